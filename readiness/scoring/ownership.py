"""What rests on whom, who stands in, and what would fall if one of them were ill on the Friday."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from readiness.model import Person, Workstream
from readiness.scoring.executives import executive_of_pillar
from readiness.scoring.hazards import is_closed
from readiness.scoring.people import is_same_person
from readiness.scoring.standing import standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState, Pillar, Status

FRIDAY = 4


class Burden(StrEnum):
    """What can rest on somebody."""

    MUST = "must-have"
    ISSUE = "issue"
    ACTION = "action"
    HAZARD = "hazard"
    CONTROL = "control"
    WORKSTREAM = "workstream"


@dataclass(frozen=True)
class Resting:
    """One thing that is not done and rests on somebody."""

    kind: Burden
    ref: str
    name: str
    due: dt.date | None = None
    is_red: bool = False


@dataclass(frozen=True)
class Load:
    """All that rests on one person or one office, and who stands in for them."""

    who: str
    title: str | None
    deputy: str | None
    resting: tuple[Resting, ...]

    def number(self, kind: Burden) -> int:
        """How much of a kind rests on them."""
        return sum(one.kind is kind for one in self.resting)

    @property
    def reds(self) -> int:
        """How many of their must-haves will be missed."""
        return sum(one.is_red for one in self.resting)

    def falls(self, friday: dt.date) -> tuple[Resting, ...]:
        """What is due by the Friday, the soonest first; then what is red whenever it is due."""
        due = [one for one in self.resting if one.due is not None and one.due <= friday]
        red = [one for one in self.resting if one.is_red and one not in due]
        return (*sorted(due, key=lambda one: one.due or friday), *red)


def coming_friday(day: dt.date) -> dt.date:
    """The Friday of this week, or the next one at a weekend."""
    return day + dt.timedelta(days=(FRIDAY - day.weekday()) % 7)


def loads(snapshot: Snapshot) -> tuple[Load, ...]:
    """What rests on each person or office, the heaviest load first."""
    held: defaultdict[str, list[Resting]] = defaultdict(list)
    called: dict[str, str] = {}
    for owner, resting in _everything(snapshot):
        person = snapshot.person(owner)
        key = person.ref if person else owner.strip().casefold()
        called.setdefault(key, person.name if person else owner.strip())
        held[key].append(resting)
    found = [_load(snapshot, key, called[key], tuple(resting)) for key, resting in held.items()]
    return tuple(sorted(found, key=lambda load: (-len(load.resting), load.who)))


def _load(snapshot: Snapshot, key: str, who: str, resting: tuple[Resting, ...]) -> Load:
    person = snapshot.find(Person, key)
    title, deputy = (person.title, person.deputy) if person else (None, None)
    return Load(who, title, deputy, resting)


def _everything(snapshot: Snapshot) -> Iterator[tuple[str, Resting]]:
    """Each thing that is not done, with whom it rests on."""
    yield from _of_plan(snapshot)
    yield from _of_safety(snapshot)
    for stream in snapshot.all_of(Workstream):
        if stream.lead:
            yield stream.lead, Resting(Burden.WORKSTREAM, stream.ref, stream.name)


def _of_plan(snapshot: Snapshot) -> Iterator[tuple[str, Resting]]:
    unmet = [c for c in standing(snapshot).criteria if c.is_must and not c.is_met]
    for c in (c for c in unmet if c.is_counted):
        if owner := c.criterion.owner:
            red = c.status is Status.RED
            yield owner, Resting(Burden.MUST, c.ref, c.name, c.criterion.due, red)
    for issue in (issue for issue in snapshot.issues if issue.is_open):
        if issue.owner:
            yield issue.owner, Resting(Burden.ISSUE, issue.ref, issue.name, issue.due)
    for action in (action for action in snapshot.actions if action.closed is None):
        if action.owner:
            yield action.owner, Resting(Burden.ACTION, action.ref, action.text, action.due)


def _of_safety(snapshot: Snapshot) -> Iterator[tuple[str, Resting]]:
    for hazard in snapshot.hazards:
        if is_closed(snapshot, hazard):
            continue
        if hazard.owner:
            yield hazard.owner, Resting(Burden.HAZARD, hazard.ref, hazard.name)
        for control in snapshot.controls_of(hazard):
            if control.owner and control.state is not ControlState.VERIFIED:
                told = Resting(Burden.CONTROL, control.ref, control.name, control.due)
                yield control.owner, told


def stand_in(snapshot: Snapshot, load: Load, *, among: tuple[Load, ...]) -> Load | None:
    """What rests on the deputy of somebody, where anything does."""
    deputy = load.deputy
    if deputy is None:
        return None
    return next((one for one in among if is_same_person(snapshot, one.who, deputy)), None)


@dataclass(frozen=True)
class Held:
    """A pillar with its executive, and the workstreams in it with theirs."""

    pillar: Pillar
    executive: str | None
    streams: tuple[Workstream, ...]

    @property
    def unled(self) -> tuple[Workstream, ...]:
        """The workstreams that no executive answers for."""
        return tuple(stream for stream in self.streams if not stream.executive)


def held(snapshot: Snapshot) -> tuple[Held, ...]:
    """Each pillar and workstream with who answers for it on the board."""
    streams = snapshot.all_of(Workstream)
    return tuple(
        Held(
            pillar,
            executive_of_pillar(snapshot, pillar),
            tuple(stream for stream in streams if stream.pillar is pillar),
        )
        for pillar in Pillar
    )
