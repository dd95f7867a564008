"""What was answered in the meeting, what was promised with it, and what became of the promise."""

import datetime as dt

from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import KIND_OF, Action, Answer, Question
from readiness.scoring.promises import BROKEN_WORDS, promise_of
from readiness.services.moving import refuse_past, to_another_day
from readiness.services.reasons import because, given
from readiness.services.records import acted_on
from readiness.store import Work
from readiness.vocabulary import Assurance, PromiseState

KEPT, BROKEN = PromiseState.KEPT.value, PromiseState.BROKEN.value


def record_answer(
    work: Work,
    ref: str,
    *,
    answer: str,
    assurance: Assurance | None,
    answered_by: str | None = None,
    promise: str | None = None,
    owner: str | None = None,
    due: dt.date | None = None,
) -> Answer:
    """Write down who answered what, how assured the chair is, and what was promised with it."""
    question = acted_on(Question, ref, work=work, act="record_answer")
    work.unless_changed(Answer, ref)
    if question.asked is None:
        raise Refused("This question has not been put. Put it, then record what is answered.")
    said = given(answer, otherwise="Type what was answered.")
    who = given(answered_by or question.to, otherwise="Say who answered.")
    if assurance is None:
        raise Refused("Say how assured the chair is by the answer.")
    recorded = work.append(
        Answer(of=ref, answered_by=who, answer=said, assurance=assurance, answered=work.day)
    )
    if any((promise or "", owner or "", due)):
        _promise(work, ref, text=promise, owner=owner or who, due=due)
    return recorded


def keep_promise(work: Work, ref: str, *, shown: str, on: dt.date | None = None) -> Action:
    """Say that a promise was kept, on what day, and what shows it."""
    promise = acted_on(Action, ref, work=work, act="keep_promise")
    shown = given(shown, otherwise="Say in a sentence what shows that it was kept.")
    on = on or work.day
    if promise_of(promise).is_kept:
        raise Refused("This promise was kept already.")
    if on > work.day:
        raise Refused(f"{in_words(on)} is yet to come: a promise is kept on a day that has been.")
    return work.move(promise, status=KEPT, closed=on, shown=shown)


def break_promise(work: Work, ref: str, *, why: str | None = None) -> Action:
    """Say that a promise was not kept, and will not be."""
    promise = acted_on(Action, ref, work=work, act="break_promise")
    why = given(why or work.why, otherwise="Say in a sentence what happened to the promise.")
    if promise_of(promise).status in BROKEN_WORDS:
        raise Refused("This promise was said to be broken already.")
    with because(why, work):
        return work.move(promise, status=BROKEN, closed=work.day, shown=None)


def move_promise(work: Work, ref: str, *, due: dt.date, why: str | None = None) -> Action:
    """Say that a promise will be late, and by which day it is promised now."""
    promise = acted_on(Action, ref, work=work, act="move_promise")
    if not promise_of(promise).is_open:
        raise Refused("This promise has ended. Record a new one with the answer to a question.")
    return to_another_day(promise, work, due=due, why=why)


def _promise(
    work: Work, source: str, *, text: str | None, owner: str, due: dt.date | None
) -> Action:
    text = given(text, otherwise="Say what was promised, or leave its owner and its day empty.")
    if due is None:
        raise Refused("Say by which day it is promised.")
    refuse_past(due, "A promise", on=work.day)
    ref = work.new_ref(Action, f"{KIND_OF[Action].prefix}-")
    made = {"ref": ref, "text": text, "owner": owner.strip(), "due": due, "source": source}
    return work.add(Action.model_validate(made))
