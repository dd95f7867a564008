"""When a long-standing amber or red turned green, and when serious findings were closed."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Issue
from readiness.questions.links import linked, wording
from readiness.questions.notation import AMBER_OR_RED, GREEN, in_scope, proofs
from readiness.questions.terms import PROVED
from readiness.questions.words import says
from readiness.snapshot import Snapshot
from readiness.thresholds import CLOSED_LATE, GREEN_LATE, LONG_STANDING

AT_THE_CHANGE = 7  # days either side of a change that proof of it may be dated
SERIOUS = 2  # severity 1 or 2
BEFORE_THE_GATE = 21  # days before the gate on which a plan may have it landing


@dataclass(frozen=True)
class Turn:
    """A criterion that turned green on a day, after it had stood amber or red for so many."""

    criterion: Criterion
    on: dt.date
    stood: int


def turn(snapshot: Snapshot, criterion: Criterion) -> Turn | None:
    """How it came to the green that it has; None if it is not green or was never otherwise."""
    green_since: dt.date | None = None
    other_since: dt.date | None = None
    for judgement in reversed(snapshot.judgements(criterion.ref)):
        if other_since is None and judgement.status in GREEN:
            green_since = judgement.date
        elif green_since is not None and judgement.status in AMBER_OR_RED:
            other_since = judgement.date
        else:
            break
    if green_since is None or other_since is None:
        return None
    return Turn(criterion, green_since, (green_since - other_since).days)


def late_turns(snapshot: Snapshot) -> tuple[Turn, ...]:
    """What stood amber or red for eight weeks and turned green in the fortnight to the gate."""
    turns = (turn(snapshot, criterion) for criterion in in_scope(snapshot))
    return tuple(t for t in turns if t is not None and _is_late(snapshot, t))


def _is_late(snapshot: Snapshot, turned: Turn) -> bool:
    return (
        0 <= (snapshot.gate - turned.on).days <= snapshot.policy[GREEN_LATE]
        and turned.stood >= snapshot.policy[LONG_STANDING]
    )


def landed_as_planned(snapshot: Snapshot, turned: Turn) -> bool:
    """Whether new proof is dated at the change, and the plan always had it landing then."""
    return _was_planned(snapshot, turned.criterion) and any(
        _is_at(evidence, turned.on) for evidence in proofs(snapshot, turned.criterion)
    )


def _is_at(evidence: Evidence, day: dt.date) -> bool:
    return evidence.date is not None and abs((evidence.date - day).days) <= AT_THE_CHANGE


def _was_planned(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether its first date stood as near to the first gate as its present one to this gate."""
    dues = criterion.due_history or ((criterion.due,) if criterion.due else ())
    if not dues or not _is_near(snapshot.gate, dues[-1]):
        return False
    return len(set(dues)) == 1 or _is_near(_first_gate(snapshot), dues[0])


def _is_near(gate: dt.date, due: dt.date) -> bool:
    return 0 <= (gate - due).days <= BEFORE_THE_GATE


def _first_gate(snapshot: Snapshot) -> dt.date:
    """The day first planned for what is now the gate."""
    gateway = snapshot.next_gateway
    planned = gateway.planned_history if gateway else snapshot.programme.planned_go_lives
    return planned[0] if planned else snapshot.gate


@dataclass(frozen=True)
class Closures:
    """The serious findings closed in the last days, of those open in them."""

    closed: tuple[Issue, ...]
    of: int


def late_closures(snapshot: Snapshot) -> Closures:
    """The serious findings that were closed in the four weeks before go-live."""
    serious = [i for i in snapshot.issues if i.severity is not None and i.severity <= SERIOUS]
    closed = tuple(issue for issue in serious if _closed_late(snapshot, issue))
    return Closures(closed, len(closed) + sum(issue.is_open for issue in serious))


def _closed_late(snapshot: Snapshot, issue: Issue) -> bool:
    if issue.is_open or issue.closed is None:
        return False
    return 0 <= (snapshot.go_live - issue.closed).days <= snapshot.policy[CLOSED_LATE]


def closed_as_planned(snapshot: Snapshot, issue: Issue) -> bool:
    """Whether a closed finding was proved at its closing, on a date that was never moved."""
    if len(set(issue.due_history)) > 1 or issue.closed is None:
        return False
    if issue.due is not None and issue.due < issue.closed:
        return False
    day = issue.closed
    about = (c for c in snapshot.criteria if linked(issue, c))
    proved = any(_is_at(e, day) for c in about for e in proofs(snapshot, c))
    return proved or says(wording(issue), PROVED)
