"""Who said that something was going wrong before the records showed it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Judgement
from readiness.remembered import remembered
from readiness.scoring.criterion import computed
from readiness.scoring.declared import SAID_AS
from readiness.scoring.executives import workstream_of
from readiness.scoring.gap import WORST_FIRST
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

ONE_DAY = dt.timedelta(days=1)
RAISES = frozenset({Declared.AMBER, Declared.RED})


@dataclass(frozen=True)
class RaisedEarly:
    """A criterion that its own people turned amber or red first, and whom to thank for it."""

    criterion: Criterion
    on: dt.date
    thanks: str | None


def raised_early(snapshot: Snapshot, *, since: dt.date) -> tuple[RaisedEarly, ...]:
    """What was turned amber or red after a day, while the records still showed something better.

    By those whose criterion it is: owner, assessor or lead of its workstream. Not early: a
    criterion about which a question was on record already, and one declared better again since.
    """
    found = (
        early
        for criterion in snapshot.criteria
        if (early := _raised(snapshot, criterion, since=since)) is not None
    )
    return tuple(sorted(found, key=lambda early: (not early.criterion.is_must, early.on)))


def _raised(snapshot: Snapshot, criterion: Criterion, *, since: dt.date) -> RaisedEarly | None:
    judgements = snapshot.judgements(criterion.ref)
    for before, said in pairwise(judgements):
        is_turn = said.date > since and _is_worse(said, before) and _stands(said, judgements[-1])
        is_theirs = is_turn and _is_own(snapshot, criterion, said)
        if is_theirs and _is_first(snapshot, criterion, said):
            return RaisedEarly(criterion, said.date, _whom_to_thank(snapshot, criterion, said))
    return None


def _rank(said: Judgement) -> int:
    return WORST_FIRST.index(SAID_AS[said.status])


def _is_worse(said: Judgement, before: Judgement) -> bool:
    return said.status in RAISES and _rank(said) < _rank(before)


def _stands(said: Judgement, last: Judgement) -> bool:
    """Whether nothing better has been said since."""
    return _rank(last) <= _rank(said)


def _is_own(snapshot: Snapshot, criterion: Criterion, said: Judgement) -> bool:
    """Whether those whose criterion it is said it; what is not signed counts as theirs."""
    if said.by is None:
        return True
    workstream = workstream_of(snapshot, criterion)
    own = (criterion.owner, criterion.assessor, workstream.lead if workstream else None)
    names = {name.casefold() for name in own if name}
    return not names.isdisjoint(_names(snapshot, said.by))


def _names(snapshot: Snapshot, who: str) -> Iterator[str]:
    person = snapshot.person(who)
    known = (person.ref, person.name, person.title) if person is not None else ()
    yield from (name.casefold() for name in (who, *known) if name)


@remembered
def _eves(snapshot: Snapshot) -> dict[dt.date, Snapshot]:
    """What was so on the eves of what was said, each looked at once."""
    every = (snapshot.judgements(criterion.ref) for criterion in snapshot.criteria)
    days = {said.date for judgements in every for said in judgements}
    return {day: snapshot.on(day - ONE_DAY) for day in days}


def _is_first(snapshot: Snapshot, criterion: Criterion, said: Judgement) -> bool:
    """Whether the records showed something better the day before, and nobody had asked."""
    eve = _eves(snapshot)[said.date]
    shown = WORST_FIRST.index(computed(eve, criterion).status)
    about = {criterion.ref, criterion.name}
    asked = (q for q in eve.questions if not about.isdisjoint(q.about))
    return shown > _rank(said) and next(asked, None) is None


def _whom_to_thank(snapshot: Snapshot, criterion: Criterion, said: Judgement) -> str | None:
    """The title of whoever said it, else the owner."""
    person = snapshot.person(said.by)
    return (person.title or person.name) if person is not None else said.by or criterion.owner
