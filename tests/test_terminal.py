"""The terminal's contracts, as other people's scripts rely on them."""

import json
import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from readiness.cli import main

FIXTURES = Path(__file__).parent / "fixtures"
TWO_TRUSTS = FIXTURES / "two_trusts.yaml"
CALM = {
    "Allergy codes mapped and reviewed",
    "Devices on the wards",
    "Photography link to the record",
    "A printer tray sticks in the day unit",
}


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit status."""

    out: str
    err: str
    status: int

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path, monkeypatch, capsys) -> Callable[..., Said]:
    monkeypatch.setenv("READINESS_DATABASE", f"sqlite:///{tmp_path / 'terminal.db'}")

    def command(*words: object) -> Said:
        monkeypatch.setattr("sys.argv", ["readiness", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Said(printed.out, printed.err, int(ended.value.code or 0))

    return command


def named(question: dict[str, Any]) -> set[str]:
    return {ref["name"] for ref in question["refs"]}


def about(questions: list[dict[str, Any]], trigger: str) -> set[str]:
    return set().union(*(named(q) for q in questions if q["trigger"] == trigger))


def test_a_dry_run_says_what_is_new_and_writes_nothing(run):
    said = run("load", TWO_TRUSTS, "--dry-run")

    assert "0 changed, 0 unchanged, 0 refused" in said.out
    assert "new: hazard HZ-001 Prescribing error" in said.out
    assert run("dump").status == 2


def test_loading_the_same_file_twice_changes_nothing(run):
    run("load", TWO_TRUSTS)
    first = run("dump").out

    assert run("load", TWO_TRUSTS).out.startswith("0 new, 0 changed")
    assert run("dump").out == first


def test_what_is_dumped_loads_into_the_same_dump(run, tmp_path, monkeypatch):
    run("load", TWO_TRUSTS)
    dumped = run("dump").out
    (tmp_path / "again.yaml").write_text(dumped)
    monkeypatch.setenv("READINESS_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")

    run("load", tmp_path / "again.yaml")

    assert run("dump").out == dumped


def test_the_questions_that_hindsight_asks_are_raised_about_the_right_records(run):
    run("load", TWO_TRUSTS)

    asked = run("questions", "--as-of", "2022-05-11", "--all", "--json").json

    assert about(asked, "cannot_reach_target") >= {
        "Users trained, trust A",
        "Users trained, trust B",
    }
    assert "Informatics report" in about(asked, "warning_not_answered")
    hazard = "Prescribing error through unfamiliarity with the new system"
    assert hazard in about(asked, "hazard_control_unproven")


def test_no_question_rests_on_the_calm_records(run):
    run("load", TWO_TRUSTS)

    for question in run("questions", "--all", "--json").json:
        assert not named(question) <= CALM


def test_a_question_is_given_in_the_contracts_shape(run):
    run("load", TWO_TRUSTS)

    first = run("questions", "--json").json[0]

    keys = {"code", "trigger", "text", "refs", "pillar", "score", "why", "receipts"}
    assert keys <= set(first)
    assert set(first["refs"][0]) == {"kind", "ref", "name"}
    assert set(first["receipts"][0]) == {"ref", "field", "date", "value", "says"}


def test_the_standing_is_given_in_the_contracts_shape(run):
    run("load", TWO_TRUSTS)

    stands = run("standing", "--json").json

    assert (stands["as_of"], stands["go_live"], stands["days_to_go"]) == (
        "2022-05-11",
        "2022-05-17",
        6,
    )
    assert [pillar["standing"] for pillar in stands["pillars"]] == ["red", "amber", "met"]
    assert stands["musts_unmet"] == ["CS-01", "OP-01", "OP-02", "TE-01"]
    assert set(stands["forecast"]) >= {"p50", "p85", "chance_by_go_live", "says"}


def test_an_earlier_day_reads_what_was_so_then(run):
    run("load", TWO_TRUSTS)

    earlier = run("dump", "--as-of", "2022-04-20").out

    assert "[2022-04-13, 21]" in earlier
    assert "[2022-04-27, 35]" not in earlier


def test_a_new_programme_begins_with_the_catalogue(run):
    said = run("new", "Northmoor EPR", "--go-live", "2031-01-22")

    assert said.status == 0
    assert len(run("standing", "--json").json["criteria"]) > 90


def test_a_second_programme_is_refused_in_one_sentence(run):
    run("load", TWO_TRUSTS)

    said = run("new", "Northmoor EPR", "--go-live", "2031-01-22")

    assert said.status == 2
    assert "one database holds one programme" in said.err
    assert said.err.count("\n") == 1


def test_a_day_that_is_none_is_refused_in_one_sentence(run):
    said = run("standing", "--as-of", "13/05/2022")

    assert (said.status, said.out) == (2, "")
    assert said.err == "--as-of 13/05/2022 is not a day; write it as 2027-01-31.\n"


def test_a_file_that_is_not_there_is_refused_in_one_sentence(run, tmp_path):
    said = run("load", tmp_path / "none.yaml")

    assert said.status == 2
    assert "cannot be read: No such file or directory" in said.err


def test_without_a_programme_the_terminal_says_what_to_do(run):
    said = run("questions", "--json")

    assert said.status == 2
    assert "Load a programme file, or start a new one." in said.err


def test_a_whole_record_verifies(run):
    run("load", TWO_TRUSTS)

    said = run("verify")

    assert said.status == 0
    assert "rows of the record of changes are as they were written" in said.out


def test_a_changed_reading_is_named_and_ends_with_status_1(run, tmp_path):
    run("load", TWO_TRUSTS)
    with sqlite3.connect(tmp_path / "terminal.db") as raw:
        triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        (number,) = raw.execute("SELECT min(recorded) FROM reading").fetchone()
        raw.execute("UPDATE reading SET value = 79 WHERE recorded = ?", (number,))

    said = run("verify")

    assert said.status == 1
    assert f"Row {number} is not as it was written" in said.out


def test_migrating_an_up_to_date_database_says_so(run):
    assert run("migrate").out == "The database is up to date.\n"


def test_an_administrator_is_admitted_by_the_address_they_sign_in_with(run):
    run("new", "Northmoor EPR", "--go-live", "2099-01-31")
    said = run("admit", "Ade Admin", "--email", "ade@example.nhs.uk")

    assert said.out == "Ade Admin takes part as administrator.\n"
    assert "email: ade@example.nhs.uk" in run("dump").out


def test_the_same_address_is_not_admitted_twice(run):
    run("new", "Northmoor EPR", "--go-live", "2099-01-31")
    run("admit", "Ade Admin", "--email", "ade@example.nhs.uk")
    said = run("admit", "Another", "--email", "ade@example.nhs.uk")

    assert said.status == 2
    assert said.err.startswith("Ade Admin (P-01) signs in by that already.")


def test_where_one_wave_stands(run, tmp_path):
    waves = [
        {"name": "Trust A", "go_live": "2022-05-17", "sites": ["Trust A"]},
        {"name": "Trust B", "go_live": "2022-06-28", "sites": ["Trust B"]},
    ]
    document = yaml.safe_load(TWO_TRUSTS.read_text())
    document["programme"]["waves"] = waves
    document["criteria"][0]["site"] = "Trust A"
    staggered = tmp_path / "staggered.json"
    staggered.write_text(json.dumps(document, default=str))
    run("load", staggered)
    said = run("standing", "--wave", "Trust B", "--json").json
    assert (said["wave"], said["go_live"], said["days_to_go"]) == ("W-02", "2022-06-28", 48)
    everything = run("standing", "--json").json["criteria"]
    assert len(said["criteria"]) == len(everything) - 1
    assert run("standing", "--wave", "Trust C").err.startswith("There is no wave Trust C.")
    run("paper", "board", "--wave", "Trust B", "-o", tmp_path / "board.docx")
    with zipfile.ZipFile(tmp_path / "board.docx") as paper:
        words = paper.read("word/document.xml").decode()
    assert "only Trust B" in words
    assert "28 June 2022" in words
