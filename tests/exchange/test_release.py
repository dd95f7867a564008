"""What is released names the board and nobody below it, and leaves nothing out in silence."""

import csv
import io
from pathlib import Path

import pytest

from readiness.exchange.release import MARK, Release, release_of
from readiness.snapshot import Snapshot
from tests.exchange.loading import loaded
from tests.factories import AS_OF
from tests.test_terminal import run

__all__ = ["run"]

ASKED: dict[str, object] = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": "2027-01-22"},
    "people": [
        {"ref": "P-01", "name": "Charlie Chair", "roles": ["chair"], "email": "c@example.nhs.uk"},
        {"ref": "P-02", "name": "Toni Training", "title": "Training lead"},
        {"ref": "P-03", "name": "Sam Safety", "roles": ["clinical_safety_officer"]},
    ],
    "criteria": [
        {
            "ref": "OP-01",
            "name": "Night staff can use it",
            "owner": "Toni Training",
            "evidence": [
                {"kind": "audit", "summary": "Seen by TONI TRAINING", "link": "https://in.nhs/x"}
            ],
        }
    ],
    "pulses": [
        {"date": "2026-11-20", "site": "West", "confidence": 2, "comment": f"Ward {n}"}
        for n in range(5)
    ],
}


@pytest.fixture
def snapshot(empty_store) -> Snapshot:
    return loaded(empty_store, ASKED).on(AS_OF)


def reasons(made: Release) -> set[str]:
    return {gone.why.split(":")[0] for gone in made.withheld}


def test_those_below_the_board_stand_in_it_by_what_they_do(snapshot: Snapshot):
    said = str(release_of(snapshot).document)

    assert "Charlie Chair" in said
    assert "toni training" not in said.lower()
    assert "Training lead (P-02)" in said
    assert "clinical safety officer (P-03)" in said


def test_addresses_sentences_said_in_confidence_and_places_inside_are_withheld(snapshot: Snapshot):
    made = release_of(snapshot)
    said = str(made.document)

    for secret in ("example.nhs.uk", "Ward 3", "in.nhs"):
        assert secret not in said
    assert said.count(MARK) == 7
    assert reasons(made) == {"section 40(2)", "section 41", "section 31(1)(a)"}


def test_what_is_withheld_is_listed_with_its_place_and_its_reason(snapshot: Snapshot):
    made = release_of(snapshot)

    assert ("criteria, OP-01, owner", "the name of somebody below board level") in {
        (gone.where, gone.what) for gone in made.withheld
    }
    assert all(gone.why.startswith("section ") for gone in made.withheld)


def test_somebody_may_be_named_besides(snapshot: Snapshot):
    said = str(release_of(snapshot, named=["Sam Safety"]).document)

    assert "Sam Safety" in said


def test_what_is_public_stays_as_it_is(snapshot: Snapshot):
    document = release_of(snapshot).document

    assert document["programme"]["name"] == "Northmoor EPR"
    assert document["criteria"][0]["name"] == "Night staff can use it"
    assert document["pulses"][0]["confidence"] == 2


def test_from_a_terminal_the_list_stands_beside_the_file(run, tmp_path: Path):
    (tmp_path / "trust.json").write_text(str(ASKED).replace("'", '"'))
    run("load", tmp_path / "trust.json")

    said = run("release", "-o", tmp_path / "out.yaml", "--as-of", "2026-11-23")

    assert said.status == 0
    assert "Read both before anything is sent" in said.out
    rows = list(csv.reader(io.StringIO((tmp_path / "out-withheld.csv").read_text("utf-8-sig"))))
    assert rows[0] == ["Where", "What was withheld", "Why"]
    assert f"{len(rows) - 1} things withheld" in said.out
    assert "Toni Training" not in (tmp_path / "out.yaml").read_text()
