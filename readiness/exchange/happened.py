"""The days of what has already happened: none may be later than the day a file knows up to."""

import datetime as dt
from collections.abc import Iterator

from readiness.exchange.given import Given
from readiness.exchange.sentences import at
from readiness.model import (
    KIND_OF,
    DeepDive,
    Gateway,
    Hazard,
    Programme,
    Question,
    Rehearsal,
    Risk,
    Thing,
)

# The keys under which each kind says when something happened; what is planned is not among them.
DAYS = {
    "reading": ("date",),
    "group_reading": ("date",),
    "judgement": ("date",),
    "evidence": ("date",),
    "check": ("verified_on",),
    "waiver": ("granted",),
    "issue": ("raised", "closed"),
    "control": ("evidenced", "verified_on"),
    "hazard": ("approved_on",),
    "rating": ("date",),
    "safety_case": ("approved_on",),
    "log_version": ("date",),
    "acceptance": ("date",),
    "incident": ("date", "made_safe", "closed"),
    "gateway": ("held",),
    "condition": ("closed",),
    "vote": ("date",),
    "note": ("date", "responded", "action_closed"),
    "question": ("raised", "asked"),
    "answer": ("answered",),
    "action": ("closed",),
    "pulse": ("date",),
    "theme": ("date", "did_on"),
    "visit": ("date",),
    "delegation": ("since",),
    "change_request": ("raised", "decided_on"),
    "deep_dive": ("date", "approved"),
}
DATED = {
    "criterion": ("priority_history", "target_history"),
    "issue": ("severity_history",),
    "scope_item": ("day_one_history",),
}


def days_of(thing: Thing) -> Iterator[tuple[str, dt.date]]:
    """Each day on which something of a thing happened, with the key that says so."""
    word = KIND_OF[type(thing)].word
    dated = ((key, day) for key in DATED.get(word, ()) for day, _ in getattr(thing, key))
    plain = ((key, getattr(thing, key)) for key in DAYS.get(word, ()))
    said = thing.said_on if isinstance(thing, Gateway) else ()
    for key, day in (*plain, *dated, *said, *_days_within(thing)):
        if isinstance(day, dt.date):
            yield key, day


def _days_within(thing: Thing) -> Iterator[tuple[str, object]]:
    match thing:
        case Programme(deferral_case=case) if case:
            yield "deferral_case.date", case.date
        case Hazard():
            yield from _days_of_hazard(thing)
        case Question():
            for key, aside in (("parked", thing.parked), ("dismissed", thing.dismissed)):
                yield f"{key}.on", aside.on if aside else None
        case Rehearsal():
            yield "date", thing.happened
        case Risk(carried=carried) if carried:
            yield "carried.on", carried.on
        case DeepDive():
            yield "sealed", thing.sealed


def _days_of_hazard(hazard: Hazard) -> Iterator[tuple[str, object]]:
    if hazard.transferred_to:
        yield "transferred_to.acknowledged", hazard.transferred_to.acknowledged
    signed = {"accepted": hazard.accepted, "benefit": hazard.benefit, "closing": hazard.closing}
    for key, said in signed.items():
        if said:
            yield f"{key}.on", said.on


def too_late(given: Given, as_of: dt.date) -> Iterator[str]:
    """A refusal for each day of what is given that has not happened by the day of the file."""
    beside = days_of(given.beside) if given.beside else ()
    on = given.withdrawn.on if given.withdrawn else None
    withdrawn = (("withdrawn.on", on),) if on else ()
    for key, day in (*days_of(given.thing), *beside, *withdrawn):
        if day > as_of:
            yield (
                f"{at(given.where, key)}: {day} is after {as_of}, the day up to which the file "
                "knows (as_of); what has not happened yet cannot be recorded."
            )
