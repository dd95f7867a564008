"""Without an identity provider the dashboard serves this machine, and refuses any other address."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from pages.components.exposure import REFUSAL
from readiness.settings import DATABASE
from tests.browser.conftest import ROOT, free_port, loaded, make_run, running
from tests.pages.opening import two_trusts

EVERYWHERE = "--server.address=0.0.0.0"
TITLE = "This dashboard does not start here"


def past_the_check(*flags: str) -> list[str]:
    """The dashboard started by somebody who knows another way to start it."""
    return [sys.executable, "-m", "streamlit", "run", "dashboard.py", *flags]


def test_it_does_not_start_where_others_could_reach_it(tmp_path: Path):
    database = tmp_path / "readiness.db"

    done = subprocess.run(
        make_run(EVERYWHERE, f"--server.port={free_port()}", "--server.headless=true"),
        cwd=ROOT,
        env={**os.environ, DATABASE: f"sqlite:///{database}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode != 0
    assert f"The dashboard does not start. {REFUSAL}" in done.stderr
    assert "Traceback" not in done.stderr
    assert not database.exists()


def test_started_all_the_same_it_shows_the_refusal_and_nothing_else(
    tmp_path: Path, visit: Callable[..., Page]
):
    database = loaded(tmp_path, two_trusts())
    with running(tmp_path, EVERYWHERE, database=database, start=past_the_check) as server:
        for path in ("", "criteria", "record", "door"):
            page = visit(f"{server.url}/{path}")

            expect(page.get_by_text(REFUSAL)).to_be_visible()
            said = page.get_by_test_id("stMain").inner_text()
            assert said.split() == f"{TITLE} {REFUSAL}".split()
