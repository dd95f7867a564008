"""Questions about who marks the work: those who deliver it, or somebody without a stake."""

import re
from collections.abc import Iterator, Sequence

from readiness.model import Criterion, Gateway, Note
from readiness.questions import receipts, status_terms
from readiness.questions.links import linked, wording
from readiness.questions.notation import FEWEST_FOR_A_SHARE, green_since, is_green, musts, stake
from readiness.questions.rule import Noticed, Receipt, rule
from readiness.questions.spoken import called, naming, on_day
from readiness.questions.words import mentions, says, sentences_of
from readiness.scoring.declared import last_judgement
from readiness.scoring.evidence import hard_evidence, independent_check
from readiness.scoring.people import is_same_person
from readiness.snapshot import Snapshot
from readiness.thresholds import REVIEW_FRESH, SELF_MARKED
from readiness.vocabulary import EvidenceKind, NoteKind

PAPERS = "own papers"
FEWEST_OWN = 2  # must-haves
OWN_WORDS = frozenset({"self", "owner", "the owner", "same", "same as owner"})
OWN_MARKS = re.compile(
    r"(?<!not )(?<!never )\b(?:mark|rat|assess|judg|scor|grad)(?:ed?|es|ing|s)?"
    r" (?:their|its|our) own\b",
    re.IGNORECASE,
)
CHAIRED = (
    re.compile(r"(?P<body>[^.;]*)\bchaired by (?P<who>[^.;]*)", re.IGNORECASE),
    re.compile(
        r"(?P<who>[^.;]*)\b(?:chairs|is (?:also )?(?:the )?chair of) (?P<body>[^.;]*)", re.I
    ),
    re.compile(r"\bchair of (?P<body>[^.;,]*?) (?:is|was) (?P<who>[^.;]*)", re.IGNORECASE),
)
ABOUT_ELSEWHERE = frozenset({NoteKind.PEER_LESSON, NoteKind.APPETITE})
REVIEWS = frozenset({NoteKind.INDEPENDENT_REVIEW, NoteKind.EXTERNAL_REVIEW})


def who_else_has_checked(found: Sequence[Noticed]) -> str:
    """Whose work is marked by whom; then who without a stake has checked it."""
    ask = "Who, with nothing riding on the date, has checked it, and on what date?"
    if len(found) == 1 or found[0].cause == PAPERS:
        return f"{called(found[0].record)} {found[0].fact}. {ask}"
    count = f"{len(found)} must-haves are green, each owned and judged by the same hand"
    fact = f"{count}{naming([noticed.record for noticed in found])}."
    return f"{fact} {ask.replace('checked it', 'checked them')}"


@rule(
    "EVD-07",
    asks=who_else_has_checked,
    gives_way_to=(
        "goalpost_moved",
        "evidence_contradicts_status",
        "supplier_word_only",
        "green_no_evidence",
    ),
)
def owner_is_assessor(snapshot: Snapshot) -> Iterator[Noticed]:
    """Whoever delivers the work marks it, or writes the paper that recommends going live.

    Why ask: It asks a colleague whose work it is to let somebody else look at it.
    Good answer: Who outside the delivery of it looked, what they looked at, and on what date.
    If weak, ask: Who could look at it before the next gate, and by what date would they say?
    Stay silent: The criterion is not a must-have or is not declared green; owner and assessor are
    two people; somebody other than the owner has checked its evidence; or an independent review of
    the last sixty days covers it. For a paper: its author owns less than a third of the must-haves.
    Taught by: Large clinical go-live under the London programme, Croydon, September 2013
    (Computerworld, 2013).
    """
    if not _is_reviewed(snapshot):
        yield from _own_marks(snapshot)
        yield from _own_papers(snapshot)
        yield from _own_chairs(snapshot)


def _own_marks(snapshot: Snapshot) -> Iterator[Noticed]:
    for criterion in musts(snapshot):
        if not is_green(snapshot, criterion) or not _marks_itself(snapshot, criterion):
            continue
        if _is_covered(snapshot, criterion):
            continue
        since = green_since(snapshot, criterion)
        says_so = f"Owned and judged by {criterion.owner}"
        yield Noticed(
            record=criterion,
            fact=f"is declared green since {on_day(snapshot, since)} by its own owner",
            receipts=(
                Receipt(criterion.ref, "assessor", says_so, value=criterion.assessor),
                *receipts.judged(snapshot, criterion),
            ),
            since=since,
            cause="own marks",
            weight=stake(snapshot, criterion),
        )


