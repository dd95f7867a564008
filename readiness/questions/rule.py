"""A rule: one pattern worth a question, and the page that explains it.

A rule notices and a rule asks, and the two are apart: it yields what it `Noticed`, record by
record, and its `asks` says in one breath what was noticed of one cause. Between the two the
engine lets the more specific rule speak and gathers ten records with one cause into one question.
"""

import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from readiness.days import in_words
from readiness.model import Question as Put
from readiness.model import Record
from readiness.questions.going_by import thresholds_of
from readiness.questions.past import Asking, times
from readiness.snapshot import Snapshot
from readiness.threshold import Threshold
from readiness.vocabulary import Pillar, QuestionState

HEADINGS = ("Why ask:", "Good answer:", "If weak, ask:", "Stay silent:", "Taught by:")
NO_LONGER_RAISED = "The records no longer raise this question."
SCORES = re.compile(r": \d+(?=; |$)")
AT_HEADINGS = re.compile(f"^({'|'.join(HEADINGS)})", re.MULTILINE)


@dataclass(frozen=True)
class Receipt:
    """One row behind a question: of which record, which field, which day, which value."""

    ref: str
    field: str
    says: str
    date: dt.date | None = None
    value: str | float | None = None

    @property
    def in_words(self) -> str:
        """What it says, with its day where it does not say it itself."""
        day = in_words(self.date, year=False) if self.date else ""
        return f"{day}: {self.says}" if day and day not in self.says else self.says


@dataclass(frozen=True)
class Cited:
    """A record that a question rests on, by its reference and by its name word for word."""

    kind: str
    ref: str
    name: str


@dataclass(frozen=True)
class Noticed:
    """One record on which a rule saw its pattern.

    `fact` is what a sentence says of the record when it speaks of this one alone, `brief` what it
    says when it speaks of several; `besides` are the other records it rests on. What has the same
    `cause` becomes one question, the heaviest `weight` first; `since` is the day from which it has
    stood.
    """

    record: Record
    fact: str
    brief: str = ""
    receipts: tuple[Receipt, ...] = ()
    besides: tuple[Record, ...] = ()
    since: dt.date | None = None
    cause: str = ""
    weight: float = 0.0


@dataclass(frozen=True)
class Question:
    """Something to ask in the meeting, with the records behind it and the help beside it."""

    code: str
    trigger: str
    text: str
    refs: tuple[Cited, ...]
    pillar: Pillar | None
    receipts: tuple[Receipt, ...]
    why: str
    good: str
    next: str
    taught_by: str
    to: str | None
    since: dt.date | None
    score: int = 0
    score_says: str = ""
    state: QuestionState = QuestionState.RESERVE
    put: Put | None = None
    past: tuple[Asking, ...] = ()
    last_time: str = ""
    comes_back: bool = False
    is_raised: bool = True
    is_new: bool = False
    raised_as: str = ""
    place: int | None = None

    @property
    def key(self) -> str:
        """What stays the same while its figures move: the rule and the records it rests on."""
        if self.put is not None and self.is_by_hand:
            return self.put.ref
        return f"{self.trigger}: {', '.join(sorted(cited.ref for cited in self.refs))}"

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody wrote it, and no rule."""
        return self.put is not None and self.put.rule is None

    @property
    def is_sent_in(self) -> bool:
        """Whether somebody sent it in, rather than the chair writing it."""
        return self.put is not None and self.is_by_hand and self.put.sent_in is True

    @property
    def own_words(self) -> str:
        """How the rule, or whoever wrote it, words it, where the chair has changed the words."""
        return self.raised_as or self.text

    @property
    def spoken(self) -> str:
        """The whole of what is read out: what was said last time, then the question."""
        gone = "" if self.is_raised else NO_LONGER_RAISED
        return " ".join(filter(None, (gone, self.last_time, self.text)))

    @property
    def order_says(self) -> str:
        """Why it stands where it does, in words and without a score, as the room may see it."""
        if self.place is not None:
            return "The chair has put it in this place."
        reasons = self.score_says.rpartition(". Together ")[0] or self.score_says
        first, *rest = SCORES.sub("", reasons).split("; ")
        return "; ".join((first, *(f"{reason[:1].lower()}{reason[1:]}" for reason in rest))) + "."

    @property
    def marks(self) -> str:
        """What the wall shows beside it: sent in, asked twice, new."""
        asked = f"asked {times(len(self.past))}" if self.past else ""
        return " · ".join(filter(None, (self._origin, asked)))

    @property
    def _origin(self) -> str:
        if self.is_by_hand:
            return "sent in" if self.is_sent_in else "our own"
        return "new" if self.is_new else ""


@dataclass(frozen=True)
class Guidance:
    """The page a user reads about a rule, in its sections."""

    notices: str
    why: str
    good: str
    next: str
    silent: str
    taught_by: str

    @classmethod
    def read(cls, page: str) -> "Guidance":
        """The sections of a rule's docstring; one that is missing is empty."""
        first, *rest = AT_HEADINGS.split(inspect.cleandoc(page))
        sections = dict(zip(rest[::2], rest[1::2], strict=True))
        texts = (first, *(sections.get(heading, "") for heading in HEADINGS))
        return cls(*(" ".join(text.split()) for text in texts))


Notices = Callable[[Snapshot], Iterable[Noticed]]
Asks = Callable[[Sequence[Noticed]], str]


@dataclass(frozen=True)
class Rule:
    """A pattern worth a question, under a code that is never given to another.

    `gives_way_to` names the more specific rules that speak of a record in its place.
    """

    code: str
    name: str
    page: str
    notices: Notices
    asks: Asks
    gives_way_to: tuple[str, ...] = ()
    irreversible: bool = False

    def __call__(self, snapshot: Snapshot) -> tuple[Noticed, ...]:
        """Every record on which the pattern is seen; none before a programme is started."""
        return snapshot.once(_noticed, self)

    @cached_property
    def guidance(self) -> Guidance:
        """The page a user reads, in its sections."""
        return Guidance.read(self.page)

    @cached_property
    def thresholds(self) -> tuple[Threshold, ...]:
        """What the trust may set that this rule goes by."""
        return thresholds_of(self.notices)


def _noticed(snapshot: Snapshot, rule: Rule) -> tuple[Noticed, ...]:
    return tuple(rule.notices(snapshot)) if snapshot.recorded("programme") else ()


def rule(
    code: str, *, asks: Asks, gives_way_to: tuple[str, ...] = (), irreversible: bool = False
) -> Callable[[Notices], Rule]:
    """A function that notices, made into the rule of its name."""

    def made(notices: Notices) -> Rule:
        return Rule(
            code=code,
            name=notices.__name__,
            page=notices.__doc__ or "",
            notices=notices,
            asks=asks,
            gives_way_to=gives_way_to,
            irreversible=irreversible,
        )

    return made
