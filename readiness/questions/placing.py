"""Where a question stands on the day: before the meeting, answered, held or set aside."""

from collections.abc import Sequence
from dataclasses import replace

from readiness.model import Question as Put
from readiness.questions.earlier import earlier, state_of
from readiness.questions.past import Asking, askings, last_time
from readiness.questions.ranking import is_new
from readiness.questions.rule import Question
from readiness.snapshot import Snapshot
from readiness.vocabulary import QuestionState


def placed(snapshot: Snapshot, question: Question) -> Question:
    """The question with what became of it before, if it was put, held or dismissed."""
    puts = earlier(snapshot, question)
    if not puts:
        return replace(question, is_new=is_new(snapshot, question.since))
    past = askings(snapshot, puts)
    before = tuple(asking for asking in past if asking.on < snapshot.as_of)
    put = _governing(snapshot, puts)
    state = state_of(put, snapshot) or _unless_set_aside(snapshot, question, past, put=put)
    told = before if state is not QuestionState.ANSWERED else past
    return replace(
        _as_worded(snapshot, question, put),
        put=put,
        past=told,
        last_time=last_time(snapshot, told),
        state=state,
        place=put.place if is_waiting(put) or put.asked == snapshot.as_of else None,
        comes_back=bool(before) and before[-1].comes_back(snapshot.as_of),
        is_new=not told and is_new(snapshot, question.since),
    )


def is_open_today(snapshot: Snapshot, put: Put) -> bool:
    """Whether a question was put on the day and still waits for its answer."""
    return put.asked == snapshot.as_of and not snapshot.answers(put.ref)


def is_waiting(put: Put) -> bool:
    """Whether it is one question, not yet put: held, set aside, reworded, written or sent in."""
    return put.asked is None and put.text is not None


def _governing(snapshot: Snapshot, puts: Sequence[Put]) -> Put:
    """The record that says where the matter stands: the one set aside, else the one waiting."""
    set_aside = [put for put in puts if state_of(put, snapshot) is not None]
    waiting = [put for put in puts if is_waiting(put)]
    return (set_aside or waiting or puts)[-1]


def _unless_set_aside(
    snapshot: Snapshot, question: Question, past: Sequence[Asking], *, put: Put
) -> QuestionState:
    """Whether it is asked, waits to be, or has been answered and stays silent.

    What was answered stays so until something new comes among its receipts.
    """
    if is_open_today(snapshot, put):
        return QuestionState.ASKED
    last = past[-1] if past else None
    if is_waiting(put) or last is None or last.comes_back(snapshot.as_of):
        return QuestionState.RESERVE
    is_again = last.said_on < snapshot.as_of and _has_news(snapshot, question, last)
    return QuestionState.RESERVE if is_again else QuestionState.ANSWERED


def _has_news(snapshot: Snapshot, question: Question, last: Asking) -> bool:
    days = (receipt.date for receipt in question.receipts if receipt.date is not None)
    return any(last.settled_on < day <= snapshot.as_of for day in days)


def _as_worded(snapshot: Snapshot, question: Question, put: Put) -> Question:
    """The question in the chair's words and to whom the chair puts it, where they have changed.

    A rule that raises it again words it anew, with the figures of the day.
    """
    is_anew = question.is_raised and not question.is_by_hand
    if put.text is None or (is_anew and not (is_waiting(put) or is_open_today(snapshot, put))):
        return question
    is_changed = put.original is not None
    own_words = question.own_words if is_anew else put.original or put.text
    return replace(
        question,
        to=put.to or question.to,
        text=put.text if is_changed else own_words,
        raised_as=own_words if is_changed else "",
    )
