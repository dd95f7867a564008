"""The issued versions of the hazard log, and what has changed since the last."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from readiness.model import PROGRAMME, Acceptance, Control, Hazard, LogVersion
from readiness.model.base import plain
from readiness.scoring.hazards import current, expected, rating_of
from readiness.snapshot import Snapshot

Log = Mapping[str, Any]
RATED = ("initial", "current", "expected")


@dataclass(frozen=True)
class Rerated:
    """A hazard whose rating is no longer the one that was issued; None is not scored.

    `is_gone` says that it has been withdrawn since.
    """

    ref: str
    name: str
    which: str
    before: int | None
    after: int | None
    is_new: bool = False
    is_gone: bool = False


def versions(snapshot: Snapshot) -> tuple[LogVersion, ...]:
    """Every version that was issued, oldest first."""
    return snapshot.facts_of(LogVersion, PROGRAMME)


def last_version(snapshot: Snapshot) -> LogVersion | None:
    """The version in force."""
    issued = versions(snapshot)
    return issued[-1] if issued else None


def acceptances(snapshot: Snapshot, version: LogVersion) -> tuple[Acceptance, ...]:
    """Who at the top accepted the risk that a version leaves."""
    accepted = snapshot.facts_of(Acceptance, PROGRAMME)
    return tuple(found for found in accepted if found.version == version.number)


def log_of(snapshot: Snapshot) -> dict[str, Any]:
    """The whole log as it stands, as an issue freezes it."""
    controls = [c for h in snapshot.hazards for c in snapshot.controls_of(h)]
    return {
        "hazards": [hazard.document() for hazard in snapshot.hazards],
        "controls": [c.document() for c in dict.fromkeys(controls)],
        "rated": {hazard.ref: _rated(snapshot, hazard) for hazard in snapshot.hazards},
    }


def _rated(snapshot: Snapshot, hazard: Hazard) -> dict[str, int]:
    found = {
        "initial": rating_of(hazard.initial),
        "current": current(snapshot, hazard),
        "expected": expected(hazard),
    }
    return {which: rating for which, rating in found.items() if rating is not None}


def digest_of(log: Log) -> str:
    """The fingerprint of a log: of everything in it, however it is kept."""
    written = json.dumps(plain(dict(log)), sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def is_intact(version: LogVersion) -> bool:
    """Whether an issued log is still what its fingerprint was taken of."""
    return version.log is not None and version.digest == digest_of(version.log)


def hazards_in(version: LogVersion) -> tuple[Hazard, ...]:
    """The hazards as they were issued."""
    return tuple(Hazard.model_validate(row) for row in (version.log or {}).get("hazards", ()))


def controls_in(version: LogVersion) -> dict[str, Control]:
    """The controls as they were issued, by reference."""
    found = (Control.model_validate(row) for row in (version.log or {}).get("controls", ()))
    return {control.ref: control for control in found}


def ratings_in(version: LogVersion) -> dict[str, dict[str, int]]:
    """The ratings as they were issued, by hazard; a rating that is missing was not scored."""
    rated: dict[str, dict[str, int]] = (version.log or {}).get("rated", {})
    return rated


def changed_since(snapshot: Snapshot) -> tuple[Rerated, ...]:
    """The ratings that are no longer those of the last version: a new safety case is needed."""
    version = last_version(snapshot)
    if version is None:
        return ()
    issued = ratings_in(version)
    changed = (
        Rerated(
            ref=hazard.ref,
            name=hazard.name,
            which=which,
            before=issued.get(hazard.ref, {}).get(which),
            after=now.get(which),
            is_new=hazard.ref not in issued,
        )
        for hazard in snapshot.hazards
        if (now := _rated(snapshot, hazard)) != issued.get(hazard.ref)
        for which in RATED
        if issued.get(hazard.ref, {}).get(which) != now.get(which)
    )
    return (*changed, *_gone(snapshot, version))


def _gone(snapshot: Snapshot, version: LogVersion) -> Iterator[Rerated]:
    """The hazards of a version that no longer stand in the log at all."""
    missing = ratings_in(version).keys() - {hazard.ref for hazard in snapshot.hazards}
    for hazard in hazards_in(version) if missing else ():
        if hazard.ref in missing:
            before = ratings_in(version)[hazard.ref].get("current")
            yield Rerated(hazard.ref, hazard.name, "current", before, None, is_gone=True)


def needs_report(snapshot: Snapshot) -> bool:
    """Whether the log has changed so that a new safety case report is needed (DCB0160 7.3.3)."""
    version = last_version(snapshot)
    if version is None:
        return False
    issued = ratings_in(version)
    stands = {hazard.ref: _rated(snapshot, hazard) for hazard in snapshot.hazards}
    return stands != issued
