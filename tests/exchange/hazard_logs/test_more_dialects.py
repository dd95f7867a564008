"""Logs of two dozen tools and habits, each written for these tests in the layout it is about.

Beside the logs lies what the rules of an import make of each: its hazards in order, with number,
name, the two ratings, the status, and how many causes and controls; the flags; what is shared.
"""

import pytest

from readiness.model import Control
from readiness.scoring.bow_tie import bow_tie
from readiness.store import latest
from tests.exchange.loading import TODAY
from tests.exchange.taking import LOGS, flagged, named, rated, read_log, taken_in

FOLDER = LOGS.parent / "more_hazard_logs"
EXPECTED = dict(
    section.split("\n", 1)
    for section in (LOGS.parent / "more_hazard_logs.txt").read_text().split("== ")[1:]
)


def the_log(name: str):
    return read_log((FOLDER / name).read_bytes(), name)


def score(record, stage):
    found = rated(record, stage)
    return "/".join(found) if isinstance(found, tuple) else str(found or "-")


def lines(taken):
    """What an import makes of a log, a line for each hazard, flag and shared control."""
    for record in taken.records:
        counts = [str(len(record.get(key, []))) for key in ("causes", "controls")]
        ratings = [score(record, stage) for stage in ("initial", "residual")]
        said = [record.get("ref") or "-", record["name"], *ratings, record.get("status") or "-"]
        yield " | ".join(["hazard", *said, *counts])
    yield from (f"flag | {field} | {raw!r}" for field, raw in flagged(taken))
    yield from (f"shared | {control['name']}" for control in taken.controls)


def test_every_log_of_the_folder_is_in_the_table():
    assert sorted(EXPECTED) == sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", EXPECTED)
def test_it_is_read_as_the_rules_say(name):
    taken = the_log(name)
    assert list(lines(taken)) == EXPECTED[name].strip().splitlines()
    assert {flag.record for flag in taken.flags} <= {r["name"] for r in taken.records}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_second_time_changes_nothing(programme, name):
    data = (FOLDER / name).read_bytes()
    taken_in(programme, "hazards", data, name)
    assert read_log(data, name, known=latest(programme)).plan.changes_nothing


def test_a_control_that_a_file_links_to_two_hazards_is_one_record(programme):
    name = "relationships.json"
    taken_in(programme, "hazards", (FOLDER / name).read_bytes(), name)
    snapshot = latest(programme).on(TODAY)
    first, second = snapshot.hazards
    scan = snapshot.find(Control, "Scan the wristband")

    assert scan is not None
    assert scan.of is None
    assert scan.ref in first.controls
    assert scan.ref in second.controls
    assert {bar.shared_with for bar in bow_tie(snapshot, first).unplaced} == {(second.ref,)}


def test_what_has_come_further_here_than_in_the_file_stays_so(programme):
    name = "relationships.json"
    data = (FOLDER / name).read_bytes()
    taken_in(programme, "hazards", data.replace(b"implemented", b"planned"), name)
    again = read_log(data, name, known=latest(programme))

    assert again.plan.changes_nothing
    assert ("controls", "Scan the wristband") in flagged(again)


def test_a_control_has_the_kind_and_the_state_that_stand_beside_it():
    (first, _) = the_log("before_and_after.csv").records
    assert first["controls"] == [
        {"name": "Two samples rule", "kind": "business_process_change", "state": "implemented"},
        {"name": "Bedside scan", "kind": "design", "state": "proposed"},
    ]


def test_a_shared_control_is_told_once_and_named_in_each():
    taken = the_log("linked_by_project.json")
    assert "Each set has an owner" in named(taken.records[0])
    assert "Each set has an owner" in taken.records[1]["controls"]
    assert taken.document()["controls"] == list(taken.controls)
