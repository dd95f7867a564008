"""Two words of a scheme, and the rating that they give."""

from dataclasses import dataclass

from readiness.errors import Refused
from readiness.model import Hazard, Placed, PlacedRatings, Scored
from readiness.risk import Scheme
from readiness.scoring.schemes import scheme_in_use
from readiness.store import Work
from readiness.vocabulary import Likelihood, RatingOf, Severity


@dataclass(frozen=True)
class LookUp:
    """A severity and a likelihood in a scheme."""

    scheme: Scheme
    severity: str
    likelihood: str

    @property
    def rating(self) -> int:
        """The rating that stands in their cell."""
        return self.scheme.rating(self.severity, self.likelihood)

    @property
    def score(self) -> Scored | int:
        """The score as a hazard keeps it: in the standard's words, else its bare rating."""
        if self.scheme.is_standard:
            severity, likelihood = Severity(self.severity), Likelihood(self.likelihood)
            return Scored(severity=severity, likelihood=likelihood)
        return self.rating

    @property
    def placed(self) -> Placed | None:
        """The words of a trust's own scheme, which stand beside the rating."""
        if self.scheme.is_standard:
            return None
        return Placed(severity=self.severity, likelihood=self.likelihood)


def looked_up(severity: str | None, likelihood: str | None, *, work: Work) -> LookUp | None:
    """Two words in the scheme in use; None where there is neither, for that is not scored."""
    if severity is None and likelihood is None:
        return None
    if severity is None or likelihood is None:
        raise Refused("A rating takes both a severity and a likelihood. Give both, or neither.")
    scheme = scheme_in_use(work.snapshot())
    if not scheme.holds(severity, likelihood):
        raise Refused(
            f"'{severity}' and '{likelihood}' are not both words of {scheme.name}. "
            "Choose from its own."
        )
    return LookUp(scheme, severity, likelihood)


def placed_in(hazard: Hazard, which: RatingOf, found: LookUp) -> PlacedRatings | None:
    """A hazard's words in a trust's own scheme, with those of one rating as they now are."""
    before = hazard.placed or PlacedRatings()
    after = before.model_copy(update={which.value: found.placed})
    return None if after == PlacedRatings() else after


def softens(hazard: Hazard, found: LookUp) -> bool:
    """Whether a score makes a hazard look less grave than it was held to be at first."""
    scheme, before = found.scheme, hazard.initial
    first = hazard.placed.initial if hazard.placed else None
    if isinstance(before, Scored) and scheme.holds(before.severity, before.likelihood):
        return scheme.is_less_severe(found.severity, than=before.severity)
    if first is not None and scheme.holds(first.severity, first.likelihood):
        return scheme.is_less_severe(found.severity, than=first.severity)
    return isinstance(before, int) and found.rating < before


def refuse_another_scheme(hazard: Hazard, found: LookUp) -> None:
    """Go on only if what is left is looked up where the first rating was; scales are not mixed."""
    first = hazard.placed.initial if hazard.placed else None
    another = first is not None and hazard.scheme != found.scheme.name
    if not another and (found.scheme.is_standard or not isinstance(hazard.initial, Scored)):
        return
    before = hazard.scheme or "another scheme"
    raise Refused(
        f"{hazard.ref} was first rated in {before}, and {found.scheme.name} is in use now. "
        "Rate it before its controls again first, so that the two can be compared."
    )
