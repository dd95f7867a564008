"""Where everything is kept, and the only way to change it."""

from sqlalchemy import Engine

from readiness.store.aside import (
    Unnamed,
    claim_note,
    keep_note,
    keep_unnamed,
    note_of,
    take_lot,
    waiting,
)
from readiness.store.by_moment import row_at, row_by
from readiness.store.engine import engine_for
from readiness.store.ledger import Entry
from readiness.store.reading import (
    entries,
    fingerprint,
    first_recorded,
    known_at,
    latest,
    recorded_by,
    rows_of,
)
from readiness.store.schema import migrate, open_store
from readiness.store.sign_outs import end_sign_in, has_ended
from readiness.store.state import state_of
from readiness.store.unit_of_work import Work, unit_of_work
from readiness.store.verification import Verdict, verify
from readiness.store.waiting_room import (
    forget_pulses,
    keep_pulse,
    pulses_to_take,
    waiting_pulses,
)

__all__ = [
    "Engine",
    "Entry",
    "Unnamed",
    "Verdict",
    "Work",
    "claim_note",
    "end_sign_in",
    "engine_for",
    "entries",
    "fingerprint",
    "first_recorded",
    "forget_pulses",
    "has_ended",
    "keep_note",
    "keep_pulse",
    "keep_unnamed",
    "known_at",
    "latest",
    "migrate",
    "note_of",
    "open_store",
    "pulses_to_take",
    "recorded_by",
    "row_at",
    "row_by",
    "rows_of",
    "state_of",
    "take_lot",
    "unit_of_work",
    "verify",
    "waiting",
    "waiting_pulses",
]
