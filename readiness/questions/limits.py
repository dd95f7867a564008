"""A programme's own limits, and where a gate was passed with them unmet."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Condition, Criterion, Gateway, Hazard, Note
from readiness.questions import plan_terms, terms
from readiness.questions.links import linked, names, wording
from readiness.questions.notation import GREEN, is_finished, musts
from readiness.questions.telling import NOT_OURS
from readiness.questions.warnings import A_DAY
from readiness.questions.words import mentions, says, sentences_of
from readiness.scoring.dates import gateway_day
from readiness.scoring.hazards import rating_of
from readiness.scoring.measure import reaches, target_of
from readiness.snapshot import Snapshot
from readiness.thresholds import APPETITE_WITHIN
from readiness.vocabulary import EvidenceKind, GatewayOutcome, NoteKind, Priority

GONE_ON = frozenset({GatewayOutcome.PASSED, GatewayOutcome.CONDITIONAL})
LIMIT = re.compile(
    r"\b(?:above|over|(?:higher|greater|more) than|exceed\w*|up to|at most|(?:maximum|limit) of)"
    r" (?:a )?(?:rating of |residual of |level )?(?P<above>[1-5])\b"
    r"|\b(?P<below>[1-5]) or (?:below|lower|less|under)\b"
    r"|\b(?:no|not|never|nothing)\b[^.;]{0,40}?\b(?:rated|rating|residual|level|of|at)"
    r" (?:a |an )?(?P<refused>[2-5])\b"
    r"|\b(?:highest|maximum)\b[^.;]{0,40}? (?:is|of|:) (?P<highest>[1-5])\b",
    re.IGNORECASE,
)
RATED = ("residual", "hazard", "risk", "rate")


@dataclass(frozen=True)
class PassedOver:
    """A gate that was passed, and the must-haves and conditions that stood open at it."""

    gateway: Gateway
    unmet: tuple[Criterion, ...]
    conditions: tuple[Condition, ...]


def passed_over(snapshot: Snapshot) -> Iterator[PassedOver]:
    """Each gate that was passed with must-haves unmet or with conditions that nobody keeps."""
    for gateway in snapshot.gateways:
        conditions = snapshot.conditions(gateway.ref)
        loose = tuple(c for c in conditions if _is_loose(snapshot, c))
        day = gateway.held or gateway.planned
        unmet: tuple[Criterion, ...] = ()
        if gateway.outcome in GONE_ON and day is not None and day <= snapshot.as_of:
            asked = (c for c in musts(snapshot) if _is_asked_by(snapshot, c, gateway=gateway))
            wanting = (c for c in asked if _stands_unmet(snapshot, c, on=day))
            unmet = tuple(c for c in wanting if not _is_accepted(snapshot, c, gateway=gateway))
        if unmet or loose:
            yield PassedOver(gateway, unmet, loose)


def _is_loose(snapshot: Snapshot, condition: Condition) -> bool:
    """Whether an open condition has no owner or no day, or its day has passed."""
    if condition.closed is not None:
        return False
    if condition.owner is None or condition.due is None:
        return True
    return condition.due < snapshot.as_of


def _is_asked_by(snapshot: Snapshot, criterion: Criterion, *, gateway: Gateway) -> bool:
    """Whether a must was due by a gate: it names the gate, or its own date fell by then."""
    if criterion.gateway in (gateway.ref, gateway.name):
        return True
    day = gateway.held or gateway.planned
    due = (*criterion.due_history, criterion.due)[0] or gateway_day(snapshot, criterion)
    return criterion.gateway is None and day is not None and due is not None and due <= day


def _stands_unmet(snapshot: Snapshot, criterion: Criterion, *, on: dt.date) -> bool:
    """Whether it was known on a day to be unmet, and still is: measured and short, or said so."""
    if is_finished(snapshot, criterion):
        return False
    readings = [r for r in snapshot.readings(criterion.ref) if r.date <= on]
    if readings and target_of(criterion) is not None and criterion.direction is not None:
        return not reaches(criterion, readings[-1].value)
    judgements = [j for j in snapshot.judgements(criterion.ref) if j.date <= on]
    return bool(judgements) and judgements[-1].status not in GREEN


def _is_accepted(snapshot: Snapshot, criterion: Criterion, *, gateway: Gateway) -> bool:
    """Whether somebody signed for it: a waiver, or a kept condition with its acceptor."""
    waived = any(w.by and w.reason for w in snapshot.waivers(criterion.ref))
    if waived and criterion.priority is not Priority.MUST_NOT_WAIVE:
        return True
    return any(
        condition.accepted_by is not None and not _is_loose(snapshot, condition)
        for condition in snapshot.conditions(gateway.ref)
        if linked(condition, criterion)
    )


def above_limit(snapshot: Snapshot) -> Iterator[tuple[Hazard, int, int, Note | None]]:
    """Each open hazard rated above the limit that was set, which nobody signed for."""
    limit, note = _limit(snapshot)
    taken = any(gateway.outcome in GONE_ON for gateway in snapshot.gateways)
    if limit is None or not (taken or 0 <= snapshot.days_to_go <= snapshot.policy[APPETITE_WITHIN]):
        return
    for hazard in snapshot.hazards:
        rating = rating_of(hazard.residual)
        above = hazard.is_open and rating is not None and rating > limit
        if above and rating is not None and not _is_signed(snapshot, hazard):
            yield hazard, rating, limit, note


def _limit(snapshot: Snapshot) -> tuple[int | None, Note | None]:
    """The highest residual rating that the board would carry, and the note that says so."""
    for note in reversed(snapshot.notes):
        said = note.text if note.kind is NoteKind.APPETITE else None
        if said and mentions(said, RATED) and (found := LIMIT.search(said)):
            refused = found["refused"]
            stated = found["above"] or found["below"] or found["highest"]
            return (int(refused) - 1 if refused else int(stated)), note
    return snapshot.programme.highest_acceptable_residual, None


def _is_signed(snapshot: Snapshot, hazard: Hazard) -> bool:
    if hazard.approved_by is not None and hazard.justification is not None:
        return True
    return any(
        evidence.kind is EvidenceKind.SIGNED_APPROVAL
        for criterion in snapshot.criteria
        if names(hazard, criterion) or linked(hazard, criterion)
        for evidence in snapshot.evidence(criterion.ref)
    )


def gone_on_in_words(snapshot: Snapshot) -> Iterator[tuple[Note, str]]:
    """Notes that tell of going on although something was unmet, and of nobody who accepts it."""
    for note in snapshot.notes:
        if note.kind in NOT_OURS or note.action_closed is not None:
            continue
        said = next(filter(_goes_on, sentences_of(wording(note))), None)
        accepted = mentions(note.text, terms.ROLES) and A_DAY.search(note.text or "")
        if said is not None and not accepted:
            yield note, said


def _goes_on(sentence: str) -> bool:
    if mentions(sentence, plan_terms.HEDGED):
        return False
    return says(sentence, plan_terms.PROCEEDED) and mentions(sentence, plan_terms.DESPITE)
