"""The field's terms for the people who will use the system, and for what is asked of them.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# Who uses it.
FRONT_LINE = listed(
    """nurse, ward, sister, matron, doctor, consultant, clinician, clinical lead, clinical staff,
    clinical director, medical staff, surgeon, physician, anaesthetist, registrar, junior doctor,
    midwife, midwives, pharmacist, physiotherapist, therapist, dietitian, dietetic, radiographer,
    porter, clerk, receptionist, booking staff, secretary, administrator of ward, gp, practice,
    front line, frontline, user, staff side, union, medical director, chief nurse,
    nursing director, director of nursing, chief operating officer, clinic, theatre team,
    operational manager, service manager, department manager, unit manager, divisional, paramedic,
    dispatcher, controller, crew, operator, baggage, check in, payroll clerk, teacher, school,
    infection control, health records manager, medical staff committee, clinical safety officer,
    clinical champion, dispatch"""
)
VOICES = listed(
    """nurse, doctor, consultant, clinician, clerk, midwife, midwives, pharmacist, receptionist,
    secretary, gp, front line, frontline, staff side, union, medical staff committee, therapist,
    junior doctor, ward manager, ward sister, paramedic, dispatcher, crew, teacher, porter, user"""
)
NOT_FRONT_LINE = listed(
    """programme, project, pmo, it, ict, information technology, digital, technical, technology,
    informatics, information, supplier, vendor, integrator, migration, network, infrastructure,
    data, system, cutover, training lead, training manager, trainer, test, cio, cto, ccio,
    configuration, application, interface, integration, device, service desk, deployment"""
)
NOT_SEEN = listed(
    """not see, never see, not seen, never seen, not consult, never consult, not involve,
    never involve, not ask, never ask, not asked, not invite, not engage, never engage,
    not represent, not sign, not signed, not attend, no input, no clinical input, no involvement,
    no engagement, no representation, absent, little involvement, low engagement, poor engagement,
    little engagement, lack of engagement, not confirm, not heard, unaware, disengage, not tried,
    not said, not told, not shown, without"""
)
NOBODY_SEEN = listed(
    """no clinical sign off, no clinical input, no clinical involvement, no user involvement,
    no user sign off, no user input, no front line, no ward manager, no clinician, no nurse,
    no doctor, no consultant, no clinical lead, no end user"""
)
READY_SIGNED = listed("ready, readiness, sign off, signed off, signoff, acceptance, engage")
DISSENT = listed(
    """not ready, not safe, unsafe, not confident, no confidence, low confidence, lack confidence,
    worry, worried, concern, fear, afraid, object, oppose, refuse, petition, grievance, protest,
    boycott, delay, postpone, put back, confuse, frustrate, unhappy, overwhelm, not understand,
    not seen, not shown, not listen, not heard, ignore, no time to practise, too slow, slower,
    too long, longer, twice as long, too many click, not work, not workable, unworkable, rushed,
    too fast, too soon, not enough, need more, ask for more, unprepared, not prepared, not consult,
    clumsy, awkward, difficult, hard to, cumbersome, thin, put off, stop and listen, lose call,
    not feel ready, impossible, cannot cope, not cope, stress, burn out, burnout, leave in"""
)
CONTENT = listed(
    """content, happy, pleased, satisfied, welcome, positive, confident, ready, looking forward,
    support the date, reassured, good, praise, thank, grateful, helpful, useful, easy, enjoy,
    comfortable, faster, clear to us, well supported, proud"""
)

# What they have learned.
NOT_COMPLETION = listed(
    """train environment, train room, train venue, train plan, train material, train content,
    train need, train strategy, train system, train domain, train the trainer, train build,
    trainer recruit, recruit, appoint, e-learning publish, course content, course design,
    room book, sandbox, load"""
)
NOT_COMPETENT = listed(
    """not confident, not competent, not assess, not measure, not test, attendance only, only
    attendance, attendance not, not ability, click through, no assessment, without assessment,
    unable to use, cannot use, low confidence, lack confidence, little confidence, fail, unsure,
    not know how, forgotten, forgot, struggle, unfamiliar, confidence low, confidence is low,
    self declare, self report, not observe, not watch, could not, need help, not proficient, not
    able, poor confidence, cannot complete, cannot do, unaided, cannot find, not manage, need
    prompting, still need help, cannot finish"""
)
METHODS = listed("method, assessment, assess, pass mark, test of competence, competency framework")
NOT_APPROVED = listed(
    """not approve, not agree, unapproved, not validate, draft, not sign, not decide, not define,
    self declare, self report, self certify, disputed, not in place, not exist, not design"""
)
REFRESHED = listed(
    """refresher, retrain, re train, top up, final build, go live build, live build, current build,
    delta train, update train, repeat"""
)
OTHER_BUILD = listed(
    """previous build, earlier build, old build, previous release, earlier release, old release,
    previous version, earlier version, old version, prototype, demo, demonstration system, generic,
    vanilla, not final, different build, different version, different release, other build,
    interim build, beta, out of date, differ from live, differ from go live, not match,
    unfinished, incomplete build, incomplete system, not complete build, standard build,
    screenshot, slide show, mock, not the live, before build, not reflect, different screen,
    different from, unlike, not finish, not finished, half finished, before it was finish, not look
    like, did not look like, practice system, pre release, pre production, no longer in use"""
)
WORN_OFF = listed(
    """too early, long before, month ago, month before, month earlier, worn off, wear off, forgot,
    forgotten, fade, no refresher, without refresher, last year, year ago, decay,
    no longer remember, not refreshed, since postponed"""
)
ROLE_MAPPING = listed(
    """role mapping, role map, role profile, role assignment, role assign, user role, wrong class,
    wrong course, wrong train, wrong role, security role, access role, position mapping, job role,
    map to role, role to course, role based access, role matching, mismapped, wrong module"""
)
MIS_MAPPED = listed(
    """wrong, incorrect, mismatch, not match, error, missing, not complete, incomplete, unclear,
    issue, problem, fail, not map, not agree, mismapped, cannot, late, behind, outstanding, dispute,
    not assign, duplicate, too few, too many, gap"""
)

# Of whom or of what a figure is the average.
HIGH_RISK = {
    "the emergency department": listed("emergency, ed, accident, casualty, urgent care"),
    "intensive care": listed("intensive care, icu, itu, critical care, high dependency, hdu, nicu"),
    "theatres": listed("theatre, operating room, surgery, anaesthetic, anaesthesia"),
    "outpatients": listed("outpatient, clinic"),
    "pathology": listed("pathology, laboratory, blood science, histology"),
    "maternity": listed("maternity, obstetric, labour ward, delivery suite, midwife, midwives"),
}
GROUPS = listed(
    """ward, department, site, unit, clinic, theatre, emergency, ed, icu, itu, intensive care,
    critical care, outpatient, pathology, laboratory, maternity, pharmacy, radiology, imaging,
    paediatric, oncology, community, mental health, doctor, consultant, junior doctor, nurse,
    midwife, midwives, porter, clerk, bank, agency, night, night staff, locum, surgeon, medical,
    prescriber, pharmacist, therapist, receptionist, booking, specialty, division, hospital,
    surgery, medicine, anaesthetic, day unit, renal, endoscopy, role, area, school, region, crew,
    station, terminal, part time, part timer, contractor, branch"""
)
BEHIND = listed(
    """behind, lag, lowest, worst, trail, low, poor, red, only, below, least, few, short, slow,
    late, not train, untrained, missing, not ready, not complete, incomplete, weak, gap, fail, no
    coverage, dead spot, not started, unstaffed, not released, shortfall, far from, half, not
    done, no training, never trained, without training, had no training, untaught"""
)
EVERYBODY = listed(
    """overall, across trust, trust wide, across hospital, all staff, everybody, in total, whole
    trust, whole hospital, average, on average, all user, all site, both site, organisation wide,
    in all, as whole, across site, across board, region wide, whole workforce, total, mean"""
)
LOWEST = listed("lowest, worst, least, every, each, all, minimum, none below, no lower")
NOT_SPLIT = listed(
    """not split, no breakdown, not break down, not broken down, without breakdown, not shown,
    not show, not reported separately, not separate, not separately, average, overall only,
    overall figure, aggregate, not by, no figure, no separate, trust wide figure, one figure,
    single figure, hide, mask, not count, not measure, not known by"""
)

# Who stands behind them on the day.
SUPPORT = listed(
    """service desk, help desk, helpdesk, support desk, call centre, contact centre, switchboard,
    floor walk, floor walker, floorwalk, floorwalker, floorwalking, hypercare, at elbow, at the
    elbow, super user, superuser, early life support, go live support, support model, support
    team, command centre, control centre, control room, back office, system operator, operations
    team, operator staff, on call, run team, service management, second line, first line, third
    line, application support, payroll staff, support staff, support rota, user support, local
    champion, digital champion, service centre, service center, call handling, telephone line,
    phone line, appointment line, help line, helpline, hotline, pay office, payroll office,
    payroll team, shared service, enquiry line, query team, support line, floor support,
    complaint team, complaint handling, customer service, enquiry desk, staffed for first,
    staffed for go live, supplier desk, night desk, support arrangement"""
)
PROCEDURES = listed(
    """standard operating procedure, operating procedure, sop, working procedure, work instruction,
    run book, runbook, operating guide, operating manual"""
)
NOT_PROCEDURES = listed("downtime, contingency, continuity, fallback, rollback, recovery, cutover")
BUILD_OR_TEST = listed("build, test, configure, configuration, integration, interface, software")
OVERWHELMED = listed(
    """exceed, above capacity, over capacity, beyond capacity, more than can, cannot answer, cannot,
    unable, not enough, too few, insufficient, understaffed, under staffed, unstaffed, not
    staffed, short of, shortfall, shortage, vacancy, vacant, vacancies, no rota, not recruited,
    not recruit, unfilled, abandon, backlog, not tested, untested, not trained, untrained, not
    ready, not in place, not set up, not appointed, no cover, not agreed, not funded, inadequate,
    swamp, overwhelm, not planned, not plan, no plan, missing, no procedure, red, not written,
    not briefed, unclear, not known, gap, behind, late, not cover, no capacity, half, not
    estimated, not been estimated, not forecast, unknown, empty"""
)
DEMAND = listed("forecast, expect, demand, predict, anticipate, estimate, need, require, likely")
SUPPLY = listed("capacity, can answer, can handle, can take, able to, staffed for, answer, handle")
