"""No secret stands in the repository, in an error or on a command line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from readiness.errors import StoreProblem
from readiness.store import engine_for, open_store
from readiness.store.schema import back_up

ROOT = Path(__file__).parents[2]
FOLDERS = ("readiness", "pages", "tests", "docs", "data", ".streamlit", ".ci")
TEXT = (
    ".py",
    ".md",
    ".toml",
    ".yaml",
    ".yml",
    ".csv",
    ".sh",
    ".mjs",
    ".css",
    ".conf",
    ".service",
    "",
)
SECRET = "hunter2-and-more"
LOOKS_SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"
    r"|\bgh[pousr]_[A-Za-z0-9]{30,}\b"
    r"|\bxox[abpr]-[A-Za-z0-9-]{10,}"
    r"|\beyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{10,}\."
    r"|(?i:(?:client_secret|cookie_secret|password|api_key)\s*[=:]\s*[\"'][^\"'{<$\s]{8,}[\"'])"
)
NAME_OF_A_SETTING = re.compile(r"[\"'][A-Z_]+[\"']$")
# What the tests themselves sign in with, on loopback.
OF_THE_TESTS = ("of-the-tests-that-opens-nothing-else", "only-for-tests-on-loopback")


def kept_files() -> Iterator[Path]:
    """Every file that is ours and is text."""
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*") if path.suffix in TEXT)


def test_no_secret_is_in_the_repository():
    found = [
        f"{path.relative_to(ROOT)}: {match[0][:40]}"
        for path in kept_files()
        for match in LOOKS_SECRET.finditer(
            path.read_text(errors="replace") if path.is_file() else ""
        )
        if not (NAME_OF_A_SETTING.search(match[0]) or any(k in match[0] for k in OF_THE_TESTS))
    ]

    assert found == []


def test_what_is_a_secret_would_be_found():
    for text in (
        "-----BEGIN " + "PRIVATE KEY-----",
        "client_secret = " + '"s3cr3t-value"',
        "AKIA" + "A" * 16,
    ):
        assert LOOKS_SECRET.search(text)


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql+psycopg://someone:{SECRET}@127.0.0.1:1/readiness",
        f"mysql://someone:{SECRET}@127.0.0.1/readiness",
        f"postgresql+psycopg://someone:{SECRET}@127.0.0.1:port/readiness",
    ],
)
def test_the_password_of_the_database_is_in_no_error(url: str):
    with pytest.raises(StoreProblem) as refused:
        open_store(url)

    assert SECRET not in str(refused.value)


def test_the_password_of_the_database_is_on_no_command_line(tmp_path: Path, monkeypatch):
    program, said = tmp_path / "pg_dump", tmp_path / "said"
    program.write_text(f'#!/bin/sh\necho "$@" > {said}\necho "$PGPASSWORD" > {said}.env\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.chdir(tmp_path)
    engine = engine_for(f"postgresql+psycopg://someone:{SECRET}@127.0.0.1/readiness")

    back_up(engine)

    assert "someone@127.0.0.1/readiness" in said.read_text()
    assert SECRET not in said.read_text()
    assert Path(f"{said}.env").read_text().strip() == SECRET
