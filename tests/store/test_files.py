"""Files behind evidence: kept under their own digest, and never found by any other name."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from readiness.errors import StoreProblem
from readiness.store.files import Files

SEEN = b"%PDF-1.7 what was seen"
LATER = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "evidence")


def test_a_file_is_kept_once_under_its_digest(files):
    assert files.keep(SEEN) == files.keep(SEEN) == hashlib.sha256(SEEN).hexdigest()
    assert files.read(files.keep(SEEN)) == SEEN
    assert len([path for path in files.folder.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", "a" * 63, "A" * 64, "/" * 64, "..", "b" * 64]
)
def test_what_is_no_digest_of_a_kept_file_is_nowhere(files, name: str):
    files.keep(SEEN)
    assert not files.holds(name)
    assert files.read(name) is None


def test_a_file_that_was_tampered_with_is_not_handed_out(files):
    digest = files.keep(SEEN)
    (files.folder / digest[:2] / digest).write_bytes(b"%PDF-1.7 what was not seen")

    with pytest.raises(StoreProblem, match="is not what was filed"):
        files.read(digest)


def test_what_nothing_speaks_of_is_an_orphan_and_so_is_a_half_written_file(files):
    wanted, orphan = files.keep(SEEN), files.keep(b"%PDF-1.7 never filed")
    half = files.folder / orphan[:2] / "half-0"
    half.write_bytes(b"%PDF")

    found = files.orphans([wanted], until=LATER)

    assert {path.name for path in found} == {orphan, "half-0"}


def test_a_young_orphan_may_belong_to_an_act_that_is_under_way(files):
    files.keep(SEEN)
    assert files.orphans([], until=dt.datetime(2000, 1, 1, tzinfo=dt.UTC)) == ()


def test_no_folder_is_no_trouble(tmp_path):
    assert Files(tmp_path / "none").orphans([], until=LATER) == ()
    assert not (tmp_path / "none").exists()
