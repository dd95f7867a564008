"""Questions about who sits at the table where the work is done."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Workstream
from readiness.questions import receipts
from readiness.questions.notation import in_scope, is_finished
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming
from readiness.scoring.figures import counted
from readiness.scoring.table import tables
from readiness.snapshot import Snapshot
from readiness.thresholds import UNFINISHED_WITHIN
from readiness.vocabulary import Discipline

KEPT = 3  # workstreams whose tables are on record before one of them says anything


def who_joins_them(found: Sequence[Noticed]) -> str:
    """How many must-haves rest with one discipline; then who of another one joins, and when."""
    ask = "Who from the wards joins them, and from what date?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    streams = sorted({noticed.brief for noticed in found})
    where = f"“{streams[0]}”" if len(streams) == 1 else counted(len(streams), "workstream")
    named = naming([noticed.record for noticed in found])
    return f"{len(found)} unfinished must-haves in {where} rest with one discipline{named}. {ask}"


@rule("PPL-09", asks=who_joins_them)
def table_of_one_tribe(snapshot: Snapshot) -> Iterator[Noticed]:
    """A workstream with must-haves to finish has one discipline at its table, and others have more.

    Why ask: It asks whether those who will use the work have seen it while it can still change.
    Good answer: Who from which ward or service takes part, since when, and what they have changed.
    If weak, ask: Which ward could lend one person for two hours a week until go-live, from when?
    Stay silent: Fewer than three workstreams say who is at their table; no other one has more than
    one discipline; clinicians are the one; its must-haves are finished; somebody of another
    discipline owns one of them; or go-live is more than sixty days off, or past.
    Taught by: Teams of design, technology, clinical and operations together, Surrey and Borders
    Partnership (NHS Providers). A failure of this kind: none published.
    """
    if not 0 <= snapshot.days_to_go <= snapshot.policy[UNFINISHED_WITHIN]:
        return
    seated = [table for table in tables(snapshot) if table.seated]
    if len(seated) < KEPT or all(len(table.seated) == 1 for table in seated):
        return
    for table in seated:
        stream = snapshot.find(Workstream, table.name)
        if len(table.seated) == 1 and table.seated[0] is not Discipline.CLINICAL and stream:
            yield from _resting(snapshot, stream, table.seated[0])


def _resting(snapshot: Snapshot, stream: Workstream, discipline: Discipline) -> Iterator[Noticed]:
    unfinished = [c for c in _musts_of(snapshot, stream) if not is_finished(snapshot, c)]
    owners = [snapshot.person(criterion.owner) for criterion in unfinished]
    if any(o is not None and o.discipline not in (None, discipline) for o in owners):
        return
    for criterion in unfinished:
        says = f"At the table of {stream.name}: {discipline.value} people only"
        row = Receipt(criterion.ref, "workstream", says, value=stream.name)
        rows = (row, *receipts.judged(snapshot, criterion))
        fact = f"rests with {discipline.value} people alone, in “{stream.name}”"
        yield Noticed(criterion, fact, stream.name, rows)


def _musts_of(snapshot: Snapshot, stream: Workstream) -> list[Criterion]:
    return [c for c in in_scope(snapshot) if c.is_must and c.workstream == stream.name]
