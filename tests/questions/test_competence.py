import pytest

from readiness.questions.competence import trained_not_competent
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

TRAINED = (
    a_measured_criterion(name="Users trained"),
    readings(("2026-11-23", 86)),
    judged("green"),
)
TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)


def competency(ref="CS-01", **changes):
    ordinary = {"name": "Prescribers assessed as competent", "measure": None, "target": 85}
    return a_measured_criterion(ref, **ordinary | changes)


def asks(*things, **options):
    return asked_about(trained_not_competent, a_snapshot(*things, **options))


def test_asks_when_the_measure_of_competence_misses_its_target():
    low = readings(("2026-11-23", 41), of="CS-01")

    assert asks(TRAINED, competency(), low) == ["CS-01"]


def test_asks_when_competence_is_declared_amber_and_has_no_figure():
    assert asks(TRAINED, competency(), judged("amber", of="CS-01")) == ["CS-01"]


def test_asks_with_both_figures_and_names_the_training():
    low = readings(("2026-11-23", 41), of="CS-01")

    asked = question(trained_not_competent, a_snapshot(TRAINED, competency(), low))

    assert "stands at 41 % against 85 %, while “Users trained”" in asked.text
    assert [cited.ref for cited in asked.refs] == ["CS-01", "OP-01"]


def test_asks_when_the_method_of_assessment_is_not_approved():
    met = readings(("2026-11-23", 90), of="CS-01")
    draft = filed("audit", of="CS-01", summary="The assessment method has not been approved")

    assert asks(TRAINED, competency(), met, draft) == ["CS-01"]


def test_asks_when_an_assessment_of_the_trained_failed():
    failed = filed("assessment_result", summary="Half passed", outcome="partial")

    assert asks(TRAINED, failed) == ["OP-01"]


@pytest.mark.parametrize(
    "text",
    [
        "Training is complete but staff are not confident.",
        "Training counts attendance only.",
        "Trained staff struggle with a simple order.",
        "Of those trained, none has been observed; competence was not assessed.",
    ],
)
def test_asks_when_a_note_says_that_the_trained_are_not_shown_to_be_able(text):
    assert asks(TRAINED, a_note(text=text)) == ["N-01"]


def test_asks_when_an_issue_says_so():
    issue = an_issue(name="Training", summary="No assessment at the end of the course")

    assert asks(TRAINED, issue) == ["IS-01"]


def test_asks_when_the_papers_of_the_training_say_so():
    assert asks(TRAINED, filed(summary="Attendance only; ability not measured")) == ["OP-01"]


def test_asks_about_training_alone_in_a_troubled_programme_near_its_gate():
    assert asks(TRAINED, TROUBLES) == ["OP-01"]


def test_is_silent_about_training_alone_when_nothing_else_is_amiss():
    assert asks(TRAINED) == []


def test_is_silent_about_training_alone_a_long_way_off():
    assert asks(TRAINED, TROUBLES, go_live="2027-06-11") == []


def test_is_silent_when_training_itself_is_far_from_its_target():
    half = (TRAINED[0], readings(("2026-11-23", 49)))

    assert asks(half, competency(), judged("red", of="CS-01"), TROUBLES) == []


def test_is_silent_when_an_assessed_pass_rate_meets_its_target():
    met = readings(("2026-11-23", 90), of="CS-01")

    assert asks(TRAINED, competency(), met, TROUBLES) == []


def test_is_silent_when_training_is_counted_by_those_assessed():
    assessed = a_measured_criterion(name="Staff trained and assessed", unit="% assessed by role")

    assert asks(assessed, readings(("2026-11-23", 94)), TROUBLES) == []


def test_is_silent_when_the_trained_passed_an_assessment():
    assert asks(TRAINED, filed("assessment_result", outcome="pass"), TROUBLES) == []


def test_is_silent_when_competence_is_on_course_for_its_date():
    rising = readings(("2026-11-09", 40), ("2026-11-23", 65), of="CS-01")

    assert asks(TRAINED, competency(), rising) == []


def test_is_silent_about_an_amber_that_is_not_due_for_months():
    later = competency(due="2027-05-01")

    assert asks(TRAINED, later, judged("amber", of="CS-01"), go_live="2027-06-11") == []


@pytest.mark.parametrize(
    "text",
    ["Training went well on every ward.", "No concerns about training.", "Porters are to be told."],
)
def test_is_silent_about_a_note_that_says_nothing_of_the_kind(text):
    assert asks(TRAINED, a_note(text=text)) == []


@pytest.mark.parametrize("name", ["Training environment built", "Training rooms booked"])
def test_is_silent_about_what_only_prepares_training(name):
    assert asks(a_criterion(name=name), judged("green"), TROUBLES) == []


def test_is_silent_when_the_assessment_is_an_impact_assessment():
    other = a_criterion("OP-02", name="Data protection impact assessment")

    assert asks(other, judged("amber", of="OP-02"), TROUBLES) == []
