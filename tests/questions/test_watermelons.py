import pytest

from readiness.questions.watermelons import watermelon
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
from tests.questions.hearing import asked_about, question, questions


def a_paper(text, ref="N-01", **changes):
    ordinary = {"kind": "board_minute", "name": f"Board paper {ref}", "date": "2026-11-10"}
    return a_note(ref, text=text, **ordinary | changes)


def a_log(text, **changes):
    ordinary = {"kind": "internal_review", "name": "Delivery log", "date": "2026-11-10"}
    return a_note("N-09", text=text, **ordinary | changes)


SERIOUS = an_issue(
    name="Pathology results arrive blank", severity=1, raised="2026-10-05", owner="Interface lead"
)


def test_asks_when_the_board_is_told_of_fewer_serious_defects_than_the_log_counts():
    paper = a_paper("Testing closes with 4 serious defects.")
    log = a_log("11 severity 1 and 2 defects are open.")

    asked = question(watermelon, a_snapshot(paper, log))

    assert "“Board paper N-01” of 10 November counts 4, and “Delivery log” counts 11" in asked.text
    assert [cited.ref for cited in asked.refs] == ["N-01", "N-09"]


def test_asks_when_a_measure_counts_more_than_the_board_is_told():
    paper = a_paper("Two critical defects remain.", kind="executive_statement")
    defects = a_measured_criterion(
        name="Open critical defects", unit="defects", direction="max", target=0
    )

    snapshot = a_snapshot(paper, defects, readings(("2026-11-09", 9)))

    assert "counts 2, and “Open critical defects” counts 9" in question(watermelon, snapshot).text


def test_asks_when_the_issue_log_holds_more_than_the_board_is_told():
    paper = a_paper("One serious issue is outstanding.")
    issues = [an_issue(f"IS-0{n}", severity=2, raised="2026-10-19") for n in (1, 2, 3)]

    assert asked_about(watermelon, a_snapshot(paper, issues)) == ["N-01"]


def test_asks_when_the_board_is_told_a_better_share():
    paper = a_paper("94 % of users have completed training on prescribing.")
    trained = a_measured_criterion(name="Users trained on prescribing")

    snapshot = a_snapshot(paper, trained, readings(("2026-11-09", 61)))

    assert "says 94 %, and “Users trained on prescribing” stood at 61 %" in (
        question(watermelon, snapshot).text
    )


@pytest.mark.parametrize(
    "text",
    [
        "No serious issues remain.",
        "Pathology results are on track.",
        "The programme is green overall.",
        "Results from pathology have been resolved.",
    ],
)
def test_asks_when_a_paper_tells_better_what_an_open_issue_tells_worse(text):
    asked = question(watermelon, a_snapshot(a_paper(text), SERIOUS))

    assert "tells it better than “Pathology results arrive blank” (severity 1, open" in asked.text


def test_asks_when_a_paper_is_greener_than_what_was_declared():
    paper = a_paper("Label printers on wards are complete.")
    printers = a_criterion(name="Label printers on wards mapped")

    snapshot = a_snapshot(paper, printers, judged("red", "2026-11-05"))

    assert "(declared red on 5 November)" in question(watermelon, snapshot).text


def test_asks_when_a_paper_is_greener_than_what_staff_said_that_week():
    paper = a_paper("Clinic letters passed their test.", kind="decision")
    voice = a_note(
        "N-02", kind="staff_voice", date="2026-11-12", text="Clinic letters still come out wrong."
    )
    warned = voice.model_copy(update={"text": "Clinic letters fail in one of three."})

    assert asked_about(watermelon, a_snapshot(paper, warned)) == ["N-01"]


def test_asks_when_a_slide_is_greener_than_the_colour_of_its_own_criterion():
    slide = filed("slide", "2026-11-10", summary="On track")

    asked = question(watermelon, a_snapshot(a_criterion(), judged("red", "2026-11-09"), slide))

    assert "on its slide of 10 November" in asked.text


def test_is_silent_when_paper_and_log_count_the_same():
    paper = a_paper("Testing closes with 11 serious defects.")

    assert questions(watermelon, a_snapshot(paper, a_log("11 serious defects are open."))) == []


