"""The library of hazards that a workshop may start from; a trust scores every one for itself."""

from dataclasses import dataclass
from functools import cache

from readiness.exchange.catalogue import rows
from readiness.model import Control, Scored
from readiness.vocabulary import ControlKind, ControlState, Likelihood, Severity

PARTED = " | "  # what stands between two causes, or two controls, of a row
PUBLISHED = "published"


@dataclass(frozen=True)
class Entry:
    """A hazard that others have met, with the scores that the library shows and nobody copies."""

    ref: str
    setting: str
    name: str
    effect: str
    causes: tuple[str, ...]
    controls: tuple[Control, ...]
    initial: Scored
    left: Scored
    is_published: bool

    @property
    def scores(self) -> str:
        """What its scores are worth, in words."""
        if self.is_published:
            return "published scores"
        return "illustrative, to be scored again"


@cache
def library() -> tuple[Entry, ...]:
    """Every entry, in the order of the file."""
    return tuple(_entry(row) for row in rows("hazards"))


def entry(ref: str) -> Entry | None:
    """The entry under a reference."""
    return next((found for found in library() if found.ref == ref), None)


def _entry(row: dict[str, str]) -> Entry:
    return Entry(
        ref=row["ref"],
        setting=row["setting"],
        name=row["name"],
        effect=row["effect"],
        causes=tuple(row["causes"].split(PARTED)),
        controls=tuple(_control(text) for text in row["controls"].split(PARTED)),
        initial=_scored(row, "initial"),
        left=_scored(row, "left"),
        is_published=row["scores"] == PUBLISHED,
    )


def _scored(row: dict[str, str], which: str) -> Scored:
    severity = Severity(row[f"{which}_severity"])
    return Scored(severity=severity, likelihood=Likelihood(row[f"{which}_likelihood"]))


def _control(text: str) -> Control:
    kind, _, name = text.partition(": ")
    return Control(ref="", name=name, kind=ControlKind(kind), state=ControlState.PROPOSED)
