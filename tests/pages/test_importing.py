"""A list taken in from a page: shown, corrected, and taken in by one press."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from pages.components.marks import plain
from readiness.model import Hazard, Person
from tests.attacks.hostile import PAYLOAD
from tests.pages.opening import (
    KNOWN_UP_TO,
    LEAD,
    App,
    offers,
    press,
    refusals,
    said_done,
    shown,
    unfold,
)

LOG = b"""| ID | Hazard | Cause | Effect | Initial | Whose | Status |
|---|---|---|---|---|---|---|
| H-1 | Late labels | Old printer | Wrong sample | Major / High = 4 | Theatre lead | Live |
"""
READINGS = b"Thing,As at,Value\n%s,2022-05-10,49\n"
ISSUES = b"Issue,Owner\nLabels jam,Ward clerk\n"
TAKE_HAZARDS = "Take hazards in from a file"


@pytest.fixture
def officer(programme_app: App) -> App:
    """The trust with somebody who may take a hazard log in."""
    roles = ["clinical_safety_officer"]
    document = {"ref": "P-06", "name": "Sam Safety", "roles": roles}
    with programme_app.work_as(LEAD) as work:
        work.add(Person.model_validate(document))
    return programme_app


def with_file(session: AppTest, label: str, data: bytes, name: str) -> AppTest:
    """A page with a file given to one of its lists."""
    session = unfold(session, label)
    session.file_uploader[0].upload(name, data)
    return session.run()


@pytest.mark.parametrize("page", ["hazards", "issues", "criteria"])
def test_every_list_can_be_taken_in_and_out(programme_app: App, page: str):
    labels = [fold.label for fold in programme_app.opened(page, who=LEAD).expander]

    assert f"Take {page} in from a file" in labels
    assert "Take this list out" in labels


def test_a_log_is_shown_with_its_doubts_before_anything_is_written(officer: App):
    before = officer.known.number
    session = with_file(officer.opened("hazards", who="P-06"), TAKE_HAZARDS, LOG, "log.md")

    assert "**1** new · **0** changed · **0** unchanged · **1** doubtful" in shown(session)
    doubts = next(f.value for f in session.dataframe if "It says" in f.value)
    assert doubts["It says"].tolist() == ["Live"]
    assert officer.known.number == before


def test_a_heading_can_be_corrected_and_the_log_taken_in(officer: App):
    session = with_file(officer.opened("hazards", who="P-06"), TAKE_HAZARDS, LOG, "log.md")
    [whose] = [box for box in session.selectbox if box.label == "Whose"]
    session = whose.select("owner").run()
    session = press(session, "Take in 1 new, 0 changed")

    hazard = officer.known.on(KNOWN_UP_TO).find(Hazard, "H-1")
    assert hazard is not None
    assert (hazard.name, hazard.owner) == ("Late labels", "Theatre lead")
    assert said_done(session) == ["Hazards: 1 new, 0 changed, taken in."]


def test_what_is_on_record_already_is_not_offered(officer: App):
    session = with_file(officer.opened("hazards", who="P-06"), TAKE_HAZARDS, LOG, "log.md")
    press(session, "Take in 1 new, 0 changed")
    again = with_file(officer.opened("hazards", who="P-06"), TAKE_HAZARDS, LOG, "log.md")

    assert not offers(again, "Take in 0 new, 0 changed")
    assert "would change nothing" in str([info.value for info in again.info])


def test_a_hostile_name_of_a_file_is_said_as_text_in_a_refusal(officer: App):
    name = f"{PAYLOAD.replace('/', '|')}.md"
    session = with_file(officer.opened("hazards", who="P-06"), TAKE_HAZARDS, b"Nothing", name)

    [why] = session.error
    assert why.value.startswith(plain(f"{name}: "))


def test_who_may_not_is_told_whom_to_ask(officer: App):
    session = unfold(officer.opened("hazards", who=LEAD), TAKE_HAZARDS)

    assert not session.file_uploader
    assert "Taking a hazard log in is for a clinical safety officer" in shown(session)


def test_readings_are_taken_in_once_their_columns_are_said(programme_app: App):
    criterion = programme_app.known.on(KNOWN_UP_TO).criteria[0]
    data = READINGS % criterion.name.encode()
    session = programme_app.opened("criteria", who=LEAD)
    session = with_file(session, "Take readings in from a file", data, "training.csv")
    assert "no table with a column" in refusals(session)[0]
    [thing] = [box for box in session.selectbox if box.label == "Thing"]
    session = press(thing.select("name").run(), "Take in 1 new, 0 changed")

    readings = programme_app.known.on(KNOWN_UP_TO).readings(criterion.ref)
    assert [r.value for r in readings if r.date == date(2022, 5, 10)] == [49]


def test_a_course_that_is_called_otherwise_is_asked_about(programme_app: App):
    criterion = programme_app.known.on(KNOWN_UP_TO).criteria[0]
    data = b"Course,As at,Value\nBasics,2022-05-10,49\n"
    session = programme_app.opened("criteria", who=LEAD)
    session = with_file(session, "Take readings in from a file", data, "training.csv")
    [course] = [box for box in session.selectbox if "Basics" in box.label]
    session = press(course.select(criterion.ref).run(), "Take in 1 new, 0 changed")

    assert programme_app.known.on(KNOWN_UP_TO).readings(criterion.ref)[-1].value == 49


def test_a_course_that_was_left_aside_can_be_taken_up_again(programme_app: App):
    criterion = programme_app.known.on(KNOWN_UP_TO).criteria[0]
    data = b"Course,As at,Value\nBasics,2022-05-10,49\nHand washing,2022-05-10,90\n"
    session = programme_app.opened("criteria", who=LEAD)
    session = with_file(session, "Take readings in from a file", data, "training.csv")
    for name, ref in (("Basics", criterion.ref), ("Hand washing", "")):
        [course] = [box for box in session.selectbox if name in box.label]
        session = course.select(ref).run()
    session = press(session, "Take in 1 new, 0 changed")

    session = with_file(session, "Take readings in from a file", data, "training.csv")
    session = session.multiselect[0].select("Hand washing").run()
    [course] = [box for box in session.selectbox if "Hand washing" in box.label]
    press(course.select("OP-02").run(), "Take in 1 new, 0 changed")

    readings = programme_app.known.on(KNOWN_UP_TO).readings("OP-02")
    assert 90 in [reading.value for reading in readings]


def test_an_issue_is_taken_in_from_a_table(programme_app: App):
    session = programme_app.opened("issues", who=LEAD)
    session = with_file(session, "Take issues in from a file", ISSUES, "issues.csv")
    press(session, "Take in 1 new, 0 changed")

    issues = programme_app.known.on(KNOWN_UP_TO).issues
    assert "Labels jam" in [issue.name for issue in issues]


def test_a_file_that_will_not_do_is_refused_at_its_cell(programme_app: App):
    session = programme_app.opened("issues", who=LEAD)
    data = b"Issue,Status\nJam,Pending\n"
    session = with_file(session, "Take issues in from a file", data, "issues.csv")

    assert "row 2, column 'Status': 'Pending' is not one of" in refusals(session)[0]
    assert not offers(session, "Take in 1 new, 0 changed")
