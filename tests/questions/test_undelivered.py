import pytest

from readiness.questions.undelivered import no_undelivered_watch
from tests.factories import (
    a_condition,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
LETTERS = a_criterion("TE-31", name="Discharge letters reach general practices", pillar="technical")
AMISS = [
    (a_criterion(ref, name=f"Ward {ref} ready", due="2026-11-16"), judged("red", of=ref))
    for ref in ("OP-02", "OP-03")
]
TROUBLED = (GATEWAY, LETTERS, AMISS)
WATCH = a_criterion("CS-19", name="Undelivered orders and letters checked daily")


def heard(*things, **when):
    return asked_about(no_undelivered_watch, a_snapshot(*things, **when))


def test_asks_when_letters_are_in_scope_and_nothing_says_who_watches_them():
    text = question(no_undelivered_watch, a_snapshot(TROUBLED)).text

    assert "“Go-live decision” is 15 days off; letters are in scope" in text


@pytest.mark.parametrize(
    "record",
    [
        a_criterion("TE-32", name="Referral interface tested"),
        a_hazard(name="Order placed on the wrong patient"),
        an_issue(name="Results come back late", severity=2),
        a_criterion("TE-32", name="Messages to the laboratory flow"),
    ],
)
def test_asks_whatever_kind_of_record_speaks_of_what_is_sent(record):
    assert heard(GATEWAY, AMISS, a_criterion("OP-04"), record) == ["G-01"]


def test_asks_of_the_programme_where_there_is_no_gateway():
    asked = question(no_undelivered_watch, a_snapshot(LETTERS, AMISS))

    assert asked.text.startswith("“Northmoor EPR” goes live in 60 days")
    assert [cited.kind for cited in asked.refs] == ["programme"]


def test_cites_the_hazard_that_shows_what_can_be_lost():
    hazard = a_hazard(name="Referral order lost between two systems")

    asked = question(no_undelivered_watch, a_snapshot(TROUBLED, hazard))

    assert [cited.ref for cited in asked.refs] == ["G-01", "HZ-01"]


def test_asks_when_the_watch_is_not_planned():
    assert heard(GATEWAY, WATCH, judged("not_planned", of="CS-19")) == ["CS-19"]


def test_asks_when_the_watch_is_amber_a_month_before_go_live():
    assert heard(GATEWAY, WATCH, judged("amber", of="CS-19"), go_live="2026-12-20") == ["CS-19"]


def test_asks_when_the_watch_has_no_owner_a_month_before_go_live():
    unowned = WATCH.model_copy(update={"owner": None})

    assert heard(GATEWAY, unowned, go_live="2026-12-20") == ["CS-19"]


@pytest.mark.parametrize(
    "text",
    [
        "The queue of rejected referrals has no owner.",
        "Nobody looks at the unmatched results.",
        "Unsent letters are not monitored.",
    ],
)
def test_asks_when_a_record_says_that_nobody_looks(text):
    assert heard(a_note(text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_when_the_only_control_that_watches_has_no_owner():
    hazard = a_hazard(name="Letters not sent", controls=("C-01",))
    control = a_control(name="Daily list of unsent letters", kind="business_process_change")

    assert heard(TROUBLED, hazard, control) == ["G-01"]


def test_is_silent_when_a_criterion_sets_the_watch():
    assert heard(TROUBLED, WATCH) == []


def test_is_silent_when_the_watch_was_seen_in_a_rehearsal():
    seen = filed("observed_rehearsal", of="CS-19", summary="Daily check run; owner, threshold set")

    assert heard(TROUBLED, WATCH, judged("green", of="CS-19"), seen, go_live="2026-12-20") == []


def test_is_silent_when_a_control_sets_the_watch_and_its_hazard_has_an_owner():
    hazard = a_hazard(name="Letters not sent", controls=("C-01",), owner="Chief nurse")
    control = a_control(name="Daily list of unsent letters", kind="business_process_change")

    assert heard(TROUBLED, hazard, control) == []


def test_is_silent_when_a_condition_of_the_gateway_sets_it():
    condition = a_condition(text="Unmatched results read daily from switch-on")

    assert heard(TROUBLED, condition) == []


def test_is_silent_when_nothing_is_sent():
    assert heard(GATEWAY, AMISS, a_criterion("OP-04", name="Lifts checked")) == []


def test_is_silent_about_stock_phrases():
    lifts = a_criterion("OP-04", name="Lifts checked in order to move beds, as a result of June")

    assert heard(GATEWAY, AMISS, lifts) == []


def test_is_silent_with_more_than_sixty_days_to_go():
    assert heard(TROUBLED, go_live="2027-01-23") == []


def test_is_silent_after_go_live():
    assert heard(TROUBLED, go_live="2026-11-20") == []


def test_is_silent_about_a_programme_whose_records_raise_nothing():
    calm = [(a_criterion(ref), judged("green", of=ref), filed(of=ref)) for ref in ("A-1", "A-2")]

    assert heard(GATEWAY, LETTERS, calm) == []


def test_is_silent_about_an_amber_watch_with_time_to_go():
    assert heard(GATEWAY, WATCH, judged("amber", of="CS-19")) == []


def test_is_silent_when_what_nobody_looked_at_has_been_settled():
    settled = a_note(text="Unsent letters are not monitored.", response="Closed: ward clerks do")

    assert heard(settled) == []
