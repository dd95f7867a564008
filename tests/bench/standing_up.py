"""The two servers of the bench: the dashboard on a large programme, and a bare page beside it."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readiness.store import open_store
from tests.bench import large
from tests.browser.conftest import make_run, running
from tests.exchange.loading import load

BARE = ["-m", "streamlit", "run", "tests/bench/bare.py"]
LEAD = "P-01"
PEOPLE = [{"ref": LEAD, "name": "Lee Programme", "roles": ["programme_lead"]}]
SEEN = {"kind": "audit", "date": "2026-11-20", "summary": "Seen on the ward"}
READY = 60  # criteria that are there to be ticked off


def document(times: int) -> dict[str, Any]:
    """The large programme so many times over, with somebody to act and something to tick off."""
    programmes = [large.document(seed) for seed in range(1, times + 1)]
    whole: dict[str, Any] = dict(programmes[0])
    for kind in ("criteria", "issues", "hazards", "notes"):
        whole[kind] = [
            row | {"ref": f"{row['ref']}-{n}" if n else row["ref"]}
            for n, one in enumerate(programmes)
            for row in one[kind]  # type: ignore[attr-defined]
        ]
    whole["criteria"] = [*whole["criteria"], *(_ready(number) for number in range(READY))]
    return whole | {"people": PEOPLE}


def _ready(number: int) -> dict[str, Any]:
    name = f"Ward {number} has its printers"
    return {"ref": f"RD-{number:02}", "name": name, "pillar": "technical", "evidence": [SEEN]}


@dataclass(frozen=True)
class Stand:
    """Where both answer, how long each took to, and the dashboard's database."""

    ours: str
    bare: str
    database: str
    started: float
    bare_started: float

    @property
    def memory(self) -> float:
        """The dashboard's memory in MiB."""
        pid = _process_of(self.ours.rpartition(":")[2])
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        line = next(line for line in lines if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


def _process_of(port: str) -> str:
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (entry / "cmdline").exists():
            said = (entry / "cmdline").read_bytes()
            if f"--server.port={port}".encode() in said and b"streamlit" in said.split(b"\0")[2:3]:
                return entry.name
    raise LookupError(f"nothing answers on port {port}")


@contextmanager
def both(times: int) -> Iterator[Stand]:
    """Both servers, in the same configuration, until the block ends."""
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        url = f"sqlite:///{folder / 'large.db'}"
        engine = open_store(url)
        load(engine, document(times))
        engine.dispose()
        begun = time.perf_counter()
        with running(folder, start=_bare) as bare:
            bare_started = time.perf_counter() - begun
            begun = time.perf_counter()
            with running(folder, database=url, start=make_run) as ours:
                started = time.perf_counter() - begun
                yield Stand(ours.url, bare.url, url, started, bare_started)


def _bare(*flags: str) -> list[str]:
    return [f"{os.environ.get('VIRTUAL_ENV', '.venv')}/bin/python", *BARE, *flags]
