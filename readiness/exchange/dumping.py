"""What is known into a programme file: the same programme gives the same bytes, any day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from readiness.exchange.facts import content_of
from readiness.exchange.files import Document
from readiness.exchange.happened import days_of
from readiness.exchange.history import agree
from readiness.exchange.layout import BESIDE_KEYS, FORMAT, INSIDE, SECTIONS
from readiness.exchange.ratings import last_of
from readiness.exchange.values import is_empty, row_of
from readiness.exchange.views import View, everything, on_day
from readiness.exchange.writing import written
from readiness.model import (
    KIND_OF,
    KINDS,
    PROGRAMME,
    Check,
    Fact,
    Hazard,
    Pulse,
    Question,
    Rating,
    Record,
)
from readiness.scoring.pulses import group_of, in_company
from readiness.snapshot import Known, Withdrawal

FIRST = dt.date.min
BY_DAY = frozenset({"reading", "group_reading", "judgement", "rating"})
NOTHING: Mapping[str, Any] = {}


def dump(known: Known, *, as_of: dt.date | None = None) -> str:
    """The programme as a file: all that is recorded, or what was so on a day."""
    return written(document_of(known, as_of=as_of))


def document_of(known: Known, *, as_of: dt.date | None = None) -> Document:
    """The programme as a document, in the keys and the order of the programme file."""
    view = everything(known) if as_of is None else on_day(known.on(as_of))
    telling = Telling(view)
    document = {
        "format": FORMAT,
        "as_of": as_of or last_day(known),
        "programme": telling.programme(),
        **{key: telling.section(word) for key, word in SECTIONS.items()},
    }
    return {key: value for key, value in document.items() if not is_empty(value)}


def last_day(known: Known) -> dt.date | None:
    """The latest day of anything that has happened, or the last loaded day if that is later."""
    things = (thing for things in known.things.values() for thing in things.values())
    days = [day for thing in things for _, day in days_of(thing)]
    days += [withdrawal.on for withdrawal in known.withdrawals.values()]
    loaded = known.programme.as_of
    return max((*days, loaded) if loaded else days, default=None)


class Telling:
    """Tells what is in view, row by row."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._controls = {control.ref for control in view.records["control"]}

    def programme(self) -> Any:
        """The programme itself; the day up to which it is known stands at the top of the file."""
        programme = self._view.records["programme"][0]
        return self._record(programme.model_copy(update={"as_of": None}))

    def section(self, word: str) -> Any:
        """The rows of one section."""
        if word == "pulse":
            return [self._fact(pulse) for pulse in self._pulses()]
        if KINDS[word].is_fact:
            return self._inside(word, self._view.records[PROGRAMME][0])
        return [self._record(record) for record in self._view.apart(word)]

    def _record(self, record: Record) -> Any:
        words = INSIDE.get(KIND_OF[type(record)].word, {})
        extra = {key: self._inside(word, record) for key, word in words.items()}
        if isinstance(record, Question):
            extra |= self._answer(record)
        if isinstance(record, Hazard):
            record = self._as_rated(record)
        return row_of(record, extra, withdrawal=self._view.withdrawal(record))

    def _fact(self, fact: Fact, extra: Mapping[str, Any] = NOTHING) -> Any:
        return row_of(fact, extra, withdrawal=self._view.withdrawal(fact))

    def _inside(self, word: str, record: Record) -> Any:
        """What stands under a key of a record."""
        match word:
            case "policy":
                return self._policy(record)
            case "control":
                return self._controls_of(record)
            case "evidence":
                return self._evidence(record)
        if not KINDS[word].is_fact:
            return [self._record(inner) for inner in self._view.inside(word, record.ref)]
        return [self._fact(alike[0]) for alike in self._facts(word, record)]

    def _facts(self, word: str, record: Record) -> list[list[Fact]]:
        """The facts of a kind about a record; those that say the same stand together."""
        groups: defaultdict[object, list[Fact]] = defaultdict(list)
        for fact in self._view.about(word, record.ref):
            groups[content_of(fact), _said(self._view.withdrawal(fact))].append(fact)
        told = list(groups.values())
        return sorted(told, key=lambda g: g[0].happened or FIRST) if word in BY_DAY else told

    def _policy(self, record: Record) -> Any:
        """The thresholds by name; as a list where two, one withdrawn, are of the same name."""
        entries = self._view.inside("policy", record.ref)
        rows = [self._record(entry) for entry in entries]
        for entry, row in zip(entries, rows, strict=True):
            if entry.ref == entry.label:
                del row["ref"]
        names = [row["name"] for row in rows]
        if len(set(names)) < len(names):
            return rows
        return {row.pop("name"): row for row in rows}

    def _controls_of(self, record: Record) -> list[Any]:
        """A hazard's controls: those inside it as they are, the others by reference."""
        inside = {control.ref: control for control in self._view.inside("control", record.ref)}
        refs = record.controls if isinstance(record, Hazard) else ()
        told: list[Any] = []
        for ref in refs:
            if ref in inside:
                told.append(self._record(inside.pop(ref)))
            elif ref in self._controls:
                told.append(ref)
        return told + [self._record(control) for control in inside.values()]

    def _evidence(self, record: Record) -> list[Any]:
        """Each piece of evidence, once for everybody who looked at it."""
        rows = []
        checks = self._standing("check", record.ref)
        for alike in self._facts("evidence", record):
            numbers = {fact.recorded for fact in alike}
            about = [c for c in checks if isinstance(c, Check) and c.evidence in numbers]
            said = [{key: getattr(check, key) for key in BESIDE_KEYS["check"]} for check in about]
            rows += [self._fact(alike[0], s) for n, s in enumerate(said) if s not in said[:n]]
            rows += [] if said else [self._fact(alike[0])]
        return rows

    def _answer(self, question: Question) -> dict[str, Any]:
        """The latest answer that still counts."""
        answers = self._standing("answer", question.ref)
        return answers[-1].document() if answers else {}

    def _as_rated(self, hazard: Hazard) -> Hazard:
        """A hazard whose residual risk is the one with which its ratings end."""
        ratings = self._standing("rating", hazard.ref)
        last = last_of(rating for rating in ratings if isinstance(rating, Rating))
        agrees = last is None or (
            hazard.residual is not None and agree(hazard.residual, last.stated, hazard.scheme)
        )
        return (
            hazard
            if agrees or last is None
            else hazard.model_copy(update={"residual": last.stated})
        )

    def _standing(self, word: str, ref: str) -> list[Fact]:
        return [f for f in self._view.about(word, ref) if self._view.withdrawal(f) is None]

    def _pulses(self) -> list[Pulse]:
        """What was said by groups large enough for nobody in them to be recognised."""
        pulses = [p for p in self._view.about("pulse", PROGRAMME) if isinstance(p, Pulse)]
        standing = [pulse for pulse in pulses if self._view.withdrawal(pulse) is None]
        company = {group_of(pulse) for pulse in in_company(standing)}
        return [pulse for pulse in pulses if group_of(pulse) in company]


def _said(withdrawal: Withdrawal | None) -> tuple[object, ...]:
    return (withdrawal.on, withdrawal.by, withdrawal.reason) if withdrawal else ()
