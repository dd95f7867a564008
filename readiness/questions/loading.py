"""Whether the system was shown to bear its busiest hour."""

import datetime as dt
import re
from collections.abc import Iterator

from readiness.model import Criterion, Evidence, Note
from readiness.questions import proof_terms as terms
from readiness.questions.absence import is_missed, is_near
from readiness.questions.links import wording
from readiness.questions.notation import is_waived, musts, proofs
from readiness.questions.reach import how_short, is_left_in_peace, projection, target_in_words
from readiness.questions.spoken import fate, on_day
from readiness.questions.telling import SERIOUS, Teller, tellers, tells
from readiness.questions.words import mentions
from readiness.scoring.dates import is_overdue
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.figures import figure, valued
from readiness.scoring.measure import last_reading, reaches, target_of
from readiness.snapshot import Snapshot
from readiness.thresholds import NETWORK_WITHIN
from readiness.vocabulary import Declared, Pillar

OUT = frozenset({Declared.NOT_PLANNED, Declared.REMOVED})
WHOLE = 100  # per cent of the peak
BURDEN = (
    r"(?:stated |expected |forecast |planned |full )?(?:peak|load|volume|demand|users|concurren)"
)
PERCENT = re.compile(rf"\b(\d{{1,3}}) ?(?:%|per ?cent) of (?:the |our )?{BURDEN}", re.IGNORECASE)
A_RATE = re.compile(
    r"\bat once\b|\bconcurrent|\bsimultaneous|\bsessions?\b|\btransactions?\b"
    r"|\b(?:an?|per|each) (?:hour|minute|second)\b",
    re.IGNORECASE,
)
LOADED = re.compile(r"\bloaded\b", re.IGNORECASE)  # moved in, and not borne
HALF = re.compile(rf"\bhalf (?:of )?(?:the |our )?{BURDEN}", re.IGNORECASE)
OF_HOW_MANY = re.compile(
    r"\b(\d[\d,]{0,9}) of (?:the |about |an expected )?(\d[\d,]{0,9})"
    r" (?:\w+ )?(?:users|sessions|people|staff|devices)",
    re.IGNORECASE,
)


def bears_load(criterion: Criterion) -> bool:
    """Whether a criterion is about capacity, performance or the network at its busiest."""
    return _is_of_load(criterion) or _is_of_network(criterion)


def _is_of_load(criterion: Criterion) -> bool:
    said = LOADED.sub(" ", wording(criterion))
    if mentions(said, terms.LOAD):
        return True
    technical = criterion.pillar is Pillar.TECHNICAL and not mentions(said, terms.NOT_OF_LOAD)
    borne = mentions(said, terms.CAPACITY) or A_RATE.search(criterion.unit or "") is not None
    return technical and borne


def _is_of_network(criterion: Criterion) -> bool:
    return criterion.pillar is Pillar.TECHNICAL and mentions(wording(criterion), terms.NETWORK)


