"""The other figures that the pages show, beside those of the contract: for `standing --json`."""

from typing import Any

from readiness.scoring.decision import deciding
from readiness.scoring.decision_record import latest_gateway
from readiness.scoring.hazard_log import worst_first
from readiness.scoring.issues import closed_issues, open_issues
from readiness.scoring.pillar import CriterionStanding, PillarStanding
from readiness.scoring.promises import promises
from readiness.scoring.standing import Standing, standing
from readiness.snapshot import Snapshot

Document = dict[str, Any]


def figures(snapshot: Snapshot) -> Document:
    """What a screen counts, so that a script can say the same: keys beside the contract's."""
    now, made = standing(snapshot), promises(snapshot)
    return {
        "verdict": now.verdict,
        "counts": _counts(snapshot, now),
        "by_pillar": {pillar.pillar.value: _pillar(pillar) for pillar in now.pillars},
        "hazards": _hazards(snapshot, now),
        "promises": {key: len(getattr(made, key)) for key in ("kept", "late", "broken")},
        "gateway": _gateway(snapshot),
    }


def _counts(snapshot: Snapshot, now: Standing) -> Document:
    musts = [c for c in now.criteria if c.is_must]
    return {
        "criteria": len(now.criteria),
        "out_of_scope": len(now.removed),
        "musts": len(musts),
        "musts_met": now.burn_up.met[-1],
        "musts_by_status": _by_status(musts),
        "issues_open": len(open_issues(snapshot)),
        "issues_closed": len(closed_issues(snapshot)),
    }


def _by_status(found: list[CriterionStanding]) -> dict[str, int]:
    statuses = [c.status.value for c in found]
    return {status: statuses.count(status) for status in dict.fromkeys(statuses)}


def _pillar(pillar: PillarStanding) -> Document:
    return {
        "said": pillar.said.value,
        "due_in_place": pillar.due_in_place,
        "later": len(pillar.later),
        "early_warnings": [c.ref for c in pillar.early_warnings],
        "said_too_much": [gap.ref for gap in pillar.gaps if gap.flatters],
        "criteria": len(pillar.criteria),
        "known": pillar.known,
    }


def _hazards(snapshot: Snapshot, now: Standing) -> Document:
    log, count = worst_first(snapshot), now.hazards
    return {
        "logged": len(log),
        "open": count.open,
        "unacceptable": list(count.unacceptable),
        "unrated": list(count.unrated),
        "unscored_today": sum(h.current is None for h in log if not h.is_closed),
    }


def _gateway(snapshot: Snapshot) -> Document | None:
    """The gateway at hand: what is due at it, what stops "go", and what comes later."""
    gateway = latest_gateway(snapshot)
    if gateway is None:
        return None
    now = deciding(snapshot, gateway)
    return {
        "ref": gateway.ref,
        "planned": gateway.planned.isoformat() if gateway.planned else None,
        "due": len(now.due),
        "met": now.met,
        "stops": [stop.ref for stop in now.stops],
        "later": [later.criterion.ref for later in now.later],
        "says": now.says,
    }
