"""Questions about whoever stands behind a figure that is met for everybody."""

from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Issue, Note
from readiness.questions import by_group, receipts
from readiness.questions.absence import is_missed
from readiness.questions.notation import stake
from readiness.questions.outright import in_one_text
from readiness.questions.reach import target_in_words
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.said import day_of, named_for, rows_of
from readiness.questions.spoken import BESIDE_FIGURES, called, naming, quoted
from readiness.questions.subgroups import (
    Behind,
    furthest_behind,
    in_criteria,
    in_papers,
    in_words,
    is_part,
    overalls,
    parts,
    risky_places,
)
from readiness.questions.subjects import SUBJECTS
from readiness.questions.telling import Teller, row_of, tellers
from readiness.scoring.figures import is_share, valued
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.thresholds import SUBGROUP_BELOW

LONGEST_PIECE = 10  # words of what a record says of a group


def which_is_furthest_behind(found: Sequence[Noticed]) -> str:
    """The figure for all and what is known of one group; then which one is furthest behind."""
    ask = "Which department is furthest behind, and what is its own figure?"
    if len(found) == 1:
        name = called(found[0].record, longest=BESIDE_FIGURES)
        return f"{name} {found[0].fact}. {ask}"
    count = f"{len(found)} records show a group behind a figure that is met or green for all"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@rule("PPL-03", asks=which_is_furthest_behind)
def average_hides_tail(snapshot: Snapshot) -> Iterator[Noticed]:
    """A figure is met or green for everybody, and one group, place or role is behind or not shown.

    Why ask: It sets one department's figure beside the figure for all of them.
    Good answer: The figure of each department, the lowest first; what is done for the lowest, by
    whom, and by what date; and what it means for its patients on the first day.
    If weak, ask: Who has the figures by department, and on what date do we see them?
    Stay silent: A breakdown is on file and the lowest group meets the target; the group is less
    than fifteen points below; the figure for everybody misses its target, which is another
    question; what was said of a group has been dealt with; or the group's own reading is of fewer
    than five people, or four weeks older than everybody's. That a risky place has no figure of
    its own is asked only inside sixty days.
    Taught by: Patient administration and clinical system, two hospitals, North Bristol, December
    2011 (Digital Health, July 2012, on the PwC review).
    """
    every = overalls(snapshot)
    groups = parts(snapshot)
    in_tales = list(in_words(snapshot, every))
    for overall in every:
        beside = () if is_part(overall) else groups
        own = [*in_criteria(snapshot, overall, of=beside), *in_papers(snapshot, overall)]
        found = [*own, *(behind for behind in in_tales if behind.overall is overall)]
        measured = list(_measured(snapshot, overall))
        yield from (*measured, *(_behind(snapshot, behind) for behind in found))
        if not found and not measured:
            yield from _not_shown(snapshot, overall)
    spoken_of = {behind.record.ref for behind in in_tales}
    for teller in tellers(snapshot):
        if teller.ref in spoken_of:
            continue
        piece = in_one_text(teller, below=snapshot.policy[SUBGROUP_BELOW])
        if piece is not None:
            yield _in_one_text(snapshot, teller, piece=piece)


def _in_one_text(snapshot: Snapshot, teller: Teller, *, piece: str) -> Noticed:
    verb = "was raised" if isinstance(teller, Issue) else "said"
    said = quoted(piece, longest=LONGEST_PIECE)
    return Noticed(
        record=teller,
        fact=f"{verb}: {said}, while it gives a far higher figure for all",
        receipts=(row_of(snapshot, teller),),
        since=day_of(teller),
        cause=teller.ref,
    )


def _behind(snapshot: Snapshot, behind: Behind) -> Noticed:
    record, overall = behind.record, behind.overall
    whole = tuple(receipts.standing(snapshot, overall))
    return Noticed(
        record=record,
        fact=_told(snapshot, behind),
        receipts=(*_rows(snapshot, behind), *whole),
        besides=() if record.ref == overall.ref else (overall,),
        since=record.date if isinstance(record, Note) else None,
        cause=overall.ref,
        weight=stake(snapshot, record) if isinstance(record, Criterion) else 0.0,
    )


def _measured(snapshot: Snapshot, overall: Criterion) -> Iterator[Noticed]:
    """The group whose own reading is far behind the figure for everybody."""
    group = furthest_behind(snapshot, overall)
    if group is None:
        return
    yield Noticed(
        record=overall,
        fact=f"{_stands(snapshot, overall)} overall, and {by_group.stands(overall, group)}",
        receipts=(by_group.receipt(overall, group), *receipts.standing(snapshot, overall)),
        since=group.share.date,
        cause=overall.ref,
        weight=stake(snapshot, overall),
    )


def _told(snapshot: Snapshot, behind: Behind) -> str:
    record, overall = behind.record, behind.overall
    if record.ref == overall.ref:
        said = quoted(behind.says, longest=LONGEST_PIECE)
        return f"{_stands(snapshot, overall)} overall, and its own papers say: {said}"
    if isinstance(record, Criterion):
        whole = called(overall, longest=BESIDE_FIGURES)
        return f"{_stands(snapshot, record)}, while {whole} {_stands(snapshot, overall)}"
    if behind.says == record.label:
        return f"is open, while the figure for all {_stands(snapshot, overall)}"
    verb = "was raised" if isinstance(record, Issue) else "said"
    piece = quoted(behind.says, longest=LONGEST_PIECE)
    return f"{verb}: {piece}, while the figure for all {_stands(snapshot, overall)}"


def _stands(snapshot: Snapshot, criterion: Criterion) -> str:
    last = last_reading(snapshot, criterion)
    if last is None:
        colour = next((r.value for r in receipts.judged(snapshot, criterion)), "green")
        return f"is declared {str(colour).replace('_', ' ')}"
    return f"stands at {valued(criterion, last.value)} against {target_in_words(criterion)}"


def _rows(snapshot: Snapshot, behind: Behind) -> Iterator[Receipt]:
    record = behind.record
    if isinstance(record, Note | Issue):
        yield row_of(snapshot, record)
    elif isinstance(record, Criterion):
        yield from rows_of(snapshot, record)
        said = f"Said of a group: {quoted(behind.says, longest=receipts.LONGEST_QUOTE)}"
        yield from [Receipt(record.ref, "evidence", said)] if behind.says else []


def _not_shown(snapshot: Snapshot, overall: Criterion) -> Iterator[Noticed]:
    """A figure for all of the staff, where a risky site has none that is its own."""
    of_people = is_share(overall) and named_for(overall, SUBJECTS["training"])
    places = list(risky_places(snapshot)) if of_people and is_missed(snapshot) else []
    if not places:
        return
    place = quoted(places[0], longest=LONGEST_PIECE)
    yield Noticed(
        record=overall,
        fact=f"{_stands(snapshot, overall)} overall, and no figure on file is that of {place}",
        receipts=rows_of(snapshot, overall),
        cause=overall.ref,
        weight=stake(snapshot, overall),
    )
