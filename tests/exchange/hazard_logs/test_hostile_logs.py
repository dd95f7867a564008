"""What public logs in tables and trees do that no template does, each in a small log of our own."""

import io
import json

from openpyxl import Workbook

from readiness.exchange.taking_in import take_in_files
from readiness.snapshot import Known
from tests.exchange.loading import TODAY
from tests.exchange.taking import flagged, rated, read_log

HEADS = "Hazard ID,Hazard,Cause,Severity,Likelihood,Risk,Controls"


def the_workbook(*sheets):
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_a_second_rating_under_the_same_headings_is_what_is_left():
    taken = read_log(
        f"{HEADS},Severity,Likelihood,Risk\nH1,Stale list,Cache,Major,High,4,Flush,Major,Low,3\n",
        "log.csv",
    )
    (record,) = taken.records

    assert rated(record, "initial") == ("major", "high")
    assert rated(record, "residual") == ("major", "low")
    assert "Severity (second)" in {column.heading for column in taken.columns}


def test_a_row_of_hints_under_the_headings_is_no_hazard():
    hints = "(unique),(short),(why),(see matrix),(see matrix),(1-5),(what helps)"
    taken = read_log(f"{HEADS}\n{hints}\nH1,Stale list,Cache,Major,High,4,Flush\n", "log.csv")
    assert [record["name"] for record in taken.records] == ["Stale list"]
    assert not taken.flags


def test_a_signature_below_the_hazards_is_reported_and_is_none():
    taken = read_log(f"{HEADS}\nH1,Stale list,Cache,Major,High,4,Flush\nSigned,,Date:\n", "log.csv")
    assert [record["name"] for record in taken.records] == ["Stale list"]
    assert flagged(taken) == [("name", "Signed | Date:")]


def test_a_table_with_a_hazard_to_the_column_is_turned():
    rows = [["Field", "H1", "H2"], ["Hazard name", "Stale list", "Lost list"], ["Cause", "A", "B"]]
    rows += [["Effect", "Delay", "TBC"], ["Initial severity", "Major", "Minor"]]
    rows += [
        ["Initial likelihood", "Low", "Low"],
        ["Initial rating", "3", "1"],
        ["Owner", "CSO", "-"],
    ]
    taken = read_log(the_workbook(("Log", rows)), "log.xlsx")

    assert [record["ref"] for record in taken.records] == ["H1", "H2"]
    assert [rated(record, "initial") for record in taken.records] == [
        ("major", "low"),
        ("minor", "low"),
    ]
    assert "column 3" in next(flag.why for flag in taken.flags if flag.field == "effect")


def test_a_list_beside_a_sheet_for_each_hazard_names_it_once_and_may_contradict_it():
    one = [["Hazard ID", "H1"], ["Hazard name", "Stale list"], ["Causes", "Cache"]]
    one += [["Severity", "Major"], ["Likelihood", "High"], ["Controls", "Flush"]]
    index = [["ID", "Hazard title", "Initial risk"], ["H1", "Stale list", 5], ["H2", "Lost", 2]]
    taken = read_log(the_workbook(("Index", index), ("H1", one)), "log.xlsx")

    assert [record["name"] for record in taken.records] == ["Stale list", "Lost"]
    assert [(f.raw, f.why) for f in taken.flags] == [
        ("5", "the list in the same file says 5 (Index, row 2)")
    ]


def test_a_folder_may_begin_with_a_page_that_introduces_the_others():
    pages = [("README.md", b"# Log\n\n- **Hazard name**: short\n- **Severity**: TBC\n")]
    pages += [
        ("1.md", b"# Hazard\n\n## Hazard name\nStale list\n\n## Causes\nCache\n\n## Effect\nD\n")
    ]
    taken = take_in_files("hazards", pages, known=Known(), today=TODAY)

    assert [record["name"] for record in taken.records] == ["Stale list"]
    assert [(flag.record, flag.field) for flag in taken.flags] == [("README.md", "name")]


def test_a_list_in_one_file_and_its_hazards_in_others_name_each_once():
    listed = (
        b"| Hazard Number | Hazard Name | Initial risk |\n|---|---|---|\n| FH1 | Stale list | 2 |\n"
    )
    told = b"## Stale list\n\n## Possible causes\nCache\n\n## Initial risk\n3\n\n## Test\nLook\n"
    pages = [("index.md", listed), ("one.md", told)]
    taken = take_in_files("hazards", pages, known=Known(), today=TODAY)

    assert [(r["ref"], r["name"], r["initial"]) for r in taken.records] == [
        ("FH1", "Stale list", 3)
    ]
    assert ("initial", "2") in flagged(taken)


def test_nodes_of_several_types_in_one_list_are_told_apart():
    nodes = [
        {"id": "G1", "type": "Goal", "statement": "It is safe"},
        {"id": "H1", "type": "Hazard", "statement": "Stale list", "severity": "Major"},
        {"id": "C1", "type": "Cause", "statement": "Cache"},
        {"id": "S1", "type": "Control", "controlType": "design", "statement": "Flush it"},
    ]
    links = [{"from": "C1", "to": "H1"}, {"source": "S1", "target": "H1"}]
    (record,) = read_log(json.dumps({"nodes": nodes, "links": links}), "case.json").records

    assert (record["name"], record["causes"]) == ("Stale list", ["Cache"])
    assert record["controls"] == [{"name": "Flush it", "kind": "design"}]


def test_what_stands_within_a_cause_and_under_keys_of_its_own_is_brought():
    control = {"controlText": "Flush it", "controlType": "Test", "implemented": True}
    cause = {"causeDescription": "Cache", "controls": [control]}
    hazard = {"ref": "H1", "title": "Stale list", "clinicalImpact": "Delay", "causes": [cause]}
    (record,) = read_log(json.dumps({"hazards": [hazard]}), "log.json").records

    assert record["causes"] == ["Cache"]
    assert record["controls"] == [{"name": "Flush it", "kind": "test", "state": "implemented"}]


def test_a_log_in_yaml_is_read_as_one_in_json():
    page = "hazards:\n  - id: H1\n    name: Stale list\n    causes: [Cache]\n    effect: Delay\n"
    (record,) = read_log(page, "log.yaml").records
    assert (record["ref"], record["causes"]) == ("H1", ["Cache"])
