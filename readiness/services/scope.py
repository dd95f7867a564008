"""What goes in on day one, what waits and why, and what somebody may decide without the board."""

import datetime as dt
from collections.abc import Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, Criterion, Delegation, ScopeItem, ShiftLoad
from readiness.services.reasons import because, given
from readiness.services.records import acted_on, on_record
from readiness.store import Work
from readiness.vocabulary import Pillar


def put_in_scope(
    work: Work,
    *,
    name: str,
    day_one: bool | None,
    reason: str,
    pillar: Pillar | None = None,
    owner: str = "",
    criteria: Sequence[str] = (),
) -> ScopeItem:
    """Say of one thing that it goes in on day one, or that it waits, and why."""
    permissions.check(work, "put_in_scope")
    name = given(name, otherwise="Say in a few words what goes in or waits.")
    if day_one is None:
        raise Refused("Say whether it goes in on day one or waits.")
    reason = given(reason, otherwise="Say in a sentence why.")
    said = {
        "ref": work.new_ref(ScopeItem, f"{KIND_OF[ScopeItem].prefix}-"),
        "name": name,
        "pillar": pillar,
        "owner": owner.strip() or None,
        "criteria": on_record(Criterion, criteria, work=work),
    }
    stands = {"day_one": day_one, "day_one_history": ((work.day, day_one),)}
    argued = {"why": reason, "decided_by": work.name}
    return work.add(ScopeItem.model_validate(said | stands | argued))


def move_scope(
    work: Work,
    ref: str,
    *,
    day_one: bool | None,
    reason: str,
    by_hand: str = "",
    owner: str = "",
    role: str = "",
    shift: str = "",
    minutes: int | None = None,
) -> ScopeItem:
    """Take something into day one or out of it; of what comes out, say what is done by hand."""
    item = acted_on(ScopeItem, ref, work=work, act="move_scope")
    if day_one is None:
        raise Refused(f"Say whether {ref} goes in on day one or waits.")
    reason = given(reason, otherwise=f"Say in a sentence why {ref} goes in or waits.")
    if not day_one:
        by_hand = given(by_hand, otherwise=f"Say what people do by hand while {ref} waits.")
        owner = given(owner, otherwise=f"Say who owns the gap that {ref} leaves.")
    loads = [ShiftLoad(role=role.strip(), shift=shift.strip() or None, minutes=minutes)]
    history = (*item.day_one_history, (max(work.day, *_days(item, work)), day_one))
    said = {
        "day_one": day_one,
        "day_one_history": item.day_one_history if day_one is item.day_one else history,
        "by_hand": by_hand.strip() or None,
        "by_hand_load": loads if role.strip() and not day_one else (),
        "owner": owner.strip() or item.owner,
    }
    with because(reason, work):
        return work.move(item, **said, why=reason, decided_by=work.name)


def delegate(work: Work, *, name: str, to: str, limit: str, until: dt.date | None) -> Delegation:
    """Let somebody take a decision without the board, within a limit and until a day."""
    permissions.check(work, "delegate")
    said = {
        "ref": work.new_ref(Delegation, f"{KIND_OF[Delegation].prefix}-"),
        "name": given(name, otherwise="Say which decision is delegated."),
        "to": given(to, otherwise="Say who may take it."),
        "limit": given(limit, otherwise="Say within which limit: a sum, a time, a place."),
    }
    if until is None or until <= work.day:
        raise Refused("Say until which day to come it is delegated.")
    given_by = {"by": work.name, "since": work.day, "until": until}
    return work.add(Delegation.model_validate(said | given_by))


def _days(item: ScopeItem, work: Work) -> list[dt.date]:
    return [work.day, *(day for day, _ in item.day_one_history)]
