"""A deep dive of the weeks after: its first questions are put, and answered."""

from collections.abc import Iterator
from datetime import timedelta

from readiness.exchange.demonstration.acts import recorded
from readiness.exchange.demonstration.put_right import OFFICE, SECRETARY, Next
from readiness.exchange.plan import Add
from readiness.model import DeepDive
from readiness.questions.agenda import next_focus
from readiness.questions.asking import ranked
from readiness.services import answers, questions
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import Assurance, QuestionState

A_FORTNIGHT = timedelta(weeks=2)
QUESTIONS = 3
ANSWER = "It was looked into this week; what was found is on file, with the day and who looked."


def sat(snapshot: Snapshot) -> Iterator[Next]:
    """The board sits every other week."""
    held = [dive for dive in snapshot.deep_dives if dive.sealed is not None]
    if held and snapshot.as_of - max(dive.date for dive in held) < A_FORTNIGHT:
        return
    for _ in range(QUESTIONS):
        yield Next(SECRETARY, _asked)
    present = held[-1].present if held else ()
    dive = DeepDive(
        ref=f"DD-{len(snapshot.deep_dives) + 1:02d}",
        date=snapshot.as_of,
        chair=held[-1].chair if held else None,
        present=present,
        focus=next_focus(snapshot),
        sealed=snapshot.as_of,
    )
    yield Next(OFFICE, recorded(Add(dive)))


def _asked(work: Work) -> None:
    """The next question before the meeting is put, and answered by whom it is put to."""
    waiting = [q for q in ranked(work.snapshot()) if q.state is QuestionState.ASKED]
    if not waiting:
        return
    put = questions.put_question(work, waiting[0])
    by = put.to or "Chief executive"
    answers.record_answer(work, put.ref, answer=ANSWER, answered_by=by, assurance=Assurance.ASSURED)
