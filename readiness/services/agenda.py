"""What a deep dive goes through, and in which order."""

from collections.abc import Iterator, Sequence
from typing import Any

from readiness.errors import Refused
from readiness.model import AgendaItem, DeepDive
from readiness.questions.agenda import Planned
from readiness.questions.rule import Question
from readiness.services.questions import listed
from readiness.services.reasons import because, given
from readiness.services.sessions import in_session, on_agenda
from readiness.store import Work
from readiness.vocabulary import AgendaKind

LONGEST = 240  # minutes of an item


def laid_out(dive: DeepDive, planned: Sequence[Planned], *, work: Work) -> list[AgendaItem]:
    """The items of an agenda as they are recorded, their questions on the list of the meeting."""
    return [_laid(dive, item, n, work=work) for n, item in enumerate(planned, start=1)]


def rearrange_agenda(work: Work, ref: str, *, order: Sequence[str]) -> list[AgendaItem]:
    """Take the items in another order; those not named come last, as they stood."""
    meeting = in_session(ref, work=work, act="rearrange_agenda")
    items = {item.ref: item for item in meeting.items}
    if unknown := [item for item in order if item not in items]:
        raise Refused(f"{unknown[0]} is not on the agenda of this meeting.")
    new = [*order, *(item for item in items if item not in order)]
    return [work.move(items[item], place=place) for place, item in enumerate(new, start=1)]


def add_item(
    work: Work, ref: str, *, name: str, minutes: int = 5, lead: str | None = None, **said: Any
) -> AgendaItem:
    """Put one more item at the end of the agenda."""
    meeting = in_session(ref, work=work, act="add_item")
    name = given(name, otherwise="Say what the item is about.")
    _refuse_odd(minutes)
    planned = Planned(AgendaKind.OTHER, name, minutes, lead=(lead or "").strip() or None, **said)
    last = max((item.place or 0 for item in meeting.items), default=0)
    return _laid(meeting.dive, planned, last + 1, work=work)


def skip_item(work: Work, ref: str, *, item: str, why: str) -> AgendaItem:
    """Leave an item out, and say why; it comes back by being shown."""
    meeting = in_session(ref, work=work, act="skip_item")
    found = on_agenda(meeting, item)
    if meeting.dive.now == item:
        raise Refused("This item is before the meeting. Go on to another one first.")
    why = given(why, otherwise="Say in a few words why the item is skipped.")
    with because(why, work):
        return work.move(found, skipped=why)


def mark_item(
    work: Work,
    ref: str,
    *,
    item: str,
    minutes: int | None = None,
    without_supplier: bool | None = None,
) -> AgendaItem:
    """Give an item another length, or say that no supplier is in the room for it."""
    found = on_agenda(in_session(ref, work=work, act="mark_item"), item)
    if minutes is not None:
        _refuse_odd(minutes)
    chosen = {"minutes": minutes, "without_supplier": without_supplier}
    return work.move(found, **{key: value for key, value in chosen.items() if value is not None})


def bring_in(work: Work, ref: str, question: Question, *, item: str) -> AgendaItem:
    """Put one more question on the agenda, under an item."""
    found = on_agenda(in_session(ref, work=work, act="bring_in"), item)
    about = listed(question, work=work).ref
    if about in found.about:
        raise Refused("This question is on the agenda already.")
    return work.move(found, about=(*found.about, about))


def _laid(dive: DeepDive, planned: Planned, place: int, *, work: Work) -> AgendaItem:
    item = {
        "ref": work.new_ref(AgendaItem, f"{dive.ref}/"),
        "of": dive.ref,
        "name": planned.name,
        "kind": planned.kind,
        "place": place,
        "minutes": planned.minutes,
        "lead": planned.lead,
        "about": tuple(_about(work, planned)),
        "without_supplier": planned.without_supplier or None,
    }
    return work.add(AgendaItem.model_validate(item))


def _about(work: Work, planned: Planned) -> Iterator[str]:
    for question in planned.questions:
        yield listed(question, work=work).ref
    yield from planned.promises


def _refuse_odd(minutes: int) -> None:
    if not 1 <= minutes <= LONGEST:
        raise Refused(f"An item takes between 1 and {LONGEST} minutes.")
