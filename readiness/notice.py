"""You will be asked: who is named behind a question, and hears of it before the meeting does."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.model import (
    Action,
    Criterion,
    Fact,
    Gateway,
    Hazard,
    Issue,
    Note,
    Person,
    Record,
)
from readiness.questions.bearing import criteria_of
from readiness.questions.rule import Question
from readiness.questions.spoken import called
from readiness.scoring.executives import executive_of, workstream_of
from readiness.snapshot import Snapshot
from readiness.vocabulary import QuestionState
from readiness.whose import gave, known_as

TO_COME = (QuestionState.ASKED, QuestionState.RESERVE)
PUT_TO_YOU = "It is put to you"

Tie = tuple[str | None, str]  # who is named, and what for


@dataclass(frozen=True)
class Notice:
    """A question that the meeting may hear, and why it concerns somebody."""

    question: Question
    why: tuple[str, ...]

    @property
    def is_for_today(self) -> bool:
        """Whether it is among those that the meeting has time for."""
        return self.question.state is QuestionState.ASKED


def asked_of(
    snapshot: Snapshot, person: Person, questions: Sequence[Question]
) -> tuple[Notice, ...]:
    """The questions that concern somebody and are still to come, in the meeting's order."""
    coming = (question for question in questions if question.state in TO_COME)
    every = (Notice(question, ties(snapshot, person, question)) for question in coming)
    return tuple(notice for notice in every if notice.why)


def ties(snapshot: Snapshot, person: Person, question: Question) -> tuple[str, ...]:
    """Why a question concerns somebody, each reason once: they are asked it, own what it cites."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for record in _records(snapshot, question):
        for what in _named(snapshot, person, record):
            found[what][called(record)] = None
    put = (PUT_TO_YOU,) if known_as(person, question.to) else ()
    return (*put, *(f"{what} {_some(list(names))}" for what, names in found.items()))


def _some(names: Sequence[str]) -> str:
    """The first two of several names, and how many more there are."""
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return f"{', '.join(names[:2]) if more else ' and '.join(names)}{more}"


def _records(snapshot: Snapshot, question: Question) -> Iterator[Record]:
    """The records that a question cites, and the criteria that these are about."""
    for cited in question.refs:
        for record in snapshot.named(cited.ref):
            yield record
            yield from (c for c in criteria_of(snapshot, record) if c is not record)


def _named(snapshot: Snapshot, person: Person, record: Record) -> Iterator[str]:
    yield from (what for who, what in _ties(snapshot, record) if known_as(person, who))
    if isinstance(record, Person) and record.ref == person.ref:
        yield "It names you:"
    if isinstance(record, Criterion) and _gave(snapshot, person, record):
        yield "You recorded something of"


def _ties(snapshot: Snapshot, record: Record) -> Iterator[Tie]:
    """Everybody whom a record names, and what for."""
    match record:
        case Criterion():
            strand = workstream_of(snapshot, record)
            yield record.owner, "You own"
            yield executive_of(snapshot, record), "You answer for"
            yield record.assessor, "You say how it stands with"
            yield strand.lead if strand else None, "You lead the work on"
        case Issue():
            yield record.owner, "You own"
            yield record.raised_by, "You raised"
        case Hazard():
            yield record.owner, "You own"
            yield record.approved_by, "You signed for"
            yield from ((c.owner, "You own a control of") for c in snapshot.controls_of(record))
        case Note():
            yield record.author_role, "You said"
            yield record.action_owner, "You promised something in answer to"
        case Action():
            yield record.owner, "You promised"
        case Gateway():
            yield record.paper_author, "You wrote the paper for"
            conditions = snapshot.conditions(record.ref)
            yield from ((c.owner, "You own a condition of") for c in conditions)


def _gave(snapshot: Snapshot, person: Person, criterion: Criterion) -> bool:
    """Whether somebody recorded a fact of a criterion, or checked one."""
    return any(gave(person, fact, snapshot) for fact in _facts(snapshot, criterion))


def _facts(snapshot: Snapshot, criterion: Criterion) -> Iterator[Fact]:
    yield from snapshot.readings(criterion.ref)
    yield from snapshot.judgements(criterion.ref)
    yield from snapshot.waivers(criterion.ref)
    for filed in snapshot.evidence(criterion.ref):
        yield filed
        if (check := snapshot.check_of(filed)) is not None:
            yield check
