"""What was measured of each group of people, as a rule reads it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion
from readiness.questions.rule import Receipt
from readiness.scoring.figures import valued
from readiness.scoring.measure import last_reading, toward
from readiness.scoring.shares import Share, Shares, shares
from readiness.snapshot import Snapshot
from readiness.vocabulary import Counting

FEWEST = 5  # people, below whom a group's share is the share of one or two
TOGETHER = dt.timedelta(days=28)  # a group's figure older than everybody's by more is overtaken
ON_THE_ROTA = "those rostered in the first fourteen days"


@dataclass(frozen=True)
class GroupShare:
    """A group by its name, with what was last measured of it."""

    name: str
    share: Share

    @property
    def says(self) -> str:
        """The group and its share with its counts: Nights: 54 % (130 of 240)."""
        return f"{self.name}: {self.share.says}"


def furthest(snapshot: Snapshot, criterion: Criterion) -> GroupShare | None:
    """The group of a criterion that is furthest from its target."""
    every = list(_groups(snapshot, criterion))
    return min(every, key=lambda one: one.share.value * toward(criterion), default=None)


def groups_read(snapshot: Snapshot, criterion: Criterion) -> Iterator[str]:
    """The names of the groups of which there is a figure that still holds."""
    return (group.name for group in _groups(snapshot, criterion))


def receipt(criterion: Criterion, group: GroupShare) -> Receipt:
    """The row of what was measured of a group."""
    share = group.share
    says = f"Measured of a group, {group.says}"
    return Receipt(criterion.ref, "by_group", says, date=share.date, value=share.value)


def stands(criterion: Criterion, group: GroupShare) -> str:
    """How a group stands in a sentence: with its figure, and of how many people."""
    people = "" if group.share.of is None else f" of {group.share.of:,.0f} people"
    return f"{group.name} at {valued(criterion, group.share.value)}{people}"


def _groups(snapshot: Snapshot, criterion: Criterion) -> Iterator[GroupShare]:
    found = shares(snapshot, criterion)
    last = last_reading(snapshot, criterion)
    if found is None or last is None:
        return
    for group in _each(found):
        few = group.share.of is not None and group.share.of < FEWEST
        if not few and last.date - group.share.date <= TOGETHER:
            yield group


def _each(found: Shares) -> Iterator[GroupShare]:
    """Every group of everybody and of those on the rota, and the rota itself where it was read."""
    on_rota = found.wholes.get(Counting.ROSTERED)
    if on_rota is not None and not on_rota.read_as and Counting.EVERYBODY in found.wholes:
        yield GroupShare(ON_THE_ROTA, on_rota)
    for group in found.groups:
        for among, share in group.shares.items():
            rota = " on the rota" if among is Counting.ROSTERED else ""
            yield GroupShare(f"{group.name}{rota}", share)
