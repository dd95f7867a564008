"""What stands around Northmoor's hazard log: an issue, a hazard handed over, an incident."""

from collections.abc import Iterator

from readiness.exchange.demonstration.acts import Act, Deed
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.hazards import SAFETY_OFFICER, refs_of
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.model import Hazard
from readiness.services import hazard_life, incidents, issuing
from readiness.store import Work
from readiness.vocabulary import SafetyStage

REPORT, FIRST_INCIDENT = "SR-01", 1


def kept_safe(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """The log issued for a report, a hazard with another organisation, what a rehearsal showed."""
    said, refs = northmoor.hazards, refs_of(northmoor)
    yield Act(said["report"]["day"], "16:20", SAFETY_OFFICER, _reported(said["report"]))
    yield Act(said["issued"]["day"], "16:40", SAFETY_OFFICER, _issued)
    yield from _handed_over(said["handed_over"], refs[said["handed_over"]["key"]])
    for number, row in enumerate(said["incidents"], start=FIRST_INCIDENT):
        yield from _happened(row, f"IN-{number:03d}", refs, calendar)


def _reported(row: Row) -> Deed:
    return lambda work: issuing.write_safety_case(
        work,
        name=row["name"],
        stage=SafetyStage(row["stage"]),
        system=row["system"],
        summary=row["summary"],
    )


def _issued(work: Work) -> object:
    return issuing.issue_log(work, report=REPORT)


def _handed_over(row: Row, ref: str) -> Iterator[Act]:
    def hand_over(work: Work) -> object:
        theirs = work.get(Hazard, ref).controls
        return hazard_life.transfer_hazard(work, ref, organisation=row["to"], controls=theirs)

    answer = row["acknowledged"]
    yield Act(row["day"], "10:20", SAFETY_OFFICER, hand_over, why=row["why"])
    yield Act(
        answer["day"],
        "10:30",
        SAFETY_OFFICER,
        lambda work: hazard_life.acknowledge_hazard(work, ref, by=answer["by"]),
    )


def _happened(row: Row, ref: str, refs: dict[str, str], calendar: Calendar) -> Iterator[Act]:
    """An incident as it was reported, and what the safety officer made of it."""
    assessed = row["assessed"]
    yield Act(
        row["day"],
        "16:50",
        row["by"],
        lambda work: incidents.report_incident(
            work,
            name=row["name"],
            date=calendar.day(row["day"]),
            summary=row["summary"],
            system=row["system"],
        ),
    )
    yield Act(
        assessed["day"],
        "09:40",
        SAFETY_OFFICER,
        lambda work: incidents.assess_incident(
            work,
            ref,
            new_hazard=False,
            known_hazard=True,
            control_failed=False,
            hazards=[refs[assessed["known"]]],
        ),
    )
