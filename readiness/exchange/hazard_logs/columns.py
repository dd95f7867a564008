"""The columns of our own hazard log: the NHS template's in its order, then what it has no room for.

The template is Table 2 of the DCB0160 guidance; a file with exactly these headings is our own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from readiness.exchange.tabular.writing import Sheet, Value
from readiness.model import Control, Hazard, Placed, PlacedRatings, Scored
from readiness.risk import DCB
from readiness.scoring.hazards import Score, rating_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlKind, ControlState

EXISTING, OTHER, CAUSES = "Existing controls", "Other controls", "Possible causes"
BY_KIND = {
    ControlKind.DESIGN: "Design",
    ControlKind.TEST: "Test",
    ControlKind.TRAINING: "Training",
    ControlKind.BUSINESS_PROCESS_CHANGE: "Business process change",
}
BEFORE, AFTER = "Initial hazard risk assessment", "Residual hazard risk assessment"
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("Hazard number", "Hazard name", "Hazard description")),
    ("", ("Potential clinical impact", CAUSES, EXISTING)),
    (BEFORE, ("Severity", "Likelihood", "Rating")),
    ("Additional controls", tuple(BY_KIND.values())),
    (AFTER, ("Severity", "Likelihood", "Rating")),
    ("Actions", ("Summary of actions", "Owner")),
    (
        "",
        (
            "Status",
            OTHER,
            "Justification",
            "Approved by",
            "Approved on",
            "Transferred to",
            "Scheme",
        ),
    ),
    ("As stated in the log it came from", ("Initial rating", "Residual rating", "Status stated")),
)


@dataclass(frozen=True)
class Place:
    """A column: the group that stands over it, and its own heading."""

    group: str
    head: str

    @property
    def name(self) -> str:
        """Both in one heading, where there is one row of them."""
        return f"{self.group}: {self.head}" if self.group else self.head


PLACES = tuple(Place(group, head) for group, heads in GROUPS for head in heads)
LISTS = (CAUSES, EXISTING, *BY_KIND.values(), OTHER)
TOP = [place.group or place.head for place in PLACES]
BOTTOM = [place.head for place in PLACES]
FLAT = [place.name for place in PLACES]
ALONE = [n for n, place in enumerate(PLACES) if place.head not in LISTS]

Line = list[Value]


def sheet_of(snapshot: Snapshot) -> Sheet:
    """The log as a sheet with a row or more for each hazard."""
    rows: list[Line] = []
    spans = []
    for hazard in snapshot.hazards:
        lines = list(lines_of(hazard, snapshot.controls_of(hazard)))
        spans.append((len(rows), len(rows) + len(lines) - 1))
        rows += lines
    return Sheet("Hazard log", [TOP, BOTTOM], rows, spans, ALONE)


def lines_of(hazard: Hazard, controls: Sequence[Control]) -> Iterator[Line]:
    """The rows of one hazard: the first says all of it, each has one of what there is more of."""
    listed = {head: _names(controls, head) for head in LISTS} | {CAUSES: list(hazard.causes)}
    columns = [listed[place.head] if place.head in LISTS else [] for place in PLACES]
    alone = _alone(hazard, controls)
    more = list(zip_longest(*columns)) or [(None,) * len(PLACES)]
    for n, row in enumerate(more):
        yield [
            alone.get(place.name) if place.head not in LISTS and n == 0 else value
            for place, value in zip(PLACES, row, strict=True)
        ]


def place_of(control: Control) -> str:
    """The column in which a control stands."""
    if control.stage is ControlState.EXISTING:
        return EXISTING
    return BY_KIND.get(control.kind, OTHER) if control.kind else OTHER


def _names(controls: Sequence[Control], head: str) -> list[str]:
    return [control.name for control in controls if place_of(control) == head]


def _alone(hazard: Hazard, controls: Sequence[Control]) -> dict[str, Value]:
    """What a hazard says once."""
    to_do = [control.name for control in controls if not control.is_in]
    transferred = hazard.transferred_to.organisation if hazard.transferred_to else None
    once: dict[str, Value] = {
        "Hazard number": hazard.ref,
        "Hazard name": hazard.name,
        "Hazard description": hazard.description,
        "Potential clinical impact": hazard.effect,
        "Actions: Summary of actions": f"Not in yet: {'; '.join(to_do)}" if to_do else None,
        "Actions: Owner": hazard.owner,
        "Status": hazard.status.words.capitalize() if hazard.status else None,
        "Justification": hazard.justification,
        "Approved by": hazard.approved_by,
        "Approved on": hazard.approved_on,
        "Transferred to": transferred,
        "Scheme": hazard.scheme,
        f"{GROUPS[-1][0]}: Initial rating": hazard.initial_stated,
        f"{GROUPS[-1][0]}: Residual rating": hazard.residual_stated,
        f"{GROUPS[-1][0]}: Status stated": hazard.status_stated,
    }
    return once | ratings_of(hazard)


def ratings_of(hazard: Hazard) -> dict[str, Value]:
    """What the columns of its two ratings say of a hazard."""
    placed = hazard.placed or PlacedRatings()
    before = _rated(BEFORE, hazard.initial, placed.initial)
    return before | _rated(AFTER, hazard.residual, placed.residual)


def _rated(group: str, score: Score, placed: Placed | None) -> dict[str, Value]:
    said: dict[str, Value] = {f"{group}: Rating": rating_of(score, DCB)}
    if placed is not None:
        said[f"{group}: Severity"] = placed.severity
        said[f"{group}: Likelihood"] = placed.likelihood
    if isinstance(score, Scored):
        said[f"{group}: Severity"] = score.severity.words.capitalize()
        said[f"{group}: Likelihood"] = score.likelihood.words.capitalize()
    return said
