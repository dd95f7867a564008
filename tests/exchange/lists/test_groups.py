"""A learning system's table by site, profession, shift and rota, or with a row for each person."""

import pytest

from readiness.errors import BadFile
from readiness.exchange.lists.readings import unknown_courses
from readiness.exchange.lists.writing import rows_of
from readiness.exchange.tabular.reading import read
from readiness.exchange.taking_in import take_in
from readiness.scoring.shares_said import shares_said
from readiness.store import latest
from tests.exchange.lists.test_lists import readings_of, trust
from tests.exchange.loading import TODAY, a_file, load
from tests.exchange.taking import flagged, taken_in

__all__ = ["trust"]
HEADS = "Course,As at,Completed,Headcount,Site,Staff group,Shift,Rostered"
TRAINED = {"ref": "OP-01", "name": "Users trained", "unit": "% of users", "target": 80}


@pytest.fixture
def training(programme):
    """A programme that counts the users trained, of one site among several."""
    load(programme, a_file(criteria=[TRAINED, TRAINED | {"ref": "OP-02", "site": "North"}]))
    return programme


def a_table(*rows: str, heads: str = HEADS) -> bytes:
    return "\n".join([heads, *rows]).encode()


def groups_of(store, ref: str = "OP-01") -> list[tuple[object, ...]]:
    found = latest(store).on(TODAY).group_readings(ref)
    return [(g.site, g.profession, g.shift, g.rostered, g.value, g.denominator) for g in found]


BY_SITE = a_table(
    "OP-01,2026-11-20,12,15,North,Nursing,Nights,yes",
    "OP-01,2026-11-20,60,85,South,Medical,Days,no",
)


def test_groups_are_read_by_their_own_columns_as_counts_of_people(training):
    taken = taken_in(training, "readings", BY_SITE, "lms.csv")

    assert groups_of(training) == [
        ("North", "Nursing", "Nights", True, 80, 15),
        ("South", "Medical", "Days", False, 70.59, 85),
    ]
    assert taken.counts == {"new": 3, "changed": 0, "unchanged": 0}


def test_groups_that_hold_everybody_are_added_up_and_the_doubt_is_said(training):
    taken = taken_in(training, "readings", BY_SITE, "lms.csv")

    assert readings_of(training, "OP-01") == [("2026-11-20", 72, 100)]
    assert [flag.why for flag in taken.flags] == ["These 100 people are taken for everybody"]


def test_groups_that_are_a_part_of_those_counted_before_post_nothing_of_everybody(training):
    taken_in(training, "readings", a_table("OP-01,2026-11-13,600,1000,,,,"), "before.csv")
    taken = taken_in(training, "readings", BY_SITE, "lms.csv")

    assert readings_of(training, "OP-01") == [("2026-11-13", 60, 1000)]
    why = "They are 100 of the 1,000 counted before: no figure for everybody is posted"
    assert [flag.why for flag in taken.flags] == [why]


def test_a_row_of_all_sites_is_everybody_and_nothing_is_added_up(training):
    everybody = "OP-01,2026-11-20,73,100,All sites,,,"
    taken = taken_in(training, "readings", BY_SITE + b"\n" + everybody.encode(), "lms.csv")

    assert readings_of(training, "OP-01") == [("2026-11-20", 73, 100)]
    assert taken.flags == []


def test_a_row_of_the_criterions_own_site_is_its_reading(training):
    taken_in(training, "readings", a_table("OP-02,2026-11-20,73,100,North,,,"), "lms.csv")

    assert readings_of(training, "OP-02") == [("2026-11-20", 73, 100)]
    assert groups_of(training, "OP-02") == []


def test_the_same_table_again_changes_nothing_and_what_goes_out_comes_back(training):
    taken_in(training, "readings", BY_SITE, "lms.csv")
    assert taken_in(training, "readings", BY_SITE, "lms.csv").plan.changes_nothing
    assert len(list(rows_of("readings", latest(training).on(TODAY)))) == 3


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("OP-01,2026-11-20,47%,,North,,,", "column 'Headcount': say of how many people this"),
        ("OP-01,2026-11-20,4,9,North,,,perhaps", "column 'Rostered': 'perhaps' is neither yes"),
    ],
)
def test_a_group_that_will_not_do_is_named_by_its_cell(training, row: str, why: str):
    with pytest.raises(BadFile, match=why):
        take_in("readings", a_table(row), "lms.csv", known=latest(training), today=TODAY)


PEOPLE = a_table(
    "OP-01,2026-11-20,Completed,North,Nursing,Yes",
    "OP-01,2026-11-20,In progress,North,Nursing,Yes",
    "OP-01,2026-11-20,Completed,South,Medical,No",
    "OP-01,2026-11-20,Not started,,Medical,No",
    heads="Course,As at,Completed,Site,Staff group,Rostered",
)


def test_a_row_for_each_person_is_counted(training):
    taken_in(training, "readings", PEOPLE, "people.csv")

    assert readings_of(training, "OP-01") == [("2026-11-20", 50, 4)]
    snapshot = latest(training).on(TODAY)
    assert shares_said(snapshot, snapshot.criteria[0])[1:] == (
        "Rostered in the first fourteen days: 50 % (1 of 2), 20 November",
        "Lowest group: not said (site), 0 % (0 of 1), against 80 %, 20 November",
    )


def test_no_person_can_be_told_from_what_is_kept_of_a_list(training):
    taken_in(training, "readings", PEOPLE, "people.csv")
    told_apart = [(site, profession, shift) for site, profession, shift, *_ in groups_of(training)]

    assert all(sum(name is not None for name in names) <= 1 for names in told_apart)


def test_people_listed_under_several_days_are_as_at_the_last_with_a_doubt(training):
    later = PEOPLE.replace(b"OP-01,2026-11-20,In", b"OP-01,2026-11-22,In")
    taken = taken_in(training, "readings", later, "people.csv")

    assert readings_of(training, "OP-01") == [("2026-11-22", 50, 4)]
    assert flagged(taken) == [("date", "2 days")]


def test_a_course_that_is_no_criterion_is_named_so_that_somebody_can_say_which(training):
    data = a_table("ePrescribing basics,2026-11-20,4,9,North,,,", "OP-01,2026-11-20,4,9,North,,,")
    source = read(data, "lms.csv")
    assert unknown_courses(source, latest(training), chosen={}) == ("ePrescribing basics",)
    chosen = {"ePrescribing basics": "OP-01"}
    assert unknown_courses(source, latest(training), chosen=chosen) == ()