def _marks_itself(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether owner and assessor are one; without an assessor, whoever judged it last counts."""
    last = last_judgement(snapshot, criterion)
    assessor = criterion.assessor or (last.by if last else None)
    if assessor is None or criterion.owner is None:
        return False
    own = assessor.strip().casefold() in OWN_WORDS
    return own or is_same_person(snapshot, criterion.owner, assessor)


def _is_covered(snapshot: Snapshot, criterion: Criterion) -> bool:
    """Whether somebody without a stake has looked: at its evidence, or in a fresh review of it."""
    for evidence in hard_evidence(snapshot, criterion):
        if independent_check(snapshot, criterion, evidence=evidence):
            return True
        review = evidence.kind is EvidenceKind.INDEPENDENT_REVIEW and evidence.date is not None
        if (
            review
            and evidence.date
            and (snapshot.as_of - evidence.date).days <= snapshot.policy[REVIEW_FRESH]
        ):
            return True
    return any(linked(note, criterion) for note in _fresh_reviews(snapshot))


def _fresh_reviews(snapshot: Snapshot) -> Iterator[Note]:
    for note in snapshot.notes:
        if (
            note.kind in REVIEWS
            and note.date
            and (snapshot.as_of - note.date).days <= snapshot.policy[REVIEW_FRESH]
        ):
            yield note


def _is_reviewed(snapshot: Snapshot) -> bool:
    """Whether a fresh independent review covers the whole decision to go live."""
    said = [wording(note) for note in _fresh_reviews(snapshot)]
    return any(
        mentions(text, status_terms.WHOLE_DECISION)
        and not mentions(text, status_terms.PARTIAL_SCOPE)
        for text in said
    )


def _own_papers(snapshot: Snapshot) -> Iterator[Noticed]:
    every = musts(snapshot)
    if len(every) < FEWEST_FOR_A_SHARE:
        return
    for gateway in snapshot.gateways:
        own = [c for c in every if _is_by_author(snapshot, gateway, criterion=c)]
        if len(own) >= max(FEWEST_OWN, snapshot.policy.share(SELF_MARKED) * len(every)):
            owned = f"owner of {len(own)} of the {len(every)} must-haves"
            says_so = f"Paper by {gateway.paper_author}, {owned}"
            yield Noticed(
                record=gateway,
                fact=f"is decided on a paper written by the {owned}",
                receipts=(Receipt(gateway.ref, "paper_author", says_so, date=gateway.planned),),
                besides=tuple(own),
                cause=PAPERS,
                weight=float(gateway.held is None),
            )


def _is_by_author(snapshot: Snapshot, gateway: Gateway, *, criterion: Criterion) -> bool:
    author, owner = gateway.paper_author, criterion.owner
    return bool(author and owner) and is_same_person(snapshot, author or "", owner or "")


def _own_chairs(snapshot: Snapshot) -> Iterator[Noticed]:
    """Notes that tell of self-marking, or of an assuring body chaired by whoever delivers."""
    for note in snapshot.notes:
        if note.kind in ABOUT_ELSEWHERE:
            continue
        sentences = sentences_of(wording(note))
        if (said := next(filter(_tells_of_it, sentences), None)) is not None:
            on = on_day(snapshot, note.date)
            yield Noticed(
                record=note,
                fact=f"tells on {on} of work marked by those who deliver it",
                receipts=(receipts.said(snapshot, note.model_copy(update={"text": said})),),
                since=note.date,
                cause=note.ref,
            )


def _tells_of_it(sentence: str) -> bool:
    if mentions(sentence, status_terms.INDEPENDENT):
        return False
    if says(sentence, status_terms.SELF_MARKED) or OWN_MARKS.search(sentence):
        return True
    return "chair" in sentence.casefold() and any(
        mentions(found["body"], status_terms.ASSURING)
        and says(found["who"], status_terms.DELIVERING)
        for chaired in CHAIRED
        for found in chaired.finditer(sentence)
    )
