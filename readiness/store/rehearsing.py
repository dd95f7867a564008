"""Rehearsing a restore: into a database of its own, proved whole, and thrown away again."""

import datetime as dt
import tempfile
from dataclasses import dataclass
from pathlib import Path

from readiness.model import Evidence
from readiness.store.copies import Copy, restore_from
from readiness.store.files import Files
from readiness.store.reading import latest
from readiness.store.schema import open_store
from readiness.store.verification import verify


@dataclass(frozen=True)
class Rehearsed:
    """What a backup gave when it was restored, and the files that were not in it."""

    copy: Copy
    digest: str
    last: dt.datetime | None
    missing: tuple[str, ...]


def rehearsed(source: Path) -> Rehearsed:
    """Restore a backup where it hurts nobody; `StoreProblem` if it cannot be restored."""
    with tempfile.TemporaryDirectory(prefix="readiness-rehearsal-") as folder:
        engine = open_store(f"sqlite:///{Path(folder) / 'rehearsal.db'}")
        files = Files(Path(folder) / "evidence")
        try:
            copy = restore_from(source, engine, files=files)
            known, verdict = latest(engine), verify(engine)
        finally:
            engine.dispose()
        filed = (e for e in known.of("evidence").values() if isinstance(e, Evidence) and e.sha256)
        missing = sorted({e.sha256 for e in filed if e.sha256 and files.read(e.sha256) is None})
        return Rehearsed(copy, verdict.digest, known.at, tuple(missing))
