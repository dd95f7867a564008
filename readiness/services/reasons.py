"""The words that somebody has to give before an act is recorded."""

from collections.abc import Iterator
from contextlib import contextmanager

from readiness.errors import Refused
from readiness.model import Part
from readiness.model.base import Words
from readiness.store import Work


class Given(Part):
    """What somebody typed, as it may be kept in the record of changes."""

    text: Words


def given(text: str | None, *, otherwise: str) -> str:
    """The text, if there is any and it may be kept; `otherwise` asks for it."""
    if text is None or not text.strip():
        raise Refused(otherwise)
    return Given(text=text.strip()).text


@contextmanager
def because(why: str | None, work: Work) -> Iterator[None]:
    """Keep a reason with what is recorded inside, and with nothing else of the same act."""
    before, work.why = work.why, why
    try:
        yield
    finally:
        work.why = before
