"""Rehearsals planned and written down: predicted, happened, learned, changed."""

import datetime as dt
from collections.abc import Sequence

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import KIND_OF, Criterion, Hazard, Rehearsal
from readiness.services.reasons import given
from readiness.services.records import acted_on, on_record
from readiness.store import Work
from readiness.vocabulary import Outcome, RehearsalKind

SIDES = {
    "do": "Say what happened.",
    "study": "Say what was learned.",
    "act": "Say what changes because of it.",
}
MOST = 100  # per cent


def plan_rehearsal(
    work: Work,
    *,
    name: str,
    date: dt.date | None,
    plan: str,
    kind: RehearsalKind | None = None,
    criteria: Sequence[str] = (),
    hazards: Sequence[str] = (),
) -> Rehearsal:
    """Say what is going to be practised, on which day, and what is expected to happen."""
    permissions.check(work, "plan_rehearsal")
    name = given(name, otherwise="Say in a few words what is rehearsed.")
    plan = given(plan, otherwise="Say what is expected to happen: it is held against what does.")
    if date is None:
        raise Refused("Choose the day of the rehearsal.")
    linked = {
        "criteria": on_record(Criterion, criteria, work=work),
        "hazards": on_record(Hazard, hazards, work=work),
    }
    ref = work.new_ref(Rehearsal, f"{KIND_OF[Rehearsal].prefix}-")
    said = {"ref": ref, "name": name, "date": date, "plan": plan, "kind": kind}
    return work.add(Rehearsal.model_validate(said | linked))


def record_rehearsal(
    work: Work,
    ref: str,
    *,
    outcome: Outcome | None,
    date: dt.date | None = None,
    errors: float | None = None,
    **said: str,
) -> Rehearsal:
    """Write down how a rehearsal went; what was predicted of it stays as it was.

    `said` is what happened, what was learned and what changes.
    """
    rehearsal = acted_on(Rehearsal, ref, work=work, act="record_rehearsal")
    held = date or rehearsal.date or work.day
    if held > work.day:
        raise Refused(f"{ref} is planned for {in_words(held)}: that day is still to come.")
    if outcome is None:
        raise Refused(f"Say whether {ref} passed, passed in part, or failed.")
    if errors is not None and not 0 <= errors <= MOST:
        raise Refused("The share of errors lies between 0 and 100 %.")
    words = {key: given(said.get(key), otherwise=ask) for key, ask in SIDES.items()}
    moved = work.move(rehearsal, date=held, outcome=outcome, errors=errors, **words)
    if moved.changed == rehearsal.changed:
        raise Refused(f"{ref} is written down exactly so already.")
    return moved
