"""The power fails between a file of evidence and the row that speaks of it: no harm is done."""

import os
import time
from pathlib import Path

import pytest

from readiness.store import latest, verify
from readiness.store.copies import back_up_to
from readiness.store.files import Files
from readiness.store.taking_in import take_in
from tests.factories import filed
from tests.faults.killing import FORK
from tests.store.acts import acting, begin
from tests.test_terminal import TWO_TRUSTS, run

__all__ = ["run"]

SEEN = b"%PDF-1.7 what was seen on the wards"


def upload(folder: Path, *, until_kept: bool) -> None:
    """What a process does with a file before it would record it, and then no more."""
    files = Files(folder)
    if until_kept:
        take_in(SEEN, files, megabytes=20, scanner=None)
    else:
        (folder / "half-ready").write_bytes(SEEN[:10])
    (folder / "reached").touch()
    time.sleep(600)


def cut_off(folder: Path, *, until_kept: bool) -> None:
    """An upload that ends there, as if the power had failed."""
    folder.mkdir(parents=True, exist_ok=True)
    process = FORK.Process(target=upload, args=(folder,), kwargs={"until_kept": until_kept})
    process.start()
    while not (folder / "reached").exists():
        assert process.is_alive()
        time.sleep(0.005)
    process.kill()
    process.join()
    (folder / "reached").unlink()


def test_the_record_is_whole_and_the_same_file_can_be_filed_again(store, tmp_path: Path):
    begin(store)
    files = Files(tmp_path / "evidence")
    cut_off(files.folder, until_kept=True)

    assert verify(store).ok
    assert not latest(store).of("evidence")
    made = back_up_to(tmp_path / "all.backup", store, files=files)
    assert (made.files, made.missing) == (0, ())

    with acting(store) as work:
        work.append(filed(sha256=take_in(SEEN, files, megabytes=20, scanner=None)))
    made = back_up_to(tmp_path / "all.backup", store, files=files)
    assert (made.files, made.missing) == (1, ())


@pytest.mark.parametrize("until_kept", [True, False])
def test_what_is_left_over_is_swept_away_by_a_command(run, tmp_path: Path, until_kept: bool):
    run("load", TWO_TRUSTS)
    folder = tmp_path / "terminal.db-evidence"
    cut_off(folder / "aa" if not until_kept else folder, until_kept=until_kept)
    for path in folder.rglob("*"):
        os.utime(path, (0, 0))

    assert run("sweep").out == "1 file taken away.\n"
    assert run("verify").status == 0
