"""The words of the hazard log: DCB0129 and DCB0160."""

from readiness.vocabulary.words import Word


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
