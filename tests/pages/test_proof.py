"""A criterion is ticked off, evidence attached to it, and somebody else's checked."""

import datetime as dt

from readiness.vocabulary import EvidenceKind
from tests.pages.criterion import FORMS, MEASURED, PROVED, SEEN, SUMMARY, describe, opened
from tests.pages.opening import CCIO, KNOWN_UP_TO, App, field, press, refusals, said_done, shown


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
