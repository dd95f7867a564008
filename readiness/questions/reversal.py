"""Questions about going back, if it goes wrong."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Issue, Note
from readiness.questions import proof_terms as terms
from readiness.questions import receipts
from readiness.questions.absence import gate_of, gate_row, how_near
from readiness.questions.counting import is_counted_nowhere, told_blind, unshown
from readiness.questions.fallback import GivenUp, given_up_early, is_timed, unrehearsed, untried
from readiness.questions.notation import stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day
from readiness.questions.telling import joined, noticed_in, row_of, told
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot

UNREHEARSED, GIVEN_UP = "never rehearsed", "given up early"
GIVING_UP = (*terms.PEOPLE_LET_GO, *terms.LEGACY, *terms.ENDS, *terms.BOOKED)


def until_what_hour(found: Sequence[Noticed]) -> str:
    """What way back was not tried or is being given up; then until when it is open, and by whom."""
    first = found[0]
    if first.cause.startswith(GIVEN_UP):
        fact = f"{called(first.record)} {first.fact}."
        return f"{fact} What is there to go back to that day, and who decides, by what hour?"
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} Until what hour can we go back, who decides, and when is it practised?"


@rule("REV-01", asks=until_what_hour, irreversible=True)
def no_way_back(snapshot: Snapshot) -> Iterator[Noticed]:
    """The way back was never tried out, or is given up before it is known not to be needed.

    Why ask: It asks those who plan for success to have planned for the other case too.
    Good answer: The hour after which there is no going back, the name of whoever decides, and the
    date and the time taken when it was last practised.
    If weak, ask: On what date before the gate could it be practised once against the clock?
    Stay silent: One way back was rehearsed or tested and did not fail, or its rehearsal is planned
    before go-live; go-live is more than sixty days off and nothing is overdue; or what ends does so
    four weeks or more after go-live. Where the rehearsal was timed or reached a named decision
    point, nothing is asked at all.
    Taught by: Patient administration and clinical system at two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on a published review).
    """
    if is_timed(snapshot):
        return
    never = (_unrehearsed(snapshot, criterion) for criterion in unrehearsed(snapshot))
    said = (*terms.WAY_BACK, *terms.UNTRIED)
    yield from joined(never, noticed_in(snapshot, untried(snapshot), terms=said))
    for step in given_up_early(snapshot):
        yield _given_up(snapshot, step)


def _unrehearsed(snapshot: Snapshot, criterion: Criterion) -> Noticed:
    said = last_judgement(snapshot, criterion)
    word = f"is declared {said.status.value.replace('_', ' ')}" if said else "is not judged"
    return Noticed(
        record=criterion,
        fact=f"{word}, and no rehearsal that went well is on file",
        brief="ways back have no rehearsal that went well on file",
        receipts=receipts.behind(snapshot, criterion),
        since=said.date if said else None,
        cause=UNREHEARSED,
        weight=stake(snapshot, criterion),
    )


def _given_up(snapshot: Snapshot, step: GivenUp) -> Noticed:
    record = step.record
    if isinstance(record, Note | Issue):
        fact = told(snapshot, record, terms=GIVING_UP)
        row = row_of(snapshot, record)
    else:
        fact = f"is due on {on_day(snapshot, step.on)}; {_go_live(snapshot)}"
        row = Receipt(record.ref, "due", f"Due on {on_day(snapshot, step.on)}", date=step.on)
    return Noticed(record, fact, "", (row,), cause=f"{GIVEN_UP}: {record.ref}")


def _go_live(snapshot: Snapshot) -> str:
    return f"go-live is on {on_day(snapshot, snapshot.go_live)}"


def which_numbers_we_lack(found: Sequence[Noticed]) -> str:
    """What is not shown to be counted; then which numbers are missing on the first Monday."""
    first = found[0]
    if len(found) == 1:
        fact = f"{called(first.record)} {first.fact}."
    else:
        fact = f"{len(found)} {first.brief}{naming([noticed.record for noticed in found])}."
    return f"{fact} On the first Monday, which numbers are missing, and who sees harm without them?"


@rule("REV-02", asks=which_numbers_we_lack)
def blind_after_go_live(snapshot: Snapshot) -> Iterator[Noticed]:
    """Nothing shows that waiting lists, activity and safety can be counted from the new system.

    Why ask: It asks which of the board's own figures would be missing in the first weeks.
    Good answer: The returns and lists produced from migrated data, by whom they were reconciled
    with the old system, and on what date; or which figures are missing, for how long, and what is
    counted by hand until then.
    If weak, ask: Who could produce the waiting list from the last trial load, and by what date?
    Stay silent: What counts was produced from a rehearsal load or migrated data and reconciled; its
    target is met; an exception is allowed; or go-live is more than sixty days off and nothing is
    overdue or due after it. Where no record speaks of counting at all: also where the other records
    raise nothing.
    Taught by: Two-trust go-live in Surrey, May 2022 (Digital Health, 13 October 2023). The account
    is disputed: one of the trusts called an earlier warning about data inaccurate.
    """
    shown = (_unshown(snapshot, criterion, how=how) for criterion, how in unshown(snapshot))
    said = (*terms.COUNTING, *terms.BLIND)
    found = list(joined(shown, noticed_in(snapshot, told_blind(snapshot), terms=said)))
    yield from found
    if not found and is_counted_nowhere(snapshot):
        fact = f"{how_near(snapshot)}, and nothing on file speaks of lists, reports or returns"
        yield Noticed(gate_of(snapshot), fact, "", (gate_row(snapshot),), cause="absent")


def _unshown(snapshot: Snapshot, criterion: Criterion, *, how: str) -> Noticed:
    said = last_judgement(snapshot, criterion)
    return Noticed(
        record=criterion,
        fact=how,
        brief="criteria about lists, reports or returns are not shown to be met",
        receipts=receipts.behind(snapshot, criterion),
        since=said.date if said else None,
        cause="not shown",
        weight=stake(snapshot, criterion),
    )
