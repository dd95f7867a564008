"""Good news that the board was told, and records of the same thing that tell it otherwise."""

from collections.abc import Iterator

from readiness.model import Criterion, Note, Record
from readiness.questions import status_terms, terms
from readiness.questions.board import PAPERS, Difference, Told
from readiness.questions.links import wording
from readiness.questions.miscounts import is_about_then, was_serious
from readiness.questions.notation import AMBER_OR_RED, in_scope, is_green, tells_against
from readiness.questions.spoken import BESIDE_FIGURES, called, on_day
from readiness.questions.telling import NOT_OURS, SENTENCES, is_dealt_with
from readiness.questions.words import content_words, denies, mentions, says, shares_words
from readiness.scoring.evidence import hard_evidence, named
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

WEEK = 7  # days after a paper in which a record still shows what stood when it was written
WORST = 1  # severity


def praises(snapshot: Snapshot, told: Told) -> Iterator[Difference]:
    """Every record that tells worse what the board was told in words, and that it was not told."""
    for sentence in SENTENCES.split(told.text):
        for difference in _against(snapshot, told, sentence=sentence):
            if not _admits(told, difference.other):
                yield difference


def _against(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    good = says(sentence, status_terms.GOOD_NEWS, unless=terms.TO_COME)
    none = denies(sentence, status_terms.SERIOUS) and mentions(sentence, status_terms.WRONG)
    if good or none:
        yield from _issues(snapshot, told, sentence=sentence, every=none)
    if good:
        yield from _criteria(snapshot, told, sentence=sentence)
        yield from _notes(snapshot, told, sentence=sentence)


def _is_meant(told: Told, sentence: str, *, record: Record) -> bool:
    """Whether a sentence is about a record: by its words, or in a paper that names it."""
    if isinstance(told.record, Note) and {record.ref, record.label} & set(told.record.about):
        return True
    return told.record.ref == record.ref or shares_words(sentence, wording(record))


def _is_of_the_whole(sentence: str) -> bool:
    return mentions(sentence, status_terms.THE_WHOLE)


def _issues(snapshot: Snapshot, told: Told, *, sentence: str, every: bool) -> Iterator[Difference]:
    """Serious issues that stood, where a sentence is about them, denies them, or is of it all."""
    for issue in snapshot.issues:
        if not was_serious(issue, on=told.on):
            continue
        whole = issue.severity == WORST and _is_of_the_whole(sentence)
        if every or whole or _is_meant(told, sentence, record=issue):
            since = f"severity {issue.severity}, open since {on_day(snapshot, issue.raised)}"
            yield Difference(issue, f"tells it better than {_name(issue)} ({since})")


def _criteria(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    """Criteria that were declared worse than a sentence has them, or whose proof failed."""
    for criterion in in_scope(snapshot):
        worse = _declared_worse(snapshot, told, criterion) or _proved_worse(snapshot, criterion)
        if worse is None:
            continue
        red_must = criterion.is_must and "red" in worse
        whole = red_must and _is_of_the_whole(sentence)
        if whole or _is_meant(told, sentence, record=criterion):
            yield Difference(criterion, f"tells it better than {_name(criterion)} ({worse})")


def _declared_worse(snapshot: Snapshot, told: Told, criterion: Criterion) -> str | None:
    """The amber or red that stood when the board was told, and still stands."""
    then = [j for j in snapshot.judgements(criterion.ref) if (j.date - told.on).days <= WEEK]
    if not then or then[-1].status not in AMBER_OR_RED | {Declared.NOT_PLANNED}:
        return None
    if is_green(snapshot, criterion):
        return None
    colour = then[-1].status.value.replace("_", " ")
    return f"declared {colour} on {on_day(snapshot, then[-1].date)}"


def _proved_worse(snapshot: Snapshot, criterion: Criterion) -> str | None:
    newest = hard_evidence(snapshot, criterion)[-1:]
    if not newest or not tells_against(newest[0]):
        return None
    return f"{named(snapshot, newest[0])} did not pass"


def _notes(snapshot: Snapshot, told: Told, *, sentence: str) -> Iterator[Difference]:
    """What others said of the same thing at about the same time, and that is not dealt with."""
    for note in snapshot.notes:
        if note.kind in PAPERS | NOT_OURS or is_dealt_with(note):
            continue
        adverse = says(wording(note), terms.ADVERSE) and is_about_then(told, note.date)
        if adverse and _is_meant(told, sentence, record=note):
            on = on_day(snapshot, note.date)
            yield Difference(note, f"tells it better than {_name(note)} of {on}")


def _admits(told: Told, record: Record) -> bool:
    """Whether the paper itself tells what is amiss with a record."""
    if isinstance(told.record, Criterion):
        return False
    own = content_words(wording(record))
    amiss = (*terms.ADVERSE, *terms.OUTSTANDING, "amber")
    return any(
        own & content_words(sentence) and says(sentence, amiss)
        for sentence in SENTENCES.split(told.text)
    )


def _name(record: Record) -> str:
    return called(record, longest=BESIDE_FIGURES)
