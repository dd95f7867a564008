"""Lists in and papers out, from the terminal."""

import json

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.exchange.taking import LOGS
from tests.test_terminal import run

__all__ = ["run"]


@pytest.fixture
def started(run):
    run("new", "Northmoor EPR", "--go-live", "2027-03-06")
    return run


def test_a_hazard_log_is_taken_in_and_told_as_a_programme_file_would(started):
    said = started("import", "hazards", LOGS / "wide.md", "--json").json

    assert (said["new"], said["changed"], said["unchanged"]) == (2, 0, 0)
    assert said["records"][0]["ref"] == "HZ-01"
    assert said["flags"][0] == {
        "record": "Orders sit in a queue",
        "field": "residual",
        "raw": "Major × Low = 3 (2 after training)",
        "why": "needs CSO rating: the numbers 3 and 2 both stand there",
    }


def test_the_same_file_again_changes_nothing(started):
    started("import", "hazards", LOGS / "wide.md")
    before = started("dump").out
    said = started("import", "hazards", LOGS / "wide.md", "--json").json

    assert (said["new"], said["changed"], said["unchanged"]) == (0, 0, 2)
    assert started("dump").out == before


def test_a_dry_run_writes_nothing_and_needs_no_programme(run):
    said = run("import", "hazards", LOGS / "bullets.md", "--dry-run")

    assert said.out.startswith("2 new, 0 changed, 0 unchanged, 2 doubtful.")
    assert "column: Cause -> causes" in said.out
    assert said.out.endswith("Nothing was written.\n")
    assert run("dump").status == 2


def test_without_a_programme_nothing_is_taken_in(run):
    said = run("import", "hazards", LOGS / "bullets.md")
    assert (said.status, said.err.strip().count("\n")) == (2, 0)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("cats", LOGS / "wide.md"), "'cats' cannot be taken in"),
        (("hazards", LOGS / "none.md"), "cannot be read"),
        (("hazards", LOGS / "wide.md", "--scheme", "Datix"), "no scheme 'Datix'"),
        (("hazards", LOGS / "wide.md", "--map", "Hazard"), "Write 'Heading=key; Heading=key'"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_in_one_sentence(started, words, says):
    said = started("import", *words)

    assert said.status == 2
    assert says in said.err


def test_headings_are_mapped_by_a_file_too(started, tmp_path):
    (tmp_path / "log.csv").write_text("What,Why\nOld list is shown,Cache\n")
    (tmp_path / "map.json").write_text(json.dumps({"What": "name", "Why": "causes"}))
    said = started(
        "import", "hazards", tmp_path / "log.csv", "--map", tmp_path / "map.json", "--json"
    ).json

    assert said["records"][0]["name"] == "Old list is shown"
    assert said["records"][0]["causes"] == ["Cache"]


def test_the_hazard_log_is_written_as_a_workbook_and_as_a_document(started, tmp_path):
    started("import", "hazards", LOGS / "headings_and_html_tables.md")
    book, paper = tmp_path / "log.xlsx", tmp_path / "log.docx"
    assert started("paper", "hazard-log", "-o", book).status == 0
    assert started("paper", "hazard-log", "-o", paper).status == 0

    assert load_workbook(book).worksheets[0]["B3"].value == "Messages arrive in the wrong order"
    texts = [paragraph.text for paragraph in Document(str(paper)).paragraphs]
    assert "HZ-001 Messages arrive in the wrong order" in texts


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("cats", "-o", "a.docx"), "There is no paper 'cats'. There is: hazard-log"),
        (("hazard-log", "-o", "a.exe"), "Let the file end in .xlsx or .csv or .docx or .pdf"),
    ],
)
def test_a_paper_that_there_is_not_is_refused(started, words, says):
    said = started("paper", *words)
    assert (said.status, says in said.err) == (2, True)


def test_a_folder_with_a_hazard_in_each_file_is_one_log(started, tmp_path):
    folder = tmp_path / "log"
    folder.mkdir()
    for n, cause in enumerate(("Old cache", "Slow link"), start=1):
        text = f"### Hazard name\nHazard number {n}\n### Cause(s)\n- {cause}\n### Effect\nDelay\n"
        (folder / f"hazard-{n}.md").write_text(text)
    said = started("import", "hazards", folder, "--json").json
    told = [(r["name"], r["causes"], r["taken_from"]) for r in said["records"]]

    assert told == [
        ("Hazard number 1", ["Old cache"], "hazard-1.md"),
        ("Hazard number 2", ["Slow link"], "hazard-2.md"),
    ]
    assert started("import", "hazards", folder, "--json").json["unchanged"] == 2


def test_an_empty_folder_is_refused(started, tmp_path):
    (tmp_path / "none").mkdir()
    assert "holds no file" in started("import", "hazards", tmp_path / "none").err
