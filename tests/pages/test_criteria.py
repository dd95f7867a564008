"""What people do to a criterion on its page, and what the page says when it may not be done."""

import datetime as dt

import pytest
from streamlit.testing.v1 import AppTest

from readiness.model import Criterion
from readiness.services import criteria
from readiness.vocabulary import Declared, EvidenceKind
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

PROVED = "TE-01"  # reports and data quality: nothing to measure, not ticked yet
MEASURED = "OP-01"  # users trained at trust A: 49 of 80 per cent
SUMMARY = "What was seen, run or signed"
SEEN = "Returns produced from a trial load"
FORMS = {
    "Tick off": "Tick off",
    "Reading": "Post reading",
    "Evidence": "Attach evidence",
    "Judge": "Record",
    "Date": "Move the date",
    "Owner": "Change the owner",
}


def opened(app: App, ref: str, doing: str, *, who: str | None = LEAD) -> AppTest:
    """A criterion, opened to do something to it."""
    return app.opened("criteria", who=who, criterion=ref, doing=doing)


def describe(session: AppTest) -> None:
    """Say what proves it."""
    field(session, SUMMARY).set_value(SEEN)
    field(session, "Kind").set_value(EvidenceKind.TRIAL_LOAD)


def as_recorded(app: App, ref: str) -> Criterion:
    found = app.known.on(KNOWN_UP_TO).find(Criterion, ref)
    assert found is not None
    return found


def test_a_tick_is_recorded_with_its_evidence_and_shown_at_once(programme_app: App):
    session = opened(programme_app, PROVED, "Tick off")
    describe(session)

    press(session, "Tick off")

    assert said_done(session) == [f"{PROVED} is ticked off."]
    assert "✓ Met, not yet checked" in shown(session)
    snapshot = programme_app.known.on(KNOWN_UP_TO)
    assert snapshot.evidence(PROVED)[-1].summary == SEEN
    assert snapshot.judgements(PROVED)[-1].by == "Lee Programme"


def test_a_tick_without_proof_is_refused_and_what_was_typed_stays(programme_app: App):
    before = programme_app.known.number
    session = opened(programme_app, PROVED, "Tick off")
    field(session, "Anything to add (optional)").set_value("Asked twice")

    press(session, "Tick off")

    [why] = refusals(session)
    assert "attach evidence, then tick it off" in why
    assert field(session, "Anything to add (optional)").value == "Asked twice"
    assert programme_app.known.number == before


def test_a_tick_that_was_refused_is_taken_once_its_evidence_is_there(programme_app: App):
    session = opened(programme_app, PROVED, "Tick off")
    press(session, "Tick off")
    describe(session)

    press(session, "Tick off")

    assert said_done(session) == [f"{PROVED} is ticked off."]


def test_a_form_that_was_taken_is_empty_afterwards(programme_app: App):
    session = opened(programme_app, MEASURED, "Evidence")
    describe(session)

    press(session, "Attach evidence")

    assert said_done(session) == [f"Evidence is attached to {MEASURED}."]
    assert field(session, SUMMARY).value == ""


def test_evidence_is_attached_as_it_was_described(programme_app: App):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    field(session, "On").set_value(dt.date(2022, 5, 9))

    press(session, "Attach evidence")

    attached = programme_app.known.on(KNOWN_UP_TO).evidence(PROVED)[-1]
    assert (attached.kind, attached.date) == (EvidenceKind.TRIAL_LOAD, dt.date(2022, 5, 9))
    assert attached.by == "Lee Programme"


def test_evidence_of_no_kind_is_refused_and_its_summary_stays(programme_app: App):
    for doing in ("Tick off", "Evidence"):
        session = opened(programme_app, PROVED, doing)
        field(session, SUMMARY).set_value(SEEN)

        press(session, FORMS[doing])

        assert refusals(session) == ["Choose what kind of evidence it is. Nothing was recorded."]
        assert field(session, SUMMARY).value == SEEN


def test_evidence_without_a_word_of_what_it_shows_is_refused(programme_app: App):
    session = opened(programme_app, PROVED, "Evidence")
    field(session, "Kind").set_value(EvidenceKind.AUDIT)
    field(session, "Link (optional)").set_value("https://intranet.example.nhs.uk/report")

    press(session, "Attach evidence")

    assert refusals(session) == ["Say in a sentence what the evidence shows."]
    assert field(session, "Link (optional)").value == "https://intranet.example.nhs.uk/report"


