import pytest

from readiness.questions.partners import interface_unowned
from tests.factories import (
    a_criterion,
    a_measured_criterion,
    a_note,
    a_person,
    a_reading,
    a_rehearsal,
    a_site,
    a_snapshot,
    an_issue,
    filed,
    judged,
)
from tests.questions.hearing import asked_about, question

SIDES = ("Trust A", "Trust B")


def heard(*things, **when):
    return asked_about(interface_unowned, a_snapshot(*things, **when))


def a_shared_criterion(owner=None, **changes):
    ordinary = {"name": "Cutover command", "organisations": SIDES, "owner": owner}
    return a_criterion(**ordinary | changes)


@pytest.mark.parametrize(
    "owner",
    [
        None,
        "TBC",
        "Both trusts",
        "Medical director A and medical director B",
        "Cutover lead, Trust A / Cutover lead, Trust B",
        "Facility director; Programme office",
        "Trust A",
    ],
)
def test_asks_when_what_two_organisations_share_has_no_single_owner(owner):
    assert heard(a_shared_criterion(owner)) == ["OP-01"]


def test_asks_with_the_number_of_organisations():
    text = question(interface_unowned, a_snapshot(a_shared_criterion())).text

    assert "is shared by 2 organisations and has no owner on file" in text


def test_asks_when_two_sides_read_one_measure_differently():
    measured = a_measured_criterion(organisations=SIDES, owner="Programme director")
    read = [
        a_reading(81, "2026-11-16", source="Trust A learning system"),
        a_reading(49, "2026-11-20", source="Trust B"),
    ]

    text = question(interface_unowned, a_snapshot(measured, read)).text

    assert "was read at 81 % and at 49 % by two sides in the same week" in text


def test_asks_when_people_of_two_organisations_declare_two_colours_on_one_day():
    people = [
        a_person("P-01", name="A. Lead", organisation="Trust A"),
        a_person("P-02", name="B. Lead", organisation="Trust B"),
    ]
    colours = [judged("green", by="A. Lead"), judged("red", by="B. Lead")]
    snapshot = a_snapshot(a_criterion(), people, colours)

    assert "was declared green and red by two sides" in question(interface_unowned, snapshot).text


@pytest.mark.parametrize(
    "text",
    [
        "Roles between the hospital and the company are unclear.",
        "It is not agreed who leads at the join with the supplier.",
        "Responsibility for the queue falls between two trusts: nobody owns it.",
        "The two organisations disagree on whether they are ready.",
        "Escalation to the ambulance service is not defined.",
    ],
)
def test_asks_when_a_record_tells_of_it(text):
    assert heard(a_note(text=text)) == ["N-01"]
    assert heard(an_issue(summary=text, severity=2)) == ["IS-01"]


def test_asks_about_unclear_roles_where_the_records_know_two_organisations():
    sites = [a_site("S-01", organisation="Trust A"), a_site("S-02", organisation="Trust B")]

    assert heard(sites, a_note(text="Roles on the night are unclear.")) == ["N-01"]


def test_asks_one_question_about_several():
    second = a_shared_criterion(ref="OP-02", name="Service desk")

    asked = question(interface_unowned, a_snapshot(a_shared_criterion(), second))

    assert asked.text.startswith("2 criteria are shared by two organisations or more")


@pytest.mark.parametrize(
    "owner",
    [
        "Programme director",
        "Joint cutover board",
        "Director of information and technology",
        "Shared services director",
        "Command cell of both trusts",
    ],
)
def test_is_silent_when_one_role_or_one_joint_body_owns_it(owner):
    assert heard(a_shared_criterion(owner)) == []


def test_is_silent_about_what_one_organisation_does():
    assert heard(a_shared_criterion(organisations=("Trust A",))) == []
    assert heard(a_shared_criterion(organisations=("Trust A", "Trust A"))) == []


def test_is_silent_when_it_was_rehearsed():
    assert heard(a_shared_criterion(), filed("observed_rehearsal")) == []
    assert heard(a_shared_criterion(), a_rehearsal(criteria=("OP-01",))) == []


def test_is_silent_when_a_joint_command_was_rehearsed_by_both():
    command = a_criterion("OP-19", name="Joint gold command of both trusts exercised")
    seen = filed("observed_rehearsal", of="OP-19")
    note = a_note(text="Roles between the two trusts are unclear.")

    assert heard(a_shared_criterion(), command, seen, note) == []


def test_is_silent_before_the_work_was_to_begin():
    assert heard(a_shared_criterion(starts="2026-12-01")) == []


def test_is_silent_about_what_was_taken_out_of_scope():
    assert heard(a_shared_criterion(), judged("removed")) == []


def test_is_silent_when_two_sides_read_alike_or_in_different_months():
    measured = a_measured_criterion(organisations=SIDES, owner="Programme director")
    alike = [
        a_reading(81, "2026-11-16", source="Trust A"),
        a_reading(81, "2026-11-20", source="Trust B"),
    ]
    apart = [
        a_reading(49, "2026-10-01", source="Trust A"),
        a_reading(81, "2026-11-20", source="Trust B"),
    ]

    assert heard(measured, alike) == []
    assert heard(measured, apart) == []


def test_is_silent_when_one_side_measured_twice():
    measured = a_measured_criterion(organisations=SIDES, owner="Programme director")
    twice = [a_reading(v, "2026-11-20", source="Trust A") for v in (49, 81)]

    assert heard(measured, twice) == []


def test_is_silent_when_a_colour_was_corrected_by_the_same_side():
    colours = [judged("green", by="Programme office"), judged("red", by="Ward manager")]

    assert heard(a_criterion(organisations=("Trust A",)), colours) == []


@pytest.mark.parametrize(
    "text",
    [
        "Roles between the two trusts were agreed and rehearsed.",
        "Roles in the post room are unclear.",
        "The two trusts will differ in their wallpaper.",
        "No disagreement between the two sides on being ready.",
    ],
)
def test_is_silent_when_a_record_tells_of_no_gap_between_two_sides(text):
    assert heard(a_note(text=text)) == []


def test_asks_once_about_what_is_both_unowned_and_read_differently():
    shared = a_shared_criterion(unit="%", direction="min", target=80)
    read = [a_reading(v, "2026-11-20", source=s) for v, s in zip((81, 49), SIDES, strict=True)]

    assert heard(shared, read) == ["OP-01"]


def test_is_silent_about_two_figures_that_say_nothing_of_who_took_them():
    shared = a_measured_criterion(organisations=SIDES, owner="Programme director")
    read = [a_reading(value, "2026-11-20") for value in (81, 49)]

    assert heard(shared, read, judged("green"), judged("red")) == []
