"""What Northmoor's front line says in a minute, at the help desk and to those who visit."""

from collections.abc import Iterator
from itertools import zip_longest

from readiness.exchange.demonstration.acts import Act, recorded
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.exchange.plan import Add, Append
from readiness.model import PROGRAMME, Pulse, Theme
from readiness.services import front_line

OFFICE = "P-13"
OF_A_THEME = ("name", "heard_by", "site", "role_group", "times")


def listened(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """The pulses taken in, the themes and what was done about them, and the visits."""
    said = northmoor.front_line
    for row in said["pulses"]:
        steps = (Append(pulse, None) for pulse in _pulses(row, calendar))
        yield Act(row["day"], row["at"], OFFICE, recorded(*steps))
    for number, row in enumerate(said["themes"], start=1):
        yield from _heard(row, f"TH-{number:02d}", calendar)
    for row in said["visits"]:
        yield _visited(row, northmoor)


def _pulses(row: Row, calendar: Calendar) -> Iterator[Pulse]:
    """The answers of a lot; no sentence stands beside a figure that it goes with."""
    same = {"of": PROGRAMME, "date": calendar.day(row["day"])}
    same |= {key: row[key] for key in ("site", "role_group")}
    for confidence, sentence in zip_longest(row["confidences"], row["sentences"]):
        yield Pulse.model_validate(same | {"confidence": confidence, "comment": sentence})


def _heard(row: Row, ref: str, calendar: Calendar) -> Iterator[Act]:
    told = {key: row[key] for key in OF_A_THEME if key in row}
    theme = Theme.model_validate(told | {"ref": ref, "date": calendar.day(row["day"])})
    yield Act(row["day"], "10:20", OFFICE, recorded(Add(theme)))
    if "did" in row:
        day, by, did = row["did"]
        yield Act(day, "10:30", by, lambda w: front_line.say_what_was_done(w, ref, did=did))


def _visited(row: Row, northmoor: Northmoor) -> Act:
    said = {key: row[key] for key in ("name", "site", "heard")}
    by = northmoor.name_of(row["by"])
    return Act(
        row["day"], "16:10", row["by"], lambda work: front_line.log_visit(work, by=by, **said)
    )
