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

# The standard's tables in plain words: who could be hurt how badly, how likely, and what then.
SEVERITY_MEANS = {
    Severity.MINOR: "one patient: a minor injury that soon heals, upset, or less",
    Severity.SIGNIFICANT: "one patient: a minor injury that does not soon heal; "
    "several: one that does",
    Severity.CONSIDERABLE: "one patient: a severe injury that soon heals; "
    "several: a minor one that does not",
    Severity.MAJOR: "one patient: death, or severe harm that does not soon heal; "
    "several: severe harm that does",
    Severity.CATASTROPHIC: "several patients: death, or severe harm that does not soon heal",
}
LIKELIHOOD_MEANS = {
    Likelihood.VERY_LOW: "negligible, or close to it",
    Likelihood.LOW: "could happen, but mostly will not",
    Likelihood.MEDIUM: "possible",
    Likelihood.HIGH: "not certain, but to be expected in most cases",
    Likelihood.VERY_HIGH: "certain, or nearly so",
}
RATING_MEANS = {
    1: "acceptable",
    2: "acceptable with a reason",
    3: "undesirable",
    4: "must be reduced",
    5: "unacceptable",
}


def is_less_severe(severity: Severity, than: Severity) -> bool:
    """Whether a severity stands lower on the standard's ladder than another."""
    ladder = list(Severity)
    return ladder.index(severity) < ladder.index(than)
