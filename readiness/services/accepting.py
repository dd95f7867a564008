"""How the risk that the hazard log leaves is accepted: once, of the version in force."""

from readiness.errors import Refused
from readiness.model import PROGRAMME, Acceptance, LogVersion, Person
from readiness.scoring.log_versions import last_version, needs_report
from readiness.snapshot import Snapshot
from readiness.store import Work


def version_in_force(snapshot: Snapshot) -> LogVersion | None:
    """The issued log that may be accepted; refused where it is no longer what was issued."""
    version = last_version(snapshot)
    if version is not None and needs_report(snapshot):
        raise Refused(
            f"A rating has changed since version {version.number} was issued: a new safety case "
            "report is needed first."
        )
    return version


def accepted(version: LogVersion, *, by: Person | None, reason: str, work: Work) -> Acceptance:
    """Somebody's acceptance of the risk that a version leaves, on the record of the log."""
    said = {"of": PROGRAMME, "version": version.number, "date": work.day}
    said |= {"by": by.name if by else work.name, "title": by.title if by else None}
    return work.append(Acceptance.model_validate(said | {"reason": reason}))
