"""What two organisations must do as one, and who owns it."""

import re
from collections.abc import Iterator

from readiness.model import Criterion, Hazard
from readiness.questions import oversight_terms as terms
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, tells_against
from readiness.questions.spoken import on_day
from readiness.questions.telling import Teller, tellers, tells
from readiness.questions.terms import ROLES
from readiness.questions.words import mentions, says_of
from readiness.scoring.figures import valued
from readiness.scoring.hazards import is_left_hanging
from readiness.scoring.parties import organisations, party_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import EvidenceKind, Outcome

AND = re.compile(r"\s+(?:and|with)\s+|[/;&+]|,\s")
SHARED = 2  # organisations
AT_ONCE = 7  # days within which two readings are of the same moment


def spans(criterion: Criterion) -> bool:
    """Whether two organisations or more have to agree on a criterion."""
    return len(set(criterion.organisations)) >= SHARED


def has_one_owner(criterion: Criterion) -> bool:
    """Whether one role, or one body of both sides, owns a criterion."""
    owner = (criterion.owner or "").strip()
    if not owner:
        return False
    parts = [part for part in AND.split(owner) if mentions(part, (*ROLES, *terms.JOINT_BODY))]
    if len(parts) >= SHARED and not mentions(owner, terms.JOINT):
        return False
    if mentions(owner, terms.JOINT_BODY):
        return True
    unsaid = mentions(owner, terms.NO_OWNER) and not mentions(owner, ROLES)
    return not (unsaid or owner in criterion.organisations)


def unowned(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each criterion that two organisations share and that no single role or body owns."""
    for criterion in in_scope(snapshot):
        if criterion.starts is not None and criterion.starts > snapshot.as_of:
            continue
        if (
            spans(criterion)
            and not has_one_owner(criterion)
            and not _is_joined(snapshot, criterion)
        ):
            sides = len(set(criterion.organisations))
            owners = "more than one owner" if criterion.owner else "no owner"
            yield criterion, f"is shared by {sides} organisations and has {owners} on file"


def left_hanging(snapshot: Snapshot) -> Iterator[tuple[Hazard, str]]:
    """Each hazard that was handed over, and that nobody named has said they have."""
    for hazard in snapshot.hazards:
        if is_left_hanging(hazard):
            to = hazard.transferred_to.organisation if hazard.transferred_to else None
            answered = f"to {to}, whose answer is not on file" if to else "to nobody named"
            yield hazard, f"was handed over {answered}"


def differing(snapshot: Snapshot) -> Iterator[tuple[Criterion, str]]:
    """Each criterion that two parties read or judged differently at the same time."""
    for criterion in in_scope(snapshot):
        how = _read_differently(snapshot, criterion) or _judged_differently(snapshot, criterion)
        if how and not _is_joined(snapshot, criterion):
            yield criterion, how


def _read_differently(snapshot: Snapshot, criterion: Criterion) -> str | None:
    readings = snapshot.readings(criterion.ref)
    if not readings:
        return None
    last = readings[-1]
    for other in reversed(readings[:-1]):
        if (last.date - other.date).days > AT_ONCE:
            return None
        theirs, its = party_of(snapshot, other), party_of(snapshot, last)
        if theirs and its and theirs != its and last.value != other.value:
            first, second = (valued(criterion, reading.value) for reading in (other, last))
            return f"was read at {first} and at {second} by two sides in the same week"
    return None


def _judged_differently(snapshot: Snapshot, criterion: Criterion) -> str | None:
    judgements = snapshot.judgements(criterion.ref)
    if len(judgements) < SHARED:
        return None
    other, last = judgements[-2:]
    theirs, its = party_of(snapshot, other), party_of(snapshot, last)
    same_day = other.date == last.date and other.status is not last.status
    if not (same_day and theirs and its and theirs != its):
        return None
    colours = (judgement.status.value.replace("_", " ") for judgement in (other, last))
    return f"was declared {' and '.join(colours)} by two sides on {on_day(snapshot, last.date)}"


def told_unclear(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that it is unclear who acts, or that two sides disagree on being ready."""
    if is_commanded(snapshot):
        return
    several = len(organisations(snapshot)) >= SHARED
    for record in tellers(snapshot, saying=(*terms.UNCLEAR, *terms.DISAGREE)):
        said = wording(record)
        together = several or mentions(said, terms.PARTNERS)
        unclear = tells(record, terms.ROLE, terms.UNCLEAR)
        apart = says_of(said, terms.READINESS, terms.DISAGREE)
        if together and (unclear or apart):
            yield record


def is_commanded(snapshot: Snapshot) -> bool:
    """Whether a joint command was rehearsed and the rehearsal went well."""
    about = [c for c in in_scope(snapshot) if _is_joint_command(wording(c))]
    if any(_is_rehearsed(snapshot, criterion) for criterion in about):
        return True
    passed = (r for r in snapshot.rehearsals if r.outcome is Outcome.PASS)
    return any(_is_joint_command(wording(rehearsal)) for rehearsal in passed)


def _is_joint_command(said: str) -> bool:
    return mentions(said, terms.JOINT) and mentions(said, terms.COMMAND)


def _is_joined(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether it was rehearsed, and so by all who share it."""
    return _is_rehearsed(snapshot, criterion) or is_commanded(snapshot)


def _is_rehearsed(snapshot: Snapshot, criterion: Criterion) -> bool:
    filed = snapshot.evidence(criterion.ref)
    seen = [e for e in filed if e.kind is EvidenceKind.OBSERVED_REHEARSAL]
    if seen and not tells_against(seen[-1]):
        return True
    passed = (r for r in snapshot.rehearsals if r.outcome is Outcome.PASS)
    return any(linked(rehearsal, criterion) for rehearsal in passed)
