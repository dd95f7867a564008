"""The programme's words, as the programme file spells them.

The values are stored and exchanged: changing one is a migration and a new file format.
"""

from enum import StrEnum


class Word(StrEnum):
    """A word of the programme file, which a screen says as it is written, with spaces."""

    @property
    def words(self) -> str:
        """The word as a sentence says it."""
        return self.value.replace("_", " ")


class Pillar(StrEnum):
    """One of the three things that must be ready, each with an accountable executive."""

    OPERATIONAL = "operational"
    TECHNICAL = "technical"
    CLINICAL_SAFETY = "clinical_safety"

    @property
    def heading(self) -> str:
        """The pillar as a heading says it."""
        return self.value.replace("_", " ").capitalize()


class Appetite(StrEnum):
    """How much risk the board is willing to carry in a pillar."""

    AVERSE = "averse"
    CAUTIOUS = "cautious"
    OPEN = "open"
    EAGER = "eager"


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


class Principle(Word):
    """What every solution must be."""

    SIMPLER = "simpler"
    BETTER_CONNECTED = "better_connected"
    FASTER = "faster"
    ENABLING = "enabling"
    SECURE = "secure"


class Meets(Word):
    """Whether a solution is what a principle asks for."""

    MET = "met"
    PARTLY = "partly"
    NOT = "not"


class IssueStatus(Word):
    """Where an issue stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    RESOLVED = "resolved"
    CLOSED = "closed"


# Where an issue may go from where it stands.
ISSUE_MOVES: dict[IssueStatus, frozenset[IssueStatus]] = {
    IssueStatus.OPEN: frozenset(IssueStatus) - {IssueStatus.OPEN},
    IssueStatus.IN_PROGRESS: frozenset(IssueStatus) - {IssueStatus.IN_PROGRESS, IssueStatus.OPEN},
    IssueStatus.BLOCKED: frozenset(IssueStatus) - {IssueStatus.BLOCKED, IssueStatus.OPEN},
    IssueStatus.RESOLVED: frozenset({IssueStatus.CLOSED, IssueStatus.OPEN}),
    IssueStatus.CLOSED: frozenset({IssueStatus.OPEN}),
}


class Severity(Word):
    """How badly a hazard could hurt, and how many (DCB0160, example scale), least first."""

    MINOR = "minor"
    SIGNIFICANT = "significant"
    CONSIDERABLE = "considerable"
    MAJOR = "major"
    CATASTROPHIC = "catastrophic"


class Likelihood(Word):
    """How likely a hazard is to hurt (DCB0160, example scale), least first."""

    VERY_LOW = "very_low"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


class HazardStatus(Word):
    """Where a hazard stands in its life."""

    PROPOSED = "proposed"
    OPEN = "open"
    TRANSFERRED = "transferred"
    CLOSED = "closed"


# Where a hazard may go from where it stands; to withdraw one is another thing, and no move.
HAZARD_MOVES: dict[HazardStatus, frozenset[HazardStatus]] = {
    HazardStatus.PROPOSED: frozenset({HazardStatus.OPEN}),
    HazardStatus.OPEN: frozenset({HazardStatus.TRANSFERRED, HazardStatus.CLOSED}),
    HazardStatus.TRANSFERRED: frozenset({HazardStatus.OPEN, HazardStatus.CLOSED}),
    HazardStatus.CLOSED: frozenset({HazardStatus.OPEN}),
}


class SafetyStage(Word):
    """The stage of a system's life that a safety case is made for (DCB0160)."""

    DEPLOYMENT = "deployment"
    USE = "use"
    MAINTENANCE = "maintenance"
    DECOMMISSIONING = "decommissioning"


class RatingOf(Word):
    """Which of a hazard's three ratings a dated rating gives."""

    INITIAL = "initial"
    RESIDUAL = "residual"
    CURRENT = "current"


class ControlKind(Word):
    """What sort of barrier a control is."""

    DESIGN = "design"
    TEST = "test"
    TRAINING = "training"
    BUSINESS_PROCESS_CHANGE = "business_process_change"
    VIGILANCE = "vigilance"
    WORKAROUND = "workaround"


class ControlState(Word):
    """How far a control has come."""

    EXISTING = "existing"
    PROPOSED = "proposed"
    IMPLEMENTED = "implemented"
    VERIFIED = "verified"


