from readiness.model import Vote
from readiness.questions.evidence import green_no_evidence
from tests.factories import (
    a_criterion,
    a_gateway,
    a_note,
    a_person,
    a_snapshot,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

GREEN = judged("green", "2026-11-02")


def test_asks_when_a_green_must_have_has_only_a_slide():
    snapshot = a_snapshot(a_criterion(name="Lifts checked"), GREEN, filed("slide", "2026-11-01"))

    text = question(green_no_evidence, snapshot).text

    assert "“Lifts checked” has been declared green since 2 November on 1 slide" in text


def test_asks_when_a_tick_has_nothing_behind_it():
    snapshot = a_snapshot(a_criterion(), judged("met"))

    assert question(green_no_evidence, snapshot).receipts[-1].says == (
        "No evidence of any kind is on file"
    )


def test_asks_when_the_only_hard_evidence_tells_against_it():
    failed = filed("test_report", "2026-11-01", summary="Failed on labels")

    text = question(green_no_evidence, a_snapshot(a_criterion(), GREEN, failed)).text

    assert "what was tested did not pass" in text


def test_asks_one_question_about_ten_greens_without_evidence():
    refs = [f"OP-{number:02}" for number in range(1, 11)]
    things = [(a_criterion(ref), judged("green", of=ref)) for ref in refs]

    asked = question(green_no_evidence, a_snapshot(things))

    assert asked.text.startswith("10 must-haves are green with nothing seen, run or signed on file")
    assert sorted(cited.ref for cited in asked.refs) == refs


def test_names_first_what_cannot_be_waived_then_what_is_due_sooner():
    things = [
        a_criterion("OP-01", name="Later", due="2027-01-20"),
        a_criterion("OP-02", name="Sooner", due="2026-11-30"),
        a_criterion("OP-03", name="Never waived", priority="must_not_waive"),
    ]
    green = [judged("green", of=f"OP-0{number}") for number in (1, 2, 3)]

    assert (
        "“Never waived” and “Sooner”" in question(green_no_evidence, a_snapshot(things, green)).text
    )


def test_cites_twelve_records_at_most():
    refs = [f"OP-{number:02}" for number in range(1, 21)]
    asked = question(
        green_no_evidence, a_snapshot([(a_criterion(r), judged("green", of=r)) for r in refs])
    )

    assert asked.text.startswith("20 must-haves")
    assert len(asked.refs) == 12
    assert {receipt.ref for receipt in asked.receipts} <= {cited.ref for cited in asked.refs}


def test_asks_when_a_paper_claims_support_that_nobody_signed():
    paper = a_note(kind="decision", author_role="Board", text="Supported by the medical director.")

    text = question(green_no_evidence, a_snapshot(paper)).text

    assert "claims the support of the medical director" in text


def test_asks_when_a_paper_says_that_a_named_person_has_signed_off():
    paper = a_note(kind="board_minute", text="A. Lead has signed off the cutover plan.")

    text = question(green_no_evidence, a_snapshot(a_person(name="A. Lead"), paper)).text

    assert "claims the support of a named person" in text
    assert "A. Lead" not in text


def test_is_silent_with_one_piece_of_hard_evidence():
    snapshot = a_snapshot(a_criterion(), GREEN, filed("slide"), filed("audit"))

    assert asked_about(green_no_evidence, snapshot) == []


def test_is_silent_about_an_honest_amber():
    assert asked_about(green_no_evidence, a_snapshot(a_criterion(), judged("amber"))) == []


def test_is_silent_about_a_green_that_has_turned_red():
    snapshot = a_snapshot(a_criterion(), GREEN, judged("red", "2026-11-20"))

    assert asked_about(green_no_evidence, snapshot) == []


def test_is_silent_about_a_green_should():
    snapshot = a_snapshot(a_criterion(priority="should"), GREEN)

    assert asked_about(green_no_evidence, snapshot) == []


def test_is_silent_about_what_nobody_has_judged():
    assert asked_about(green_no_evidence, a_snapshot(a_criterion(), filed("slide"))) == []


def test_is_silent_about_a_green_that_is_declared_later():
    snapshot = a_snapshot(a_criterion(), judged("green", "2026-11-24"))

    assert asked_about(green_no_evidence, snapshot) == []


def test_is_silent_when_the_approval_that_a_paper_claims_is_on_file():
    paper = a_note(kind="decision", text="Signed off by the medical director.")
    signed = filed("signed_approval", summary="Plan", by="Medical director")

    assert asked_about(green_no_evidence, a_snapshot(a_criterion(), paper, signed)) == []


def test_is_silent_when_the_supporter_has_voted():
    paper = a_note(kind="decision", text="Backed by the chief nurse.")
    vote = Vote(of="G-01", by="Chief nurse", vote="go")

    assert asked_about(green_no_evidence, a_snapshot(a_gateway(), paper, vote)) == []


def test_is_silent_about_a_sign_off_that_is_still_to_come():
    texts = (
        "To be signed off by the medical director on 3 December.",
        "Not yet approved by the chief nurse.",
        "Subject to approval by the clinical safety officer.",
        "We need the support of the chief operating officer.",
    )
    papers = [a_note(f"N-0{n}", kind="decision", text=text) for n, text in enumerate(texts)]

    assert asked_about(green_no_evidence, a_snapshot(papers)) == []


def test_is_silent_about_support_that_is_help():
    paper = a_note(kind="decision", text="The ward manager supports new starters at weekends.")

    assert asked_about(green_no_evidence, a_snapshot(paper)) == []


def test_is_silent_when_the_approval_names_its_signatory_only_in_words():
    paper = a_note(kind="decision", text="Signed off by the medical director.")
    signed = filed("signed_approval", summary="Signed by the medical director on paper")

    assert asked_about(green_no_evidence, a_snapshot(a_criterion(), paper, signed)) == []
