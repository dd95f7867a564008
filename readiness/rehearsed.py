"""Rehearsals as cycles: predicted, happened, learned, changed; and whether a failure was repeated.

What counts as repeated is what the rule about rehearsals goes by.
"""

import datetime as dt
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Rehearsal
from readiness.questions.rehearsing import repeats
from readiness.snapshot import Snapshot
from readiness.vocabulary import Outcome, RehearsalKind

OUTCOMES = {
    Outcome.PASS: "● passed",
    Outcome.PARTIAL: "▲ passed in part",
    Outcome.FAIL: "■ failed",
}
SIDES = {"plan": "Predicted", "do": "Happened", "study": "Learned", "act": "Changed"}


@dataclass(frozen=True)
class Cycle:
    """One rehearsal on the day, and the later ones of the same."""

    rehearsal: Rehearsal
    as_of: dt.date
    later: tuple[Rehearsal, ...] = ()

    @property
    def is_held(self) -> bool:
        """Whether it has been held."""
        return self.rehearsal.happened is not None

    @property
    def is_missed(self) -> bool:
        """Whether its day has passed and nothing is on record of it."""
        day = self.rehearsal.date
        return not self.is_held and day is not None and day < self.as_of

    @property
    def failed(self) -> bool:
        """Whether it did not pass, in part or at all."""
        return self.rehearsal.outcome in (Outcome.FAIL, Outcome.PARTIAL)

    @property
    def is_unrepeated(self) -> bool:
        """Whether it did not pass, none of the same has passed since, and none is to come."""
        enough = (one for one in self.later if self._makes_good(one) or self._is_to_come(one))
        return self.failed and not any(enough)

    def _makes_good(self, later: Rehearsal) -> bool:
        """Whether a later one makes it good: it passed, or is the next load of a series."""
        is_load = self.rehearsal.kind is RehearsalKind.TRIAL_LOAD
        return later.outcome is Outcome.PASS or (is_load and later.outcome is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The sides of the cycle that nobody has written down, of a rehearsal that was held."""
        sides = (word for key, word in SIDES.items() if not getattr(self.rehearsal, key))
        return tuple(sides) if self.is_held else ()

    @property
    def says(self) -> str:
        """How it ended, with its shape."""
        if self.rehearsal.outcome is not None:
            return OUTCOMES[self.rehearsal.outcome]
        if self.is_held:
            return "○ held, outcome not said"
        return "○ its day has passed, nothing on record" if self.is_missed else "○ to come"

    @property
    def repeated(self) -> str:
        """What has come after one that did not pass."""
        if not self.failed:
            return ""
        good = next((one for one in self.later if self._makes_good(one)), None)
        if good is not None:
            passed = good.outcome is Outcome.PASS
            return f"● passed on {_day(good)}" if passed else f"▲ again on {_day(good)}, no pass"
        planned = next((one for one in self.later if self._is_to_come(one)), None)
        if planned is not None:
            return f"○ again on {_day(planned)}"
        again = next((one for one in reversed(self.later) if one.outcome), None)
        return f"■ tried on {_day(again)}, no pass" if again else "■ not repeated"

    def _is_to_come(self, one: Rehearsal) -> bool:
        return one.outcome is None and one.date is not None and one.date >= self.as_of


def _day(rehearsal: Rehearsal) -> str:
    return in_words(rehearsal.date, year=False) if rehearsal.date else "a day not said"


def cycles(snapshot: Snapshot) -> tuple[Cycle, ...]:
    """Every rehearsal: what failed and was not repeated first, then the latest."""
    found = [Cycle(one, snapshot.as_of, _later(snapshot, one)) for one in snapshot.rehearsals]
    found.sort(key=lambda one: one.rehearsal.date or dt.date.min, reverse=True)
    return tuple(sorted(found, key=lambda one: (not one.is_unrepeated, not one.is_missed)))


def _later(snapshot: Snapshot, rehearsal: Rehearsal) -> tuple[Rehearsal, ...]:
    day = rehearsal.date
    after = [o for o in snapshot.rehearsals if o.date and day and o.date > day]
    same = (other for other in after if repeats(other, rehearsal))
    return tuple(sorted(same, key=lambda other: other.date or dt.date.max))
