"""The way in: a programme is loaded or started."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from readiness.store import entries
from tests.pages.opening import (
    LEAD,
    TWO_TRUSTS,
    App,
    field,
    offers,
    press,
    refusals,
    said_done,
    shown,
)

FILE = TWO_TRUSTS.read_bytes()
LISTED = 12  # faults at once


def uploaded(session: AppTest, data: bytes, name: str = "programme.yaml") -> AppTest:
    session.file_uploader[0].upload(name, data)
    return session.run()


def test_a_file_is_shown_before_anything_is_written(empty_app: App):
    session = uploaded(empty_app.opened("door"), FILE)

    assert "Nothing is written yet" in shown(session)
    assert "8 criterion" in shown(session)
    assert empty_app.known.number == 0


def test_a_file_is_loaded_by_one_press(empty_app: App):
    session = uploaded(empty_app.opened("door"), FILE)

    press(session, "Load it")

    assert said_done(session) == ["The programme is loaded."]
    assert empty_app.known.programme.name == "Two trusts, one record (May 2022)"
    assert session.file_uploader[0].value is None


def test_loading_leaves_one_short_act_in_the_record(empty_app: App):
    press(uploaded(empty_app.opened("door"), FILE), "Load it")

    [act] = {entry.act for entry in entries(empty_app.engine)}
    assert len(act) == 32


def test_a_file_that_is_refused_says_why_line_by_line(empty_app: App):
    wrong = FILE + b"surprises: [1]\nand: [2]\n"

    session = uploaded(empty_app.opened("door"), wrong)

    [why] = refusals(session)
    assert "surprises" in why
    assert len(why.splitlines()) == 2
    assert not offers(session, "Load it")


def test_a_file_with_hundreds_of_faults_lists_the_first_of_them(empty_app: App):
    wrong = FILE + b"".join(b"fault_%d: 1\n" % number for number in range(300))

    session = uploaded(empty_app.opened("door"), wrong)

    [why] = refusals(session)
    assert len(why.splitlines()) == LISTED + 1
    assert why.endswith("And 288 more like these.")


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"{", b"- a list", b"format: [", b"a: &b 1"])
def test_what_is_no_programme_file_gets_a_sentence(empty_app: App, data: bytes):
    session = uploaded(empty_app.opened("door"), data)

    assert len(refusals(session)) == 1
    assert not session.exception


def test_loading_what_is_there_already_is_not_offered(programme_app: App):
    session = uploaded(programme_app.opened("door", who=LEAD), FILE)

    assert "on record already" in shown(session)
    assert not offers(session, "Load it")


def test_another_programme_is_refused_by_name(programme_app: App):
    other = FILE.replace(b"Two trusts, one record (May 2022)", b"Somewhere else")

    session = uploaded(programme_app.opened("door", who=LEAD), other)

    [why] = refusals(session)
    assert "'Somewhere else' is not" in why


def test_a_file_in_which_something_changed_says_what(programme_app: App):
    moved = FILE.replace(b"severity: 4", b"severity: 2")

    session = uploaded(programme_app.opened("door", who=LEAD), moved)

    assert "1 changed (1 issue)" in shown(session).replace("**", "")
    assert "severity: 4 to 2" in session.dataframe[-1].value.to_string()


def test_two_who_load_at_once_are_told_what_the_first_one_did(empty_app: App):
    first, second = (uploaded(empty_app.opened("door"), FILE) for _ in range(2))
    press(first, "Load it")

    press(second, "Load it")

    assert len(refusals(second)) == 1
    assert not second.exception


def test_a_programme_is_started_with_the_catalogue_laid_out(empty_app: App):
    session = empty_app.opened("door")
    field(session, "Programme").set_value("Northmoor EPR")
    a_month_later = field(session, "Go-live").value + dt.timedelta(days=30)
    field(session, "Go-live").set_value(a_month_later)

    press(session, "Start")

    assert said_done(session) == ["The programme is started, with the catalogue's criteria."]
    assert len(empty_app.known.of("criterion")) > 40
    assert empty_app.known.programme.go_live == a_month_later


def test_a_programme_without_a_name_is_refused_and_its_trust_stays(empty_app: App):
    session = empty_app.opened("door")
    field(session, "Trust").set_value("Northmoor Mental Health")

    press(session, "Start")

    assert refusals(session) == ["Give the programme a name."]
    assert field(session, "Trust").value == "Northmoor Mental Health"
    assert empty_app.known.is_empty


def test_a_go_live_that_has_passed_is_refused_and_the_name_stays(empty_app: App):
    session = empty_app.opened("door")
    field(session, "Programme").set_value("Northmoor EPR")
    field(session, "Go-live").set_value(dt.date(2020, 1, 22))

    press(session, "Start")

    [why] = refusals(session)
    assert "has passed: choose a date still to come" in why
    assert field(session, "Programme").value == "Northmoor EPR"


def test_a_programme_without_a_day_is_refused_in_a_sentence(empty_app: App):
    session = empty_app.opened("door")
    field(session, "Go-live").set_value(None)

    press(session, "Start")

    assert refusals(session) == ["Choose the day of the go-live; it can be moved later."]


def test_the_second_to_start_a_programme_is_told_that_one_is_here(empty_app: App):
    first, second = (empty_app.opened("door") for _ in range(2))
    for session in (first, second):
        field(session, "Programme").set_value("Northmoor EPR")
        press(session, "Start")

    assert refusals(second) == [
        "Northmoor EPR is here already, and one database holds one programme."
    ]


def test_nothing_can_be_started_before_the_first_row(programme_app: App):
    session = programme_app.opened("door", ledger="0")

    assert "Read-only" in shown(session)
    assert not offers(session, "Start")
