import pytest

from readiness.questions.taught import trained_on_something_else
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

TRAINED = a_measured_criterion(name="Users trained")
RECENT = readings(("2026-11-09", 40), ("2026-11-23", 82))
REBUILT = a_note(
    "N-09", name="Change notice", kind="decision", date="2026-11-16", text="The build was changed."
)


def asks(*things, **options):
    return asked_about(trained_on_something_else, a_snapshot(*things, **options))


@pytest.mark.parametrize(
    "environment", ["previous release", "Demo system", "Prototype", "generic build, not final"]
)
def test_asks_when_training_was_given_on_another_build(environment):
    taught = filed(environment=environment)

    asked = question(trained_on_something_else, a_snapshot(TRAINED, RECENT, taught))

    assert "was given on “" in asked.text


@pytest.mark.parametrize(
    "summary",
    [
        "Sessions used an earlier version of the system",
        "Screens taught do not match those that go live",
        "Taught from screenshots",
        "Trained too early; much forgotten",
    ],
)
def test_asks_when_the_papers_of_the_training_say_so(summary):
    assert asks(TRAINED, RECENT, filed(summary=summary)) == ["OP-01"]


def test_asks_when_other_records_name_a_later_version():
    other = a_criterion("TE-01", name="Build 5.0 accepted")

    assert asks(TRAINED, RECENT, filed(summary="Taught on build 4.2"), other) == ["OP-01"]


def test_asks_when_the_build_changed_after_the_training():
    audit = filed(on="2026-11-09")
    early = readings(("2026-11-09", 82))

    asked = question(trained_on_something_else, a_snapshot(TRAINED, early, audit, REBUILT))

    assert "is older than “Change notice” of 16 November" in asked.text
    assert [cited.ref for cited in asked.refs] == ["OP-01", "N-09"]


def test_asks_when_half_were_trained_ninety_days_before():
    early = readings(("2026-08-03", 45), ("2026-11-23", 82))

    text = question(trained_on_something_else, a_snapshot(TRAINED, early)).text

    assert "was half done by 3 August, 172 days before go-live" in text


@pytest.mark.parametrize(
    "issue",
    [
        {"name": "Role mapping", "summary": "120 nurses stand under other roles"},
        {"name": "Booking", "summary": "Clerks were put in the wrong class"},
        {"name": "Role profiles not agreed"},
    ],
)
def test_asks_when_an_issue_about_roles_is_open(issue):
    assert asks(an_issue(**issue)) == ["IS-01"]


def test_asks_when_a_note_says_that_training_has_worn_off():
    assert asks(a_note(text="Training was months ago and much is forgotten.")) == ["N-01"]


def test_is_silent_when_training_was_recent_and_on_the_build_that_goes_live():
    assert asks(TRAINED, RECENT, filed(environment="Live build", summary="Seen")) == []


@pytest.mark.parametrize(
    "summary", ["Refresher on final build; lowest role 90%", "All retrained on the go-live build"]
)
def test_is_silent_when_a_refresher_on_the_final_build_is_evidenced(summary):
    early = readings(("2026-08-03", 45), ("2026-11-23", 82))
    refreshed = filed("assessment_result", "2026-11-19", summary=summary)

    assert asks(TRAINED, early, filed(on="2026-08-03"), refreshed, REBUILT) == []


def test_is_silent_when_the_build_changed_before_the_training():
    before = REBUILT.model_copy(update={"date": RECENT[0].date.replace(day=1)})

    assert asks(TRAINED, RECENT, filed(on="2026-11-09"), before) == []


def test_is_silent_when_the_change_is_still_to_come():
    coming = a_note("N-09", date="2026-11-16", text="The build will be changed in May.")

    assert asks(TRAINED, readings(("2026-11-09", 82)), coming) == []


def test_is_silent_when_the_same_version_is_named_elsewhere():
    other = a_criterion("TE-01", name="Build 4.2 accepted")

    assert asks(TRAINED, RECENT, filed(summary="Taught on build 4.2"), other) == []


def test_is_silent_about_a_closed_or_slight_issue_about_roles():
    closed = an_issue(name="Role mapping", status="closed")
    slight = an_issue("IS-02", name="Role mapping", severity=4)

    assert asks(closed, slight) == []


def test_is_silent_when_roles_are_said_to_be_mapped():
    assert asks(a_note(text="Role mapping is complete and agreed.")) == []


def test_is_silent_about_a_rehearsal_on_another_build():
    test = a_criterion(name="Full dress rehearsal")

    assert asks(test, judged("green"), filed(environment="previous release")) == []


def test_is_silent_about_training_that_nobody_has_had():
    assert asks(TRAINED, readings(("2026-08-03", 0)), REBUILT) == []


def test_asks_how_many_have_the_wrong_role_rather_than_which_screens_differ():
    issue = an_issue(name="Role mapping", summary="120 nurses stand under other roles", severity=2)

    text = question(trained_on_something_else, a_snapshot(issue)).text

    assert text.endswith(
        "How many people have the wrong role today, and on what date is it put right?"
    )
