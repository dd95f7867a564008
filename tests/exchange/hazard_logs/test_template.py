"""A workbook in the NHS template's shape: merged cells, two rows of headings, and its traps."""

import io

import pytest
from openpyxl import Workbook

from readiness.exchange.papers.hazard_workbook import hazard_csv, hazard_workbook
from readiness.store import latest
from tests.exchange.loading import TODAY
from tests.exchange.taking import flagged, named, rated, read_log, taken_in

GROUPS = [
    *("Hazard number", "Hazard name", "Hazard description", "Potential clinical impact"),
    *("Possible causes", "Existing controls"),
    *("Initial hazard risk assessment", None, None),
    *("Additional controls", None, None, None),
    *("Residual hazard risk assessment", None, None, "Actions", None, "Status"),
]
HEADS = [
    *[None] * 6,
    *("Severity", "Likelihood", "Risk rating"),
    *("Design", "Test", "Training", "Business process change"),
    *("Severity", "Likelihood", "Risk rating", "Summary", "Owner", None),
]
FIRST = [
    *("H1", "Referral is lost", "A referral has no queue", "Care never begins", "No routing"),
    *("Paper copy", "Major", "High", 4, "Alert the sender", "Route test", "n/a", "Daily count"),
    *("Major", "Low", "3 / 2", "Build the alert", "UNASSIGNED", "Open"),
]
MORE = [*[None] * 4, "Queue is not watched", "Weekly check", *[None] * 13]
SECOND = [
    *("H2", "Letter is unsent", "It waits for a signature", "GP is not told", "TBC", "—"),
    *("Considerable", "Medium", 9, "Count on the first screen", None, "Training", None),
    *("Considerable", "Low", 2, None, "Medical records", "Ongoing"),
]
CARRIES_ON = [*[None] * 4, "Folder is unknown", *[None] * 14]
THIRD = [
    *("H3", "Wrong patient is opened", None, "Wrong treatment", "Similar names", None),
    *("Minor", "Low", 1, None, None, None, None, "Major", "High", 4, None, "CSO", "Closed"),
]


def the_workbook() -> bytes:
    """The log as a trust keeps it, with eight traps."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Northmoor hazard log", *[None] * 18])
    for row in (GROUPS, HEADS, FIRST, MORE, SECOND, CARRIES_ON, THIRD):
        sheet.append(row)
    sheet.merge_cells("A1:S1")
    for area in ("G2:I2", "J2:M2", "N2:P2", "Q2:R2", *(f"{c}2:{c}3" for c in "ABCDEFS")):
        sheet.merge_cells(area)
    for column in "ABCD":
        sheet.merge_cells(f"{column}4:{column}5")
    matrix = book.create_sheet("Matrix")
    matrix.append(["Likelihood", "Minor", "Major"])
    matrix.append(["Low", 1, 3])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


@pytest.fixture
def records():
    return read_log(the_workbook(), "log.xlsx").records


def test_each_hazard_is_read_once_with_all_of_its_rows(records):
    assert [r["name"] for r in records] == [FIRST[1], SECOND[1], THIRD[1]]
    assert records[0]["causes"] == ["No routing", "Queue is not watched"]
    assert named(records[0], "existing") == ["Paper copy", "Weekly check"]


def test_controls_have_the_kind_of_their_heading(records):
    kinds = {c["name"]: c.get("kind") for c in records[0]["controls"]}
    assert kinds["Alert the sender"] == "design"
    assert kinds["Route test"] == "test"
    assert kinds["Daily count"] == "business_process_change"


def test_only_what_agrees_is_scored(records):
    found = [(rated(r, "initial"), rated(r, "residual")) for r in records]
    assert found == [
        (("major", "high"), None),
        (None, ("considerable", "low")),
        (("minor", "low"), ("major", "high")),
    ]
    assert records[0]["residual_stated"] == "Major / Low / 3 / 2"
    assert (records[1]["status"], records[1]["status_stated"]) == ("proposed", "Ongoing")


def test_every_trap_is_reported():
    assert flagged(read_log(the_workbook(), "log.xlsx")) == [
        ("residual", "Major / Low / 3 / 2"),
        ("controls", "n/a"),
        ("owner", "UNASSIGNED"),
        ("causes", "TBC"),
        ("initial", "Considerable / Medium / 9"),
        ("status", "Ongoing"),
        ("controls", "—"),
        ("causes", "Folder is unknown"),
        ("residual", "Major / High / 4"),
    ]


@pytest.mark.parametrize(("written", "name"), [(hazard_workbook, "a.xlsx"), (hazard_csv, "a.csv")])
def test_what_is_exported_is_taken_in_again_with_nothing_changed(programme, written, name):
    taken_in(programme, "hazards", the_workbook(), "log.xlsx")
    exported = written(latest(programme).on(TODAY))
    again = read_log(exported, name, known=latest(programme))

    assert again.counts == {"new": 0, "changed": 0, "unchanged": 3}
    assert again.flags == []
    assert again.plan.changes_nothing


def test_a_correction_in_the_export_is_one_change(programme):
    taken_in(programme, "hazards", the_workbook(), "log.xlsx")
    exported = hazard_csv(latest(programme).on(TODAY)).replace(b"Medical records", b"Secretaries")
    again = read_log(exported, "a.csv", known=latest(programme))

    assert [(c.key, c.after) for c in again.changes] == [("owner", "Secretaries")]
    assert again.counts["changed"] == 1


def test_columns_can_be_chosen():
    text = "Number;What happens;Why;Left over\nA1;Old list;Cache;Major / Low = 3\n"
    asked = {"What happens": "name", "Why": "causes", "Left over": "residual.rating"}
    (record,) = read_log(text, "log.csv", columns=asked).records

    assert record["name"] == "Old list"
    assert record["residual"] == {"severity": "major", "likelihood": "low"}
