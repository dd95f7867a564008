"""Questions about what only the supplier says is so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Note
from readiness.questions import receipts, status_terms
from readiness.questions.links import linked
from readiness.questions.notation import in_scope, musts, proofs, stake
from readiness.questions.rule import Noticed, rule
from readiness.questions.spoken import called, naming, quoted
from readiness.questions.words import mentions, says
from readiness.scoring.declared import last_judgement
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared, EvidenceKind, NoteKind, Outcome

GREEN_OR_AMBER = frozenset({Declared.GREEN, Declared.MET, Declared.AMBER})
TRIED = frozenset(
    {
        EvidenceKind.TEST_REPORT,
        EvidenceKind.AUDIT,
        EvidenceKind.INSPECTION,
        EvidenceKind.OBSERVED_REHEARSAL,
        EvidenceKind.TRIAL_LOAD,
    }
)
EXPECTATION = 5.0  # what names a criterion before others: its supplier speaks of the future
LONGEST_WORD = 10  # words of a supplier's statement that a question quotes


def what_the_trust_has_verified(found: Sequence[Noticed]) -> str:
    """What stands on the supplier's word alone; then what the trust has verified itself."""
    ask = "What has the trust verified itself, and on what date?"
    if len(found) == 1:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} must-haves rest on the supplier's word alone"
    return f"{count}{naming([noticed.record for noticed in found])}. {ask}"


@dataclass(frozen=True)
class Word:
    """What a supplier says of a criterion, in attestations or in notes."""

    attestations: tuple[Evidence, ...]
    statements: tuple[Note, ...]

    @property
    def said(self) -> str | None:
        """The last of what is said, in the supplier's words."""
        texts = [*(e.summary for e in self.attestations), *(n.text for n in self.statements)]
        return next((text for text in reversed(texts) if text), None)

    @property
    def is_of_the_future(self) -> bool:
        """Whether it speaks of what is expected and not of what is."""
        return says(self.said, status_terms.EXPECTED)


@rule(
    "EVD-06",
    asks=what_the_trust_has_verified,
    gives_way_to=("goalpost_moved", "evidence_contradicts_status"),
)
def supplier_word_only(snapshot: Snapshot) -> Iterator[Noticed]:
    """A must-have is green or amber, and all that is on file for it is the supplier saying so.

    Why ask: The supplier may be in the room, and may be a partner.
    Good answer: What the trust ran or saw itself, on what date and with what result; and whether
    the letter says that it is ready or that it is expected to be.
    If weak, ask: Which part of it could the trust try for itself before the gate, and who would?
    Stay silent: The criterion is not a must-have, or is declared neither green nor amber; evidence
    of any other origin is on file; the trust has tried the same thing in a rehearsal or under
    another criterion; or somebody from the trust witnessed what the supplier tells of.
    Taught by: First Epic site in the UK, Cambridge, October 2014 (Computing, September 2015).
    """
    for criterion in musts(snapshot):
        last = last_judgement(snapshot, criterion)
        if last is None or last.status not in GREEN_OR_AMBER:
            continue
        word = _word_for(snapshot, criterion)
        if word is not None and not _is_tried(snapshot, criterion):
            yield _noticed(snapshot, criterion, word=word)


def _word_for(snapshot: Snapshot, criterion: Criterion) -> Word | None:
    """The supplier's word, where nothing else is on file."""
    behind = snapshot.evidence(criterion.ref)
    statements = tuple(note for note in snapshot.notes if _is_statement_on(note, criterion))
    if behind and all(map(_is_suppliers, behind)):
        return Word(behind, statements)
    return None if behind or not statements else Word((), statements)


def _is_suppliers(evidence: Evidence) -> bool:
    origin = f"{evidence.by or ''}. {evidence.summary or ''}"
    if mentions(origin, status_terms.SELF_SEEN):
        return False
    if evidence.kind is EvidenceKind.SUPPLIER_ATTESTATION:
        return True
    return not evidence.is_hard and mentions(origin, status_terms.SUPPLIER)


def _is_statement_on(note: Note, criterion: Criterion) -> bool:
    return note.kind is NoteKind.SUPPLIER_STATEMENT and linked(note, criterion)


def _is_tried(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether the trust has tried the same thing: in a rehearsal, or under another criterion."""
    if any(r.outcome is Outcome.PASS and linked(r, criterion) for r in snapshot.rehearsals):
        return True
    return any(
        evidence.kind in TRIED
        for other in in_scope(snapshot)
        if other.ref != criterion.ref and linked(other, criterion)
        for evidence in proofs(snapshot, other)
    )


def _noticed(snapshot: Snapshot, criterion: Criterion, *, word: Word) -> Noticed:
    last = last_judgement(snapshot, criterion)
    colour = last.status.value if last else "green"
    quote = f": {quoted(word.said, longest=LONGEST_WORD)}" if word.said else ""
    return Noticed(
        record=criterion,
        fact=f"is declared {colour} on the supplier's word alone{quote}",
        receipts=(
            *receipts.judged(snapshot, criterion),
            *receipts.filed(snapshot, word.attestations),
            *(receipts.said(snapshot, note) for note in word.statements),
        ),
        besides=word.statements,
        since=last.date if last else None,
        weight=stake(snapshot, criterion) + EXPECTATION * word.is_of_the_future,
    )
