"""What clinical safety has to have on record before a go-live, besides a log without blocks.

What a file says of it counts only where nothing on record contradicts it: a version is signed by
somebody who may sign it, and is still what its fingerprint was taken of.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import LogVersion, Person, SafetyCase
from readiness.scoring.log_versions import acceptances, is_intact, last_version, needs_report
from readiness.snapshot import Snapshot
from readiness.vocabulary import Role, SafetyStage

LOG, RISK, NEW, OLD, OFFICER = (
    "The hazard log",
    "The risk that is left",
    "The new system",
    "The old system",
    "Clinical safety",
)


@dataclass(frozen=True)
class Wanting:
    """One thing that is not on record yet: what it is about, and what is missing of it."""

    about: str
    says: str

    @property
    def in_words(self) -> str:
        """The whole as a clause."""
        return f"{self.about[0].lower()}{self.about[1:]} {self.says}"


def still_wanting(snapshot: Snapshot) -> tuple[Wanting, ...]:
    """What is not on record yet; nothing where all of it is."""
    return (*wanting_of_safety(snapshot), *_of_the_risk(snapshot))


def wanting_of_safety(snapshot: Snapshot) -> tuple[Wanting, ...]:
    """The same without top management's word, which a decision to go takes by itself."""
    return (*_of_the_log(snapshot), *_of_the_cases(snapshot), *_of_the_officer(snapshot))


def _of_the_log(snapshot: Snapshot) -> Iterator[Wanting]:
    version = last_version(snapshot)
    if version is None:
        yield Wanting(LOG, "has no issued version")
        return
    if needs_report(snapshot):
        yield Wanting(LOG, f"has changed in a rating since version {version.number} was issued")
    if version.digest and version.log is not None and not is_intact(version):
        yield Wanting(LOG, f"has a version {version.number} that is not what was issued")
    if said := _unsigned(snapshot, version):
        yield Wanting(LOG, said)


def _unsigned(snapshot: Snapshot, version: LogVersion) -> str | None:
    """What the record says against whoever is said to have issued a version."""
    if not _may_sign(snapshot, version.by):
        return f"has a version {version.number} that no clinical safety officer issued"
    person = snapshot.person(version.by)
    ended = person.registration_expires if person else None
    if ended is not None and ended < version.date:
        return f"has a version {version.number} issued after its officer's registration ended"
    return None


def _of_the_risk(snapshot: Snapshot) -> Iterator[Wanting]:
    version = last_version(snapshot)
    if version is None:
        return
    accepting = (snapshot.person(a.by) for a in acceptances(snapshot, version))
    if all(p is not None and Role.CLINICAL_SAFETY_OFFICER in p.roles for p in accepting):
        yield Wanting(RISK, f"by version {version.number} is accepted by nobody at the top")


def _may_sign(snapshot: Snapshot, name: str | None) -> bool:
    """Whether nothing on record contradicts that a name is a clinical safety officer's."""
    person = snapshot.person(name)
    return person is None or not person.roles or Role.CLINICAL_SAFETY_OFFICER in person.roles


def _of_the_cases(snapshot: Snapshot) -> Iterator[Wanting]:
    approved = (c for c in snapshot.all_of(SafetyCase) if c.approved_on is not None)
    signed = {case.stage for case in approved if _may_sign(snapshot, case.approved_by)}
    if SafetyStage.DEPLOYMENT not in signed:
        yield Wanting(NEW, "has no approved safety case report for its deployment")
    if SafetyStage.DECOMMISSIONING not in signed:
        yield Wanting(OLD, "has no approved safety case for its decommissioning")


def _of_the_officer(snapshot: Snapshot) -> Iterator[Wanting]:
    officers = [p for p in snapshot.people if Role.CLINICAL_SAFETY_OFFICER in p.roles]
    if not any(is_registered(officer, on=snapshot.as_of) for officer in officers):
        yield Wanting(OFFICER, "has no officer on record with a current registration")


def is_registered(person: Person, *, on: dt.date) -> bool:
    """Whether a registration is on record that has not run out."""
    until = person.registration_expires
    return bool(person.registration) and until is not None and until >= on
