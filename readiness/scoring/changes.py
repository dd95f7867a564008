"""What has changed about the thing that a criterion is about, as notes and issues say it."""

import datetime as dt
import re
from collections.abc import Iterator

from readiness.model import Criterion
from readiness.once import once
from readiness.snapshot import Snapshot

THING = r"(?:build|release|version|environment|configuration)"
CHANGE = r"(?:new|changed?|changes|another|updated?|upgraded?|rebuilt|replaced|different)"
NOT_SO = re.compile(r"\b(?:no|not|never|without|will|would|planned|if|until)\b", re.IGNORECASE)
CHANGED_BUILD = re.compile(
    rf"\b{CHANGE}\b[^.;]{{0,40}}\b{THING}\b|\b{THING}\b[^.;]{{0,40}}\b{CHANGE}\b", re.IGNORECASE
)


def build_changed(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The last day on which a note or an issue that names the criterion tells of a new build."""
    told = _told(snapshot)
    days = (told.get(name) for name in (criterion.ref, criterion.name))
    return max((day for day in days if day is not None), default=None)


@once
def _told(snapshot: Snapshot) -> dict[str, dt.date]:
    """The last day on which anything tells of a new build, under each name that it speaks of."""
    last: dict[str, dt.date] = {}
    for day, names in (*_in_notes(snapshot), *_in_issues(snapshot)):
        for name in names:
            last[name] = max(day, last.get(name, day))
    return last


def _in_notes(snapshot: Snapshot) -> Iterator[tuple[dt.date, tuple[str, ...]]]:
    for note in snapshot.notes:
        if note.date and note.about and tells_of_new_build(f"{note.name}. {note.text or ''}"):
            yield note.date, note.about


def _in_issues(snapshot: Snapshot) -> Iterator[tuple[dt.date, tuple[str, ...]]]:
    for issue in snapshot.issues:
        said = f"{issue.name}. {issue.summary or ''}"
        if issue.raised and issue.criteria and tells_of_new_build(said):
            yield issue.raised, issue.criteria


def tells_of_new_build(text: str) -> bool:
    """Whether a sentence of a text says that the build changed, and not that it will or did not."""
    sentences = re.split(r"[.;!?]\s", text)
    return any(CHANGED_BUILD.search(said) and not NOT_SO.search(said) for said in sentences)
