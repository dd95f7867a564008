"""How a pace goes on: what was gained, stretch by stretch, and what that says of the weeks to come.

A pace is taken to grow or shrink by a share a week; the more clearly the record shows a change,
the more of it is believed, and it fades as the weeks go on. What is said is a chance by each week
to come (docs/decisions/0005).
"""

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WEEK = dt.timedelta(days=7)
WEEKS = 60  # beyond which no week is named
LATEST = 16  # weeks of record that the present pace rests on
CHANGES = np.linspace(-0.15, 0.15, 13)  # the share a week by which a pace may grow or shrink
FADES = 0.85  # how much of a change is left a week later
AHEAD = np.exp(np.outer(CHANGES, np.cumsum(FADES ** np.arange(1, WEEKS + 1))))
STEPPED = 0.14  # how far it is believed beforehand that the pace rose at one blow, and stayed
STEPS = np.log([1.5, 2.0, 2.5])  # by what it then rose
STEPPED_AGO = np.arange(2.0, 9.0)  # weeks ago
LEAST_SEEN = 0.05  # of its greatest gain that has to be left after all its losses
TINY = 1e-9  # a gain that is none
FALLS, CLEARLY = 0.05, 0.9  # a share a week by which a pace falls, and how sure of it to say so
FALLING = "The pace is falling week by week; if it goes on falling, these days come too early."
BATCH = 4  # weeks of which what is done together is done at the end
BATCHED = 0.55  # of the unevenness of weeks apart, below which a record comes in batches
LEAST_UNEVEN = 0.15  # of it that is left of a record that comes in batches
LEAST_NOISE = 0.05  # the share by which any week may differ from the one before
EVEN, ALMOST_CERTAIN = 0.5, 0.85
TIE = 1e-6  # a difference that is none: the later week is taken
NEAR_ENOUGH = 0.05  # a chance this close below the one asked for will do


@dataclass(frozen=True)
class Going:
    """A pace as it may go on: for each course, how likely it is and the pace it starts from.

    Paces are shares of all that was gained, `seen`; `noise` is the variance of such a share as a
    multiple of it. `shape` is the pace of each stretch beside the last one's, `ahead` that of each
    week to come beside the present one, course by course. `batch` is how many weeks go together.
    """

    likely: Floats
    pace: Floats
    noise: float
    seen: float
    shape: Floats
    ahead: Floats
    batch: int

    @property
    def is_falling(self) -> bool:
        """Whether the record shows, almost for certain, a pace that falls week by week."""
        fast = CHANGES <= -FALLS
        return float(self.likely[: len(CHANGES)][fast].sum()) >= CLEARLY

    def chances(self, short: float) -> Floats:
        """The chance that what is still short has been gained by each week to come."""
        gained = np.cumsum(self.pace[:, None] * self.ahead, axis=1)
        spread = self.noise * (gained + gained**2)
        chances = self.likely @ _below((gained - short / self.seen) / np.sqrt(spread))
        rising: Floats = np.maximum.accumulate(chances)
        return rising


def going(gains: Floats, weeks: Floats) -> Going | None:
    """How a pace goes on after gains over stretches of weeks, oldest first; None if it does not."""
    seen = float(gains.sum())
    if seen <= max(LEAST_SEEN * np.abs(gains).max(), TINY):
        return None
    shape, ahead, believed = _courses(weeks)
    fitted = weeks * shape / (weeks * shape).sum(axis=1, keepdims=True)
    shares = gains / seen
    noise, uneven = _noise(shares, fitted[: len(CHANGES)])
    likelihood = (shares * np.log(fitted)).sum(axis=1) / noise
    likely = believed * np.exp(likelihood - likelihood.max())
    pace = fitted[:, -1] / weeks[-1]
    batch = BATCH if uneven < BATCHED else 1
    return Going(likely / likely.sum(), pace, noise, seen, shape, ahead, batch)


def _courses(weeks: Floats) -> tuple[Floats, Floats, Floats]:
    """What a pace may have been over stretches of weeks, what it then is, how far it is believed.

    It grows or shrinks by a share a week, which fades as the weeks go on; or it rose at one blow.
    """
    middles = np.cumsum(weeks) - weeks / 2
    trends = np.exp(np.outer(CHANGES, middles - middles[-1]))
    ago = weeks.sum() - middles
    steps = [
        np.exp(np.where(ago > back, -size, 0.0))
        for back in STEPPED_AGO[weeks.sum() - STEPPED_AGO[0] > STEPPED_AGO]
        for size in STEPS
    ]
    stepped = STEPPED if steps else 0.0
    each = [(len(trends), 1 - stepped), (len(steps), stepped)]
    believed = [np.full(number, share / max(number, 1)) for number, share in each]
    ahead = np.vstack([AHEAD, np.ones((len(steps), WEEKS))])
    return np.vstack([trends, *steps]), ahead, np.concatenate(believed)


def _noise(shares: Floats, fitted: Floats) -> tuple[float, float]:
    """The noise of a record about the course that fits it best, and how uneven it is by the month.

    A record in batches, or measured roughly, makes up in one week for what it lacked in another:
    over the month there is less noise in it than its weeks show.
    """
    off = (shares - fitted) / np.sqrt(fitted)
    best = off[(off**2).sum(axis=1).argmin()]
    uneven = _unevenness(best)
    noise = float(best @ best) / max(len(shares) - 2, 1)
    noise *= max(uneven, LEAST_UNEVEN) if uneven < BATCHED else 1
    return max(noise, float(LEAST_NOISE**2 * shares.mean())), uneven


def _unevenness(off: Floats) -> float:
    """How uneven some weeks are together, beside what weeks that are apart would be: one."""
    number, total = len(off), float(off @ off)
    if number < BATCH or total == 0:
        return 1.0
    weeks = np.arange(number)
    near = np.abs(np.subtract.outer(weeks, weeks)) / (min(BATCH - 1, number // 3) + 1)
    together = np.clip(1 - near, 0, None)
    line = np.linalg.qr(np.vander(weeks.astype(float), 2))[0]  # what a trend has taken away
    apart = (number - np.trace(line.T @ together @ line)) / (number - 2)
    return float(off @ together @ off) / total / float(apart)


def _below(deviations: Floats) -> Floats:
    """The normal distribution, to three places."""
    inner = np.clip(1.5976 * deviations + 0.070566 * deviations**3, -500, 500)
    below: Floats = 1 / (1 + np.exp(-inner))
    return below


def week_of(chances: Floats, chance: float) -> int | None:
    """The week, from 1 on, whose chance is nearest to the one asked for; None if none comes near.

    Weeks are whole: the next one up would be safer than it says, and the one before bolder.
    """
    if chances[-1] < chance - NEAR_ENOUGH:
        return None
    week = min(int(np.searchsorted(chances, chance)), len(chances) - 1)
    before = week and chance - chances[week - 1] < abs(chances[week] - chance) - TIE
    return week if before else week + 1


def weeks_after(day: dt.date, weeks: int) -> dt.date:
    """A day so many weeks on, or the last there is."""
    return min(day, dt.date.max - weeks * WEEK) + weeks * WEEK
