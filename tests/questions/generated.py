"""Programmes made up at random out of plausible records."""

from hypothesis import strategies as st

from readiness.model import Thing
from readiness.snapshot import Snapshot
from tests.factories import known
from tests.questions.drawn import (
    DAYS,
    REFS,
    a_criterion,
    a_hazard,
    a_note,
    a_programme,
    a_question,
    an_issue,
    facts_about,
    the_rest,
)


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """What was so on a day in a programme of a few records of every kind that rules read."""
    things: list[Thing] = [
        draw(a_programme()),
        *(draw(part) for part in the_rest()),
    ]
    for ref in REFS[: draw(st.integers(1, 4))]:
        things.append(draw(a_criterion(ref)))
        things += [fact for facts in facts_about(ref) for fact in draw(facts)]
    for number in range(1, draw(st.integers(1, 3))):
        control, hazard, ratings = draw(a_hazard(number))
        things += [control, hazard, *ratings]
        things += [draw(an_issue(number)), draw(a_note(number)), draw(a_question(number))]
    return known(things).on(draw(DAYS))
