"""The set of criteria itself: one of our own, another target, another priority, each for a reason.

What a target or a priority was is kept with its day, and the questions read it.
"""

import datetime as dt
from typing import Any, TypeVar

from readiness import permissions
from readiness.errors import Refused
from readiness.model import Criterion
from readiness.services.moving import refuse_past
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Pillar, Priority

V = TypeVar("V")
BEGINNINGS = {Pillar.OPERATIONAL: "OP", Pillar.TECHNICAL: "TE", Pillar.CLINICAL_SAFETY: "CS"}


def add_criterion(
    work: Work,
    *,
    name: str,
    pillar: Pillar | None,
    priority: Priority | None = None,
    why: str | None = None,
    **said: Any,
) -> Criterion:
    """Add a criterion of the trust's own to those of the catalogue, and say why."""
    permissions.check(work, "add_criterion")
    name = given(name, otherwise="Say in a sentence what has to be true.")
    if pillar is None:
        raise Refused("Choose the pillar that it belongs to.")
    why = given(why or work.why, otherwise="Say in a sentence why it is added.")
    ref = work.new_ref(Criterion, f"{BEGINNINGS[pillar]}-")
    if (due := said.get("due")) is not None:
        refuse_past(due, ref, on=work.day)
    typed = {key: value for key, value in said.items() if value not in (None, "")}
    known = {"ref": ref, "name": name, "pillar": pillar, "priority": priority}
    with because(why, work):
        return work.add(Criterion.model_validate(known | typed))


def change_target(
    work: Work, ref: str, *, target: float | str, why: str | None = None
) -> Criterion:
    """Let a criterion ask for more or for less; what it asked for before is kept with its day."""
    criterion = acted_on(Criterion, ref, work=work, act="change_target")
    why = given(why or work.why, otherwise=f"Say in a sentence why the target of {ref} changes.")
    if target == criterion.target:
        raise Refused(f"The target of {ref} is {target} already.")
    standing = work.get(Criterion, ref)
    history = _moved(
        standing.target_history, standing, on=work.day, was=criterion.target, now=target
    )
    with because(why, work):
        return work.move(standing, target=target, target_history=history)


def change_priority(
    work: Work, ref: str, *, priority: Priority, why: str | None = None
) -> Criterion:
    """Say that a criterion matters more or less; what it was before is kept with its day."""
    criterion = acted_on(Criterion, ref, work=work, act="change_priority")
    why = given(why or work.why, otherwise=f"Say in a sentence why {ref} matters more or less.")
    if priority is criterion.priority:
        raise Refused(f"{ref} is {priority.value.replace('_', ' ')} already.")
    standing = work.get(Criterion, ref)
    history = _moved(
        standing.priority_history, standing, on=work.day, was=criterion.priority, now=priority
    )
    with because(why, work):
        return work.move(standing, priority=priority, priority_history=history)


def _moved(
    history: tuple[tuple[dt.date, V], ...],
    criterion: Criterion,
    *,
    on: dt.date,
    was: V | None,
    now: V,
) -> tuple[tuple[dt.date, V], ...]:
    """A dated history with its next value; one that was never dated stood from the beginning."""
    first = min(criterion.starts or on, on)
    before = history or (() if was is None else ((first, was),))
    latest = max([on, *(day for day, _ in before)])
    return (*before, (latest, now))
