import pytest

from readiness.questions.leaning import same_few_people
from tests.factories import (
    a_control,
    a_criterion,
    a_hazard,
    a_note,
    a_person,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question


def criteria(owner, *numbers):
    return [a_criterion(f"OP-{n:02}", owner=owner) for n in numbers]


FEW = criteria("Cutover manager", 1, 2, 3)
OTHERS = [a_criterion(f"TE-{n:02}", owner=f"Lead {n}") for n in range(1, 5)]


def asks(*things, **options):
    return asked_about(same_few_people, a_snapshot(*things, **options))


def test_asks_when_one_owner_holds_three_in_ten_of_what_is_unfinished():
    asked = question(same_few_people, a_snapshot(FEW, OTHERS))

    assert asked.text.startswith(
        "3 of 7 unfinished must-haves and serious issues have one owner, among them “Statement of"
    )
    assert [cited.ref for cited in asked.refs] == ["OP-01", "OP-02", "OP-03"]


def test_asks_when_serious_issues_add_to_it():
    serious = an_issue(severity=1, owner="Cutover manager")

    assert asks(FEW[:2], serious, OTHERS) == ["OP-01", "OP-02", "IS-01"]


def test_asks_when_one_person_stands_under_a_name_and_a_title():
    lead = a_person(name="A. Lead", title="Cutover manager")
    named = a_criterion("OP-03", owner="A. Lead")

    assert asks(lead, FEW[:2], named, OTHERS) == ["OP-01", "OP-02", "OP-03"]


def test_asks_when_three_hazards_wait_for_one_person():
    hazards = [a_hazard(f"HZ-{n}", controls=(f"C-{n}",)) for n in (1, 2, 3)]
    controls = [a_control(f"C-{n}", owner="Pharmacist") for n in (1, 2, 3)]

    assert question(same_few_people, a_snapshot(hazards, controls)).text.startswith("3 hazards")


@pytest.mark.parametrize(
    "text",
    [
        "The same people run testing, cutover and the desk.",
        "Interfaces depend on one analyst, a single point of failure.",
        "Two posts in the programme team are vacant.",
        "The cutover manager has resigned and was not replaced.",
        "Migration has no deputy.",
        "The core team is stretched and exhausted.",
    ],
)
def test_asks_when_a_note_tells_of_few_people_or_of_posts_without_a_name(text):
    assert asks(a_note(text=text)) == ["N-01"]


def test_asks_when_an_open_issue_tells_of_it():
    assert asks(an_issue(name="Test team", summary="Four vacancies", severity=2)) == ["IS-01"]


def test_is_silent_when_a_deputy_is_named_for_the_owner():
    lead = a_person(title="Cutover manager", deputy="Another manager")

    assert asks(lead, FEW, OTHERS) == []


def test_is_silent_when_a_note_names_the_deputy():
    note = a_note(text="The cutover manager has a named deputy from 2 November.")

    assert asks(note, FEW, OTHERS) == []


def test_is_silent_when_what_one_owner_holds_is_done():
    done = [(judged("met", of=c.ref), filed(of=c.ref)) for c in FEW]

    assert asks(FEW, done, OTHERS) == []


def test_is_silent_when_one_owner_holds_two():
    assert asks(FEW[:2], OTHERS[:1]) == []


def test_is_silent_when_one_owner_holds_three_of_many():
    many = [a_criterion(f"CS-{n:02}", owner=f"Lead {n}") for n in range(1, 9)]

    assert asks(FEW, many) == []


def test_is_silent_about_what_nobody_owns_and_about_what_need_not_be():
    nobodys = [a_criterion(f"OP-{n:02}", owner=None) for n in (1, 2, 3)]
    should = [a_criterion(f"OP-{n:02}", priority="should") for n in (4, 5, 6)]

    assert asks(nobodys, should) == []


def test_is_silent_about_slight_issues_of_one_owner():
    assert asks([an_issue(f"IS-{n}", severity=3) for n in range(5)]) == []


def test_is_silent_about_two_hazards_of_one_person():
    hazards = [a_hazard(f"HZ-{n}", controls=(f"C-{n}",)) for n in (1, 2)]

    assert asks(hazards, [a_control(f"C-{n}", owner="Pharmacist") for n in (1, 2)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "All posts in the programme team are filled.",
        "No vacancies in the project.",
        "Key people have deputies.",
        "A bed on ward four is vacant.",
    ],
)
def test_is_silent_about_a_note_that_says_nothing_of_the_kind(text):
    assert asks(a_note(text=text)) == []
