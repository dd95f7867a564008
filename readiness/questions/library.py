"""The rules as the trust has them: what each goes by, which are off, how often each was heard."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from readiness.model import PolicyEntry
from readiness.model import Question as Put
from readiness.questions.asking import off_by
from readiness.questions.catalogue import RULES
from readiness.questions.rule import Question, Rule
from readiness.snapshot import Snapshot
from readiness.threshold import Threshold
from readiness.thresholds import GENERAL
from readiness.vocabulary import Assurance

THEMES = {
    "SAF": "Hazards and controls",
    "REV": "After the switch",
    "GOV": "Warnings, lessons and promises",
    "PPL": "People and support",
    "PRV": "Proving that it works",
    "PLN": "Plans, dates and gates",
    "EVD": "What a colour rests on",
    "DAY": "What day one holds",
}


@dataclass(frozen=True)
class Setting:
    """A threshold as it stands on the day; `entry` says who has changed it, why and until when."""

    threshold: Threshold
    value: int
    entry: PolicyEntry | None

    @property
    def is_changed(self) -> bool:
        """Whether the trust goes by something else than our default."""
        return self.value != self.threshold.default

    @property
    def says(self) -> str:
        """What it decides, as it stands."""
        return self.threshold.sentence(self.value)


@dataclass(frozen=True)
class Heard:
    """How often a rule was heard here, and with what assurance it was answered."""

    raised: int
    put: int
    answered: Counter[Assurance]
    held: int
    dismissed: int

    @property
    def unanswered(self) -> int:
        """How often it was put and no assurance is on record."""
        return self.put - self.answered.total()


@dataclass(frozen=True)
class Entry:
    """One rule of the library on the day."""

    rule: Rule
    off: PolicyEntry | None
    settings: tuple[Setting, ...]
    heard: Heard

    @property
    def title(self) -> str:
        """The rule's name in words."""
        return title_of(self.rule)

    @property
    def theme(self) -> str:
        """What the rule is about, as its code says it."""
        return theme_of(self.rule)

    @property
    def words(self) -> str:
        """All that somebody may look for in it."""
        page = self.rule.guidance
        return " ".join((self.title, self.theme, *vars(page).values())).casefold()


def title_of(rule: Rule) -> str:
    """A rule's name in words."""
    return rule.name.replace("_", " ").capitalize()


def theme_of(rule: Rule) -> str:
    """What a rule is about, as its code says it."""
    return THEMES[rule.code.partition("-")[0]]


def library(snapshot: Snapshot, questions: Sequence[Question]) -> tuple[Entry, ...]:
    """Every rule on the day, with how many of the questions that there are it raises."""
    return tuple(_entry(snapshot, rule, questions) for rule in RULES)


def _entry(snapshot: Snapshot, rule: Rule, questions: Sequence[Question]) -> Entry:
    return Entry(
        rule=rule,
        off=off_by(snapshot, rule),
        settings=tuple(setting(snapshot, threshold) for threshold in rule.thresholds),
        heard=_heard(snapshot, rule, questions),
    )


def setting(snapshot: Snapshot, threshold: Threshold) -> Setting:
    """A threshold as it stands on the day."""
    policy = snapshot.policy
    return Setting(threshold, policy[threshold], policy.changed.get(threshold.name))


def general(snapshot: Snapshot) -> tuple[Setting, ...]:
    """The thresholds that every colour or the whole meeting goes by."""
    return tuple(setting(snapshot, threshold) for threshold in GENERAL)


def switched_off(snapshot: Snapshot) -> tuple[Rule, ...]:
    """The rules that are off on the day."""
    return tuple(rule for rule in RULES if off_by(snapshot, rule) is not None)


def _heard(snapshot: Snapshot, rule: Rule, questions: Sequence[Question]) -> Heard:
    puts = [put for put in snapshot.questions if _is_of(put, rule)]
    asked = [put for put in puts if put.asked is not None]
    last = (answers[-1].assurance for put in asked if (answers := snapshot.answers(put.ref)))
    return Heard(
        raised=sum(q.trigger == rule.name and q.is_raised for q in questions),
        put=len(asked),
        answered=Counter(assurance for assurance in last if assurance is not None),
        held=sum(put.parked is not None for put in puts),
        dismissed=sum(put.dismissed is not None for put in puts),
    )


def _is_of(put: Put, rule: Rule) -> bool:
    return put.rule is not None and put.rule.partition(":")[0] in (rule.name, rule.code)
