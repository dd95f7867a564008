"""A hazard as a file has it: its cells, each under its headings, before anything is judged."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from readiness.exchange.hazard_logs import vocabulary as v

CORE = {v.DESCRIPTION, v.EFFECT, v.CAUSES, v.CONTROLS}
ARROW, BOTH = re.compile(r"\s*(?:→|⇒|->|=>)\s*"), (v.INITIAL, v.RESIDUAL)
KIND_HEADS, STATE_HEADS = ("type", "kind", "category"), ("status", "state")
RATED = {v.SEVERITY, v.LIKELIHOOD, v.RATING}


@dataclass(frozen=True)
class Raw:
    """One cell: its text under its headings, the field these mean, and where it stands.

    `continues` says that it stands in a row that only carries on the one above it, and `link` is
    where the file keeps a thing that several hazards may name.
    """

    text: str
    headings: tuple[str, ...]
    field: str
    stage: str | None = None
    where: str = ""
    continues: bool = False
    kind: str | None = None
    state: str | None = None
    link: str | None = None

    @property
    def heading(self) -> str:
        """What the file calls the cell."""
        return " › ".join(dict.fromkeys(h for h in self.headings if h))


@dataclass
class RawHazard:
    """The cells of one hazard, in the order of the file."""

    title: str = ""
    where: str = ""
    cells: list[Raw] = field(default_factory=list)
    listed: list[Raw] = field(default_factory=list)  # its ratings in a list of the same file
    is_aside: bool = False  # a row among the hazards that names none

    def of(self, *fields: str) -> list[Raw]:
        """The cells of some fields."""
        return [cell for cell in self.cells if cell.field in fields]

    @property
    def fields(self) -> set[str]:
        """The fields of which it says anything; a severity and a likelihood are one."""
        said = {cell.field for cell in self.cells if cell.text.strip()}
        return {"rated" if name in RATED else name for name in said}

    @property
    def is_empty(self) -> bool:
        """Whether it has a number, and nothing else is written in its row."""
        said = self.fields - {v.REF, v.STATUS, v.NOTHING, v.UNLABELLED}
        return self.is_aside or not (said or self.title)

    @property
    def is_hazard(self) -> bool:
        """Whether it says enough to be one, and is no legend, approval or list of versions."""
        core = self.fields & (CORE | {"rated"})
        named = self.fields & {v.NAME, v.HAZARD}
        return len(core) >= 2 or bool(core - {"rated"} and named) or self._is_rated_hazard(core)

    def _is_rated_hazard(self, core: set[str]) -> bool:
        cells = self.of(v.REF, v.NAME, v.HAZARD)
        return bool(core) and any("haz" in v.normal(c.heading) for c in cells)


Columns = dict[tuple[str, ...], str]


def cell_of(
    text: str,
    headings: Iterable[str],
    *,
    chosen: Columns,
    where: str = "",
) -> Raw:
    """A cell with what its headings mean, unless somebody has chosen otherwise."""
    path = tuple(h for h in headings if h)
    key = _chosen(path, chosen)
    if key is not None:
        return _as_chosen(text, path, key, where)
    found = v.meaning(*path) or v.Meaning(v.NOTHING)
    is_control = found.field == v.CONTROLS
    return Raw(
        text,
        path,
        found.field,
        found.stage,
        where=where,
        kind=v.first_in(v.KINDS, *path) if is_control else None,
        state=v.first_in(v.STATES, *path) if is_control else None,
    )


def _chosen(path: tuple[str, ...], chosen: Columns) -> str | None:
    """The key that somebody has chosen for a heading: by all of its headings, or by the last."""
    names = (path, (" › ".join(dict.fromkeys(path)),), path[-1:])
    return next((chosen[name] for name in names if name in chosen), None)


def _as_chosen(text: str, path: tuple[str, ...], key: str, where: str) -> Raw:
    """A cell as somebody has chosen: initial.severity, controls.design, owner, or left aside."""
    field, _, part = key.partition(".")
    if field in v.STAGES:
        return Raw(text, path, part or v.RATING, field, where)
    kind = part if part in v.KINDS else None
    return Raw(text, path, field, where=where, kind=kind, state=part if part in v.STATES else None)


def with_kind_beside(cells: list[Raw]) -> list[Raw]:
    """The cells of a row, its control with the kind and the state that stand beside it."""
    beside = {v.normal(c.heading): c.text for c in cells if c.field == v.NOTHING}
    kind, state = (_of_control(beside, ends) for ends in (KIND_HEADS, STATE_HEADS))
    if not (kind or state):
        return cells
    return [
        replace(c, kind=v.first_in(v.KINDS, kind) or c.kind, state=v.first_in(v.STATES, state))
        if c.field == v.CONTROLS
        else c
        for c in cells
    ]


def at_each_stage(cell: Raw) -> list[Raw]:
    """A cell under a heading of both ratings: first one, then the other, after an arrow.

    Without an arrow it is the first: a risk is not smaller for want of one.
    """
    heading = f" {v.normal(cell.heading)} "
    spoken = [
        s for s, words in v.STAGES.items() if any(f" {w} " in heading for w in words.split("|"))
    ]
    if cell.field not in RATED or {*spoken} != {*v.STAGES}:
        return [cell]
    parts = ARROW.split(cell.text)
    if len(parts) > 2:
        return [cell]
    return [replace(cell, text=t, stage=s) for t, s in zip(parts, BOTH, strict=False)]


def _of_control(beside: dict[str, str], ends: tuple[str, ...]) -> str:
    """What stands under a heading of a control's own, which ends in one of some words."""
    of_one = (name for name in beside if {"control", "controls", "mitigation"} & {*name.split()})
    return next((beside[name] for name in of_one if not {*ends}.isdisjoint(name.split())), "")


def as_consequences(cells: list[Raw]) -> list[Raw]:
    """Cells of which the meaning lies in those beside them.

    One headed consequence or impact is a severity where it stands beside a likelihood, and
    whether a risk is acceptable is said of the rating before it.
    """
    found: list[Raw] = []
    stage: str | None = None
    for cell in cells:
        one = _as_consequence(cell, cells) if cell.field == v.CONSEQUENCE else cell
        if one.field == v.RATING and one.stage is None and "acceptab" in v.normal(one.heading):
            one = replace(one, stage=stage)
        elif one.field in RATED:
            stage = one.stage
        found.append(one)
    return found


def _as_consequence(cell: Raw, cells: list[Raw]) -> Raw:
    beside = {c.field for c in cells if c.stage == cell.stage}
    is_level = len(cell.text.split()) <= 4
    is_severity = v.LIKELIHOOD in beside and v.SEVERITY not in beside and is_level
    return replace(cell, field=v.SEVERITY if is_severity else v.EFFECT)
