"""What clinical safety has to have on record before a go-live, besides a log without blocks."""

from collections.abc import Iterator

from readiness.model import Person, SafetyCase
from readiness.scoring.log_versions import acceptances, last_version, needs_report
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role, SafetyStage


def still_wanting(snapshot: Snapshot) -> tuple[str, ...]:
    """What is not on record yet, a clause for each; nothing where all of it is."""
    return (*_of_the_log(snapshot), *_of_the_cases(snapshot), *_of_the_officer(snapshot))


def _of_the_log(snapshot: Snapshot) -> Iterator[str]:
    version = last_version(snapshot)
    if version is None:
        yield "no version of the hazard log is issued"
        return
    if needs_report(snapshot):
        yield f"ratings have changed since version {version.number} was issued"
    if not acceptances(snapshot, version):
        yield f"nobody at the top has accepted the risk that version {version.number} leaves"


def _of_the_cases(snapshot: Snapshot) -> Iterator[str]:
    approved = {c.stage for c in snapshot.all_of(SafetyCase) if c.approved_on is not None}
    if SafetyStage.DEPLOYMENT not in approved:
        yield "no safety case report for deployment is approved"
    if SafetyStage.DECOMMISSIONING not in approved:
        yield "the old system has no approved safety case for its decommissioning"


def _of_the_officer(snapshot: Snapshot) -> Iterator[str]:
    officers = [p for p in snapshot.people if Role.CLINICAL_SAFETY_OFFICER in p.roles]
    if not any(_is_registered(snapshot, officer) for officer in officers):
        yield "no clinical safety officer with a current registration is on record"


def _is_registered(snapshot: Snapshot, person: Person) -> bool:
    until = person.registration_expires
    return bool(person.registration) and until is not None and until >= snapshot.as_of
