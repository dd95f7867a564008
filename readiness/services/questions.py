"""What the chair does with a question, and how anybody else sends one in."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import KIND_OF, Dismissed, Parked
from readiness.model import Question as Put
from readiness.questions.asking import time_for
from readiness.questions.earlier import same_words
from readiness.questions.placing import is_open_today, is_waiting, placed
from readiness.questions.rule import Question
from readiness.scoring.meeting import running
from readiness.services.reasons import because, given
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import QuestionState, Role

SET_ASIDE = (QuestionState.PARKED, QuestionState.DISMISSED)


def put_question(
    work: Work, question: Question, *, to: str | None = None, text: str | None = None
) -> Put:
    """Put a question: to the executive of its records, in its own words, unless said otherwise."""
    now = _as_it_stands(work, "put_question", question)
    if _is_before_the_meeting(work, now):
        raise Refused("This question has been put today already. Record what is answered.")
    asked = {
        "asked": work.day,
        "asked_by": _chair(work),
        "parked": None,
        "dismissed": None,
    }
    return _keep(work, now, text=text, to=(to or "").strip() or now.to, **asked)


def hold_question(work: Work, question: Question, *, until: dt.date, reason: str) -> Put:
    """Hold a question back until a day, on which it returns by itself."""
    now = _as_it_stands(work, "hold_question", question)
    reason = given(reason, otherwise="Say in a sentence why the question is held.")
    if until <= work.day:
        raise Refused(f"{in_words(until)} is not to come. Hold the question until a later day.")
    held = Parked(by=_chair(work), reason=reason, until=until, on=work.day)
    with because(reason, work):
        return _keep(work, now, parked=held, dismissed=None, place=None, **NOT_PUT)


def dismiss_question(work: Work, question: Question, *, reason: str) -> Put:
    """Set a question aside for good, for a reason."""
    now = _as_it_stands(work, "dismiss_question", question)
    reason = given(reason, otherwise="Say in a sentence why the question is dismissed.")
    dismissed = Dismissed(by=_chair(work), reason=reason, on=work.day)
    with because(reason, work):
        return _keep(work, now, dismissed=dismissed, parked=None, place=None, **NOT_PUT)


def bring_back_question(work: Work, question: Question) -> Put:
    """Take a question off hold, take back that it was dismissed, or that it was put today."""
    now = _as_it_stands(work, "bring_back_question", question)
    if now.put is not None and now.state in SET_ASIDE:
        return work.move(now.put, parked=None, dismissed=None)
    if now.put is not None and _is_before_the_meeting(work, now):
        return work.move(now.put, **NOT_PUT)
    raise Refused("This question is neither held nor dismissed, and it was not put today.")


def reword_question(work: Work, question: Question, *, text: str, to: str | None = None) -> Put:
    """Say a question in other words, or to somebody else; its own words are kept beside them."""
    now = _as_it_stands(work, "reword_question", question)
    text = given(text, otherwise="Type the question as you would say it.")
    whom = (to or "").strip() or now.to
    if (text, whom) == (now.text, now.to):
        raise Refused("These are its words already, and whom it is put to.")
    return _keep(work, now, text=text, to=whom)


def pick_question(work: Work, question: Question, *, place: int, today: Sequence[Question]) -> Put:
    """Give a question its place among those that the meeting hears today, as the page shows them.

    One from the reserve takes the time of the last that nobody has placed or put.
    """
    now = _as_it_stands(work, "pick_question", question)
    if now.state not in (QuestionState.ASKED, QuestionState.RESERVE):
        raise Refused("This question was answered or set aside. Bring it back, then choose it.")
    others = [placed(work.snapshot(), q) for q in today if q.key != now.key]
    line = _with_room(work, others)
    line.insert(max(0, place - 1), now)
    for number, other in enumerate(line, start=1):
        if other is not now and other.place not in (None, number):
            _keep(work, other, place=number)
    return _keep(work, now, place=line.index(now) + 1)


def _with_room(work: Work, line: list[Question]) -> list[Question]:
    time = time_for(work.snapshot())
    if len(line) < time:
        return line
    free = [q for q in line if q.place is None and not _is_before_the_meeting(work, q)]
    if not free:
        raise Refused(
            f"The meeting has time for {time} questions, and {len(line)} are chosen. "
            "Give it more time, or let one of them go back to its own place."
        )
    return [q for q in line if q is not free[-1]]


def unpick_question(work: Work, question: Question) -> Put:
    """Let a question go back to the place that its score gives it."""
    now = _as_it_stands(work, "unpick_question", question)
    if now.put is None or now.place is None:
        raise Refused("Nobody has given this question a place.")
    return work.move(now.put, place=None)


def write_question(
    work: Work, *, text: str, to: str | None = None, about: Sequence[str] = ()
) -> Put:
    """Write a question of one's own: it stands before those that the rules raise."""
    permissions.check(work, "write_question")
    return _add(work, text, to=to, about=about, raised_by=_chair(work))