# Where a control may go from where it stands; what was verified and failed is proposed again.
CONTROL_MOVES: dict[ControlState, frozenset[ControlState]] = {
    ControlState.EXISTING: frozenset(),
    ControlState.PROPOSED: frozenset({ControlState.IMPLEMENTED}),
    ControlState.IMPLEMENTED: frozenset({ControlState.VERIFIED, ControlState.PROPOSED}),
    ControlState.VERIFIED: frozenset({ControlState.PROPOSED}),
}


class GatewayOutcome(StrEnum):
    """What was decided at a gateway."""

    PASSED = "passed"
    CONDITIONAL = "conditional"
    NOT_YET = "not_yet"

    @property
    def words(self) -> str:
        """As the room says it."""
        return {"passed": "Go", "conditional": "Go with conditions"}.get(self.value, "Not yet")


class Choice(StrEnum):
    """How somebody votes at a gateway, or that they do not agree with what it comes to."""

    GO = "go"
    CONDITIONAL = "go with conditions"
    NOT_YET = "not yet"
    ABSTAIN = "abstain"
    DISSENT = "dissent"


class NoteKind(StrEnum):
    """Who said the thing that must be answered."""

    INDEPENDENT_REVIEW = "independent_review"
    EXTERNAL_REVIEW = "external_review"
    INTERNAL_REVIEW = "internal_review"
    STAFF_VOICE = "staff_voice"
    PEER_LESSON = "peer_lesson"
    SUPPLIER_STATEMENT = "supplier_statement"
    EXECUTIVE_STATEMENT = "executive_statement"
    BOARD_MINUTE = "board_minute"
    DECISION = "decision"
    APPETITE = "appetite"
    QUESTION = "question"


class Assurance(StrEnum):
    """How assured the chair was by an answer."""

    ASSURED = "assured"
    PARTLY = "partly"
    NOT_ASSURED = "not_assured"

    @property
    def words(self) -> str:
        """How assured, as a sentence says it."""
        return ASSURANCE_WORDS[self]


ASSURANCE_WORDS = {
    Assurance.ASSURED: "assured",
    Assurance.PARTLY: "partly assured",
    Assurance.NOT_ASSURED: "not assured",
}


class Role(StrEnum):
    """What a person may do in the programme."""

    CHAIR = "chair"
    EXECUTIVE = "executive"
    SENIOR_RESPONSIBLE_OWNER = "senior_responsible_owner"
    NON_EXECUTIVE = "non_executive"
    SECRETARY = "secretary"
    PROGRAMME_LEAD = "programme_lead"
    WORKSTREAM_LEAD = "workstream_lead"
    HAZARD_OWNER = "hazard_owner"
    CLINICAL_SAFETY_OFFICER = "clinical_safety_officer"
    CCIO = "ccio"
    FRONT_LINE = "front_line"
    ADMINISTRATOR = "administrator"


class TokenScope(StrEnum):
    """What another system may do with its token."""

    READ = "read"
    READINGS = "readings"


class Discipline(StrEnum):
    """Which tribe somebody belongs to at the table."""

    CLINICAL = "clinical"
    OPERATIONAL = "operational"
    TECHNICAL = "technical"
    DESIGN = "design"


class HeardBy(StrEnum):
    """Who heard what the front line says."""

    HELP_DESK = "help_desk"
    FLOORWALKER = "floorwalker"
    PULSE = "pulse"
    VISIT = "visit"


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


class QuestionState(StrEnum):
    """Whether a question is before the meeting, in reserve, answered, set aside, or silenced."""

    ASKED = "asked"
    RESERVE = "reserve"
    ANSWERED = "answered"
    PARKED = "parked"
    DISMISSED = "dismissed"
    SWITCHED_OFF = "switched_off"


class PromiseState(Word):
    """What became of a promise; one that was moved is late from then on, however it ends."""

    KEPT = "kept"
    LATE = "late"
    BROKEN = "broken"
    TO_COME = "to_come"


class AgendaKind(Word):
    """What an item of a deep dive is for."""

    WHERE_WE_ARE = "where_we_are"
    PROMISES = "promises"
    FOCUS = "focus"
    EXCEPTIONS = "exceptions"
    FRONT_LINE = "front_line"
    ASK_ANYTHING = "ask_anything"
    DECISIONS = "decisions"
    OTHER = "other"


class MinuteKind(Word):
    """What a line of the minutes is."""

    SAID = "said"
    DECISION = "decision"
    DISSENT = "dissent"
    ARRIVAL = "arrival"
    DEPARTURE = "departure"
