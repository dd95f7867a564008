"""Clinical risk: severity and likelihood, looked up in a named, versioned scheme.

The cells are those of the example matrix in the DCB0129 and DCB0160 guidance. A rating is a
look-up, never a product, and is never mixed with a corporate 1 to 25 score.
"""

from dataclasses import dataclass
from enum import StrEnum

from readiness.vocabulary import Likelihood, Severity

UNACCEPTABLE = 4  # from here up nobody may sign for a risk (DCB0160 guidance, Table 10)


@dataclass(frozen=True)
class Scheme:
    """A risk matrix with a name: `rows` by likelihood, most likely first; columns by severity.

    Severities and likelihoods stand least first. Whatever its size and its words, a cell holds a
    rating on the standard's scale, 1 (acceptable) to 5 (unacceptable).
    """

    name: str
    rows: tuple[tuple[int, ...], ...]
    severities: tuple[str, ...] = tuple(Severity)
    likelihoods: tuple[str, ...] = tuple(Likelihood)

    def rating(self, severity: str, likelihood: str) -> int:
        """The rating of one cell, by its two words."""
        row = len(self.rows) - 1 - self.likelihoods.index(likelihood)
        return self.rows[row][self.severities.index(severity)]

    def holds(self, severity: str, likelihood: str) -> bool:
        """Whether both words are the scheme's own."""
        return severity in self.severities and likelihood in self.likelihoods

    def is_less_severe(self, severity: str, than: str) -> bool:
        """Whether a severity stands lower on the scheme's ladder than another."""
        return self.severities.index(severity) < self.severities.index(than)

    @property
    def is_standard(self) -> bool:
        """Whether it is the standard's example, whatever it is called."""
        words = (self.severities, self.likelihoods) == (tuple(Severity), tuple(Likelihood))
        return words and self.rows == DCB.rows


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


class Harm(StrEnum):
    """The worst harm to a patient that is credible, least first, in the standard's steps."""

    SLIGHT = "slight"
    MINOR = "minor"
    LASTING = "lasting"
    SEVERE = "severe"
    GRAVE = "grave"


HARM_MEANS = {
    Harm.SLIGHT: "nothing to speak of",
    Harm.MINOR: "a minor injury that soon heals, minor upset, or inconvenience",
    Harm.LASTING: "a minor injury that does not soon heal, or significant distress",
    Harm.SEVERE: "a severe injury or incapacity that heals in the short term, or severe distress",
    Harm.GRAVE: "death, a life-changing harm, or a severe one that does not soon heal",
}
# The ladder of the standard: for each harm, one patient, and more than one.
LADDER = {
    Harm.SLIGHT: (Severity.MINOR, Severity.MINOR),
    Harm.MINOR: (Severity.MINOR, Severity.SIGNIFICANT),
    Harm.LASTING: (Severity.SIGNIFICANT, Severity.CONSIDERABLE),
    Harm.SEVERE: (Severity.CONSIDERABLE, Severity.MAJOR),
    Harm.GRAVE: (Severity.MAJOR, Severity.CATASTROPHIC),
}


def severity_of(harm: Harm, *, several: bool) -> Severity:
    """The severity of a harm to one patient, or to more than one."""
    return LADDER[harm][several]


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
