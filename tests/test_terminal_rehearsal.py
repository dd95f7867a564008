"""Restoring is rehearsed by a command, which touches nothing that is in use."""

from pathlib import Path

import pytest

from readiness.model import Evidence
from readiness.store import engine_for
from readiness.store.files import Files
from tests.factories import filed
from tests.store.acts import acting
from tests.test_terminal import TWO_TRUSTS, run

__all__ = ["run"]


@pytest.fixture
def backup(run, tmp_path: Path) -> Path:
    """A backup of two trusts."""
    run("load", TWO_TRUSTS)
    run("backup", tmp_path / "all.backup")
    return tmp_path / "all.backup"


def test_it_says_what_would_be_restored_and_where_the_record_ends(run, backup: Path):
    printed = run("verify").out.splitlines()[-1]

    said = run("rehearse", backup)

    assert said.status == 0
    first, last = said.out.splitlines()
    assert "can be restored: 49 rows of the record of changes and 0 files" in first
    assert last == printed


def test_it_changes_nothing_that_is_in_use_and_leaves_nothing_behind(run, backup: Path, tmp_path):
    before, stood = run("dump").out, sorted(tmp_path.iterdir())

    run("rehearse", backup)

    assert run("dump").out == before
    assert sorted(tmp_path.iterdir()) == stood


def test_a_damaged_backup_fails_its_rehearsal(run, backup: Path):
    backup.write_bytes(backup.read_bytes()[:-200])

    said = run("rehearse", backup)

    assert (said.status, said.out) == (2, "")
    assert "it is damaged" in said.err


def test_a_file_that_is_not_in_it_is_named(run, backup: Path, tmp_path: Path):
    engine = engine_for(f"sqlite:///{tmp_path / 'terminal.db'}")
    digest = Files(tmp_path / "gone").keep(b"%PDF-1.7 elsewhere")
    with acting(engine) as work:
        criterion = next(iter(work.known.of("criterion")))
        assert isinstance(work.append(filed(of=str(criterion), sha256=digest)), Evidence)
    engine.dispose()
    run("backup", backup)

    said = run("rehearse", backup)

    assert f"notice: the file {digest[:12]}… of a piece of evidence is not in it" in said.out
