"""What each site and each partner needs, has and could lend; and where two sides read apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from readiness.model import Criterion, Judgement, Reading, Site
from readiness.scoring.figures import day, valued
from readiness.scoring.parties import party_of
from readiness.scoring.standing import declared
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

SHARED = 2  # organisations


class Kit(StrEnum):
    """What one site can lend another."""

    DEVICES = "devices"
    SUPERUSERS = "superusers"
    PACKS = "downtime packs"


@dataclass(frozen=True)
class Stock:
    """How many of a thing a site needs and has; what is not known is None."""

    needed: int | None
    working: int | None
    kept: int = 0  # beside those that work, for when one fails

    @property
    def balance(self) -> int | None:
        """How many it could lend (above nothing) or lacks (below), its own spare counted in."""
        if self.needed is None or self.working is None:
            return None
        return self.working + self.kept - self.needed


@dataclass(frozen=True)
class SiteStanding:
    """One site: how many are trained, and its stock of everything that can be lent."""

    site: Site
    stocks: dict[Kit, Stock]

    @property
    def name(self) -> str:
        return self.site.name

    def lacks(self, kit: Kit) -> int:
        """How many of a thing it is short of."""
        return max(0, -(self.stocks[kit].balance or 0))

    def spares(self, kit: Kit) -> int:
        """How many of a thing it could lend."""
        return max(0, self.stocks[kit].balance or 0)

    @property
    def trained(self) -> str:
        """How many of its staff are trained, of how many."""
        done, every = self.site.staff_trained, self.site.staff_to_train
        if done is None or every is None:
            return f"of {every:,}, not counted" if every else "not known"
        return f"{done:,} of {every:,}"

    @property
    def is_short(self) -> bool:
        """Whether it lacks anything that another could lend."""
        return any(self.lacks(kit) for kit in Kit)


@dataclass(frozen=True)
class Transfer:
    """So many of a thing that one site could lend another."""

    kit: Kit
    number: int
    giver: Site
    taker: Site

    @property
    def is_between_organisations(self) -> bool:
        """Whether two organisations have to agree on it."""
        return (self.giver.organisation or "") != (self.taker.organisation or "")


@dataclass(frozen=True)
class Short:
    """How much is lacking in all, at how many sites, and how much no other site can lend."""

    kit: Kit
    number: int
    sites: int
    of: int
    left: int

    @property
    def says(self) -> str:
        """The shortfall in a few words."""
        told = f"{self.kit.capitalize()}: {self.number:,} short at {self.sites} of {self.of} sites"
        return f"{told}, {self.left:,} that nobody can lend" if self.left else told


def sites(snapshot: Snapshot) -> tuple[SiteStanding, ...]:
    """Every site, those that are short first."""
    found = (SiteStanding(site, _stocks(site)) for site in snapshot.sites)
    return tuple(sorted(found, key=lambda one: not one.is_short))


def _stocks(site: Site) -> dict[Kit, Stock]:
    return {
        Kit.DEVICES: Stock(site.devices_needed, site.devices_ready, site.devices_spare or 0),
        Kit.SUPERUSERS: Stock(site.superusers_needed, site.superusers),
        Kit.PACKS: Stock(site.downtime_packs_needed, site.downtime_packs),
    }


def transfers(snapshot: Snapshot) -> tuple[Transfer, ...]:
    """What could be lent by whom to whom: the greatest need first, inside an organisation first.

    A proposal: whether a superuser can travel, or a device fits, is for people to say.
    """
    found = sites(snapshot)
    return tuple(transfer for kit in Kit for transfer in _matched(found, kit))


def _matched(found: Sequence[SiteStanding], kit: Kit) -> Iterator[Transfer]:
    left = {one.site.ref: one.spares(kit) for one in found}
    for taker in sorted(found, key=lambda one: -one.lacks(kit)):
        wanted = taker.lacks(kit)
        for giver in sorted(found, key=lambda one: _nearness(one, taker, left[one.site.ref])):
            number = min(wanted, left[giver.site.ref])
            if number:
                wanted -= number
                left[giver.site.ref] -= number
                yield Transfer(kit, number, giver.site, taker.site)


def _nearness(giver: SiteStanding, taker: SiteStanding, left: int) -> tuple[bool, int]:
    return (giver.site.organisation != taker.site.organisation, -left)


def shortfalls(snapshot: Snapshot) -> tuple[Short, ...]:
    """What is short in all, thing by thing; nothing of what is not."""
    found, lent = sites(snapshot), defaultdict[Kit, int](int)
    for transfer in transfers(snapshot):
        lent[transfer.kit] += transfer.number
    short = []
    for kit in Kit:
        lacking = [one.lacks(kit) for one in found if one.lacks(kit)]
        if lacking:
            every = sum(lacking)
            short.append(Short(kit, every, len(lacking), len(found), every - lent[kit]))
    return tuple(short)


@dataclass(frozen=True)
class Sides:
    """What each organisation last said of one criterion that they share."""

    criterion: Criterion
    said: dict[str, str]  # by organisation; "" where nothing is on record

    @property
    def differ(self) -> bool:
        """Whether two of them say different things, or one has said nothing."""
        return len({text.partition(",")[0] for text in self.said.values()}) > 1


def side_by_side(snapshot: Snapshot) -> tuple[Sides, ...]:
    """Every criterion that two organisations share, those on which they differ first."""
    shared = [
        c
        for c in snapshot.criteria
        if len(set(c.organisations)) >= SHARED and declared(snapshot, c) is not Declared.REMOVED
    ]
    found = [Sides(c, {o: _last_word(snapshot, c, o) for o in c.organisations}) for c in shared]
    return tuple(sorted(found, key=lambda one: not one.differ))


def _last_word(snapshot: Snapshot, criterion: Criterion, organisation: str) -> str:
    """What one organisation last read, else declared."""
    facts: list[Reading | Judgement] = [
        *snapshot.judgements(criterion.ref),
        *snapshot.readings(criterion.ref),
    ]
    theirs = [fact for fact in facts if party_of(snapshot, fact) == organisation]
    if not theirs:
        return ""
    last = max(theirs, key=lambda fact: fact.date)
    what = valued(criterion, last.value) if isinstance(last, Reading) else last.status.words
    return f"{what}, {day(snapshot, last.date)}"
