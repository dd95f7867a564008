"""Northmoor's gateways and deep dives: what was decided, asked, answered and promised."""

from collections.abc import Iterator
from typing import Any

from readiness.errors import NotFound
from readiness.exchange.demonstration.acts import Act, Deed, moved, recorded
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.exchange.plan import Add, Append
from readiness.model import Action, Condition, DeepDive, Gateway, Vote
from readiness.model import Question as Put
from readiness.questions.asking import ranked
from readiness.questions.recorded import NOT_NAMED, of_record
from readiness.questions.rule import Question
from readiness.services import answers, questions
from readiness.store import Work
from readiness.vocabulary import Assurance

SECRETARY, OFFICE = "P-12", "P-13"


def held(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Every gateway and every deep dive held, and the questions that wait for the next one."""
    for row in northmoor.meetings["gateways"]:
        yield Act(row["day"], "17:30", OFFICE, _decided(row, northmoor, calendar))
    for number, row in enumerate(northmoor.meetings["deep_dives"], start=1):
        yield from _dived(row, northmoor, calendar, ref=f"DD-{number:02d}")
    for row in northmoor.meetings["waiting"]:
        yield Act(row["day"], row["at"], row["by"], _waiting(row, calendar))


def _decided(row: Row, northmoor: Northmoor, calendar: Calendar) -> Deed:
    """A gateway's outcome, its conditions and its votes."""
    ref, day = row["ref"], calendar.day(row["day"])
    steps = [Add(_condition(c, f"{ref}/1", calendar)) for c in row.get("conditions", ())]
    votes = [
        Append(Vote.model_validate(vote | {"of": ref, "by": northmoor.name_of(vote["by"])}))
        for vote in row["votes"]
    ]

    def deed(work: Work) -> None:
        moved(Gateway, ref, held=day, outcome=row["outcome"])(work)
        recorded(*steps, *votes)(work)

    return deed


def _condition(row: Row, ref: str, calendar: Calendar) -> Condition:
    days = {key: calendar.day(row[key]) for key in ("due", "expires")}
    return Condition.model_validate(row | days | {"ref": ref, "of": ref.split("/")[0]})


def _dived(row: Row, northmoor: Northmoor, calendar: Calendar, *, ref: str) -> Iterator[Act]:
    day = row["day"]
    present = tuple(northmoor.name_of(who) for who in row["present"])
    dive = {"ref": ref, "date": calendar.day(day), "chair": present[0], "present": present}
    sealed = DeepDive.model_validate(dive | {"focus": row["focus"], "sealed": dive["date"]})
    for number, question in enumerate(row["questions"]):
        minute = 5 + 10 * number
        yield Act(day, f"14:{minute:02d}", SECRETARY, _put(question))
        yield Act(day, f"14:{minute + 5:02d}", SECRETARY, _answered(question, calendar))
        yield from _promised(question.get("promise"), calendar)
    yield Act(day, "15:10", OFFICE, recorded(Add(sealed)))


def _put(row: Row) -> Deed:
    """Put a question: one that a rule has raised about the record, or the chair's own."""

    def deed(work: Work) -> None:
        if "rule" in row:
            questions.put_question(work, _raised(work, row))
            return
        written = questions.write_question(work, text=row["text"], to=row["to"], about=row["about"])
        questions.put_question(work, of_record(work.snapshot(), written))

    return deed


def _raised(work: Work, row: Row) -> Question:
    """The question that a rule raises about the record today."""
    about = set(row["about"])
    for question in ranked(work.snapshot()):
        if question.trigger == row["rule"] and about & {cited.ref for cited in question.refs}:
            return question
    raise NotFound("question", f"about {' and '.join(row['about'])} by the rule {row['rule']}")


def _answered(row: Row, calendar: Calendar) -> Deed:
    def deed(work: Work) -> None:
        promise: dict[str, Any] = row.get("promise", {})
        answers.record_answer(
            work,
            work.snapshot().questions[-1].ref,
            answer=row["answer"],
            assurance=Assurance(row["assurance"]),
            promise=promise.get("text"),
            owner=promise.get("owner"),
            due=calendar.day(promise["due"]) if promise else None,
        )

    return deed


def _promised(promise: Row | None, calendar: Calendar) -> Iterator[Act]:
    """What became of a promise, as the secretary wrote it down."""
    if promise is None:
        return
    if "kept" in promise:
        day, shown = promise["kept"]
        yield Act(
            day,
            "17:10",
            SECRETARY,
            lambda work: answers.keep_promise(work, _ref(work, promise), shown=shown),
        )
    if "moved" in promise:
        day, due, why = promise["moved"]
        yield Act(
            day,
            "17:15",
            SECRETARY,
            lambda work: answers.move_promise(
                work, _ref(work, promise), due=calendar.day(due), why=why
            ),
        )


def _ref(work: Work, promise: Row) -> str:
    return next(a.ref for a in work.snapshot().all_of(Action) if a.text == promise["text"])


def _waiting(row: Row, calendar: Calendar) -> Deed:
    """A question sent in, or one that the chair wrote and set aside."""

    def deed(work: Work) -> None:
        if row.get("sent_in") == NOT_NAMED:
            _taken_in(work, row["text"])
            return
        if "sent_in" in row:
            questions.send_in_question(work, text=row["text"])
            return
        question = _as_heard(work, questions.write_question(work, text=row["text"]))
        if "held" in row:
            until, reason = calendar.day(row["held"]["until"]), row["held"]["reason"]
            questions.hold_question(work, question, until=until, reason=reason)
        if "dismissed" in row:
            questions.dismiss_question(work, question, reason=row["dismissed"])

    return deed


def _taken_in(work: Work, text: str) -> None:
    """A lot of one, of what was sent in without a name, as the secretary took it in."""
    ref, day = work.new_ref(Put, "Q-"), work.day
    work.add(Put(ref=ref, text=text, raised=day, raised_by=NOT_NAMED, sent_in=True))


def _as_heard(work: Work, written: Put) -> Question:
    return of_record(work.snapshot(), written)
