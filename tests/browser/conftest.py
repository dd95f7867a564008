"""A real server, started as `make run` starts it, and a real browser."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from readiness.exchange.files import Document
from readiness.store import open_store
from tests.exchange.loading import load
from tests.pages.opening import two_trusts as two_trusts_document

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
# What a page asks of anywhere else fails at once, and does not wait for a network to fail.
NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"
AGAIN = 250  # milliseconds: a page come to by a link may be drawn twice
expect.set_options(timeout=15_000)  # milliseconds: two browsers and two servers share two cores
IDLE = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)


@dataclass
class Server:
    """A dashboard that is running, with its database and its log."""

    url: str
    database: str
    log: Path
    group: int = 0

    @property
    def complaints(self) -> list[str]:
        """The lines of its log that speak of an error or a warning."""
        words = ("error", "warning", "traceback", "exception", "fault")
        lines = self.log.read_text().splitlines()
        return [line for line in lines if any(word in line.lower() for word in words)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_run(*flags: str) -> list[str]:
    """How everybody starts the dashboard."""
    return ["make", "--silent", "run", f"ARGS={' '.join(flags)}"]


@contextmanager
def running(
    folder: Path,
    *extra: str,
    database: str | None = None,
    start: Callable[..., list[str]] = make_run,
    port: int | None = None,
) -> Iterator[Server]:
    """A dashboard on a free port until the block ends."""
    port, log = port or free_port(), folder / f"server-{time.monotonic_ns()}.log"
    where = database or f"sqlite:///{folder / 'readiness.db'}"
    with log.open("w") as out:
        process = subprocess.Popen(
            start(f"--server.port={port}", "--server.headless=true", *extra),
            cwd=ROOT,
            env={**os.environ, "READINESS_DATABASE": where},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, log)
        yield Server(f"http://127.0.0.1:{port}", where, log, process.pid)
    finally:
        with suppress(ProcessLookupError):  # a test may have killed it
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


class Process(Protocol):
    """Something that runs, or does no longer."""

    def poll(self) -> int | None:
        """Nothing while it runs."""


def wait_for(url: str, process: Process, log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise AssertionError(f"the server did not start:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"the server did not answer:\n{log.read_text()}")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with running(tmp_path) as started:
        yield started


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard on which nothing is recorded, and to which a module's tests add nothing."""
    with running(tmp_path_factory.mktemp("empty")) as started:
        yield started


@pytest.fixture(scope="module")
def two_trusts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard of two trusts six days before their go-live, with people to act as."""
    folder = tmp_path_factory.mktemp("two_trusts")
    with running(folder, database=loaded(folder, two_trusts_document())) as started:
        yield started


def loaded(folder: Path, document: Document) -> str:
    """The address of a new database with a programme in it."""
    url = f"sqlite:///{folder / 'readiness.db'}"
    engine = open_store(url)
    load(engine, document)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                NOWHERE_ELSE,
            ],
        )
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a browser of its own, as a new visitor would."""
    contexts = []

    def opened(url: str, *, width: int = 1920, height: int = 945) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        settled(page)
        page.wait_for_timeout(AGAIN)
        settled(page)
        return page

    yield opened
    for context in contexts:
        context.close()


def settled(page: Page) -> None:
    """Wait until the page's script has run and its answer is drawn."""
    page.wait_for_selector(IDLE, timeout=20_000)
