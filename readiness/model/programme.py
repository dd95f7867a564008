"""The programme, its waves, and the thresholds its trust has changed."""

import datetime as dt
from typing import Self

from readiness.model.base import Count, Day, Number, Part, Record, Words, YesNo, kept
from readiness.model.meeting import Seal
from readiness.model.moments import Moment
from readiness.vocabulary import Appetite

PROGRAMME = "programme"  # the reference of the one programme in a database


class RiskAppetite(Part):
    """How much risk the board is willing to carry, pillar by pillar."""

    clinical_safety: Appetite | None = None
    technical: Appetite | None = None
    operational: Appetite | None = None


class AppetiteWords(Part):
    """What the board says of its appetite for risk in its own words, pillar by pillar."""

    clinical_safety: Words | None = None
    technical: Words | None = None
    operational: Words | None = None


class DeferralCase(Part):
    """The written case for not going live on the date."""

    date: Day | None = None
    summary: Words | None = None
    cost_of_delay: Number | Words | None = None
    cost_of_going: Number | Words | None = None
    smaller_step: Words | None = None


class NextDeepDive(Part):
    """When the board sits next, who cannot come, and up to where its paper reads the record."""

    at: Moment
    apologies: tuple[Words, ...] = ()
    paper: Seal | None = None


class Programme(Record):
    """A trust about to switch on an electronic patient record."""

    as_of: Day | None = None
    name: Words
    organisation: Words | None = None
    system: Words | None = None
    go_live: Day
    planned_go_lives: tuple[Day, ...] = kept(())
    appetite: RiskAppetite | None = kept()
    highest_acceptable_residual: Count | None = None
    deferral_case: DeferralCase | None = kept()
    risk_scheme: Words | None = None
    next_deep_dive: NextDeepDive | None = kept()
    appetite_in_words: AppetiteWords | None = kept()


class Wave(Record):
    """One step of a staggered go-live."""

    name: Words
    go_live: Day | None = None
    sites: tuple[Words, ...] = kept(())


class PolicyEntry(Record):
    """A threshold that the trust has set for itself, or a rule that it has switched off.

    `since` is the first day on which it counts, `until` the last.
    """

    name: Words
    value: Number | Words | YesNo | None = kept()
    by: Words | None = None
    reason: Words | None = None
    until: Day | None = None
    since: Day | None = None

    def on(self, day: dt.date) -> Self | None:
        """The entry, unless it had not been made by a day."""
        return None if self.since is not None and self.since > day else self
