"""The demonstration by the terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from readiness.cli import main

Run = Callable[..., tuple[str, str, int]]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys) -> Run:
    """A command on a database of the test's own: what it printed, what it refused, its status."""
    monkeypatch.setenv("READINESS_DATABASE", f"sqlite:///{tmp_path / 'terminal.db'}")

    def command(*words: str) -> tuple[str, str, int]:
        monkeypatch.setattr("sys.argv", ["readiness", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return printed.out, printed.err, int(ended.value.code or 0)

    return command


def test_demo_plays_the_invented_trust_in_once(run: Run):
    said, _, status = run("demo", "2026-11-23")
    again = run("demo", "2026-11-23")

    assert status == 0
    assert said.startswith("Northmoor Mental Health and Community NHS Trust (invented): ")
    assert again[1:] == (
        "Something is on record here already. The demonstration needs an empty database.\n",
        2,
    )


@pytest.mark.parametrize("day", ["2099-01-01", "tomorrow"])
def test_demo_refuses_a_day_that_has_not_been(run: Run, day: str):
    out, refused, status = run("demo", day)

    assert (out, status) == ("", 2)
    assert refused.count("\n") == 1


def test_what_demo_has_played_in_is_whole(run: Run):
    run("demo", "2026-11-23")

    verified, _, status = run("verify")

    assert status == 0
    assert "as they were written" in verified


def test_demo_refuses_a_moment_that_it_does_not_know(run: Run):
    out, refused, status = run("demo", "2026-11-23", "--at", "T-99")

    assert (out, status) == ("", 2)
    assert refused.startswith("“T-99” is not a moment of the demonstration.")


def test_demo_opens_a_published_go_live_with_its_sources(run: Run):
    said, _, status = run("demo", "--trust", "lewisham")

    assert status == 0
    assert said.startswith("A rehearsal that failed, and another (Lewisham, July 2014): ")
    assert "Source: Digital Health, 19 March 2014" in said
    assert run("demo", "--trust", "elsewhere")[2] == 2


def test_demo_begins_afresh_and_sets_the_one_before_aside(run: Run, tmp_path: Path):
    run("demo", "--trust", "lewisham")

    said, _, status = run("demo", "--trust", "calm", "--afresh")

    assert status == 0
    assert "What stood there before is in " in said
    assert len(list(tmp_path.glob("backups/before-demo-*.backup"))) == 1


def test_a_programme_that_is_no_demonstration_is_never_set_aside(run: Run, tmp_path: Path):
    run("new", "Northmoor EPR", "--go-live", "2027-05-01")

    assert run("demo", "--afresh")[1:] == (
        "A programme is on record here that is no demonstration; it stays.\n",
        2,
    )
    assert not list(tmp_path.rglob("*before*"))
