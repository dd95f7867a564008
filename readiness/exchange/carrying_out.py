"""A plan, carried out: the only way in which a file changes anything."""

from readiness import permissions
from readiness.errors import ChangedSince, NotPermitted
from readiness.exchange.by_hand import refuse_without_word
from readiness.exchange.lists.records import WORDS, records_of
from readiness.exchange.plan import Add, Append, Move, Plan, Step, TakeBack
from readiness.model import (
    Control,
    Fact,
    GroupReading,
    Hazard,
    Person,
    PolicyEntry,
    Pulse,
    Rating,
    Reading,
    Thing,
)
from readiness.services import people
from readiness.store import Work

# What a list may hold: its own records, readings and answers, and how its columns were chosen.
LISTED: tuple[type[Thing], ...] = (
    *(records_of(kind) for kind in WORDS),
    Reading,
    GroupReading,
    Pulse,
    PolicyEntry,
)


def carry_out(work: Work, plan: Plan) -> None:
    """Record everything that a plan says, in its order, as one act.

    Raises `ChangedSince` if anything was recorded after the file was compared: what is written
    is what was shown, or nothing.
    """
    permissions.check(work, "load_programme")
    _carry_out(work, plan)


def tell_history(plan: Plan, *, work: Work) -> None:
    """Record what an invented trust's people did, as the first file of a programme tells its past.

    Nobody's word is taken by it: they are nobody's. It is the demonstration's alone.
    """
    permissions.check(work, "load_programme")
    _carry_out(work, plan, is_history=True)


def take_in_hazards(work: Work, plan: Plan) -> None:
    """Record what a plan says of hazards, as `carry_out` does; it may say nothing else."""
    permissions.check(work, "take_in_hazards")
    if not all(isinstance(_what(step), Hazard | Control | Rating) for step in plan.steps):
        raise NotPermitted("A hazard log is taken in for its hazards. Load the rest as a file.")
    _carry_out(work, plan)


def take_in_list(work: Work, plan: Plan) -> None:
    """Record what a plan says of the records that come in lists; it may say nothing else."""
    permissions.check(work, "take_in_list")
    if not all(isinstance(_what(step), LISTED) for step in plan.steps):
        raise NotPermitted("A list is taken in for its own records. Load the rest as a file.")
    _carry_out(work, plan)


def _carry_out(work: Work, plan: Plan, *, is_history: bool = False) -> None:
    if work.known.number != plan.number:
        raise ChangedSince(
            "Something was recorded after this file was compared with what is known. Nothing was "
            "loaded; look at what it would do now, then load it again."
        )
    done: list[Thing] = []
    is_first, before = work.known.is_empty, frozenset(work.known.of("hazard"))
    for step in plan.steps:
        _refuse_stranger(work, step)
        if not is_first and not is_history:
            refuse_without_word(step, work=work, before=before, done=done)
        done.append(_carried_out(work, step, done))
    for step in plan.steps:
        if (person := _changed_person(step)) is not None:
            people.refuse_without_keeper(work.snapshot(), person)


def _refuse_stranger(work: Work, step: Step) -> None:
    """Go on only if whoever loads the file may also do by hand what it does to people."""
    if isinstance(step, Add) and isinstance(step.record, Person):
        permissions.check(work, "add_people")
    elif (person := _changed_person(step)) is not None:
        permissions.check(work, "change_roles", person)


def _changed_person(step: Step) -> Person | None:
    """Somebody already in the programme, whose part or whose details a step changes."""
    match step:
        case Move(Person() as person, _) | TakeBack(Person() as person, _):
            return person
    return None


def _what(step: Step) -> Thing | int:
    match step:
        case Add(record) | Move(record, _):
            return record
        case Append(fact, _):
            return fact
        case TakeBack(what, _):
            return what


def _carried_out(work: Work, step: Step, done: list[Thing]) -> Thing:
    """The thing as it stands after a step."""
    match step:
        case Add(record):
            return work.add(record)
        case Move(record, changes):
            return work.move(record, **changes)
        case Append(fact, about):
            return work.append(fact if about is None else _about(fact, done[about]))
        case TakeBack(what, withdrawn):
            thing = done[what] if isinstance(what, int) else what
            reason = withdrawn.reason or ""
            work.withdraw(thing, reason=reason, on=withdrawn.on, by=withdrawn.by)
            return thing


def _about(fact: Fact, evidence: Thing) -> Fact:
    """A check, with the number under which its evidence has been recorded."""
    return fact.model_copy(update={"evidence": getattr(evidence, "recorded", 0)})
