from datetime import date

import pytest

from readiness.questions.watermelons import watermelon
from tests.factories import (
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_rehearsal,
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


def nine_green_and_one_amber():
    refs = [f"TE-0{number}" for number in range(10)]
    criteria = [a_criterion(ref, name=f"Printer {ref} on wards works") for ref in refs]
    colours = [judged("green", of=ref) for ref in refs[1:]] + [judged("amber", of=refs[0])]
    return criteria, colours


RECENT = date(2026, 11, 2)
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


def test_asks_when_nearly_all_is_green_and_a_serious_issue_bears_on_a_green():
    issue = an_issue(name="Blank labels", severity=2, criteria=("TE-04",))

    text = question(watermelon, a_snapshot(nine_green_and_one_amber(), issue)).text

    assert "“Printer TE-04 on wards works” is green, as are 9 of 10 must-haves" in text
    assert "“Blank labels” (severity 2, open) bears on it" in text


def test_asks_when_nearly_all_is_green_and_the_rehearsal_of_it_failed():
    failed = a_rehearsal(name="Ward printers in a working day", outcome="fail", criteria=("TE-04",))

    assert asked_about(watermelon, a_snapshot(nine_green_and_one_amber(), failed)) == ["TE-04"]


def test_asks_when_nearly_all_is_green_and_an_outsider_warned():
    warning = a_note(kind="external_review", about=("TE-04",), text="Labels are untested.")

    assert asked_about(watermelon, a_snapshot(nine_green_and_one_amber(), warning)) == ["TE-04"]


def test_asks_when_a_serious_issue_is_in_no_paper_for_three_weeks():
    papers = [a_paper("The canteen works were discussed.", ref=f"N-0{n}") for n in (1, 2)]

    text = question(watermelon, a_snapshot(papers, SERIOUS)).text

    assert "(severity 1) has been open for 49 days and is in none of the 2 papers since" in text


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


def test_is_silent_when_all_is_green_on_proof_and_what_is_open_is_small():
    criteria, _ = nine_green_and_one_amber()
    proved = [(judged("green", of=c.ref), filed(of=c.ref)) for c in criteria]
    warning = a_note(kind="external_review", about=("TE-04",), text="Labels are untested.")

    assert questions(watermelon, a_snapshot(criteria, proved, warning, an_issue())) == []


def test_is_silent_when_the_failed_rehearsal_was_repeated():
    failed = a_rehearsal(outcome="fail", criteria=("TE-04",), date="2026-10-12")
    again = a_rehearsal("R-02", outcome="pass", criteria=("TE-04",))

    assert questions(watermelon, a_snapshot(nine_green_and_one_amber(), failed, again)) == []


def test_is_silent_when_less_than_four_in_five_are_green():
    criteria, colours = nine_green_and_one_amber()
    amber = [judged("amber", of=ref) for ref in ("TE-05", "TE-06")]
    issue = an_issue(severity=1, criteria=("TE-04",))

    assert questions(watermelon, a_snapshot(criteria, colours, amber, issue)) == []


def test_is_silent_about_an_issue_that_is_days_old():
    fresh = an_issue(severity=1, criteria=("TE-04",), raised="2026-11-20")

    assert questions(watermelon, a_snapshot(nine_green_and_one_amber(), fresh)) == []


def test_is_silent_about_an_untold_issue_where_no_paper_is_on_file():
    assert questions(watermelon, a_snapshot(SERIOUS)) == []


def test_is_silent_about_an_issue_that_the_board_has_read_of():
    told = a_paper("Pathology: blank results; the interface lead reported.")
    other = a_paper("The canteen works were discussed.", ref="N-02")

    assert questions(watermelon, a_snapshot(SERIOUS, told, other)) == []


def test_is_silent_about_an_untold_issue_while_go_live_is_far_off():
    other = a_paper("The canteen works were discussed.")

    assert questions(watermelon, a_snapshot(SERIOUS, other, go_live="2027-06-11")) == []


def test_is_silent_about_an_untold_issue_that_is_three_weeks_old():
    recent = SERIOUS.model_copy(update={"raised": RECENT})
    other = a_paper("The canteen works were discussed.")

    assert questions(watermelon, a_snapshot(recent, other, a_gateway())) == []
