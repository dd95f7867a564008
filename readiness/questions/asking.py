"""From what the rules notice to the few questions that a meeting hears."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from readiness.model import PolicyEntry, Record
from readiness.questions.bearing import CITABLE, CITED_ALONG, pillar_of_records, put_to
from readiness.questions.catalogue import RULES
from readiness.questions.earlier import earlier, times_unassured
from readiness.questions.placing import placed
from readiness.questions.ranking import heard, lightened, turn, weighed, weightiest
from readiness.questions.recorded import recorded
from readiness.questions.rule import Cited, Noticed, Question, Receipt, Rule
from readiness.questions.spoken import name_of
from readiness.snapshot import Snapshot, kind_word
from readiness.thresholds import QUESTIONS
from readiness.vocabulary import QuestionState

MOST_CITED = 12
ABSENT = "absent"  # the cause of what is missing: it weighs as the gate at which it is missed
ORDER = (
    QuestionState.ASKED,
    QuestionState.RESERVE,
    QuestionState.ANSWERED,
    QuestionState.PARKED,
    QuestionState.DISMISSED,
)


def ask(snapshot: Snapshot, *, rules: Sequence[Rule] = RULES) -> tuple[Question, ...]:
    """Every question that the records raise, in the order of the catalogue; one for each cause.

    A rule that is switched off on the day is silent.
    """
    return _asked(snapshot, [rule for rule in rules if off_by(snapshot, rule) is None])


def off_by(snapshot: Snapshot, rule: Rule) -> PolicyEntry | None:
    """Who has switched a rule off on the day, why and until when; None if it is on."""
    return snapshot.policy.off_by(rule.name, rule.code)


def silenced(snapshot: Snapshot, *, rules: Sequence[Rule] = RULES) -> tuple[Question, ...]:
    """What the rules that are switched off on the day would ask."""
    found = _asked(snapshot, [rule for rule in rules if off_by(snapshot, rule) is not None])
    return tuple(replace(question, state=QuestionState.SWITCHED_OFF) for question in found)


def _asked(snapshot: Snapshot, rules: Sequence[Rule]) -> tuple[Question, ...]:
    noticed = {rule: rule(snapshot) for rule in rules}
    silent = _silent(snapshot, noticed)
    every = tuple(
        _put(snapshot, rule, found)
        for rule, all_found in noticed.items()
        for found in _by_cause(n for n in all_found if (rule.name, n.record.ref) not in silent)
    )
    return lightened(every)


def _silent(snapshot: Snapshot, noticed: dict[Rule, tuple[Noticed, ...]]) -> set[tuple[str, str]]:
    """The rules that leave a record to another: the more general one to the more specific.

    A question that has been put goes on as itself: then the more specific one stays silent.
    """
    speaks = {(rule.name, n.record.ref) for rule, found in noticed.items() for n in found}
    put = {(q.rule, ref) for q in snapshot.questions for ref in q.about} & speaks
    silent = set()
    for rule, found in noticed.items():
        for ref in {n.record.ref for n in found}:
            specific = {(name, ref) for name in rule.gives_way_to} & speaks
            if specific:
                silent |= specific if (rule.name, ref) in put else {(rule.name, ref)}
    return silent


def _by_cause(noticed: Iterable[Noticed]) -> Iterator[list[Noticed]]:
    """What was noticed of each cause; one rule asks of the same records once."""
    causes: defaultdict[str, list[Noticed]] = defaultdict(list)
    for found in noticed:
        causes[found.cause].append(found)
    seen: set[frozenset[tuple[type[Record], str]]] = set()
    for of_one in causes.values():
        one_each = _one_each(sorted(of_one, key=lambda n: -n.weight))
        records = frozenset((type(n.record), n.record.ref) for n in one_each)
        if records not in seen:
            yield one_each
        seen.add(records)


def _one_each(found: list[Noticed]) -> list[Noticed]:
    """What was noticed of each record, once, with the rows of every time that it was."""
    once: dict[tuple[type[Record], str], Noticed] = {}
    for n in found:
        key = type(n.record), n.record.ref
        if (first := once.get(key)) is not None:
            rows, besides = (*first.receipts, *n.receipts), (*first.besides, *n.besides)
            n = replace(first, receipts=rows, besides=besides)
        once[key] = n
    return list(once.values())


def _put(snapshot: Snapshot, rule: Rule, found: list[Noticed]) -> Question:
    """One question about everything noticed of one cause."""
    records = _cited(found)
    guidance = rule.guidance
    refs = tuple(Cited(kind_word(r), r.ref, name_of(r)) for r in records)
    since = min((n.since for n in found if n.since is not None), default=None)
    question = Question(
        code=rule.code,
        trigger=rule.name,
        text=rule.asks(found),
        refs=refs,
        pillar=pillar_of_records(snapshot, records),
        receipts=_receipts(found, {cited.ref for cited in refs}),
        why=guidance.why,
        good=guidance.good,
        next=guidance.next,
        taught_by=guidance.taught_by,
        to=put_to(snapshot, records),
        since=since,
    )
    puts = earlier(snapshot, question)
    score, says = weighed(
        snapshot,
        records=records[:1] if found[0].cause == ABSENT else records,
        since=since,
        irreversible=rule.irreversible,
        asked=times_unassured(snapshot, puts),
    )
    return replace(question, score=score, score_says=says)


def _cited(found: list[Noticed]) -> list[Record]:
    """The records noticed, heaviest first, then the others they rest on; twelve at most."""
    about = [n.record for n in found if kind_word(n.record) in CITABLE]
    kinds = CITED_ALONG | {kind_word(record) for record in about}
    along = [r for n in found for r in n.besides if kind_word(r) in kinds]
    once = {(kind_word(record), record.ref): record for record in (*about, *along)}
    return list(once.values())[:MOST_CITED]


def _receipts(found: list[Noticed], refs: set[str]) -> tuple[Receipt, ...]:
    every = (receipt for noticed in found for receipt in noticed.receipts)
    return tuple(dict.fromkeys(receipt for receipt in every if receipt.ref in refs))


def ranked(
    snapshot: Snapshot, *, cap: int | None = None, rules: Sequence[Rule] = RULES
) -> tuple[Question, ...]:
    """Every question with its state: for the meeting, in reserve, answered, held, dismissed.

    The meeting hears as many as the trust has time for, unless told otherwise. Of what the rules
    raise, a reader is given the weightiest: nobody prepares for three hundred questions.
    """
    raised = weightiest([placed(snapshot, question) for question in ask(snapshot, rules=rules)])
    every = [*raised, *recorded(snapshot, raised, rules=rules)]
    asked = heard(every, cap=time_for(snapshot) if cap is None else max(0, cap))
    chosen = {id(question) for question in asked}
    others = sorted((q for q in every if id(q) not in chosen), key=_in_order)
    return (*(replace(question, state=QuestionState.ASKED) for question in asked), *others)


def _in_order(question: Question) -> tuple[int, int, int]:
    return ORDER.index(question.state), turn(question), -question.score


def time_for(snapshot: Snapshot) -> int:
    """How many questions the trust's meetings have time for."""
    return snapshot.policy[QUESTIONS]


def questions_document(snapshot: Snapshot, *, all_: bool = False) -> list[dict[str, Any]]:
    """The ranked questions as the terminal gives them.

    `all_` adds the reserve, the answered, the held, the dismissed and what rules that are switched
    off would ask, and each one's state.
    """
    if not all_:
        return [_document(q) for q in ranked(snapshot) if q.state is QuestionState.ASKED]
    every = (*ranked(snapshot), *silenced(snapshot))
    return [_document(question) | {"state": question.state.value} for question in every]


def _document(question: Question) -> dict[str, Any]:
    return {
        "code": question.code,
        "trigger": question.trigger,
        "text": question.spoken,
        "refs": [{"kind": c.kind, "ref": c.ref, "name": c.name} for c in question.refs],
        "pillar": question.pillar.value if question.pillar else None,
        "score": question.score,
        "score_says": question.score_says,
        "why": question.why,
        "receipts": [_row(receipt) for receipt in question.receipts],
    }


def _row(receipt: Receipt) -> dict[str, Any]:
    return {
        "ref": receipt.ref,
        "field": receipt.field,
        "date": receipt.date.isoformat() if receipt.date else None,
        "value": receipt.value,
        "says": receipt.says,
    }
