"""What a preview says of a hazard log that contradicts itself; it is taken in as it stands."""

from collections.abc import Iterator, Sequence

from readiness.exchange.plan import Add, Append, Move, Step
from readiness.model import (
    KIND_OF,
    Fact,
    Hazard,
    LogVersion,
    Placed,
    Rating,
    Record,
    RiskScheme,
    Thing,
)
from readiness.risk import DCB
from readiness.scoring.hazards import doubts, expected, is_left_hanging, rating_of
from readiness.scoring.log_versions import is_intact
from readiness.scoring.schemes import names_of, scheme_named
from readiness.snapshot import Key, Known, Snapshot


def notices(steps: Sequence[Step], snapshot: Snapshot) -> Iterator[str]:
    """A notice for each hazard and each issued log that a file leaves at odds with itself."""
    touched = {ref for ref in map(_hazard_in, steps) if ref}
    for hazard in (h for h in snapshot.hazards if h.ref in touched):
        yield from (f"Hazard {hazard.ref}: {said}" for said in _of_hazard(snapshot, hazard))
    for version in (s.fact for s in steps if isinstance(s, Append)):
        if isinstance(version, LogVersion) and version.log is not None and not is_intact(version):
            yield (
                f"Log version {version.number}: what it holds is not what its digest was taken of."
            )


def _hazard_in(step: Step) -> str | None:
    match step:
        case Add(Hazard() as hazard) | Move(Hazard() as hazard, _):
            return hazard.ref
        case Append(Rating() as rating):
            return rating.of
    return None


def _of_hazard(snapshot: Snapshot, hazard: Hazard) -> Iterator[str]:
    """What is said of one hazard, a sentence for each."""
    if not hazard.is_open and (wrong := doubts(snapshot, hazard)):
        yield f"it is closed in the file, but {wrong[0]}; it counts as open."
    before, after = rating_of(hazard.initial), expected(hazard)
    if before is not None and after is not None and after > before:
        yield f"{after} is left after its controls, and it was {before} before them; kept as given."
    if is_left_hanging(hazard):
        yield "it is handed over, and nobody named has said that they have it; it is not closed."


def known_after(known: Known, steps: Sequence[Step]) -> Known:
    """What would be known once the steps were carried out, as far as hazards are judged by it."""
    things: dict[str, dict[Key, Thing]] = {word: dict(kept) for word, kept in known.things.items()}
    number = known.number
    for step in steps:
        number += 1
        match step:
            case Add(record):
                _of(things, record)[record.ref] = record.model_copy(update={"recorded": number})
            case Move(record, changes):
                present = _of(things, record)[record.ref]
                _of(things, record)[record.ref] = present.model_copy(update=dict(changes))
            case Append(fact, _):
                _of(things, fact)[number] = fact.model_copy(update={"recorded": number})
    return Known(number, things, known.withdrawals, known.at)


def _of(things: dict[str, dict[Key, Thing]], thing: Record | Fact) -> dict[Key, Thing]:
    return things.setdefault(KIND_OF[type(thing)].word, {})


def refusals(snapshot: Snapshot, steps: Sequence[Step]) -> Iterator[str]:
    """A refusal for each rating that its scheme does not give, and each scheme that changes."""
    for step in steps:
        match step:
            case Move(RiskScheme() as scheme, changes) if not {"severities", "rows"}.isdisjoint(
                changes
            ):
                yield from _in_use(snapshot, scheme)
            case Add(Hazard() as hazard):
                yield from _not_looked_up(snapshot, hazard)
            case Move(Hazard() as hazard, changes):
                yield from _not_looked_up(snapshot, hazard.model_copy(update=dict(changes)))
            case Append(Rating() as rating):
                yield from _of_rating(snapshot, rating)


def _of_rating(snapshot: Snapshot, rating: Rating) -> Iterator[str]:
    """A dated rating of which the number is not what its scheme gives for its words."""
    where, rated = f"Hazard {rating.of}, key 'rating_history'", rating.rating
    if rating.placed is not None:
        yield from _differs(snapshot, rating, rated=rated, placed=rating.placed, where=where)
    elif rating.severity and rating.likelihood and rating.scheme in (None, DCB.name):
        right = DCB.rating(rating.severity, rating.likelihood)
        if rated not in (None, right):
            words = f"'{rating.severity.value}' and '{rating.likelihood.value}'"
            yield f"{where}: {rated} is not {right}, which {DCB.name} gives for {words}."


def _in_use(snapshot: Snapshot, scheme: RiskScheme) -> Iterator[str]:
    """A scheme that something was rated in, and so has to stay what it was."""
    names = names_of(scheme)
    rated = [h.ref for h in snapshot.hazards if h.scheme in names]
    if rated:
        yield (
            f"Scheme {scheme.ref}: {rated[0]} was rated in it, so its words and cells stay as they "
            "are. Give the changed one a version of its own."
        )


def _not_looked_up(snapshot: Snapshot, hazard: Hazard) -> Iterator[str]:
    for which in ("initial", "residual", "current"):
        placed = getattr(hazard.placed, which, None)
        rated = rating_of(getattr(hazard, which))
        if placed is not None and rated is not None:
            where = f"Hazard {hazard.ref}, key '{which}'"
            yield from _differs(snapshot, hazard, rated=rated, placed=placed, where=where)


def _differs(
    snapshot: Snapshot, said: Hazard | Rating, *, rated: int | None, placed: Placed, where: str
) -> Iterator[str]:
    found = scheme_named(snapshot, said.scheme)
    if found is None or rated is None:
        return
    words = f"'{placed.severity}' and '{placed.likelihood}'"
    if not found.holds(placed.severity, placed.likelihood):
        yield f"{where}: {words} are not both words of {found.name}; use its own."
    elif (right := found.rating(placed.severity, placed.likelihood)) != rated:
        yield f"{where}: {rated} is not {right}, which {found.name} gives for {words}."
