"""Clinical risk: severity and likelihood, looked up in a named, versioned scheme.

The cells are those of the example matrix in the DCB0129 and DCB0160 guidance. A rating is a
look-up, never a product, and is never mixed with a corporate 1 to 25 score.
"""

from dataclasses import dataclass

from readiness.vocabulary import Likelihood, Severity

UNACCEPTABLE = 4  # from here up nobody may sign for a risk (DCB0160 guidance, Table 10)


@dataclass(frozen=True)
class Scheme:
    """A risk matrix with a name: `rows` by likelihood, most likely first; columns by severity."""

    name: str
    rows: tuple[tuple[int, ...], ...]

    def rating(self, severity: Severity, likelihood: Likelihood) -> int:
        """The rating, 1 (acceptable) to 5 (unacceptable), of one cell."""
        row = len(self.rows) - 1 - list(Likelihood).index(likelihood)
        return self.rows[row][list(Severity).index(severity)]


DCB = Scheme(
    name="DCB0160 v3.2 example",
    rows=(
        (3, 4, 4, 5, 5),
        (2, 3, 3, 4, 5),
        (2, 2, 3, 3, 4),
        (1, 2, 2, 3, 4),
        (1, 1, 2, 2, 3),
    ),
)
