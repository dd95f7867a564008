"""What was taken out of the go-live near the gate, and what is on file about the gap it leaves."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from readiness.model import Criterion, Issue, Note, Record, ScopeItem
from readiness.questions import plan_terms, terms
from readiness.questions.links import linked, wording
from readiness.questions.telling import NOT_OURS
from readiness.questions.words import mentions, says, says_of, sentences_of
from readiness.scoring.day_one import taken_out_on
from readiness.snapshot import Snapshot
from readiness.thresholds import DESCOPED_WITHIN
from readiness.vocabulary import Declared, Priority

TOLD_BY = (*plan_terms.DESCOPED, *plan_terms.FUNCTIONS)
HYPOTHETICAL = ("propose", "if", "unless", "could", "would", "option", "may")
PUT_OFF = re.compile(
    r"\b(?:deferr?(?:ed|ing)|postponed|put off|pushed|moved|left|delayed|shifted|descoped|parked)\b"
    r"[^.;]{0,60}?\b(?:to|until|for|into) (?:an? |the )?(?:phase (?:2|two|3|three)|second phase"
    r"|(?:later|next|second) (?:phase|release|wave|stage)|after go[- ]live|post[- ]go[- ]live"
    r"|later than go[- ]live)\b",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    r"\b(?:go|goes|going)[ -]live (?:will be |is |be )?without (?:the |its |a )?\w+"
    r"|\btake[ns]? (?:[\w-]+ ){1,4}out of (?:the )?(?:first |initial )?(?:release|phase|go-live)",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\b(?:not|no|never|nothing|none|if|unless|could|would|option|propos\w+)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class TakenOut:
    """A record of something taken out of the go-live, how, and since when."""

    record: Criterion | Note | Issue | ScopeItem
    how: str
    on: dt.date | None
    said: str | None = None


def taken_out(snapshot: Snapshot) -> Iterator[TakenOut]:
    """Everything taken out within half a year of go-live whose gap nobody has assessed and owns."""
    every = (*_criteria(snapshot), *_told(snapshot))
    yield from (out for out in every if not _is_looked_after(snapshot, out.record))
    for item in snapshot.all_of(ScopeItem):
        on = taken_out_on(item)
        if on is not None and _is_near(snapshot, on) and not (item.by_hand and item.owner):
            yield TakenOut(item, "was taken out of day one", on, item.why)


def _criteria(snapshot: Snapshot) -> Iterator[TakenOut]:
    for criterion in snapshot.criteria:
        found = (
            _removed(snapshot, criterion)
            or _made_lighter(snapshot, criterion)
            or _moved_beyond(snapshot, criterion)
            or _by_its_words(snapshot, criterion)
        )
        if found is not None:
            yield found


def _is_near(snapshot: Snapshot, day: dt.date | None) -> bool:
    return day is not None and (snapshot.go_live - day).days <= snapshot.policy[DESCOPED_WITHIN]


def _removed(snapshot: Snapshot, criterion: Criterion) -> TakenOut | None:
    judgements = snapshot.judgements(criterion.ref)
    if not judgements or judgements[-1].status is not Declared.REMOVED:
        return None
    last = judgements[-1]
    near = _is_near(snapshot, last.date)
    return TakenOut(criterion, "was taken out of scope", last.date, last.why) if near else None


def _made_lighter(snapshot: Snapshot, criterion: Criterion) -> TakenOut | None:
    """A must that has become a should."""
    if criterion.priority is not Priority.SHOULD:
        return None
    for (_, before), (day, after) in pairwise(criterion.priority_history):
        if after is Priority.SHOULD and before is not Priority.SHOULD and _is_near(snapshot, day):
            return TakenOut(criterion, "ceased to be a must-have", day)
    return None


def _moved_beyond(snapshot: Snapshot, criterion: Criterion) -> TakenOut | None:
    """A must that was due by go-live and is now due after it."""
    due, first = criterion.due, criterion.due_history[:1]
    if not (criterion.is_must and first and due) or not first[0] <= snapshot.go_live < due:
        return None
    near = 0 <= snapshot.days_to_go <= snapshot.policy[DESCOPED_WITHIN]
    return TakenOut(criterion, "was due by go-live and is now due after it", None) if near else None


def _by_its_words(snapshot: Snapshot, criterion: Criterion) -> TakenOut | None:
    """A criterion that its last judgement or its newest evidence says is put off."""
    last = snapshot.judgements(criterion.ref)[-1:]
    said: list[tuple[dt.date | None, str | None]] = [(j.date, j.why) for j in last]
    said += [(e.date, e.summary) for e in snapshot.evidence(criterion.ref)[-1:]]
    for day, text in said:
        if text and _is_near(snapshot, day) and puts_off(text):
            return TakenOut(criterion, "is put off until after go-live", day, text)
    return None


def _told(snapshot: Snapshot) -> Iterator[TakenOut]:
    """Notes and open issues that tell of functions or departments taken out."""
    for note in snapshot.notes:
        if note.kind in NOT_OURS or not _is_near(snapshot, note.date):
            continue
        if (said := _sentence(wording(note))) is not None:
            yield TakenOut(note, "tells", note.date, said)
    for issue in snapshot.issues:
        said = _sentence(wording(issue)) if issue.is_open else None
        if said is not None and _is_near(snapshot, issue.raised):
            yield TakenOut(issue, "tells", issue.raised, said)


def _sentence(text: str) -> str | None:
    if not (mentions(text, TOLD_BY) or PUT_OFF.search(text) or WITHOUT.search(text)):
        return None
    return next(filter(puts_off, sentences_of(text)), None)


def puts_off(text: str) -> bool:
    """Whether a text says that something planned is taken out of the go-live."""
    found = PUT_OFF.search(text) or WITHOUT.search(text)
    if found is not None:
        return NOT_SO.search(text[: found.end()]) is None
    if says(text, plan_terms.DESCOPED, unless=HYPOTHETICAL):
        return True
    return says_of(text, plan_terms.FUNCTIONS, plan_terms.TAKEN_OUT, unless=HYPOTHETICAL)


def _is_looked_after(snapshot: Snapshot, record: Record) -> bool:
    """Whether an assessment of the gap is on file, and somebody owns it."""
    told = (n for n in snapshot.notes if n.ref != record.ref and linked(n, record))
    every = [(wording(note), _is_owned(note)) for note in told]
    every += _own_words(snapshot, record)
    for criterion in snapshot.criteria:
        if criterion.ref != record.ref and linked(record, criterion):
            every += _filed(snapshot, criterion, of=f"{criterion.name}. ")
    return any(owned and _assesses(text) for text, owned in every)


def _assesses(text: str) -> bool:
    return says(text, plan_terms.ASSESSED, unless=terms.TO_COME)


def _own_words(snapshot: Snapshot, record: Record) -> Iterator[tuple[str, bool]]:
    """What a record says itself of the gap, and whether it has an owner."""
    match record:
        case Note():
            yield f"{wording(record)}. {record.response or ''}", _is_owned(record)
        case Issue():
            yield wording(record), record.owner is not None
        case Criterion():
            yield from _filed(snapshot, record)
            for judgement in snapshot.judgements(record.ref):
                yield judgement.why or "", record.owner is not None


def _filed(snapshot: Snapshot, criterion: Criterion, *, of: str = "") -> Iterator[tuple[str, bool]]:
    for evidence in snapshot.evidence(criterion.ref):
        yield f"{of}{evidence.summary or ''}", criterion.owner is not None


def _is_owned(note: Note) -> bool:
    return note.action_owner is not None or mentions(note.text, terms.ROLES)
