"""The chair's brief, the evening before: one page of what turned, what is owed and what to ask."""

from collections.abc import Iterator, Sequence

from readiness.days import clock, in_words
from readiness.exchange.papers.minuting import titled
from readiness.exchange.papers.paper import Block, Heading, Paper, Paragraph, Points
from readiness.model import Person
from readiness.model.moments import instant
from readiness.questions.agenda import next_focus
from readiness.questions.rule import Question
from readiness.scoring.figures import sentence
from readiness.scoring.next_time import planned
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.promises import promises
from readiness.scoring.since import Since
from readiness.scoring.standing import standing
from readiness.scoring.told import slip, thanks
from readiness.scoring.wanted import decisions_wanted
from readiness.snapshot import Snapshot
from readiness.vocabulary import QuestionState

TITLE = "The chair’s brief"
MOST = 4  # of each, so that it stays on one page


def chair_brief(snapshot: Snapshot, *, moved: Since, questions: Sequence[Question]) -> Paper:
    """What the chair reads the evening before; `moved` is what changed since the last deep dive."""
    return Paper(
        title=TITLE,
        subtitle=_for(snapshot),
        day=snapshot.as_of,
        says=f"As at {in_words(snapshot.as_of)}. For the chair and the secretary.",
        blocks=tuple(_blocks(snapshot, moved, questions)),
    )


def brief_text(paper: Paper) -> str:
    """The brief as plain text, for a message."""
    lines = [f"{paper.title}: {paper.subtitle}"]
    for block in paper.blocks:
        match block:
            case Heading():
                lines.append(f"\n{block.text}")
            case Paragraph():
                lines.append(block.text)
            case Points():
                lines += [f"- {item}" for item in block.items]
    return "\n".join(lines)


def _for(snapshot: Snapshot) -> str:
    to_come = planned(snapshot)
    name = snapshot.programme.name
    return f"{name} · deep dive of {clock(instant(to_come.at))}" if to_come else name


def _blocks(snapshot: Snapshot, moved: Since, questions: Sequence[Question]) -> Iterator[Block]:
    now = standing(snapshot)
    yield Paragraph(f"{now.verdict} {now.days_to_go} days to go-live.", strong=True)
    yield Paragraph(f"In focus: {next_focus(snapshot).heading.lower()}.")
    yield from _turned(moved)
    yield from _promises(snapshot)
    yield from _asked(questions)
    yield Heading("Decisions wanted")
    wanted = tuple(sentence(one.text) for one in decisions_wanted(snapshot))
    yield _some(wanted, none="None is asked for.")
    yield Heading("Who is absent")
    yield _some(_absent(snapshot), none="Nobody has sent apologies.")


def _some(lines: tuple[str, ...], *, none: str) -> Block:
    """The first few of several lines, and how many more there are."""
    if not lines:
        return Paragraph(none)
    more = len(lines) - MOST
    return Points((*lines[:MOST], *((f"and {more} more",) if more > 0 else ())))


def _turned(moved: Since) -> Iterator[Block]:
    """What got worse and better, whose date moved, and whom to thank."""
    yield Heading(moved.last.words)
    worse = tuple(f"Worse: {_stands(c)}" for c in moved.worse)
    slipped = tuple(f"Re-dated: {slip(one)}" for one in moved.redated)
    better = tuple(f"Better: {_stands(c)}" for c in moved.better)
    turned = (*worse[:MOST], *slipped[:2], *better[:2])
    yield Points(turned) if turned else Paragraph("Nothing turned.")
    rest = len(worse) + len(slipped) + len(better) - len(turned)
    if rest:
        yield Paragraph(f"And {rest} more, under What changed on the screen.")
    for early in moved.raised_early[:MOST]:
        said = f"{thanks((early,))} for raising {early.criterion.name} before the records did."
        yield Paragraph(f"{said[0].upper()}{said[1:]}")


def _stands(c: CriterionStanding) -> str:
    return f"{c.name}, now {c.status.words.lower()}. {c.computed.reason}"


def _promises(snapshot: Snapshot) -> Iterator[Block]:
    made = promises(snapshot)
    yield Heading("Promises")
    counts = f"Kept {len(made.kept)}, late {len(made.late)}, broken {len(made.broken)}."
    yield Paragraph(counts if made else "None is on record yet.")
    if made.broken:
        yield _some(tuple(f"Broken: {promise.whose}" for promise in made.broken), none="")


def _asked(questions: Sequence[Question]) -> Iterator[Block]:
    """The few that the meeting hears, in its order and its words."""
    yield Heading("The questions picked")
    today = [question for question in questions if question.state is QuestionState.ASKED]
    if not today:
        yield Paragraph("The records raise none today. That is not the same as being ready.")
        return
    yield Points(tuple(f"{question.to or 'To nobody yet'}: {question.text}" for question in today))


def _absent(snapshot: Snapshot) -> tuple[str, ...]:
    to_come = planned(snapshot)
    names = to_come.apologies if to_come is not None else ()
    return tuple(_called(snapshot.person(name), name) for name in names)


def _called(person: Person | None, name: str) -> str:
    return titled(person) if person is not None else name
