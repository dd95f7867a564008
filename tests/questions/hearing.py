"""What rules notice and what a meeting hears of a few records, as a test states it."""

import datetime as dt
from pathlib import Path

from readiness.exchange.files import Document, read_file
from readiness.exchange.plan import Add, Append
from readiness.exchange.planning import plan
from readiness.questions.asking import ask
from readiness.questions.rule import Question, Rule
from readiness.snapshot import Known, Snapshot
from tests.factories import AS_OF, known

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*.yaml"))


def asked_about(rule: Rule, snapshot: Snapshot) -> list[str]:
    """The references of the records on which a rule sees its pattern."""
    return [noticed.record.ref for noticed in rule(snapshot)]


def questions(rule: Rule, snapshot: Snapshot) -> list[Question]:
    """The questions that one rule puts."""
    return list(ask(snapshot, rules=(rule,)))


def question(rule: Rule, snapshot: Snapshot) -> Question:
    """The only question that one rule puts."""
    (only,) = questions(rule, snapshot)
    return only


def from_document(document: Document) -> Snapshot:
    """What was so on the last day of a programme file, without a database."""
    planned = plan(document, Known(), today=AS_OF)
    things = [
        step.record if isinstance(step, Add) else step.fact
        for step in planned.steps
        if isinstance(step, Add | Append)
    ]
    return known(*things).on(planned.as_of)


def from_file(path: Path) -> Snapshot:
    return from_document(read_file(path.read_bytes()))


def days_before(day: dt.date, number: int) -> dt.date:
    return day - dt.timedelta(days=number)
