"""The field's terms for going, waiting, and what going costs in the weeks after it.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# Whether to go.
DEFERRING = listed(
    """defer, delay, postpone, put back, push back, later date, later go live, not go live, not
    going, not go, wait, slip, second date, alternative date, new date, stop, do nothing, not
    taken, not take, not sign, not proceed, put off, put it off, putting it off, miss slot, miss
    may slot, next slot, step back"""
)
STAYING = listed(
    """old contract, old provider, old supplier, old platform, old system, old payroll, old licence,
    existing contract, existing provider, existing system, current contract, current provider,
    legacy, carry on with, carrying on with, stay with, stay on, dual running, double running,
    keep on, run on, month late, week late"""
)
GOING = listed(
    """go live now, go now, going now, go live, going live, proceed, go ahead, going ahead,
    as planned, on date, present date, current date, on time"""
)
SMALLER = listed(
    """phase, phased, pilot, smaller, one site, single site, one ward, one hospital, stagger,
    staged, partial, reduced scope, in wave, by wave, third option, options, soft launch,
    one department, incremental, one site first, stepwise, gradual, hybrid"""
)
COMPARING = listed(
    "option, options appraisal, options paper, compare, comparison, versus, side by side, appraise"
)
THE_CHOICE = listed("go live, defer, delay, postpone, date, not go, go no go")
WEIGHING = listed("option, case, argue, argument, if, would, could, should, might, reject, refuse")
COSTS = listed("cost, penalty, charge, lose, loss, price, expense, spend, saving, fund, income")
RISKS_OF = listed("risk, harm, danger, consequence, impact, exposure")
PRESSED = listed(
    """announce, public commitment, commit to date, cannot move, immovable, not movable, fixed date,
    date fixed, date is fixed, non negotiable, not negotiable, no option, no choice, contract
    end, contract expire, licence expire, licence end, support end, end of support, funding end,
    funding lapse, funding condition, penalty, statutory, in law, by law, legislation, regulator
    require, minister, must go live, must be live, deadline, end of financial year, too
    expensive, too costly, unaffordable, not affordable, cannot afford, no fallback date, delay
    not an option, no turning back, run out, runs out, cannot be extended, not be extended, no
    money, date stand, date stands, end of life, no longer supported, cannot be supported, cannot
    afford to wait, not afford to wait"""
)
DEFERRED = listed("defer, postpone, put back, moved back, delay, pushed back, re plan, replan")

# What activity falls to afterwards.
ACTIVITY = listed(
    """activity, appointment, clinic, outpatient, elective, theatre list, operation, throughput,
    productivity, attendance, booking, slot, income, volume, capacity, list, session, list size,
    visit, consultation, contact, admission"""
)
REDUCTION = listed(
    """reduce, reduction, fewer, cut, drop, fall, fell, down, lose, lost, dip, less, lower, decline,
    decrease, slow, loss, shrink, half, third of, quarter of, missing"""
)
STABILISATION = listed(
    """stabilise, stabilisation, stabilize, stabilization, reduced activity, activity reduction,
    reduction in activity, activity plan, activity dip, reduced clinic, clinic reduction,
    reduced list, template reduction, productivity dip, productivity loss, income loss,
    recovery plan, activity profile, finance plan, financial plan, reduced appointment,
    fewer appointment, fewer clinic, capacity plan, ramp down, ramp up, activity recovery,
    backfill"""
)
NO_DIP = listed(
    """no reduction, no activity reduction, no reduced, no planned reduction, not reduce, not
    planned to reduce, full clinic, full list, full activity, full capacity, normal activity,
    normal clinic, activity as normal, business as usual, no loss, no fall, no dip, no allowance,
    no provision, no stabilisation, unreduced, not funded, no backfill, not cancel clinic, 100 %
    of activity, no plan for activity, no finance plan, no financial plan, no activity plan,
    normal throughput, usual throughput, full income, usual list, same activity, unchanged
    activity, activity unchanged, no fewer"""
)

# What it falls together with.
PRESSURE = listed(
    """peak demand, peak period, peak season, peak week, peak month, seasonal peak, pressure peak,
    winter peak, summer peak, busiest, holiday, leave period, annual leave, on leave, leave
    season, winter pressure, ramadan, half term, strike, industrial action, walkout, changeover,
    rotation, rotate, new intake, intake of, merger, merge, acquisition, reorganisation,
    restructure, ward move, theatre move, department move, building move, office move, move of,
    move to new, moves to new, relocation, relocate, new building, building open, hospital open,
    ward open, unit open, centre open, building work, ward closure, inspection, year end, another
    go live, second go live, other go live, go live of, go live at, other system, replacement of,
    upgrade of, rollout of, roll out of, festival, marathon, census, enrolment, start of term,
    start term, end of term, exam, change over, changes over, system replace, also replace,
    replaced too, replaced same"""
)
SEASON = listed("winter, flu, christmas, new year, easter, summer, norovirus, festive")
ON_THE_WARDS = listed(
    """leave, cover, staff, shift, rota, pressure, demand, busy, go live, absence, attendance,
    admission, sickness, bed, volume, traffic, passenger, travel"""
)
TOGETHER = listed(
    """same week, same weekend, same month, same day, same time, coincide, clash, overlap, week
    after go live, day after go live, during go live, during stabilisation, over go live, across
    go live, fortnight after, simultaneous, in middle of, at go live, week of go live, same
    fortnight, same period, first week, first fortnight, first month, first two weeks, week one,
    week two, week three, week four, second week, third week, fourth week, fifth week, weeks
    after go live, month after go live"""
)
COVERED = listed(
    """cover rostered, rostered, cover agreed, cover in place, chosen because, chosen on purpose,
    on purpose, quiet, quietest, low activity, lowest activity, avoid, leave freeze,
    leave embargo, leave restrict, no leave, extra staff, additional staff, agency booked,
    bank booked, moved away, rescheduled, put back, deferred, mitigated, reduced list,
    elective paused, contingency staffed"""
)

# What is carried over the line.
DEFECTS = listed(
    """defect, bug, fault, finding, problem, snag, fix, error, ticket, test failure, failure,
    open item, outstanding item, known issue, open issue"""
)
CARRIED = listed(
    """defer, carried over, carry over, carried forward, carry forward, after go live, post go live,
    phase 2, phase two, next release, later release, later version, summer release, not fixed
    before, fixed after, live with, accept, accepted as known, reclassify, downgrade, re grade,
    moved to, push to, roll over"""
)
DEFERRED_ISSUE = listed(
    """deferred, carried over, carried forward, after go live, post go live, phase 2, phase two,
    next release, later release, later version, fixed after, reclassified, downgraded"""
)
MASSED = listed(
    """not showstopper, no showstopper, not a showstopper, not show stopper, no show stopper,
    not a show stopper, not showstopping, none a showstopper, none is a showstopper, no bar to,
    not a bar, not serious, not critical, not stop go live, not prevent go live, none stop,
    not block go live, none block, not think to stop, not thought to stop"""
)
REOPENED = listed("re open, reopen, re opened, reopened, re opening, reopening")
WORKAROUNDS = listed("workaround, work around")
ADDED_UP = listed("per role, per shift, per ward, by role, each role, owner and effort, added up")

# On whom it leans.
KEY_PEOPLE = listed(
    """same people, same few, same person, same small, same individual, same two, same three,
    same manager, same analyst, same nurse, same expert, handful of people, few people, one person,
    one individual, small team, key person, key people, key individual, single point of failure,
    single individual, single person, only person, only one person, rely on one, depend on one,
    rely on two, depend on two, no deputy, no deputies, double counted, double booked, two hats,
    three hats, stretched, exhausted, fatigue, burnout, burn out, thinly spread, spread thin,
    overstretch, overcommitted, over committed, cannot be in two places"""
)
UNFILLED = listed(
    """post unfilled, unfilled, vacant, vacancy, vacancies, not filled, not recruited, not
    appointed, not replaced, resign, resigned, not backfilled, no backfill, understaffed, left
    the programme, left the project, left the team, half strength, under strength, empty, stand
    empty, not yet filled, without holder"""
)
CORE_TEAM = listed(
    """programme, project, core team, delivery team, cutover, test team, testing, training team,
    trainer, migration, data team, configuration team, build team, analyst, integration,
    interface, informatics, it team, digital team, implementation, manager, lead, director, team"""
)
DEPUTISED = listed("deputy, deputies, deputise, backup named, cover named, successor, shadow")

# What the test was kinder in.
KINDER = listed(
    """test data, dummy, sample data, synthetic, invented, fictitious, fictional, imaginary,
    pretend, made up patient, made up record, made up data, tidy data, clean data, cleansed,
    tidied, test patient, volunteer, handpicked, hand picked, selected staff, selected user,
    expert user, it staff, project staff, programme staff, project team only, supplier staff,
    supplier site, supplier premises, supplier office, supplier laboratory, lab condition,
    laboratory condition, test laboratory, test lab, test centre, off site, offsite, classroom,
    meeting room, conference room, training room, project room, test room, build room, project
    office, build team, one machine, one analyser, one device, one practice, one site, single
    site, one ward, single ward, one department, one clinic, one hospital, one of two, one of
    three, one terminal, only one, other site, sister site, subset, small volume, low volume,
    reduced volume, light load, reduced load, low load, limited volume, limited data, limited
    number, quiet period, out of hour, at weekend, simulated, simulator, emulator, stub, mock,
    test environment, test system, development environment, staging, non live, not live, no real,
    without real, not real, desk based, desktop, tabletop, table top, only on paper, on paper
    only, paper exercise, without interface, interface not connected, not connected, without
    printer, ideal, artificial, empty bag, prototype, not representative, not like live, unlike
    live, old hardware, not full volume, fraction, few user, handful, half volume, half load,
    half of volume, one data centre, not including, exclude, one of four, one of five, one of
    six, tenth of, quarter of, third of, fifth of, tenth of volume, part of volume, head office,
    headquarters"""
)
KINDER_TRIAL = (*KINDER, *listed("small sample, sample of"))
AS_LIVE = listed(
    """in live, live network, live environment, live system, live counter, production environment,
    copy of live, on each ward, on every ward, each ward, every ward, every site"""
)
LIVE_LIKE = listed(
    """live, production, like live, final build, go live build, full volume, real data,
    real patient, real user, all site, both site, every ward, every site, all ward,
    migrated data, in place, full load, full dress, at peak, copy of live"""
)
