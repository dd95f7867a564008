"""What needs somebody today, in a message of a minute; nothing where nothing does."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Evidence, Person
from readiness.my_work import WEEK, work_of
from readiness.notice import TO_COME, asked_of
from readiness.questions.rule import Question
from readiness.scoring.dates import day_due
from readiness.scoring.promises import Promise, promises
from readiness.scoring.standing import Standing
from readiness.snapshot import Snapshot
from readiness.vocabulary import ControlState, Role
from readiness.whose import assesses, gave_or_owns, known_as

MOST = 8  # lines of one sort: a message is read in a minute


@dataclass(frozen=True)
class Section:
    """Things of one sort that need somebody, each in a line."""

    heading: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The first few of them as plain text, and how many more there are."""
        more = len(self.lines) - MOST
        last = (f"and {more} more, on the screen",) if more > 0 else ()
        return "\n".join((self.heading, *(f"- {line}" for line in (*self.lines[:MOST], *last))))


@dataclass(frozen=True)
class Digest:
    """What needs somebody on a day; `brief` is what the chair reads before a deep dive."""

    person: Person
    day: dt.date
    sections: tuple[Section, ...]
    brief: str = ""

    @property
    def count(self) -> int:
        """How many things need them."""
        return sum(len(section.lines) for section in self.sections)

    @property
    def title(self) -> str:
        """What stands above it: how many things, and on which day."""
        if not self.count:
            return f"the chair’s brief, {in_words(self.day)}"
        things = "1 thing needs" if self.count == 1 else f"{self.count} things need"
        return f"{things} you, {in_words(self.day)}"

    @property
    def text(self) -> str:
        """All of it as plain text."""
        parts = [f"For {self.person.name}: {self.title}."]
        parts += [section.text for section in self.sections]
        return "\n\n".join((*parts, *filter(None, (self.brief,))))


def digest_for(
    person: Person,
    snapshot: Snapshot,
    *,
    now: Standing,
    questions: Sequence[Question],
    waiting: int = 0,
) -> Digest | None:
    """What needs somebody today; None where nothing does.

    `questions` are the ranked ones, `waiting` how much was sent in without a name.
    """
    found = (
        Section("Promised by you", tuple(_promised(person, snapshot))),
        Section("Your criteria, due this week or overdue", tuple(_due(person, snapshot, now))),
        Section("Gone stale behind your criteria", tuple(_stale(person, snapshot, now))),
        Section("Yours to deal with by this week", tuple(_to_deal_with(person, snapshot))),
        Section("Waiting for you to check", tuple(_to_check(person, snapshot))),
        Section("You will be asked", tuple(_asked(person, snapshot, questions))),
        Section("Sent in, waiting for you", tuple(_sent_in(person, questions, waiting))),
    )
    wanted = tuple(section for section in found if section.lines)
    return Digest(person, snapshot.as_of, wanted) if wanted else None


def _by_when(snapshot: Snapshot, day: dt.date) -> str:
    if day == snapshot.as_of:
        return "due today"
    return f"{'was due' if day < snapshot.as_of else 'due'} {in_words(day, year=False)}"


def _is_near(snapshot: Snapshot, day: dt.date | None) -> bool:
    return day is not None and day <= snapshot.as_of + WEEK


def _promised(person: Person, snapshot: Snapshot) -> Iterator[str]:
    """Their open promises, due within a week or late; the oldest first."""
    made = promises(snapshot)
    for promise in (*made.broken, *made.late, *made.to_come):
        if promise.is_open and known_as(person, promise.owner) and _is_near(snapshot, promise.due):
            when = _by_when(snapshot, promise.due or snapshot.as_of)
            yield f"{promise.text}: {when}{_was(promise)}"


def _was(promise: Promise) -> str:
    first = promise.first_due if promise.is_moved else None
    return f", first promised by {in_words(first, year=False)}" if first else ""


def _due(person: Person, snapshot: Snapshot, now: Standing) -> Iterator[str]:
    for c in work_of(person, snapshot, now).due:
        when = _by_when(snapshot, day_due(snapshot, c.criterion))
        yield f"{c.ref} {c.name}: {when}, {c.status.words.lower()}"


def _stale(person: Person, snapshot: Snapshot, now: Standing) -> Iterator[str]:
    work = work_of(person, snapshot, now)
    said = {c.ref for c in work.due}
    for c, why in work.stale:
        if c.ref not in said:
            yield f"{c.ref} {c.name}: {why}"


def _to_deal_with(person: Person, snapshot: Snapshot) -> Iterator[str]:
    """Their open issues, the controls that are not in, and the conditions of a "go"."""
    open_issues = (issue for issue in snapshot.issues if issue.is_open)
    not_in = (control for control in snapshot.controls if not control.is_in)
    every = [(f"Issue {i.ref} {i.name}", i.owner, i.due) for i in open_issues]
    every += [(f"Control {c.ref} {c.name}", c.owner, c.due) for c in not_in]
    for gateway in snapshot.gateways:
        still_open = (c for c in snapshot.conditions(gateway.ref) if c.closed is None)
        every += [(f"Condition of {gateway.name}: {c.text}", c.owner, c.due) for c in still_open]
    theirs = [(due, what) for what, who, due in every if due is not None and known_as(person, who)]
    for due, what in sorted(theirs):
        if _is_near(snapshot, due):
            yield f"{what}: {_by_when(snapshot, due)}"


def _to_check(person: Person, snapshot: Snapshot) -> Iterator[str]:
    """The last evidence of what they assess; for a safety officer also the controls that are in."""
    for criterion in snapshot.criteria:
        hard = [filed for filed in snapshot.evidence(criterion.ref) if filed.is_hard]
        is_theirs = bool(hard) and assesses(person, criterion, snapshot)
        if is_theirs and _is_unchecked(person, hard[-1], snapshot):
            yield f"{criterion.ref} {criterion.name}: {hard[-1].summary or 'evidence'}"
    if Role.CLINICAL_SAFETY_OFFICER in person.roles:
        for control in snapshot.controls:
            if control.stage is ControlState.IMPLEMENTED and not known_as(person, control.owner):
                yield f"Control {control.ref} {control.name}: in, not yet verified"


def _is_unchecked(person: Person, filed: Evidence, snapshot: Snapshot) -> bool:
    return snapshot.check_of(filed) is None and not gave_or_owns(person, filed, snapshot)


def _asked(person: Person, snapshot: Snapshot, questions: Sequence[Question]) -> Iterator[str]:
    for notice in asked_of(snapshot, person, questions):
        if notice.is_for_today:
            yield f"{notice.question.text} ({notice.why[0]})"


def _sent_in(person: Person, questions: Sequence[Question], waiting: int) -> Iterator[str]:
    """What the secretary has to take in and to triage."""
    if Role.SECRETARY not in person.roles:
        return
    if waiting:
        yield f"{waiting} without a name, to be taken in"
    for question in questions:
        if question.is_sent_in and question.state in TO_COME:
            yield question.text
