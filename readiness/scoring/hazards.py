"""What a hazard rates, by the look-up of its scheme."""

from readiness.model import Scored
from readiness.risk import DCB, Scheme


def rating_of(scored: Scored | int | None, scheme: Scheme = DCB) -> int | None:
    """The rating of what was scored, or stated as a bare rating; None where nobody has scored."""
    if isinstance(scored, Scored):
        return scheme.rating(scored.severity, scored.likelihood)
    return scored
