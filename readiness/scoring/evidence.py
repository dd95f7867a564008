"""What the evidence behind a criterion is worth on the day."""

import datetime as dt
from dataclasses import dataclass

from readiness.model import Check, Criterion, Evidence
from readiness.scoring.changes import build_changed
from readiness.scoring.figures import counted, day
from readiness.scoring.people import is_same_person, who
from readiness.snapshot import Snapshot
from readiness.thresholds import EVIDENCE_OLD
from readiness.vocabulary import Outcome


@dataclass(frozen=True)
class Proof:
    """The best hard evidence behind a criterion: why it is old, who else checked it.

    Where the newest of it tells against the criterion, it is that one.
    """

    evidence: Evidence
    old: str | None = None
    check: Check | None = None

    @property
    def is_adverse(self) -> bool:
        """Whether it tells against the criterion."""
        return is_adverse(self.evidence)


def proof(snapshot: Snapshot, criterion: Criterion) -> Proof | None:
    """The best hard evidence behind a criterion on the day; None where there is none.

    Fresh before old, checked before unchecked, new before earlier; nothing outlives a failure.
    """
    hard = hard_evidence(snapshot, criterion)
    if not hard or is_adverse(hard[-1]):
        return Proof(hard[-1]) if hard else None
    changed = build_changed(snapshot, criterion)
    weighed = [
        Proof(
            evidence,
            old=why_old(snapshot, evidence, changed=changed),
            check=independent_check(snapshot, criterion, evidence=evidence),
        )
        for evidence in _since_adverse(hard)
    ]
    return max(weighed, key=lambda p: (p.old is None, p.check is not None, weighed.index(p)))


def hard_evidence(snapshot: Snapshot, criterion: Criterion) -> list[Evidence]:
    """The evidence that can prove anything, oldest first; what has no day comes first."""
    hard = [e for e in snapshot.evidence(criterion.ref) if e.is_hard]
    return sorted(hard, key=lambda e: (e.date or dt.date.min, e.recorded))


def is_adverse(evidence: Evidence) -> bool:
    """Whether a piece of evidence tells against what it is filed for."""
    return evidence.outcome in (Outcome.FAIL, Outcome.PARTIAL)


def _since_adverse(hard: list[Evidence]) -> list[Evidence]:
    adverse = [index for index, evidence in enumerate(hard) if is_adverse(evidence)]
    return hard[adverse[-1] + 1 :] if adverse else hard


def why_old(snapshot: Snapshot, evidence: Evidence, *, changed: dt.date | None) -> str | None:
    """Why a piece of evidence no longer proves anything, in words; None while it does.

    `changed` is the day on which the build last changed. A day that the evidence itself names
    stands before the trust's general limit.
    """
    if changed is not None and (evidence.date is None or evidence.date < changed):
        return f"is from before the change of build on {day(snapshot, changed)}"
    if evidence.stale_after is not None:
        stale = evidence.stale_after < snapshot.as_of
        return f"went stale after {day(snapshot, evidence.stale_after)}" if stale else None
    if evidence.date is None:
        return "has no date"
    days = (snapshot.as_of - evidence.date).days
    return f"is {counted(days, 'day')} old" if days > snapshot.policy[EVIDENCE_OLD] else None


def independent_check(
    snapshot: Snapshot, criterion: Criterion, *, evidence: Evidence
) -> Check | None:
    """The check of a piece of evidence, if somebody other than the owner made it.

    Where nobody owns the criterion, somebody other than the provider of the evidence.
    """
    check = snapshot.check_of(evidence)
    if check is None or check.verified_by is None:
        return None
    own = criterion.owner or evidence.by
    return None if own and is_same_person(snapshot, own, check.verified_by) else check


def named(snapshot: Snapshot, evidence: Evidence) -> str:
    """A piece of evidence as a sentence calls it: the audit of 11 May."""
    kind = evidence.kind.value.replace("_", " ") if evidence.kind else "evidence"
    return f"the {kind} of {day(snapshot, evidence.date)}" if evidence.date else f"the {kind}"


def checked(snapshot: Snapshot, evidence: Evidence, *, check: Check) -> str:
    """A check as a sentence says it: the audit of 11 May was checked by Internal audit."""
    when = f" on {day(snapshot, check.verified_on)}" if check.verified_on else ""
    checker = who(snapshot, check.verified_by or "nobody named")
    return f"{named(snapshot, evidence)} was checked by {checker}{when}"
