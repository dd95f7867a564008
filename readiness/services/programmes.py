"""Beginning a programme of one's own; `exchange` takes in one that stands in a file."""

import datetime as dt
from collections.abc import Iterable

from readiness import permissions
from readiness.days import in_words
from readiness.errors import Refused
from readiness.model import PROGRAMME, Criterion, Gateway, Person, Programme, Record, Workstream
from readiness.services.reasons import given
from readiness.store import Work


def start(
    work: Work,
    *,
    name: str,
    go_live: dt.date,
    organisation: str | None = None,
    system: str | None = None,
    people: Iterable[Person] = (),
    workstreams: Iterable[Workstream] = (),
    criteria: Iterable[Criterion] = (),
    gateways: Iterable[Gateway] = (),
) -> Programme:
    """Start a programme, with the people, criteria and gateways that it begins with."""
    permissions.check(work, "start_programme")
    _refuse_second_programme(work)
    if go_live < work.day:
        raise Refused(f"Going live on {in_words(go_live)} has passed: choose a date still to come.")
    programme = Programme(
        ref=PROGRAMME,
        name=given(name, otherwise="Give the programme a name."),
        go_live=go_live,
        organisation=organisation or None,
        system=system or None,
    )
    work.add(programme)
    things: Iterable[Record] = (*people, *workstreams, *criteria, *gateways)
    for thing in things:
        work.add(thing)
    return work.get(Programme, PROGRAMME)


def _refuse_second_programme(work: Work) -> None:
    if not work.known.is_empty:
        raise Refused(
            f"{work.known.programme.name} is here already, and one database holds one programme."
        )
