"""What changed since the last deep dive, and since the paper: under the verdict, for the chair."""

import datetime as dt
from html import escape

import streamlit as st

from pages.components import slide
from pages.components.frame import Page
from pages.components.looking_back import since_last_time
from readiness import frozen as papers
from readiness.exchange.papers.view_slides import changed_slide
from readiness.frozen import Frozen, since_the_paper
from readiness.looking_back import begins
from readiness.scoring.promises import promises
from readiness.scoring.raised_early import RaisedEarly
from readiness.scoring.since import Since
from readiness.scoring.standing import standing
from readiness.scoring.told import thanks
from readiness.snapshot import Snapshot
from readiness.what_changed import NOTHING, Changes, what_changed

DEEP_DIVE, WALL = "pages/deep_dive.py", "pages/where_we_stand.py"
MOST = 12  # of one sort; the rest are counted


def show(page: Page) -> None:
    """The verdict, whom to thank, what changed beside what changed since the paper."""
    moved = since_last_time(page)
    st.header(page.worked_out(standing).verdict, anchor=False)
    _thanks(moved.raised_early)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(WALL, label="Where we stand")
        st.page_link(DEEP_DIVE, label="Prepare the deep dive")
        slide.button(
            page,
            "what-changed",
            lambda: changed_slide(page.snapshot, moved, _since_last_time(page)),
        )
    paper = frozen(page)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _listed(moved.last.words, _since_last_time(page))
    with right:
        if paper is None:
            st.subheader("Since the paper", anchor=False)
            st.text("No paper is frozen. It is, a day before the deep dive that is planned.")
        else:
            _listed(since_the_paper(paper, page.snapshot).last.words, since_paper(page, paper))
        _promises(page)


def frozen(page: Page) -> Frozen | None:
    """The paper of the meeting that runs or comes next, once it stands still."""
    at = dt.datetime.now(dt.UTC)
    return papers.frozen(page.shelf.engine, page.snapshot, at=at, reads=page.shelf.at)


def _since_last_time(page: Page) -> tuple[Changes, ...]:
    moved, engine = since_last_time(page), page.shelf.engine

    def changed(now: Snapshot) -> tuple[Changes, ...]:
        return what_changed(engine, now, moved, since=begins(engine, now), until=now.number)

    return page.worked_out(changed)


def since_paper(page: Page, paper: Frozen) -> tuple[Changes, ...]:
    """What changed since the paper, each with who and why."""
    engine, since = page.shelf.engine, paper.seal.number

    def changed(now: Snapshot) -> tuple[Changes, ...]:
        moved: Since = since_the_paper(paper, now)
        return what_changed(engine, now, moved, since=since, until=now.number)

    return page.worked_out(changed)


def _thanks(early: tuple[RaisedEarly, ...]) -> None:
    """Whoever turned their own red is thanked first, before anybody is asked anything."""
    if early:
        said = f"Before you begin, {thanks(early)} for raising it before the records did"
        names = "; ".join(one.criterion.name for one in early[:3])
        st.html(f'<p class="thanks"><b>★ {escape(said)}:</b> {escape(names)}.</p>')


def _listed(title: str, found: tuple[Changes, ...]) -> None:
    st.subheader(title, anchor=False)
    if not found:
        st.text(NOTHING)
    for changes in found:
        rows = "".join(
            f"<li>{escape(one.what)}<small>{escape(_beside(one.who, one.why))}</small></li>"
            for one in changes.found[:MOST]
        )
        more = len(changes.found) - MOST
        rest = f"<p>and {more} more</p>" if more > 0 else ""
        st.html(
            f'<section class="changed"><h4>{changes.title} {len(changes.found)}</h4>'
            f"<ul>{rows}</ul>{rest}</section>"
        )


def _beside(who: str, why: str) -> str:
    return f"{who}. {why}" if why else f"{who}. No reason is recorded."


def _promises(page: Page) -> None:
    made = page.worked_out(promises)
    counts = f"kept {len(made.kept)} · late {len(made.late)} · broken {len(made.broken)}"
    rows = "".join(f"<li>{escape(promise.whose)}</li>" for promise in made.broken[:MOST])
    listed = f"<h4>Broken {len(made.broken)}</h4><ul>{rows}</ul>" if rows else ""
    st.subheader("Promises", anchor=False)
    st.html(f'<section class="changed"><p>{counts}</p>{listed}</section>')
