"""The set itself on the page: our own criteria, other targets, what does not apply, a paste."""

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import Criterion
from readiness.vocabulary import Declared, Pillar, Priority
from tests.pages.criterion import MEASURED, as_recorded, opened
from tests.pages.opening import (
    ACCOUNTABLE,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    field,
    offers,
    press,
    said_done,
    shown,
)
from tests.pages.test_together import submit

PASTE = "Paste a reference and a value on each line"


def over(app: App, title: str, who: str = LEAD) -> AppTest:
    return press(app.opened("criteria", who=who), title)


def test_one_of_our_own_is_added(programme_app: App):
    session = over(programme_app, "Add a criterion")
    field(session, "What has to be true").set_value("Wards are told")
    field(session, "Pillar").set_value(Pillar.TECHNICAL.value)
    field(session, "Why it is added").set_value("Ours")
    submit(session, "Add it")

    found = programme_app.known.on(KNOWN_UP_TO).find(Criterion, "TE-04")
    assert found is not None
    assert found.name == "Wards are told"


def test_who_may_not_is_not_offered_to(programme_app: App):
    assert not offers(programme_app.opened("criteria", who=FRONT_LINE), "Add a criterion")


def test_another_target_is_recorded_with_its_reason(programme_app: App):
    session = opened(programme_app, MEASURED, "Target")
    field(session, "Target").set_value(75)
    field(session, "Why it changes").set_value("The board agreed")
    press(session, "Change the target")

    assert said_done(session) == [f"{MEASURED} has another target."]
    assert as_recorded(programme_app, MEASURED).target == 75


def test_another_priority_is_recorded_with_its_reason(programme_app: App):
    session = opened(programme_app, MEASURED, "Priority")
    field(session, "Priority").set_value(Priority.SHOULD.value)
    field(session, "Why it changes").set_value("Not on day one")
    press(session, "Change the priority")

    assert as_recorded(programme_app, MEASURED).priority is Priority.SHOULD


def test_what_does_not_apply_leaves_the_counts_and_stays_listed(programme_app: App):
    session = opened(programme_app, MEASURED, "Does not apply", who=ACCOUNTABLE)
    field(session, "Why it does not apply").set_value("Another trust trains them")
    press(session, "It does not apply")

    assert "7 of 7 criteria" in shown(session)
    assert "Another trust trains them" in shown(session)
    said = programme_app.known.on(KNOWN_UP_TO).judgements(MEASURED)
    assert said[-1].status is Declared.REMOVED


def test_a_paste_is_looked_at_and_then_posted_as_one_act(programme_app: App):
    session = over(programme_app, "Paste readings")
    field(session, PASTE).set_value("Ref\tValue\nOP-01\t61\nOP-02\t49.5 %\n").run()
    before = programme_app.known.number

    submit(session, "Post 2")

    posted = programme_app.since(before)
    assert [entry.after["value"] for entry in posted] == [61, 49.5]
    assert len({entry.act for entry in posted}) == 1


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("XX-99\t1", "there is no criterion XX-99"),
        ("OP-01\tplenty", "is not a number"),
        ("OP-01", "must hold a reference and a value"),
        ("TE-01\t4", "nothing is measured of TE-01"),
        ("OP-02\t7", "stands on line 1 already"),
        ("OP-01\t1\t2", "must hold a reference and a value"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_not_one_is_posted(
    programme_app: App, line: str, why: str
):
    session = over(programme_app, "Paste readings")
    field(session, PASTE).set_value(f"OP-02\t50\n{line}").run()

    [said] = [e.value for e in session.error]
    assert why in said.replace("\\", "")
    assert "Line 2" in said
    assert not any(str(button.label).startswith("Post ") for button in session.button)
