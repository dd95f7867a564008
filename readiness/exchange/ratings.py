"""A hazard's residual risk, and the dated ratings that are its history."""

import datetime as dt
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

from readiness.exchange.facts import Found, Stored
from readiness.exchange.given import Given
from readiness.exchange.history import Moment, agree, disagreement
from readiness.model import Hazard, Rating, Scored
from readiness.vocabulary import RatingOf

Score = Scored | int | None


class Residual(NamedTuple):
    """What a file makes of a residual risk: a value for it, ratings to add, or a refusal."""

    value: Score = None
    ratings: tuple[Rating, ...] = ()
    refusal: str | None = None


def last_of(ratings: Iterable[Rating]) -> Rating | None:
    """The latest rating of the residual risk that says what it is."""
    rated = [r for r in ratings if r.which in (None, RatingOf.RESIDUAL) and r.stated is not None]
    return sorted(rated, key=attrgetter("date"))[-1] if rated else None


def standing(stored: Iterable[Stored], found: Iterable[Found]) -> list[Rating]:
    """The ratings that count once the file is loaded, in the order of recording."""
    rows = list(found)
    gone = {id(row.stored) for row in rows if row.stored and row.given.withdrawn}
    kept = [s.fact for s in stored if s.withdrawal is None and id(s) not in gone]
    return [fact for fact in (*kept, *_new(rows)) if isinstance(fact, Rating)]


def _new(found: Iterable[Found]) -> list[object]:
    return [f.given.thing for f in found if f.stored is None and f.given.withdrawn is None]


def residual(given: Given, hazard: Hazard | None, ratings: list[Rating], *, on: Moment) -> Residual:
    """What is to be done about a hazard's residual risk, given all ratings that will count."""
    last = last_of(ratings)
    said = given.gives("residual")
    if last_of(r.thing for r in given.within("rating_history") if isinstance(r.thing, Rating)):
        return _from_history(given, hazard, last)
    if hazard is None or said is None:
        return Residual()
    old = last.stated if last else hazard.residual
    if old is None or agree(said, old, given.gives("scheme") or hazard.scheme):
        return Residual()
    first = () if last else (_rating(hazard, old, on.before),)
    day = max(on.now, last.date) if last else on.now
    return Residual(ratings=(*first, _rating(hazard, said, day)))


def _from_history(given: Given, hazard: Hazard | None, last: Rating | None) -> Residual:
    scheme = given.gives("scheme") or (hazard.scheme if hazard else None)
    if last is None:
        return Residual()
    if "residual" not in given.fields:
        now = hazard.residual if hazard else None
        agrees = now is not None and agree(now, last.stated, scheme)
        return Residual() if agrees else Residual(value=last.stated)
    said = given.gives("residual")
    if said is None or agree(said, last.stated, scheme):
        return Residual()
    return Residual(
        refusal=disagreement(
            given.where,
            "residual",
            now=in_words(said),
            history="rating_history",
            last=in_words(last.stated),
        )
    )


def in_words(score: Score) -> object:
    """A rating as a refusal shows it."""
    if isinstance(score, Scored):
        return f"{score.severity} and {score.likelihood}"
    return score


def _rating(hazard: Hazard, score: Score, day: dt.date) -> Rating:
    rating = {"rating": score} if isinstance(score, int) else {}
    parts = score.model_dump() if isinstance(score, Scored) else {}
    values = {"of": hazard.ref, "date": day, "scheme": hazard.scheme, **rating, **parts}
    return Rating.model_validate(values)
