"""Who at the top accepts the clinical risk that is left, as the decision reads it."""

from readiness.model import Gateway, Statement
from readiness.scoring.log_versions import acceptances, last_version
from readiness.snapshot import Snapshot


def accepted_risk(snapshot: Snapshot, gateway: Gateway) -> Statement | None:
    """What the hazard log records of its version in force; else what the gateway itself says.

    A gateway that has been decided keeps what was accepted when it was.
    """
    if gateway.held is not None:
        return gateway.residual_risk
    version = last_version(snapshot)
    found = acceptances(snapshot, version) if version is not None else ()
    if version is None or not found or found[-1].by is None:
        return gateway.residual_risk
    last = found[-1]
    text = f"{(last.reason or 'No reason recorded').rstrip('. ')} (hazard log, {version.number})"
    return Statement(by=last.by or "not named", on=last.date, text=text)
