"""A trust with one criterion and an auditor's evidence behind it, one issue and one hazard."""

from readiness.model import Criterion, Person
from readiness.snapshot import Snapshot
from tests.factories import (
    a_control,
    a_criterion,
    a_hazard,
    a_risk,
    a_snapshot,
    a_workstream,
    an_issue,
    filed,
)

CRITERION = a_criterion(workstream="Training", owner="Training lead", assessor="Programme office")
EVIDENCE = filed(recorded=9, by="Audit South")
ISSUE = an_issue(owner="Training lead")
HAZARD = a_hazard(owner="Training lead")
CONTROL = a_control(owner="Training lead")
RISK = a_risk(owner="Training lead")


def a_trust(*people: Person, criterion: Criterion = CRITERION) -> Snapshot:
    """The criterion, its workstream and its evidence, and nobody but the people given."""
    training = a_workstream(lead="Head of training")
    return a_snapshot(*people, training, criterion, EVIDENCE)
