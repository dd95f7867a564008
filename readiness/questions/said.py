"""What the papers behind a criterion say of it: summaries of evidence, and why it was judged so."""

import datetime as dt
from collections.abc import Iterable, Iterator

from readiness.model import Criterion, Note
from readiness.questions import receipts
from readiness.questions.links import wording
from readiness.questions.notation import is_green, is_unmet
from readiness.questions.reach import how_short, is_left_in_peace, projection
from readiness.questions.rule import Receipt
from readiness.questions.telling import Teller
from readiness.questions.words import mentions
from readiness.remembered import remembered
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import last_judgement
from readiness.scoring.measure import last_reading, reaches
from readiness.snapshot import Snapshot
from readiness.thresholds import UNFINISHED_WITHIN
from readiness.vocabulary import Declared

SAID_AMISS = frozenset({Declared.RED, Declared.NOT_PLANNED})


def named_for(criterion: Criterion, terms: Iterable[str]) -> bool:
    """Whether its statement, its measure or its unit names one of the terms."""
    return mentions(_with_its_unit(criterion), terms)


@remembered
def _with_its_unit(criterion: Criterion) -> str:
    return ". ".join(filter(None, (wording(criterion), criterion.unit)))


def said_behind(snapshot: Snapshot, criterion: Criterion) -> Iterator[str]:
    """Each summary of evidence behind a criterion, then why it was last judged as it is."""
    for evidence in snapshot.evidence(criterion.ref):
        if evidence.summary:
            yield evidence.summary
    last = last_judgement(snapshot, criterion)
    if last is not None and last.why:
        yield last.why


def is_in_the_way(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether an unmet criterion matters by now: not to plan, overdue, said to be red, or near."""
    if not is_unmet(snapshot, criterion):
        return False
    last, said = last_reading(snapshot, criterion), last_judgement(snapshot, criterion)
    if last is not None and is_left_in_peace(snapshot, criterion, last=last):
        return False
    if last is not None and projection(snapshot, criterion) is not None:
        return how_short(snapshot, criterion, last=last) is not None
    is_red = said is not None and said.status in SAID_AMISS
    return (
        is_red
        or is_overdue(snapshot, criterion)
        or 0 <= snapshot.days_to_go <= snapshot.policy[UNFINISHED_WITHIN]
    )


def is_met_or_green(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is measured and there or, where it is not measured, declared green or met."""
    last = last_reading(snapshot, criterion)
    if last is not None and criterion.direction is not None:
        return reaches(criterion, last.value)
    return is_green(snapshot, criterion)


def rows_of(snapshot: Snapshot, criterion: Criterion) -> tuple[Receipt, ...]:
    """Where a criterion stands and what is on file for it, even where that is nothing."""
    behind = tuple(receipts.filed(snapshot, snapshot.evidence(criterion.ref)))
    return (
        *receipts.standing(snapshot, criterion),
        *(behind or (receipts.nothing_filed(criterion),)),
    )


def day_of(record: Teller) -> dt.date | None:
    """The day on which a note was written or an issue raised."""
    return record.date if isinstance(record, Note) else record.raised
