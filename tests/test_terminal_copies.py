"""Copies of everything from a terminal: backup, restore, and what is left over."""

import os
from pathlib import Path

import pytest

from tests.test_terminal import TWO_TRUSTS, run

__all__ = ["run"]


def test_what_was_backed_up_is_restored_and_what_stood_there_is_set_aside(run, tmp_path: Path):
    run("load", TWO_TRUSTS)
    before = run("dump").out
    made = run("backup", tmp_path / "all.backup")
    assert (made.status, made.out.split(": ")[1]) == (
        0,
        "49 rows of the record of changes, 0 files.\n",
    )

    restored = run("restore", tmp_path / "all.backup")

    assert restored.status == 0
    assert "What stood there before is in" in restored.out
    assert run("dump").out == before
    assert run("verify").status == 0
    assert len(list(tmp_path.glob("terminal-before-restore-*.db"))) == 1


def test_a_new_database_is_filled_and_nothing_is_set_aside(run, tmp_path: Path, monkeypatch):
    run("load", TWO_TRUSTS)
    before = run("dump").out
    run("backup", tmp_path / "all.backup")
    monkeypatch.setenv("READINESS_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")

    assert "set aside" not in run("restore", tmp_path / "all.backup").out
    assert run("dump").out == before


def test_a_damaged_database_is_what_a_backup_is_for(run, tmp_path: Path):
    run("load", TWO_TRUSTS)
    before = run("dump").out
    run("backup", tmp_path / "all.backup")
    (tmp_path / "terminal.db").write_bytes(b"not a database any more" * 1000)

    assert run("restore", tmp_path / "all.backup").status == 0
    assert run("dump").out == before


@pytest.mark.parametrize("kept", [0, 10, 500])
def test_a_damaged_backup_is_refused_and_what_stands_stays(run, tmp_path: Path, kept: int):
    run("load", TWO_TRUSTS)
    before = run("dump").out
    run("backup", tmp_path / "all.backup")
    whole = (tmp_path / "all.backup").read_bytes()
    (tmp_path / "all.backup").write_bytes(whole[:kept])

    refused = run("restore", tmp_path / "all.backup")

    assert (refused.status, refused.out) == (2, "")
    assert "Nothing was changed." in refused.err
    assert run("dump").out == before


def test_a_backup_that_is_not_there_is_refused(run, tmp_path: Path):
    refused = run("restore", tmp_path / "none.backup")

    assert refused.status == 2
    assert "no such file" in refused.err


def test_only_files_that_nothing_speaks_of_and_that_are_old_are_swept_away(run, tmp_path: Path):
    run("load", TWO_TRUSTS)
    folder = tmp_path / "terminal.db-evidence" / "aa"
    folder.mkdir(parents=True)
    for name in ("a" * 64, "half-1"):
        (folder / name).write_bytes(b"left over")
    assert run("sweep").out == "0 files taken away.\n"

    for path in folder.iterdir():
        os.utime(path, (0, 0))

    assert run("sweep").out == "2 files taken away.\n"