@pytest.mark.parametrize(
    ("told", "logged"),
    [
        ("4 serious defects remain.", "120 defects of every kind are open."),
        ("4 serious defects remain in pharmacy.", "11 serious defects are open in theatres."),
        ("4 serious defects were fixed this week.", "11 serious defects are open."),
        ("Severity 1 defects were discussed.", "11 severity 1 defects are open."),
        ("4 serious defects remain.", "11 serious defects were closed."),
    ],
)
def test_is_silent_about_counts_of_different_things(told, logged):
    assert questions(watermelon, a_snapshot(a_paper(told), a_log(logged))) == []


def test_is_silent_about_counts_of_different_times():
    paper = a_paper("4 serious defects remain.")
    log = a_log("11 serious defects are open.", date="2026-09-14")

    assert questions(watermelon, a_snapshot(paper, log)) == []


def test_is_silent_when_the_nearest_figure_is_the_same():
    paper = a_paper("One critical defect remains.")
    defects = a_measured_criterion(
        name="Open critical defects", unit="defects", direction="max", target=0
    )
    falling = readings(("2026-11-02", 5), ("2026-11-09", 1))

    assert questions(watermelon, a_snapshot(paper, defects, falling)) == []


def test_is_silent_about_an_old_paper():
    paper = a_paper("4 serious defects remain.", date="2026-08-10")
    log = a_log("11 serious defects are open.", date="2026-08-10")

    assert questions(watermelon, a_snapshot(paper, log)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pathology results still arrive blank; a fix is due on 1 December.",
        "Pathology results are not yet ready.",
        "Pathology results will be tested again before they are ready.",
        "The programme is on track but for pathology results, which fail.",
    ],
)
def test_is_silent_when_the_paper_tells_what_is_amiss(text):
    assert questions(watermelon, a_snapshot(a_paper(text), SERIOUS)) == []


def test_is_silent_when_the_paper_names_the_target_and_not_the_figure():
    paper = a_paper("The target is 94 % of users trained on prescribing.")
    trained = a_measured_criterion(name="Users trained on prescribing")

    assert questions(watermelon, a_snapshot(paper, trained, readings(("2026-11-09", 61)))) == []


def test_is_silent_when_what_was_red_has_turned_green_since():
    paper = a_paper("Label printers on wards are complete.")
    printers = a_criterion(name="Label printers on wards mapped")
    turned = judged("red", "2026-11-05"), judged("green", "2026-11-19")

    assert questions(watermelon, a_snapshot(paper, printers, turned)) == []


def test_is_silent_about_small_issues():
    small = SERIOUS.model_copy(update={"severity": 3})
    paper = a_paper("The programme is green overall; no serious issues.")

    assert questions(watermelon, a_snapshot(paper, small)) == []


def test_is_silent_about_staff_who_feel_least_ready():
    paper = a_paper("Night staff on wards feel least ready, so trainers come to them.")
    amber = a_criterion(name="Night staff on wards feel ready"), judged("amber", "2026-11-09")

    assert questions(watermelon, a_snapshot(paper, amber)) == []


def test_asks_when_another_note_gives_a_worse_share_of_the_same_thing():
    paper = a_paper("96 % of the pharmacy scripts have passed.")
    log = a_log("Of the pharmacy scripts 71 % have passed.")

    assert "says 96 %, and “Delivery log” says 71 %" in (
        question(watermelon, a_snapshot(paper, log)).text
    )


def test_asks_when_the_board_is_told_of_no_red_and_a_must_have_is_red():
    paper = a_paper("No red items to report.")
    red = a_criterion(name="Lifts checked"), judged("red", "2026-11-02")

    assert asked_about(watermelon, a_snapshot(paper, red)) == ["N-01"]


def test_is_silent_about_an_amber_when_a_paper_speaks_well_of_the_whole():
    paper = a_paper("The programme is on track.")
    amber = a_criterion(name="Lifts checked"), judged("amber", "2026-11-02")

    assert questions(watermelon, a_snapshot(paper, amber)) == []
