"""The words that somebody has to give before an act is recorded."""

from readiness.errors import Refused
from readiness.model import Part
from readiness.model.base import Words


class Given(Part):
    """What somebody typed, as it may be kept in the record of changes."""

    text: Words


def given(text: str | None, *, otherwise: str) -> str:
    """The text, if there is any and it may be kept; `otherwise` asks for it."""
    if text is None or not text.strip():
        raise Refused(otherwise)
    return Given(text=text.strip()).text
