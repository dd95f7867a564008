"""What Northmoor's programme office writes down besides criteria, issues and hazards."""

from collections.abc import Iterator
from typing import Any

from readiness.exchange.catalogue import rows
from readiness.exchange.demonstration.acts import Act, moved, recorded
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.exchange.plan import Add
from readiness.model import (
    PROGRAMME,
    DeferralCase,
    Gateway,
    Programme,
    Rehearsal,
    Risk,
    RiskAppetite,
    Site,
)
from readiness.services import criteria
from readiness.store import Work

CASE = ("summary", "cost_of_delay", "cost_of_going", "smaller_step")
REHEARSED = ("name", "plan", "do", "study", "act", "outcome", "criteria", "kind", "errors")


def written_down(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """The trust's sites and risks, the re-plan, the rehearsals, and the case for a later date."""
    trust = northmoor.trust
    yield from _described(trust)
    yield _replanned(trust["replan"], calendar)
    for number, row in enumerate(trust["rehearsals"], start=1):
        held = _rehearsal(row, calendar, ref=f"R-{number:02d}")
        yield Act(row["day"], "17:00", row["by"], recorded(Add(held)))
    case = trust["deferral_case"]
    argued = {key: case[key] for key in CASE} | {"date": calendar.day(case["day"])}
    yield _programme(case, deferral_case=DeferralCase.model_validate(argued))
    yield _programme(trust["known_up_to"], as_of=calendar.today)


def _programme(row: Row, **changes: Any) -> Act:
    deed = moved(Programme, PROGRAMME, **changes)
    return Act(row["day"], row["at"], row["by"], deed, why=row.get("why", ""))


def _described(trust: Row) -> Iterator[Act]:
    """The appetite for risk, the sites, the corporate risks, and who writes the papers."""
    row, said = trust["described"], trust["programme"]
    yield _programme(
        row,
        appetite=RiskAppetite.model_validate(said["appetite"]),
        highest_acceptable_residual=said["highest_acceptable_residual"],
    )
    sites = [Site.model_validate(_ref("S", n) | s) for n, s in enumerate(trust["sites"], 1)]
    risks = [Risk.model_validate(_ref("RK", n) | r) for n, r in enumerate(trust["risks"], 1)]
    author = trust["paper_author"]
    deeds = [recorded(*(Add(thing) for thing in (*sites, *risks)))]
    deeds += [moved(Gateway, gateway["ref"], paper_author=author) for gateway in rows("gateways")]
    yield from (Act(row["day"], row["at"], row["by"], deed) for deed in deeds)


def _ref(prefix: str, number: int) -> Row:
    return {"ref": f"{prefix}-{number:02d}"}


def _rehearsal(row: Row, calendar: Calendar, *, ref: str) -> Rehearsal:
    said = {key: row[key] for key in REHEARSED if key in row}
    return Rehearsal.model_validate(said | {"ref": ref, "date": calendar.day(row["day"])})


def _replanned(row: Row, calendar: Calendar) -> Act:
    return Act(
        row["day"], row["at"], row["by"], lambda work: _replan(work, row, calendar), why=row["why"]
    )


def _replan(work: Work, row: Row, calendar: Calendar) -> None:
    """Move a gateway nearer to go-live, and with it all that is due on its day."""
    gateway, due = work.get(Gateway, row["gateway"]), calendar.day(row["to"])
    for criterion in work.snapshot().criteria:
        with_it = criterion.gateway == gateway.name and criterion.due == gateway.planned
        if with_it or criterion.ref in row["also"]:
            criteria.redate(work, criterion.ref, due=due)
    dates = {"planned": due, "planned_history": (*gateway.planned_history, due)}
    moved(Gateway, gateway.ref, **dates)(work)
