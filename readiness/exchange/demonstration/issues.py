"""What went wrong at Northmoor: issues raised, re-dated and closed."""

import datetime as dt
from collections.abc import Iterator

from readiness.exchange.demonstration.acts import Act, Deed
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.hazards import refs_of
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.services import issues
from readiness.store import Work

OFFICE = "P-13"


def gone_wrong(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Every issue, from the day it was raised."""
    refs = refs_of(northmoor)
    for row in northmoor.issues:
        touched = [refs[key] for key in row.get("hazards", ())]
        yield Act(row["day"], "12:30", row["by"], _raised(row, calendar, hazards=touched))
        for day, due, why in row.get("redated", ()):
            yield Act(day, "12:40", OFFICE, _redated(row, why, due=calendar.day(due)))
        if "closed" in row:
            day, fix = row["closed"]
            yield Act(day, "12:50", OFFICE, _closed(row, fix))


def _raised(row: Row, calendar: Calendar, *, hazards: list[str]) -> Deed:
    return lambda work: issues.raise_issue(
        work,
        name=row["name"],
        severity=row["severity"],
        patient_safety=row.get("safety"),
        owner=row["owner"],
        due=calendar.day(row["due"]),
        summary=row["summary"],
        workaround=row.get("workaround"),
        criteria=row["criteria"],
        hazards=hazards,
    )


def _redated(row: Row, why: str, *, due: dt.date) -> Deed:
    return lambda work: issues.redate(work, _ref(work, row), due=due, why=why)


def _closed(row: Row, fix: str) -> Deed:
    return lambda work: issues.close(work, _ref(work, row), fixed_by=fix)


def _ref(work: Work, row: Row) -> str:
    return next(issue.ref for issue in work.snapshot().issues if issue.name == row["name"])
