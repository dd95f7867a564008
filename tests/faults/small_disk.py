"""A disk with no room, in memory: mounting it takes root, and without that the test says so."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.closing import NEEDS_ROOT

SIZE = 32_000_000  # bytes
LEFT = 40_000  # bytes that are free once the disk has been filled


class SmallDisk:
    """A small disk that can be filled to the brim and emptied again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rest = folder / "somebody-elses"

    def fill(self, left: int = LEFT) -> None:
        free = os.statvfs(self.folder)
        self._rest.write_bytes(b"x" * (free.f_bavail * free.f_frsize - left))

    def free(self) -> None:
        self._rest.unlink()


@contextmanager
def small_disk() -> Iterator[SmallDisk]:
    """A disk of 32 MB of its own, until the block ends."""
    # Not under pytest's folder: that one is closed to PostgreSQL's own user.
    folder = Path(mkdtemp(prefix="readiness-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "readiness-test", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        folder.rmdir()
        pytest.skip(f"{NEEDS_ROOT} to mount a small disk")
    try:
        folder.chmod(0o755)
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.rmdir()
