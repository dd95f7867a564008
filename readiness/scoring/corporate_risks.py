"""The corporate register, 1 to 25: each risk against its pillar's appetite. It holds no hazard.

The two scales measure different things: nothing here is added to a hazard's rating, or averaged
with one.
"""

from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Risk
from readiness.snapshot import Snapshot
from readiness.threshold import Threshold
from readiness.vocabulary import Appetite, Pillar
from readiness.weights import RISK_AVERSE, RISK_CAUTIOUS, RISK_EAGER, RISK_OPEN


def limit_of(appetite: Appetite) -> Threshold:
    """The threshold that says up to which score an appetite carries a risk."""
    limits = {
        Appetite.AVERSE: RISK_AVERSE,
        Appetite.CAUTIOUS: RISK_CAUTIOUS,
        Appetite.OPEN: RISK_OPEN,
        Appetite.EAGER: RISK_EAGER,
    }
    return limits[appetite]


@dataclass(frozen=True)
class Allowed:
    """What the board has said of one pillar: its appetite, up to which score, in which words."""

    pillar: Pillar
    appetite: Appetite | None
    limit: int | None
    words: str | None


def allowed(snapshot: Snapshot) -> tuple[Allowed, ...]:
    """The appetite of every pillar, set or not."""
    said, words = snapshot.programme.appetite, snapshot.programme.appetite_in_words
    found = []
    for pillar in Pillar:
        appetite: Appetite | None = getattr(said, pillar.value, None)
        limit = snapshot.policy[limit_of(appetite)] if appetite else None
        found.append(Allowed(pillar, appetite, limit, getattr(words, pillar.value, None)))
    return tuple(found)


@dataclass(frozen=True)
class RiskStanding:
    """A corporate risk on a day, beside what the board said it would carry."""

    risk: Risk
    allowed: Allowed | None
    is_carried: bool

    @property
    def score(self) -> int | None:
        """Likelihood times impact, 1 to 25."""
        likelihood, impact = self.risk.likelihood, self.risk.impact
        return likelihood * impact if likelihood and impact else None

    @property
    def limit(self) -> int | None:
        """The highest score that the appetite of its pillar allows."""
        return self.allowed.limit if self.allowed else None

    @property
    def is_above(self) -> bool:
        """Whether it is scored above the appetite of its pillar."""
        return self.score is not None and self.limit is not None and self.score > self.limit

    @property
    def is_unsigned(self) -> bool:
        """Whether it is above the appetite, and nobody carries it by name until a day to come."""
        return self.is_above and not self.is_carried

    @property
    def says(self) -> str:
        """How it stands, with its shape, in the few words that a column holds."""
        if self.score is None:
            return "○ not scored yet"
        if self.risk.pillar is None:
            return "○ in no pillar, so held against no appetite"
        if self.limit is None:
            return f"○ no appetite is set for {self.risk.pillar.heading.lower()}"
        if self.is_unsigned:
            return f"■ above appetite ({self.limit}), nobody carries it"
        return self._carried if self.is_above else f"● within appetite ({self.limit})"

    @property
    def _carried(self) -> str:
        until = self.risk.carried.until if self.risk.carried else None
        to = f" until {in_words(until, year=False)}" if until else ""
        return f"◇ above appetite ({self.limit}), carried{to}"

    @property
    def rank(self) -> tuple[int, int]:
        """The place in the register: unsigned first, then unscored, carried, within."""
        order = (self.is_unsigned, self.limit is None or self.score is None, self.is_above)
        return order.index(True) if True in order else len(order), -(self.score or 0)


def corporate_risks(snapshot: Snapshot) -> tuple[RiskStanding, ...]:
    """The corporate register, what is above the appetite first."""
    by_pillar = {one.pillar: one for one in allowed(snapshot)}
    found = (
        RiskStanding(
            risk,
            by_pillar[risk.pillar] if risk.pillar else None,
            is_carried=_is_carried(snapshot, risk),
        )
        for risk in snapshot.risks
    )
    return tuple(sorted(found, key=lambda one: one.rank))


def _is_carried(snapshot: Snapshot, risk: Risk) -> bool:
    """Whether somebody signed for it; the last day of a signature still counts."""
    carried = risk.carried
    if carried is None or carried.by is None:
        return False
    return carried.until is None or carried.until >= snapshot.as_of
