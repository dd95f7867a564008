"""What is done with what the front line says, as somebody would do it who may."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from readiness.model import Theme, Waiting
from readiness.services import front_line
from readiness.services.ownership import give_workstream, name_deputy, seat_disciplines
from readiness.services.sites import count_site
from readiness.store import Work
from readiness.store.waiting_room import WAITING
from readiness.vocabulary import Discipline
from tests.factories import AS_OF, a_site

YESTERDAY = AS_OF - dt.timedelta(days=1)


def waiting(number: int, *, day: dt.date = YESTERDAY, **said: Any) -> list[Waiting]:
    """As many answers as are asked for, of nurses at no site in particular."""
    given: dict[str, Any] = {"site": None, "role_group": "Nurses", "confidence": 2} | said
    return [Waiting(key=f"{said}-{n}", day=day, **given) for n in range(number)]


def _taken_in(work: Work, _: str) -> object:
    rows = [vars(answer) for answer in waiting(5)]
    work._connection.execute(WAITING.insert(), rows)
    return front_line.take_in_pulses(work)


FRONT_LINE_DEEDS: dict[str, tuple[str, Callable[[Work, str], object]]] = {
    "take_in_pulses": ("P-09", _taken_in),
    "hear_theme": ("P-01", lambda work, _: front_line.hear_theme(work, name="Labels jam")),
    "say_what_was_done": (
        "P-01",
        lambda work, ref: front_line.say_what_was_done(work, ref, did="New trays"),
    ),
    "log_visit": (
        "P-04",
        lambda work, _: front_line.log_visit(work, name="Birch ward", heard="It is slow"),
    ),
    "name_deputy": ("P-01", lambda work, ref: name_deputy(work, ref, deputy="Sam Safety")),
    "give_workstream": ("P-01", lambda work, ref: give_workstream(work, ref, executive="COO")),
    "seat_disciplines": (
        "P-01",
        lambda work, ref: seat_disciplines(work, ref, disciplines=[Discipline.DESIGN]),
    ),
    "count_site": ("P-01", lambda work, ref: count_site(work, ref, devices_ready=9)),
}
THEME = Theme(ref="TH-11", name="Labels jam", times=4)
SITE = a_site("S-11", devices_needed=10)
FRONT_LINE_REFS = {
    "say_what_was_done": ("theme", "TH-11"),
    "count_site": ("site", "S-11"),
    "name_deputy": ("person", "P-02"),
    "give_workstream": ("workstream", "WS-01"),
    "seat_disciplines": ("workstream", "WS-01"),
}
