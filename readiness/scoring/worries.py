"""What keeps people up at night, as they sent it in, and what came of each."""

import datetime as dt
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Answer, Hazard, Issue, Question, Record, Risk
from readiness.scoring.corporate_risks import corporate_risks
from readiness.snapshot import Snapshot

NOTHING = "○ nothing has come of it yet"


@dataclass(frozen=True)
class Worry:
    """One worry: what was sent in, the record that was made of it, and what came of it."""

    question: Question
    became: Record | None
    says: str

    @property
    def waits(self) -> bool:
        """Whether nothing has come of it."""
        return self.says == NOTHING


def worries(snapshot: Snapshot) -> tuple[Worry, ...]:
    """Every worry, those that wait first, then the latest."""
    found = [_worry(snapshot, question) for question in snapshot.questions if question.worry]
    latest = sorted(found, key=lambda one: one.question.raised or dt.date.min, reverse=True)
    return tuple(sorted(latest, key=lambda one: not one.waits))


def _worry(snapshot: Snapshot, question: Question) -> Worry:
    named = snapshot.named(question.became) if question.became else ()
    became = next((r for r in named if isinstance(r, Issue | Risk | Hazard)), None)
    return Worry(question, became, _came_of(snapshot, question, became))


def _came_of(snapshot: Snapshot, question: Question, became: Record | None) -> str:
    if became is not None:
        return f"became {became.ref}: {_stands(snapshot, became)}"
    answers = snapshot.facts_of(Answer, question.ref)
    if answers:
        assured = f" ({answers[-1].assurance.words})" if answers[-1].assurance else ""
        return f"answered{assured}: {answers[-1].answer or 'no words recorded'}"
    if question.dismissed is not None:
        by = f" by {question.dismissed.by}" if question.dismissed.by else ""
        return f"set aside{by}: {question.dismissed.reason or 'no reason recorded'}"
    if question.asked is not None:
        return f"put as a question on {in_words(question.asked)}, not answered yet"
    if question.parked is not None and question.parked.until:
        return f"held until {in_words(question.parked.until)}"
    return NOTHING


def _stands(snapshot: Snapshot, record: Record) -> str:
    """Where the record stands that was made of a worry."""
    match record:
        case Issue(status=status):
            return f"an issue, {status.words if status else 'status not said'}"
        case Hazard(status=state):
            return f"a hazard, {state.words if state else 'status not said'}"
        case _:
            known = {one.risk.ref: one.says for one in corporate_risks(snapshot)}
            return f"a risk, {known.get(record.ref, 'withdrawn')}"
