import pytest

from readiness.questions.asking import ask
from readiness.questions.marking import owner_is_assessor
from tests.factories import (
    a_check,
    a_criterion,
    a_gateway,
    a_measured_criterion,
    a_note,
    a_person,
    a_snapshot,
    filed,
    judged,
    readings,
)
from tests.questions.hearing import asked_about, question

GREEN = judged("green", "2026-11-02")
PROOF = filed("audit", "2026-11-02")
OWN = a_criterion(name="Lifts checked", owner="Estates lead", assessor="Estates lead")
REVIEW = a_note(kind="independent_review", date="2026-10-26", name="Independent readiness review")


def owned_by_author(number, of):
    mine = [a_criterion(f"OP-0{n}", owner="Programme director") for n in range(1, number + 1)]
    return [*mine, *[a_criterion(f"TE-0{n}") for n in range(number + 1, of + 1)]]


PAPER = a_gateway(paper_author="Programme director")


def test_asks_when_owner_and_assessor_are_one():
    text = question(owner_is_assessor, a_snapshot(OWN, GREEN, PROOF)).text

    assert "“Lifts checked” is declared green since 2 November by its own owner" in text


def test_asks_when_one_is_named_and_the_other_is_their_title():
    lead = a_person(name="A. Lead", title="Estates lead")
    own = OWN.model_copy(update={"assessor": "A. Lead"})

    assert asked_about(owner_is_assessor, a_snapshot(lead, own, GREEN, PROOF)) == ["OP-01"]


def test_asks_when_there_is_no_assessor_and_the_owner_judged_it():
    own = OWN.model_copy(update={"assessor": None})
    by_owner = judged("met", "2026-11-02", by="Estates lead")

    assert asked_about(owner_is_assessor, a_snapshot(own, by_owner, PROOF)) == ["OP-01"]


def test_asks_when_the_assessor_is_said_to_be_the_owner():
    own = OWN.model_copy(update={"assessor": "Self"})

    assert asked_about(owner_is_assessor, a_snapshot(own, GREEN, PROOF)) == ["OP-01"]


def test_asks_one_question_about_several_that_mark_themselves():
    refs = ("OP-01", "OP-02", "OP-03")
    several = [a_criterion(ref, owner="Estates lead", assessor="estates lead") for ref in refs]
    green = [judged("green", of=ref) for ref in refs]

    text = question(owner_is_assessor, a_snapshot(several, green)).text

    assert text.startswith("3 must-haves are green, each owned and judged by the same hand")


def test_asks_when_the_paper_is_written_by_the_owner_of_a_third_of_the_must_haves():
    asked = question(owner_is_assessor, a_snapshot(PAPER, owned_by_author(2, of=6)))

    assert "is decided on a paper written by the owner of 2 of the 6 must-haves" in asked.text
    assert [cited.ref for cited in asked.refs] == ["G-01", "OP-01", "OP-02"]


@pytest.mark.parametrize(
    "text",
    [
        "The assurance group is chaired by the programme director.",
        "The operating officer, accountable executive for delivery, chairs the readiness board.",
        "The chair of the assurance board is also the senior responsible owner.",
        "Workstream leads self-assessed all criteria.",
        "Each team marked its own work; owners assessed their criteria.",
        "Leads mark their own criteria.",
    ],
)
def test_asks_when_a_note_tells_of_it(text):
    told = a_note(kind="board_minute", text=text)

    assert asked_about(owner_is_assessor, a_snapshot(told)) == ["N-01"]


def test_is_silent_when_owner_and_assessor_are_two():
    two = OWN.model_copy(update={"assessor": "Chief nurse"})

    assert asked_about(owner_is_assessor, a_snapshot(two, GREEN, PROOF)) == []


@pytest.mark.parametrize("status", ["amber", "red", "not_started"])
def test_is_silent_about_an_honest_owner(status):
    assert asked_about(owner_is_assessor, a_snapshot(OWN, judged(status), PROOF)) == []


def test_is_silent_about_a_should():
    should = OWN.model_copy(update={"priority": "should"})

    assert asked_about(owner_is_assessor, a_snapshot(should, GREEN, PROOF)) == []


def test_is_silent_when_nobody_owns_it_or_nobody_assesses_it():
    unowned = OWN.model_copy(update={"owner": None})
    unassessed = a_criterion("OP-02", owner="Estates lead", assessor=None)
    greens = GREEN, judged("green", of="OP-02")

    assert asked_about(owner_is_assessor, a_snapshot(unowned, unassessed, greens)) == []


def test_is_silent_when_somebody_else_has_checked_its_evidence():
    snapshot = a_snapshot(OWN, GREEN, PROOF, a_check("Internal audit"))

    assert asked_about(owner_is_assessor, snapshot) == []


def test_is_silent_when_a_fresh_independent_review_covers_it():
    about = REVIEW.model_copy(update={"name": "Visit", "about": ("OP-01",)})

    assert asked_about(owner_is_assessor, a_snapshot(OWN, GREEN, PROOF, about)) == []
    assert asked_about(owner_is_assessor, a_snapshot(OWN, GREEN, PROOF, REVIEW)) == []


def test_asks_when_the_review_is_old_or_looked_at_something_else():
    old = a_note(kind="independent_review", date="2026-08-03", name="Independent readiness review")
    other = REVIEW.model_copy(update={"text": "Scope limited to the interfaces."})

    assert asked_about(owner_is_assessor, a_snapshot(OWN, GREEN, PROOF, old)) == ["OP-01"]
    assert asked_about(owner_is_assessor, a_snapshot(OWN, GREEN, PROOF, other)) == ["OP-01"]


def test_is_silent_about_a_paper_whose_author_owns_less_than_a_third():
    assert asked_about(owner_is_assessor, a_snapshot(PAPER, owned_by_author(1, of=4))) == []


def test_is_silent_about_a_paper_where_there_are_too_few_must_haves_to_share():
    assert asked_about(owner_is_assessor, a_snapshot(PAPER, owned_by_author(1, of=2))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The assurance group is chaired by a non-executive director.",
        "The trust chair asked for assurance about the delivery of training.",
        "The readiness board, chaired independently of delivery, met.",
        "Leads did not assess their own criteria.",
    ],
)
def test_is_silent_about_a_note_of_an_assurance_that_stands_apart(text):
    assert asked_about(owner_is_assessor, a_snapshot(a_note(kind="board_minute", text=text))) == []


def test_a_more_specific_question_about_the_same_record_speaks_in_its_place():
    own = a_measured_criterion(owner="Training lead", assessor="Training lead", due="2026-11-20")
    snapshot = a_snapshot(own, GREEN, PROOF, readings(("2026-11-23", 40)))

    triggers = [asked.trigger for asked in ask(snapshot)]

    assert "evidence_contradicts_status" in triggers
    assert "owner_is_assessor" not in triggers
