"""How far activity falls after a go-live: as planned here, and as other sites tell it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Note, Record
from readiness.questions import going_terms, oversight_terms
from readiness.questions.amounts import fragments, shares, weeks
from readiness.questions.links import wording
from readiness.questions.notation import in_scope
from readiness.questions.said import named_for, said_behind
from readiness.questions.words import mentions, sentences_of
from readiness.scoring.figures import figure, is_share
from readiness.scoring.measure import last_reading, target_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind

IN_WORDS = {
    re.compile(r"\bhalf\b|\bhalved\b", re.IGNORECASE): 50.0,
    re.compile(r"\btwo thirds\b", re.IGNORECASE): 67.0,
    re.compile(r"\ba third\b|\bone third\b", re.IGNORECASE): 33.0,
    re.compile(r"\ba quarter\b|\bone quarter\b", re.IGNORECASE): 25.0,
}


@dataclass(frozen=True)
class Dip:
    """How far activity falls by a record, in per cent, and for how many weeks if it says so."""

    record: Record
    depth: float
    lasts: float | None = None

    @property
    def in_words(self) -> str:
        """The fall as a sentence says it."""
        if self.lasts is None:
            return f"{figure(self.depth)} %"
        number = round(self.lasts, 1)
        unit = "week" if number == 1 else "weeks"
        return f"{figure(self.depth)} % for {figure(number)} {unit}"

    def is_well_under(self, theirs: "Dip", *, share: float) -> bool:
        """Whether it is under a share of another, by depth and weeks where both say how long."""
        if self.lasts is None or theirs.lasts is None:
            return self.depth < share * theirs.depth
        return self.depth * self.lasts < share * theirs.depth * theirs.lasts


def deepest(dips: Iterable[Dip]) -> Dip:
    """The fall that costs most activity, by depth and weeks."""
    return max(dips, key=lambda dip: dip.depth * (dip.lasts or 1))


def _falls(record: Record, text: str) -> Iterator[Dip]:
    """Each fall in activity that a text puts in per cent."""
    for sentence in sentences_of(text):
        if not mentions(sentence, going_terms.ACTIVITY):
            continue
        for piece in fragments(sentence):
            figures = _depths(piece) if mentions(piece, going_terms.REDUCTION) else []
            if figures:
                yield Dip(record, max(figures), weeks(sentence) or weeks(text))


def _depths(piece: str) -> list[float]:
    """The shares that a piece of text gives, in figures or as a half, a third or a quarter."""
    spelt = [share for word, share in IN_WORDS.items() if word.search(piece)]
    return shares(piece) or spelt


def elsewhere(snapshot: Snapshot) -> Iterator[Dip]:
    """How far activity fell at other sites, as notes tell it."""
    for note in snapshot.notes:
        if is_elsewhere(note):
            yield from _falls(note, wording(note))


def is_elsewhere(note: Note) -> bool:
    """Whether a note tells of another site."""
    return note.kind is NoteKind.PEER_LESSON or mentions(wording(note), oversight_terms.ELSEWHERE)


def planned(snapshot: Snapshot) -> Iterator[Dip]:
    """How far activity is planned to fall here, as notes and criteria have it."""
    for note in snapshot.notes:
        if not is_elsewhere(note):
            yield from _falls(note, wording(note))
    for criterion in in_scope(snapshot):
        said = (wording(criterion), *said_behind(snapshot, criterion))
        text = ". ".join(said)
        if any(mentions(one, going_terms.REDUCTION) for one in said):
            yield from _falls(criterion, text)
        own = _measured(snapshot, criterion)
        if own is not None:
            yield Dip(criterion, own, weeks(text))


def _measured(snapshot: Snapshot, criterion: Criterion) -> float | None:
    """The fall that a criterion counts itself: its reading, else its target."""
    counts = named_for(criterion, going_terms.ACTIVITY) and is_share(criterion)
    if not (counts and named_for(criterion, going_terms.REDUCTION)):
        return None
    last = last_reading(snapshot, criterion)
    return last.value if last is not None else target_of(criterion)
