"""Moments, as the programme file writes them: in UTC, to the second."""

import datetime as dt
import re
from typing import Annotated

from pydantic import AfterValidator

WRITTEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SHAPE = "%Y-%m-%dT%H:%M:%SZ"


def a_moment(text: str) -> str:
    """The text, if it writes a moment."""
    if WRITTEN.fullmatch(text):
        dt.datetime.strptime(text, SHAPE).replace(tzinfo=dt.UTC)
        return text
    raise ValueError("write a moment in UTC, as 2027-01-18T09:00:00Z")


Moment = Annotated[str, AfterValidator(a_moment)]


def written(at: dt.datetime) -> str:
    """A moment as it is written down."""
    return at.astimezone(dt.UTC).strftime(SHAPE)


def instant(moment: str) -> dt.datetime:
    """The moment that was written down."""
    return dt.datetime.strptime(moment, SHAPE).replace(tzinfo=dt.UTC)
