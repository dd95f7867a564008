"""Hazards whose risk is acceptable only for controls that nothing on file shows working."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from readiness.model import Control, Criterion, Hazard
from readiness.once import once
from readiness.questions import terms
from readiness.questions.notation import is_unmet, musts, tells_against
from readiness.questions.softening import lowered_late
from readiness.questions.subjects import is_about_training, whose
from readiness.questions.words import mentions
from readiness.scoring.figures import counted
from readiness.scoring.hazards import rating_of
from readiness.snapshot import Snapshot
from readiness.thresholds import CONTROL_WITHIN, RATING_COUNTS
from readiness.vocabulary import ControlKind, ControlState, EvidenceKind, HazardStatus, Outcome

ACCEPTABLE = 3  # a residual up to here may be accepted
MOST_WAITED_FOR = 4  # criteria that one control is shown to wait for
BY_PEOPLE = frozenset(
    {
        ControlKind.TRAINING,
        ControlKind.BUSINESS_PROCESS_CHANGE,
        ControlKind.VIGILANCE,
        ControlKind.WORKAROUND,
    }
)


@dataclass(frozen=True)
class Resting:
    """A hazard, the controls that its rating rests on, and the unmet criteria they wait for."""

    hazard: Hazard
    initial: int
    residual: int
    controls: tuple[Control, ...]
    unmet: tuple[Criterion, ...]
    since: dt.date | None
    sharing: int = 0  # other hazards that rest on the first of the controls

    @property
    def shared(self) -> str:
        """How many other hazards lose the first control with it, as a clause."""
        if not self.sharing:
            return ""
        rest = "rests" if self.sharing == 1 else "rest"
        return f"and {counted(self.sharing, 'other hazard')} {rest} on it"


@once
def resting_on_unproven(snapshot: Snapshot) -> tuple[Resting, ...]:
    """Every hazard whose rating was lowered for controls none of which is shown to work."""
    return tuple(_all_resting(snapshot))


def _all_resting(snapshot: Snapshot) -> Iterator[Resting]:
    training = [c for c in musts(snapshot) if is_about_training(c) and is_unmet(snapshot, c)]
    for hazard in snapshot.hazards:
        controls = snapshot.controls_of(hazard)
        if _is_shown(snapshot, hazard, controls=controls):
            continue
        if not (controls or _absence_counts(snapshot, hazard)):
            continue
        waits = [_waits_for(snapshot, c, hazard=hazard, training=training) for c in controls]
        if all(
            _is_unseen(control) or unmet for control, unmet in zip(controls, waits, strict=True)
        ):
            yield from _resting(snapshot, hazard, controls=controls, unmet=chain(*waits))


def _resting(
    snapshot: Snapshot,
    hazard: Hazard,
    *,
    controls: tuple[Control, ...],
    unmet: Iterable[Criterion],
) -> Iterator[Resting]:
    """The hazard with its ratings, if it was lowered to what may be accepted and counts already."""
    initial, residual = rating_of(hazard.initial), rating_of(hazard.residual)
    if initial is None or residual is None or residual >= min(initial, ACCEPTABLE + 1):
        return
    if _is_relied_on(snapshot, hazard):
        once = tuple({criterion.ref: criterion for criterion in unmet}.values())
        since = _rated_on(snapshot, hazard)
        sharing = _sharing(snapshot, hazard, controls[0]) if controls else 0
        yield Resting(hazard, initial, residual, controls, once, since, sharing)


def _sharing(snapshot: Snapshot, hazard: Hazard, control: Control) -> int:
    """How many other hazards that still stand rest on a control of a hazard."""
    others = (h for h in snapshot.hazards if h.ref != hazard.ref and h.is_open)
    return sum(control in snapshot.controls_of(other) for other in others)


def _is_relied_on(snapshot: Snapshot, hazard: Hazard) -> bool:
    """Whether the lower rating counts already: go-live is near, or somebody has signed for it."""
    return snapshot.days_to_go <= snapshot.policy[RATING_COUNTS] or _is_signed(hazard)


def _absence_counts(snapshot: Snapshot, hazard: Hazard) -> bool:
    """Whether a missing control is missed: the log holds others, and the time is short.

    A rating that has just been lowered with nothing to show for it is another question.
    """
    if lowered_late(snapshot, hazard) is not None:
        return False
    near = snapshot.days_to_go <= snapshot.policy[CONTROL_WITHIN] or _is_signed(hazard)
    return near and any(other.controls for other in snapshot.hazards)


def _is_signed(hazard: Hazard) -> bool:
    return hazard.approved_by is not None or hazard.status is HazardStatus.CLOSED


def _is_shown(snapshot: Snapshot, hazard: Hazard, *, controls: tuple[Control, ...]) -> bool:
    """Whether a design control or an observed rehearsal is evidenced."""
    if any(c.kind is ControlKind.DESIGN and _is_evidenced(c) for c in controls):
        return True
    keys = {hazard.ref, hazard.name}
    if any(keys & set(r.hazards) and r.outcome is Outcome.PASS for r in snapshot.rehearsals):
        return True
    about = dict.fromkeys(chain(hazard.criteria, *(control.criteria for control in controls)))
    criteria = (snapshot.find(Criterion, key) for key in about)
    return any(_is_rehearsed(snapshot, criterion) for criterion in criteria if criterion)


def _is_rehearsed(snapshot: Snapshot, criterion: Criterion) -> bool:
    return any(
        evidence.kind is EvidenceKind.OBSERVED_REHEARSAL and not tells_against(evidence)
        for evidence in snapshot.evidence(criterion.ref)
    )


def _is_evidenced(control: Control) -> bool:
    return control.evidenced is not None or control.stage is ControlState.VERIFIED


def _is_unseen(control: Control) -> bool:
    """Whether a control works by what people do and nothing shows that they do it."""
    if control.kind is None:
        return mentions(control.name, terms.BY_PEOPLE) and not _is_evidenced(control)
    return control.kind in BY_PEOPLE and not _is_evidenced(control)


def _waits_for(
    snapshot: Snapshot, control: Control, *, hazard: Hazard, training: list[Criterion]
) -> tuple[Criterion, ...]:
    """The unmet criteria that a control relies on: those it names and, if it is training, its own.

    Training relies on every unmet must about training or competency in the same subject.
    """
    named = (snapshot.find(Criterion, key) for key in control.criteria)
    unmet = [c for c in named if c is not None and is_unmet(snapshot, c)]
    if control.kind is ControlKind.TRAINING or (control.kind is None and _is_training(control)):
        unmet += [c for c in training if _is_same_subject(c, control=control, hazard=hazard)]
    return tuple({criterion.ref: criterion for criterion in unmet}.values())[:MOST_WAITED_FOR]


def _is_training(control: Control) -> bool:
    return mentions(control.name, terms.TRAINING)


def _is_same_subject(criterion: Criterion, *, control: Control, hazard: Hazard) -> bool:
    if {criterion.ref, criterion.name} & {*control.criteria, *hazard.criteria}:
        return True
    theirs, its = whose(control.name), whose(criterion.name)
    return bool(its & (theirs | whose(hazard.name))) or not (its or theirs)


def _rated_on(snapshot: Snapshot, hazard: Hazard) -> dt.date | None:
    ratings = snapshot.ratings(hazard.ref)
    return ratings[-1].date if ratings else hazard.approved_on
