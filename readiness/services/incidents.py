"""What happened with the system and could have hurt a patient, or did (DCB0160)."""

import datetime as dt
from collections.abc import Sequence

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, Control, Hazard, Incident
from readiness.services.hazard_life import opened_again
from readiness.services.reasons import given
from readiness.services.records import acted_on, on_record
from readiness.store import Work
from readiness.vocabulary import HazardStatus


def report_incident(
    work: Work,
    *,
    name: str,
    date: dt.date | None = None,
    summary: str | None = None,
    system: str | None = None,
) -> Incident:
    """Report an incident; what it says of the hazard log is asked next."""
    permissions.check(work, "report_incident")
    name = given(name, otherwise="Say in a sentence what happened.")
    day = date or work.day
    if day > work.day:
        raise Refused("What has not happened yet cannot be reported. Choose a day up to today.")
    ref = work.new_ref(Incident, f"{KIND_OF[Incident].prefix}-")
    said = {"ref": ref, "name": name, "date": day, "reported_by": work.name}
    texts = {"summary": summary or None, "system": system or None}
    return work.add(Incident.model_validate(said | texts))


def assess_incident(
    work: Work,
    ref: str,
    *,
    new_hazard: bool,
    known_hazard: bool,
    control_failed: bool,
    hazards: Sequence[str] = (),
    failed_controls: Sequence[str] = (),
) -> Incident:
    """Answer the three questions about an incident, and name what it touches.

    A hazard that was closed is opened again, for its review.
    """
    incident = acted_on(Incident, ref, work=work, act="assess_incident")
    touched = on_record(Hazard, hazards, work=work)
    failed = on_record(Control, failed_controls, work=work)
    if new_hazard and not touched:
        raise Refused("Log the new hazard in the hazard log first, and name it.")
    if known_hazard and not touched:
        raise Refused("Name the hazard that came true.")
    if control_failed and not failed:
        raise Refused("Name the control that failed.")
    answers = {
        "new_hazard": new_hazard,
        "known_hazard": known_hazard,
        "control_failed": control_failed,
    }
    for name in touched:
        hazard = work.get(Hazard, name)
        if hazard.status is HazardStatus.CLOSED:
            opened_again(hazard, work=work, why=f"Incident {ref}: {incident.name}")
    return work.move(incident, hazards=touched, failed_controls=failed, **answers)


def close_incident(work: Work, ref: str, *, cause: str) -> Incident:
    """Close an incident whose three questions are answered, and say what caused it."""
    incident = acted_on(Incident, ref, work=work, act="close_incident")
    if not incident.is_answered:
        raise Refused(f"Answer the three questions about {ref} first.")
    if incident.closed is not None:
        raise Refused(f"{ref} is closed already.")
    cause = given(cause, otherwise=f"Say in a sentence what caused {ref}.")
    return work.move(incident, closed=work.day, cause=cause)
