"""What Northmoor makes of what other boards taught: its fears, trials and wishes."""

from collections.abc import Iterator

from readiness.exchange.demonstration.acts import Act, Deed
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.model import Question, Risk
from readiness.questions.recorded import of_record
from readiness.services import questions, risks, sent_in
from readiness.store import Work
from readiness.vocabulary import Appetite, Pillar

CHAIR, SECRETARY = "P-01", "P-12"


def learned(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Practice by practice."""
    written = northmoor.learned
    yield from _appetites(written["appetite"])
    for row in written["worries"]:
        yield from _worry(row, calendar)
    for row in written["assessed"]:
        yield Act(row["day"], row["at"], row["by"], _assessed(row))
    for row in written["carried"]:
        yield Act(row["day"], row["at"], row["by"], _carried(row, calendar))


def _appetites(said: Row) -> Iterator[Act]:
    for pillar in Pillar:
        row = said[pillar]
        deed = _appetite(pillar, row)
        yield Act(said["day"], said["at"], CHAIR, deed, why=said["why"])


def _appetite(pillar: Pillar, row: Row) -> Deed:
    return lambda work: risks.set_appetite(
        work,
        pillar=pillar,
        appetite=Appetite(row["appetite"]),
        words=row["words"],
    )


def _worry(row: Row, calendar: Calendar) -> Iterator[Act]:
    """What kept somebody awake, from the day it was sent in until something came of it."""
    text = row["text"]
    yield Act(
        row["day"],
        row["at"],
        row["by"],
        lambda work: questions.send_in_question(work, text=text, worry=True),
    )
    if "became" in row:
        name, day = row["became"]["name"], row["became"]["day"]
        yield Act(
            day,
            "09:40",
            SECRETARY,
            lambda work: sent_in.take_up(work, _sent(work, text).ref, into="risk", name=name),
        )
    if "held" in row:
        held = row["held"]
        yield Act(held["day"], "09:45", SECRETARY, _held(text, held, calendar))
    if "aside" in row:
        day, reason = row["aside"]
        yield Act(day, "09:50", SECRETARY, _aside(text, reason))


def _held(text: str, held: Row, calendar: Calendar) -> Deed:
    until = calendar.day(held["until"])
    return lambda work: questions.hold_question(
        work, of_record(work.snapshot(), _sent(work, text)), until=until, reason=held["reason"]
    )


def _aside(text: str, reason: str) -> Deed:
    return lambda work: questions.dismiss_question(
        work, of_record(work.snapshot(), _sent(work, text)), reason=reason
    )


def _sent(work: Work, text: str) -> Question:
    return next(q for q in work.snapshot().questions if q.text == text)


def _assessed(row: Row) -> Deed:
    return lambda work: risks.assess_risk(
        work,
        _risk(work, row["name"]),
        likelihood=row["likelihood"],
        impact=row["impact"],
        pillar=Pillar(row["pillar"]),
        response=row["response"],
        owner=row["owner"],
        why=row["why"],
    )


def _carried(row: Row, calendar: Calendar) -> Deed:
    until = calendar.day(row["until"])
    return lambda work: risks.carry_risk(
        work, _risk(work, row["name"]), reason=row["reason"], until=until
    )


def _risk(work: Work, name: str) -> str:
    found = work.snapshot().find(Risk, name)
    assert found is not None
    return found.ref
