"""A hazard's cells into a record of the programme file, with everything doubtful about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from readiness.exchange.hazard_logs import vocabulary as v
from readiness.exchange.hazard_logs.controls import controls_in
from readiness.exchange.hazard_logs.flags import Doubt
from readiness.exchange.hazard_logs.lists import bare, names_nobody, parts_of, says_nothing
from readiness.exchange.hazard_logs.naming import named
from readiness.exchange.hazard_logs.rating import Rated, Stated, is_of_another_scale, rate
from readiness.exchange.hazard_logs.raw import Raw, RawHazard
from readiness.exchange.taken import Flag
from readiness.risk import DCB, Scheme
from readiness.vocabulary import HazardStatus

Record = dict[str, Any]
STAGES = (v.INITIAL, v.RESIDUAL)
NO_STATUS = "it is not one of the standard's statuses; kept as proposed"
CARRIED_ON = "a row without a hazard of its own; read as carrying on the one above"


@dataclass(frozen=True)
class Reading:
    """How a file is read: by which scheme, whether somebody chose it, and what it speaks itself."""

    scheme: Scheme = DCB
    is_named: bool = False
    is_foreign: bool = False


@dataclass
class Interpreted:
    """One hazard as the programme file has it, and what is doubtful in it."""

    record: Record = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    @property
    def flags(self) -> list[Flag]:
        """The doubts, each with the record's name."""
        name = str(self.record.get("name") or self.record.get("ref") or "")
        return [doubt.about(name) for doubt in self.doubts]


def interpreted(hazards: list[RawHazard], scheme: Scheme | None) -> list[Interpreted]:
    """The hazards of a file, in its order."""
    said = (stated(hazard, stage) for hazard in hazards for stage in STAGES)
    is_foreign = any(is_of_another_scale(one) for one in said)
    reading = Reading(scheme or DCB, scheme is not None, is_foreign)
    return [interpret(hazard, reading) for hazard in hazards]


def interpret(raw: RawHazard, reading: Reading) -> Interpreted:
    """One hazard; a key of which the file says nothing is left out."""
    made = Interpreted()
    ref, name, described, doubts = named(raw)
    made.doubts += doubts
    made.record |= {"ref": ref, "name": name}
    made.record["description"] = _joined(made, described, v.DESCRIPTION)
    made.record["effect"] = _joined(made, raw.of(v.EFFECT), v.EFFECT)
    made.record["causes"] = list(_listed(made, raw.of(v.CAUSES)))
    _ratings(made, raw, reading)
    _status(made, raw.of(v.STATUS))
    made.record["justification"] = _joined(made, raw.of(v.JUSTIFICATION), v.JUSTIFICATION)
    made.record["controls"], doubts = controls_in(raw)
    made.doubts += doubts
    _people(made, raw)
    _carried_on(made, raw)
    made.record = {k: value for k, value in made.record.items() if value not in (None, "", [])}
    return made


def _joined(made: Interpreted, cells: Iterable[Raw], key: str) -> str | None:
    """What the cells of a text say, each once."""
    return "\n".join(dict.fromkeys(_texts(made, cells, key))) or None


def _texts(made: Interpreted, cells: Iterable[Raw], key: str) -> Iterator[str]:
    for cell in cells:
        if not cell.text.strip():
            continue
        if says_nothing(cell.text):
            made.doubts.append(Doubt(key, cell.text, f"'{cell.heading}' says nothing", cell.where))
        else:
            yield cell.text.strip()


def _listed(made: Interpreted, cells: Iterable[Raw]) -> Iterator[str]:
    seen = set()
    for text in _texts(made, cells, v.CAUSES):
        for part in parts_of(text):
            if part not in seen:
                seen.add(part)
                yield part


def stated(raw: RawHazard, stage: str) -> Stated:
    """What a hazard's cells say of one rating; one without a stage is the initial one."""
    cells = [c for c in raw.cells if (c.stage or v.INITIAL) == stage and c.text.strip()]
    found = {
        key: tuple(dict.fromkeys(c.text.strip() for c in cells if c.field == key))
        for key in (v.SEVERITY, v.LIKELIHOOD, v.RATING)
    }
    return Stated(found[v.SEVERITY], found[v.LIKELIHOOD], found[v.RATING])


