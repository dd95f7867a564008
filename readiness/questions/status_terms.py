"""The field's terms for what a status rests on: its rule, who marks it, who says it is so.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# What a measure is counted on, and how its rule is changed.
RECAST = listed(
    """redefine, redefinition, reclassify, reclassification, regrade, re grade, downgrade,
    recategorise, re categorise, rescore, re score, no longer count, left out of count, excluded
    from count, taken out of count, count as, treat as, treated as, regard as, deemed,
    reprioritise, re prioritise, rename, relabel, measure changed from, measure change to, now
    mean, now means, means only, mean only, now counts only, counts only"""
)
ALTERED = listed(
    """revise, revision, change, amend, relax, lowered, loosen, ease, narrow, restrict, limit,
    exclude, exclusion, reduce, adjust, reset, replace, reword, rewrite, rewritten, remove, widen,
    broaden, soften"""
)
PASS_RULES = listed(
    """severity, definition, target, threshold, pass mark, pass rate, pass rule, exit criteria,
    exit criterion, exit rule, entry criteria, acceptance criteria, acceptance criterion,
    pass criteria, go live criteria, readiness criteria, cohort, denominator, tolerance,
    success measure"""
)
STRICTER = listed("tighten, stricter, harder, tougher, raise, raised, increase, higher")
NOW_MET = listed(
    """now met, now meet, now green, turn green, now pass, now within, target met, criteria met,
    criterion met, fall from, fell from, down from, now achieve, medium, minor,
    moderate"""
)
INDEPENDENT = listed(
    """independent, independently, external, internal audit, audit committee, regulator,
    outside programme, outside trust"""
)
DEFECTS = listed("defect, severity, finding, fault, bug, showstopper, incident")
OF_ANY_SHARE = listed(
    """of, the, all, in, with, who, have, has, been, complete, completed, done, number, percent,
    count"""
)
PLACES = listed(
    """ward, site, trust, hospital, department, clinic, theatre, unit, area, team, division,
    service, emergency, intensive, maternity, outpatient, inpatient, pharmacy, pathology,
    laboratory, radiology, community, locality, directorate, wave, phase, super, superuser,
    champion, trainer"""
)

# Who marks the work, and who is to check it.
SELF_MARKED = listed(
    """self assess, self assessment, self assessed, self certify, self certified, self assurance,
    marked own, marking own, marks own, own homework, own assessment, judged by owner,
    assessed by owner, rated by owner, owner assessed, owners assessed, rated own, assessed own,
    rate own, assess own, judge own, scored own, set by those responsible for delivery,
    by those who deliver, by delivery team, by delivery lead"""
)
ASSURING = listed("assurance, assure, readiness board, readiness group, scrutiny, oversight")
DELIVERING = listed(
    """deliver, delivery, implement, implementation, programme director, project director,
    senior responsible owner, sro, accountable executive, responsible for programme,
    lead programme, run programme"""
)
WHOLE_DECISION = listed("go live, golive, readiness, ready, decision, whole programme, gateway")
PARTIAL_SCOPE = listed(
    """limited to, only, exclude, excluding, out of scope, not cover, not look at, partial, except,
    not in scope"""
)

# What was promised, and what was said before.
PROMISED = listed(
    """promise, undertake, undertook, undertaking, commit, commitment, agreed to, assured,
    would provide, would be provided, will be provided, action agreed, action owner"""
)
NOT_KEPT = listed(
    """not receive, not provide, await, awaited, outstanding, overdue, not do, not done, not happen,
    not arrive, not come, not deliver, never come, never came, not close, remain open, not start,
    not kept, still open, no sign"""
)
WORD_FOR_WORD = listed(
    """consecutive report, consecutive meeting, consecutive month, consecutive paper,
    report running, meeting running, month running, report in row, meeting in row, month in row,
    word for word, same wording, same words, carried forward again, carried over again,
    item unchanged, entry unchanged, action unchanged, issue unchanged, remain unchanged,
    stand unchanged, stood unchanged"""
)

# Who says that it is so, where it is not the trust.
SUPPLIER = listed(
    """supplier, vendor, contractor, subcontractor, sub contractor, third party, fourth party,
    hosting company, integrator, manufacturer, host, data centre operator, partner company"""
)
SELF_SEEN = listed(
    """witness, witnessed, trust run, our own test, we tested, retested by trust, observed by trust,
    seen by trust, checked by trust, verified by trust"""
)
EXPECTED = listed(
    """will, expect, expected, anticipate, confident, on track, on course, plan to, planned, intend,
    forecast, should be, aim, to be complete, to be ready, by go live, in time for"""
)

# What a board is told, and what the records beneath it say.
GOOD_NEWS = listed(
    """green, on track, on course, ready, complete, completed, going well, gone well, good progress,
    satisfactory, resolved, under control, pass, passed, successful, successfully, confident,
    all clear, in place, well prepared, on schedule, on time, to plan, achieved, tested in full,
    minor, small number, no concern, well advanced, stable, proven, assured"""
)
SERIOUS = listed(
    """serious, critical, severity 1, severity 2, severity one, severity two, sev 1, sev 2, major,
    significant, showstopper, show stopper, blocker, blocking, high severity, severe, high priority,
    priority 1, red"""
)
WRONG = listed("defect, issue, fault, bug, finding, incident, problem, concern, error, red, risk")
THE_WHOLE = listed(
    """programme, go live, golive, all workstream, every workstream, all criteria, every criterion,
    all criterion, build, overall, trust, all area, all pillar"""
)
OF_ANY_TALLY = listed(
    """open, outstanding, remain, remaining, unresolved, known, log, count, list, total, report,
    number, stand, board, delivery, paper, test, testing, system, user, level, category, or, live"""
)
AIMED_AT = listed("target, against, plan, planned, goal, expect, forecast, aim, should, by go live")
SHORT_OF = listed(
    "least, less, how, whether, until, when, get, make, almost, nearly, partly, half, only, few"
)
