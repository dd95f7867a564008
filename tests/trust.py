"""A trust with one criterion and an auditor's evidence behind it, and what hangs on it.

The criterion, an issue, a hazard and its control are the training lead's; a second hazard, in which
the same control stands, is the head of pharmacy's.
"""

from readiness.model import Criterion, Person
from readiness.snapshot import Snapshot
from tests.factories import (
    a_control,
    a_criterion,
    a_hazard,
    a_rehearsal,
    a_request,
    a_risk,
    a_snapshot,
    a_workstream,
    an_issue,
    filed,
)

CRITERION = a_criterion(workstream="Training", owner="Training lead", assessor="Programme office")
EVIDENCE = filed(recorded=9, by="Audit South")
WORKSTREAM = a_workstream(lead="Head of training")
CONTROL = a_control(owner="Training lead", criteria=[CRITERION.ref])
HAZARD = a_hazard(owner="Training lead", controls=[CONTROL.ref], criteria=[CRITERION.ref])
OF_PHARMACY = a_hazard("HZ-02", owner="Head of pharmacy", controls=[CONTROL.ref])
ISSUE = an_issue(owner="Training lead", criteria=[CRITERION.ref], hazards=[OF_PHARMACY.ref])
REHEARSAL = a_rehearsal(criteria=[CRITERION.ref], hazards=[OF_PHARMACY.ref])
RISK = a_risk(owner="Training lead")
REQUEST = a_request()


def a_trust(*people: Person, criterion: Criterion = CRITERION) -> Snapshot:
    """The criterion and what hangs on it, and nobody but the people given."""
    hanging = (CONTROL, HAZARD, OF_PHARMACY, ISSUE, REHEARSAL)
    return a_snapshot(*people, WORKSTREAM, criterion, EVIDENCE, *hanging)
