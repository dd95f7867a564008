"""Lists as programme offices lay them out: titles, merged heads, totals, notes, odd days."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from readiness.errors import BadFile
from readiness.exchange.taken import Taken
from readiness.exchange.taking_in import take_in
from tests.exchange.loading import TODAY
from tests.factories import a_criterion, a_measured_criterion, known

KNOWN = known(
    a_measured_criterion("OP-01", name="Staff trained", unit="% of users", target=80),
    a_criterion("OP-02", name="Prescribers trained"),
)
Rows = Sequence[Sequence[Any]]


def workbook(*sheets: tuple[str, Rows]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def taken(
    kind: str, *rows: Sequence[Any], title: str = "Sheet1", name: str = "theirs.xlsx"
) -> Taken:
    return take_in(kind, workbook((title, rows)), name, known=KNOWN, today=TODAY)


def told(made: Taken, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(record.get(key) for key in keys) for record in made.records]


def test_a_checklist_with_titles_groups_totals_and_notes():
    made = taken(
        "criteria",
        ["EPR PROGRAMME: READINESS CHECKLIST"],
        ["Version 4.2 draft"],
        [],
        ["Criterion", None, "Accountability", None, "Delivery"],
        ["ID", "Go-live criterion", "Owner", "Exec sponsor", "Priority (M/S)", "RAG", "Due Date"],
        ["Operational"],
        ["R-1", "Wards rehearsed", "J Ward", "COO", "M", "Green", dt.date(2026, 12, 4)],
        ["Technical"],
        ["R-2", "Interfaces signed off", "K Wire", "CIO", "Must have", "R", "8th January 2027"],
        ["R-3", "Devices out", "TBC", "CIO", "Should", "A", 46387],
        ["R-4", "Labels print", "K Wire", "CIO", "Should", "A", "TBC"],
        ["Total", "4 criteria"],
        [],
        ["RAG as agreed at board, 12 November"],
    )
    assert told(made, "ref", "pillar", "owner", "executive", "priority", "due") == [
        ("R-1", "operational", "J Ward", "COO", "must", "2026-12-04"),
        ("R-2", "technical", "K Wire", "CIO", "must", "2027-01-08"),
        ("R-3", "technical", "TBC", "CIO", "should", "2026-12-31"),
        ("R-4", "technical", "K Wire", "CIO", "should", None),
    ]
    assert [column.heading for column in made.columns if not column.field] == ["RAG"]


def test_targets_with_signs_and_parts_of_one():
    made = taken(
        "criteria",
        ["Domain", "KPI", "Measure", "Target", "Lead"],
        ["Operations", "Staff trained", "% of staff", 0.8, "A Lead"],
        ["IT", "Serious defects open", "count", "<= 0", "C Lead"],
    )
    assert told(made, "pillar", "target", "direction") == [
        ("operational", 80, None),
        ("technical", 0, "max"),
    ]


def test_the_issues_of_a_raid_log_and_not_its_risks():
    risks = [["Risk ID", "Description", "Owner"], ["R1", "Delay", "PMO"]]
    issues = [
        ["ISSUES LOG"],
        ["Issue No.", "Issue Description", "Priority", "Date Raised", "Resolution Date", "Status"],
        ["I-1", "Printers fail", "High", "02/11/2026", "1 Dec 2026", "Open"],
        ["I-2", "Results lost", "1 - Critical", "03-Nov-26", "TBC", "Work in Progress"],
    ]  # fmt: skip
    data = workbook(("Cover", [["RAID log"]]), ("Risks", risks), ("Issues", issues))
    made = take_in("issues", data, "raid.xlsx", known=KNOWN, today=TODAY)
    assert told(made, "ref", "severity", "raised", "due", "status") == [
        ("I-1", 2, "2026-11-02", "2026-12-01", "open"),
        ("I-2", 1, "2026-11-03", None, "in_progress"),
    ]


def test_a_completion_report_with_counts_and_a_day_in_its_title():
    made = taken(
        "readings",
        ["Course completion"],
        ["Generated: 20/11/2026 07:00"],
        [],
        ["Course Title", "Enrolled", "Completed", "% Complete"],
        ["Staff trained", 3200, 1504, 0.47],
        ["Grand total", 3200, 1504, 0.47],
        [],
        ["Excludes bank staff"],
    )
    assert made.records[0]["readings"] == [{"date": "2026-11-20", "value": 47, "denominator": 3200}]
    assert len(made.records) == 1


def test_a_count_of_those_enrolled_is_told_in_the_criterions_percent():
    made = taken(
        "readings", ["Course", "As at", "Completed", "Total"], ["OP-01", "2026-11-20", 1504, 3200]
    )
    assert made.records[0]["readings"] == [{"date": "2026-11-20", "value": 47, "denominator": 3200}]


def test_a_count_stays_a_count_where_that_is_what_is_measured():
    made = taken(
        "readings", ["Course", "As at", "Completed", "Total"], ["OP-02", "2026-11-20", 328, 410]
    )
    assert made.records[0]["readings"][0]["value"] == 328


def test_weeks_across_the_page():
    made = taken(
        "readings",
        ["Measure", "Target", dt.date(2026, 11, 13), "w/e 20/11/2026"],
        ["OP-01", "80%", "39%", "47%"],
        ["OP-02", "95%", None, "n/a"],
    )
    assert made.records == [
        {
            "ref": "OP-01",
            "name": "Staff trained",
            "readings": [{"date": "2026-11-13", "value": 39}, {"date": "2026-11-20", "value": 47}],
        }
    ]


@pytest.mark.parametrize("day", ["Jan-27", "soon", "31/02/2027"])
def test_a_day_that_is_none_is_refused_and_never_guessed(day: str):
    with pytest.raises(BadFile, match=r"row 2, column 'Due Date'.*is not a day"):
        taken("criteria", ["Ref", "Criterion", "Due Date"], ["R-1", "Wards rehearsed", day])


def test_a_former_date_is_not_taken_for_the_date():
    made = taken(
        "criteria",
        ["Criterion", "Original due date", "Due date"],
        ["Wards rehearsed", "2026-10-01", "2026-12-01"],
    )
    assert told(made, "due") == [("2026-12-01",)]


def test_a_sheet_for_each_pillar_is_read_whole():
    heads = ["Ref", "Criterion", "Owner"]
    data = workbook(
        ("Operational", [heads, ["A-1", "Packs printed", "J Ward"]]),
        ("Technical", [heads, ["T-1", "Servers up", "K Wire"]]),
        ("Lookups", [["Owner"], ["J Ward"]]),
    )
    made = take_in("criteria", data, "theirs.xlsx", known=KNOWN, today=TODAY)

    assert told(made, "ref", "pillar") == [("A-1", "operational"), ("T-1", "technical")]


def test_days_with_the_month_first_are_read_so_and_the_doubt_is_said():
    rows = [["Packs", "12/25/2026"], ["Bleeps", "11/06/2026"]]
    made = taken("criteria", ["Criterion", "Due"], *rows)

    assert told(made, "due") == [("2026-12-25",), ("2026-11-06",)]
    assert [flag.why[:41] for flag in made.flags] == ["Its days are read with the month first, f"]


def test_days_of_which_one_must_have_the_day_first_are_never_turned():
    rows = [["Packs", "12/25/2026"], ["Bleeps", "25/12/2026"]]
    with pytest.raises(BadFile, match=r"row 2, column 'Due': '12/25/2026' is not a day"):
        taken("criteria", ["Criterion", "Due"], *rows)


def test_days_that_can_be_read_either_way_are_read_as_people_write_them_here():
    made = taken("criteria", ["Criterion", "Due"], ["Packs", "05/11/2026"])
    assert (told(made, "due"), made.flags) == ([("2026-11-05",)], [])


def test_a_formula_that_was_never_worked_out_is_read_as_its_text():
    made = taken("criteria", ["Ref", "Criterion", "Owner"], ["A-1", '=UPPER("packs")', "=B2"])
    assert told(made, "name", "owner") == [('=UPPER("packs")', "=B2")]


@pytest.mark.parametrize("fault", ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"])
def test_a_fault_of_the_workbook_is_refused_at_its_cell(fault: str):
    with pytest.raises(BadFile, match=r"row 2, column 'Owner': '#.*is a fault of the workbook"):
        taken("criteria", ["Ref", "Criterion", "Owner"], ["A-1", "Packs", fault])


@pytest.mark.parametrize(
    ("written", "value"),
    [("1 350", 1350), ("1\u00a0350", 1350), ("50,5", 50.5), ("1.350,5", 1350.5), ("1,350", 1350)],
)
def test_numbers_are_read_as_people_write_them(written: str, value: float):
    made = taken("readings", ["Criterion", "As at", "Value"], ["OP-02", "2026-11-20", written])
    assert made.records[0]["readings"][0]["value"] == value


def test_an_issue_log_of_a_ticket_system_is_read_in_its_words():
    made = taken(
        "issues",
        ["Issue key", "Summary", "Priority", "Status", "Created"],
        ["EPR-1", "Labels jam", "Highest", "To Do", "02/Nov/26 9:14 AM"],
    )
    assert told(made, "ref", "name", "severity", "status", "raised") == [
        ("EPR-1", "Labels jam", 1, "open", "2026-11-02")
    ]


def test_a_part_of_a_person_is_refused_for_it_is_a_thousand_written_otherwise():
    heads = ["Course", "As at", "Compliance %", "Required"]
    with pytest.raises(BadFile, match=r"column 'Required': 1.2 people are no whole number"):
        taken("readings", heads, ["OP-01", "2026-11-20", "50,0 %", "1.200"])


def test_two_rows_of_one_group_are_refused_for_one_would_hide_the_other():
    heads = ["Org L4", "Course", "As at", "Staff group", "Compliance %", "Required"]
    north = ["North", "OP-01", "2026-11-20", "Nursing", "50%", 200]
    with pytest.raises(BadFile, match=r"row 3: it names the same group as .*row 2"):
        taken("readings", heads, north, ["South", *north[1:4], "90%", 100])

    apart = taken("readings", ["Site", *heads[1:]], north, ["South", *north[1:4], "90%", 100])
    assert [row["site"] for row in apart.records[0]["by_group"]] == ["North", "South"]
