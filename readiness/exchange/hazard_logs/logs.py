"""A file's hazards as records of the programme file, with every doubt about them."""

import datetime as dt
from collections.abc import Mapping, Sequence

from readiness.errors import BadFile, Refused
from readiness.exchange.hazard_logs.adapting import Adapting
from readiness.exchange.hazard_logs.controls import shared_among
from readiness.exchange.hazard_logs.finding import hazards_in_all
from readiness.exchange.hazard_logs.interpreting import (
    STAGES,
    Interpreted,
    interpreted,
    stated,
)
from readiness.exchange.hazard_logs.own import own_hazards, rows_of_heads
from readiness.exchange.hazard_logs.raw import Columns, Raw, RawHazard
from readiness.exchange.hazard_logs.vocabulary import (
    CONTROLS,
    INITIAL,
    LIKELIHOOD,
    RATING,
    SEVERITY,
    STATUS,
)
from readiness.exchange.tabular.reading import Source
from readiness.exchange.taken import Column, Flag, Found
from readiness.model import RiskScheme
from readiness.risk import DCB, Scheme
from readiness.scoring.schemes import gaps, scheme_named
from readiness.snapshot import Known

EMPTY = "a number, and nothing else; left out"
ASIDE = "it names no hazard; left out"
NONE = "no hazard is found in this file; left out"
STANDARD = {DCB.name.lower(), "dcb", "dcb0160", "dcb0129"}


def scheme_asked(name: str | None, known: Known) -> Scheme | None:
    """The scheme of a name: the standard's, or a trust's own; `Refused` says which there are."""
    if name is None:
        return None
    found = DCB if name.strip().lower() in STANDARD else _of_the_trust(name.strip(), known)
    if found is None:
        raise Refused(f"There is no scheme '{name}'. There is: {', '.join(schemes(known))}.")
    return found


def _of_the_trust(name: str, known: Known) -> Scheme | None:
    return scheme_named(known.on(dt.date.max), name)


def schemes(known: Known) -> list[str]:
    """The names of the schemes that a log may be rated by."""
    own = known.on(dt.date.max).all_of(RiskScheme)
    return [DCB.name, *(scheme.label for scheme in own if not gaps(scheme))]


def hazards_from(
    sources: Sequence[Source], known: Known, *, chosen: Mapping[str, str], scheme: str | None
) -> Found:
    """The hazards of a file, or of files that hold one each, beside those that are known."""
    by_scheme = scheme_asked(scheme, known)
    told = _read(sources, chosen, by_scheme, known=known)
    adapting = Adapting(known)
    shared = shared_among(made.record for _, (_, made) in told)
    found = Found([], columns=_columns([raw for _, (raw, _) in told]))
    found.controls.extend(adapting.shared(shared))
    for source, (raw, made) in told:
        if raw.is_empty:
            why = ASIDE if raw.is_aside else EMPTY
            text = " | ".join(cell.text for cell in raw.cells if cell.text.strip())
            found.flags.append(Flag(made.record["ref"], "name", text, why))
            continue
        if not made.record.get("name"):
            raise BadFile([f"{source.name}, {raw.where or 'a hazard'}: it has no name."])
        found.flags.extend(made.flags)
        row = adapting.adapted(made.record, _said(raw))
        found.records.append(row | {"taken_from": source.name, "raw": _raw(raw)})
    found.flags.extend(adapting.flags)
    empty = [one.name for one in sources if not any(source is one for source, _ in told)]
    found.flags.extend(Flag(name, "name", name, NONE) for name in empty)
    return found


Told = list[tuple[Source, tuple[RawHazard, Interpreted]]]


def _read(
    sources: Sequence[Source], chosen: Mapping[str, str], scheme: Scheme | None, *, known: Known
) -> Told:
    """The hazards of some files, as these have them and as the programme file does."""
    own = [(one, grid) for one in sources for grid in one.grids if rows_of_heads(grid)]
    if own and not chosen:
        snapshot = known.on(dt.date.max)
        return [(one, hazard) for one, grid in own for hazard in own_hazards(grid, snapshot)]
    columns: Columns = {(heading,): field for heading, field in chosen.items()}
    found = zip(sources, hazards_in_all(sources, columns), strict=True)
    return [
        (source, hazard)
        for source, raws in found
        for hazard in zip(raws, interpreted(raws, scheme), strict=True)
    ]


def _said(raw: RawHazard) -> dict[str, str]:
    """The cells of a rating or a status as they stand."""
    ratings = {stage: stated(raw, stage).text for stage in STAGES}
    return ratings | {STATUS: " / ".join(c.text.strip() for c in raw.of(STATUS))}


def _raw(raw: RawHazard) -> list[list[str]]:
    """The cells as they stood, each under its headings."""
    title = [["", raw.title]] if raw.title else []
    return title + [[cell.heading, cell.text] for cell in raw.cells if cell.text.strip()]


def _columns(raws: list[RawHazard]) -> list[Column]:
    """The headings of a file in the order in which they come, and what each is taken for."""
    cells: dict[str, Raw] = {}
    for cell in (cell for raw in raws for cell in raw.cells):
        cells.setdefault(cell.heading, cell)
    return [Column(heading, _key(cell)) for heading, cell in cells.items() if heading]


def _key(cell: Raw) -> str:
    if cell.field in (SEVERITY, LIKELIHOOD, RATING):
        return f"{cell.stage or INITIAL}.{cell.field}"
    if cell.field == CONTROLS and (cell.kind or cell.state):
        return f"{CONTROLS}.{cell.kind or cell.state}"
    return cell.field
