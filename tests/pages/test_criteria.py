"""Criteria are found, opened, and worked on by several people at once, each as they may."""

import datetime as dt

import pytest

from readiness.services import criteria
from readiness.vocabulary import Declared
from tests.pages.criterion import FORMS, MEASURED, PROVED, as_recorded, opened
from tests.pages.opening import (
    CCIO,
    CHAIR,
    FRONT_LINE,
    KNOWN_UP_TO,
    LEAD,
    App,
    complaints,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)


def test_the_history_tells_who_did_what(programme_app: App):
    with programme_app.work_as(CCIO) as work:
        criteria.post_reading(work, MEASURED, value=52)

    session = opened(programme_app, MEASURED, "History")

    assert "Casey Clinical posted a reading" in shown(session)


def test_the_second_to_act_is_told_who_changed_what(programme_app: App):
    first, second = (opened(programme_app, PROVED, "Judge", who=who) for who in (LEAD, CCIO))
    for session in (first, second):
        field(session, "We say").set_value(Declared.RED)
        field(session, "Why").set_value("The returns cannot be produced")

    press(first, "Record")
    press(second, "Record")

    [why] = refusals(second)
    assert f"{PROVED}: a judgement was recorded by Lee Programme" in why
    assert field(second, "Why").value == "The returns cannot be produced"


def test_the_second_to_act_may_do_so_once_the_page_shows_what_stands(programme_app: App):
    first, second = (opened(programme_app, PROVED, "Judge", who=who) for who in (LEAD, CCIO))
    for session in (first, second):
        field(session, "We say").set_value(Declared.RED)
        field(session, "Why").set_value("The returns cannot be produced")
    press(first, "Record")
    press(second, "Record")

    press(second, "Record")

    assert said_done(second) == [f"{PROVED} is judged."]


def test_an_act_that_is_sent_twice_is_recorded_once(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    act = session.session_state["act"]
    for _ in range(2):
        session.session_state["act"] = act
        field(session.run(), "% of users complete").set_value(52)
        press(session, "Post reading")

    assert said_done(session) == [f"The reading of {MEASURED} is posted."]
    readings = programme_app.known.on(KNOWN_UP_TO).readings(MEASURED)
    assert [reading.value for reading in readings] == [21, 35, 49, 52]


def test_two_who_move_a_date_at_once_are_not_both_believed(programme_app: App):
    first, second = (opened(programme_app, MEASURED, "Date", who=LEAD) for _ in range(2))
    for session, day in ((first, 14), (second, 16)):
        field(session, "Due").set_value(dt.date(2022, 5, day))
        field(session, "Why it moves").set_value("Trainers are ill")

    press(first, "Move the date")
    press(second, "Move the date")

    [why] = refusals(second)
    assert "due was changed to 2022-05-14 by Lee Programme" in why
    assert as_recorded(programme_app, MEASURED).due == dt.date(2022, 5, 14)


@pytest.mark.parametrize("doing", FORMS)
@pytest.mark.parametrize("who", [None, FRONT_LINE])
def test_whoever_may_not_is_told_whom_to_ask_instead(
    programme_app: App, who: str | None, doing: str
):
    session = opened(programme_app, MEASURED, doing, who=who)

    assert not offers(session, FORMS[doing])
    assert "Ask " in shown(session)


@pytest.mark.parametrize("doing", FORMS)
def test_whoever_may_is_offered_the_form(programme_app: App, doing: str):
    assert offers(opened(programme_app, MEASURED, doing), FORMS[doing])


def test_a_chair_who_looks_on_is_told_whom_to_ask(programme_app: App):
    session = opened(programme_app, PROVED, "Tick off", who=CHAIR)

    assert "Ask Lee Programme or Casey Clinical." in shown(session)


def test_a_criterion_that_is_not_there_is_named_in_a_sentence(programme_app: App):
    session = programme_app.opened("criteria", who=LEAD, criterion="XX-99")

    assert refusals(session) == ["There is no criterion XX-99 here. It may have been renamed."]


def test_a_criterion_that_was_not_there_yet_is_closed_when_the_past_is_reopened(
    programme_app: App,
):
    session = opened(programme_app, MEASURED, "Tick off")
    del session.query_params["criterion"]
    session.query_params["ledger"] = "7"

    session.run()

    assert complaints(session) == []
    assert field(session, "Criterion").value is None


def test_a_link_to_another_criterion_opens_that_one(programme_app: App):
    session = opened(programme_app, MEASURED, "History")
    session.query_params["criterion"] = PROVED

    session.run()

    assert field(session, "Criterion").value == PROVED


def test_the_criterion_that_is_chosen_stands_in_the_address(programme_app: App):
    session = opened(programme_app, MEASURED, "History")

    field(session, "Criterion").set_value(PROVED).run()

    assert session.query_params["criterion"] == PROVED
    assert "Reports and data quality ready" in shown(session)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ({"pillar": "Technical"}, "3 of 8 criteria"),
        ({"holds": "pharmac"}, "2 of 8 criteria"),
        ({"holds": "nothing like it"}, "No criterion matches the filters above."),
        ({"status": "■ Will miss"}, "of 8 criteria"),
    ],
    ids=str,
)
def test_filters_stand_in_the_address(programme_app: App, address: dict[str, str], found: str):
    assert found in shown(programme_app.cold("criteria", **address))
