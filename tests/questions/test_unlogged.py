import pytest

from readiness.questions.unlogged import no_hazard_for_known_risk
from tests.factories import (
    a_control,
    a_criterion,
    a_hazard,
    a_note,
    a_snapshot,
    an_issue,
    judged,
)
from tests.questions.hearing import asked_about, question

LETTERS = an_issue(name="Clinic letters go to old addresses", severity=2)
LISTS = a_criterion("TE-15", name="Appointments land in the right slot", pillar="technical")


def heard(*things, **when):
    return asked_about(no_hazard_for_known_risk, a_snapshot(*things, **when))


@pytest.mark.parametrize(
    "name",
    [
        "Referrals sent on a Friday are not shown",
        "Blood results filed under the wrong consultant",
        "Waiting list counts differ by 400",
        "Triage display drops the last patient",
        "Orders print twice",
        "Discharge letters missing a page",
    ],
)
def test_asks_when_a_serious_issue_reaches_patients_and_the_log_is_silent(name):
    assert heard(an_issue(name=name, severity=2)) == ["IS-01"]


def test_asks_with_the_severity_and_the_day():
    text = question(no_hazard_for_known_risk, a_snapshot(LETTERS)).text

    assert "has been open at severity 2 since 2 November, and no hazard speaks of it" in text


def test_asks_when_an_issue_of_any_words_is_flagged_for_patient_safety():
    flagged = an_issue(name="Screen freezes at handover", severity=1, patient_safety=True)

    assert heard(flagged) == ["IS-01"]


def test_asks_when_a_red_criterion_reaches_patients():
    assert heard(LISTS, judged("red", of="TE-15")) == ["TE-15"]


def test_asks_when_an_amber_must_has_slipped():
    slipped = LISTS.model_copy(update={"due_history": ("2026-11-02", "2026-12-08")})

    assert heard(slipped, judged("amber", of="TE-15")) == ["TE-15"]


def test_asks_when_an_amber_must_is_overdue():
    overdue = a_criterion(name="Referrals mapped", due="2026-11-16")

    assert heard(overdue, judged("amber")) == ["OP-01"]


def test_asks_when_the_hazards_on_file_are_about_something_else():
    assert heard(LETTERS, a_hazard(name="Wrong dose chosen from a long list")) == ["IS-01"]


@pytest.mark.parametrize(
    "text",
    [
        "The overdue-visit alert of the old system will no longer be shown.",
        "Duplicate check on blood products is not replicated.",
        "Allergy warning was removed from the scope of release 1.",
    ],
)
def test_asks_when_a_safety_function_is_lost(text):
    assert heard(a_note(kind="decision", text=text)) == ["N-01"]


def test_asks_one_question_about_several_the_worst_first():
    worse = an_issue("IS-02", name="Orders vanish on a change of ward", severity=1)

    asked = question(no_hazard_for_known_risk, a_snapshot(LETTERS, worse, LISTS))

    assert asked.text.startswith("2 open matters that reach patients have no hazard in the log")
    assert [cited.ref for cited in asked.refs] == ["IS-02", "IS-01"]


def test_is_silent_when_the_issue_names_a_hazard():
    named = LETTERS.model_copy(update={"hazards": ("HZ-01",)})

    assert heard(named, a_hazard()) == []


def test_is_silent_when_a_hazard_names_the_criterion():
    assert heard(LISTS, judged("red", of="TE-15"), a_hazard(criteria=("TE-15",))) == []


def test_is_silent_when_both_bear_on_one_criterion():
    issue = LETTERS.model_copy(update={"criteria": ("TE-15",)})

    assert heard(issue, LISTS, a_hazard(criteria=("TE-15",))) == []


def test_is_silent_when_a_hazard_is_about_the_same_thing():
    hazard = a_hazard(name="Letters are sent to the wrong address")

    assert heard(LETTERS, hazard) == []


def test_is_silent_when_a_hazards_cause_or_control_is_about_the_same_thing():
    cause = a_hazard(causes=["Addresses of letters are old"])
    control = a_control(name="Daily check of letters and their addresses")

    assert heard(LETTERS, cause) == []
    assert heard(LETTERS, a_hazard(controls=("C-01",)), control) == []


@pytest.mark.parametrize(
    "changes", [{"severity": 3}, {"severity": 4}, {"status": "closed"}, {"severity": None}]
)
def test_is_silent_about_small_and_closed_issues(changes):
    assert heard(LETTERS.model_copy(update=changes)) == []


@pytest.mark.parametrize(
    "name",
    ["Printer tray sticks", "As a result of rain the car park is shut", "Server room too warm"],
)
def test_is_silent_about_what_does_not_reach_a_patient(name):
    assert heard(an_issue(name=name, severity=1)) == []


def test_is_silent_about_an_amber_that_never_slipped_with_time_to_go():
    assert heard(LISTS, judged("amber", of="TE-15")) == []


def test_is_silent_about_a_red_with_half_a_year_to_go():
    assert heard(LISTS, judged("red", of="TE-15"), go_live="2027-06-11") == []


def test_is_silent_about_a_green_and_about_clinical_safetys_own_criteria():
    own = a_criterion("CS-01", name="Results route to an inbox", pillar="clinical_safety")

    assert heard(LISTS, judged("green", of="TE-15"), own, judged("red", of="CS-01")) == []


def test_is_silent_about_training():
    trained = a_criterion(name="Appointment clerks trained")

    assert heard(trained, judged("red")) == []


@pytest.mark.parametrize(
    "text",
    [
        "No alert is lost in the new system.",
        "The alert for overdue visits was shown to the ward managers.",
        "The alerts of the old system are kept.",
    ],
)
def test_is_silent_when_no_safety_function_is_lost(text):
    assert heard(a_note(kind="decision", text=text)) == []


def test_is_silent_about_what_was_lost_elsewhere():
    lesson = a_note(kind="peer_lesson", text="They lost the allergy warning for a month.")

    assert heard(lesson) == []


def test_asks_about_a_safety_function_that_an_issue_says_is_lost():
    lost = an_issue(name="Alert of the old system is not replicated", severity=3)

    assert heard(lost) == ["IS-01"]
    assert heard(lost.model_copy(update={"severity": 4})) == []


def test_is_silent_when_a_hazard_speaks_of_the_function_that_is_lost():
    note = a_note(text="The overdue-visit alert will no longer be shown.")

    assert heard(note, a_hazard(name="Overdue visit missed without its alert")) == []


def test_is_silent_when_issue_and_hazard_name_one_criterion_each_in_its_own_way():
    issue = LETTERS.model_copy(update={"criteria": ("TE-15",)})

    assert heard(issue, LISTS, a_hazard(criteria=(LISTS.name,))) == []


def test_a_clinic_is_a_place_in_a_criterion_and_its_patients_in_an_issue():
    wired = a_criterion("TE-20", name="Network upgrade in the clinics", pillar="technical")

    assert heard(wired, judged("red", of="TE-20")) == []
    assert heard(an_issue(name="Clinics appear under the wrong doctor", severity=1)) == ["IS-01"]
