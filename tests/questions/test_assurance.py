import pytest

from readiness.questions.assurance import no_independent_assurance
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GATEWAY = a_gateway()
REFS = ("OP-02", "OP-03", "OP-04")
AMISS = [
    (a_criterion(ref, name=f"Ward {ref} ready", due="2026-11-16"), judged("red", of=ref))
    for ref in REFS
]
TROUBLED = (GATEWAY, AMISS)
REVIEW = a_criterion("OP-32", name="Independent readiness review done")


def a_review(text="Ready to go live, with two conditions.", **changes):
    ordinary = {"kind": "independent_review", "date": "2026-11-02", "name": "Outside review"}
    return a_note(text=text, **ordinary | changes)


def heard(*things, **when):
    return asked_about(no_independent_assurance, a_snapshot(*things, **when))


def test_asks_when_nobody_from_outside_has_looked():
    text = question(no_independent_assurance, a_snapshot(TROUBLED)).text

    assert text.startswith("“Go-live decision” is 15 days off, and no review from outside is on")


def test_asks_when_the_last_review_is_older_than_ninety_days_at_the_gate():
    asked = question(no_independent_assurance, a_snapshot(TROUBLED, a_review(date="2026-09-08")))

    assert "no review from outside is on file since 8 September" in asked.text
    assert [cited.ref for cited in asked.refs] == ["G-01", "N-01"]


@pytest.mark.parametrize(
    "text",
    [
        "We were asked to look only at training. Ready in that part.",
        "The review was limited to technical matters; go-live was not considered.",
        "Desk-based review of readiness papers.",
        "The review covered customer communication only.",
        "Clinical safety was out of scope of this readiness review.",
    ],
)
@pytest.mark.parametrize("kind", ["independent_review", "external_review"])
def test_asks_when_the_review_covered_a_part(text, kind):
    assert heard(GATEWAY, a_review(text, kind=kind)) == ["N-01"]


def test_asks_when_the_only_review_is_filed_for_one_criterion():
    wards = a_criterion("TE-20", name="Network upgrade complete")
    filed_there = filed("independent_review", of="TE-20", summary="Cabling inspected")

    assert heard(TROUBLED, wards, filed_there) == ["TE-20"]


def test_asks_when_the_only_review_looked_at_something_else():
    assert heard(TROUBLED, a_review("Cyber security is sound.")) == ["N-01"]


@pytest.mark.parametrize("status", ["not_planned", "removed", "red", "amber"])
def test_asks_when_the_criterion_for_it_is_not_planned_or_unmet(status):
    assert heard(GATEWAY, REVIEW, judged(status, of="OP-32")) == ["OP-32"]


def test_asks_once_when_the_criterion_for_it_is_partial_in_scope():
    partly = filed("independent_review", of="OP-32", summary="Limited to technical readiness")

    assert heard(GATEWAY, REVIEW, judged("amber", of="OP-32"), partly) == ["OP-32"]


@pytest.mark.parametrize(
    "text",
    [
        "The gateway review was cancelled to save time.",
        "An independent review was not commissioned.",
        "Health check postponed until after go-live.",
    ],
)
def test_asks_when_a_record_says_that_it_was_called_off(text):
    assert heard(GATEWAY, a_note(kind="board_minute", text=text)) == ["N-01"]
    assert heard(GATEWAY, an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_when_the_only_reviewer_is_the_supplier():
    assert heard(TROUBLED, a_review(author_role="Supplier")) == ["G-01"]


def test_is_silent_with_a_review_in_date_that_covers_going_live():
    assert heard(TROUBLED, a_review()) == []


def test_is_silent_when_a_whole_review_found_only_little():
    assert heard(TROUBLED, a_review("We reviewed readiness and found only two points.")) == []


def test_is_silent_with_an_external_review_in_date():
    review = a_review("The trust should not go live.", kind="external_review")

    assert heard(TROUBLED, review) == []


def test_is_silent_when_the_review_is_filed_as_evidence_of_readiness():
    whole = filed("independent_review", "2026-11-09", of="OP-32", summary="Ready to proceed")

    assert heard(TROUBLED, REVIEW, judged("met", of="OP-32"), whole) == []


def test_is_silent_when_a_whole_review_stands_beside_a_partial_one():
    cyber = a_review("Cyber security is sound.", ref="N-02")

    assert heard(TROUBLED, a_review(), cyber) == []


def test_is_silent_on_the_ninetieth_day():
    assert heard(TROUBLED, a_review(date="2026-09-09")) == []


def test_is_silent_about_a_review_without_a_day_or_of_unknown_scope():
    assert heard(TROUBLED, a_review(date=None)) == []
    assert heard(TROUBLED, a_review("Three recommendations.")) == []


def test_is_silent_when_the_gate_is_more_than_sixty_days_off():
    far = a_gateway(planned="2027-01-23")

    assert heard(far, AMISS, go_live="2027-02-01") == []


def test_is_silent_about_a_programme_whose_records_raise_nothing():
    calm = [(a_criterion(ref), judged("green", of=ref), filed(of=ref)) for ref in REFS]

    assert heard(GATEWAY, calm) == []


def test_is_silent_about_a_review_of_something_else_in_a_calm_programme():
    assert heard(GATEWAY, a_review("Cyber security is sound.")) == []


def test_is_silent_about_an_old_review_of_a_calm_programme():
    assert heard(GATEWAY, a_review(date="2026-06-01")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The gateway review was not cancelled.",
        "The independent review is booked for 1 December.",
        "The cancelled course was repeated.",
    ],
)
def test_is_silent_when_no_review_was_called_off(text):
    assert heard(GATEWAY, a_note(kind="board_minute", text=text)) == []


def test_is_silent_once_the_gate_has_passed():
    assert heard(AMISS, go_live="2026-11-20") == []


def test_is_silent_when_the_criterion_for_it_is_met():
    assert heard(GATEWAY, REVIEW, judged("met", of="OP-32")) == []
