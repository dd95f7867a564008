"""What the chair notes in a meeting for nobody else."""

from readiness.errors import Refused
from readiness.store import Engine, keep_note


def note_privately(engine: Engine, *, person: str, about: str, text: str) -> None:
    """Keep a note that only its writer sees; it is in no ledger, no file and no minutes."""
    try:
        keep_note(engine, person=person, about=about, text=text)
    except ValueError as wrong:
        raise Refused(f"The note cannot be kept: {wrong}.") from None
