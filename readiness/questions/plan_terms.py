"""The field's terms for how a plan moves: slips, replans, squeezes, and what is taken out of it.

They are written and read as those of `terms` are.
"""

from readiness.questions.terms import listed

# How a date moves, and what a new plan makes of the time lost.
SLIPPED = listed(
    """defer, deferral, delay, postpone, postponement, put back, slip, slippage, move, reschedule,
    re schedule, rebaseline, re baseline, replan, revise, revision"""
)
AGAIN = (
    *listed("again, twice, three time, four time, five time, several time, many time"),
    *listed("repeatedly, once more, yet another"),
    *(
        f"{which} {what}"
        for which in ("third", "fourth", "fifth")
        for what in ("time", "deferral", "delay", "postponement", "slip", "replan", "revision")
    ),
)
NTH_DATE = listed(
    """third go live date, fourth go live date, fifth go live date, third date for go live,
    fourth date for go live, third planned date, fourth planned date, third attempt to go live"""
)
DATE_MOVED = listed("go live, golive, cutover, launch, switch on, date, milestone, gateway")
REPLAN = listed(
    """replan, re plan, new plan, revised plan, recovery plan, recovery, recover, catch up,
    new date, revised date, new schedule, revised schedule, rebaseline, reschedule, re schedule,
    put back, extend, extension, absorb, make up, defer, postpone"""
)
LESS_TIME = listed(
    """less time than, fewer weeks than, fewer days than, shorter than delay, shorter than slip,
    shorter than lateness, shorter than overrun, shorter than time lost, not absorb, not recover,
    not make up, no float, no slack"""
)

# A plan that is drawn from its last day backwards.
FIXED = listed(
    """announce, statutory, legislation, law, immovable, fixed, not move, cannot move,
    not negotiable, non negotiable, public commitment, publicly committed, mandate, minister,
    contractual, will not change, not change"""
)
BACKWARDS = listed(
    """right to left, work back from, work backward, work backwards, plan backward, plan backwards,
    back planned, backward from, backwards from, date driven, driven by date, dictated by date,
    fit date, fit to date, squeezed to fit, compressed to fit, made to fit"""
)
ONLY_AT_CUTOVER = listed(
    """cutover, cut over, switch on, final load, final migrate, freeze, smoke test, go live day,
    on day, stop point, live proving, early life"""
)

# Time for testing and training, and how it is taken away.
TRIED_OR_TAUGHT = listed(
    """test, retest, train, familiarise, familiarisation, familiarization, practise, practice,
    rehearsal, uat, user acceptance, integration, regression, end to end, e-learning, course"""
)
WINDOW = listed("window, time, period, duration, slot, cycle, days of, weeks of")
SQUEEZED = listed(
    """compress, compression, squeeze, squeezed, shorten, curtail, truncate, halve, condense,
    concertina, eaten into, eat into"""
)
CUT_DOWN = listed("cut, reduce, reduction, lose, lost, shrink, shrunk, shorter, less time, drop")
OVERLAPPING = listed(
    """overlap, run alongside, runs alongside, in parallel, concurrently, concurrent with, side by
    side, at same time, while build continue, while system still, while build still, still
    configure, still built, while still built, while still being built, before build complete,
    before build finish, before system test finish, before system test complete, before test
    finish, before test complete, before previous, before build sign, before build ready, before
    system complete, before system ready, before configuration complete"""
)
END_TO_END = listed(
    """end to end, integrated test, integrated run, integration test, full integration, full run,
    full cycle, full system test, full volume run"""
)
DRESS_REHEARSAL = listed("dress rehearsal, full rehearsal, full scale rehearsal, cutover rehearsal")
OUT_OF_GO_LIVE = listed(
    """removed from go live, taken out of go live, out of go live, not go live with, not in go live,
    removed from first go live, out of scope of go live, moved to later go live,
    deferred from go live"""
)
BUILT = listed("build, built, configuration, configure, design, software, release, development")

# What is taken out of the go-live, and what is known of the gap it leaves.
DESCOPED = listed(
    """descope, de scope, remove from scope, taken out of scope, take out of scope, remove from go
    live, taken out of go live, take out of go live, scope reduce, reduce scope, scope cut, scope
    reduction, drop from go live, drop from scope, exclude from go live, exclude from scope, left
    out of go live, left out of scope, not available at go live, not available on day one, not be
    available at go live, not be available on day one, not be available for go live, out of scope
    for go live, drop from first release, drop from first phase, remove from first release, take
    out of first go live, taken out of first go live, exclude from first go live, follow in
    phase, follows in phase, moved to phase, move to phase, deferred to phase, left to phase,
    left for phase, wait for phase, come in phase, follow in later, follow in next, follow later,
    come with later, come with next, stay on old, remain on old, stay on paper, remain on paper,
    left on paper, kept on paper, come in second release, follow in second"""
)
FUNCTIONS = listed("function, functionality, module, feature, functional scope")
TAKEN_OUT = listed(
    "remove, drop, take out, taken out, withdrawn, exclude, left out, cut, strip, defer"
)
ASSESSED = listed(
    """impact assess, impact assessment, quality impact, assess impact, impact of it assess,
    gap assess, assess gap, workaround assess, safety assess, safety assessment, hazard assess,
    assessed by clinical safety"""
)

# A gate passed with its own rules unmet.
PROCEEDED = listed(
    """proceed, go ahead, went ahead, pass gate, passed gate, gate passed, gateway passed,
    approve go live, approved go live, agree to go live, agreed to go live, confirm go live,
    confirmed go live, decision to go live, decided to go live, go decision, move to next stage,
    pass stage, sign off gate"""
)
DESPITE = listed(
    """despite, although, notwithstanding, even though, in spite of, not met, unmet, outstanding,
    not yet met, without meeting, below threshold, above appetite, outside appetite,
    exceed appetite,
    outside tolerance, waive, still red, remain red, incomplete, exception, open condition"""
)
HEDGED = listed("unless, if, provided, only when, only once, until, whether, subject to")
