"""Support and sign-offs that papers claim, and the signed approvals that are on file."""

import re
from collections.abc import Iterator
from functools import lru_cache

from readiness.model import Note
from readiness.questions.stems import stem, words
from readiness.questions.terms import RANKS, ROLES
from readiness.scoring.people import is_same_person
from readiness.snapshot import Snapshot
from readiness.vocabulary import EvidenceKind, NoteKind

PAPERS = frozenset({NoteKind.DECISION, NoteKind.BOARD_MINUTE, NoteKind.EXECUTIVE_STATEMENT})
SIGNED = r"(?:signed[ -]off|approved|endorsed|supported|backed)"
DECIDED = (
    r"(?:the )?(?:go-?live|go live|going live|decision|date|plan|proposal|recommendation|it\b|this)"
)
SIGNS = (
    r"(?:has |have )?(?:signed (?:it )?off|signs off|approved?s?|endorsed?s?"
    rf"|(?:supports?|supported|backs|backed) {DECIDED})"
)
WORD_FOR_IT = r"(?:support|approval|sign-?off|endorsement|backing)"
HEDGED = re.compile(
    r"\b(?:not|no|never|await(?:ing)?|pending|subject|requires?|needs?|seek(?:ing)?|will|would"
    r"|to be|should|must|until|unless|before|if|for|without|yet)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)


def unsigned(snapshot: Snapshot) -> Iterator[tuple[Note, tuple[str, ...]]]:
    """Each paper that claims support, with those whose signed approval is not on file."""
    claim = _claim(tuple(person.name for person in snapshot.people))
    for note in snapshot.notes:
        if note.kind in PAPERS and note.text:
            claimed = _claimed(note, claim)
            missing = [_in_role(snapshot, w) for w in claimed if not _has_signed(snapshot, w)]
            if missing:
                yield note, tuple(dict.fromkeys(missing))


@lru_cache(maxsize=8)
def _claim(names: tuple[str, ...]) -> re.Pattern[str]:
    """Whoever is said to have signed: a role or a person of the programme."""
    role = rf"(?:(?:{'|'.join(RANKS)}) ){{0,4}}(?:{'|'.join(ROLES)})(?: of [a-z]+)?"
    who = "|".join((*map(re.escape, names), role))
    patterns = (
        rf"\b{SIGNED} by (?:the |our )?(?P<passive>{who})\b",
        rf"\b(?P<active>{who}) {SIGNS}",
        rf"\b{WORD_FOR_IT} (?:of|from|by) (?:the |our )?(?P<noun>{who})\b",
    )
    return re.compile("|".join(patterns), re.IGNORECASE)


def _claimed(note: Note, claim: re.Pattern[str]) -> Iterator[str]:
    text = note.text or ""
    for found in claim.finditer(text):
        who = found[found.lastgroup or 0]
        own = note.author_role is not None and _is(who, note.author_role)
        if not own and HEDGED.search(text[: found.start()]) is None:
            yield who


def _in_role(snapshot: Snapshot, who: str) -> str:
    """Somebody by their role: a question is about the record, not the person."""
    person = snapshot.person(who)
    role = (person.title or "a named person") if person else who
    return role if role.startswith("a ") else f"the {role.lower()}"


def _has_signed(snapshot: Snapshot, who: str) -> bool:
    """Whether an approval signed by somebody is on file, or their vote."""
    approvals = (
        evidence
        for criterion in snapshot.criteria
        for evidence in snapshot.evidence(criterion.ref)
        if evidence.kind is EvidenceKind.SIGNED_APPROVAL
    )
    signed = [*((e.by, e.summary) for e in approvals)]
    signed += [(h.approved_by, None) for h in snapshot.hazards]
    signed += [(v.by, None) for g in snapshot.gateways for v in snapshot.votes(g.ref)]
    return any(_signs(snapshot, who, by=by, summary=summary) for by, summary in signed)


def _signs(snapshot: Snapshot, who: str, *, by: str | None, summary: str | None) -> bool:
    if by is not None and (is_same_person(snapshot, who, by) or _is(who, by)):
        return True
    return summary is not None and _is(who, summary)


def _is(who: str, text: str) -> bool:
    """Whether a text holds every word of a role or a name."""
    return {stem(word) for word in words(who)} <= {stem(word) for word in words(text)}
