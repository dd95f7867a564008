"""Everything known at one moment: frozen, indexed, detached from the database.

`Known` is all that is recorded up to a ledger number; a `Snapshot` is what of it was so on a day.
"""

import datetime as dt
from dataclasses import dataclass

from readiness.model import KIND_OF, Gateway, Hazard, PolicyEntry, Rating, Record
from readiness.policy import Policy
from readiness.snapshot.recorded import Key, Recorded, Withdrawal
from readiness.snapshot.subjects import Subjects
from readiness.vocabulary import RatingOf

__all__ = ["Key", "Known", "Snapshot", "Withdrawal", "kind_word"]


class Known(Recorded):
    """All that is recorded up to a ledger number, to be asked about a day."""

    def on(self, day: dt.date, *, wave: str | None = None) -> "Snapshot":
        """What was so on a day, of what is recorded, for one wave of a staggered go-live or all."""
        return Snapshot(known=self, as_of=day, wave=wave)


@dataclass(frozen=True, eq=False)
class Snapshot(Subjects):
    """What was so on a day, with the hazards as they were rated, the policy and the gate."""

    known: Known

    @property
    def hazards(self) -> tuple[Hazard, ...]:
        """How a patient could be harmed, with the risk left after controls as it stood."""
        return self.once(Snapshot._hazards)

    def _hazards(self) -> tuple[Hazard, ...]:
        return tuple(self.once(Snapshot._as_rated, hazard) for hazard in self.all_of(Hazard))

    def _as_rated(self, hazard: Hazard) -> Hazard:
        """A hazard with its residual as the dated ratings had it on the day.

        A hazard that is only rated later was not rated yet.
        """
        rated = [rating for rating in self.ratings(hazard.ref) if _is_residual(rating)]
        if rated:
            return hazard.model_copy(update={"residual": rated[-1].stated})
        return hazard.model_copy(update={"residual": None}) if self._rated_later(hazard) else hazard

    def _rated_later(self, hazard: Hazard) -> bool:
        ratings = (rating for _, rating in self.known.facts_about("rating", hazard.ref))
        return any(isinstance(r, Rating) and _is_residual(r) for r in ratings)

    @property
    def policy(self) -> Policy:
        """The trust's thresholds on the day."""
        return self.once(Snapshot._policy)

    def _policy(self) -> Policy:
        entries = self.all_of(PolicyEntry)
        return Policy.chosen(tuple(e for e in entries if e.until is None or e.until >= self.as_of))

    @property
    def gate(self) -> dt.date:
        """The next gateway's day on or before go-live, else go-live itself."""
        return self.once(Snapshot._gate)

    def _gate(self) -> dt.date:
        coming = self.next_gateway
        return self.go_live if coming is None or coming.planned is None else coming.planned

    @property
    def next_gateway(self) -> Gateway | None:
        """The nearest gateway still to be held on or before go-live."""
        return self.once(Snapshot._next_gateway)

    def _next_gateway(self) -> Gateway | None:
        coming = [
            gateway
            for gateway in self.gateways
            if gateway.held is None
            and gateway.planned is not None
            and self.as_of <= gateway.planned <= self.go_live
        ]
        return min(coming, key=lambda gateway: gateway.planned or self.go_live, default=None)


def _is_residual(rating: Rating) -> bool:
    return rating.which in (None, RatingOf.RESIDUAL)


def kind_word(record: Record) -> str:
    """What the ledger and the terminal call a record's kind."""
    return KIND_OF[type(record)].word
