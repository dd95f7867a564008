"""Where we stand, as other people's scripts read it (DESIGN §7)."""

import datetime as dt
from typing import Any

from readiness.model import Criterion
from readiness.scoring.forecast import asked_of_it, forecast
from readiness.scoring.pillar import CriterionStanding, PillarStanding
from readiness.scoring.programme_forecast import track_record
from readiness.scoring.raised_early import RaisedEarly
from readiness.scoring.redated import Redated
from readiness.scoring.shares_said import shares_document
from readiness.scoring.since import Since
from readiness.scoring.standing import Standing, standing
from readiness.scoring.wanted import decisions_wanted
from readiness.snapshot import Snapshot, kind_word

Document = dict[str, Any]


def standing_document(snapshot: Snapshot) -> Document:
    """The contract of `standing --json`: keys are never taken away, days are ISO text."""
    stands = standing(snapshot)
    wave = {} if snapshot.wave is None else {"wave": snapshot.wave}
    return {
        **wave,
        "as_of": stands.as_of.isoformat(),
        "go_live": stands.go_live.isoformat(),
        "days_to_go": stands.days_to_go,
        "pillars": [_pillar(pillar) for pillar in stands.pillars],
        "criteria": [_criterion(snapshot, criterion) for criterion in stands.all_criteria],
        "musts_unmet": [criterion.ref for criterion in stands.musts_unmet],
        "forecast": _programme(stands),
    }


def _pillar(pillar: PillarStanding) -> Document:
    return {
        "pillar": pillar.pillar.value,
        "standing": pillar.standing.value,
        "musts": len(pillar.musts),
        "musts_met": pillar.musts_met,
        "musts_checked": pillar.musts_checked,
        "musts_due": len(pillar.due),
        "executive": pillar.executive,
    }


def _criterion(snapshot: Snapshot, stands: CriterionStanding) -> Document:
    return {
        "ref": stands.ref,
        "name": stands.name,
        "declared": stands.declared.value if stands.declared else None,
        "computed": stands.status.value,
        "reason": stands.computed.reason,
        "forecast": _forecast(snapshot, stands.criterion),
        **shares_document(snapshot, stands.criterion),
    }


def _forecast(snapshot: Snapshot, criterion: Criterion) -> Document:
    made = forecast(snapshot, criterion)
    asked = asked_of_it(snapshot, criterion)
    said = {"p50": _day(made.p50), "p85": _day(made.p85), "says": made.says}
    return said | ({"asks": asked} if asked else {})


def _programme(stands: Standing) -> Document:
    made, past = stands.forecast, track_record(stands.burn_up)
    return {
        "p50": _day(made.p50),
        "p85": _day(made.p85),
        "chance_by_go_live": made.chance_by_go_live,
        "musts_met_p50": made.musts_met_p50,
        "musts_met_p85": made.musts_met_p85,
        "says": made.says,
        "past": {"made": past.made, "p50_held": past.even_held, "p85_held": past.certain_held},
    }


def beside(snapshot: Snapshot, moved: Since) -> Document:
    """What moved since the last time and what has to be decided: keys beside the contract's."""
    return {
        "since": _since(moved),
        "decisions_wanted": [
            {"ref": wanted.ref, "by": wanted.by.isoformat(), "text": wanted.text}
            for wanted in decisions_wanted(snapshot)
        ],
    }


def _since(moved: Since) -> Document:
    return {
        "day": moved.last.day.isoformat(),
        "deep_dive": moved.last.is_deep_dive,
        "worse": [criterion.ref for criterion in moved.worse],
        "better": [criterion.ref for criterion in moved.better],
        "redated": [_redated(found) for found in moved.redated],
        "raised_early": [_early(found) for found in moved.raised_early],
    }


def _redated(found: Redated) -> Document:
    record = found.record
    days = {"was": found.was.isoformat(), "now": found.now.isoformat()}
    return {"kind": kind_word(record), "ref": record.ref, "name": record.name, **days}


def _early(found: RaisedEarly) -> Document:
    return {"ref": found.criterion.ref, "on": found.on.isoformat(), "thanks": found.thanks}


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
