"""When all must-haves are met and how many by go-live, from the programme's own weeks resampled."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from readiness.scoring.burn_up import BurnUp
from readiness.scoring.figures import counted, day
from readiness.scoring.forecast import WIDEST
from readiness.scoring.going import (
    ALMOST_CERTAIN,
    EVEN,
    FALLING,
    LATEST,
    TINY,
    WEEKS,
    Floats,
    Going,
    going,
    week_of,
    weeks_after,
)
from readiness.snapshot import Snapshot

LEAST_WEEKS = 6  # of record below which nothing is said
RUNS = 1000  # times that the weeks to come are drawn


@dataclass(frozen=True)
class ProgrammeForecast:
    """When all must-haves are met, how many by go-live, and the chance that all are.

    At least `musts_met_p50` of them with an even chance, `musts_met_p85` almost certainly.
    """

    p50: dt.date | None
    p85: dt.date | None
    chance_by_go_live: float | None
    musts_met_p50: int | None
    musts_met_p85: int | None
    says: str


def programme_forecast(snapshot: Snapshot, burn: BurnUp) -> ProgrammeForecast:
    """What can be said of the whole; no figure without a ground, and why there is none."""
    if why := _why_none(burn):
        return _none(why)
    if burn.left == 0:
        return _nothing_left(burn)
    runs = Runs.drawn(burn)
    if runs is None:
        return _none("No must-have was met in the last weeks of record, so no pace can be seen.")
    even, certain = week_of(runs.chances, EVEN), week_of(runs.chances, ALMOST_CERTAIN)
    steady = even is not None and certain is not None and certain - even <= WIDEST
    p50 = weeks_after(burn.days[-1], even) if steady and even else None
    p85 = weeks_after(burn.days[-1], certain) if steady and certain else None
    return _by_go_live(snapshot, burn, runs, p50=p50, p85=p85)


def _why_none(burn: BurnUp) -> str | None:
    if not burn.scope[-1]:
        return "No must-haves are recorded."
    if burn.weeks >= LEAST_WEEKS:
        return None
    are = "is" if burn.weeks == 1 else "are"
    return (
        f"Too little history: six weeks of records are needed, and there {are} "
        f"{counted(burn.weeks, 'week')}."
    )


def _nothing_left(burn: BurnUp) -> ProgrammeForecast:
    if burn.old:
        return _none(f"Every must-have has been met; {_to_be_proved_again(burn)}.")
    met = burn.met[-1]
    return ProgrammeForecast(None, None, 1.0, met, met, "Every must-have is met.")


def _to_be_proved_again(burn: BurnUp) -> str:
    has = "has" if burn.old == 1 else "have"
    return f"{burn.old} {has} grown old and must be proved again"


def _none(why: str) -> ProgrammeForecast:
    return ProgrammeForecast(None, None, None, None, None, why)


@dataclass(frozen=True)
class Runs:
    """The weeks to come, drawn again and again from the weeks of record.

    `left` is what is still to be met at the end of each week from now on, `met` what has been.
    """

    left: Floats
    met: Floats
    is_falling: bool

    @classmethod
    def drawn(cls, burn: BurnUp, *, runs: int = RUNS, weeks: int = WEEKS) -> "Runs | None":
        """The same record always gives the same runs; None where nothing was met in it.

        Each run first draws a record like the one there is, so that a short one is trusted less.
        """
        closed, added = (np.array(of[-LATEST:], float) for of in (burn.closed, burn.added))
        pace = going(closed, np.ones(len(closed)))
        if pace is None:
            return None
        chance = np.random.default_rng([burn.left, *map(round, closed), *map(round, added)])
        change = chance.choice(len(pace.likely), runs, p=pace.likely)
        drawn = partial(_weeks, chance, len(closed), runs=runs, batch=pace.batch)
        record, ahead = drawn(len(closed) - pace.batch), drawn(weeks)
        gained = _as_in(record, ahead, of=_at_the_pace(closed, pace)[change])
        met = np.round(_from_now(gained * pace.ahead[change, :weeks]))
        came = _from_now(_as_in(record, ahead, of=np.tile(added, (runs, 1))))
        return cls(burn.left + came - met, burn.met[-1] + met, pace.is_falling)

    @property
    def chances(self) -> Floats:
        """The chance that nothing is left by the end of each week to come."""
        done = np.maximum.accumulate(self.left[:, 1:] <= 0, axis=1)
        chances: Floats = done.mean(axis=0)
        return chances

    def met_after(self, weeks: float) -> NDArray[np.int64]:
        """How many are met after so many weeks, run by run; never more than there are to meet."""
        whole, part = divmod(weeks, 1)
        this = np.minimum(self.met, self.met + self.left)
        after = np.minimum(int(whole) + 1, this.shape[1] - 1)
        now, then = this[:, int(whole)], this[:, after]
        met: NDArray[np.int64] = np.floor(now + (then - now) * part).astype(int)
        return met

    def chance_after(self, weeks: float) -> float:
        """The chance that nothing is left after so many weeks."""
        return float(np.interp(weeks, range(self.left.shape[1]), [0.0, *self.chances]))


def _from_now(weekly: Floats) -> Floats:
    """What has come together by the end of each week, beginning with nothing now."""
    return np.pad(np.cumsum(weekly, axis=1), ((0, 0), (1, 0)))


def _weeks(
    chance: np.random.Generator, number: int, weeks: int, *, runs: int, batch: int
) -> NDArray[np.int64]:
    """So many weeks drawn from those of a record, run by run; what goes together stays together."""
    starts = chance.integers(0, number, (runs, weeks // batch + 2))
    drawn = (starts[:, :, None] + np.arange(batch)).reshape(runs, -1) % number
    first = chance.integers(0, batch, (runs, 1))
    return np.take_along_axis(drawn, first + np.arange(max(weeks, 1)), axis=1)


def _as_in(record: NDArray[np.int64], ahead: NDArray[np.int64], *, of: Floats) -> Floats:
    """What the weeks ahead hold, at the level of a record drawn like the one there is."""
    level = np.take_along_axis(of, record, axis=1).mean(axis=1) / np.maximum(of.mean(axis=1), TINY)
    held: Floats = np.take_along_axis(of, ahead, axis=1) * level[:, None]
    return held


def _at_the_pace(closed: Floats, pace: Going) -> Floats:
    """Each week of record as it would be at the present pace, for each course it may take."""
    level = closed / pace.shape
    scaled: Floats = level * (pace.pace * pace.seen / level.mean(axis=1))[:, None]
    return scaled


def _by_go_live(
    snapshot: Snapshot, burn: BurnUp, runs: Runs, *, p50: dt.date | None, p85: dt.date | None
) -> ProgrammeForecast:
    says = _when(snapshot, p50, p85)
    if p50 is not None and runs.is_falling:
        says = f"{says} {FALLING}"
    weeks = snapshot.days_to_go / 7
    if not 0 <= weeks <= WEEKS:
        return ProgrammeForecast(p50, p85, None, None, None, says)
    met = runs.met_after(weeks)
    chance = round(runs.chance_after(weeks), 2)
    even, certain = (int(np.quantile(met, 1 - c, method="lower")) for c in (EVEN, ALMOST_CERTAIN))
    of = f"of the {burn.scope[-1]} there are now"
    counts = f"By go-live {even} {of} with an even chance, {certain} almost certainly"
    says = f"{says} {counts}; the chance that all are met is {round(chance * 100)} %."
    if burn.old:
        says = f"{says} Of those met so far {_to_be_proved_again(burn)}: taken as done."
    return ProgrammeForecast(p50, p85, chance, even, certain, says)


def _when(snapshot: Snapshot, p50: dt.date | None, p85: dt.date | None) -> str:
    if p50 is None or p85 is None:
        return "The pace is not steady enough to name a day by which all must-haves are met."
    range_ = f"an even chance by {day(snapshot, p50)}, almost certain by {day(snapshot, p85)}"
    return f"All must-haves met: {range_}."


AHEAD_OF_TIME = 4  # weeks for which past forecasts are held against what happened
RECENT = 12  # past forecasts that are looked at


@dataclass(frozen=True)
class TrackRecord:
    """Of the forecasts made four weeks ahead, how many came true; none without any."""

    made: int
    even_held: int
    certain_held: int

    @property
    def says(self) -> str:
        """The same in a sentence."""
        if not self.made:
            return "No forecast is old enough to be held against what happened."
        held = f"what had an even chance was met in {self.even_held}"
        return (
            f"Of its last {counted(self.made, 'forecast')}, each made four weeks ahead, "
            f"{held} and what was almost certain in {self.certain_held}."
        )


def track_record(burn: BurnUp) -> TrackRecord:
    """Its own past forecasts against what happened."""
    ends = range(LEAST_WEEKS, burn.weeks - AHEAD_OF_TIME + 1)[-RECENT:]
    held = [pair for end in ends if (pair := _held(burn, end)) is not None]
    return TrackRecord(len(held), sum(even for even, _ in held), sum(sure for _, sure in held))


def _held(burn: BurnUp, week: int) -> tuple[bool, bool] | None:
    runs = Runs.drawn(burn.until(week), runs=RUNS // 4, weeks=AHEAD_OF_TIME)
    if runs is None:
        return None
    met = runs.met_after(AHEAD_OF_TIME)
    happened = burn.met[week + AHEAD_OF_TIME]
    even, certain = (np.quantile(met, 1 - c, method="lower") for c in (EVEN, ALMOST_CERTAIN))
    return bool(happened >= even), bool(happened >= certain)
