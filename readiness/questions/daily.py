"""Questions about what goes in on day one, and what people do by hand without it."""

from collections.abc import Iterator, Sequence

from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming
from readiness.scoring.requests import PassedOver, RequestStanding, passed_over
from readiness.scoring.workarounds import ANY_SHIFT, ByHand, by_hand
from readiness.snapshot import Snapshot
from readiness.thresholds import UNFINISHED_WITHIN


def who_chose_between_them(found: Sequence[Noticed]) -> str:
    """Which request waits and which one is in; then who chose between the two, and on what."""
    first = found[0]
    more = f"; {len(found) - 1} more alike" if len(found) > 1 else ""
    ask = "Who chose between the two, and what was that choice made on?"
    return f"{called(first.record)} {first.fact}{more}. {ask}"


@rule("DAY-01", asks=who_chose_between_them)
def better_request_waits(snapshot: Snapshot) -> Iterator[Noticed]:
    """A change worth more to patients for no more effort waits, and a lesser one is in on day one.

    Why ask: It sets two requests beside each other, and asks who weighed one against the other.
    Good answer: Who decided each, on which day and for what reason, and what those who asked for
    the one that waits were told.
    If weak, ask: Who will write down the reason this week, and tell those who asked?
    Stay silent: A reason is written down for the one that waits; either of them is not scored for
    all three benefits and for effort; the one that is in costs less effort, or is worth as much to
    patients or in all; or go-live has passed.
    Taught by: A score of patient, staff and financial benefit for each proposal, South West
    Yorkshire Partnership (NHS Providers). A failure of this kind: none published.
    """
    if snapshot.days_to_go < 0:
        return
    for pair in passed_over(snapshot):
        yield _waits(pair)


def _waits(pair: PassedOver) -> Noticed:
    better, lesser = pair.better, pair.lesser
    stands = "is put off" if better.request.day_one is False else "waits"
    fact = (
        f"scores {better.value:g} of 5 and {stands} with no reason on file, while "
        f"{called(lesser.request)}, which scores {lesser.value:g} for no less effort, is in on "
        "day one"
    )
    rows = (_row(better), _row(lesser))
    besides = (lesser.request,)
    since = better.request.raised
    weight = better.value or 0.0
    return Noticed(
        better.request, fact, "", rows, besides=besides, since=since, cause="", weight=weight
    )


def _row(one: RequestStanding) -> Receipt:
    scores = (
        f"Patients {one.request.patient_benefit:g}, staff {one.request.staff_benefit:g}, money "
        f"{one.request.financial_benefit:g}, effort {one.request.effort:g}: {one.says}"
    )
    ref, raised = one.request.ref, one.request.raised
    return Receipt(ref, "decision", scores, date=raised, value=one.value)


def who_has_tried_all_of_it(found: Sequence[Noticed]) -> str:
    """Whose shift holds how much by hand; then who has worked a shift with all of it at once."""
    first = found[0]
    named = naming([noticed.record for noticed in found]) if len(found) > 1 else ""
    ask = "Who has worked one shift with all of it at once, and what was left undone?"
    return f"{first.fact}{named}. {ask}"


@rule("DAY-02", asks=who_has_tried_all_of_it)
def workarounds_add_up(snapshot: Snapshot) -> Iterator[Noticed]:
    """Several workarounds fall on one role in one shift, and together take half an hour or more.

    Why ask: Each was agreed by itself, and it asks who carries the sum.
    Good answer: Who worked a whole shift with all of them, on which day, what it took, what was
    left undone, and which of them goes before go-live.
    If weak, ask: Which of these could be taken away first, by whom and by what date?
    Stay silent: The minutes together stay below the limit; there is one workaround; the issues
    behind them are closed; nobody has said how long they take; or go-live is more than sixty days
    off or past.
    Taught by: Design principles that every solution must meet, Portsmouth Hospitals (NHS
    Providers). A failure of this kind: none published.
    """
    if not 0 <= snapshot.days_to_go <= snapshot.policy[UNFINISHED_WITHIN]:
        return
    for heavy in by_hand(snapshot):
        if heavy.is_much:
            yield from _carried(heavy)


def _carried(heavy: ByHand) -> Iterator[Noticed]:
    when = heavy.shift if heavy.shift == ANY_SHIFT else f"one {heavy.shift} shift"
    count, role = len(heavy.issues), heavy.role.lower()
    fact = f"One {role} does {count} things by hand on {when}, {heavy.minutes} minutes together"
    for issue in heavy.issues:
        times = [
            f"{load.role}, {load.shift or 'every shift'}: {load.minutes} minutes"
            for load in issue.workaround_load
            if load.role == heavy.role
        ]
        says = f"{issue.workaround or issue.name} ({'; '.join(times)})"
        yield Noticed(
            record=issue,
            fact=fact,
            receipts=(Receipt(issue.ref, "workaround_load", says, date=issue.raised),),
            since=issue.raised,
            cause=f"{heavy.role} {heavy.shift}",
            weight=float(heavy.minutes),
        )
