"""One view of the screen as one slide, in the screen's own figures, to put among others."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readiness.days import in_words
from readiness.model import Gateway
from readiness.questions.rule import Question
from readiness.scoring.decision_record import decision_record
from readiness.scoring.gap import WORST_FIRST
from readiness.scoring.pillar import CriterionStanding, PillarStanding
from readiness.scoring.promises import promises
from readiness.scoring.since import Since
from readiness.scoring.standing import standing
from readiness.scoring.told import slip, thanks
from readiness.snapshot import Snapshot
from readiness.vocabulary import Status

MOST = 7  # lines that a slide holds


@dataclass(frozen=True)
class Cell:
    """What stands in a table; a status is drawn in its colour, with its shape and its word."""

    text: str
    status: Status | None = None
    is_strong: bool = False


@dataclass(frozen=True)
class Lines:
    """A chart of lines over days: what each is called, with a value for every day."""

    days: tuple[dt.date, ...]
    values: Mapping[str, tuple[int, ...]]
    says: str


@dataclass(frozen=True)
class Slide:
    """A title, a sentence, a chart, a table or lines, and as at when.

    `rest` is what a row is called, and `which` what may be said of those for which there is no
    room.
    """

    title: str
    sentence: str
    says: str
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    widths: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()
    rest: str = "row"
    which: str = ""
    chart: Lines | None = None

    def alt(self, rows: Sequence[Sequence[Cell]]) -> str:
        """Rows of the table as a sentence for each, for whoever cannot see them."""
        told = ("; ".join(cell.text for cell in row) for row in rows)
        return f"{', '.join(self.heads)}. {'. '.join(told)}."


def where_we_stand(snapshot: Snapshot, moved: Since) -> Slide:
    """The verdict, the three pillars, what moved, and how the promises went."""
    now, made = standing(snapshot), promises(snapshot)
    broken = f": {made.broken[0].whose}" if made.broken else ""
    return Slide(
        title="Are we ready to go live?",
        sentence=now.verdict,
        says=says(snapshot),
        heads=("Pillar", "We say", "Records show", "Due in place", "Executive"),
        rows=tuple(_pillar(pillar) for pillar in now.pillars),
        widths=(3, 3, 3, 2, 4),
        lines=(
            _moved(moved),
            f"Promises: kept {len(made.kept)}, late {len(made.late)}, "
            f"broken {len(made.broken)}{broken}",
        ),
    )


def pillar_slide(snapshot: Snapshot, pillar: PillarStanding) -> Slide:
    """Where a pillar stands, and its must-haves, the worst first."""
    worst = sorted(pillar.judged, key=lambda c: WORST_FIRST.index(c.status))
    return Slide(
        title=f"{pillar.pillar.heading}: {pillar.standing.shape} {pillar.standing.words}",
        sentence=f"{pillar.due_in_place} of {len(pillar.due)} due in place. {pillar.reason}",
        says=says(snapshot),
        heads=("Must-have", "Records show", "Why", "Owner"),
        rows=tuple(_must(c) for c in worst),
        widths=(5, 3, 6, 3),
        rest="must-have",
        which=" that may stand no worse",
    )


def question_slide(snapshot: Snapshot, question: Question) -> Slide:
    """One question with what stands behind it; never what a good answer sounds like."""
    receipts = tuple(receipt.says for receipt in question.receipts if receipt.says)
    return Slide(
        title=f"To the {question.to}" if question.to else "To whoever is accountable",
        sentence=question.text,
        says=says(snapshot),
        lines=receipts[:MOST],
    )


def decision_slide(snapshot: Snapshot, gateway: Gateway) -> Slide:
    """What was decided at a gateway, or is to be, and what stops "go"."""
    record = decision_record(snapshot, gateway)
    stops = tuple(record.before.stops)
    more = len(stops) - MOST
    return Slide(
        title=f"{gateway.name}: {record.outcome.words if record.outcome else 'for decision'}",
        sentence=record.before.position or "",
        says=says(snapshot),
        lines=(
            *(stops[:MOST] or ("Nothing on record stops “go”.",)),
            *((f"And {more} more.",) if more > 0 else ()),
        ),
    )


def question_slides(snapshot: Snapshot, questions: Sequence[Question]) -> tuple[Slide, ...]:
    """A slide for each of several questions."""
    return tuple(question_slide(snapshot, question) for question in questions)


def says(snapshot: Snapshot) -> str:
    """Whose slide it is, as at when, and how far from go-live."""
    day = in_words(snapshot.as_of)
    return f"{snapshot.programme.name} · as at {day} · {snapshot.days_to_go} days to go-live"


def _pillar(pillar: PillarStanding) -> tuple[Cell, ...]:
    return (
        Cell(pillar.pillar.heading),
        _status(pillar.said),
        _status(pillar.standing),
        Cell(f"{pillar.due_in_place} of {len(pillar.due)}"),
        Cell(pillar.executive or "not named"),
    )


def _must(c: CriterionStanding) -> tuple[Cell, ...]:
    owner = c.criterion.owner or "nobody named"
    return Cell(c.name), _status(c.status), Cell(c.computed.reason), Cell(owner)


def _status(status: Status) -> Cell:
    return Cell(f"{status.shape} {status.words}", status)


def _moved(moved: Since) -> str:
    slipped = f" ({slip(moved.redated[0])})" if moved.redated else ""
    early = f" ({thanks(moved.raised_early)})" if moved.raised_early else ""
    return (
        f"{moved.last.words}: worse {len(moved.worse)}, better {len(moved.better)}, "
        f"re-dated {len(moved.redated)}{slipped}, raised early {len(moved.raised_early)}{early}"
    )
