"""Criteria, issues and readings taken in from tables that other people keep."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from readiness.errors import BadFile
from readiness.exchange.taking_in import take_in
from readiness.store import latest
from tests.exchange.loading import TODAY, a_file, load
from tests.exchange.taking import taken_in

CRITERIA = [
    {"ref": "OP-01", "name": "Users trained", "pillar": "operational", "target": 80},
    {"ref": "TE-01", "name": "Devices on the wards", "pillar": "technical", "target": 900},
]


@pytest.fixture
def trust(programme):
    """A programme with two criteria."""
    load(programme, a_file(criteria=CRITERIA))
    return programme


def the_workbook(*rows: list[object], percent: str = "") -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    if percent:
        for (cell,) in book.worksheets[0][percent]:
            cell.number_format = "0%"
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def readings_of(store, ref: str) -> list[tuple[str, float, float | None]]:
    found = latest(store).on(TODAY).readings(ref)
    return [(reading.date.isoformat(), reading.value, reading.denominator) for reading in found]


LEARNING = b"""Report of the learning system,,,
Course,As at,Completed,Headcount
Users trained,14/11/2026,47%,"3,200"
OP-01,2026-11-21,49.5,3200
"""


def test_a_learning_systems_export_is_read_by_its_own_headings(trust):
    taken = taken_in(trust, "readings", LEARNING, "training.csv")

    assert taken.counts == {"new": 2, "changed": 0, "unchanged": 0}
    assert readings_of(trust, "OP-01") == [("2026-11-14", 47, 3200), ("2026-11-21", 49.5, 3200)]


def test_the_same_export_again_changes_nothing(trust):
    taken_in(trust, "readings", LEARNING, "training.csv")
    again = taken_in(trust, "readings", LEARNING, "training.csv")

    assert again.counts == {"new": 0, "changed": 0, "unchanged": 2}
    assert again.plan.changes_nothing


def test_a_share_shown_in_percent_is_read_in_percent(trust):
    data = the_workbook(
        ["Criterion", "Date", "Value"], ["OP-01", "2026-11-14", 0.47], percent="C2:C2"
    )
    taken_in(trust, "readings", data, "training.xlsx")

    assert readings_of(trust, "OP-01") == [("2026-11-14", 47, None)]


ODD = b"Qualification,When,How many\nePrescribing basics,1 Nov 2026,31\n"
CHOSEN = {"Qualification": "criterion", "When": "date", "How many": "value"}


def test_columns_once_chosen_are_remembered(trust):
    chosen = {**CHOSEN, "ePrescribing basics": "OP-01"}
    taken_in(trust, "readings", ODD, "odd.csv", columns=chosen)
    later = ODD.replace(b"1 Nov", b"8 Nov").replace(b"31", b"35")
    taken_in(trust, "readings", later, "odd.csv")

    assert readings_of(trust, "OP-01") == [("2026-11-01", 31, None), ("2026-11-08", 35, None)]


def test_one_criterion_can_be_said_for_the_whole_file(trust):
    data = b"Date;Value\n2026-11-01;12\n"
    taken_in(trust, "readings", data, "one.csv", columns={"criterion": "TE-01"})

    assert readings_of(trust, "TE-01") == [("2026-11-01", 12, None)]


def test_every_cell_that_will_not_do_is_named_at_once(trust):
    data = b"Criterion,Date,Value\nOP-01,32/13/2026,47\nOP-99,2026-11-01,1\nOP-01,2026-11-02,many\n"
    with pytest.raises(BadFile) as refused:
        take_in("readings", data, "training.csv", known=latest(trust), today=TODAY)

    assert refused.value.refusals == [
        "training.csv, row 2, column 'Date': '32/13/2026' is not a day; write it as 2027-01-31.",
        "training.csv, row 3, column 'Criterion': there is no criterion 'OP-99' here.",
        "training.csv, row 4, column 'Value': 'many' is not a number.",
    ]
    assert readings_of(trust, "OP-01") == []


def test_a_file_without_the_columns_says_which_are_missing(trust):
    with pytest.raises(BadFile, match=r"no table with a column 'Criterion ref' and 'Date'"):
        take_in("readings", b"a,b\n1,2\n", "odd.csv", known=latest(trust), today=TODAY)


def test_criteria_are_matched_by_reference_and_the_rest_left_alone(trust):
    data = (
        b"Ref,Criterion,Owner,Due,Must or should\n"
        b"OP-01,Users trained,Tess,01/03/2027,Must\n"
        b",Spare devices,Sam,,should\n"
    )
    taken = taken_in(trust, "criteria", data, "criteria.csv")
    known = latest(trust).on(TODAY)

    assert taken.counts == {"new": 1, "changed": 1, "unchanged": 0}
    assert known.criteria[0].target == 80
    assert (known.criteria[0].owner, known.criteria[0].priority) == ("Tess", "must")
    assert known.criteria[2].name == "Spare devices"


def test_issues_are_taken_in_by_the_words_people_use(trust):
    data = (
        b"ID;Issue title;Sev;Status;Date raised;Patient safety\n"
        b"I-7;Labels jam;2;In progress;3.11.2026;Y\n"
    )
    taken_in(trust, "issues", data, "issues.csv")
    (issue,) = latest(trust).on(TODAY).issues

    assert (issue.ref, issue.severity, issue.status) == ("I-7", 2, "in_progress")
    assert (issue.patient_safety, issue.raised) == (True, date(2026, 11, 3))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"Issue,Status\nJam,Pending\n", "row 2, column 'Status': 'Pending' is not one of open"),
        (b"Issue,Severity\nJam,1.5\n", "row 2, column 'Severity': '1.5' is not a whole number"),
        (b"Issue,Owner\n,Sam\n", "row 2, column 'Issue': it has no name"),
        (b"Issue,Patient safety\nJam,maybe\n", "'maybe' is neither yes nor no"),
    ],
)
def test_a_cell_of_an_issue_that_will_not_do_is_refused_at_its_place(trust, data, says):
    with pytest.raises(BadFile, match=says):
        take_in("issues", data, "issues.csv", known=latest(trust), today=TODAY)


def test_a_patients_number_is_refused_and_not_repeated(trust):
    data = b"Issue,Owner\nJam,943 476 5919\n"
    with pytest.raises(BadFile, match="NHS number") as refused:
        take_in("issues", data, "issues.csv", known=latest(trust), today=TODAY)

    assert "943 476 5919" not in str(refused.value)
