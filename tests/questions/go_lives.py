"""Go-lives as their boards could have seen them, and what hindsight asks of the questions."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from readiness.questions.asking import ranked
from readiness.questions.rule import Question
from readiness.vocabulary import QuestionState
from tests.questions.hearing import from_file

PLACE = Path(__file__).parents[1] / "fixtures" / "go_lives"
GO_LIVES = sorted(PLACE.glob("*.yaml"))


@dataclass(frozen=True)
class Finding:
    """What should have been asked: one of these patterns, about one of these records."""

    triggers: frozenset[str]
    about: frozenset[str]

    def is_raised_by(self, question: Question) -> bool:
        return question.trigger in self.triggers and bool(self.about & cited(question))

    def __str__(self) -> str:
        return f"{' or '.join(sorted(self.triggers))} about {' or '.join(sorted(self.about))}"


@dataclass(frozen=True)
class Hindsight:
    """What is known of a go-live afterwards."""

    findings: tuple[Finding, ...]
    left_alone: frozenset[str]
    at_most: int | None
    never: frozenset[str]


def hindsight(path: Path) -> Hindsight:
    said = yaml.safe_load((PLACE / "expected" / path.name).read_text())
    return Hindsight(
        findings=tuple(
            Finding(frozenset(one["trigger"]), frozenset(one["about"]))
            for one in said.get("asked", ())
        ),
        left_alone=frozenset(said["left_alone"]),
        at_most=said.get("at_most"),
        never=frozenset(said.get("never", ())),
    )


def cited(question: Question) -> frozenset[str]:
    return frozenset(one.name for one in question.refs)


def raised(path: Path) -> tuple[Question, ...]:
    """Every question about a go-live, those that the meeting has time for first."""
    return ranked(from_file(path))


def shown(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    return tuple(one for one in questions if one.state is QuestionState.ASKED)


def missed(findings: tuple[Finding, ...], questions: tuple[Question, ...]) -> tuple[Finding, ...]:
    return tuple(f for f in findings if not any(f.is_raised_by(q) for q in questions))
