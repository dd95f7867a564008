"""Are we ready? The verdict, the three pillars, what changed, and what to ask."""

from html import escape
from pathlib import Path

import streamlit as st

from pages.components.frame import open_page
from pages.components.marks import mark
from readiness.days import in_words
from readiness.questions.asking import ranked
from readiness.questions.rule import Question
from readiness.scoring.hazards import HazardCount
from readiness.scoring.pillar import PillarStanding
from readiness.scoring.since import WEEK, Promises, Since, promises, since
from readiness.scoring.standing import standing
from readiness.vocabulary import QuestionState

STYLE = Path(__file__).parent / "components" / "wall.css"
SHOWN = 3  # questions on the wall; the rest are a click away


def _pillar(pillar: PillarStanding, was: PillarStanding) -> str:
    """One pillar, as the back row reads it."""
    later = len(pillar.later)
    early = len(pillar.early_warnings)
    lines = [
        f"{mark(pillar.standing)} <small>last week {was.standing.shape}"
        f'<span class="unseen"> {was.standing.words}</span></small>',
        f"<b>{pillar.due_in_place} of {len(pillar.due)}</b> due in place · {later} later"
        + (f" · <b>{early} already late</b>" if early else ""),
        _gap(pillar),
    ]
    if pillar.hazards is not None:
        lines.append(_hazards(pillar.hazards))
    executive = f" · {escape(pillar.executive)}" if pillar.executive else ""
    rows = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<section class="pillar edge-{pillar.standing.value}">'
        f"<h2>{pillar.pillar.heading}{executive}</h2>{rows}</section>"
    )


def _gap(pillar: PillarStanding) -> str:
    """What we say beside what the records show, and of how many criteria we say too much."""
    flattering = sum(gap.flatters for gap in pillar.gaps)
    if not flattering:
        return "what we say bears out"
    said, shown = pillar.said, pillar.standing
    return f"we say {said.shape}, records show {shown.shape} on <b>{flattering}</b>"


def _hazards(count: HazardCount) -> str:
    """The hazards that nobody may sign for, or that nobody has rated."""
    unsafe, unrated = len(count.unacceptable), len(count.unrated)
    if not (unsafe or unrated):
        return f"hazards: {count.open} open, none unacceptable or unrated"
    return f'<span class="unsafe">■ hazards: unacceptable {unsafe}, unrated {unrated}</span>'


def _since(change: Since) -> str:
    worse, better = len(change.worse), len(change.better)
    worst = f": {escape(change.worse[0].name)}" if change.worse else ""
    return (
        f"<section><h2>Since {in_words(change.day, year=False)}</h2>"
        f"<p>worse <b>{worse}</b>{worst}</p><p>better <b>{better}</b></p></section>"
    )


def _promises(made: Promises) -> str:
    if not (made.kept or made.late or made.to_come):
        return "<section><h2>Promises</h2><p>None is on record yet.</p></section>"
    first = made.late[0] if made.late else None
    late = f": {escape(first.text)}, {escape(first.owner or 'nobody named')}" if first else ""
    return (
        f"<section><h2>Promises</h2><p>kept <b>{len(made.kept)}</b> · "
        f"late <b>{len(made.late)}</b>{late}</p></section>"
    )


def _questions(asked: tuple[Question, ...]) -> str:
    if not asked:
        return "<section><h2>Questions</h2><p>The records raise none today.</p></section>"
    rows = "".join(f"<li><b>{escape(q.to or '')}</b> {escape(q.text)}</li>" for q in asked)
    return f'<section class="ask"><h2>Today’s questions</h2><ol>{rows}</ol></section>'


page = open_page("Where we stand")
st.html(STYLE)

now = page.worked_out(standing)
before = page.shelf.worked_out(standing, page.shelf.on(page.known, page.moment.day - WEEK))
asked = tuple(q for q in page.worked_out(ranked) if q.state is QuestionState.ASKED)[:SHOWN]
pillars = "".join(_pillar(p, was) for p, was in zip(now.pillars, before.pillars, strict=True))

st.html(
    f'<div class="wall"><p class="verdict">{escape(now.verdict)}</p>'
    f'<div class="pillars">{pillars}</div>'
    f'<div class="halves">{_since(since(before, now))}{_promises(promises(page.snapshot))}</div>'
    f"{_questions(asked)}</div>"
)
st.page_link("pages/deep_dive.py", label="Open the deep dive")
