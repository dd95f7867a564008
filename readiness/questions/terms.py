"""The field's terms, as records write them: the one vocabulary that all rules read.

A term is a word or a short phrase in its plainest form. It stands for its other endings too
("test" for tests, tested and testing), and for what stands between its words and says nothing
("not tested" for has not yet been tested), so only one form of it is written here.
"""


def listed(text: str) -> tuple[str, ...]:
    """The terms of a list that is written with commas."""
    return tuple(" ".join(term.split()) for term in text.split(","))


# What a record is about.
TRAINING = listed(
    """train, e-learning, course, refresher, taught, classroom, user teaching, staff teaching, class
    attend"""
)
COMPETENCE = listed("competence, proficiency, skill, confidence, able to use, assessed as")
TESTING = listed(
    """test, retest, rehearsal, trial load, trial run, dry run, end to end, pilot, simulation,
    parallel run, load, walkthrough, walk through"""
)
CONTINGENCY = listed(
    """contingency, downtime, fallback, fall back, rollback, roll back, way back, back out,
    continuity, disaster recovery, failover, restore, backup, without system, without computer"""
)
TIME_SENSITIVE = TRAINING + COMPETENCE + TESTING + CONTINGENCY
STATIC = listed(
    """contract, policy, agreement, licence, registration, impact assessment, procurement,
    appointment letter, insurance"""
)
STATIC_UNITS = listed("sign, approve, ratify")
EVERYBODY = listed(
    """user, staff, end, all, employee, headcount, site, role, based, complete, everybody, everyone,
    people, workforce"""
)
PATIENT_SAFETY = listed("patient safety, clinical safety, patient harm, harm, unsafe, death")
BY_PEOPLE = listed(
    """train, vigilance, vigilant, aware, reminder, remind, guidance, procedure, sop, check, manual,
    workaround, care, attention, instruction, policy"""
)

# What a reviewer says.
RECOMMENDING = listed(
    """recommend, advise, urge, propose, should, must, need to, ought to, required to, delay, defer,
    postpone, put back, pause, halt, reconsider, not go live, not proceed, not to proceed, ask
    for, request, call for, want, wish"""
)
CONDITIONAL = listed(
    """unless, until, subject to, condition, provided that, only if, on basis that, before go live,
    prior to go live, depend"""
)
ADVERSE = listed(
    """risk, concern, fail, harm, danger, dangerous, unsafe, inadequate, insufficient, incomplete,
    not ready, not complete, not tested, not proven, not safe, not enough, untested, unproven,
    unresolved, unclear, unreliable, unstable, unrealistic, missing, lack, gap, weakness,
    shortfall, behind, late, overdue, poor, serious, critical, outstanding, worry, warn, problem,
    defect, error, cannot, unable, worse, doubt, too few, too little, too soon, no plan, no
    evidence, red, known issue, limited assurance, no assurance, low confidence, optimistic,
    tight, stretched, immature, premature, slow, crash, unlikely, unachievable, not achievable,
    weak, struggle, overload, inconsistent, inaccurate, unsupported, overrun, wrong, foresee,
    thin, fear"""
)
REASSURING = listed(
    """ready to proceed, ready to go, well manage, on track, satisfactory, satisfied, good progress,
    substantial assurance, reasonable assurance, well prepared"""
)
FAILED = listed(
    """fail, not pass, unsuccessful, abandon, stopped early, not work, not met, below target, not
    complete, incomplete, stop halfway, stopped halfway, halfway, partly complete, ran out of
    time, run out of time, not agree, broke off, cut short, abort, called off, not
    reconcile"""
)

# What an answer says.
OUTSTANDING = listed("open, outstanding, remain, partly, partial, except, still")
REASONING = listed(
    """because, reason, due to, given that, on ground that, evidence, retest, re test, verify,
    data show, reconcile, as result, owing to"""
)
ACTING = listed(
    """action, close, complete, resolve, implement, address, fix, mitigate, strengthen, commission,
    appoint, fund, defer, postpone, put back, extend, extra, additional, added,
    rebuild, repeat, date move, moved date, date change, replace, install, fitted, provide, recruit,
    hire, withdrawn, put up, put out, lent, reprint, print, cut to, cut from, set up, agreed with,
    agreed for, agreed by, brought forward, put right, swap, given access, access given, retrain"""
)
DENYING = listed(
    """not accurate, inaccurate, not recognise, disagree, reject, not fair, unfair, misleading,
    overstate, exaggerate, alarmist, out of date, dismiss, refute, not representative, not true,
    dispute, not share"""
)
ACCEPTING = listed("risk accept, risk be accept, accept risk, tolerate, accept as risk")
ACKNOWLEDGING = listed("note, receive, discuss, acknowledge, thank, consider, aware, tabled")

# What a change says.
CHANGEABLE = listed(
    """scope, design, workflow, plan, organisation, structure, department, template, order set,
    interface, pathway, method, rota"""
)
CHANGED = listed(
    """change, rebuild, replace, upgrade, redesign, revise, add, remove, move, merge, reconfigure,
    restructure, update, rewrite, patch, descope, replan, reorganise, redraw, split"""
)
BUILD = listed("build, release, version, configuration, software, code")
CHANGES = listed(
    """new release, new build, new version, rebuild, build change, release change, scope change,
    plan change, design change, merger, reorganisation"""
)
TO_COME = listed("will, would, could, if, propose, request, be, plan, should, before")
PROVED = listed("test, retest, verify, confirm, prove, demonstrate, witness")
AGREED = listed("approve, accept, agree, adopt, yes, in build, built, deliver, done")

# Who signs.
ROLES = listed(
    """director, officer, lead, manager, consultant, nurse, chief, pharmacist, clinician, doctor,
    matron, sister, surgeon, physician, midwife, therapist, executive, head, chair, owner, ccio,
    cso, cmo, cno, coo, cio, ceo"""
)
RANKS = listed(
    """medical, nursing, clinical, chief, operating, information, finance, deputy, executive,
    non-executive, programme, project, digital, technical, safety, associate, lead, head, training,
    ward, informatics, managing, divisional, people, quality, senior, responsible, nurse,
    consultant, service"""
)
