"""Whether the way back was ever tried, and what is given up before it is known not to be needed."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from readiness.model import Criterion, Evidence, Issue, Note, Record, Rehearsal
from readiness.questions import proof_terms as terms
from readiness.questions.absence import is_near
from readiness.questions.links import linked, wording
from readiness.questions.notation import in_scope, is_waived, tells_against
from readiness.questions.subjects import is_about_training
from readiness.questions.telling import Teller, tellers, tells
from readiness.questions.terms import CONTINGENCY
from readiness.questions.words import denies, mentions, says, says_of
from readiness.scoring.dates import is_overdue
from readiness.scoring.evidence import hard_evidence
from readiness.snapshot import Snapshot
from readiness.thresholds import WAY_BACK_UNTIL
from readiness.vocabulary import EvidenceKind, Outcome

TRIED_BY = frozenset({EvidenceKind.OBSERVED_REHEARSAL, EvidenceKind.TEST_REPORT})
LET_GO = (
    (terms.LEGACY, terms.ENDS),
    (terms.CONTRACT, terms.ENDS),
    (terms.POSTS, terms.POSTS_END),
    (terms.SAVINGS, terms.BOOKED),
)
GIVING_UP = (*(thing for things, _ in LET_GO for thing in things), *terms.PEOPLE_LET_GO)
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
A_DAY = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? )?({'|'.join(MONTHS)})\b(?: ((?:19|20)\d\d)\b)?"
)
A_YEAR = re.compile(r"\b(20\d\d)\b")
WAYS_BACK = (*CONTINGENCY, "back up")
IDIOMS = re.compile(
    r"\bend[- ]to[- ]end\b|\bend[- ]users?\b|\bpost[- ](?:go|cutover|implementation|live)\b"
    r"|\b(?:years?|months?|weeks?|days?)[- ]old\b|\bold (?:numbers?|address(?:es)?|people|age)\b",
    re.IGNORECASE,
)


def ways_back(snapshot: Snapshot) -> list[Criterion]:
    """The criteria about going back, working without the system or restoring it; removed ones too.

    A way back that was taken out of scope is one that there is not.
    """
    about = (c for c in snapshot.criteria if mentions(wording(c), WAYS_BACK))
    return [criterion for criterion in about if not is_about_training(criterion)]


def unrehearsed(snapshot: Snapshot) -> list[Criterion]:
    """The ways back, if near go-live none of them was ever tried out and none is to be."""
    about = ways_back(snapshot)
    if is_rehearsed(snapshot) or _is_to_come(snapshot):
        return []
    return [c for c in about if _matters_now(snapshot, c) and not is_waived(snapshot, c)]


def _matters_now(snapshot: Snapshot, criterion: Criterion) -> bool:
    return is_near(snapshot) or (snapshot.days_to_go >= 0 and is_overdue(snapshot, criterion))


def is_rehearsed(snapshot: Snapshot) -> bool:
    """Whether a way back was tried out and nothing told against it."""
    for criterion in ways_back(snapshot):
        tried = _trials(snapshot, criterion)
        if tried and not tells_against(tried[-1]):
            return True
    return any(_is_passed(snapshot, rehearsal) for rehearsal in snapshot.rehearsals)


def _is_passed(snapshot: Snapshot, rehearsal: Rehearsal) -> bool:
    return rehearsal.outcome is Outcome.PASS and _is_of_a_way_back(snapshot, rehearsal)


def is_timed(snapshot: Snapshot) -> bool:
    """Whether the way back was tried out against the clock, or up to a named decision point."""
    trials = (e for c in ways_back(snapshot) for e in _trials(snapshot, c))
    said = [e.summary for e in trials if not tells_against(e)]
    said += [r.do or r.study for r in snapshot.rehearsals if _is_passed(snapshot, r)]
    return any(mentions(text, terms.DECISION_POINT) for text in said)


def _is_to_come(snapshot: Snapshot) -> bool:
    """Whether a rehearsal of a way back is planned before go-live."""
    return any(
        _is_of_a_way_back(snapshot, rehearsal)
        for rehearsal in snapshot.rehearsals
        if rehearsal.date is not None and snapshot.as_of <= rehearsal.date < snapshot.go_live
    )


def _is_of_a_way_back(snapshot: Snapshot, rehearsal: Rehearsal) -> bool:
    named = mentions(wording(rehearsal), CONTINGENCY)
    return named or any(linked(rehearsal, criterion) for criterion in ways_back(snapshot))


def _trials(snapshot: Snapshot, criterion: Criterion) -> list[Evidence]:
    """The rehearsals and tests of a way back, oldest first; talking it through is none."""
    return [
        evidence
        for evidence in hard_evidence(snapshot, criterion)
        if evidence.kind in TRIED_BY and not mentions(evidence.summary, terms.AT_A_DESK)
    ]


def untried(snapshot: Snapshot) -> Iterator[Teller]:
    """What tells that there is no way back, or that it was never tried."""
    about = (*terms.WAY_BACK, "contingency")
    for record in tellers(snapshot, saying=about) if is_near(snapshot) else ():
        denied = denies(wording(record), terms.WAY_BACK)
        if denied or tells(record, about, terms.UNTRIED):
            yield record


@dataclass(frozen=True)
class GivenUp:
    """A step that cannot be taken back, and its day where the record has one."""

    record: Record
    on: dt.date | None


def given_up_early(snapshot: Snapshot) -> Iterator[GivenUp]:
    """The steps that end the way back before the gate, or within four weeks of go-live.

    To have planned such a step is not to have taken it.
    """
    ending = (c for c in in_scope(snapshot) if not mentions(c.name, ("plan",)))
    steps = [GivenUp(c, c.due) for c in ending if c.due is not None]
    steps += [GivenUp(a, a.due) for a in snapshot.actions if a.due and a.closed is None]
    told = tellers(snapshot, saying=GIVING_UP)
    steps += [GivenUp(r, _day_in(wording(r), about=_told_on(r))) for r in told]
    for step in steps:
        if _ends_it(wording(step.record)) and _is_early(snapshot, step.on):
            yield step


def _ends_it(said: str) -> bool:
    plain = IDIOMS.sub(" ", said)
    if mentions(plain, terms.KEPT_ON):
        return False
    if says(plain, terms.PEOPLE_LET_GO):
        return True
    return any(says_of(plain, things, ends) for things, ends in LET_GO)


def _is_early(snapshot: Snapshot, day: dt.date | None) -> bool:
    return day is None or (day - snapshot.go_live).days < snapshot.policy[WAY_BACK_UNTIL]


def _told_on(record: Note | Issue) -> dt.date | None:
    return record.date if isinstance(record, Note) else record.raised


def _day_in(said: str, *, about: dt.date | None) -> dt.date | None:
    """The first day, month or year that a text names, taken for the first day that it may mean.

    A day without a year is the next of its name after it was said.
    """
    if (found := A_DAY.search(said)) is None:
        year = A_YEAR.search(said)
        return dt.date(int(year[1]), 1, 1) if year else None
    month = MONTHS.index(found[2]) + 1
    if found[3]:
        return _day(int(found[3]), month, found[1])
    if about is None:
        return None
    day = _day(about.year, month, found[1])
    past = day.replace(day=1) < about.replace(day=1) and about.year < dt.MAXYEAR
    return _day(about.year + 1, month, found[1]) if past else day


def _day(year: int, month: int, day: str | None) -> dt.date:
    """A day of a month; its first where none is named, its last where it has not so many."""
    last = monthrange(year, month)[1]
    return dt.date(year, month, min(max(int(day or 1), 1), last))
