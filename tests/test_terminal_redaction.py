"""A text is taken out of the record from a terminal, and not written down on the way."""

import io
import json

import pytest

from tests.pages.opening import CHAIR, FRONT_LINE, PEOPLE
from tests.test_terminal import run

__all__ = ["run"]

NAME = "Holloway"
TRUST = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": "2027-01-22"},
    "people": PEOPLE,
    "issues": [{"ref": "IS-1", "name": "Labels", "summary": f"Mrs {NAME} waited for an hour"}],
}


@pytest.fixture
def redact(run, tmp_path, monkeypatch):
    """The command, with the text handed over as another program would."""
    (tmp_path / "trust.json").write_text(json.dumps(TRUST))
    run("load", tmp_path / "trust.json")

    def command(text: str, second: str = CHAIR):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{text}\n"))
        monkeypatch.setattr("getpass.getpass", lambda *_, **__: text)
        return run("redact", "--second", second, "--why", "A patient was named")

    return command


def test_it_is_gone_from_the_programme_and_the_record_still_verifies(redact, run):
    said = redact(NAME)

    assert said.status == 0
    assert said.out.startswith("Taken out of 1 row of the record.\nBackups made before this")
    assert NAME not in run("dump").out
    assert "1 of them redacted" in run("verify").out


def test_it_is_printed_nowhere(redact):
    said = redact(NAME)

    assert NAME not in said.out + said.err


def test_who_only_looks_on_cannot_agree_to_it(redact, run):
    said = redact(NAME, second=FRONT_LINE)

    assert said.status == 2
    assert NAME in run("dump").out


def test_nothing_given_takes_nothing_out(redact, run):
    assert redact("  ").status == 2
    assert NAME in run("dump").out
