"""Handing a file to the trust's own scanner before anything of it is kept."""

import shlex
import subprocess
import tempfile

from readiness.errors import Refused

PATIENCE = 60  # seconds
FOUND = 1  # what clamscan and its like end with when they have found something


def refuse_infected(file: bytes, *, scanner: str) -> None:
    """Go on only if the scanner, a command that is given a file's path, finds nothing in it.

    A scanner that cannot say counts as one that found something.
    """
    with tempfile.NamedTemporaryFile(prefix="readiness-scan-") as copy:
        copy.write(file)
        copy.flush()
        try:
            done = subprocess.run(  # nosec B603 # the administrator's command, and no shell
                [*shlex.split(scanner), copy.name],
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            done = None
    if done is not None and done.returncode == FOUND:
        raise Refused("The scanner found something in the file. Nothing was filed.")
    if done is None or done.returncode != 0:
        raise Refused("The file could not be scanned. Nothing was filed; tell your administrator.")
