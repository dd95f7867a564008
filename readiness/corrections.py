"""Every other wording that the minutes of a deep dive have had: by whom, and why."""

import datetime as dt
from dataclasses import dataclass

from readiness.history import told
from readiness.scoring.meeting import Meeting
from readiness.snapshot import Known
from readiness.store import Engine, entries

FIRST = "as it was taken down in the meeting"
UNSAID = "No reason is recorded."


@dataclass(frozen=True)
class Correction:
    """What the minutes said of an item, what they say since, and who put it so."""

    item: str
    before: str
    after: str
    who: str
    at: dt.datetime
    why: str


def corrections(engine: Engine, known: Known, meeting: Meeting) -> tuple[Correction, ...]:
    """The corrections of a meeting's minutes, the oldest first."""
    names = {item.ref: item.name for item in meeting.items}
    rows = [row for ref in names for row in entries(engine, kind="agenda_item", ref=ref)]
    reworded = (row for row in rows if row.before and row.after.get("text"))
    return tuple(
        Correction(
            item=names[row.ref],
            before=row.before.get("text") or FIRST,
            after=row.after["text"],
            who=told(row, known).who,
            at=row.at,
            why=row.why or UNSAID,
        )
        for row in sorted(reworded, key=lambda row: row.number)
    )
