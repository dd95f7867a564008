"""Days as the programme counts them: Europe/London on the screen, UTC in the store."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def london_day(at: dt.datetime) -> dt.date:
    """The day it was in London at a moment."""
    return at.astimezone(LONDON).date()


@lru_cache(maxsize=4096)
def in_words(day: dt.date, *, year: bool = True) -> str:
    """A day as prose says it: 8 February 2027."""
    words = f"{day.day} {day:%B}"
    return f"{words} {day.year}" if year else words


def weekday(day: dt.date) -> str:
    """A day as the head of a page says it: Mon 23 Nov 2026."""
    return f"{day:%a} {day.day} {day:%b %Y}"


def clock(at: dt.datetime) -> str:
    """A moment as a page says it: Mon 23 Nov 2026 09:02."""
    local = at.astimezone(LONDON)
    return f"{weekday(local.date())} {local:%H:%M}"
