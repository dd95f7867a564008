"""What was said about Northmoor's go-live, and what it answered."""

from collections.abc import Iterator
from typing import Any

from readiness.exchange.demonstration.acts import Act, moved, recorded
from readiness.exchange.demonstration.calendar import Calendar
from readiness.exchange.demonstration.written import Northmoor, Row
from readiness.exchange.plan import Add
from readiness.model import Note

OFFICE = "P-13"
AS_WRITTEN = ("name", "kind", "author_role", "about", "answer")


def said(northmoor: Northmoor, calendar: Calendar) -> Iterator[Act]:
    """Every note, from the day it was made."""
    for number, row in enumerate(northmoor.notes, start=1):
        yield from _lived(row, f"N-{number:02d}", calendar)


def _lived(row: Row, ref: str, calendar: Calendar) -> Iterator[Act]:
    yield Act(row["day"], "16:40", OFFICE, recorded(Add(_note(row, ref, calendar))))
    if "response" in row:
        day, text = row["response"]
        answer = {"response": calendar.text(text), "responded": calendar.day(day)}
        yield Act(day, "16:50", OFFICE, moved(Note, ref, **answer))
    closed = row.get("action", {}).get("closed")
    if closed is not None:
        kept = moved(Note, ref, action_closed=calendar.day(closed))
        yield Act(closed, "16:55", OFFICE, kept)


def _note(row: Row, ref: str, calendar: Calendar) -> Note:
    written: dict[str, Any] = {key: row[key] for key in AS_WRITTEN if key in row}
    written |= {"ref": ref, "date": calendar.day(row["day"]), "text": calendar.text(row["text"])}
    if (action := row.get("action")) is not None:
        due = calendar.day(action["due"])
        written |= {"action": action["text"], "action_owner": action["owner"], "action_due": due}
    return Note.model_validate(written)
