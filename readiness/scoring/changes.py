"""What has changed about the thing that a criterion is about, as notes and issues say it."""

import datetime as dt
import re

from readiness.model import Criterion, Issue, Note
from readiness.snapshot import Snapshot

THING = r"(?:build|release|version|environment|configuration)"
CHANGE = r"(?:new|changed?|changes|another|updated?|upgraded?|rebuilt|replaced|different)"
NOT_SO = re.compile(r"\b(?:no|not|never|without|will|would|planned|if|until)\b", re.IGNORECASE)
CHANGED_BUILD = re.compile(
    rf"\b{CHANGE}\b[^.;]{{0,40}}\b{THING}\b|\b{THING}\b[^.;]{{0,40}}\b{CHANGE}\b", re.IGNORECASE
)


def build_changed(snapshot: Snapshot, criterion: Criterion) -> dt.date | None:
    """The last day on which a note or an issue that names the criterion tells of a new build."""
    names = {criterion.ref, criterion.name}
    notes = (_told(note) for note in snapshot.notes if names & set(note.about))
    issues = (_raised(issue) for issue in snapshot.issues if names & set(issue.criteria))
    return max((day for day in (*notes, *issues) if day is not None), default=None)


def _told(note: Note) -> dt.date | None:
    return note.date if tells_of_new_build(f"{note.name}. {note.text or ''}") else None


def _raised(issue: Issue) -> dt.date | None:
    return issue.raised if tells_of_new_build(f"{issue.name}. {issue.summary or ''}") else None


def tells_of_new_build(text: str) -> bool:
    """Whether a sentence of a text says that the build changed, and not that it will or did not."""
    sentences = re.split(r"[.;!?]\s", text)
    return any(CHANGED_BUILD.search(said) and not NOT_SO.search(said) for said in sentences)
