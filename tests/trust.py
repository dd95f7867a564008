"""A trust with one criterion, and evidence behind it that an auditor provided."""

from readiness.model import Criterion, Person
from readiness.snapshot import Snapshot
from tests.factories import a_criterion, a_snapshot, a_workstream, filed

CRITERION = a_criterion(workstream="Training", owner="Training lead", assessor="Programme office")
EVIDENCE = filed(recorded=9, by="Audit South")


def a_trust(*people: Person, criterion: Criterion = CRITERION) -> Snapshot:
    """The criterion, its workstream and its evidence, and nobody but the people given."""
    training = a_workstream(lead="Head of training")
    return a_snapshot(*people, training, criterion, EVIDENCE)
