"""What anybody sends in beforehand without a name, and what the secretary makes of what came."""

import datetime as dt

from readiness import permissions
from readiness.errors import Refused
from readiness.model import KIND_OF, Dismissed, Hazard, Issue, Question, Risk
from readiness.model.refusal import said_plainly
from readiness.questions.placing import is_waiting
from readiness.questions.recorded import NOT_NAMED
from readiness.services.issues import raise_issue
from readiness.services.questions import in_whose_name
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.services.risks import raise_risk
from readiness.store import Engine, Unnamed, Work, keep_unnamed, latest, take_lot
from readiness.vocabulary import HazardStatus

ISSUE, RISK, HAZARD = "issue", "risk", "hazard"
ONE_DAY = dt.timedelta(days=1)


def send_in_unnamed(
    engine: Engine, *, text: str, day: dt.date, to: str | None = None, worry: bool = False
) -> None:
    """Send something in without a name: no ledger, no log and no file tells by whom, or when.

    Once a day's lot has been taken in, what comes later that day waits for the next day's.
    """
    with said_plainly():
        text = given(text, otherwise="Type what you want to be asked or known.")
    if day in _taken_in(latest(engine).on(day).questions):
        day += ONE_DAY
    keep_unnamed(engine, Unnamed(day, text, (to or "").strip() or None, worry))


def take_in_unnamed(work: Work) -> list[Question]:
    """Take all that was sent in without a name into the record: one lot a day, in no order."""
    permissions.check(work, "take_in_unnamed")
    if work.day in _taken_in(work.snapshot().questions):
        raise Refused("Today's lot has been taken in. What came since is taken in tomorrow.")
    lot = take_lot(work, until=work.day)
    if not lot:
        raise Refused("Nothing has been sent in without a name since the last lot.")
    return [work.add(_question(sent, work=work)) for sent in lot]


def take_up(work: Work, ref: str, *, into: str, name: str | None = None) -> Issue | Risk | Hazard:
    """Make an issue, a risk or a proposed hazard of what was sent in; it is answered by that."""
    sent = acted_on(Question, ref, work=work, act="take_up")
    if not sent.sent_in or not is_waiting(sent) or sent.dismissed is not None:
        raise Refused("Only what was sent in, and has been neither put nor set aside, is taken up.")
    name = given(name or sent.text, otherwise="Say in a few words what it is about.")
    made = _made(work, into, name)
    reason = f"Taken up as {into} {made.ref}"
    by = in_whose_name(work.snapshot(), work=work)
    with because(reason, work):
        work.move(sent, dismissed=Dismissed(by=by, reason=reason, on=work.day), became=made.ref)
    return made


def _taken_in(questions: tuple[Question, ...]) -> frozenset[dt.date | None]:
    """The days whose lots are on record."""
    return frozenset(q.raised for q in questions if q.sent_in and q.raised_by == NOT_NAMED)


def _question(sent: Unnamed, *, work: Work) -> Question:
    said = {"text": sent.text, "to": sent.to, "raised": sent.day, "worry": sent.worry or None}
    ref = work.new_ref(Question, f"{KIND_OF[Question].prefix}-")
    made = {"ref": ref, "raised_by": NOT_NAMED, "sent_in": True}
    return Question.model_validate(made | said)


def _made(work: Work, into: str, name: str) -> Issue | Risk | Hazard:
    match into:
        case "issue":
            return raise_issue(work, name=name)
        case "risk":
            return raise_risk(work, name=name)
        case "hazard":
            ref = work.new_ref(Hazard, f"{KIND_OF[Hazard].prefix}-")
            return work.add(Hazard(ref=ref, name=name, status=HazardStatus.PROPOSED))
    raise Refused(f"What was sent in becomes an issue, a risk or a hazard, and no {into}.")
