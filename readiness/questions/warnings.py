"""What a review advises, and what counts as an answer to it."""

import re
from collections.abc import Iterator

from readiness.model import Note, Record
from readiness.questions import terms
from readiness.questions.links import linked, wording
from readiness.questions.words import mentions, says, withholds
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind

REVIEWS = frozenset(
    {NoteKind.INDEPENDENT_REVIEW, NoteKind.EXTERNAL_REVIEW, NoteKind.INTERNAL_REVIEW}
)
REPLIES = frozenset({NoteKind.DECISION, NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT})
DENIED = (*terms.ADVERSE, *terms.RECOMMENDING, *terms.CONDITIONAL, *terms.OUTSTANDING)
GO_AHEAD = re.compile(
    r"\b(?:recommend\w*|advis\w*|propos\w*|should)\b(?: (?!not|never|only)[\w-]+){0,4}? "
    r"(?:proceed\w*|goes? ahead|going ahead|go(?:es)?[ -]live|going live)\b"
    r"(?![^.;]*\b(?:not|only|unless|until|subject|provided|if|after|once)\b)",
    re.IGNORECASE,
)
ALL_CLOSED = re.compile(
    r"\b(?:all|each|every|both)\b(?: [\w-]+){0,8}? "
    r"(?:closed|met|implemented|completed?|addressed|resolved|actioned|done|fixed)\b",
    re.IGNORECASE,
)
A_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)


def warns(note: Note) -> bool:
    """Whether a review recommends something, sets a condition or tells of something amiss."""
    if note.kind not in REVIEWS:
        return False
    said = GO_AHEAD.sub(" ", wording(note))
    if is_settled(said):
        return False
    if says(said, (*terms.RECOMMENDING, *terms.CONDITIONAL)):
        return True
    amiss = says(said, terms.ADVERSE) or withholds(said, besides=DENIED)
    return amiss and not says(said, terms.REASSURING)


def is_settled(text: str) -> bool:
    """Whether a text says that all of it has been dealt with, and nothing to the contrary."""
    found = ALL_CLOSED.search(text)
    if found is None or re.search(r"\bnot\b", found[0], re.IGNORECASE):
        return False
    return not says(text, terms.OUTSTANDING)


def is_answered(snapshot: Snapshot, warning: Note) -> bool:
    """Whether the file holds an answer: a response, a decision, a promise or a condition."""
    if warning.response is not None and answers(warning.response):
        return True
    if _is_acted_on(snapshot, warning):
        return True
    return any(_replies_well(note) for note in later_notes(snapshot, warning))


def later_notes(snapshot: Snapshot, warning: Note) -> Iterator[Note]:
    """Decisions, minutes, statements and further reviews that speak of a warning after it."""
    for note in snapshot.notes:
        if note.ref == warning.ref or note.kind not in REPLIES | REVIEWS:
            continue
        if _is_later(note, warning) and linked(note, warning):
            yield note


def poor_replies(snapshot: Snapshot, warning: Note) -> tuple[Note, ...]:
    """The later notes that speak of a warning and answer nothing."""
    replies = (n for n in later_notes(snapshot, warning) if n.kind in REPLIES)
    return tuple(note for note in replies if not _replies_well(note))


def _is_later(note: Note, warning: Note) -> bool:
    return note.date is None or warning.date is None or note.date >= warning.date


def _replies_well(note: Note) -> bool:
    if note.kind in REVIEWS:
        return is_settled(wording(note))
    return answers(note.text or "", must_act=note.kind is not NoteKind.DECISION)


def answers(text: str, *, must_act: bool = False) -> bool:
    """Whether a text answers: it gives a reason or acts.

    A bare acceptance of the risk, a bare denial and a bare "noted" answer nothing; an acceptance
    with an owner and a day does. What a decision or a response otherwise says is an answer; what a
    minute or a statement says is one only if it acts.
    """
    if says(text, (*terms.REASONING, *terms.ACTING)):
        return True
    if mentions(text, terms.ROLES) and A_DAY.search(text):
        return True
    bare = (*terms.ACCEPTING, *terms.DENYING, *terms.ACKNOWLEDGING)
    return bool(text.strip()) and not must_act and not mentions(text, bare)


def _is_acted_on(snapshot: Snapshot, warning: Note) -> bool:
    """Whether a promise or a gateway's condition takes the warning up."""
    if warning.action_closed is not None:
        return True
    if warning.action_owner and warning.action_due and warning.action_due >= snapshot.as_of:
        return True
    return any(linked(promise, warning) for promise in _owned(snapshot))


def _owned(snapshot: Snapshot) -> Iterator[Record]:
    """The promises and conditions that are kept, or that have an owner and a day."""
    for action in snapshot.actions:
        if action.closed or (action.owner and action.due):
            yield action
    for gateway in snapshot.gateways:
        for condition in snapshot.conditions(gateway.ref):
            if condition.closed or (condition.owner and condition.due):
                yield condition
