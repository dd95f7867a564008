"""A disk that is full, or gives up: a plain sentence, nothing by half, and work goes on after."""

import random
import resource
import signal
from collections.abc import Iterator
from pathlib import Path
from string import ascii_letters

import pytest
from sqlalchemy import Engine

from readiness.errors import StoreProblem
from readiness.model import Judgement
from readiness.store import engine_for, latest, open_store, verify
from readiness.store.copies import back_up_to
from readiness.store.files import Files
from tests.databases import PostgresqlServer, SqliteFiles
from tests.factories import judged
from tests.faults.killing import FORK
from tests.faults.small_disk import SmallDisk, small_disk
from tests.store.acts import acting, begin
from tests.store.by_hand import by_hand

LONG = "".join(random.choices(ascii_letters, k=20_000))  # which no database can make smaller
MOST = 500  # acts by which a full disk has been met


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with small_disk() as mounted:
        yield mounted


def worked_until_full(engine: Engine) -> tuple[list[str], str]:
    """What was confirmed before something was refused, and the sentence that refused it."""
    confirmed: list[str] = []
    try:
        for turn in range(MOST):
            with acting(engine) as work:
                work.append(judged("amber", why=f"{turn} {LONG}"))
            confirmed.append(f"{turn} {LONG}")
    except StoreProblem as refused:
        return confirmed, str(refused)
    return pytest.fail("the disk was never full")


def said(engine: Engine) -> list[str]:
    found = latest(engine).of("judgement").values()
    return [str(one.why) for one in found if isinstance(one, Judgement)]


def test_on_a_full_disk_an_act_is_refused_and_what_was_confirmed_stands(
    disk: SmallDisk, sqlite: SqliteFiles
):
    sqlite.copy_to(disk.folder / "readiness.db")
    engine = engine_for(f"sqlite:///{disk.folder / 'readiness.db'}")
    begin(engine)
    disk.fill()

    confirmed, sentence = worked_until_full(engine)

    assert sentence == "The disk is full. Nothing was changed; free some space and try again."
    assert said(engine) == confirmed
    assert verify(engine).ok
    disk.free()
    with acting(engine) as work:
        work.append(judged("green", why="Work goes on"))
    assert said(engine) == [*confirmed, "Work goes on"]
    engine.dispose()


def test_on_a_full_disk_of_the_server_it_is_the_same(disk: SmallDisk, postgresql: PostgresqlServer):
    with postgresql.on_disk(disk.folder) as url:
        engine = engine_for(url)
        begin(engine)
        by_hand(engine, "CHECKPOINT")
        disk.fill(left=200_000)

        confirmed, sentence = worked_until_full(engine)

        assert sentence == "The disk is full. Nothing was changed; free some space and try again."
        assert said(engine) == confirmed
        assert verify(engine).ok
        disk.free()
        with acting(engine) as work:
            work.append(judged("green", why="Work goes on"))
        engine.dispose()


def test_an_upload_to_a_full_disk_is_refused_and_leaves_nothing_behind(disk: SmallDisk):
    files = Files(disk.folder / "evidence")
    disk.fill()

    with pytest.raises(StoreProblem, match="disk is full, and the file was not kept"):
        files.keep(b"x" * 1_000_000)

    assert [path for path in files.folder.rglob("*") if path.is_file()] == []
    disk.free()
    assert files.read(files.keep(b"x" * 1_000_000)) is not None


def test_a_backup_to_a_full_disk_is_refused_and_the_one_before_stays(
    disk: SmallDisk, empty_store: Engine, tmp_path: Path
):
    begin(empty_store)
    files, target = Files(tmp_path / "evidence"), disk.folder / "all.backup"
    back_up_to(target, empty_store, files=files)
    before = target.read_bytes()
    disk.fill(left=0)

    with pytest.raises(StoreProblem, match="cannot be written: no space left"):
        back_up_to(target, empty_store, files=files)

    assert target.read_bytes() == before


def test_a_disk_that_gives_up_in_the_middle_is_refused_without_root_as_well(
    empty_store: Engine, tmp_path: Path
):
    begin(empty_store)
    url = f"sqlite:///{empty_store.url.database}"
    out = tmp_path / "said"

    limited = FORK.Process(target=work_under_a_limit, args=(url, out))
    limited.start()
    limited.join(240)

    assert out.read_text() == (
        "The disk could not be read or written. Nothing was changed; have the disk looked at."
    )
    assert len(said(empty_store)) < MOST
    assert verify(empty_store).ok


def work_under_a_limit(url: str, out: Path) -> None:
    """What a process does whose files may not grow beyond a size."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = Path(url.removeprefix("sqlite:///")).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, size + 100_000))
    engine = engine_for(url)
    try:
        for turn in range(MOST):
            with acting(engine) as work:
                work.append(judged("amber", why=f"{turn} {LONG}"))
    except StoreProblem as refused:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100_000, size + 100_000))
        out.write_text(str(refused))


@pytest.mark.parametrize("place", ["/proc/nowhere/readiness.db", "/dev/null/readiness.db"])
def test_a_folder_that_cannot_be_made_is_named_in_one_sentence(place: str):
    with pytest.raises(StoreProblem, match=r"The folder .* of the database cannot be made"):
        open_store(f"sqlite:///{place}")
