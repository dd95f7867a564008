"""What every solution must be, as it is checked; and how much work a workaround makes."""

from readiness.model.base import Count, Part, Words
from readiness.vocabulary import Meets


class PrincipleCheck(Part):
    """Whether something is what a principle asks for, and a line why."""

    verdict: Meets
    why: Words | None = None


class Principles(Part):
    """The five principles that every request and every workaround is checked against."""

    simpler: PrincipleCheck | None = None
    better_connected: PrincipleCheck | None = None
    faster: PrincipleCheck | None = None
    enabling: PrincipleCheck | None = None
    secure: PrincipleCheck | None = None


class ShiftLoad(Part):
    """How many minutes of a shift somebody of a role spends on a workaround."""

    role: Words
    shift: Words | None = None
    minutes: Count | None = None
