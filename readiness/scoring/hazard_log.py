"""The hazard log as a meeting reads it: the worst first, and how the matrix is filled."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from readiness.model import Control, Hazard, Scored
from readiness.risk import DCB, Scheme
from readiness.scoring.hazards import Score, current_score, expected, is_closed, rating_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import Likelihood, Severity


@dataclass(frozen=True)
class HazardStanding:
    """A hazard with its controls, how it is scored today, and how it is rated in all three ways."""

    hazard: Hazard
    controls: tuple[Control, ...]
    score: Score
    initial: int | None
    current: int | None
    expected: int | None
    is_closed: bool

    @property
    def controls_in(self) -> int:
        """How many of its controls are working, and not only promised."""
        return sum(control.is_in for control in self.controls)


@dataclass(frozen=True)
class Matrix:
    """How many hazards stand in each cell; how many are rated without one, and how many are not."""

    cells: Mapping[tuple[Severity, Likelihood], int]
    bare: int
    unscored: int


Cells = dict[tuple[str, str], list[HazardStanding]]


def placed_by(log: Iterable[HazardStanding], which: str, *, scheme: Scheme = DCB) -> Cells:
    """The hazards in each cell of a scheme's matrix: by `initial`, or as `expected`.

    One that was rated in the words of another scheme stands in none.
    """
    cells: Cells = {}
    for found in log:
        words = _words(found.hazard, which, scheme=scheme)
        if words is not None and scheme.holds(*words):
            cells.setdefault(words, []).append(found)
    return cells


def _words(hazard: Hazard, which: str, *, scheme: Scheme) -> tuple[str, str] | None:
    """The severity and the likelihood that a rating was looked up from."""
    is_first = which == "initial"
    if scheme.is_standard:
        score = hazard.initial if is_first else hazard.residual
        return (score.severity, score.likelihood) if isinstance(score, Scored) else None
    placed = hazard.placed and (hazard.placed.initial if is_first else hazard.placed.residual)
    return (placed.severity, placed.likelihood) if placed else None


def worst_first(snapshot: Snapshot) -> tuple[HazardStanding, ...]:
    """Every hazard: those nobody has scored, then by today's rating; closed ones come last."""
    return tuple(sorted((_told(snapshot, h) for h in snapshot.hazards), key=_worst))


def matrix(snapshot: Snapshot) -> Matrix:
    """The hazards that still stand, by the severity and likelihood that they have today."""
    scores = [found.score for found in worst_first(snapshot) if not found.is_closed]
    placed = Counter((s.severity, s.likelihood) for s in scores if isinstance(s, Scored))
    unscored = sum(score is None for score in scores)
    return Matrix(placed, len(scores) - placed.total() - unscored, unscored)


def _told(snapshot: Snapshot, hazard: Hazard) -> HazardStanding:
    score = current_score(snapshot, hazard)
    return HazardStanding(
        hazard=hazard,
        controls=snapshot.controls_of(hazard),
        score=score,
        initial=rating_of(hazard.initial),
        current=rating_of(score),
        expected=expected(hazard),
        is_closed=is_closed(snapshot, hazard),
    )


def _worst(found: HazardStanding) -> tuple[bool, bool, int, int]:
    rating = found.current
    return (found.is_closed, rating is not None, -(rating or 0), found.hazard.recorded)
