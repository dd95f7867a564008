"""What a file does to a log on record that by hand takes somebody's word (DCB0160).

The first file of a programme tells its whole history. From then on whoever loads a file may do by
it what they may do by hand. A terminal has the keys of the machine: what its files say is taken in,
and counts only where nothing on record contradicts it (docs/decisions/0007).
"""

from collections.abc import Iterator

from readiness import permissions
from readiness.errors import NotPermitted
from readiness.exchange.plan import Add, Append, Move, Step, TakeBack
from readiness.exchange.signed_by_hand import refuse_anothers_word, signed
from readiness.model import (
    KIND_OF,
    Acceptance,
    Control,
    Hazard,
    LogVersion,
    Programme,
    Rating,
    Record,
    SafetyCase,
    Scored,
    Thing,
)
from readiness.risk import DCB
from readiness.scoring.hazards import Score, rating_of
from readiness.services.registration import refuse_unregistered
from readiness.snapshot import Key
from readiness.store import Work
from readiness.vocabulary import ControlState, HazardStatus, RatingOf

RATED = ("initial", "residual", "current")
SAYS = ("name", "description", "effect", "effects", "causes", "owner", "criteria")
Deed = tuple[str, Record | None]  # the act that it would be by hand, and on which record


def refuse_without_word(
    step: Step, *, work: Work, before: frozenset[Key], done: list[Thing]
) -> None:
    """Go on only if whoever loads a file may do by hand what a step of it does.

    `before` are the hazards that stood in the log before the file; `done` is what the steps before
    this one have made.
    """
    if permissions.is_at_a_terminal(work):
        return
    for act, record in _deeds(work, step, before):
        _refuse(step, act, record, work=work)
        refuse_unregistered(work.person, on=work.day)
    refuse_anothers_word(step, work=work)
    for act, thing in signed(step, work=work, done=done):
        _refuse(step, act, thing, work=work)


def _refuse(step: Step, act: str, thing: Thing | None, *, work: Work) -> None:
    """Go on only if whoever loads a file may do an act by hand; else which row of it is meant."""
    if said := permissions.why_not(work.person, act, work.snapshot(), thing):
        raise NotPermitted(f"{_where(step)}: {said} Nothing was loaded; leave it out of the file.")


def _where(step: Step) -> str:
    """What a step is about, as a sentence begins."""
    match step:
        case Append(fact, _):
            return f"{KIND_OF[type(fact)].title.capitalize()} of {fact.of}"
        case Add(record) | Move(record, _) | TakeBack(Record() as record, _):
            return f"{KIND_OF[type(record)].title.capitalize()} {record.ref}"
    return "A withdrawal"


def _deeds(work: Work, step: Step, before: frozenset[Key]) -> Iterator[Deed]:
    match step:
        case Move(Hazard() as hazard, changes) if hazard.ref in before:
            yield from _of_hazard(hazard, hazard.model_copy(update=dict(changes)))
        case TakeBack(Hazard() as hazard, _) if hazard.ref in before:
            yield "withdraw_hazard", hazard
        case Append(Rating() as rating, _) if rating.of in before:
            yield from _of_rating(work.get(Hazard, rating.of), rating)
        case Move(Control() as control, changes):
            if changes.get("state") is ControlState.VERIFIED:
                yield "verify_control", control
        case _:
            yield from _around_the_log(step)


def _around_the_log(step: Step) -> Iterator[Deed]:
    match step:
        case Append(LogVersion(), _):
            yield "issue_log", None
        case Append(Acceptance(), _):
            yield "accept_residual_risk", None
        case Add(SafetyCase() as case) if case.approved_on:
            yield "approve_safety_case", None
        case Move(SafetyCase() as case, changes) if changes.get("approved_on"):
            yield "approve_safety_case", case
        case Move(Programme(), changes) if "risk_scheme" in changes:
            yield "adopt_scheme", None


def _of_hazard(hazard: Hazard, after: Hazard) -> Iterator[Deed]:
    if after.status is not hazard.status and after.status is HazardStatus.CLOSED:
        yield "close_hazard", hazard
    if hazard.status is HazardStatus.PROPOSED and after.status is HazardStatus.OPEN:
        yield "open_hazard", hazard
    if after.accepted not in (None, hazard.accepted):
        yield "accept_hazard", hazard
    if after.approved_on not in (None, hazard.approved_on):
        yield "issue_log", hazard
    if any(would_soften(hazard, key, getattr(after, key)) for key in RATED):
        yield "lower_severity", hazard
    yield from _amended(hazard, after)


def _amended(hazard: Hazard, after: Hazard) -> Iterator[Deed]:
    """What is left of the hands through which a hazard goes: those of whoever answers for it."""
    if after.status is not hazard.status:
        if after.status is HazardStatus.TRANSFERRED:
            yield "transfer_hazard", hazard
        if hazard.status in (HazardStatus.CLOSED, HazardStatus.TRANSFERRED):
            yield "reopen_hazard", hazard
    if any(getattr(after, key) != getattr(hazard, key) for key in RATED):
        yield "rate_hazard", hazard
    if any(getattr(after, key) != getattr(hazard, key) for key in SAYS):
        yield "amend_hazard", hazard


def _of_rating(hazard: Hazard, rating: Rating) -> Iterator[Deed]:
    if rating.which is RatingOf.CURRENT:
        yield "score_between", hazard
    if is_softer(rating.stated, than=hazard.initial):
        yield "lower_severity", hazard
    yield "rate_hazard", hazard


def would_soften(hazard: Hazard, key: str, score: Score) -> bool:
    """Whether a rating of a hazard would be graver no longer, than it was or than at first."""
    was = getattr(hazard, key)
    if score == was:
        return False
    return is_softer(score, than=was) or (
        score is not None and is_softer(score, than=hazard.initial)
    )


def is_softer(after: Score, *, than: Score) -> bool:
    """Whether a score would hurt less than another; of a bare rating, whether it is lower."""
    if isinstance(after, Scored) and isinstance(than, Scored):
        return DCB.is_less_severe(after.severity, than=than.severity)
    before, now = rating_of(than), rating_of(after)
    return before is not None and (now is None or now < before)
