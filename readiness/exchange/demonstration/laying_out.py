"""How the demonstration begins: the catalogue laid out against Northmoor's date and calendar."""

import datetime as dt
from typing import Any

from readiness.exchange.catalogue import catalogue_for, rows, workstreams_for
from readiness.exchange.demonstration.acts import Act
from readiness.exchange.demonstration.calendar import Calendar, at_work
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.model import Criterion, Gateway, Person, Workstream
from readiness.services import programmes
from readiness.store import Work

CUTOVER = 3  # days around go-live on which people work, whatever weekday it is
PERSONS_DAYS = ("registration_expires", "safety_training")


def begun(northmoor: Northmoor, calendar: Calendar) -> Act:
    """The first act of all: the programme, its people, its criteria and its gateways."""
    row = northmoor.trust["started"]
    return Act(row["day"], row["at"], row["by"], lambda work: _start(work, northmoor, calendar))


def _start(work: Work, northmoor: Northmoor, calendar: Calendar) -> None:
    programme = northmoor.trust["programme"]
    go_live = calendar.exactly(programme["go_live"])
    criteria, gateways = catalogue_for(go_live)
    held = {row["ref"]: _held_on(row, northmoor, calendar) for row in rows("gateways")}
    programmes.start(
        work,
        name=programme["name"],
        organisation=programme["organisation"],
        system=programme["system"],
        go_live=go_live,
        people=[_person(row, calendar) for row in northmoor.people],
        workstreams=[_led(workstream, northmoor) for workstream in workstreams_for()],
        criteria=[
            _owned(criterion, northmoor, calendar, row=row, due=_due(row, held, go_live=go_live))
            for criterion, row in zip(criteria, rows("criteria"), strict=True)
        ],
        gateways=[_on(gateway, held[gateway.ref]) for gateway in gateways],
    )


def _held_on(gateway: Row, northmoor: Northmoor, calendar: Calendar) -> dt.date:
    """The day on which Northmoor's board means to hold a gateway: its own, else the usual one."""
    own = northmoor.trust["gateways"].get(gateway["ref"])
    go_live = calendar.exactly(northmoor.trust["programme"]["go_live"])
    return _before(go_live, int(gateway["due"])) if own is None else calendar.day(own)


def _before(go_live: dt.date, days: int) -> dt.date:
    day = go_live - dt.timedelta(days=days)
    return day if abs(days) <= CUTOVER else at_work(day)


def _due(criterion: Row, held: dict[str, dt.date], *, go_live: dt.date) -> dt.date:
    """The day of its gateway, for a criterion that the catalogue makes due on that day."""
    gateway = next(row for row in rows("gateways") if row["name"] == criterion["gateway"])
    if gateway["due"] == criterion["due"]:
        return held[gateway["ref"]]
    return _before(go_live, int(criterion["due"]))


def _person(row: Row, calendar: Calendar) -> Person:
    days = {key: calendar.day(row[key]) for key in PERSONS_DAYS if key in row}
    first, *rest = row["name"].lower().replace(".", "").split()
    said = {"email": f"{first}.{''.join(rest)}@northmoor.example", "organisation": "Northmoor"}
    return Person.model_validate(said | row | days)


def _led(workstream: Workstream, northmoor: Northmoor) -> Workstream:
    lead = northmoor.trust["leads"][workstream.name]
    of_pillar = northmoor.trust["disciplines"][workstream.pillar]
    disciplines = northmoor.trust["of_one_tribe"].get(workstream.name, of_pillar)
    executive = northmoor.holder_of(workstream.executive or "")
    said = {"lead": lead, "executive": executive, "disciplines": disciplines}
    return Workstream.model_validate(dict(workstream) | said)


def _owned(
    criterion: Criterion, northmoor: Northmoor, calendar: Calendar, *, row: Row, due: dt.date
) -> Criterion:
    """A criterion of the catalogue with its owner, its assessor and the trust's own day."""
    life = northmoor.lives[criterion.ref]
    said: dict[str, Any] = {"owner": life["owner"], "assessor": northmoor.assessor_of(row)}
    said |= {"due": due, "due_history": (due,)}
    said |= {"organisations": tuple(life.get("organisations", ()))}
    said |= {"executive": northmoor.holder_of(row["executive"])}
    if (begins := life.get("begins")) is not None:
        said["curve"] = ((calendar.day(begins["day"]), begins["value"]), *criterion.curve)
    return Criterion.model_validate(dict(criterion) | said)


def _on(gateway: Gateway, day: dt.date) -> Gateway:
    return Gateway.model_validate(dict(gateway) | {"planned": day, "planned_history": (day,)})
