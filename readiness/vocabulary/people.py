"""Who takes part, and what their proposals are judged by."""

from enum import StrEnum

from readiness.vocabulary.words import Word


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
