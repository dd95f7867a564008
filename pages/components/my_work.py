"""My work: what is due, what has gone stale, what I will be asked, what others did to mine."""

import datetime as dt
from collections.abc import Iterator

import streamlit as st

from pages.components import asked_of_me, listing, slide
from pages.components.frame import Page
from pages.components.marks import line
from readiness.days import clock, in_words
from readiness.history import Told, about, told
from readiness.model import Criterion
from readiness.my_work import MyWork, work_of
from readiness.scoring.dates import day_due
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.store import entries, keep_note, note_of

LOOKED = "looked at what others did to mine"
FIRST_LOOK = dt.timedelta(days=7)  # how far back it goes for somebody who never looked
MOST = 200


def listed(page: Page) -> None:
    """All that waits for whoever looks."""
    if page.person is None:
        st.info("Choose who you are in the side menu: then what is yours stands here.")
        return
    work = work_of(page.person, page.snapshot, page.worked_out(standing))
    if not work.mine:
        st.info(f"No criterion names {page.person.name} as its owner.")
    elif mine := [*_rows(page, work)]:
        said = f"Due this week {len(work.due)} of {len(work.mine)}, gone stale {len(work.stale)}."
        title = f"What waits for {page.person.name}"
        slide.of_table(page, title, mine, sentence=said)
    left, right = st.columns(2, gap="medium")
    with left:
        _due(page, work)
        _stale(work)
        _others(page, work)
    with right:
        st.header("What I will be asked", anchor=False)
        asked_of_me.listed(page)


def _due(page: Page, work: MyWork) -> None:
    st.header(f"Due this week: {len(work.due)} of my {len(work.mine)}", anchor=False)
    if work.mine and not work.due:
        st.text("Nothing of mine is due in the next seven days, and nothing is overdue.")
    for c in work.due:
        _one(c, _is_due(page, c))


def _is_due(page: Page, c: CriterionStanding) -> str:
    due = day_due(page.snapshot, c.criterion)
    word = "was due" if due < page.snapshot.as_of else "due"
    return f"{line(c.status)} · {word} {in_words(due, year=False)}"


def _rows(page: Page, work: MyWork) -> Iterator[dict[str, str]]:
    """What is due and what has gone stale, row by row."""
    for c in work.due:
        yield {"Criterion": f"{c.ref} {c.name}", "It waits because": _is_due(page, c)}
    for c, why in work.stale:
        yield {"Criterion": f"{c.ref} {c.name}", "It waits because": why}


def _stale(work: MyWork) -> None:
    st.header(f"Gone stale: {len(work.stale)}", anchor=False)
    if work.mine and not work.stale:
        st.text("What stands behind mine is fresh, where anything does.")
    for c, why in work.stale:
        _one(c, why)


def _one(c: CriterionStanding, says: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(c.ref, key=f"mine-{c.ref}-{says[:12]}", on_click=_open, args=(c.ref,))
        st.text(f"{c.name}: {says}")


def _open(ref: str) -> None:
    """Open one of them where everything can be done to it."""
    st.session_state["view"] = "All criteria"
    listing.show(Criterion, ref)


def _others(page: Page, work: MyWork) -> None:
    """What somebody else recorded about mine; it stays until it is said to have been seen."""
    found = _since_last_look(page, work)
    st.header(f"What others did to mine: {len(found)}", anchor=False)
    for change in found:
        st.text(f"{clock(change.at)} · {change.about} · {change.who} {change.what}")
    if not found:
        st.text("Nothing since you last looked.")
    elif not page.moment.is_reopened:
        st.button("I have seen these", key="seen_these", on_click=_seen, args=(page,))


def _since_last_look(page: Page, work: MyWork) -> list[Told]:
    assert page.person is not None
    engine, me = page.shelf.engine, page.person.ref
    looked = note_of(engine, person=me, about=LOOKED)
    since = int(looked) if looked.isdecimal() else 0
    recorded = entries(engine, since=since, until=page.known.number, limit=MOST)
    earliest = dt.datetime.now(dt.UTC) - FIRST_LOOK
    others = page.known.of("person").keys() - {me}  # a file that is loaded is nobody's doing
    return [
        told(entry, page.known)
        for entry in recorded
        if about(entry) in work.refs and entry.actor in others and (since or entry.at >= earliest)
    ]


def _seen(page: Page) -> None:
    """Remember how far somebody has looked: for them alone, and not in the record."""
    assert page.person is not None
    number = str(page.known.number)
    keep_note(page.shelf.engine, person=page.person.ref, about=LOOKED, text=number)
