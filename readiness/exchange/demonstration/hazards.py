"""Northmoor's hazard log: hazards logged and rated, and controls put in."""

from collections.abc import Iterator

from readiness.exchange.demonstration.acts import Act, Deed, moved, recorded
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.exchange.plan import Add
from readiness.model import Brings, Control, Hazard
from readiness.services import hazards
from readiness.store import Work
from readiness.vocabulary import ControlKind, ControlState, HazardStatus, Likelihood, Severity

SAFETY_OFFICER, OFFICE = "P-16", "P-13"
SHARED_ON = -102
NONE_FOUND = "Asked in the hazard workshop; nobody found one."


def refs_of(northmoor: Northmoor) -> dict[str, str]:
    """The reference of each hazard, by its key; the file has them in the order of logging."""
    rows = northmoor.hazards["hazards"]
    return {row["key"]: f"HZ-{number:03d}" for number, row in enumerate(rows, start=1)}


def logged(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Every hazard, from the day it was logged, and every control until it was in."""
    for row in northmoor.hazards["shared"]:
        control = _control(row, calendar, owner=row["owner"], ref=row["ref"])
        yield Act(SHARED_ON, "15:40", OFFICE, recorded(Add(control)))
        yield from _put_in(row, row["ref"], calendar)
    refs = refs_of(northmoor)
    for row in northmoor.hazards["hazards"]:
        yield from _lived(row, refs[row["key"]], calendar)


def _lived(row: Row, ref: str, calendar: Calendar) -> Iterator[Act]:
    yield Act(row["day"], "11:00", SAFETY_OFFICER, _logged(row, calendar))
    if "shared" in row:
        yield Act(row["day"], "11:40", OFFICE, _resting_on(ref, row["shared"]))
    if "left" in row:
        yield Act(row["left"]["day"], "11:50", SAFETY_OFFICER, _rated(row["left"], ref))
    for number, control in enumerate(row.get("controls", ()), start=1):
        yield from _put_in(control, f"{ref}/{number}", calendar)


def _logged(row: Row, calendar: Calendar) -> Deed:
    controls = [_control(c, calendar, owner=row["owner"]) for c in row.get("controls", ())]
    severity, likelihood = row.get("initial", (None, None))
    return lambda work: hazards.log_hazard(
        work,
        name=row["name"],
        effect=row["effect"],
        causes=row["causes"],
        severity=Severity(severity) if severity else None,
        likelihood=Likelihood(likelihood) if likelihood else None,
        status=HazardStatus(row.get("status", HazardStatus.OPEN)),
        owner=row["owner"],
        controls=controls,
        criteria=row.get("criteria", ()),
    )


def _control(row: Row, calendar: Calendar, *, owner: str, ref: str = "") -> Control:
    return Control(
        ref=ref,
        name=row["name"],
        kind=ControlKind(row["kind"]),
        state=ControlState.PROPOSED,
        due=calendar.day(row["due"]),
        owner=owner,
        criteria=tuple(row.get("criteria", ())),
        brings=_brought(row.get("brings")),
    )


def _brought(hazard: str | None) -> Brings:
    """What came of asking whether a control brings a hazard of its own."""
    return Brings(new_hazard=hazard is not None, says=hazard or NONE_FOUND)


def _resting_on(ref: str, shared: list[str]) -> Deed:
    def deed(work: Work) -> None:
        own = work.get(Hazard, ref).controls
        moved(Hazard, ref, controls=(*own, *shared))(work)

    return deed


def _rated(row: Row, ref: str) -> Deed:
    severity, likelihood = row["rated"]
    return lambda work: hazards.rate(
        work,
        ref,
        severity=Severity(severity),
        likelihood=Likelihood(likelihood),
        reason=row.get("why"),
    )


def _put_in(row: Row, ref: str, calendar: Calendar) -> Iterator[Act]:
    """A control seen working: since when, and what was seen."""
    if "in" in row:
        day, seen = row["in"]
        evidenced, verified = calendar.day(day), ControlState.VERIFIED
        deed = moved(Control, ref, state=verified, evidenced=evidenced)
        yield Act(day, "13:10", OFFICE, deed, why=calendar.text(seen))
