import pytest

from readiness.notice import PUT_TO_YOU, asked_of, ties
from readiness.questions.asking import ranked
from readiness.questions.rule import Cited, Question
from readiness.vocabulary import QuestionState
from tests.factories import (
    GO_LIVE,
    a_check,
    a_condition,
    a_control,
    a_criterion,
    a_gateway,
    a_hazard,
    a_note,
    a_person,
    a_question,
    a_snapshot,
    a_waiver,
    a_workstream,
    an_action,
    an_issue,
    filed,
    judged,
)
from tests.questions.rules_for_tests import EACH

PAT = a_person("P-01", name="Pat Person", title="Training lead")
MINE = "“Statement of OP-01”"


def why(*things, ref="OP-01", to=None):
    """Why a question about the record of a reference concerns Pat."""
    snapshot = a_snapshot(PAT, *things)
    cited = (Cited("record", ref, ref),)
    question = Question("", "", "", cited, None, (), "", "", "", "", to, None)
    return ties(snapshot, PAT, question)


NOBODYS = a_criterion(owner=None, assessor=None)


@pytest.mark.parametrize("called", ["P-01", "Pat Person", "Training lead", "training LEAD "])
def test_whoever_is_asked_is_told_whatever_they_are_called(called):
    assert why(NOBODYS, to=called) == (PUT_TO_YOU,)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"owner": "Pat Person"}, "You own"),
        ({"executive": "P-01"}, "You answer for"),
        ({"assessor": "Training lead"}, "You say how it stands with"),
        ({"workstream": "Training"}, "You lead the work on"),
    ],
)
def test_whoever_a_criterion_names_is_told(said, expected):
    strand = a_workstream(lead="Pat Person")

    criterion = NOBODYS.model_copy(update=said)
    assert why(strand, criterion) == (f"{expected} {MINE}",)


@pytest.mark.parametrize(
    "fact",
    [
        judged("green", by="Pat Person"),
        filed(by="Training lead"),
        (filed(), a_check("Pat Person")),
        a_waiver(by="P-01"),
    ],
)
def test_whoever_gave_or_checked_what_is_on_file_is_told(fact):
    assert why(NOBODYS, fact) == (f"You recorded something of {MINE}",)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (an_issue("X-1", owner="P-01"), "You own"),
        (an_issue("X-1", owner=None, raised_by="P-01"), "You raised"),
        (a_hazard("X-1", owner="P-01"), "You own"),
        (a_hazard("X-1", approved_by="P-01"), "You signed for"),
        (
            (a_control(owner="P-01", of="X-1"), a_hazard("X-1", controls=("C-01",))),
            "You own a control of",
        ),
        (a_note("X-1", author_role="Training lead"), "You said"),
        (a_note("X-1", action_owner="P-01"), "You promised something in answer to"),
        (an_action("X-1", owner="P-01"), "You promised"),
        (a_gateway("X-1", paper_author="P-01"), "You wrote the paper for"),
        ((a_gateway("X-1"), a_condition(of="X-1", owner="P-01")), "You own a condition of"),
    ],
)
def test_whoever_another_record_names_is_told(record, expected):
    (said,) = why(record, ref="X-1")

    assert said.startswith(f"{expected} “")


def test_whoever_owns_a_criterion_that_an_issue_is_about_is_told():
    issue = an_issue("X-1", criteria=["OP-01"], owner=None)

    assert why(a_criterion(owner="P-01", assessor=None), issue, ref="X-1") == (f"You own {MINE}",)


def test_whoever_is_cited_themselves_is_told():
    assert why(ref="P-01") == ("It names you: “Pat Person”",)


def test_of_many_records_two_are_named_and_the_rest_are_counted():
    mine = [a_criterion(f"OP-0{n}", owner="P-01", assessor=None) for n in "1234"]
    issue = an_issue("X-1", owner=None, criteria=[criterion.ref for criterion in mine])

    assert why(mine, issue, ref="X-1") == (
        "You own “Statement of OP-01”, “Statement of OP-02” and 2 more",
    )
    assert why(mine[:2], issue, ref="X-1") == (
        "You own “Statement of OP-01” and “Statement of OP-02”",
    )


def test_whoever_is_named_nowhere_is_told_nothing():
    others = (a_criterion(owner="Somebody else", executive="Chief nurse"), filed(by="Audit South"))

    assert why(*others, to="Chief nurse") == ()


def test_what_is_to_come_is_told_and_nothing_else():
    mine = [a_criterion(f"OP-0{n}", owner="P-01") for n in range(1, 8)]
    held = a_question(rule="each_of_them", about=("OP-07",), asked=None, parked={"until": GO_LIVE})
    snapshot = a_snapshot(PAT, mine, held)

    notices = asked_of(snapshot, PAT, ranked(snapshot, rules=(EACH,)))

    states = [notice.question.state for notice in notices]
    assert states == [QuestionState.ASKED] * 5 + [QuestionState.RESERVE]
    assert [notice.is_for_today for notice in notices] == [True] * 5 + [False]
