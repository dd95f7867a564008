"""Keeping the hazard log: a hazard is logged, and rated by the look-up of a named scheme.

Its versions, its transfer and its closing come with the rest of its life (DCB0160).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, Control, Criterion, Hazard, Rating, Scored
from readiness.scoring.hazards import rating_of
from readiness.services.controls import answered
from readiness.services.looking_up import (
    LookUp,
    looked_up,
    placed_in,
    refuse_another_scheme,
    softens,
)
from readiness.services.reasons import because, given
from readiness.services.records import acted_on, on_record
from readiness.services.registration import refuse_unregistered
from readiness.store import Work
from readiness.vocabulary import ControlState, HazardStatus, RatingOf

FIRST_STATUSES = (HazardStatus.OPEN, HazardStatus.PROPOSED)
FIRST_STATES = (ControlState.PROPOSED, ControlState.EXISTING)


def log_hazard(
    work: Work,
    *,
    name: str,
    description: str | None = None,
    effect: str | None = None,
    effects: Sequence[str] = (),
    causes: Sequence[str] = (),
    severity: str | None = None,
    likelihood: str | None = None,
    status: HazardStatus = HazardStatus.OPEN,
    owner: str | None = None,
    library: str | None = None,
    controls: Iterable[Control] = (),
    shared: Sequence[str] = (),
    criteria: Sequence[str] = (),
    group: Sequence[str] = (),
) -> Hazard:
    """Log a way in which patients could be harmed; unscored, its risk is not known, and not low.

    `shared` names controls on record that stand inside this hazard, too; `group` those who scored
    it together.
    """
    permissions.check(work, "log_hazard")
    ref = work.new_ref(Hazard, f"{KIND_OF[Hazard].prefix}-")
    inside = [_inside(ref, n, control, work=work) for n, control in enumerate(controls, start=1)]
    known = {"ref": ref, "name": name, "status": status, "causes": causes, "effects": effects}
    texts = {"description": description, "effect": effect, "owner": owner, "library": library}
    resting = (*(control.ref for control in inside), *_shared(shared, work))
    linked = {"controls": resting, "criteria": on_record(Criterion, criteria, work=work)}
    hazard = _begun(known | {key: text or None for key, text in texts.items()} | linked)
    found = looked_up(severity, likelihood, work=work)
    _keep(work, hazard, inside=inside, found=found, group=group)
    return work.get(Hazard, ref)


def _begun(said: dict[str, Any]) -> Hazard:
    """A new hazard, if it is called something and begins where a hazard may begin."""
    if said["status"] not in FIRST_STATUSES:
        raise Refused("A hazard begins as open or as proposed; it is closed or transferred later.")
    name = given(said["name"], otherwise="Say in a sentence how a patient could be harmed.")
    return Hazard.model_validate(said | {"name": name})


def _shared(names: Sequence[str], work: Work) -> tuple[str, ...]:
    """The references of controls on record, which may be given by name."""
    found = (work.snapshot().find(Control, name) for name in on_record(Control, names, work=work))
    return tuple(control.ref for control in found if control is not None)


def _keep(
    work: Work,
    hazard: Hazard,
    *,
    inside: Iterable[Control],
    found: LookUp | None,
    group: Sequence[str],
) -> None:
    """Record a new hazard, its own controls, and its first rating if it has one."""
    rated = _first_rated(hazard, found) if found else {}
    work.add(hazard.model_copy(update=rated))
    for control in inside:
        work.add(control)
    if found is not None:
        _append(work, of=hazard.ref, which=RatingOf.INITIAL, found=found, group=group)


def _first_rated(hazard: Hazard, found: LookUp) -> dict[str, Any]:
    placed = placed_in(hazard, RatingOf.INITIAL, found)
    return {"initial": found.score, "scheme": found.scheme.name, "placed": placed}


def rate(
    work: Work,
    ref: str,
    *,
    severity: str,
    likelihood: str,
    which: RatingOf = RatingOf.RESIDUAL,
    reason: str | None = None,
    group: Sequence[str] = (),
) -> Rating:
    """Rate a hazard before its controls, after them, or while they are coming in.

    `group` names those who scored it together. Raises `NotPermitted` where it makes the risk look
    smaller and nobody but a clinical safety officer may.
    """
    hazard = acted_on(Hazard, ref, work=work, act="rate_hazard")
    work.unless_changed(Rating, ref)
    found = looked_up(severity, likelihood, work=work)
    if found is None:
        raise Refused("Choose a severity and a likelihood. Nothing was recorded.")
    if which is RatingOf.CURRENT:
        permissions.check(work, "score_between", hazard)
    _refuse_disorder(work, hazard, which=which, found=found)
    if softens(hazard, found):
        permissions.check(work, "lower_severity", hazard)
        refuse_unregistered(work.person, on=work.day)
        reason = given(reason or work.why, otherwise=f"Say in a sentence why {ref} is less grave.")
    with because(reason or work.why, work):
        if which is RatingOf.INITIAL:
            work.move(hazard, **_first_rated(hazard, found))
        elif which is RatingOf.RESIDUAL:
            _keep_undated(work, hazard)
        return _append(work, of=ref, which=which, found=found, reason=reason, group=group)


def _inside(ref: str, number: int, control: Control, *, work: Work) -> Control:
    """A control that is a hazard's own; that it works is not for whoever logs it to say.

    One that is new is asked whether it brings a hazard of its own.
    """
    if control.stage not in FIRST_STATES:
        raise Refused("A control is logged as existing or proposed; that it is in is shown later.")
    name = given(control.name, otherwise="Say in a few words what the control is.")
    values = dict(control) | {"ref": f"{ref}/{number}", "of": ref, "name": name, "recorded": 0}
    is_new = control.stage is ControlState.PROPOSED
    values["brings"] = answered(control.brings, name, work=work) if is_new else None
    return Control.model_validate(values)


def _refuse_disorder(work: Work, hazard: Hazard, *, which: RatingOf, found: LookUp) -> None:
    """Go on only if controls make nothing worse than it was before them."""
    if which is RatingOf.INITIAL:
        _refuse_too_low(work, hazard, rating=found.rating)
        return
    refuse_another_scheme(hazard, found)
    _refuse_too_high(hazard, rating=found.rating)


def _refuse_too_low(work: Work, hazard: Hazard, *, rating: int) -> None:
    """Go on only if a hazard's rating before controls is no lower than what is left after them."""
    rated = {h.ref: rating_of(h.residual) for h in work.snapshot().hazards}
    left = rated[hazard.ref]
    if left is not None and rating < left:
        raise Refused(
            f"{hazard.ref} is rated {left} with its controls, and cannot have been rated lower "
            f"({rating}) before them."
        )


