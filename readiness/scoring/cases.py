"""The case for going and the case for waiting: what is argued, its cost and its risks."""

from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Gateway
from readiness.scoring.corporate_risks import RiskStanding, corporate_risks
from readiness.scoring.figures import figure
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class Side:
    """One of the two: what is written for it, what it costs, and the risks that go with it."""

    title: str
    argued: str | None
    cost: str | None
    risks: tuple[RiskStanding, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What nobody has written down of this side."""
        sides = {"Nobody has argued it": self.argued, "Nobody has put a cost on it": self.cost}
        return tuple(words for words, there in sides.items() if there is None)


@dataclass(frozen=True)
class Cases:
    """Both sides, and the smaller step between them."""

    going: Side
    waiting: Side
    smaller_step: str | None


def cases(snapshot: Snapshot, gateway: Gateway) -> Cases:
    """What speaks for going and for waiting at a gateway, as the records stand."""
    case, made = snapshot.programme.deferral_case, gateway.recommendation
    every = corporate_risks(snapshot)
    going = Side(
        f"Going on {in_words(snapshot.go_live)}",
        f"{made.outcome.words} ({made.by or 'nobody named'}): {made.text or ''}" if made else None,
        _cost(case.cost_of_going if case else None),
        tuple(one for one in every if not one.risk.of_not_going),
    )
    written = f" (written {in_words(case.date)})" if case and case.date else ""
    waiting = Side(
        "Waiting",
        f"{case.summary}{written}" if case and case.summary else None,
        _cost(case.cost_of_delay if case else None),
        tuple(one for one in every if one.risk.of_not_going),
    )
    return Cases(going, waiting, case.smaller_step if case else None)


def _cost(said: float | str | None) -> str | None:
    return figure(said) if isinstance(said, int | float) else said or None
