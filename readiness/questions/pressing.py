"""When a peak, a holiday or another change falls, as the words of a record have it."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        start=1,
    )
}
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
IN_WORDS = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})\b(?: (\d{{4}}))?", re.I)
WHOLE_MONTH = re.compile(rf"(?<!\d )(?<!\dth )\b({MONTH})\b(?: (\d{{4}}))?", re.IGNORECASE)
LONGEST_MONTH = 31  # days

# What falls in the same weeks of each year: first month and day, and how many days it lasts.
SEASONS = {
    r"christmas|festive": ((12, 18), 18),
    r"new year": ((12, 28), 8),
    r"easter": ((3, 22), 36),
    r"winter": ((12, 1), 90),
    r"flu season|flu\b|norovirus": ((12, 1), 90),
    r"summer (?:holiday|leave|break)s?|school summer": ((7, 15), 48),
    r"half.term": ((10, 20), 14),
    r"august changeover|doctors' changeover|junior doctors? (?:change|rotat)\w*": ((8, 1), 10),
    r"(?:financial )?year.end|end of (?:the )?(?:financial )?year": ((3, 20), 18),
}


@dataclass(frozen=True)
class Span:
    """The days from a first to a last."""

    first: dt.date
    last: dt.date

    def overlaps(self, other: "Span") -> bool:
        """Whether two spans have a day in common."""
        return self.first <= other.last and other.first <= self.last


def spans(text: str, *, near: dt.date) -> tuple[Span, ...]:
    """Every day and month that a text names, else every season; without a year, the nearest."""
    return tuple(_days(text, near=near)) or tuple(_seasons(text, near=near))


def _days(text: str, *, near: dt.date) -> Iterator[Span]:
    for year, month, day in ISO.findall(text):
        yield from _span(int(year), int(month), int(day), lasts=0)
    for day, month, year in IN_WORDS.findall(text):
        yield from _nearest(near, MONTHS[month[:3].lower()], int(day), lasts=0, year=year)
    for month, year in WHOLE_MONTH.findall(IN_WORDS.sub(" ", text)):
        if month[0].isupper():  # may and march are verbs too
            number = MONTHS[month[:3].lower()]
            yield from _nearest(near, number, 1, lasts=LONGEST_MONTH - 1, year=year)


def _seasons(text: str, *, near: dt.date) -> Iterator[Span]:
    for season, ((month, day), lasts) in SEASONS.items():
        if re.search(season, text, re.IGNORECASE):
            yield from _nearest(near, month, day, lasts=lasts)


def _nearest(near: dt.date, month: int, day: int, *, lasts: int, year: str = "") -> Iterator[Span]:
    """A span of the year given, else of the year in which it lies nearest to a day."""
    if year:
        yield from _span(int(year), month, day, lasts=lasts)
        return
    found = [
        s
        for y in (near.year - 1, near.year, near.year + 1)
        for s in _span(y, month, day, lasts=lasts)
    ]
    if found:
        yield min(found, key=lambda span: abs((span.first - near).days))


def _span(year: int, month: int, day: int, *, lasts: int) -> Iterator[Span]:
    """A span of so many days; none where there is no such day."""
    try:
        first = dt.date(year, month, day)
        yield Span(first, first + dt.timedelta(days=lasts))
    except (ValueError, OverflowError):
        return
