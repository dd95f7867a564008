"""The files behind evidence: kept under their own SHA-256, beside the database.

A file is on the disk before the row that speaks of it is; one of which no row speaks does no
harm, and is swept away by a command. What somebody called a file is never part of a path.
"""

import datetime as dt
import errno
import hashlib
import os
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from readiness.errors import StoreProblem

SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Files:
    """The folder in which the files of one database stand."""

    folder: Path

    def keep(self, content: bytes) -> str:
        """Put a file on the disk, for good, and say its SHA-256; the same file is kept once."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        if not path.exists():
            try:
                self._write(path, content)
            except OSError as trouble:
                raise StoreProblem(_not_kept(trouble)) from trouble
        return digest

    def read(self, digest: str) -> bytes | None:
        """The file of a SHA-256, as it was kept; None if it is not here.

        Raises `StoreProblem` if it is not what it was.
        """
        if not self.holds(digest):
            return None
        content = self._path(digest).read_bytes()
        if hashlib.sha256(content).hexdigest() != digest:
            raise StoreProblem(
                f"The file {digest[:12]}… is not what was filed. Restore it from a backup."
            )
        return content

    def holds(self, digest: str) -> bool:
        """Whether the file of a SHA-256 is here; what is no SHA-256 is nowhere."""
        return SHA256.fullmatch(digest) is not None and self._path(digest).is_file()

    def orphans(self, wanted: Iterable[str], *, until: dt.datetime) -> tuple[Path, ...]:
        """The files of which nothing recorded speaks, written before a moment.

        A younger one may belong to an act that is under way.
        """
        known, latest = set(wanted), until.timestamp()
        found = (path for path in self.folder.glob("??/*") if path.name not in known)
        return tuple(sorted(path for path in found if path.stat().st_mtime < latest))

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / digest

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.parent / f"half-{secrets.token_hex(8)}"
        try:
            with half.open("xb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            half.replace(path)
        finally:
            half.unlink(missing_ok=True)
        for folder in (path.parent, self.folder):
            _sync(folder)


def _not_kept(trouble: OSError) -> str:
    if trouble.errno == errno.ENOSPC:
        return "The disk is full, and the file was not kept. Nothing was filed; free some space."
    why = (trouble.strerror or "no reason given").lower()
    return f"The file could not be kept: {why}. Nothing was filed; tell your administrator."


def _sync(folder: Path) -> None:
    """A new name is on the disk only once its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
