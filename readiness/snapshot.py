"""Everything known at one moment: frozen, indexed, detached from the database.

`Known` is all that is recorded up to a ledger number; a `Snapshot` is what of it was so on a day.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from readiness.errors import NotFound
from readiness.model import (
    KIND_OF,
    KINDS,
    PROGRAMME,
    Action,
    Answer,
    ChangeRequest,
    Check,
    Condition,
    Control,
    Criterion,
    DeepDive,
    Evidence,
    Fact,
    Gateway,
    GroupReading,
    Hazard,
    Issue,
    Judgement,
    Note,
    Person,
    PolicyEntry,
    Programme,
    Pulse,
    Question,
    Rating,
    Reading,
    Record,
    Rehearsal,
    Risk,
    Site,
    Thing,
    Token,
    Vote,
    Waiver,
    Wave,
    Workstream,
)
from readiness.policy import Policy
from readiness.seen_for import SeenFor, seen_for
from readiness.vocabulary import RatingOf

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Fact)
T = TypeVar("T")
Key = str | int


@dataclass(frozen=True)
class Withdrawal:
    """Why a thing no longer counts: who took it back, on what day, for what reason."""

    recorded: int
    kind: str
    ref: str
    on: dt.date
    by: str
    reason: str


@dataclass(frozen=True)
class Known:
    """All that is recorded up to a ledger number.

    `things` holds each kind's things by reference (records) or by ledger number (facts), in the
    order in which they were recorded; `withdrawals` are keyed by kind and key; `at` is when the
    last of it was recorded. `digest` is that of its last row in the ledger, which no other
    programme has under the same number; `base` is that of the row up to which all was read at once,
    and stays the same while it is caught up.
    """

    number: int = 0
    things: Mapping[str, Mapping[Key, Thing]] = field(default_factory=dict)
    withdrawals: Mapping[tuple[str, Key], Withdrawal] = field(default_factory=dict)
    at: dt.datetime | None = None
    digest: str = field(default="", compare=False)
    base: str = field(default="", compare=False)

    def of(self, kind: str) -> Mapping[Key, Thing]:
        """All things of a kind, withdrawn ones too."""
        return self.things.get(kind, {})

    def facts_about(self, kind: str, ref: str) -> Sequence[tuple[Key, Thing]]:
        """The facts of a kind about a record, withdrawn ones too, each with its key."""
        if kind not in self._by_record:
            self._by_record[kind] = _by_record(self.of(kind))
        return self._by_record[kind].get(ref, ())

    @cached_property
    def _by_record(self) -> dict[str, Mapping[str, Sequence[tuple[Key, Thing]]]]:
        return {}

    def take_over(self, before: "Known") -> None:
        """Take over what was gathered of the kinds of which nothing was recorded since."""
        same = {w for w, things in self.things.items() if things is before.things.get(w)}
        self._by_record.update({w: before._by_record[w] for w in same & before._by_record.keys()})
        self._last_days.update({w: before._last_days[w] for w in same & before._last_days.keys()})

    @property
    def is_empty(self) -> bool:
        """Whether no programme has been started."""
        return not self.of("programme")

    @property
    def programme(self) -> Programme:
        """The programme; `NotFound` where none has been started."""
        found = self.of("programme").get(PROGRAMME)
        if not isinstance(found, Programme):
            raise NotFound("programme", "here: load a programme file or start one")
        return found

    def on(self, day: dt.date, *, wave: str | None = None) -> "Snapshot":
        """What was so on a day, of what is recorded, for one wave of a staggered go-live or all."""
        return Snapshot(known=self, as_of=day, wave=wave)

    def wave(self, text: str) -> str:
        """The reference of the wave that a reference or a name stands for."""
        for wave in self.of("wave").values():
            if isinstance(wave, Wave) and text in (wave.ref, wave.name):
                return wave.ref
        raise NotFound("wave", text)

    def opening_day(self, today: dt.date) -> dt.date:
        """The day to open on: today, or the past day that a loaded programme is known up to.

        Once anything is recorded about a later day, the programme is alive and opens today.
        """
        loaded = None if self.is_empty else self.programme.as_of
        if loaded is None or loaded >= today or self.last_day > loaded:
            return today
        return loaded

    @cached_property
    def last_day(self) -> dt.date:
        """The latest day of anything that has happened."""
        for word in self.things.keys() - self._last_days.keys():
            days = (thing.happened for thing in self.things[word].values())
            self._last_days[word] = max((d for d in days if d is not None), default=dt.date.min)
        return max(self._last_days.values(), default=dt.date.min)

    @cached_property
    def _last_days(self) -> dict[str, dt.date]:
        return {}


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What was so on a day, of what is recorded up to a ledger number.

    Seen for one wave of a staggered go-live, its lists and its countdown are that wave's; a record
    of another is still found by its reference.
    """

    known: Known
    as_of: dt.date
    wave: str | None = None

    def on(self, day: dt.date) -> "Snapshot":
        """What of the same was so on another day."""
        return self.known.on(day, wave=self.wave)

    def of_wave(self, wave: str | None) -> "Snapshot":
        """The same moment, for the wave that something belongs to; unchanged where it is None."""
        found = None if wave is None else self.find(Wave, wave)
        if found is None or found.ref == self.wave:
            return self
        return self.known.on(self.as_of, wave=found.ref)

    @property
    def number(self) -> int:
        """The ledger number up to which this was read."""
        return self.known.number

    @property
    def programme(self) -> Programme:
        """The programme, with its withdrawn plans and its present go-live date."""
        return self.known.programme

    @property
    def go_live(self) -> dt.date:
        """The day on which the system is to be switched on: the wave's own, if it has one."""
        wave = self._seen_for.wave if self._seen_for is not None else None
        return self.programme.go_live if wave is None or wave.go_live is None else wave.go_live

    @property
    def days_to_go(self) -> int:
        """Days from the day asked about to go-live; negative once it has passed."""
        return (self.go_live - self.as_of).days

    def all_of(self, kind: type[R]) -> tuple[R, ...]:
        """The records of a kind that stood on the day, in the order in which they were recorded."""
        return self._listed(kind)  # type: ignore[return-value]

    def facts_of(self, kind: type[F], ref: str) -> tuple[F, ...]:
        """The facts of a kind about a record, in the order in which they were recorded."""
        gathered = self._facts.setdefault(kind, {})
        if ref not in gathered:
            word = KIND_OF[kind].word
            gathered[ref] = tuple(self._as_they_stood(word, self.known.facts_about(word, ref)))
        return gathered[ref]  # type: ignore[return-value]

    def _listed(self, kind: type[Thing]) -> tuple[Thing, ...]:
        """What stood and belongs to the wave that this is seen for."""
        if self._seen_for is None:
            return self._stood(kind)
        if kind not in self._of_wave:
            holds = self._seen_for.holds
            self._of_wave[kind] = tuple(thing for thing in self._stood(kind) if holds(thing))
        return self._of_wave[kind]

    @cached_property
    def _of_wave(self) -> dict[type[Thing], tuple[Thing, ...]]:
        return {}

    @cached_property
    def _seen_for(self) -> SeenFor | None:
        wave = None if self.wave is None else self.find(Wave, self.wave)
        if wave is None:
            return None
        whole = self.known.on(self.as_of)
        return seen_for(wave, waves=whole.waves, sites=whole.sites, gateways=whole.gateways)

    def _stood(self, kind: type[Thing]) -> tuple[Thing, ...]:
        if kind not in self._standing:
            self._standing[kind] = tuple(self._things(KIND_OF[kind].word))
        return self._standing[kind]

    # Each kind is gathered when it is first asked for.
    @cached_property
    def _standing(self) -> dict[type[Thing], tuple[Thing, ...]]:
        return {}

    @cached_property
    def _facts(self) -> dict[type[Thing], dict[str, tuple[Thing, ...]]]:
        return {}

    def later(self, known: Known) -> "Snapshot":
        """What is so on the same day, of what is known by now.

        Kinds of which nothing was recorded meanwhile are taken over, not gathered again.
        """
        found = Snapshot(known=known, as_of=self.as_of, wave=self.wave)
        touched = {word for word, _ in known.withdrawals.keys() ^ self.known.withdrawals.keys()}
        same = {
            kind.value
            for word, kind in KINDS.items()
            if word not in touched and known.things.get(word) is self.known.things.get(word)
        }
        found._standing.update(_only(self._standing, same))
        found._facts.update(_only(self._facts, same))
        found._by_day.update(_only(self._by_day, same))
        found._names.update(_only(self._names, same))
        return found

    @cached_property
    def _by_day(self) -> dict[type[Thing], dict[str, tuple[Thing, ...]]]:
        return {}

    def _dated(self, kind: type[F], ref: str) -> tuple[F, ...]:
        sorted_already = self._by_day.setdefault(kind, {})
        if ref not in sorted_already:
            sorted_already[ref] = _oldest_first(self.facts_of(kind, ref))
        return sorted_already[ref]  # type: ignore[return-value]

    def _things(self, word: str) -> Iterable[Thing]:
        return self._as_they_stood(word, self.known.of(word).items())

    def _as_they_stood(self, word: str, things: Iterable[tuple[Key, Thing]]) -> Iterator[Thing]:
        withdrawals = self.known.withdrawals
        for key, thing in things:
            withdrawal = withdrawals.get((word, key)) if withdrawals else None
            if withdrawal is not None and withdrawal.on <= self.as_of:
                continue
            if (standing := thing.on(self.as_of)) is not None:
                yield standing

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody with a part in the programme."""
        return self.all_of(Person)

    @property
    def workstreams(self) -> tuple[Workstream, ...]:
        """The strands of the work."""
        return self.all_of(Workstream)

    @property
    def sites(self) -> tuple[Site, ...]:
        """The places that go live."""
        return self.all_of(Site)

    @property
    def waves(self) -> tuple[Wave, ...]:
        """The steps of a staggered go-live."""
        return self.all_of(Wave)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What has to be true before it is safe to go live."""
        return self.all_of(Criterion)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong and has to be dealt with."""
        return self.all_of(Issue)

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """How a patient could be harmed, with the risk left after controls as it stood."""
        return self._hazards

    @cached_property
    def _hazards(self) -> tuple[Hazard, ...]:
        return tuple(self._as_rated(hazard) for hazard in self.all_of(Hazard))

    @property
    def controls(self) -> tuple[Control, ...]:
        """The barriers between the hazards and a patient."""
        return self.all_of(Control)

    @property
    def gateways(self) -> tuple[Gateway, ...]:
        """The fixed points at which progress is judged."""
        return self.all_of(Gateway)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was said and has to be answered."""
        return self.all_of(Note)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What was asked, by a rule or by a person."""
        return self.all_of(Question)

    @property
    def actions(self) -> tuple[Action, ...]:
        """What was promised."""
        return self.all_of(Action)

    @property
    def rehearsals(self) -> tuple[Rehearsal, ...]:
        """What was practised."""
        return self.all_of(Rehearsal)

    @property
    def risks(self) -> tuple[Risk, ...]:
        """The corporate risks."""
        return self.all_of(Risk)

    @property
    def change_requests(self) -> tuple[ChangeRequest, ...]:
        """What staff ask for."""
        return self.all_of(ChangeRequest)

    @property
    def deep_dives(self) -> tuple[DeepDive, ...]:
        """The meetings held."""
        return self.all_of(DeepDive)

    def readings(self, ref: str) -> tuple[Reading, ...]:
        """What was measured of a criterion, oldest first."""
        return self._dated(Reading, ref)

    def group_readings(self, ref: str) -> tuple[GroupReading, ...]:
        """What was measured of groups of people, oldest first."""
        return self._dated(GroupReading, ref)

    def judgements(self, ref: str) -> tuple[Judgement, ...]:
        """How a criterion was declared, oldest first."""
        return self._dated(Judgement, ref)

    def evidence(self, ref: str) -> tuple[Evidence, ...]:
        """What stands behind a criterion, in the order in which it was recorded."""
        return self.facts_of(Evidence, ref)

    def check_of(self, evidence: Evidence) -> Check | None:
        """Who looked at a piece of evidence, if anybody has."""
        checks = [c for c in self.facts_of(Check, evidence.of) if c.evidence == evidence.recorded]
        return checks[-1] if checks else None

    def waivers(self, ref: str) -> tuple[Waiver, ...]:
        """The permissions to go live with a criterion unmet."""
        return self.facts_of(Waiver, ref)

    def ratings(self, ref: str) -> tuple[Rating, ...]:
        """How a hazard was rated, oldest first."""
        return self._dated(Rating, ref)

    def conditions(self, ref: str) -> tuple[Condition, ...]:
        """What a gateway's "go" depends on."""
        return tuple(c for c in self.all_of(Condition) if c.of == ref)

    def votes(self, ref: str) -> tuple[Vote, ...]:
        """How people voted at a gateway."""
        return self.facts_of(Vote, ref)

    def answers(self, ref: str) -> tuple[Answer, ...]:
        """What was answered to a question."""
        return self.facts_of(Answer, ref)

    @property
    def pulses(self) -> tuple[Pulse, ...]:
        """What the front line said."""
        said = self.facts_of(Pulse, PROGRAMME)
        scope = self._seen_for
        return said if scope is None else tuple(pulse for pulse in said if scope.holds(pulse))

    def controls_of(self, hazard: Hazard) -> tuple[Control, ...]:
        """A hazard's controls, shared ones too, in its own order."""
        found = (self._controls.get(ref) for ref in hazard.controls)
        return tuple(control for control in found if control is not None)

    @cached_property
    def _controls(self) -> dict[str, Control]:
        return {control.ref: control for control in self.controls}

    @cached_property
    def policy(self) -> Policy:
        """The trust's thresholds on the day."""
        entries = self.all_of(PolicyEntry)
        return Policy.chosen(tuple(e for e in entries if e.until is None or e.until >= self.as_of))

    @cached_property
    def gate(self) -> dt.date:
        """The next gateway's day on or before go-live, else go-live itself."""
        coming = self.next_gateway
        return self.go_live if coming is None or coming.planned is None else coming.planned

    @cached_property
    def next_gateway(self) -> Gateway | None:
        """The nearest gateway still to be held on or before go-live."""
        coming = [
            gateway
            for gateway in self.gateways
            if gateway.held is None
            and gateway.planned is not None
            and self.as_of <= gateway.planned <= self.go_live
        ]
        return min(coming, key=lambda gateway: gateway.planned or self.go_live, default=None)

    def find(self, kind: type[R], name: str) -> R | None:
        """The record of a kind under a reference or, failing that, under a name."""
        return self._named(kind).get(name)  # type: ignore[return-value]

    def named(self, text: str) -> tuple[Record, ...]:
        """Every record, of any kind, that a reference or a name stands for."""
        kinds = (kind.value for kind in KINDS.values() if not kind.is_fact)
        kinds = (kind for kind in kinds if kind is not Token)  # nobody writes about a way in
        found = (self._named(kind).get(text) for kind in kinds)
        return tuple(record for record in found if record is not None)

    def _named(self, kind: type[Thing]) -> dict[str, Record]:
        if kind not in self._names:
            records = [thing for thing in self._stood(kind) if isinstance(thing, Record)]
            by_name = {record.label: record for record in reversed(records)}
            self._names[kind] = by_name | {record.ref: record for record in records}
        return self._names[kind]

    @cached_property
    def _names(self) -> dict[type[Thing], dict[str, Record]]:
        return {}

    def person(self, text: str | None) -> Person | None:
        """The person that a reference, a name, a title or a role's words stand for."""
        if text is None:
            return None
        return self.find(Person, text) or self._titles.get(text.casefold())

    @cached_property
    def _titles(self) -> dict[str, Person]:
        return {p.title.casefold(): p for p in reversed(self.people) if p.title is not None}

    def _as_rated(self, hazard: Hazard) -> Hazard:
        """A hazard with its residual as the dated ratings had it on the day.

        A hazard that is only rated later was not rated yet.
        """
        rated = [rating for rating in self.ratings(hazard.ref) if _is_residual(rating)]
        if rated:
            return hazard.model_copy(update={"residual": rated[-1].stated})
        return hazard.model_copy(update={"residual": None}) if self._rated_later(hazard) else hazard

    def _rated_later(self, hazard: Hazard) -> bool:
        return hazard.ref in self._hazards_with_ratings

    @cached_property
    def _hazards_with_ratings(self) -> frozenset[str]:
        ratings = self.known.of("rating").values()
        return frozenset(r.of for r in ratings if isinstance(r, Rating) and _is_residual(r))


def _is_residual(rating: Rating) -> bool:
    return rating.which in (None, RatingOf.RESIDUAL)


def kind_word(record: Record) -> str:
    """What the ledger and the terminal call a record's kind."""
    return KIND_OF[type(record)].word


def _by_record(things: Mapping[Key, Thing]) -> Mapping[str, Sequence[tuple[Key, Thing]]]:
    grouped: dict[str, list[tuple[Key, Thing]]] = {}
    for key, thing in things.items():
        grouped.setdefault(getattr(thing, "of", "") or "", []).append((key, thing))
    return grouped


def _only(kept: Mapping[type[Thing], T], kinds: Set[type[Thing]]) -> dict[type[Thing], T]:
    return {kind: kept[kind] for kind in kinds & kept.keys()}


def _oldest_first(facts: tuple[Thing, ...]) -> tuple[Thing, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.happened or dt.date.min))
