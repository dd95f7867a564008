"""How the questions are weighed, and which of them a meeting has time for."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from readiness.model import (
    Criterion,
    Gateway,
    Hazard,
    Issue,
    Note,
    Programme,
    Record,
    Risk,
    SafetyCase,
)
from readiness.questions import terms
from readiness.questions.links import wording
from readiness.questions.rule import Question
from readiness.questions.words import says
from readiness.scoring.figures import counted
from readiness.snapshot import Snapshot
from readiness.vocabulary import Pillar, Priority, QuestionState

NOT_WAIVABLE = 40
MUST = 30
WORST_ISSUE, SERIOUS_ISSUE = 25, 15
GO_LIVE_ITSELF = 20
MISSING = 10
PATIENT_SAFETY = 25
IRREVERSIBLE = 10
NEAREST = 20  # points at the gate itself
FAR = 90  # days to the gate at which nearness counts for nothing
LONGEST = 10  # points for what has stood for ten weeks
NEW = 5
RECENT = 7  # days
ASKED = 10  # points for each time it was asked without assurance
OFTEN = 3
COME_BACK, BY_HAND, BY_RULE = range(3)  # turns
MOST_RAISED = 25  # questions that one programme is asked by the rules


@dataclass(frozen=True)
class Points:
    """How much one reason adds to a question's score, and the reason in words."""

    count: int
    says: str


NOTHING = Points(0, "")


def weighed(
    snapshot: Snapshot,
    *,
    records: Sequence[Record],
    since: dt.date | None,
    irreversible: bool,
    asked: int,
) -> tuple[int, str]:
    """A question's score, and the score explained in words."""
    points = [*_harm(records, irreversible=irreversible), _nearness(snapshot)]
    points += [*_time(snapshot, since), *_asked(asked)]
    counted_in = [p for p in points if p.count]
    total = sum(p.count for p in counted_in)
    reasons = "; ".join(f"{p.says}: {p.count}" for p in counted_in)
    return total, f"{reasons}. Together {total}" if reasons else "Nothing adds to its score"


def _harm(records: Sequence[Record], *, irreversible: bool) -> Iterator[Points]:
    yield max(map(_at_stake, records), key=lambda points: points.count, default=NOTHING)
    # One safety record among many makes a question about the many, not about safety.
    if records and 2 * sum(_is_about_safety(record) for record in records) >= len(records):
        yield Points(PATIENT_SAFETY, "Bears on patient safety")
    if irreversible:
        yield Points(IRREVERSIBLE, "Cannot be undone")


def _at_stake(record: Record) -> Points:
    """What rests on one record."""
    match record:
        case Criterion(priority=Priority.MUST_NOT_WAIVE):
            return Points(NOT_WAIVABLE, "A must-have that cannot be waived")
        case Criterion(is_must=True):
            return Points(MUST, "A must-have")
        case Issue(severity=1):
            return Points(WORST_ISSUE, "An issue of severity 1")
        case Note() | Programme():
            return Points(GO_LIVE_ITSELF, "Bears on going live at all")
        case Issue(severity=2):
            return Points(SERIOUS_ISSUE, "An issue of severity 2")
        case Risk():
            return Points(MISSING, "A risk that the board holds")
        case Gateway():
            return Points(MISSING, "Something is missing that going live rests on")
    return NOTHING


def _is_about_safety(record: Record) -> bool:
    match record:
        case Hazard() | SafetyCase():
            return True
        case Criterion():
            return record.pillar is Pillar.CLINICAL_SAFETY
        case Issue():
            return record.patient_safety is True
        case Note():
            return says(wording(record), terms.PATIENT_SAFETY)
    return False


