"""From a document and what is known to a plan, or to everything that has to be refused."""

import datetime as dt
from collections.abc import Iterator

from readiness.errors import BadFile
from readiness.exchange import hazard_notices
from readiness.exchange.contents import contents_of
from readiness.exchange.files import Document
from readiness.exchange.given import Contents, Given
from readiness.exchange.happened import too_late
from readiness.exchange.history import Moment
from readiness.exchange.plan import Plan
from readiness.exchange.steps import Steps
from readiness.snapshot import Known

ONE_DAY = dt.timedelta(days=1)


def plan(document: Document, known: Known, *, today: dt.date) -> Plan:
    """What loading a document would do to what is known; nothing is written.

    Raises `BadFile` with every refusal at once: a file is loaded whole or not at all.
    """
    contents, refusals = contents_of(document)
    if contents is None:
        raise BadFile(refusals)
    as_of = contents.programme.gives("as_of") or today
    refusals += _too_late(contents, as_of)
    refusals += _another_programme(contents.programme, known)
    steps = Steps(contents, known, on=_moment(as_of, known))
    _hold_hazards(steps, known, as_of=as_of)
    if refusals := refusals + steps.tally.refusals:
        raise BadFile(refusals)
    return steps.tally.plan(as_of, known.number)


def _hold_hazards(steps: Steps, known: Known, *, as_of: dt.date) -> None:
    """Hold what the file says of hazards against itself, and against the schemes on record."""
    after = hazard_notices.known_after(known, steps.tally.steps).on(as_of)
    steps.tally.refusals += hazard_notices.refusals(after, steps.tally.steps)
    steps.tally.notices += hazard_notices.notices(steps.tally.steps, after)


def _too_late(contents: Contents, as_of: dt.date) -> Iterator[str]:
    for given in contents.all():
        yield from too_late(given, as_of)


def _another_programme(given: Given, known: Known) -> list[str]:
    """One database holds one programme."""
    if known.is_empty or given.record.label == known.programme.name:
        return []
    return [
        f"Programme, key 'name': '{given.record.label}' is not '{known.programme.name}', which "
        "this database holds; load it into a database of its own."
    ]


def _moment(as_of: dt.date, known: Known) -> Moment:
    """The day of the file, and the day up to which the programme was known before it."""
    before = None if known.is_empty else known.programme.as_of
    return Moment(as_of, before if before and before < as_of else as_of - ONE_DAY)
