"""Days counted from the demonstration's day, so that it never goes stale."""

import datetime as dt
import re
from dataclasses import dataclass

from readiness.days import LONDON, in_words

ONE_DAY = dt.timedelta(days=1)
SATURDAY = 5
IN_A_TEXT = re.compile(r"\{(-?\d+)\}")


@dataclass(frozen=True)
class Calendar:
    """The days of a demonstration: 0 is its own, -14 two weeks earlier, 60 two months later."""

    today: dt.date

    def exactly(self, count: int) -> dt.date:
        """The day so many days from the demonstration's, whatever weekday it is."""
        return self.today + count * ONE_DAY

    def day(self, count: int) -> dt.date:
        """A day on which people work: at a weekend, the Friday before."""
        return at_work(self.exactly(count))

    def moment(self, count: int, clock: str) -> dt.datetime:
        """A moment of such a day, by a clock in London."""
        local = dt.datetime.combine(self.day(count), dt.time.fromisoformat(clock), LONDON)
        return local.astimezone(dt.UTC)

    def text(self, text: str) -> str:
        """A text with each {-14} in it said as a day."""
        return IN_A_TEXT.sub(lambda m: in_words(self.day(int(m[1])), year=False), text).strip()


def at_work(day: dt.date) -> dt.date:
    """The day itself, or the Friday before if it lies in a weekend."""
    return day - max(0, day.weekday() - SATURDAY + 1) * ONE_DAY