def unproven(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each must about load that is not shown to bear it, with how that is, as a clause."""
    for criterion in snapshot.criteria:
        if not (criterion.is_must and bears_load(criterion)) or is_waived(snapshot, criterion):
            continue
        if not _is_wanted_by_now(snapshot, criterion):
            continue
        if (how := _how(snapshot, criterion)) is not None:
            yield criterion, how


def _is_wanted_by_now(snapshot: Snapshot, criterion: Criterion) -> bool:
    if criterion.starts is not None and criterion.starts > snapshot.as_of:
        return False
    if criterion.due is not None and criterion.due > snapshot.go_live and _is_due_before(snapshot):
        return False
    if _is_of_load(criterion):
        return is_near(snapshot) or is_overdue(snapshot, criterion)
    return snapshot.days_to_go <= snapshot.policy[NETWORK_WITHIN] or is_overdue(snapshot, criterion)


def _is_due_before(snapshot: Snapshot) -> bool:
    """Whether another must about load is to be met by go-live: then one is for the time after."""
    days = (c.due for c in musts(snapshot) if _is_of_load(c))
    return any(due is not None and due <= snapshot.go_live for due in days)


def _how(snapshot: Snapshot, criterion: Criterion) -> str | None:
    said = last_judgement(snapshot, criterion)
    word = said.status.value.replace("_", " ") if said else "not judged"
    if said is not None and said.status in OUT:
        return fate(snapshot, said)
    if last_reading(snapshot, criterion) is not None and criterion.direction is not None:
        return _how_measured(snapshot, criterion)
    if (part := _shown_in_part(snapshot, criterion)) is not None:
        return part
    if proofs(snapshot, criterion):
        return None
    if target_of(criterion) is not None:
        return f"is {word}; its target is {target_in_words(criterion)}, and no figure is on file"
    return f"is {word}, and no test of it at the busiest hour is on file"


def _how_measured(snapshot: Snapshot, criterion: Criterion) -> str | None:
    last = last_reading(snapshot, criterion)
    if last is None or reaches(criterion, last.value) or _keeps_pace(snapshot, criterion):
        return None
    # How far a network has spread has a pace, and cannot_reach_target asks after it.
    if not _is_of_load(criterion) and (
        is_left_in_peace(snapshot, criterion, last=last)
        or projection(snapshot, criterion) is not None
        or how_short(snapshot, criterion, last=last) is not None
    ):
        return None
    on = on_day(snapshot, last.date)
    return f"stood at {valued(criterion, last.value)} on {on} against {target_in_words(criterion)}"


def _keeps_pace(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether its readings point to its target by its date, with go-live still weeks off."""
    reached = projection(snapshot, criterion)
    is_later = snapshot.days_to_go > snapshot.policy[NETWORK_WITHIN]
    on_time = is_later and not is_overdue(snapshot, criterion)
    return on_time and reached is not None and reaches(criterion, reached)


def _shown_in_part(snapshot: Snapshot, criterion: Criterion) -> str | None:
    """That the most it was shown to bear is less than its peak, by its own evidence."""
    shares = [(_share(e), e) for e in hard_evidence(snapshot, criterion)]
    stated = [(share, e) for share, e in shares if share is not None]
    if not stated:
        return None
    most, evidence = max(stated, key=lambda found: found[0])
    if most >= WHOLE:
        return None
    return f"was shown at {figure(most)} % of its peak on {on_day(snapshot, evidence.date)}"


def _share(evidence: Evidence) -> float | None:
    """The share of the peak that a piece of evidence says it was tried at, in per cent."""
    said = evidence.summary or ""
    if found := PERCENT.search(said):
        return float(found[1])
    if HALF.search(said):
        return WHOLE / 2
    if found := OF_HOW_MANY.search(said):
        part, whole = (int(number.replace(",", "")) for number in found.groups())
        return WHOLE * part / whole if whole else None
    return None


def is_proved_nowhere(snapshot: Snapshot) -> bool:
    """Whether no record at all speaks of load in a programme with technical work, and it should."""
    if any(bears_load(criterion) for criterion in snapshot.criteria):
        return False
    if all(criterion.pillar is not Pillar.TECHNICAL for criterion in snapshot.criteria):
        return False
    said = [e.summary for c in snapshot.criteria for e in snapshot.evidence(c.ref)]
    said += [control.name for control in snapshot.controls]
    return is_missed(snapshot) and not any(
        mentions(text, (*terms.LOAD, *terms.AT_PEAK)) for text in said
    )


def told_breaking(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that it broke, or was never tried, at its busiest; unless it was proved since."""
    proved = max(_proved_on(snapshot), default=dt.date.min)
    about = (*terms.LOAD, *terms.AT_PEAK)
    near = is_near(snapshot)
    for record in tellers(snapshot, least=SERIOUS, saying=about) if near else ():
        day = record.date if isinstance(record, Note) else record.raised
        if day is not None and day <= proved:
            continue
        if not mentions(wording(record), terms.NOT_OF_LOAD) and _breaks(record):
            yield record


def _breaks(record: Teller) -> bool:
    at_peak = tells(record, terms.AT_PEAK, terms.SLOWS)
    return at_peak or tells(record, terms.LOAD, terms.BREAKS)


def _proved_on(snapshot: Snapshot) -> Iterator[dt.date]:
    for criterion in snapshot.criteria:
        if _is_of_load(criterion):
            yield from (e.date for e in proofs(snapshot, criterion) if e.date is not None)
