"""Are we ready? The verdict, the three pillars, what changed, and what to ask."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st

from pages.components import besides, first_time, live, slide
from pages.components.frame import Page, open_page
from pages.components.looking_back import since_last_time
from pages.components.marks import mark, term
from pages.components.pillar import behind
from readiness.also import also
from readiness.exchange.papers.slides import where_we_stand
from readiness.questions.asking import ranked
from readiness.questions.rule import Question
from readiness.scoring.hazards import HazardCount
from readiness.scoring.pillar import PillarStanding
from readiness.scoring.promises import Promises, promises
from readiness.scoring.pulses import FrontLine, front_line
from readiness.scoring.since import LastTime, Since
from readiness.scoring.sites import Kit, Short, shortfalls
from readiness.scoring.standing import standing
from readiness.scoring.told import slip, thanks
from readiness.scoring.wanted import Wanted, decisions_wanted
from readiness.vocabulary import Pillar, QuestionState

STYLE = Path(__file__).parent / "components" / "wall.css"
SHOWN = 3  # questions on the wall; the rest are a click away


@dataclass(frozen=True)
class Beside:
    """What a pillar says besides its must-haves: after how many are met, and below it all."""

    after: str = ""
    below: str = ""


def _pillar(pillar: PillarStanding, was: PillarStanding, last: LastTime, beside: Beside) -> str:
    """One pillar, as the back row reads it."""
    lines = [
        f"{mark(pillar.standing)} <small>{last.called} {was.standing.shape}"
        f'<span class="unseen"> {was.standing.words}</span></small>',
        _in_place(pillar) + beside.after,
        _gap(pillar),
    ]
    if pillar.hazards is not None:
        lines.append(_hazards(pillar.hazards))
    if beside.below:
        lines.append(beside.below)
    executive = f" · {escape(pillar.executive)}" if pillar.executive else ""
    rows = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<section class="pillar edge-{pillar.standing.value}">'
        f"<h2>{pillar.pillar.heading}{executive}</h2>{rows}</section>"
    )


def _in_place(pillar: PillarStanding) -> str:
    """How many of the must-haves due are met, and what is coming."""
    if not pillar.musts:
        return "no must-have is on record"
    due, later, early = len(pillar.due), len(pillar.later), len(pillar.early_warnings)
    said = f"<b>{pillar.due_in_place} of {due}</b> due in place" if due else "none due yet"
    warned = f", <b>{early} will miss</b>" if early else ""
    return term("Due in place", f"{said} · {later} later") + warned


def _gap(pillar: PillarStanding) -> str:
    """What we say beside what the records show, and of how many criteria we say too much."""
    flattering = sum(gap.flatters for gap in pillar.gaps)
    said, shown = pillar.said, pillar.standing
    if flattering and said is not shown:
        both = (
            term("We say", f"we say {said.shape}"),
            term("Records show", f"records show {shown.shape}"),
        )
        return f"{', '.join(both)} on <b>{flattering}</b>"
    if flattering:
        return f"we say better than the records show on <b>{flattering}</b>"
    if all(c.declared is None for c in pillar.criteria):
        return "nobody has said anything yet"
    return "we say no more than the records show"


def _hazards(count: HazardCount) -> str:
    """The hazards that nobody may sign for, or that nobody has rated."""
    unsafe, unrated = len(count.unacceptable), len(count.unrated)
    if unsafe or unrated:
        return f'<span class="unsafe">■ hazards: unacceptable {unsafe}, unrated {unrated}</span>'
    if count.open:
        return f"hazards: {count.open} open, none unacceptable"
    return "hazards: none open" if count.logged else "no hazard is logged"


def _front_line(heard: FrontLine) -> str:
    """How many of those who will use it are not confident, where enough have answered."""
    if not heard.pulses:
        return ""
    said = f"front line: {heard.low} of {len(heard.pulses)} not confident"
    return f'<span class="unsafe">■ {said}</span>' if heard.is_doubtful else said


def _short(short: tuple[Short, ...]) -> str:
    """How many devices are lacking where somebody will need one."""
    devices = [one for one in short if one.kit is Kit.DEVICES]
    return "".join(f" · <b>{one.number:,}</b> devices short" for one in devices)


def _since(moved: Since, besides: tuple[str, ...]) -> str:
    """What got worse and better, whose date moved, and whom to thank for saying so early."""
    worst = f": {escape(moved.worse[0].name)}" if moved.worse else ""
    slipped = f": {escape(slip(moved.redated[0]))}" if moved.redated else ""
    early = f" ({escape(thanks(moved.raised_early))})" if moved.raised_early else ""
    raised = f"raised early <b>{len(moved.raised_early)}</b>{early}"
    moved_on = f"re-dated <b>{len(moved.redated)}</b>{slipped}"
    return (
        f"<section><h2>{moved.last.words}</h2>"
        f"<p>worse <b>{len(moved.worse)}</b>{worst}</p>"
        f"<p>better <b>{len(moved.better)}</b> · "
        f"{term('Raised early', raised)}</p><p>{term('Re-dated', moved_on)}</p>"
        f"{_besides(besides)}</section>"
    )


def _besides(besides: tuple[str, ...]) -> str:
    """One line of what else gives cause to look; none where nothing does."""
    return f"<p>also <b>{escape(' · '.join(besides))}</b></p>" if besides else ""


def _promises(made: Promises, wanted: tuple[Wanted, ...]) -> str:
    """How many were kept, late and broken, the one broken longest; and what is to be decided."""
    counts = (
        f"kept <b>{len(made.kept)}</b> · late <b>{len(made.late)}</b> · "
        f"broken <b>{len(made.broken)}</b>"
    )
    named = f": {escape(made.broken[0].whose)}" if made.broken else ""
    said = f"{counts}{named}" if made else "None is on record yet."
    return (
        f"<section><h2>{term('Promise', 'Promises')}</h2><p>{said}</p>{_wanted(wanted)}</section>"
    )


def _wanted(wanted: tuple[Wanted, ...]) -> str:
    """The decision that cannot wait until the next deep dive, if there is one."""
    if not wanted:
        return ""
    more = f" (and {len(wanted) - 1} more)" if len(wanted) > 1 else ""
    return f"<p><b>decision wanted today</b>: {escape(wanted[0].text)}{more}</p>"


def _questions(asked: tuple[Question, ...], *, is_of_now: bool) -> str:
    """The questions; for the moment in which they are older than the figures, it says so."""
    again = "" if is_of_now else " · from before the last change, being worked out again"
    if not asked:
        said = "<p>The records raise none today.</p>"
        return f"<section><h2>Questions{again}</h2>{said}</section>"
    rows = "".join(_question(question) for question in asked)
    return f'<section class="ask"><h2>Today’s questions{again}</h2><ol>{rows}</ol></section>'


def _question(question: Question) -> str:
    """To whom, what, and beside it whether it was asked before, is new or was sent in."""
    to = f"<b>{escape(question.to)}</b> " if question.to else ""
    beside = f'<span class="beside">{escape(question.marks)}</span>' if question.marks else ""
    why = f'<span title="{escape(question.why)}">{escape(question.text)}</span>'
    return f"<li>{beside}{to}{why}</li>"


def wall(page: Page) -> None:
    """All that the room reads; the questions take longest to work out, and follow the rest."""
    ranking, is_of_now = page.shelf.worked_out_last(ranked, page.snapshot)
    if is_of_now:
        what = ("wall", page.moment.is_reopened)
        st.html(page.made_once(what, lambda: said(page, ranking, is_of_now=True)))
    else:
        st.html(said(page, ranking, is_of_now=False))


def said(page: Page, ranking: tuple[Question, ...], *, is_of_now: bool) -> str:
    """The verdict, the pillars, what moved, what was promised, and the first of the questions."""
    now, moved = page.worked_out(standing), since_last_time(page)
    asked = tuple(q for q in ranking if q.state is QuestionState.ASKED)[:SHOWN]
    both = zip(now.pillars, moved.was.pillars, strict=True)
    beside = {
        Pillar.OPERATIONAL: Beside(below=_front_line(page.worked_out(front_line))),
        Pillar.TECHNICAL: Beside(after=_short(page.worked_out(shortfalls))),
    }
    pillars = "".join(
        _pillar(pillar, was, moved.last, beside.get(pillar.pillar, Beside()))
        for pillar, was in both
    )
    made, wanted = page.worked_out(promises), page.worked_out(decisions_wanted)
    return (
        f'<div class="wall"><p class="verdict">{escape(now.verdict)}</p>'
        f'<div class="pillars">{pillars}</div>'
        f'<div class="halves">{_since(moved, page.worked_out(also))}{_promises(made, wanted)}</div>'
        f"{_questions(asked, is_of_now=is_of_now)}</div>"
    )


page = open_page("Where we stand")
st.html(STYLE)
live.following(page, wall)
with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
    st.page_link("pages/deep_dive.py", label="Open the deep dive")
    st.page_link("pages/deep_dive.py", label="What changed", query_params={"view": "changed"})
    behind(page, page.worked_out(standing))
    besides.button(page)
    slide.button(page, "standing", lambda: where_we_stand(page.snapshot, since_last_time(page)))
    first_time.hint(first_time.AT_THE_FOOT)
