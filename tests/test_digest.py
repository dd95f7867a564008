"""What needs somebody, and nothing for whom nothing is needed."""

from readiness.digest import Digest, Section, digest_for
from readiness.questions.asking import ranked
from readiness.scoring.standing import standing
from tests.factories import (
    a_check,
    a_control,
    a_criterion,
    a_person,
    a_question,
    a_snapshot,
    an_action,
    an_issue,
    filed,
)

ME = a_person(title="Training lead")
CHECKER = a_person("P-02", title="Programme office", roles=["clinical_safety_officer"])
SECRETARY = a_person("P-03", roles=["secretary"])


def found(person, *things, waiting=0) -> dict[str, tuple[str, ...]]:
    snapshot = a_snapshot(ME, CHECKER, SECRETARY, *things)
    digest = digest_for(
        person, snapshot, now=standing(snapshot), questions=ranked(snapshot), waiting=waiting
    )
    return {section.heading: section.lines for section in digest.sections} if digest else {}


def test_nothing_is_said_to_whom_nothing_is_needed():
    assert found(SECRETARY, an_action(owner="Training lead"), a_criterion()) == {}
    assert found(CHECKER) == {}


def test_a_promise_that_is_late_or_due_this_week_needs_whoever_made_it():
    late = an_action("A-01", text="Book rooms", owner="Training lead", due="2026-11-20")
    soon = an_action("A-02", text="Send the list", owner="Person P-01", due="2026-11-23")
    later = an_action("A-03", text="Report", owner="Training lead", due="2027-01-08")
    kept = an_action("A-04", owner="Training lead", due="2026-11-20", closed="2026-11-19")
    assert found(ME, late, soon, later, kept)["Promised by you"] == (
        "Book rooms: was due 20 November",
        "Send the list: due today",
    )


def test_a_promise_that_was_moved_says_for_when_it_was_made():
    moved = an_action(
        owner="Training lead", due="2026-11-27", due_history=["2026-11-10", "2026-11-27"]
    )
    [line] = found(ME, moved)["Promised by you"]
    assert line.endswith("due 27 November, first promised by 10 November")


def test_a_criterion_due_this_week_and_an_issue_and_a_control_need_their_owner():
    told = found(
        ME,
        a_criterion(due="2026-11-27"),
        an_issue("IS-001", owner="Training lead", due="2026-11-20"),
        a_control("C-01", owner="Training lead", due="2026-11-24"),
        a_control("C-02", owner="Training lead", due="2027-01-24"),
    )
    [due] = told["Your criteria, due this week or overdue"]
    assert due.startswith("OP-01 Statement of OP-01: due 27 November, ")
    issue, control = told["Yours to deal with by this week"]
    assert issue.startswith("Issue IS-001 ")
    assert control.startswith("Control C-01 ")


def test_the_last_evidence_waits_for_whoever_says_how_the_criterion_stands():
    criterion = a_criterion(assessor="Programme office")
    evidence = filed(recorded=9, by="Audit South", summary="The rota")
    assert found(CHECKER, criterion, evidence)["Waiting for you to check"] == (
        "OP-01 Statement of OP-01: The rota",
    )


def test_what_was_checked_or_given_by_themselves_does_not_wait():
    criterion = a_criterion(assessor="Programme office")
    evidence = filed(recorded=9, by="Audit South")
    own = filed(recorded=9, by="Programme office")
    assert found(CHECKER, criterion, evidence, a_check(evidence=9)) == {}
    assert found(CHECKER, criterion, own) == {}


def test_a_control_that_is_in_waits_for_the_safety_officer_to_verify_it():
    control = a_control(owner="Training lead", state="implemented", evidenced="2026-11-16")
    [line] = found(CHECKER, control)["Waiting for you to check"]
    assert line.endswith("in, not yet verified")


def test_what_was_sent_in_waits_for_the_secretary_alone():
    sent = a_question(text="Who covers?", asked=None, raised="2026-11-20", sent_in=True)
    told = found(SECRETARY, sent, waiting=2)
    assert told["Sent in, waiting for you"] == ("2 without a name, to be taken in", "Who covers?")
    assert "Sent in, waiting for you" not in found(ME, sent, waiting=2)


def test_a_question_that_will_be_put_to_them_is_told_with_its_reason():
    put = a_question(text="When is it ready?", to="Training lead", asked=None, raised="2026-11-20")
    assert found(ME, put)["You will be asked"] == ("When is it ready? (It is put to you)",)


def test_a_message_is_read_in_a_minute():
    long = Section("Promised by you", tuple(f"Promise {n}" for n in range(20)))
    digest = Digest(ME, a_snapshot().as_of, (long,))
    assert digest.title == "20 things need you, 23 November 2026"
    assert digest.text.endswith("- Promise 7\n- and 12 more, on the screen")
