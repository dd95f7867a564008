"""The shares of a criterion in sentences and as other programs read them; the same everywhere."""

from typing import Any

from readiness.model import Criterion
from readiness.scoring.figures import day, valued
from readiness.scoring.measure import target_of, toward
from readiness.scoring.shares import Group, Share, Tail, shares
from readiness.snapshot import Snapshot
from readiness.vocabulary import Counting

IN_WORDS = {
    Counting.EVERYBODY: "All users",
    Counting.ROSTERED: "Rostered in the first fourteen days",
}
Document = dict[str, Any]


def shares_said(snapshot: Snapshot, criterion: Criterion) -> tuple[str, ...]:
    """The two shares side by side, the lowest group, and whom the groups leave out."""
    found = shares(snapshot, criterion)
    if found is None:
        return ()
    lines = [_of_a_whole(snapshot, among, found.wholes.get(among)) for among in Counting]
    lines += [_of_the_tail(snapshot, criterion, found.tail)] if found.tail else []
    return (*lines, *([found.outside] if found.outside else []))


def _of_a_whole(snapshot: Snapshot, among: Counting, share: Share | None) -> str:
    if share is None:
        return f"{IN_WORDS[among]}: not counted"
    read_as = f", read as {share.read_as}" if share.read_as else ""
    return f"{IN_WORDS[among]}: {share.says}, {day(snapshot, share.date)}{read_as}"


def _of_the_tail(snapshot: Snapshot, criterion: Criterion, tail: Tail) -> str:
    target = target_of(criterion)
    against = "" if target is None else f", against {valued(criterion, target)}"
    named = f"{tail.group.name} ({tail.group.by})"
    word = "Lowest group" if toward(criterion) > 0 else "Highest group"
    among = "" if tail.among is Counting.EVERYBODY else " of those rostered"
    on = day(snapshot, tail.share.date)
    return f"{word}: {named}, {tail.share.says}{among}{against}, {on}"


def shares_document(snapshot: Snapshot, criterion: Criterion) -> Document:
    """The same as other programs read it; nothing where a share is counted in one way only."""
    found = shares(snapshot, criterion)
    if found is None:
        return {}
    return {
        "shares": {
            **_each(found.wholes),
            "groups": [_group(group) for group in found.groups],
            "lowest": _group(found.tail.group) if found.tail else None,
            "says": list(shares_said(snapshot, criterion)),
        }
    }


def _group(group: Group) -> Document:
    return {"by": group.by.value, "name": group.name, **_each(group.shares)}


def _each(found: dict[Counting, Share]) -> Document:
    return {among.value: _share(share) for among, share in found.items()}


def _share(share: Share) -> Document:
    on = share.date.isoformat()
    return {"value": round(share.value, 2), "done": share.done, "of": share.of, "date": on}
