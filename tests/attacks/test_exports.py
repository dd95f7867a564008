"""Whatever somebody typed, what goes out holds it as text: nothing runs, is fetched or is read."""

import csv
import io
import zipfile
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from sqlalchemy import Engine

from readiness.exchange.dumping import document_of
from readiness.exchange.layout import BESIDE, INSIDE, SECTIONS, fields_of
from readiness.exchange.papers.actions import as_calendar, as_workbook
from readiness.exchange.papers.kinds import PAPERS, paper_of
from readiness.model import KINDS
from readiness.model.base import Words
from readiness.snapshot import Snapshot
from readiness.store import engine_for, latest
from tests.attacks.hostile import ELSEWHERE, MARKER, hostile, programme
from tests.databases import SqliteFiles
from tests.exchange.loading import load
from tests.exchange.papers.reading import text_of
from tests.exchange.test_minutes import made
from tests.factories import AS_OF, an_action

WRITTEN = [(kind, ending) for kind, writers in PAPERS.items() for ending in writers]
RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def engine(sqlite: SqliteFiles) -> Iterator[Engine]:
    with sqlite.migrated() as url:
        opened = engine_for(url)
        load(opened, programme())
        yield opened
        opened.dispose()


@pytest.fixture(scope="module")
def snapshot(engine: Engine) -> Snapshot:
    return latest(engine).on(AS_OF)


def told_of() -> set[str]:
    """The kinds of which a programme file tells."""
    inside = {word for kinds in INSIDE.values() for word in kinds.values()}
    return {"programme", *SECTIONS.values(), *inside, *BESIDE.values()}


def is_text(hint: Any) -> bool:
    return hint is Words or any(is_text(part) for part in get_args(hint))


def test_every_text_that_the_model_knows_is_attacked(engine: Engine):
    held = str(document_of(latest(engine)))
    wanted = {
        f"{word}.{key}"
        for word in told_of()
        for key, name in fields_of(word).items()
        if key not in INSIDE.get(word, {})
        and is_text(get_type_hints(KINDS[word].value, include_extras=True)[name])
    }

    assert len(wanted) > 100
    assert sorted(text for text in wanted if f"{MARKER}{text}" not in held) == []


def test_a_dump_of_it_is_the_same_text(engine: Engine, sqlite: SqliteFiles):
    with sqlite.migrated() as url:
        again = engine_for(url)
        load(again, document_of(latest(engine)))
        assert document_of(latest(again)) == document_of(latest(engine))
        again.dispose()


@pytest.mark.parametrize(("kind", "ending"), WRITTEN, ids=str)
def test_what_is_written_is_neutral(snapshot: Snapshot, kind: str, ending: str):
    made = paper_of(kind, snapshot, ending=ending)

    {
        "xlsx": no_formula,
        "csv": no_delimited_formula,
        "docx": no_link,
        "pptx": no_link,
        "pdf": only_text,
    }[ending](made)


def no_formula(made: bytes) -> None:
    for sheet in load_workbook(io.BytesIO(made)).worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f"
            assert cell.hyperlink is None
            assert not str(cell.value or "").startswith(RUNS_AS_FORMULA)


def no_delimited_formula(made: bytes) -> None:
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert MARKER in str(rows)
    assert not [cell for row in rows for cell in row if cell.startswith(RUNS_AS_FORMULA)]


def no_link(made: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}
    assert not [
        name for name, part in parts.items() if name.endswith(".rels") and ELSEWHERE in part
    ]
    assert "<w:instrText" not in "".join(parts.values())


def only_text(made: bytes) -> None:
    said = text_of(made)
    assert "root:x:0" not in said
    assert b"/URI" not in made  # no link, where the text is that of one


def test_promises_go_into_a_workbook_and_a_calendar_as_text():
    text = f"{hostile('action.text')}\nATTACH:https://{ELSEWHERE}/c.ics"
    minutes = made(an_action("A-77", text=text, owner="COO", source="Q-01"))

    no_formula(as_workbook(minutes.promised, says="as at today"))
    tasks = Calendar.from_ical(as_calendar(minutes)).walk("VTODO")
    assert any(MARKER in str(task["summary"]) for task in tasks)
    assert not [task for task in tasks if "attach" in task]
