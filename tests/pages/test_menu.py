"""The menu reads at a glance for each role."""

import pytest

from pages.components.navigation import PULSE, SCREENS, shown_to
from readiness.vocabulary import Role
from tests.factories import a_person

MOST = 7


@pytest.mark.parametrize("role", Role)
def test_nobody_has_more_than_seven_entries_and_each_stands_once(role: Role):
    shown = shown_to(a_person(roles=[role]))

    assert 1 <= len(shown) == len(set(shown)) <= MOST
    assert set(shown) <= {*SCREENS, PULSE}


def test_somebody_of_the_front_line_has_one_entry():
    assert shown_to(a_person(roles=["front_line"])) == [PULSE]


@pytest.mark.parametrize("other", ["workstream_lead", "hazard_owner"])
def test_somebody_of_the_front_line_who_also_leads_has_them_all(other: str):
    assert shown_to(a_person(roles=["front_line", other])) == list(SCREENS)


def test_the_chair_has_first_what_a_meeting_needs():
    first = ["where_we_stand", "deep_dive", "decision", "issues", "hazards"]

    assert shown_to(a_person(roles=["chair"]))[:5] == first


def test_the_clinical_safety_officer_has_hazards_near():
    assert shown_to(a_person(roles=["clinical_safety_officer"]))[:2] == [
        "where_we_stand",
        "hazards",
    ]


def test_somebody_with_no_part_yet_sees_what_everybody_does():
    assert shown_to(None) == list(SCREENS)