def _ratings(made: Interpreted, raw: RawHazard, reading: Reading) -> None:
    rated = {}
    for stage in STAGES:
        said = stated(raw, stage)
        rated[stage] = rate(
            said, reading.scheme, is_named=reading.is_named, is_foreign=reading.is_foreign
        )
        if stage == v.RESIDUAL:
            rated[stage] = _beside(rated[v.INITIAL], rated[stage])
        for why in rated[stage].doubts:
            made.doubts.append(Doubt(stage, said.text, why))
        made.record[stage] = rated[stage].score
        if rated[stage].placed:
            made.record.setdefault("placed", {})[stage] = rated[stage].placed
        made.record[f"{stage}_stated"] = rated[stage].stated
        _as_listed(made, raw, stage, rated[stage])
    if any(one.score is not None for one in rated.values()):
        made.record["scheme"] = reading.scheme.name
    _higher_as_stated(made, raw, rated)


def _as_listed(made: Interpreted, raw: RawHazard, stage: str, rated: Rated) -> None:
    """Say so where a list of the same file rates a hazard otherwise than it is told at length."""
    cells = [cell for cell in raw.listed if (cell.stage or v.INITIAL) == stage]
    listed = {n for cell in cells for n in Stated(rating=(cell.text,)).numbers}
    mine = {rated.band} if rated.band is not None else set(stated(raw, stage).numbers)
    if listed and mine and not listed <= mine:
        why = f"the list in the same file says {', '.join(map(str, sorted(listed)))}"
        made.doubts.append(Doubt(stage, cells[0].text, why, cells[0].where))


def _beside(initial: Rated, residual: Rated) -> Rated:
    """A residual rating as the file has it, doubtful where it is above the initial one."""
    if initial.band is None or residual.band is None or residual.band <= initial.band:
        return residual
    why = f"needs CSO rating: {residual.band} is higher than the initial {initial.band}"
    return replace(residual, doubts=(*residual.doubts, why))


def _higher_as_stated(made: Interpreted, raw: RawHazard, rated: dict[str, Rated]) -> None:
    """Say so where another scale's residual number is above its initial one."""
    if rated[v.INITIAL].band is not None:
        return
    before, after = (stated(raw, stage).numbers for stage in STAGES)
    if len(before) == len(after) == 1 and after[0] > before[0]:
        why = f"the residual {after[0]} is higher than the initial {before[0]}"
        made.doubts.append(Doubt(v.RESIDUAL, stated(raw, v.RESIDUAL).text, why))


def _status(made: Interpreted, cells: list[Raw]) -> None:
    """The status in the standard's words; any other becomes proposed, its own word kept."""
    said = list(dict.fromkeys(cell.text.strip() for cell in cells if cell.text.strip()))
    if not said:
        return
    word = bare(said[0]).lower()
    if len(said) == 1 and word in [status.value for status in HazardStatus]:
        made.record["status"] = word
        return
    text = " / ".join(said)
    made.record |= {"status": HazardStatus.PROPOSED.value, "status_stated": text}
    made.doubts.append(Doubt(v.STATUS, text, NO_STATUS))


def _people(made: Interpreted, raw: RawHazard) -> None:
    """Whose it is and who approved it; a name that is none is reported, and nobody is named."""
    for key in (v.OWNER, v.APPROVED_BY):
        said = list(dict.fromkeys(c.text.strip() for c in raw.of(key) if c.text.strip()))
        nobody = [text for text in said if names_nobody(text)]
        named_there = [text for text in said if text not in nobody]
        made.record[key] = ", ".join(named_there) or None
        for text in nobody:
            made.doubts.append(Doubt(key, text, "nobody is named"))
        if len(named_there) > 1:
            made.doubts.append(Doubt(key, " / ".join(said), "more than one is named"))
    to = [c.text.strip() for c in raw.of(v.TRANSFERRED_TO) if not says_nothing(c.text)]
    if any(to):
        made.record["transferred_to"] = {"organisation": ", ".join(filter(None, to))}


def _carried_on(made: Interpreted, raw: RawHazard) -> None:
    for cell in raw.cells:
        if cell.continues and cell.text.strip() and cell.field != v.NOTHING:
            is_rated = cell.field in (v.SEVERITY, v.LIKELIHOOD, v.RATING)
            key = (cell.stage or v.INITIAL) if is_rated else cell.field
            made.doubts.append(Doubt(key, cell.text, CARRIED_ON, cell.where))
