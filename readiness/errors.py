"""Refusals: everything this package raises on purpose.

A refusal's message is fit for the screen: what, where, and what to do about it.
"""


class ReadinessError(Exception):
    """The programme's own rules say no."""


class NotFound(ReadinessError):
    """Nothing is recorded under that reference."""

    def __init__(self, kind: str, ref: str) -> None:
        super().__init__(f"There is no {kind.replace('_', ' ')} {ref}. It may have been renamed.")
        self.kind, self.ref = kind, ref


class NotPermitted(ReadinessError):
    """This person may not do this."""


class Refused(ReadinessError):
    """The act is not possible on this record as it stands."""


class NotBorneOut(Refused):
    """What is on record speaks against what would be said of it."""


class NothingBehindIt(NotBorneOut):
    """Nothing on record could prove what would be said of it."""


class ChangedSince(ReadinessError):
    """Somebody changed the same field after the page was drawn."""


class AlreadyRecorded(ReadinessError):
    """The act has been recorded before; doing it again changes nothing."""


class BadFile(ReadinessError):
    """A file cannot be taken in as it stands; every refusal is listed."""

    def __init__(self, refusals: list[str]) -> None:
        super().__init__("\n".join(refusals))
        self.refusals = refusals


class StoreProblem(ReadinessError):
    """The database cannot be used as it stands."""
