"""The fingerprint on a sealed paper, looked up in the record of changes it was taken from."""

import re
from dataclasses import dataclass
from typing import Self

from readiness.days import clock
from readiness.errors import Refused
from readiness.store import Engine, rows_of

LEAST = 16  # digits: what a paper prints where there is little room
FINGERPRINT = re.compile(f"[0-9a-f]{{{LEAST},64}}")


@dataclass(frozen=True)
class Found:
    """Whether the record still holds what a paper says of it."""

    ok: bool
    message: str


@dataclass(frozen=True)
class Printed:
    """What a sealed paper says: a fingerprint, or how it begins, and the number beside it."""

    digest: str
    number: int | None = None

    @classmethod
    def read(cls, digest: str | None, *, number: int | None = None) -> Self | None:
        """The fingerprint as somebody typed it, with spaces or in capitals; None if none was."""
        if digest is None and number is None:
            return None
        typed = "".join((digest or "").split()).rstrip("….").lower()
        if not FINGERPRINT.fullmatch(typed):
            raise Refused(
                f"That is no fingerprint: it has {LEAST} to 64 of the digits 0 to 9 and a to f. "
                "Type it after --digest as the paper prints it."
            )
        return cls(typed, number)

    def looked_up(self, engine: Engine) -> Found:
        """Where the fingerprint stands in the record, if it does."""
        match rows_of(engine, self.digest):
            case []:
                return Found(False, f"The fingerprint {self._short} stands nowhere. {NOWHERE}")
            case [(number, at)] if self.number in (None, number):
                when = f"recorded on {clock(at)}"
                return Found(
                    True, f"The fingerprint {self._short} is that of row {number}, {when}."
                )
            case [(number, _)]:
                says = f"is that of row {number}, and not of row {self.number}"
                return Found(False, f"The fingerprint {self._short} {says}. Read the paper again.")
        return Found(False, f"More rows than one begin with {self._short}. Type more of it.")

    @property
    def _short(self) -> str:
        return self.digest if len(self.digest) == LEAST else f"{self.digest[:LEAST]}…"


NOWHERE = (
    "Either it was mistyped, or the paper was sealed on another database, or the record was "
    "rewritten after it was sealed. Keep the paper."
)
