"""When what is missing is missed: close to go-live, in a programme that the records trouble."""

from collections.abc import Iterator
from itertools import islice

from readiness.model import Criterion, Gateway, Note, Programme
from readiness.questions import terms
from readiness.questions.barriers import resting_on_unproven
from readiness.questions.links import wording
from readiness.questions.notation import is_green, is_unmet, is_waived, musts, tells_against
from readiness.questions.reach import gap
from readiness.questions.rule import Receipt
from readiness.questions.spoken import on_day
from readiness.questions.warnings import answers, is_answered, warns
from readiness.questions.words import says
from readiness.risk import UNACCEPTABLE
from readiness.scoring.dates import deadline, is_overdue
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence
from readiness.scoring.figures import counted
from readiness.scoring.hazards import rating_of
from readiness.scoring.measure import last_reading
from readiness.snapshot import Snapshot
from readiness.thresholds import LARGE_GAP, LARGE_GAP_WITHIN, MISSED_WITHIN
from readiness.vocabulary import Declared, NoteKind

SIGNS = 2  # records: one swallow makes no summer
FEWEST_CRITERIA = 3  # a file with fewer is too thin for anything to be missing from it
SERIOUS = 2  # severity 1 or 2
SAID_AMISS = frozenset({Declared.RED, Declared.NOT_PLANNED})


def is_near(snapshot: Snapshot) -> bool:
    """Whether go-live is still to come and close enough for an absence to matter."""
    return 0 <= snapshot.days_to_go <= snapshot.policy[MISSED_WITHIN]


def is_missed(snapshot: Snapshot) -> bool:
    """Whether something that nobody has recorded is missed by now.

    Go-live is near, there is a programme on file, and its own records give cause for questions:
    a thin file is not a bad programme.
    """
    return is_near(snapshot) and len(snapshot.criteria) >= FEWEST_CRITERIA and is_troubled(snapshot)


def is_troubled(snapshot: Snapshot) -> bool:
    """Whether at least two records give cause for a question by what they say themselves."""
    return len(list(islice(_signs(snapshot), SIGNS))) >= SIGNS


def _signs(snapshot: Snapshot) -> Iterator[str]:
    yield from (c.ref for c in musts(snapshot) if _is_amiss(snapshot, c))
    yield from (
        issue.ref
        for issue in snapshot.issues
        if issue.is_open and issue.severity is not None and issue.severity <= SERIOUS
    )
    yield from (note.ref for note in snapshot.notes if _is_open_warning(snapshot, note))
    for hazard in snapshot.hazards:
        if hazard.is_open and (rating_of(hazard.residual) or 0) >= UNACCEPTABLE:
            yield hazard.ref
    yield from (resting.hazard.ref for resting in resting_on_unproven(snapshot))


def _is_amiss(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether a must slips, misses its date, is red, failed its test, or is green on words."""
    if is_waived(snapshot, criterion):
        return False
    if is_unmet(snapshot, criterion):
        said = last_judgement(snapshot, criterion)
        is_red = said is not None and said.status in SAID_AMISS
        late = is_overdue(snapshot, criterion) or len(set(criterion.due_history)) > 1
        return is_red or late or _is_wide_open(snapshot, criterion)
    hard = hard_evidence(snapshot, criterion)
    if hard:
        return tells_against(hard[-1])
    return is_green(snapshot, criterion) and _keeps_evidence(snapshot)


def _keeps_evidence(snapshot: Snapshot) -> bool:
    """Whether the programme files evidence at all."""
    return any(snapshot.evidence(criterion.ref) for criterion in snapshot.criteria)


def _is_wide_open(snapshot: Snapshot, criterion: Criterion) -> bool:
    last = last_reading(snapshot, criterion)
    if last is None or criterion.direction is None:
        return False
    left = (deadline(snapshot, criterion) - snapshot.as_of).days
    close = left <= snapshot.policy[LARGE_GAP_WITHIN]
    return close and gap(criterion, last=last) > snapshot.policy.share(LARGE_GAP)


def _is_open_warning(snapshot: Snapshot, note: Note) -> bool:
    if note.kind is NoteKind.STAFF_VOICE:
        heard = note.response is not None and answers(note.response)
        return says(wording(note), terms.ADVERSE) and not heard
    return warns(note) and not is_answered(snapshot, note)


def gate_of(snapshot: Snapshot) -> Gateway | Programme:
    """What a question about something missing cites: the next gateway, else the programme."""
    return snapshot.next_gateway or snapshot.programme


def how_near(snapshot: Snapshot) -> str:
    """How far off the next gateway or go-live is, as a clause."""
    if snapshot.next_gateway is None:
        days = counted(snapshot.days_to_go, "day")
        return f"goes live in {days}" if snapshot.days_to_go > 0 else "goes live today"
    days = counted((snapshot.gate - snapshot.as_of).days, "day")
    return f"is {days} off" if snapshot.gate > snapshot.as_of else "is today"


def gate_row(snapshot: Snapshot) -> Receipt:
    """The day of the next gateway or of go-live."""
    gate = gate_of(snapshot)
    field = "planned" if isinstance(gate, Gateway) else "go_live"
    says_so = f"Planned for {on_day(snapshot, snapshot.gate)}"
    return Receipt(gate.ref, field, says_so, date=snapshot.gate)
