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

    Its figures may have moved since, and the chair may have reworded it: a record that it names
    and the question rests on is enough. Without a text it stands for all that the rule asks.
    """
    if put.rule == question.key:
        return True
    if put.rule not in (question.trigger, question.code):
        return False
    if put.text is None or put.text == question.text:
        return True
    said = " ".join(put.text.split()).casefold()
    return any(opening(cited.name).casefold() in said for cited in question.refs)


def state_of(put: Put, snapshot: Snapshot) -> QuestionState | None:
    """Whether a question on record is set aside, or held on the day; None if it is neither.

    A hold ends on its day, which still counts; one without a day holds nothing back.
    """
    if put.dismissed is not None:
        return QuestionState.DISMISSED
    until = put.parked.until if put.parked else None
    return QuestionState.PARKED if until is not None and until >= snapshot.as_of else None


def times_unassured(snapshot: Snapshot, puts: tuple[Put, ...]) -> int:
    """How often it was put and the chair was not assured by what was answered, if anything was."""
    asked = (put for put in puts if put.asked is not None)
    return sum(not _is_assured(snapshot, put) for put in asked)


def _is_assured(snapshot: Snapshot, put: Put) -> bool:
    answers = snapshot.answers(put.ref)
    return bool(answers) and answers[-1].assurance is Assurance.ASSURED
