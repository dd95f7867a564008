"""What a forms tool and a help desk export, taken in and out again."""

import pytest

from readiness.errors import BadFile
from readiness.exchange.lists.writing import csv_of
from readiness.exchange.taking_in import take_in
from readiness.model import Theme, Visit
from readiness.store import latest
from tests.exchange.loading import TODAY
from tests.exchange.taking import taken_in

HEAD = "Timestamp,Where do you work,Role,Score,Comments\n"


def answers(*rows: tuple[int, str, int]) -> bytes:
    """The export of a forms tool: so many answers of a role, each on a day of November."""
    lines = [
        f"{day:02d}/11/2026 14:03,North,{role},2,\n" for n, role, day in rows for _ in range(n)
    ]
    return (HEAD + "".join(lines)).encode()


def test_a_forms_tool_s_answers_are_taken_in_by_its_own_headings(programme):
    taken = taken_in(programme, "pulses", answers((5, "Nurses", 10)), "forms.csv")
    [pulse, *_] = latest(programme).on(TODAY).pulses

    assert taken.counts == {"new": 5, "changed": 0, "unchanged": 0}
    assert (pulse.site, pulse.role_group, pulse.confidence) == ("North", "Nurses", 2)


def test_the_same_export_again_changes_nothing_and_a_longer_one_adds(programme):
    taken_in(programme, "pulses", answers((5, "Nurses", 10)), "forms.csv")
    again = taken_in(programme, "pulses", answers((5, "Nurses", 10)), "forms.csv")
    longer = taken_in(programme, "pulses", answers((5, "Nurses", 10), (6, "Nurses", 12)), "f.csv")

    assert again.plan.changes_nothing
    assert longer.counts == {"new": 6, "changed": 0, "unchanged": 5}


def test_answers_of_several_days_are_gathered_until_there_are_five(programme):
    taken_in(programme, "pulses", answers((2, "Nurses", 9), (3, "Nurses", 11)), "forms.csv")

    assert {p.date.day for p in latest(programme).on(TODAY).pulses} == {11}


def test_fewer_than_five_stay_in_the_file_and_nothing_says_whose_they_are(programme):
    given = answers((5, "Nurses", 10), (4, "Pharmacy", 10))
    taken = taken_in(programme, "pulses", given, "forms.csv")
    written = csv_of("pulses", latest(programme).on(TODAY)).decode()

    assert taken.counts["new"] == 5
    assert [flag.raw for flag in taken.flags] == ["4 answers"]
    assert "Pharmacy" not in str(taken.document()) + written
    assert written.count("Nurses") == 5


@pytest.mark.parametrize(
    ("row", "said"),
    [("10/11/2026,North,Nurses,,", "confidence is missing"), ("soon,North,Nurses,2,", "not a day")],
)
def test_an_answer_that_will_not_do_is_refused_at_its_place(programme, row: str, said: str):
    with pytest.raises(BadFile, match=said):
        take_in("pulses", (HEAD + row).encode(), "f.csv", known=latest(programme), today=TODAY)


def test_themes_come_from_a_help_desk_and_go_out_with_what_was_done(programme):
    desk = b"Topic,Source,Calls,Week\nLabels jam,help desk,14,2026-11-09\n"
    taken_in(programme, "themes", desk, "desk.csv")
    [theme] = latest(programme).on(TODAY).all_of(Theme)
    out = csv_of("themes", latest(programme).on(TODAY))

    assert (theme.name, theme.times) == ("Labels jam", 14)
    assert taken_in(programme, "themes", out, "themes.csv").plan.changes_nothing
    more = desk.replace(b"14", b"19")
    assert taken_in(programme, "themes", more, "desk.csv").counts["changed"] == 1


def test_visits_come_from_an_executive_s_list_and_go_out_again(programme):
    rows = b"Ward,Date,Executive,What was heard\nBirch ward,2022-05-09,COO,The log-in is slow\n"
    taken_in(programme, "visits", rows, "visits.csv")
    [visit] = latest(programme).on(TODAY).all_of(Visit)
    out = csv_of("visits", latest(programme).on(TODAY))

    assert (visit.name, visit.by, visit.heard) == ("Birch ward", "COO", "The log-in is slow")
    assert taken_in(programme, "visits", out, "visits.csv").plan.changes_nothing
