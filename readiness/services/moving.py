"""What moves of a criterion, an issue and a promise alike: the day it is due, whose it is."""

import datetime as dt
from typing import TypeVar

from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import Action, Criterion, Issue
from readiness.services.reasons import because, given
from readiness.store import Work

Due = TypeVar("Due", Criterion, Issue, Action)


def to_another_day(record: Due, work: Work, *, due: dt.date, why: str | None) -> Due:
    """The record with another due date; every date it has had is kept."""
    ref = record.ref
    why = given(why or work.why, otherwise=f"Say in a sentence why the date of {ref} moves.")
    if due == record.due:
        raise Refused(f"{ref} is due on {in_words(due)} already.")
    refuse_past(due, ref, on=work.day)
    earlier = () if record.due is None else (record.due,)
    history: tuple[dt.date, ...] = record.due_history or earlier
    with because(why, work):
        return work.move(record, due=due, due_history=(*history, due))


def to_another_owner(record: Due, work: Work, *, owner: str, why: str | None) -> Due:
    """The record in somebody else's hands."""
    owner = given(owner, otherwise=f"Say who is to own {record.ref}.")
    why = given(why or work.why, otherwise=f"Say in a sentence why {record.ref} changes hands.")
    if owner == record.owner:
        raise Refused(f"{record.ref} belongs to {owner} already.")
    with because(why, work):
        return work.move(record, owner=owner)


def refuse_past(due: dt.date, ref: str, *, on: dt.date) -> None:
    """Go on only if a due date is still to come, or is the day of the act."""
    if due < on:
        raise Refused(f"{ref} cannot become due on {in_words(due)}: that day has passed.")
