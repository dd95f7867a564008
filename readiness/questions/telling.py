"""What notes and open issues tell of a matter in their own words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from readiness.model import Issue, Note
from readiness.once import once
from readiness.questions import oversight_terms, receipts
from readiness.questions.links import linked, wording
from readiness.questions.rule import Noticed, Receipt
from readiness.questions.spoken import on_day, quoted
from readiness.questions.words import held, mentions, openings, says, says_of, sentences_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import NoteKind

Teller = Note | Issue

NOT_OURS = frozenset({NoteKind.PEER_LESSON, NoteKind.APPETITE, NoteKind.QUESTION})
SERIOUS = 2  # severity 1 or 2
LEAST = 3  # severity: a lesser issue bears on nothing that a board asks
LONGEST = 10  # words of a record that a question quotes


def tellers(
    snapshot: Snapshot, *, least: int = LEAST, saying: Iterable[str] | None = None
) -> Iterator[Teller]:
    """What is said of this programme and still stands: notes not dealt with, open issues.

    `least` is the least severity that an issue may have. `saying` leaves out what mentions none of
    some terms, without looking at each of them.
    """
    every = _every(snapshot) if saying is None else _saying(snapshot, tuple(saying))
    for record in every:
        if isinstance(record, Note) or record.severity is None or record.severity <= least:
            yield record


@once
def _every(snapshot: Snapshot) -> tuple[Teller, ...]:
    ours = (note for note in snapshot.notes if note.kind not in NOT_OURS)
    notes = (note for note in ours if not is_dealt_with(note))
    return (*notes, *(issue for issue in snapshot.issues if issue.is_open))


@once
def _where(snapshot: Snapshot) -> dict[str, list[int]]:
    """By stem, which of the tellers hold it."""
    where: defaultdict[str, list[int]] = defaultdict(list)
    for at, record in enumerate(_every(snapshot)):
        for stem in held(wording(record)):
            where[stem].append(at)
    return where


def _saying(snapshot: Snapshot, terms: tuple[str, ...]) -> Iterator[Teller]:
    every, where = _every(snapshot), _where(snapshot)
    places = set(chain.from_iterable(where.get(stem, ()) for stem in openings(terms)))
    return (every[at] for at in sorted(places))


def is_dealt_with(note: Note) -> bool:
    """Whether an answer says that what a note spoke of is closed."""
    return note.action_closed is not None or says(note.response, oversight_terms.DEALT_WITH)


def tells(
    record: Teller, about: Iterable[str], terms: Iterable[str], *, unless: Iterable[str] = ()
) -> bool:
    """Whether a record says one of the terms of a matter, or of anything if it is named for it."""
    about, terms, unless = tuple(about), tuple(terms), tuple(unless)
    if says_of(wording(record), about, terms, unless=unless):
        return True
    return mentions(record.label, about) and says(wording(record), terms, unless=unless)


def sharpest(record: Teller, terms: Iterable[str]) -> str:
    """The first sentence of a record that says one of the terms; else its first."""
    terms = tuple(terms)
    text = record.text if isinstance(record, Note) else record.summary
    sentences = sentences_of(text or record.label)
    return next((sentence for sentence in sentences if says(sentence, terms)), sentences[0])


def told(snapshot: Snapshot, record: Teller, *, terms: Iterable[str]) -> str:
    """What a record says, with its day, as a clause of a question."""
    quote = quoted(sharpest(record, terms), longest=LONGEST)
    day = record.date if isinstance(record, Note) else record.raised
    on = f" on {on_day(snapshot, day)}" if day else ""
    if isinstance(record, Issue) and quote == quoted(record.label, longest=LONGEST):
        return f"was raised{on} and is open"
    verb = "said" if isinstance(record, Note) else "was raised"
    return f"{verb}{on}: {quote}"


def row_of(snapshot: Snapshot, record: Teller) -> Receipt:
    """What a record says, as a receipt."""
    if isinstance(record, Note):
        return receipts.said(snapshot, record)
    words = quoted(record.summary or record.name, longest=receipts.LONGEST_QUOTE)
    raised = f"Raised on {on_day(snapshot, record.raised)}: {words}"
    return Receipt(record.ref, "summary", raised, date=record.raised, value=record.severity)


def noticed_in(
    snapshot: Snapshot, records: Iterable[Teller], *, terms: Iterable[str]
) -> Iterator[Noticed]:
    """Each record that tells of a matter, noticed for what it says; each is a cause of its own."""
    terms = tuple(terms)
    for record in records:
        fact = told(snapshot, record, terms=terms)
        yield Noticed(record, fact, "", (row_of(snapshot, record),), cause=record.ref)


def joined(found: Iterable[Noticed], telling: Iterable[Noticed]) -> Iterator[Noticed]:
    """What was noticed, each with the records that tell of the same thing; then the other ones."""
    records = list(found)
    for one in telling:
        same = (at for at, n in enumerate(records) if linked(one.record, n.record))
        if (at := next(same, None)) is None:
            yield one
        else:
            rows = (*records[at].receipts, *one.receipts)
            besides = (*records[at].besides, one.record)
            records[at] = replace(records[at], besides=besides, receipts=rows)
    yield from records
