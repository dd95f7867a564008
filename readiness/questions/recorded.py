"""Questions that stand on record although no rule raises them today.

Somebody wrote them or sent them in, or their rule has fallen silent while they are held, stand
before the meeting, or wait for a promise that was not kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from readiness.model import Question as Put
from readiness.model import Record
from readiness.questions.bearing import CITABLE, pillar_of_records, put_to
from readiness.questions.earlier import earlier, is_same_matter, times_unassured
from readiness.questions.placing import placed
from readiness.questions.ranking import weighed
from readiness.questions.rule import Cited, Question, Rule
from readiness.questions.spoken import name_of, on_day
from readiness.snapshot import Snapshot, kind_word
from readiness.vocabulary import QuestionState

SENT_IN, BY_HAND = "sent_in", "by_hand"
NOT_NAMED = "not named"
BEFORE_IT = (QuestionState.ASKED, QuestionState.ANSWERED)


def recorded(
    snapshot: Snapshot, raised: Sequence[Question], *, rules: Sequence[Rule]
) -> Iterator[Question]:
    """Each question on record that is not among those raised, where it still has to be dealt with.

    One that a rule which has fallen silent had raised only counts while it is held or open, or
    the chair has picked it, or while a promise given in answer to it is broken; one whose rule is
    switched off, only while it is before the meeting.
    """
    known = {word: rule for rule in rules for word in (rule.name, rule.code)}
    off = snapshot.policy.off.keys()
    spoken_for = {put.ref for question in raised for put in earlier(snapshot, question)}
    left = [put for put in snapshot.questions if put.text and put.ref not in spoken_for]
    while left:
        put = left[-1]
        question = of_record(snapshot, put, rule=known.get(put.rule or ""))
        left = [other for other in left if other is not put and not is_same_matter(other, question)]
        if put.rule is None or _is_open(snapshot, question, is_known=put.rule in known):
            if off.isdisjoint((question.trigger, question.code)):
                yield question
            elif question.state in BEFORE_IT:
                yield replace(question, is_raised=True)  # the records were not asked


def of_record(snapshot: Snapshot, put: Put, *, rule: Rule | None = None) -> Question:
    """A question on record as a meeting hears it."""
    records = _cited(snapshot, put)
    page = rule.guidance if rule else None
    question = Question(
        code=rule.code if rule else put.ref,
        trigger=rule.name if rule else put.rule or (SENT_IN if put.sent_in else BY_HAND),
        text=put.text or "",
        refs=tuple(Cited(kind_word(r), r.ref, name_of(r)) for r in records),
        pillar=pillar_of_records(snapshot, records),
        receipts=(),
        why=page.why if page else _written(snapshot, put),
        good=page.good if page else "",
        next=page.next if page else "",
        taught_by=page.taught_by if page else "",
        to=put.to or put_to(snapshot, records),
        since=put.raised,
        is_raised=put.rule is None,
        put=put,
    )
    asked = times_unassured(snapshot, earlier(snapshot, question))
    score, says = weighed(
        snapshot, records=records, since=put.raised, irreversible=False, asked=asked
    )
    return placed(snapshot, replace(question, score=score, score_says=says))


def _cited(snapshot: Snapshot, put: Put) -> list[Record]:
    found = (record for text in put.about for record in snapshot.named(text))
    return [record for record in found if kind_word(record) in CITABLE]


def _written(snapshot: Snapshot, put: Put) -> str:
    """Who wrote a question or sent it in, and when."""
    done = "Sent in" if put.sent_in else "Written"
    on = f" on {on_day(snapshot, put.raised)}" if put.raised else ""
    by = put.raised_by or put.asked_by or NOT_NAMED
    return f"{done}{on}, {by}." if by == NOT_NAMED else f"{done}{on} by {by}."


def _is_open(snapshot: Snapshot, question: Question, *, is_known: bool) -> bool:
    """Whether a question whose rule has fallen silent has still to be dealt with.

    A hold of a rule that there is not holds nothing back.
    """
    match question.state:
        case QuestionState.PARKED:
            return is_known
        case QuestionState.ASKED:
            return True
        case QuestionState.ANSWERED:
            return question.past[-1].said_on == snapshot.as_of
        case QuestionState.RESERVE:
            is_broken = bool(question.past) and question.past[-1].is_broken(snapshot.as_of)
            return question.place is not None or is_broken
    return False
