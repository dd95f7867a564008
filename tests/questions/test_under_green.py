from datetime import date

from readiness.questions.watermelons import watermelon
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_rehearsal,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question, questions


def a_paper(text, ref="N-01", **changes):
    ordinary = {"kind": "board_minute", "name": f"Board paper {ref}", "date": "2026-11-10"}
    return a_note(ref, text=text, **ordinary | changes)


def nine_green_and_one_amber():
    refs = [f"TE-0{number}" for number in range(10)]
    criteria = [a_criterion(ref, name=f"Printer {ref} on wards works") for ref in refs]
    colours = [judged("green", of=ref) for ref in refs[1:]] + [judged("amber", of=refs[0])]
    return criteria, colours


RECENT = date(2026, 11, 2)
SERIOUS = an_issue(
    name="Pathology results arrive blank", severity=1, raised="2026-10-05", owner="Interface lead"
)


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


def test_is_silent_about_an_untold_issue_that_is_in_hand():
    due = SERIOUS.model_copy(update={"severity": 2, "due": date(2026, 12, 1)})
    moved = due.model_copy(update={"due_history": (RECENT, date(2026, 12, 1))})
    other = a_paper("The canteen works were discussed.")

    assert questions(watermelon, a_snapshot(due, other)) == []
    assert asked_about(watermelon, a_snapshot(moved, other)) == ["IS-01"]


def test_is_silent_about_an_untold_issue_that_is_three_weeks_old():
    recent = SERIOUS.model_copy(update={"raised": RECENT})
    other = a_paper("The canteen works were discussed.")

    assert questions(watermelon, a_snapshot(recent, other, a_gateway())) == []
