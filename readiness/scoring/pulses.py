"""What the front line may be shown to have said: never a group in which somebody could be known."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from readiness.model import Pulse
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.thresholds import LOW_CONFIDENCE, VOICE_RECENT

FEWEST = 5  # answers: somebody in a smaller group could be recognised by what was said


def in_company(pulses: Iterable[Pulse]) -> list[Pulse]:
    """The pulses that may be shown or written out: five or more of a day, a site and a role group.

    Every figure of pulses is made of these and of no others. So no figure can be taken from
    another to learn what a smaller group said.
    """
    every = list(pulses)
    sizes = Counter(group_of(pulse) for pulse in every)
    return [pulse for pulse in every if sizes[group_of(pulse)] >= FEWEST]


def group_of(pulse: Pulse) -> tuple[object, ...]:
    """With whom a pulse is counted: those of its day, its site and its role group."""
    return (pulse.date, pulse.site, pulse.role_group)


def few_more(new: Iterable[Pulse], *, beside: Iterable[Pulse]) -> list[Pulse]:
    """The new pulses that are fewer than five, of groups that are in company already."""
    known, more = Counter(map(group_of, beside)), list(new)
    coming = Counter(map(group_of, more))
    few = {who for who, n in coming.items() if n < FEWEST <= known[who]}
    return [pulse for pulse in more if group_of(pulse) in few]


@dataclass(frozen=True)
class FrontLine:
    """All that may be shown of the pulses of the last weeks."""

    pulses: tuple[Pulse, ...]
    low: int
    days: int

    @property
    def says(self) -> str:
        """How many answered, and how many of them are not confident."""
        if not self.pulses:
            return f"No group of {FEWEST} or more has answered in the last {self.days} days."
        answers = counted(len(self.pulses), "answer")
        return f"{self.low} of {answers} in the last {self.days} days are not confident."

    @property
    def is_doubtful(self) -> bool:
        """Whether half of them or more are not confident."""
        return bool(self.pulses) and 2 * self.low >= len(self.pulses)


def front_line(snapshot: Snapshot) -> FrontLine:
    """The pulses of the last weeks that may be shown."""
    days = int(snapshot.policy[VOICE_RECENT])
    since = snapshot.as_of - dt.timedelta(days=days)
    found = [p for p in in_company(snapshot.pulses) if p.date >= since and p.confidence]
    return FrontLine(tuple(found), sum(is_low(snapshot, p) for p in found), days)


def is_low(snapshot: Snapshot, pulse: Pulse) -> bool:
    """Whether an answer is one of no confidence."""
    return pulse.confidence is not None and pulse.confidence <= snapshot.policy[LOW_CONFIDENCE]
