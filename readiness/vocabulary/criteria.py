"""What is said of criteria, of their evidence and of what is practised."""

from enum import StrEnum

from readiness.vocabulary.words import Word


class Pillar(StrEnum):
    """One of the three things that must be ready, each with an accountable executive."""

    OPERATIONAL = "operational"
    TECHNICAL = "technical"
    CLINICAL_SAFETY = "clinical_safety"

    @property
    def heading(self) -> str:
        """The pillar as a heading says it."""
        return self.value.replace("_", " ").capitalize()


class Priority(StrEnum):
    """Whether a criterion can stop a go-live."""

    MUST = "must"
    MUST_NOT_WAIVE = "must_not_waive"
    SHOULD = "should"


class Direction(StrEnum):
    """Which side of its target a measure has to reach."""

    MIN = "min"
    MAX = "max"


class TargetBasis(StrEnum):
    """Whether a target was published by somebody or is this product's default."""

    PUBLISHED = "published"
    DEFAULT = "default"


class Counting(StrEnum):
    """Among whom a share of people is counted."""

    EVERYBODY = "everybody"
    ROSTERED = "rostered"  # on the rota in the first fourteen days


class Declared(StrEnum):
    """The status that a person says a criterion has."""

    MET = "met"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NOT_STARTED = "not_started"
    NOT_PLANNED = "not_planned"
    REMOVED = "removed"

    @property
    def words(self) -> str:
        """The status as a screen says it."""
        return DECLARED_WORDS[self][1]

    @property
    def shape(self) -> str:
        """The shape that says the same without colour."""
        return DECLARED_WORDS[self][0]


class EvidenceKind(StrEnum):
    """What sort of proof a piece of evidence is."""

    TEST_REPORT = "test_report"
    AUDIT = "audit"
    INSPECTION = "inspection"
    OBSERVED_REHEARSAL = "observed_rehearsal"
    ASSESSMENT_RESULT = "assessment_result"
    TRIAL_LOAD = "trial_load"
    SURVEY_RESULT = "survey_result"
    INDEPENDENT_REVIEW = "independent_review"
    SIGNED_APPROVAL = "signed_approval"
    ASSERTION = "assertion"
    VERBAL = "verbal"
    PLAN = "plan"
    SLIDE = "slide"
    SUPPLIER_ATTESTATION = "supplier_attestation"
    FORECAST = "forecast"

    @property
    def is_hard(self) -> bool:
        """Whether it can prove anything; soft evidence is shown and proves nothing."""
        return self not in SOFT


SOFT = frozenset(
    {
        EvidenceKind.ASSERTION,
        EvidenceKind.VERBAL,
        EvidenceKind.PLAN,
        EvidenceKind.SLIDE,
        EvidenceKind.SUPPLIER_ATTESTATION,
        EvidenceKind.FORECAST,
    }
)


class Outcome(StrEnum):
    """How a test, an audit or a rehearsal ended."""

    PASS = "pass"
    PARTIAL = "partial"
    FAIL = "fail"


class RehearsalKind(Word):
    """What was practised."""

    DRESS_REHEARSAL = "dress_rehearsal"
    TRIAL_LOAD = "trial_load"
    DOWNTIME_EXERCISE = "downtime_exercise"
    CUTOVER = "cutover"


class Status(StrEnum):
    """What the records show of a criterion, or where a pillar stands (DESIGN §5)."""

    BLUE = "blue"
    MET = "met"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"
    WAIVED = "waived"

    @property
    def words(self) -> str:
        """The status as a screen says it."""
        return STATUS_WORDS[self][1]

    @property
    def shape(self) -> str:
        """The shape that says the same without colour."""
        return STATUS_WORDS[self][0]


STATUS_WORDS = {
    Status.BLUE: ("✔", "Met and checked"),
    Status.MET: ("✓", "Met, not yet checked"),
    Status.GREEN: ("●", "On track"),
    Status.AMBER: ("▲", "At risk"),
    Status.RED: ("■", "Will miss"),
    Status.GREY: ("○", "Not known"),
    Status.WAIVED: ("◇", "Allowed exception"),
}
DECLARED_WORDS = {
    Declared.MET: ("✓", "Met"),
    Declared.GREEN: ("●", "On track"),
    Declared.AMBER: ("▲", "At risk"),
    Declared.RED: ("■", "Will miss"),
    Declared.NOT_STARTED: ("○", "Not started"),
    Declared.NOT_PLANNED: ("■", "Needed, nobody plans it"),
    Declared.REMOVED: ("–", "Taken out of scope"),
}
