"""What a trust starts from: the usual criteria and gateways, laid out against its go-live date."""

import csv
import datetime as dt
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from readiness.model import Criterion, Gateway, Workstream

DATA = Path(__file__).resolve().parents[2] / "data"
AS_WRITTEN = (
    "ref",
    "meaning",
    "pillar",
    "workstream",
    "measure",
    "unit",
    "direction",
    "priority",
    "gateway",
    "executive",
    "target_basis",
    "counts",
)
FIGURES = ("target", "tolerance")

Row = dict[str, str]


@dataclass(frozen=True)
class Guidance:
    """What usually proves a criterion of the catalogue, and on what its target rests."""

    typical_evidence: str
    basis: str


def catalogue_for(go_live: dt.date) -> tuple[tuple[Criterion, ...], tuple[Gateway, ...]]:
    """The catalogue's criteria and gateways, each with its day before or after a go-live date."""
    criteria = tuple(_criterion(row, go_live) for row in rows("criteria"))
    gateways = tuple(_gateway(row, go_live) for row in rows("gateways"))
    return criteria, gateways


def workstreams_for() -> tuple[Workstream, ...]:
    """The workstreams that the catalogue's criteria name, in its order.

    Accountable is the executive who answers for most of a workstream's criteria.
    """
    executives: dict[tuple[str, str], list[str]] = {}
    for row in rows("criteria"):
        executives.setdefault((row["pillar"], row["workstream"]), []).append(row["executive"])
    return tuple(
        _workstream(number, pillar=pillar, name=name, executives=named)
        for number, ((pillar, name), named) in enumerate(executives.items(), start=1)
    )


def guidance() -> dict[str, Guidance]:
    """What the catalogue says beside each criterion, by reference."""
    return {
        row["ref"]: Guidance(typical_evidence=row["typical_evidence"], basis=row["basis"])
        for row in rows("criteria")
    }


def rows(name: str) -> list[Row]:
    """One of the catalogue's tables as it is written, row by row."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def _criterion(row: Row, go_live: dt.date) -> Criterion:
    due = _day(row["due"], go_live)
    words = {key: row[key] for key in AS_WRITTEN if row[key]}
    figures = {key: float(row[key]) for key in FIGURES if row[key]}
    dates = {"due": due, "due_history": (due,), "curve": _curve(row["curve"], go_live)}
    return Criterion.model_validate({"name": row["statement"], **words, **figures, **dates})


def _gateway(row: Row, go_live: dt.date) -> Gateway:
    planned = _day(row["due"], go_live)
    dates = {"planned": planned, "planned_history": (planned,)}
    return Gateway.model_validate({"ref": row["ref"], "name": row["name"], **dates})


def _workstream(number: int, *, pillar: str, name: str, executives: list[str]) -> Workstream:
    [(executive, _)] = Counter(executives).most_common(1)
    words = {"ref": f"WS-{number:02d}", "name": name, "pillar": pillar, "executive": executive}
    return Workstream.model_validate(words)


def _curve(points: str, go_live: dt.date) -> tuple[tuple[dt.date, float], ...]:
    """A planned curve written as T-minus points, `-60:10;-7:95`, as dated values."""
    pairs = (point.split(":") for point in points.split(";") if point)
    return tuple((go_live + dt.timedelta(days=int(day)), float(value)) for day, value in pairs)


def _day(days_before: str, go_live: dt.date) -> dt.date:
    return go_live - dt.timedelta(days=int(days_before))