def _refuse_too_high(hazard: Hazard, *, rating: int) -> None:
    """Go on only if a hazard's rating with controls is no higher than it was before them."""
    ref, initial = hazard.ref, rating_of(hazard.initial)
    if initial is None:
        raise Refused(f"{ref} has no initial rating. Rate it as it is before its controls, first.")
    is_placed = hazard.placed is not None and hazard.placed.initial is not None
    if not isinstance(hazard.initial, Scored) and not is_placed:
        raise Refused(
            f"The initial rating of {ref} is a bare {initial}. Say its severity and likelihood "
            "first, so that what is left can be compared."
        )
    if rating > initial:
        raise Refused(
            f"{ref} was rated {initial} before its controls, and cannot be rated higher "
            f"({rating}) with them."
        )


def _keep_undated(work: Work, hazard: Hazard) -> None:
    """Keep a risk left after controls that came without a day, now that later ones have theirs."""
    dated = [r for r in work.facts(Rating, hazard.ref) if r.which in (None, RatingOf.RESIDUAL)]
    if hazard.residual is None or dated:
        return
    known = work.known.programme.as_of or work.day
    said: dict[str, Any] = {"of": hazard.ref, "date": min(known, work.day), "scheme": hazard.scheme}
    said["which"] = RatingOf.RESIDUAL
    parts = dict(hazard.residual) if isinstance(hazard.residual, Scored) else {}
    work.append(Rating.model_validate(said | parts | {"rating": rating_of(hazard.residual)}))


def _append(
    work: Work,
    *,
    of: str,
    which: RatingOf,
    found: LookUp,
    reason: str | None = None,
    group: Sequence[str] = (),
) -> Rating:
    parts = dict(found.score) if isinstance(found.score, Scored) else {"placed": found.placed}
    said = {
        "of": of,
        "date": work.day,
        "which": which,
        "rating": found.rating,
        "scheme": found.scheme.name,
        "by": work.name,
        "reason": reason or None,
        "group": tuple(dict.fromkeys(name.strip() for name in group if name.strip())),
    }
    return work.append(Rating.model_validate(said | parts))
