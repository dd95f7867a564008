"""Who changed what, when and why; and any past moment, reopened as it was."""

import datetime as dt
from collections.abc import Hashable
from typing import Any

from streamlit.testing.v1 import AppTest

from readiness.services import criteria
from readiness.services.redactions import redact
from tests.pages.opening import (
    ACCOUNTABLE,
    CHAIR,
    LEAD,
    App,
    complaints,
    field,
    leaves_as_a_slide,
    offers,
    press,
    refusals,
    shown,
)
from tests.store.by_hand import by_hand, unguard

LOADED = 54  # rows of the record that loading the two trusts leaves


def listed(session: AppTest) -> list[dict[Hashable, Any]]:
    """The record of changes as the page lists it."""
    return session.dataframe[0].value.to_dict("records")


def test_what_was_done_stands_first_with_who_and_why(programme_app: App):
    with programme_app.work_as(ACCOUNTABLE) as work:
        criteria.redate(work, "OP-01", due=dt.date(2022, 5, 16), why="Trainers are ill")

    session = programme_app.opened("record")
    first = listed(session)[0]

    assert (first["Who"], first["About"], first["Why"]) == (
        "Alex Accountable",
        "OP-01",
        "Trainers are ill",
    )
    assert "16 May 2022" in str(first["What"])
    assert leaves_as_a_slide(session)


def test_the_record_can_be_narrowed_to_one_reference(programme_app: App):
    rows = listed(programme_app.opened("record", about="OP-01"))

    assert {row["About"] for row in rows} == {"OP-01"}


def test_a_reference_that_nobody_wrote_about_says_so(programme_app: App):
    session = programme_app.opened("record", about="XX-99")

    assert "Nothing of that kind is on record." in shown(session)


def test_a_past_day_is_reopened_read_only(programme_app: App):
    session = programme_app.opened("record", who=LEAD)
    field(session, "What was so on a day").set_value(dt.date(2022, 5, 1))

    press(session, "Reopen that day")

    assert "Reopened as at 1 May 2022. Read-only." in shown(session)
    assert session.query_params["day"] == "2022-05-01"


def test_a_past_number_is_reopened_with_nothing_of_what_came_later(programme_app: App):
    session = programme_app.opened("record", who=LEAD)
    field(session, f"What was recorded up to number (1 to {LOADED})").set_value(12)

    press(session, "Reopen that number")

    assert "As recorded up to number 12" in shown(session)
    assert [row["No."] for row in listed(session)] == [str(n) for n in range(12, 0, -1)]


def test_an_early_number_of_a_long_record_still_shows_its_rows(large_app: App):
    session = large_app.opened("record", ledger="3")

    assert [row["No."] for row in listed(session)] == ["3", "2", "1"]


def test_the_past_stays_open_from_page_to_page_until_it_is_left(programme_app: App):
    session = programme_app.opened("record", day="2022-05-01")
    session.switch_page("pages/criteria.py").run()
    assert "Read-only" in shown(session)

    press(session, "Back to the present")

    assert "Read-only" not in shown(session)
    assert "day" not in session.query_params


def test_a_programme_known_up_to_a_past_day_can_be_seen_as_at_today(programme_app: App):
    session = programme_app.opened("record")

    press(session, "Go to today")

    assert "known up to" not in shown(session)
    assert "days since go-live" in shown(session)


def test_no_day_at_all_is_refused_in_a_sentence(programme_app: App):
    session = programme_app.opened("record")
    field(session, "What was so on a day").set_value(None)

    press(session, "Reopen that day")

    assert refusals(session) == ["Choose the day that is to be reopened."]


def test_the_record_says_that_it_is_whole(programme_app: App):
    session = press(programme_app.opened("record"), "Check every row")

    assert "are as they were written" in shown(session)
    assert f"Fingerprint of row {LOADED}:" in shown(session)
    assert complaints(session) == []


def test_nobody_is_offered_to_change_the_record(programme_app: App):
    session = programme_app.opened("record", who=LEAD)

    assert not any(offers(session, word) for word in ("Edit", "Delete", "Remove"))


def test_a_record_that_was_tampered_with_says_where(programme_app: App):
    unguard(programme_app.engine)
    by_hand(programme_app.engine, "UPDATE payload SET after = '{}' WHERE number = 12")

    session = press(programme_app.opened("record"), "Check every row")

    [says] = refusals(session)
    assert "12" in says
    assert not session.success


def test_what_was_redacted_is_not_in_the_past_either(programme_app: App):
    unwanted, past = "Medical illustration manager", {"criterion": "TE-03", "ledger": str(LOADED)}
    assert unwanted in shown(programme_app.opened("criteria", **past))

    with programme_app.work_as(ACCOUNTABLE) as work:
        redact(work, unwanted, second=CHAIR)

    assert unwanted not in shown(programme_app.opened("criteria", **past))
