"""What the board decides, hears, asks and minutes."""

from enum import StrEnum

from readiness.vocabulary.words import Word


class Appetite(StrEnum):
    """How much risk the board is willing to carry in a pillar."""

    AVERSE = "averse"
    CAUTIOUS = "cautious"
    OPEN = "open"
    EAGER = "eager"


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


class HeardBy(StrEnum):
    """Who heard what the front line says."""

    HELP_DESK = "help_desk"
    FLOORWALKER = "floorwalker"
    PULSE = "pulse"
    VISIT = "visit"


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
