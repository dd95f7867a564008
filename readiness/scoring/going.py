"""How a pace goes on: what was gained, stretch by stretch, and what that says of the weeks to come.

A pace is taken to grow or shrink by a share a week, most likely by little; the more clearly the
record shows a change, the more of it is believed, and it fades as the weeks go on. What is said
is a chance by each week to come (docs/decisions/0005).
"""

import datetime as dt
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

WEEK = dt.timedelta(days=7)
WEEKS = 60  # beyond which no week is named
LATEST = 16  # weeks of record that the present pace rests on
CHANGE = 0.12  # the share a week by which a pace grows or shrinks, give or take; our default
FADES = 0.8  # how much of a change is left a week later
CHANGES = CHANGE * np.linspace(-2.4, 2.4, 13)
BELIEVED = np.exp(-((CHANGES / CHANGE) ** 2) / 2)
AHEAD = np.exp(np.outer(CHANGES, np.cumsum(FADES ** np.arange(1, WEEKS + 1))))
STEPPED = 0.1  # how far it is believed beforehand that the pace rose at one blow, and stayed
STEPS = np.log([1.5, 2.0, 2.5])  # by what it then rose
STEPPED_AGO = np.arange(2.0, 9.0)  # weeks ago
LEAST_SEEN = 0.05  # of its greatest gain that has to be left after all its losses
TINY = 1e-9  # a gain that is none
LEAST_NOISE = 0.05  # the share by which any week may differ from the one before
EVEN, ALMOST_CERTAIN = 0.5, 0.85
TIE = 1e-6  # a difference that is none: the later week is taken
NEAR_ENOUGH = 0.05  # a chance this close below the one asked for will do


@dataclass(frozen=True)
class Going:
    """A pace as it may go on: for each course, how likely it is and the pace it starts from.

    Paces are shares of all that was gained, `seen`; `noise` is the variance of such a share as a
    multiple of it. `shape` is the pace of each stretch beside the last one's, `ahead` that of each
    week to come beside the present one, course by course.
    """

    likely: Floats
    pace: Floats
    noise: float
    seen: float
    shape: Floats
    ahead: Floats

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
    noise = _noise(shares, fitted[: len(CHANGES)])
    likelihood = (shares * np.log(fitted)).sum(axis=1) / noise
    likely = believed * np.exp(likelihood - likelihood.max())
    pace = fitted[:, -1] / weeks[-1]
    return Going(likely / likely.sum(), pace, noise, seen, shape, ahead)


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
    believed = [(1 - stepped) * BELIEVED / BELIEVED.sum(), np.full(len(steps), stepped)]
    believed[1] /= max(len(steps), 1)
    ahead = np.vstack([AHEAD, np.ones((len(steps), WEEKS))])
    return np.vstack([trends, *steps]), ahead, np.concatenate(believed)


def _noise(shares: Floats, fitted: Floats) -> float:
    off = ((shares - fitted) ** 2 / fitted).sum(axis=1).min() / max(len(shares) - 2, 1)
    return float(max(off, LEAST_NOISE**2 * shares.mean()))


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
