"""Taking a file in: looked at, scanned, and on the disk before any row speaks of it."""

from readiness.errors import Refused
from readiness.store.content import MEGABYTE, content_of
from readiness.store.files import Files
from readiness.store.scanning import refuse_infected


def take_in(file: bytes, files: Files, *, megabytes: int, scanner: str | None) -> str:
    """The SHA-256 under which a file is kept; refused if it is too large or of a wrong kind."""
    if len(file) > megabytes * MEGABYTE:
        size = len(file) / MEGABYTE
        raise Refused(f"The file has {size:.1f} MB, and {megabytes} MB is the most. File a link.")
    content_of(file)
    if scanner is not None:
        refuse_infected(file, scanner=scanner)
    return files.keep(file)
