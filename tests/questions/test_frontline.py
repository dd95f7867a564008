import pytest

from readiness.questions.frontline import frontline_absent
from tests.factories import (
    a_check,
    a_criterion,
    a_note,
    a_person,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

TROUBLES = (
    a_criterion("TE-01", name="Label printers mapped", pillar="technical"),
    a_criterion("TE-02", name="Wireless points fitted", pillar="technical"),
    *(judged("red", of=ref) for ref in ("TE-01", "TE-02")),
)
REFS = ("OP-01", "OP-02", "OP-03")


def of_use(**changes):
    return [a_criterion(ref, **changes) for ref in REFS]


def asks(*things, **options):
    return asked_about(frontline_absent, a_snapshot(*things, **options))


def test_asks_when_no_user_has_spoken_on_half_of_what_is_used():
    asked = question(frontline_absent, a_snapshot(of_use(), TROUBLES))

    assert asked.text.startswith("3 must-haves of daily use have no word of a user on file")
    assert [cited.ref for cited in asked.refs] == [*REFS]


def test_asks_when_every_owner_is_of_the_programme():
    spoken = [filed(of=ref, kind="slide", summary="Seen by a ward sister") for ref in REFS]
    technical = of_use(owner="IT director")

    assert asks(technical, spoken, TROUBLES) == [*REFS]


@pytest.mark.parametrize(
    "text",
    [
        "Ward managers have not seen the system.",
        "Consultants were never consulted on the order sets.",
        "No clinical input to the build.",
        "Nurses were not asked.",
        "Engagement: junior doctors have been absent.",
    ],
)
def test_asks_when_a_note_says_that_users_have_not_seen_it(text):
    assert asks(a_note(text=text)) == ["N-01"]


def test_asks_when_an_open_issue_says_so():
    assert asks(an_issue(summary="Clerks not involved in testing", severity=2)) == ["IS-01"]


@pytest.mark.parametrize("name", ["Ward readiness signed", "Clinical sign-off of each unit"])
def test_asks_when_their_own_word_is_a_criterion_and_is_red(name):
    assert asks(a_criterion(name=name), judged("red")) == ["OP-01"]


def test_is_silent_when_users_have_spoken_on_most():
    spoken = [filed(of=ref, summary="Seen by a ward sister") for ref in REFS[:2]]

    assert asks(of_use(owner="Matron"), spoken, TROUBLES) == []


@pytest.mark.parametrize("assessor", ["Ward managers group", "Matron", "Clinic sister"])
def test_is_silent_when_users_say_which_colour_it_is(assessor):
    assert asks(of_use(assessor=assessor, owner="Matron"), TROUBLES) == []


def test_is_silent_when_users_checked_the_evidence():
    checked = [(filed(of=ref), a_check("P-09", of=ref)) for ref in REFS]
    sister = a_person("P-09", roles=("front_line",))

    assert asks(sister, of_use(owner="Matron"), checked, TROUBLES) == []


def test_is_silent_when_users_wrote_about_it():
    note = a_note(author_role="Ward sisters", text="We have tried it.", about=REFS, kind="decision")

    assert asks(of_use(owner="Matron"), note, TROUBLES) == []


def test_is_silent_about_what_is_met_on_hard_evidence():
    proved = [(judged("met", of=ref), filed(of=ref)) for ref in REFS]

    assert asks(of_use(), proved, TROUBLES) == []


def test_is_silent_when_units_have_signed_that_they_are_ready():
    signed = a_criterion("OP-09", name="Ward readiness signed by clinical leads")
    proof = (judged("green", of="OP-09"), filed("signed_approval", of="OP-09"))

    assert asks(of_use(), signed, proof, TROUBLES) == []


def test_is_silent_a_long_way_off_and_in_a_programme_that_is_well():
    assert asks(of_use(), TROUBLES, go_live="2027-06-11") == []
    assert asks(of_use()) == []


def test_is_silent_about_two_and_about_what_is_technical():
    assert asks(of_use()[:2], TROUBLES) == []
    assert asks(of_use(pillar="technical"), TROUBLES) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ward managers have seen the system and are ready.",
        "Consultants were asked and agreed.",
        "The printer has not been seen since May.",
    ],
)
def test_is_silent_about_a_note_that_says_nothing_of_the_kind(text):
    assert asks(a_note(text=text)) == []


def test_is_silent_about_an_answered_note_and_about_users_elsewhere():
    answered = a_note(text="Nurses were not asked.", response="Done: each ward signed; closed")
    lesson = a_note("N-02", kind="peer_lesson", text="Their nurses were not asked.")

    assert asks(answered, lesson) == []
