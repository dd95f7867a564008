"""The digest by the terminal: printed, or sent through a real mail server on this machine."""

import email
import json
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from readiness.cli import main

Run = Callable[..., tuple[str, str, int]]
PROGRAMME = {
    "format": "readiness-programme/1",
    "programme": {"name": "Northmoor EPR", "go_live": "2099-01-22"},
    "people": [
        {"ref": "P-01", "name": "Toni Training", "email": "toni@example.nhs.uk"},
        {"ref": "P-02", "name": "Lee Idle", "email": "idle@example.nhs.uk"},
        {"ref": "P-03", "name": "Sam Unreached"},
    ],
    "actions": [
        {"ref": "A-01", "text": "Book the rooms", "owner": "Toni Training", "due": "2026-11-20"},
        {"ref": "A-02", "text": "Send the list", "owner": "Sam Unreached", "due": "2026-11-20"},
    ],
}


class Box:
    """A mail server's letter box; one address it will not take."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refuses = ""

    async def handle_RCPT(  # noqa: N802  the server calls it by this name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address == self.refuses:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        letter = email.message_from_bytes(envelope.original_content or b"", policy=default)
        assert isinstance(letter, EmailMessage)
        self.letters.append(letter)
        return "250 OK"


@pytest.fixture
def box(monkeypatch) -> Iterator[Box]:
    kept = Box()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    monkeypatch.setenv("READINESS_SMTP", f"smtp://127.0.0.1:{port}")
    monkeypatch.setenv("READINESS_SMTP_FROM", "readiness@example.nhs.uk")
    yield kept
    server.stop()


@pytest.fixture
def run(tmp_path, monkeypatch, capsys, northmoor) -> Run:
    """A command on a database of the test's own: what it printed, what it refused, its status."""
    monkeypatch.setenv("READINESS_DATABASE", f"sqlite:///{tmp_path / 'terminal.db'}")

    def command(*words: str) -> tuple[str, str, int]:
        monkeypatch.setattr("sys.argv", ["readiness", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return printed.out, printed.err, int(ended.value.code or 0)

    shutil.copy(northmoor, tmp_path / "terminal.db")
    return command


@pytest.fixture(scope="module")
def northmoor(tmp_path_factory) -> Path:
    """A database with the programme in it."""
    folder: Path = tmp_path_factory.mktemp("northmoor")
    (folder / "programme.json").write_text(json.dumps(PROGRAMME))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("READINESS_DATABASE", f"sqlite:///{folder / 'northmoor.db'}")
        patch.setattr("sys.argv", ["readiness", "load", str(folder / "programme.json")])
        with pytest.raises(SystemExit):
            main()
    with closing(sqlite3.connect(folder / "northmoor.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / "northmoor.db"


def test_without_a_mail_server_it_is_printed_as_often_as_it_is_asked_for(run):
    said, _, status = run("digest")
    assert status == 0
    assert "For Toni Training: 2 things need you, " in said
    assert "- Book the rooms: was due 20 November" in said
    assert "Idle" not in said
    assert run("digest")[0] == said


def test_it_is_sent_to_whom_something_needs_and_once_a_day(run, box):
    said, _, status = run("digest")
    again, _, _ = run("digest")

    [letter] = box.letters
    assert (status, said) == (
        0,
        "Sent 1; sent earlier today 0.\nNo address is on record for Sam Unreached.\n",
    )
    assert again.startswith("Sent 0; sent earlier today 1.")
    assert (letter["To"], letter["From"]) == ("toni@example.nhs.uk", "readiness@example.nhs.uk")
    assert letter["Subject"].startswith("Readiness: 2 things need you, ")
    assert "- Book the rooms: was due 20 November" in letter.get_content()


def test_where_mail_could_be_sent_it_can_still_be_printed(run, box):
    assert "- Book the rooms" in run("digest", "--print")[0]
    assert box.letters == []


def test_what_the_server_would_not_take_is_said_and_sent_the_next_time(run, box):
    box.refuses = "toni@example.nhs.uk"
    _, refused, status = run("digest")
    box.refuses = ""
    said, _, _ = run("digest")

    assert status == 1
    assert refused.count("\n") == 1
    assert refused.startswith("Toni Training: The mail server would not take")
    assert said.startswith("Sent 1; ")
    assert len(box.letters) == 1


def test_it_says_where_the_dashboard_is_if_it_has_been_told(run, box, monkeypatch):
    monkeypatch.setenv("READINESS_ADDRESS", "https://readiness.example.nhs.uk/")
    run("digest")
    assert "Open it: https://readiness.example.nhs.uk\r\n" in box.letters[0].get_content()


def test_a_password_does_not_go_to_a_server_without_tls(run, box, monkeypatch):
    monkeypatch.setenv("READINESS_SMTP_USER", "readiness")
    monkeypatch.setenv("READINESS_SMTP_PASSWORD", "not for everybody")
    _, refused, status = run("digest")

    assert (status, box.letters) == (2, [])
    assert "a password is not sent in the clear" in refused
    assert "everybody" not in refused


@pytest.mark.parametrize(
    ("server", "said"),
    [
        ("mail.example.nhs.uk", "is no mail server"),
        ("smtp://mail.example.nhs.uk:many", "is no mail server"),
        ("smtp://127.0.0.1:1", "cannot be used"),
    ],
)
def test_a_server_that_cannot_be_used_is_refused_in_a_sentence(run, monkeypatch, server, said):
    monkeypatch.setenv("READINESS_SMTP", server)
    monkeypatch.setenv("READINESS_SMTP_FROM", "readiness@example.nhs.uk")
    out, refused, status = run("digest")
    assert (out, status, refused.count("\n")) == ("", 2, 1)
    assert said in refused


def test_a_sender_has_to_be_named(run, monkeypatch):
    monkeypatch.setenv("READINESS_SMTP", "smtp://127.0.0.1:1")
    monkeypatch.delenv("READINESS_SMTP_FROM", raising=False)
    assert "READINESS_SMTP_FROM" in run("digest")[1]
