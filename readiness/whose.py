"""Whose a record is: who owns it, assesses it, leads its workstream, gave a fact of it.

It is worked out here and nowhere else: what a workstream lead or a hazard owner may do to "their
own" is a tie of this page, and never a part that they have.
"""

from readiness.model import (
    KIND_OF,
    Check,
    Condition,
    Control,
    Criterion,
    Evidence,
    Fact,
    GroupReading,
    Hazard,
    Issue,
    Judgement,
    Person,
    Reading,
    Rehearsal,
    Risk,
    Thing,
    Waiver,
    Workstream,
)
from readiness.scoring.meeting import running
from readiness.snapshot import Snapshot
from readiness.vocabulary import Priority, Role


def known_as(person: Person, text: str | None) -> bool:
    """Whether a text in a record stands for a person: their reference, name or title."""
    called = {name.strip().casefold() for name in (person.ref, person.name, person.title) if name}
    return text is not None and text.strip().casefold() in called


def criterion_of(record: Thing | None, snapshot: Snapshot) -> Criterion | None:
    """The criterion that a record is, or that a fact is about."""
    ref = record.ref if isinstance(record, Criterion) else ""
    if isinstance(record, Fact) and KIND_OF[type(record)].parent == "criterion":
        ref = record.of
    found = snapshot.recorded("criterion").get(ref)
    return found if isinstance(found, Criterion) else None


def touched(record: Thing | None, snapshot: Snapshot) -> tuple[Criterion, ...]:
    """The criteria that a record is, is about, or says that it touches."""
    if isinstance(record, Control | Hazard | Issue | Rehearsal):
        named = (snapshot.find(Criterion, name) for name in record.criteria)
        return tuple(criterion for criterion in named if criterion is not None)
    criterion = criterion_of(record, snapshot)
    return (criterion,) if criterion is not None else ()


def hazards_of(record: Thing | None, snapshot: Snapshot) -> tuple[Hazard, ...]:
    """The hazards inside which a control stands, or that an issue or a rehearsal touches."""
    match record:
        case Control():
            return tuple(h for h in snapshot.hazards if record.ref in h.controls)
        case Issue() | Rehearsal():
            named = (snapshot.find(Hazard, name) for name in record.hazards)
            return tuple(hazard for hazard in named if hazard is not None)
    return ()


def owns(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody answers for a criterion, an issue, a hazard, a control or a risk."""
    mine = (
        record
        if isinstance(record, Issue | Hazard | Control | Risk)
        else criterion_of(record, snapshot)
    )
    return mine is not None and known_as(person, mine.owner)


def assesses(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody is the one who says which colour a criterion is."""
    criterion = criterion_of(record, snapshot)
    return criterion is not None and known_as(person, criterion.assessor)


def leads(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody leads a workstream, or the one to which all belongs that a record touches.

    What touches another's work as well is not theirs alone.
    """
    if isinstance(record, Workstream):
        return known_as(person, record.lead)
    criteria = touched(record, snapshot)
    return bool(criteria) and all(_leads_it(person, one, snapshot) for one in criteria)


def _leads_it(person: Person, criterion: Criterion, snapshot: Snapshot) -> bool:
    if criterion.workstream is None:
        return False
    workstream = snapshot.find(Workstream, criterion.workstream)
    return workstream is not None and known_as(person, workstream.lead)


def owns_what_it_touches(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody answers for a hazard or a criterion that a record is there for."""
    records: tuple[Hazard | Criterion, ...]
    records = (*hazards_of(record, snapshot), *touched(record, snapshot))
    return any(known_as(person, one.owner) for one in records)


def gave(person: Person, record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether a fact about a criterion was given by somebody."""
    match record:
        case Check():
            return known_as(person, record.verified_by)
        case Evidence() | GroupReading() | Judgement() | Reading() | Waiver():
            return known_as(person, record.by)
    return False


def has_left(person: Person, snapshot: Snapshot) -> bool:
    """Whether somebody no longer takes part in the programme."""
    withdrawal = snapshot.withdrawal("person", person.ref)
    return withdrawal is not None and withdrawal.on <= snapshot.as_of


def gave_or_owns(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody stands too near a piece of evidence to check it."""
    return gave(person, record, snapshot) or owns(person, record, snapshot)


def owns_and_did_not_give(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether a fact is what somebody else recorded about one's own criterion."""
    return owns(person, record, snapshot) and not gave(person, record, snapshot)


def is_safety_officer(person: Person, _record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether somebody is a clinical safety officer, whatever else they are."""
    return Role.CLINICAL_SAFETY_OFFICER in person.roles


def has_to_be_met(_person: Person, record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether a criterion is a must that cannot be waived, by anybody."""
    return isinstance(record, Criterion) and record.priority is Priority.MUST_NOT_WAIVE


def takes_part(person: Person, _record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody is in the programme at all, whatever their part."""
    return person.ref in snapshot.recorded("person")


def is_outside(person: Person, record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody is not in the programme: whoever is at a terminal is nobody in it."""
    return not takes_part(person, record, snapshot)


def chairs(person: Person, _record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether somebody chairs the deep dive that is running."""
    meeting = running(snapshot)
    return meeting is not None and known_as(person, meeting.dive.chair)


def is_oneself(person: Person, record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether a record is the person's own part in the programme."""
    return isinstance(record, Person) and record.ref == person.ref


def leaves_it_to_administrators(person: Person, _record: Thing | None, snapshot: Snapshot) -> bool:
    """Whether there is an administrator to add people, who is somebody else.

    Whoever has the keys of the machine is left out of this: a terminal lets administrators in.
    """
    may_add = Role.ADMINISTRATOR in person.roles or is_outside(person, None, snapshot)
    return not may_add and any(Role.ADMINISTRATOR in other.roles for other in snapshot.people)


def signs_for_safety(person: Person, _record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether somebody is a clinical safety officer, whatever else they are."""
    return Role.CLINICAL_SAFETY_OFFICER in person.roles


def is_to_do(person: Person, record: Thing | None, _snapshot: Snapshot) -> bool:
    """Whether a condition is somebody's own to do."""
    return isinstance(record, Condition) and known_as(person, record.owner)
