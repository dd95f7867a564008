"""How well forecasts keep their word, on simulated programmes; `make bench` prints it."""

from collections.abc import Iterator

from readiness.scoring.forecast import forecast
from readiness.scoring.programme_forecast import programme_forecast
from tests.bench.simulated import HARD, IN_BATCHES, KINDS, Coverage, courses, measures
from tests.factories import a_snapshot

Foretold = tuple[int, int, int] | None
PROGRAMMES = 150


def of_programmes(kind: str, *, number: int = PROGRAMMES, seed: int = 1) -> Coverage:
    """Of the days by which all must-haves were foretold to be met."""
    return Coverage.of(list(_programmes(kind, number, seed)))


def _programmes(kind: str, number: int, seed: int) -> Iterator[Foretold]:
    for course in courses(kind, number=number, seed=seed):
        made = programme_forecast(a_snapshot(as_of=course.as_of), course.burn_up)
        if made.p50 is None or made.p85 is None:
            yield None
        else:
            even, certain = ((day - course.as_of).days // 7 for day in (made.p50, made.p85))
            yield even, certain, course.truth


def of_measures(kind: str, *, number: int = PROGRAMMES, seed: int = 1, every: int = 1) -> Coverage:
    """Of the days by which a measure was foretold to come to its target."""
    return Coverage.of(list(_measures(kind, number, seed, every)))


def _measures(kind: str, number: int, seed: int, every: int) -> Iterator[Foretold]:
    for measure in measures(kind, number=number, seed=seed, every=every):
        made = forecast(measure.snapshot, measure.criterion)
        if made.p50 is None or made.p85 is None:
            yield None
        else:
            as_of = measure.snapshot.as_of
            even, certain = ((day - as_of).days // 7 for day in (made.p50, made.p85))
            yield even, certain, measure.truth


def main() -> None:
    """Print how often the truth came by the days foretold: P50 wants 35-65 %, P85 75-95 %."""
    for kind in (*KINDS, *HARD, IN_BATCHES):
        print(f"all must-haves, {kind:13}  {of_programmes(kind)}")
    for kind in (*KINDS[:3], *HARD):
        print(f"one measure,    {kind:13}  {of_measures(kind)}")
        print(f"every fortnight, {kind:12}  {of_measures(kind, every=2)}")


if __name__ == "__main__":
    main()