def _nearness(snapshot: Snapshot) -> Points:
    days = (snapshot.gate - snapshot.as_of).days
    near = max(0, FAR - max(0, days))
    when = f"The gate is in {counted(days, 'day')}" if days > 0 else "The gate is here"
    return Points(NEAREST * near // FAR, when)


def _time(snapshot: Snapshot, since: dt.date | None) -> Iterator[Points]:
    if since is None:
        return
    days = (snapshot.as_of - since).days
    yield Points(max(0, min(LONGEST, days // 7)), f"Has stood for {counted(days, 'day')}")
    if is_new(snapshot, since):
        yield Points(NEW, "Has come up since the last deep dive")


def is_new(snapshot: Snapshot, since: dt.date | None) -> bool:
    """Whether what has stood since a day has come up since the last deep dive."""
    return since is not None and (snapshot.as_of - since).days <= _days_since_last_dive(snapshot)


def _days_since_last_dive(snapshot: Snapshot) -> int:
    held = [dive.date for dive in snapshot.deep_dives if dive.date < snapshot.as_of]
    return (snapshot.as_of - max(held)).days if held else RECENT


def _asked(times: int) -> Iterator[Points]:
    if times:
        says_so = f"Asked {counted(times, 'time')} without assurance"
        yield Points(ASKED * min(times, OFTEN), says_so)


def lightened(questions: Sequence[Question]) -> tuple[Question, ...]:
    """The questions, where one about records that weightier ones all ask about counts half."""
    spoken_of: set[tuple[str, str]] = set()
    light = set()
    for question in sorted(questions, key=lambda question: -question.score):
        about = {(cited.kind, cited.ref) for cited in question.refs}
        if about and about <= spoken_of:
            light.add(id(question))
        spoken_of |= about
    return tuple(_halved(q) if id(q) in light else q for q in questions)


def _halved(question: Question) -> Question:
    half = question.score // 2
    says_so = f"{question.score_says}. Its records are asked about already: {half}"
    return replace(question, score=half, score_says=says_so)


def weightiest(raised: Sequence[Question]) -> list[Question]:
    """As many of the questions that the rules raise as anybody can prepare for, in their order.

    What has been put, held or set aside stays; then each rule's weightiest goes first.
    """
    on_record = [question for question in raised if question.put is not None]
    fresh = sorted((q for q in raised if q.put is None), key=lambda question: -question.score)
    leading = {question.trigger: question for question in reversed(fresh)}.values()
    first = {id(question) for question in leading}
    by_rule = sorted(fresh, key=lambda question: id(question) not in first)
    room = max(0, MOST_RAISED - len(on_record))
    kept = {id(question) for question in (*on_record, *by_rule[:room])}
    return [question for question in raised if id(question) in kept]


def turn(question: Question) -> int:
    """When a question's turn comes: what has come back, what people wrote, what the rules raise."""
    if question.comes_back:
        return COME_BACK
    return BY_HAND if question.is_by_hand else BY_RULE


def heard(questions: Sequence[Question], *, cap: int) -> tuple[Question, ...]:
    """The questions that a meeting has time for, in the order in which it hears them.

    First come those that it has before it already, then those that the chair has picked.
    """
    ordered = sorted(questions, key=lambda question: (turn(question), -question.score))
    before_it = [q for q in ordered if q.state is QuestionState.ASKED]
    free = [q for q in ordered if q.state is QuestionState.RESERVE]
    room = max(0, cap - len(before_it))
    picked = sorted((q for q in free if q.place), key=lambda q: q.place or 0)[:room]
    room -= len(picked)
    first = [q for q in free if turn(q) < BY_RULE and not q.place][:room]
    rest = [q for q in free if turn(q) == BY_RULE and not q.place]
    chosen = {id(q) for q in (*before_it, *picked, *first, *spread(rest, cap=room - len(first)))}
    return in_places([question for question in ordered if id(question) in chosen])


def in_places(ordered: Sequence[Question]) -> tuple[Question, ...]:
    """The questions with each that the chair has placed in its place, the others around them."""
    free = [question for question in ordered if not question.place]
    line: list[Question] = []
    for question in sorted((q for q in ordered if q.place), key=lambda q: q.place or 0):
        before = max(0, (question.place or 0) - 1 - len(line))
        line += [*free[:before], question]
        del free[:before]
    return (*line, *free)


def spread(ordered: Sequence[Question], *, cap: int) -> tuple[Question, ...]:
    """The questions that a meeting has time for, best first.

    While another pillar's question waits, no pillar takes more than half of the time.
    """
    room = (cap + 1) // 2
    taken: Counter[Pillar | None] = Counter()
    first: list[Question] = []
    for question in ordered:
        if taken[question.pillar] < room and len(first) < cap:
            taken[question.pillar] += 1
            first.append(question)
    chosen = {id(question) for question in first}
    rest = [question for question in ordered if id(question) not in chosen]
    chosen.update(id(question) for question in rest[: cap - len(first)])
    return tuple(question for question in ordered if id(question) in chosen)