def send_in_question(
    work: Work,
    *,
    text: str,
    to: str | None = None,
    about: Sequence[str] = (),
    worry: bool = False,
) -> Put:
    """Send a question in to the chair by name, or what keeps one up at night."""
    permissions.check(work, "send_in_question")
    said = {"raised_by": work.name, "sent_in": True, "worry": worry or None}
    return _add(work, text, to=to, about=about, **said)


NOT_PUT: dict[str, Any] = {"asked": None, "asked_by": None}
SHOWN = 3  # receipts beside a question on the room's screen


def listed(question: Question, *, work: Work) -> Put:
    """The question on the list of a meeting, with the receipts that the room is shown.

    One that has been put today, or that waits already, stays as it is.
    """
    now = placed(work.snapshot(), question)
    receipts = tuple(receipt.in_words for receipt in question.receipts[:SHOWN])
    if now.put is not None and (is_waiting(now.put) or _is_before_the_meeting(work, now)):
        return work.move(now.put, receipts=receipts) if receipts else now.put
    return _keep(work, now, receipts=receipts)


def in_whose_name(snapshot: Snapshot, *, work: Work) -> str:
    """In whose name the meeting acts: the chair's, also where the secretary is at work."""
    meeting = running(snapshot)
    if meeting is not None and meeting.dive.chair:
        return meeting.dive.chair
    names = [person.name for person in snapshot.people if Role.CHAIR in person.roles]
    return work.name if work.name in names or not names else names[0]


def _chair(work: Work) -> str:
    return in_whose_name(work.snapshot(), work=work)


def _as_it_stands(work: Work, act: str, question: Question) -> Question:
    """The question with what has become of it by now, if whoever is at work may do the act."""
    permissions.check(work, act)
    return placed(work.snapshot(), question)


def _is_before_the_meeting(work: Work, question: Question) -> bool:
    return question.put is not None and is_open_today(work.snapshot(), question.put)


def _keep(work: Work, now: Question, *, text: str | None = None, **changes: Any) -> Put:
    """The record of this asking, changed, or made where the question has had none yet."""
    said = (text or "").strip() or now.text
    own = now.own_words
    changes |= {"text": said, "original": own if said != own else None}
    if now.put is not None and (is_waiting(now.put) or _is_before_the_meeting(work, now)):
        return work.move(now.put, **changes)
    made = {"to": now.to, "about": tuple(cited.ref for cited in now.refs), **_origin(now)}
    return work.add(Put.model_validate({"ref": _new_ref(work)} | made | changes))


def _origin(now: Question) -> dict[str, Any]:
    """By which rule a question was raised, else by whom and when."""
    if now.put is None or not now.is_by_hand:
        return {"rule": now.trigger}
    return {key: getattr(now.put, key) for key in ("raised", "raised_by", "sent_in")}


def _add(work: Work, text: str, *, to: str | None, about: Sequence[str], **said: Any) -> Put:
    text = given(text, otherwise="Type the question.")
    snapshot = work.snapshot()
    if any(is_waiting(put) and same_words(put, text) for put in snapshot.questions):
        raise Refused("This question is on the list already, in the same words.")
    for name in about:
        if not snapshot.named(name):
            raise Refused(f"Nothing is called {name} here. Choose a record that there is.")
    whom = (to or "").strip() or None
    made = {"ref": _new_ref(work), "text": text, "to": whom, "about": tuple(about)}
    return work.add(Put.model_validate(made | said | {"raised": work.day}))


def _new_ref(work: Work) -> str:
    return work.new_ref(Put, f"{KIND_OF[Put].prefix}-")
