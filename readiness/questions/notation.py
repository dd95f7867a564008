"""What every rule means by a must, by green, by proof and by unmet."""

import datetime as dt
from itertools import takewhile

from readiness.model import Criterion, Evidence
from readiness.once import once
from readiness.questions.terms import FAILED
from readiness.questions.words import says
from readiness.scoring.dates import day_due
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence, is_adverse
from readiness.scoring.measure import last_reading, reaches
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, Priority

GREEN = frozenset({Declared.GREEN, Declared.MET})
AMBER_OR_RED = frozenset({Declared.AMBER, Declared.RED})
FEWEST_FOR_A_SHARE = 3  # a third of two is no share


def is_green(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it was last declared green or met."""
    last = last_judgement(snapshot, criterion)
    return last is not None and last.status in GREEN


@once
def in_scope(snapshot: Snapshot) -> tuple[Criterion, ...]:
    """The criteria that nobody has taken out of scope."""
    return tuple(c for c in snapshot.criteria if not _is_removed(snapshot, c))


def _is_removed(snapshot: Snapshot, criterion: Criterion) -> bool:
    last = last_judgement(snapshot, criterion)
    return last is not None and last.status is Declared.REMOVED


@once
def musts(snapshot: Snapshot) -> tuple[Criterion, ...]:
    """The criteria in scope that can stop a go-live."""
    return tuple(criterion for criterion in in_scope(snapshot) if criterion.is_must)


def proofs(snapshot: Snapshot, criterion: Criterion) -> tuple[Evidence, ...]:
    """The hard evidence that does not tell against the criterion, oldest first."""
    return tuple(e for e in hard_evidence(snapshot, criterion) if not tells_against(e))


def tells_against(evidence: Evidence) -> bool:
    """Whether evidence is adverse: by its outcome or, where none is recorded, by its words."""
    if evidence.outcome is not None:
        return is_adverse(evidence)
    return says(evidence.summary, FAILED)


def is_unmet(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is known to be unmet: measured and short, or declared so."""
    reading = last_reading(snapshot, criterion)
    if reading is not None and criterion.direction is not None:
        return not reaches(criterion, reading.value)
    last = last_judgement(snapshot, criterion)
    return last is not None and last.status not in GREEN


def is_finished(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it is done: measured and there, declared met, or declared green on proof."""
    reading = last_reading(snapshot, criterion)
    if reading is not None and criterion.direction is not None:
        return reaches(criterion, reading.value)
    last = last_judgement(snapshot, criterion)
    if last is None or last.status not in GREEN:
        return False
    return last.status is Declared.MET or bool(proofs(snapshot, criterion))


def is_waived(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether an allowed exception is in force: signed, reasoned, and not yet run out."""
    if criterion.priority is Priority.MUST_NOT_WAIVE:
        return False
    whole = (w for w in snapshot.waivers(criterion.ref) if w.by and w.reason)
    return any(w.expires is not None and w.expires >= snapshot.as_of for w in whole)


def stake(snapshot: Snapshot, criterion: Criterion) -> float:
    """What names it before others: it may not be waived, it is a must, it is due sooner."""
    rank = 2.0 if criterion.priority is Priority.MUST_NOT_WAIVE else float(criterion.is_must)
    days = abs((day_due(snapshot, criterion) - snapshot.as_of).days)
    return rank + 1 / (2 + days)


def green_since(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The day from which it has been declared green or met without a break."""
    green = takewhile(lambda j: j.status in GREEN, reversed(snapshot.judgements(criterion.ref)))
    return min((judgement.date for judgement in green), default=None)
