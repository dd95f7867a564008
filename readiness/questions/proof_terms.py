"""The field's terms for what is proved before go-live, and for how that goes wrong.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# What is tried out, and how it is given up.
REHEARSAL = listed(
    """rehearsal, pilot, parallel run, parallel running, dry run, trial run, simulation, mock go
    live, walkthrough, walk through, shadow run, beta, exercise, drill, first of type, proving
    trial, operational trial, proving run, user trial, trial opening, live trial, soft launch,
    mock run"""
)
TEST_STAGE = listed(
    """end to end, integration test, integrated test, system test, user acceptance, uat,
    regression, operational test, load test, test stage, test cycle, test phase, test round,
    test window, test script"""
)
CALLED_OFF = listed(
    """cancel, cancelled, abandon, scrap, omit, skip, shorten, curtail, cut short, scale back, call
    off, forgo, forego, not hold, not held, never held, not take place, never take place, not
    repeat, not repeated, never repeat, never repeated, not rerun, not re run, not run again, not
    happen, never happen, stop early, truncate, dispense with, until after go live, not go ahead,
    no time for, stand down, stood down, replace by, replace with, straight to live, go straight
    to, without planned, broke off, abort"""
)
OUT_OF_PLAN = listed(
    """drop from plan, drop from programme, drop from schedule, drop from scope, remove from plan,
    remove from programme, remove from schedule, remove from scope, taken out of plan, take out
    of plan, taken out of programme, taken out of scope, cut from plan, cut from programme"""
)
FATES = listed(
    """{} drop, {} remove, {} withdrawn, {} cut to, {} reduce to, drop {}, remove {}, cut {}"""
)
GIVEN_UP = tuple(
    fate.format(trial)
    for trial in ("rehearsal", "pilot", "parallel run", "dry run", "test stage", "regression")
    for fate in FATES
)
FULL_REHEARSAL = listed("dress rehearsal, full rehearsal, cutover rehearsal, full dry run")

# How much it bears, and what is moved into it.
LOAD = listed(
    """load test, peak load, peak use, peak volume, peak demand, peak hour, peak concurrent, full
    load, heavy load, under load, concurrent, simultaneous, stress test, volume test,
    performance test, response time, system performance, throughput, bandwidth, scalability,
    busiest hour, busiest minute, busiest moment, at once, at same time user"""
)
CAPACITY = listed(
    """capacity, performance, peak, load, speed, scalable, busiest, busy, rush hour, whole day,
    full day, day call, volume"""
)
AT_PEAK = listed("peak, busiest, overload, many user, performance degrade, performance poor")
SLOWS = listed(
    """fail, crash, slow, time out, timeout, freeze, froze, hang, degrade, fell over, outage,
    poor"""
)
NETWORK = listed("network, wireless, wi fi")
NOT_OF_LOAD = listed(
    """train, course, desk, bed, ward round, clinic, rota, floorwalker, floor walker, superuser,
    financial, access and performance, theatre, trial load, data load, load of, migrate"""
)
BREAKS = listed(
    """fail, crash, slow, time out, timeout, freeze, froze, hang, degrade, not test, untested, not
    prove, unproven, never test, not complete, incomplete, below, not run, stop at, stop early,
    fell over, fall over, outage, not reach, short of, unknown, not know, exceed, not yet run,
    not start, overrun"""
)
MIGRATION = listed(
    """migrate, not move correctly, data move, move data, trial load, data load, load of data, data
    conversion, data transfer, back load, carried over, carry over, legacy data, cutover load"""
)
NOT_CLEAN = listed("not clean, not reconcile, except, apart from, fail, still")
TRIAL_LOAD = listed("trial load, test load, load cycle, dress load, full load, dry load, mock load")
MISMATCH = listed(
    """error, mismatch, fail, reject, unmatched, not match, wrong, incorrect, missing, lost, lose,
    duplicate, exception, not reconcile, unreconciled, corrupt, discrepancy, not move correctly,
    not transfer, not transferred, not carried, incomplete, truncate, not clean, orphan, dirty"""
)
MATCHED = listed("match, correct, correctly, reconcile, accurate, success, complete, loaded")
CLEAN = listed(
    """clean, no error, no issue, no mismatch, zero error, no exception, no defect, reconcile, all
    match, no discrepancy, without error"""
)

# The way back.
WAY_BACK = listed(
    """fallback, fall back, rollback, roll back, way back, back out, disaster recovery, failover,
    fail over, return to old system, go back"""
)
UNTRIED = listed(
    """untest, not test, never test, unrehearsed, not rehearse, never rehearse, not practise, never
    practise, not try, never try, untried, not possible, impossible, not agree, not define, not
    in place, not exist, absent, missing, out of date, not work, unavailable, not available, no
    longer possible, cannot, unable, unproven, not prove, inadequate, incomplete, fail, not
    plan, only on paper"""
)
AT_A_DESK = listed(
    """tabletop, table top, desktop, desk top, desk based, desk exercise, only on paper,
    on paper only, paper exercise, talked through"""
)
DECISION_POINT = listed(
    """stop point, decision point, point of no return, hold point, go no go, trigger, timed,
    minute, hour, within window, inside window"""
)
LEGACY = listed(
    """legacy, old system, existing system, current system, previous system, old record, old
    contract, old supplier, outgoing system, outgoing supplier, incumbent, paper record, paper
    note, old, paper slip, paper form, paper chart, paper order, paper system, paper card, paper
    diary, paper referral, paper process, paper list, drug chart, card index, way of working"""
)
CONTRACT = listed("contract, licence, support agreement, maintenance agreement, lease, hosting")
ENDS = listed(
    """switch off, turn off, decommissioned, decommissioning, retire, shut down, close down,
    dismantle, end, expire, terminate, lapse, cease, give notice, serve notice, notice serve,
    notice give, hand back, give up, destroy, take away, taken away, taken out of use, take out
    of use, withdraw, withdrawn, no longer available, unplug, disconnect, wound down, scrap, goes
    off, go dark"""
)
PEOPLE_LET_GO = listed(
    """redundancy, redundant, let go, stand down, stood down, disband, severance, post delete, post
    remove, post cut, post close, post lost, contractor release, contractor leave, team release,
    interim release, staff release from"""
)
POSTS = listed(
    """post, job, temporary staff, agency staff, contractor, bank staff, old team, clerk, secretary,
    typist"""
)
POSTS_END = listed(
    """end, cease, cut, remove, delete, given notice, give notice, under notice, not renew,
    not extend, release, disestablish, leave on, go on, lapse, redundant"""
)
SAVINGS = listed("saving, cost improvement, cash releasing, budget reduction")
BOOKED = listed("book, bank, assume, take out, count on, commit, in budget, remove from budget")
KEPT_ON = listed(
    """once stable, stable, after stabilisation, month after, week after, extend, retain, keep,
    kept, remain, not before, no earlier, read only, only when, only after, available until"""
)

# What is counted from the new system.
COUNTING = listed(
    """waiting list, metric, dashboard, kpi, statistic, statutory return, key return, national
    return, mandatory return, central return, monthly return, management information, business
    intelligence, data warehouse, ptl, rtt, referral to treatment, 18 week, 18 weeks, sitrep,
    activity data, activity report, performance report, board report, national report, statutory
    report, operational report, management report, commissioner report, pathway report, eighteen
    week, diagnostic return, returns to, data return, activity return, commissioner return,
    waiting time, billing data, activity count"""
)
REPORT = listed("report")
NOT_OF_COUNTING = listed(
    """radiology, imaging, pathology, laboratory, histology, incident, fault, defect, test report,
    error report, exception report, review, audit, progress report, issue report, letter,
    result, undelivered, unmatched"""
)
AFTER_GO_LIVE = listed(
    """after go live, post go live, following go live, once live, when live, after cutover, phase
    2, phase two, second phase, later phase, after switch on, after going live"""
)
BLIND = listed(
    """not available, unavailable, not ready, not build, not built, cannot, unable, not reconcile,
    unreconciled, suspend, pause, holiday, not submit, unreliable, not trust, unknown, missing,
    incorrect, wrong, not produce, not test, untested, not possible, inaccurate, error, fail,
    incomplete, lose sight, lost sight, not be available, not be ready, not be produced, not be
    possible"""
)
NOT_MIGRATED = listed(
    """test data, sample data, dummy data, synthetic, training data, test patient, mock, prototype,
    specification, old system, legacy data, made up data, not migrated, wireframe, sample of"""
)
OF_MIGRATED = listed(
    """migrate, rehearsal load, trial load, full load, reconcile, live data, converted data"""
)
