"""On which pillar records bear, and who answers for them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from readiness.model import (
    Action,
    Criterion,
    Hazard,
    Issue,
    Note,
    Record,
    Risk,
    SafetyCase,
    ScopeItem,
)
from readiness.scoring.executives import executive_of, executive_of_pillar, pillar_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar

CITABLE = frozenset(
    {
        "criterion",
        "issue",
        "hazard",
        "gateway",
        "note",
        "action",
        "person",
        "programme",
        "risk",
        "change_request",
        "scope_item",
        "site",
    }
)
# One of these stands among the records only of a question about its own kind.
CITED_ALONG = CITABLE - {"change_request", "scope_item", "site"}


def criteria_of(snapshot: Snapshot, record: Record) -> Iterator[Criterion]:
    """The criteria that a record is, or says that it is about."""
    match record:
        case Criterion():
            yield record
            return
        case Issue() | Hazard():
            keys = record.criteria
        case Note():
            keys = record.about
        case Action():
            keys = (record.source,) if record.source else ()
        case _:
            keys = ()
    for key in keys:
        if (criterion := snapshot.find(Criterion, key)) is not None:
            yield criterion


def pillar_of_records(snapshot: Snapshot, records: Sequence[Record]) -> Pillar | None:
    """The pillar on which most of the records bear; the first of them where it is even."""
    found = Counter(pillar for record in records for pillar in _pillars(snapshot, record))
    return found.most_common(1)[0][0] if found else None


def _pillars(snapshot: Snapshot, record: Record) -> Iterator[Pillar]:
    if isinstance(record, Hazard | SafetyCase):
        yield Pillar.CLINICAL_SAFETY
        return
    if isinstance(record, Risk | ScopeItem) and record.pillar is not None:
        yield record.pillar
    for criterion in criteria_of(snapshot, record):
        if (pillar := pillar_of(snapshot, criterion)) is not None:
            yield pillar


def put_to(snapshot: Snapshot, records: Sequence[Record]) -> str | None:
    """The executive who answers for most of the records; else for the pillar they bear on."""
    criteria = (c for record in records for c in criteria_of(snapshot, record))
    named = Counter(name for c in criteria if (name := executive_of(snapshot, c)))
    named.update(r.owner for r in records if isinstance(r, Risk) and r.owner)
    if named:
        return named.most_common(1)[0][0]
    pillar = pillar_of_records(snapshot, records)
    return executive_of_pillar(snapshot, pillar) if pillar else None
