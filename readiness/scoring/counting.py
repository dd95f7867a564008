"""Among whom a criterion counts, and which other criterion counts the same among the others."""

import re

from readiness.model import Criterion
from readiness.scoring.figures import is_share
from readiness.snapshot import Snapshot
from readiness.vocabulary import Counting

HEAD = re.compile(r"\s+[-–—]\s+|[,:;(]")
ON_THE_ROTA = re.compile(
    r"\broster|\brota\b|\bon (?:duty|shift)\b"
    r"|\bfirst (?:14 days|fourteen days|two weeks|fortnight)",
    re.I,
)


def counting(criterion: Criterion) -> Counting:
    """Among whom a criterion counts: as it says, else as its words do, else among everybody."""
    words = f"{criterion.name} {criterion.unit or ''} {criterion.measure or ''}"
    said = Counting.ROSTERED if ON_THE_ROTA.search(words) else Counting.EVERYBODY
    return criterion.counts or said


def counterpart(snapshot: Snapshot, criterion: Criterion) -> Criterion | None:
    """The criterion that counts the same among the others, if there is exactly one."""
    own = counting(criterion)
    others = (c for c in snapshot.criteria if counting(c) is not own and is_share(c))
    found = [c for c in others if _is_same(c, criterion)]
    return found[0] if len(found) == 1 else None


def _is_same(one: Criterion, other: Criterion) -> bool:
    """Whether two criteria count one thing: both say whom, or they share the stem of a name."""
    if one.site and other.site and one.site != other.site:
        return False
    if one.counts and other.counts:
        return one.workstream == other.workstream
    head, stem = (HEAD.split(c.name)[0].strip().casefold() for c in (one, other))
    return head == stem and one.direction is other.direction
