"""Our own hazard log, read back as it was written: every cell stands for itself."""

from collections.abc import Sequence

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.columns import (
    AFTER,
    BEFORE,
    BOTTOM,
    BY_KIND,
    CAUSES,
    EXISTING,
    FLAT,
    GROUPS,
    LISTS,
    OTHER,
    PLACES,
    TOP,
    ratings_of,
)
from readiness.exchange.hazard_logs.flags import Doubt
from readiness.exchange.hazard_logs.interpreting import Interpreted, Record
from readiness.exchange.hazard_logs.rating import Stated, rate
from readiness.exchange.hazard_logs.raw import Raw, RawHazard
from readiness.exchange.tabular.grid import Grid, Row, column
from readiness.exchange.tabular.writing import text_of
from readiness.model import Hazard
from readiness.risk import DCB
from readiness.scoring.schemes import scheme_named
from readiness.snapshot import Snapshot
from readiness.vocabulary import HazardStatus

TEXTS = {
    "Hazard number": "ref",
    "Hazard name": "name",
    "Hazard description": "description",
    "Potential clinical impact": "effect",
    "Actions: Owner": "owner",
    "Justification": "justification",
    "Approved by": "approved_by",
    "Approved on": "approved_on",
    "Scheme": "scheme",
    f"{GROUPS[-1][0]}: Initial rating": "initial_stated",
    f"{GROUPS[-1][0]}: Residual rating": "residual_stated",
    f"{GROUPS[-1][0]}: Status stated": "status_stated",
}
STAGES = {BEFORE: v.INITIAL, AFTER: v.RESIDUAL}


def rows_of_heads(grid: Grid) -> int:
    """How many rows of our own headings a table begins with; none if it is not our own."""
    tops = [[cell.says for cell in row] for row in grid.rows[:2]]
    if tops[:1] == [FLAT]:
        return 1
    bottom = [t if not c.down else b for t, c, b in zip(*_second(grid), BOTTOM, strict=False)]
    return 2 if tops[:1] == [TOP] and bottom == BOTTOM else 0


def _second(grid: Grid) -> tuple[list[str], Row]:
    row = grid.rows[1] if len(grid.rows) > 1 else ()
    return [cell.says for cell in row], row


def own_hazards(grid: Grid, snapshot: Snapshot) -> list[tuple[RawHazard, Interpreted]]:
    """The hazards of our own log, in its order."""
    groups: list[list[int]] = []
    for n in range(rows_of_heads(grid), len(grid.rows)):
        first = column(grid.rows[n], 0)
        if first.text and not first.down:
            groups.append([n])
        elif groups:
            groups[-1].append(n)
    return [_hazard(grid, rows, snapshot) for rows in groups]


def _hazard(grid: Grid, rows: Sequence[int], snapshot: Snapshot) -> tuple[RawHazard, Interpreted]:
    said = {place.name: _texts(grid, rows, c) for c, place in enumerate(PLACES)}
    made = Interpreted()
    for name, key in TEXTS.items():
        if said[name]:
            made.record[key] = said[name][0]
    if said[CAUSES]:
        made.record["causes"] = said[CAUSES]
    if controls := list(_controls(said)):
        made.record["controls"] = controls
    before = snapshot.find(Hazard, made.record.get("ref", ""))
    for group in STAGES:
        if before and _is_so(before, group, said):
            continue
        _rating(made, group, said=said, snapshot=snapshot)
    _status(made, said["Status"])
    if said["Transferred to"]:
        made.record["transferred_to"] = {"organisation": said["Transferred to"][0]}
    cells = [Raw(text, (name,), TEXTS.get(name, v.NOTHING)) for name in said for text in said[name]]
    return RawHazard(where=grid.where(rows[0]), cells=cells), made


def _texts(grid: Grid, rows: Sequence[int], c: int) -> list[str]:
    cells = [column(grid.rows[n], c) for n in rows]
    return [cell.text for cell in cells if cell.text and not cell.down]


def _controls(said: dict[str, list[str]]) -> list[Record]:
    found: list[Record] = []
    kinds = {f"Additional controls: {head}": kind.value for kind, head in BY_KIND.items()}
    for place in PLACES:
        if place.head not in LISTS or place.head == CAUSES:
            continue
        for text in said[place.name]:
            control: Record = {"name": text}
            if place.head == EXISTING:
                control["state"] = "existing"
            elif place.head != OTHER:
                control["kind"] = kinds[place.name]
            found.append(control)
    return found


def _is_so(before: Hazard, group: str, said: dict[str, list[str]]) -> bool:
    """Whether the cells of a rating say what is recorded."""
    told = ratings_of(before)
    cells = (f"{group}: {head}" for head in ("Severity", "Likelihood", "Rating"))
    return all(said[cell] == [t for t in [text_of(told.get(cell))] if t] for cell in cells)


def _rating(
    made: Interpreted, group: str, *, said: dict[str, list[str]], snapshot: Snapshot
) -> None:
    stage = STAGES[group]
    of = {head: tuple(said[f"{group}: {head}"]) for head in ("Severity", "Likelihood", "Rating")}
    stated = Stated(of["Severity"], of["Likelihood"], of["Rating"])
    scheme = scheme_named(snapshot, said["Scheme"][0] if said["Scheme"] else None) or DCB
    rated = rate(stated, scheme, is_named=False, is_foreign=False)
    if rated.score is not None:
        made.record[stage] = rated.score
    if rated.placed is not None:
        made.record.setdefault("placed", {})[stage] = rated.placed
    if rated.stated is not None:
        made.record[f"{stage}_stated"] = rated.stated
    made.doubts += [Doubt(stage, stated.text, why) for why in rated.doubts]


def _status(made: Interpreted, said: list[str]) -> None:
    if not said:
        return
    word = said[0].strip().lower()
    if word in [status.value for status in HazardStatus]:
        made.record["status"] = word
        return
    made.record |= {"status": HazardStatus.PROPOSED.value, "status_stated": said[0]}
    made.doubts.append(Doubt("status", said[0], "it is not one of the standard's statuses"))
