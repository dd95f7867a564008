"""A copy of everything restores to the same, and a damaged one is refused."""

import hashlib
import shutil
import tarfile
from pathlib import Path

import pytest
from sqlalchemy import Engine

from readiness.errors import StoreProblem
from readiness.store import engine_for, latest, verify
from readiness.store.copies import back_up_to, restore_from
from readiness.store.files import Files
from tests.factories import filed
from tests.store.acts import acting, begin, begin_with_every_fact, oldest_first

SEEN = b"%PDF-1.7 what was seen"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path / "evidence")


def with_a_file(store: Engine, files: Files) -> str:
    """A programme with one fact of every kind, and a file behind a piece of evidence."""
    begin_with_every_fact(store)
    digest = files.keep(SEEN)
    with acting(store) as work:
        work.append(filed(sha256=digest))
    return digest


def test_what_is_restored_is_what_was_copied(store, files, databases, tmp_path):
    digest = with_a_file(store, files)
    made = back_up_to(tmp_path / "all.backup", store, files=files)
    assert (made.rows, made.files, made.missing) == (len(oldest_first(store)), 1, ())

    elsewhere = Files(tmp_path / "elsewhere")
    with databases.migrated() as url:
        restored = engine_for(url)
        restore_from(tmp_path / "all.backup", restored, files=elsewhere)

        assert oldest_first(restored) == oldest_first(store)
        assert latest(restored).things == latest(store).things
        assert verify(restored).digest == verify(store).digest
        assert elsewhere.read(digest) == SEEN
        with acting(restored) as work:
            work.append(filed(summary="Work goes on"))
        restored.dispose()


def test_a_copy_from_one_kind_of_database_is_restored_into_the_other(
    postgres_url, empty_store, files, tmp_path
):
    with_a_file(empty_store, files)
    back_up_to(tmp_path / "all.backup", empty_store, files=files)

    server = engine_for(postgres_url)
    restore_from(tmp_path / "all.backup", server, files=files)

    assert oldest_first(server) == oldest_first(empty_store)
    assert verify(server).ok
    server.dispose()


def test_what_is_recorded_while_it_is_copied_is_not_in_it_by_half(store, files, tmp_path):
    begin(store)
    back_up_to(tmp_path / "all.backup", store, files=files)
    with acting(store) as work:
        work.append(filed())

    assert back_up_to(tmp_path / "later.backup", store, files=files).rows == 5


def damaged(path: Path, how: str) -> Path:
    """The same copy with something wrong with it."""
    content = path.read_bytes()
    bad = path.with_name("bad.backup")
    middle = len(content) // 2
    bad.write_bytes(
        {
            "cut short": content[:middle],
            "empty": b"",
            "something else": b"a letter to the board",
            "one byte": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
        }[how]
    )
    return bad


@pytest.mark.parametrize("how", ["cut short", "empty", "something else", "one byte"])
def test_a_damaged_copy_is_refused_and_nothing_is_touched(
    empty_store, files, sqlite, tmp_path, how: str
):
    with_a_file(empty_store, files)
    back_up_to(tmp_path / "all.backup", empty_store, files=files)
    sqlite.copy_to(tmp_path / "new.db")
    new = engine_for(f"sqlite:///{tmp_path / 'new.db'}")

    with pytest.raises(StoreProblem, match=r"damaged: .*\. Nothing was changed\."):
        restore_from(damaged(tmp_path / "all.backup", how), new, files=Files(tmp_path / "other"))

    assert latest(new).number == 0
    assert not (tmp_path / "other").exists()
    new.dispose()


def test_a_copy_in_which_a_row_was_rewritten_is_refused(empty_store, files, sqlite, tmp_path):
    begin(empty_store)
    back_up_to(tmp_path / "all.backup", empty_store, files=files)
    folder = tmp_path / "unpacked"
    with tarfile.open(tmp_path / "all.backup") as archive:
        archive.extractall(folder, filter="data")
    payload = folder / "tables" / "payload.jsonl"
    before = payload.read_bytes()
    payload.write_bytes(before.replace(b"Asha Lead", b"Axel Lead"))
    manifest = (folder / "manifest.json").read_text()
    sums = [hashlib.sha256(content).hexdigest() for content in (before, payload.read_bytes())]
    (folder / "manifest.json").write_text(manifest.replace(*sums))
    with tarfile.open(tmp_path / "bad.backup", "w:gz") as archive:
        for part in sorted(p for p in folder.rglob("*") if p.is_file()):
            archive.add(part, str(part.relative_to(folder)))
    sqlite.copy_to(tmp_path / "new.db")
    new = engine_for(f"sqlite:///{tmp_path / 'new.db'}")

    with pytest.raises(StoreProblem, match="Row 2 is not as it was written"):
        restore_from(tmp_path / "bad.backup", new, files=files)
    assert latest(new).number == 0
    new.dispose()


def test_a_database_with_a_programme_in_it_is_not_written_over(store, files, tmp_path):
    begin(store)
    back_up_to(tmp_path / "all.backup", store, files=files)

    with pytest.raises(StoreProblem, match="Restore into an empty one"):
        restore_from(tmp_path / "all.backup", store, files=files)
    assert len(oldest_first(store)) == 4


def test_a_file_that_is_missing_is_named_and_the_rest_is_copied(empty_store, files, tmp_path):
    digest = with_a_file(empty_store, files)
    shutil.rmtree(files.folder)

    made = back_up_to(tmp_path / "all.backup", empty_store, files=files)

    assert made.missing == (digest,)
    assert made.files == 0


def test_where_it_cannot_be_written_it_says_so(empty_store, files, tmp_path):
    begin(empty_store)
    with pytest.raises(StoreProblem, match="cannot be written"):
        back_up_to(tmp_path / "nowhere" / "all.backup", empty_store, files=files)
