"""Which of the pulses that wait may be taken in: only in company, and never on their own day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Waiting
from readiness.scoring.pulses import FEWEST

OTHERS = "Other staff"
ALONE_FOR = dt.timedelta(days=7)  # then those of one site who are few go in together
UNREAD_AFTER = dt.timedelta(days=28)
Who = tuple[str | None, str | None]


@dataclass(frozen=True)
class Lot:
    """Five answers or more that are recorded as of one day, one site and one role group."""

    site: str | None
    role_group: str | None
    answers: tuple[Waiting, ...]

    @property
    def day(self) -> dt.date:
        """The last day on which one of them was given."""
        return max(answer.day for answer in self.answers)


def lots(waiting: Sequence[Waiting], *, today: dt.date) -> tuple[Lot, ...]:
    """The answers that may be taken in; those of today wait until tomorrow.

    A role group of five at one site goes in. Of the others, those who have waited for a week go in
    as other staff of their site, if they are five together.
    """
    given = [answer for answer in waiting if answer.day < today]
    together = list(_in_fives(given, lambda answer: (answer.site, answer.role_group)))
    taken = {answer.key for lot in together for answer in lot.answers}
    few = [a for a in given if a.key not in taken and today - a.day >= ALONE_FOR]
    return (*together, *_in_fives(few, lambda answer: (answer.site, OTHERS)))


def unread(waiting: Sequence[Waiting], *, today: dt.date) -> tuple[Waiting, ...]:
    """The answers that have waited for four weeks and found no company: nobody ever reads them."""
    taken = {answer.key for lot in lots(waiting, today=today) for answer in lot.answers}
    return tuple(a for a in waiting if a.key not in taken and today - a.day >= UNREAD_AFTER)


def _in_fives(answers: Sequence[Waiting], who: Callable[[Waiting], Who]) -> Iterator[Lot]:
    groups: defaultdict[Who, list[Waiting]] = defaultdict(list)
    for answer in answers:
        groups[who(answer)].append(answer)
    for (site, role_group), found in groups.items():
        if len(found) >= FEWEST:
            yield Lot(site, role_group, tuple(found))
