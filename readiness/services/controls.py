"""What stands between a hazard and a patient: promised, put in, and seen to work."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from readiness.errors import Refused
from readiness.model import Barrier, Brings, Control, Criterion, Hazard
from readiness.scoring.people import is_same_person
from readiness.services.reasons import because, given
from readiness.services.records import acted_on, on_record
from readiness.store import Work
from readiness.vocabulary import CONTROL_MOVES, ControlKind, ControlState


def add_control(
    work: Work,
    ref: str,
    *,
    name: str,
    kind: ControlKind | None = None,
    is_existing: bool = False,
    brings: Brings | None = None,
    owner: str | None = None,
    due: dt.date | None = None,
    criteria: Sequence[str] = (),
) -> Control:
    """Propose a control for a hazard, or note one that is there already.

    A new one is asked whether it brings a hazard of its own; the answer is kept with it.
    """
    hazard = acted_on(Hazard, ref, work=work, act="add_control")
    name = given(name, otherwise="Say in a few words what the control is.")
    inside = f"{ref}/"
    said = {
        "ref": work.new_ref(Control, inside),
        "of": ref,
        "name": name,
        "kind": kind,
        "state": ControlState.EXISTING if is_existing else ControlState.PROPOSED,
        "owner": owner or None,
        "due": due,
        "criteria": on_record(Criterion, criteria, work=work),
        "brings": None if is_existing else answered(brings, name, work=work),
    }
    control = work.add(Control.model_validate(said))
    work.move(hazard, controls=(*hazard.controls, control.ref))
    return control


def answered(brings: Brings | None, name: str, *, work: Work) -> Brings:
    """The answer to whether a new control brings a hazard of its own; a yes says which."""
    if brings is None or brings.new_hazard is None:
        raise Refused(f"Choose whether the control '{name}' brings a new hazard of its own.")
    if brings.new_hazard and not (brings.hazards or (brings.says or "").strip()):
        raise Refused(f"The control '{name}' brings a new hazard: say which, in a few words.")
    on_record(Hazard, brings.hazards, work=work)
    return brings


def share_control(
    work: Work,
    ref: str,
    *,
    hazard: str,
    causes: Sequence[str] = (),
    effects: Sequence[str] = (),
) -> Hazard:
    """Let a control on record stand inside another hazard, too."""
    rests = acted_on(Hazard, hazard, work=work, act="share_control")
    control = work.get(Control, ref)
    if ref in rests.controls:
        raise Refused(f"{ref} is a control of {hazard} already.")
    shared = work.move(rests, controls=(*rests.controls, control.ref))
    if causes or effects:
        return _between(work, shared, control=control, causes=causes, effects=effects)
    return shared


def place_control(
    work: Work, ref: str, *, hazard: str, causes: Sequence[str], effects: Sequence[str]
) -> Hazard:
    """Say which causes of a hazard a control stops, and which effects it softens."""
    rests = acted_on(Hazard, hazard, work=work, act="place_control")
    control = work.get(Control, ref)
    if ref not in rests.controls:
        raise Refused(f"{ref} is no control of {hazard}. Share it with that hazard first.")
    return _between(work, rests, control=control, causes=causes, effects=effects)


def _between(
    work: Work, hazard: Hazard, *, control: Control, causes: Sequence[str], effects: Sequence[str]
) -> Hazard:
    for text, known in ((causes, hazard.causes), (effects, hazard.every_effect)):
        if unknown := [words for words in text if words not in known]:
            raise Refused(f"'{unknown[0]}' is no cause or effect of {hazard.ref}. Add it first.")
    others = tuple(b for b in hazard.barriers if b.control != control.ref)
    barrier = Barrier(control=control.ref, causes=tuple(causes), effects=tuple(effects))
    return work.move(hazard, barriers=(*others, barrier))


def implement_control(work: Work, ref: str, *, evidence: str, on: dt.date | None = None) -> Control:
    """Say that a control is in, since when, and what shows it."""
    control = acted_on(Control, ref, work=work, act="implement_control")
    evidence = given(evidence, otherwise=f"Say what shows that {ref} is in: a test, a visit.")
    day = on or work.day
    _refuse_to_come(day, work)
    return _moved(work, control, ControlState.IMPLEMENTED, evidence=evidence, evidenced=day)


def verify_control(work: Work, ref: str, *, evidence: str, on: dt.date | None = None) -> Control:
    """Say that a control was seen to work, and how, as somebody other than its owner."""
    control = acted_on(Control, ref, work=work, act="verify_control")
    if control.owner and is_same_person(work.snapshot(), control.owner, work.name):
        raise Refused(f"{ref} belongs to {work.name}: somebody else has to see it work.")
    evidence = given(evidence, otherwise=f"Say what was seen of {ref}, and where.")
    day = on or work.day
    _refuse_to_come(day, work)
    seen = {"evidence": evidence, "evidenced": control.evidenced or day}
    signed = {"verified_by": work.name, "verified_on": day}
    return _moved(work, control, ControlState.VERIFIED, **seen, **signed)


def fail_control(work: Work, ref: str, *, why: str | None = None) -> Control:
    """Say that a control does not work after all: it is only promised again."""
    control = acted_on(Control, ref, work=work, act="fail_control")
    why = given(why or work.why, otherwise=f"Say in a sentence how {ref} failed.")
    undone = {"evidenced": None, "evidence": None, "verified_by": None, "verified_on": None}
    with because(why, work):
        return _moved(work, control, ControlState.PROPOSED, **undone)


def own_control(work: Work, ref: str, *, owner: str, due: dt.date | None = None) -> Control:
    """Say whose a control is, and by when it is to be in."""
    control = acted_on(Control, ref, work=work, act="own_control")
    owner = given(owner, otherwise=f"Say who is to put {ref} in.")
    return work.move(control, owner=owner, due=due or control.due)


def _moved(work: Work, control: Control, to: ControlState, **changes: Any) -> Control:
    """The control in another state, if the table of moves has a way there: there is no other."""
    if to not in CONTROL_MOVES[control.stage]:
        ways = " or ".join(sorted(move.words for move in CONTROL_MOVES[control.stage]))
        only = f"can only become {ways} from there" if ways else "stays so"
        raise Refused(f"{control.ref} is {control.stage.words}, and {only}.")
    return work.move(control, state=to, **changes)


def _refuse_to_come(day: dt.date, work: Work) -> None:
    if day > work.day:
        raise Refused("What has not happened yet cannot be recorded. Choose a day up to today.")
