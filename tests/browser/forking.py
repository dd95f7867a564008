"""Processes of the dashboard that fork from one in which everything is imported already.

A start of its own imports for seconds what `served.py` imports before it listens; that is all that
these inherit. Each has its own Streamlit, and has answered nothing before.
"""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from pkgutil import walk_packages
from typing import NoReturn

from tests.browser.conftest import ROOT, Server, free_port, wait_for

OURS = ("readiness", "pages.components")
OTHERS = ("streamlit.web.cli", "streamlit.web.bootstrap", "pandas", "altair", "uvicorn", "uvloop")


@dataclass(frozen=True)
class Forked:
    """A process that was forked from another one, which nobody waits for."""

    pid: int

    def poll(self) -> int | None:
        """Nothing while it runs, and otherwise that it is gone."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 1
        return None


@dataclass(frozen=True)
class Stem:
    """The process from which the others fork."""

    process: "subprocess.Popen[str]"

    @contextmanager
    def running(self, folder: Path, *, database: str | None = None) -> Iterator[Server]:
        """A dashboard on a free port until the block ends, as `running` starts one."""
        port, log = free_port(), folder / f"server-{time.monotonic_ns()}.log"
        where = database or f"sqlite:///{folder / 'readiness.db'}"
        log.touch()
        forked = Forked(int(self._asked(port=port, log=str(log), database=where)))
        url = f"http://127.0.0.1:{port}"
        try:
            wait_for(f"{url}/_stcore/health", forked, log)
            yield Server(url, where, log, forked.pid)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(forked.pid, signal.SIGKILL)

    def _asked(self, **how: object) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(how) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()


@contextmanager
def stem() -> Iterator[Stem]:
    """One process to fork from, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.browser.forking"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield Stem(process)
        assert process.stdin is not None
        process.stdin.close()


def main() -> None:
    """Import what a start imports; then fork once for every line that is read."""
    for name in (*OTHERS, *_all(OURS)):
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whoever dies is gone
    _say("ready")
    for line in sys.stdin:
        asked = json.loads(line)
        if (pid := os.fork()) == 0:
            _serve(asked["port"], log=asked["log"], database=asked["database"])
        _say(pid)


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _all(packages: tuple[str, ...]) -> Iterator[str]:
    """The modules of the packages; not the migrations, which Alembic loads by itself."""
    for package in packages:
        path = importlib.import_module(package).__path__
        for found in walk_packages(path, f"{package}."):
            if "migrations" not in found.name and not found.name.endswith("__main__"):
                yield found.name


def _serve(port: int, *, log: str, database: str) -> NoReturn:
    """Become what `streamlit run served.py` is."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    out = os.open(log, os.O_WRONLY | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for at, to in ((nothing, 0), (out, 1), (out, 2)):
        os.dup2(at, to)
    os.environ["READINESS_DATABASE"] = database
    sys.argv = ["streamlit", "run", "served.py", f"--server.port={port}", "--server.headless=true"]
    importlib.import_module("streamlit.web.cli").main()
    sys.exit(0)


if __name__ == "__main__":
    main()
