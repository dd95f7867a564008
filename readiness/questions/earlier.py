"""What became of a question before: put, answered, held until a day, or set aside."""

from readiness.model import Question as Put
from readiness.questions.rule import Question
from readiness.questions.spoken import opening
from readiness.snapshot import Snapshot
from readiness.vocabulary import Assurance, QuestionState


def earlier(snapshot: Snapshot, question: Question) -> tuple[Put, ...]:
    """The questions on record about the same matter, in the order in which they were recorded."""
    return tuple(put for put in snapshot.questions if is_same_matter(put, question))


def is_same_matter(put: Put, question: Question) -> bool:
    """Whether a question on record was raised by the same rule about the same records.

    Its figures may have moved since, and the chair may have reworded it: the first record that
    one of the two cites and the other cites too is enough, or, where none is cited, a record that
    is named. Without a text it stands for all that the rule asks. What no rule raised is the same
    as long as it was first put in the same words.
    """
    if question.put is not None and question.is_by_hand:
        return same_words(put, question.put.original or question.put.text or "")
    if put.rule == question.key:
        return True
    if put.rule not in (question.trigger, question.code):
        return False
    if put.text is None or put.text == question.text:
        return True
    return _cites_first(put, question) if put.about else _names_one(put, question)


def same_words(put: Put, text: str) -> bool:
    """Whether a question that no rule raised was first put in the words of a text."""
    return put.rule is None and _plain(put.original or put.text or "") == _plain(text)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _cites_first(put: Put, question: Question) -> bool:
    cited = {name for record in question.refs for name in (record.ref, record.name)}
    first = {question.refs[0].ref, question.refs[0].name} if question.refs else set()
    return put.about[0] in cited or not first.isdisjoint(put.about)


def _names_one(put: Put, question: Question) -> bool:
    said = _plain(put.text or "")
    openings = (opening(cited.name).casefold() for cited in question.refs)
    return any(words and words in said for words in openings)


def state_of(put: Put, snapshot: Snapshot) -> QuestionState | None:
    """Whether a question on record is set aside, or held on the day; None if it is neither.

    On the day until which it was held it comes back; a hold without a day holds nothing back.
    """
    if put.dismissed is not None:
        return QuestionState.DISMISSED
    until = put.parked.until if put.parked else None
    return QuestionState.PARKED if until is not None and until > snapshot.as_of else None


def times_unassured(snapshot: Snapshot, puts: tuple[Put, ...]) -> int:
    """How often it was put before and the chair was not assured by what was answered, if at all."""
    asked = (put for put in puts if put.asked is not None and put.asked < snapshot.as_of)
    return sum(not _is_assured(snapshot, put) for put in asked)


def _is_assured(snapshot: Snapshot, put: Put) -> bool:
    answers = snapshot.answers(put.ref)
    return bool(answers) and answers[-1].assurance is Assurance.ASSURED