def test_a_reading_is_posted(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "% of users complete").set_value(52)
    field(session, "Source (optional)").set_value("Learning system")

    press(session, "Post reading")

    assert said_done(session) == [f"The reading of {MEASURED} is posted."]
    posted = programme_app.known.on(KNOWN_UP_TO).readings(MEASURED)[-1]
    assert (posted.value, posted.source, posted.by) == (52, "Learning system", "Lee Programme")


def test_a_reading_without_a_value_is_refused_and_its_source_stays(programme_app: App):
    session = opened(programme_app, MEASURED, "Reading")
    field(session, "Source (optional)").set_value("Learning system")

    press(session, "Post reading")

    assert refusals(session) == ["Value: it is missing; fill it in. Nothing was recorded."]
    assert field(session, "Source (optional)").value == "Learning system"


def test_a_criterion_that_measures_nothing_says_so(programme_app: App):
    session = opened(programme_app, PROVED, "Reading")

    assert "Nothing is measured here" in shown(session)
    assert not offers(session, "Post reading")


def test_a_judgement_is_recorded_with_its_reason(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "We say").set_value(Declared.RED)
    field(session, "Why").set_value("The returns cannot be produced")

    press(session, "Record")

    assert said_done(session) == [f"{PROVED} is judged."]
    assert 'We say <span class="status red">■ Will miss</span>' in shown(session)
    assert programme_app.since(programme_app.known.number - 1)[0].why == (
        "The returns cannot be produced"
    )


def test_a_judgement_without_a_reason_is_refused_and_the_colour_stays(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "We say").set_value(Declared.RED)

    press(session, "Record")

    assert refusals(session) == [f"Say in a sentence why {PROVED} stands there."]
    assert field(session, "We say").value == Declared.RED


def test_a_judgement_of_no_colour_is_refused_and_its_reason_stays(programme_app: App):
    session = opened(programme_app, PROVED, "Judge")
    field(session, "Why").set_value("The returns cannot be produced")

    press(session, "Record")

    assert refusals(session) == ["Choose where it stands. Nothing was recorded."]
    assert field(session, "Why").value == "The returns cannot be produced"


def test_a_date_moves_and_every_date_it_had_is_kept(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(dt.date(2022, 5, 16))
    field(session, "Why it moves").set_value("Trainers are ill")

    press(session, "Move the date")

    assert said_done(session) == [f"{MEASURED} has another date."]
    assert as_recorded(programme_app, MEASURED).due_history[-1] == dt.date(2022, 5, 16)


def test_a_date_that_moves_without_a_reason_is_refused_and_stays_typed(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(dt.date(2022, 5, 16))

    press(session, "Move the date")

    assert refusals(session) == [f"Say in a sentence why the date of {MEASURED} moves."]
    assert field(session, "Due").value == dt.date(2022, 5, 16)


def test_no_date_at_all_is_refused_in_a_sentence(programme_app: App):
    session = opened(programme_app, MEASURED, "Date")
    field(session, "Due").set_value(None)
    field(session, "Why it moves").set_value("Trainers are ill")

    press(session, "Move the date")

    assert refusals(session) == ["Choose a date first. Nothing was recorded."]


def test_an_owner_changes_for_a_reason(programme_app: App):
    session = opened(programme_app, MEASURED, "Owner")
    field(session, "Owner").set_value("Head of learning")
    field(session, "Why").set_value("The training lead has left")

    press(session, "Change the owner")

    assert said_done(session) == [f"{MEASURED} has another owner."]
    assert as_recorded(programme_app, MEASURED).owner == "Head of learning"


def test_an_owner_without_a_reason_is_refused_and_stays_typed(programme_app: App):
    session = opened(programme_app, MEASURED, "Owner")
    field(session, "Owner").set_value("Head of learning")

    press(session, "Change the owner")

    assert refusals(session) == [f"Say in a sentence why {MEASURED} changes hands."]
    assert field(session, "Owner").value == "Head of learning"


def test_somebody_else_checks_evidence(programme_app: App):
    session = opened(programme_app, MEASURED, "Check", who=CCIO)

    press(session, "I have looked at it, and it shows what it says")

    assert said_done(session) == [f"Evidence of {MEASURED} is checked."]
    assert "✔ checked by Casey Clinical on 11 May 2022" in shown(session)


def test_whoever_gave_evidence_is_not_offered_to_check_it(programme_app: App):
    session = opened(programme_app, PROVED, "Evidence")
    describe(session)
    press(session, "Attach evidence")

    again = opened(programme_app, PROVED, "Check")

    assert SEEN in shown(again)
    assert "for somebody other than the owner" in shown(again)


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
