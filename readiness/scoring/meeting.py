"""A deep dive as it runs: which item is before it, what comes next, and how its time goes."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from readiness.model import AgendaItem, DeepDive, Minute, Person
from readiness.model.moments import instant
from readiness.snapshot import Snapshot
from readiness.vocabulary import MinuteKind, Role

SEVERAL = 3  # executives at a deep dive as it is meant to be held


@dataclass(frozen=True)
class Step:
    """What stands on the room's screen: an item, or one of the things under it."""

    item: AgendaItem
    thing: str | None = None


@dataclass(frozen=True)
class Meeting:
    """A deep dive with its agenda in order, and with what was minuted."""

    dive: DeepDive
    items: tuple[AgendaItem, ...]
    minutes: tuple[Minute, ...]

    @property
    def ref(self) -> str:
        return self.dive.ref

    @cached_property
    def held(self) -> tuple[AgendaItem, ...]:
        """The items that are not skipped, or that had begun before they were."""
        return tuple(item for item in self.items if item.skipped is None)

    @property
    def item(self) -> AgendaItem | None:
        """The item that is before the meeting."""
        return next((item for item in self.items if item.ref == self.dive.now), None)

    @property
    def place(self) -> int:
        """Which of the items held it is, counted from one; 0 where none is before the meeting."""
        refs = [item.ref for item in self.held]
        return refs.index(self.dive.now) + 1 if self.dive.now in refs else 0

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Everything that is shown, in the order in which the driver goes through it."""
        return tuple(self._steps())

    def _steps(self) -> Iterator[Step]:
        for item in self.held:
            yield Step(item)
            yield from (Step(item, thing) for thing in item.about)

    @property
    def at(self) -> int | None:
        """Which step is on the screen."""
        here = [(step.item.ref, step.thing) for step in self.steps]
        now = (self.dive.now or "", self.dive.shown)
        return here.index(now) if now in here else self._start_of(self.dive.now)

    def _start_of(self, ref: str | None) -> int | None:
        refs = [step.item.ref for step in self.steps]
        return refs.index(ref) if ref in refs else None

    def step(self, by: int) -> Step | None:
        """The step that lies so many before or after the present one."""
        if self.at is None:
            return self.steps[0] if self.steps else None
        there = self.at + by
        return self.steps[there] if 0 <= there < len(self.steps) else None

    def reached(self, by: int) -> Step | None:
        """The step that so many presses lead to; none leads past the first or the last."""
        one = 1 if by > 0 else -1
        return next((step for n in range(by, 0, -one) if (step := self.step(n))), None)

    @property
    def next_item(self) -> AgendaItem | None:
        """The item after the one before the meeting."""
        return self.held[self.place] if self.place < len(self.held) else None

    @cached_property
    def suppliers_in(self) -> tuple[str, ...]:
        """Who of the supplier is in the room, by what was minuted of their coming and going."""
        present: dict[str, bool] = {}
        for minute in self.minutes:
            if minute.kind in (MinuteKind.ARRIVAL, MinuteKind.DEPARTURE) and minute.by:
                present[minute.by] = minute.kind is MinuteKind.ARRIVAL
        return tuple(n for n, is_in in present.items() if is_in and n in self.dive.suppliers)

    def is_closed(self, item: AgendaItem) -> bool:
        """Whether an item is kept off the room's screen while a supplier is in the room."""
        return item.without_supplier is True and bool(self.suppliers_in)

    def minuted(self, item: AgendaItem) -> tuple[Minute, ...]:
        """What was minuted at an item, in order."""
        return tuple(minute for minute in self.minutes if minute.item == item.ref)


def meeting_of(snapshot: Snapshot, dive: DeepDive) -> Meeting:
    """A deep dive with its agenda and its minutes."""
    items = (item for item in snapshot.all_of(AgendaItem) if item.of == dive.ref)
    ordered = sorted(items, key=lambda item: (item.place or 0, item.recorded))
    return Meeting(dive, tuple(ordered), snapshot.facts_of(Minute, dive.ref))


def running(snapshot: Snapshot) -> Meeting | None:
    """The deep dive that has begun and not ended, if one has."""
    dives = [dive for dive in snapshot.deep_dives if dive.is_running]
    return meeting_of(snapshot, dives[-1]) if dives else None


def number_of(snapshot: Snapshot, dive: DeepDive) -> int:
    """Which deep dive of the programme it is."""
    ordered = sorted(snapshot.deep_dives, key=lambda held: (held.date, held.recorded))
    return [held.ref for held in ordered].index(dive.ref) + 1


def short_of(snapshot: Snapshot, *, chair: str | None, present: tuple[str, ...]) -> tuple[str, ...]:
    """In what a meeting falls short of a deep dive as it is meant to be held; it goes on anyway."""
    leads = snapshot.person(chair)
    executives = [p for name in present if (p := snapshot.person(name)) and _is_executive(p)]
    said = []
    if leads is None or not _may_chair(leads):
        said.append("It is not chaired by the trust chair or the chief executive.")
    if len(executives) < SEVERAL:
        there = ("no executive is", "one executive is", "two executives are")[len(executives)]
        said.append(f"A deep dive has several executives in the room: {there} there.")
    return tuple(said)


def _is_executive(person: Person) -> bool:
    return Role.EXECUTIVE in person.roles


def _may_chair(person: Person) -> bool:
    title = (person.title or "").casefold()
    return Role.CHAIR in person.roles or title.startswith(("chief executive", "trust chair"))


@dataclass(frozen=True)
class Timer:
    """How much of its time something has taken, in seconds."""

    spent: int
    allowed: int

    @property
    def left(self) -> int:
        return self.allowed - self.spent

    @property
    def is_over(self) -> bool:
        """Whether its time is up."""
        return self.left < 0

    @property
    def is_ending(self) -> bool:
        """Whether this is its last half-minute."""
        return 0 <= self.left <= 30

    @property
    def says(self) -> str:
        """The timer in words: 06:10 of 15 min, then how far it is over."""
        whole = f"{self.allowed // 60} min"
        return f"{clock_of(-self.left)} over {whole}" if self.is_over else self._within(whole)

    def _within(self, whole: str) -> str:
        return f"{clock_of(self.spent)} of {whole}"


def clock_of(seconds: int) -> str:
    """Seconds as a clock shows them: 06:10."""
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def item_timer(meeting: Meeting, item: AgendaItem, at: dt.datetime) -> Timer:
    """How the time of an item goes: what it took before, and what it takes now."""
    now = _since(item.resumed, at) if item.ref == meeting.dive.now else 0
    return Timer((item.spent or 0) + now, 60 * (item.minutes or 0))


def total_timer(meeting: Meeting, at: dt.datetime) -> Timer:
    """How the time of the whole meeting goes."""
    ended = meeting.dive.ended
    until = instant(ended) if ended else at
    return Timer(_since(meeting.dive.began, until), 60 * sum(i.minutes or 0 for i in meeting.held))


def _since(moment: str | None, at: dt.datetime) -> int:
    return 0 if moment is None else max(0, int((at - instant(moment)).total_seconds()))
