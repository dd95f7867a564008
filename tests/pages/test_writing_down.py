"""What is written down while a deep dive runs, and undone."""

import datetime as dt

import pytest

from readiness.vocabulary import Assurance, MinuteKind
from tests.pages.opening import KNOWN_UP_TO, App, field, press, refusals, said_done, shown
from tests.pages.sitting import deep_dive, go_to_question, meeting


def test_an_answer_is_written_down_beside_its_question(sitting: App):
    put = go_to_question(sitting)
    session = deep_dive(sitting, "driver")
    field(session, "What was said").set_value("We are looking at it")
    field(session, "Answered by").set_value("CDIO")
    [group] = [found for found in session.button_group if found.label == "The chair is"]
    group.set_value(Assurance.PARTLY)
    session = press(session, "Record the answer")

    assert said_done(session) == ["The answer is recorded."]
    [answer] = sitting.known.on(KNOWN_UP_TO).answers(put.ref)
    assert (answer.answer, answer.assurance) == ("We are looking at it", Assurance.PARTLY)


def test_a_refused_line_keeps_what_was_typed(sitting: App):
    go_to_question(sitting)
    session = deep_dive(sitting, "driver")
    field(session, "What was said").set_value("We are looking at it")
    field(session, "Answered by").set_value("CDIO")
    session = press(session, "Record the answer")

    assert "Say how assured the chair is" in refusals(session)[0]
    assert field(session, "What was said").value == "We are looking at it"


@pytest.mark.parametrize(
    ("kind", "fields", "button"),
    [
        ("Promise", {"What is promised": "Book the rooms", "By whom": "COO"}, "Record the promise"),
        ("Decision", {"What is decided": "Buy printers"}, "Record the decision"),
        ("Said", {"What was said": "The wards are tired"}, "Minute it"),
        (
            "Dissent",
            {"Who does not agree": "Casey Clinical", "With what, and why": "Not ready"},
            "Record the dissent",
        ),
        ("Issue", {"What is wrong": "Labels jam", "Whose it is": "Devices"}, "Raise the issue"),
        ("Risk", {"What could happen": "The line fails", "Whose it is": ""}, "Raise the risk"),
    ],
)
def test_every_kind_of_line_is_written_down_and_undone(
    sitting: App, kind: str, fields: dict[str, str], button: str
):
    session = press(deep_dive(sitting, "driver"), kind)
    for label, text in fields.items():
        field(session, label).set_value(text)
    if kind == "Promise":
        field(session, "By when").set_value(KNOWN_UP_TO + dt.timedelta(days=3))
    session = press(session, button)
    assert len(said_done(session)) == 1, refusals(session)

    latest = next(found for found in session.main.button if found.label == "Undo")
    session = latest.click().run()
    assert said_done(session) == ["It is undone."]
    assert next(iter(fields.values())) not in shown(session)


def test_the_supplier_leaves_and_it_is_minuted(sitting: App):
    session = press(deep_dive(sitting, "driver"), "Supplier")
    press(session, "Minute it")

    assert [m.kind for m in meeting(sitting).minutes][-1] is MinuteKind.DEPARTURE
