"""The secretary's view: what the room sees, next and back by key, and what is written down."""

import datetime as dt
import uuid
from dataclasses import replace
from functools import partial, wraps
from html import escape

import streamlit as st

from pages.components import (
    agenda_list,
    attendance,
    live,
    meeting_bar,
    pressing,
    undoing,
    writing_down,
)
from pages.components.form import is_refused
from pages.components.frame import Page
from pages.components.room_things import asked
from readiness.model import Action, DeepDive
from readiness.model import Question as Put
from readiness.scoring.meeting import Meeting, Step, item_timer, running, total_timer
from readiness.services import meetings
from readiness.store import Work


def show(page: Page) -> None:
    """Everything that drives a deep dive."""
    meeting = page.worked_out(running)
    if meeting is None:
        meeting_bar.nobody_runs()
        return
    if is_refused(page, "show_item"):
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        live.following(page, _now, every=live.AT_LEISURE)
        _moves(page, meeting)
        writing_down.form(page, meeting)
    with right:
        agenda_list.listed(page, meeting)
        undoing.listed(page, meeting)
        with st.container(horizontal=True, vertical_alignment="center"):
            meeting_bar.ways(page, besides="driver")
            attendance.button(page, meeting)
            meeting_bar.ending(page, meeting)


def _now(page: Page) -> None:
    """What the room sees at this moment, and how its time goes."""
    meeting = page.worked_out(running)
    if meeting is None or meeting.item is None:
        st.html('<section class="on-screen"><p>This deep dive has ended.</p></section>')
        return
    at = dt.datetime.now(dt.UTC)
    item = meeting.item
    timers = f"{item_timer(meeting, item, at).says} · {total_timer(meeting, at).says} in all"
    closed = "<p><b>Not on the room’s screen: a supplier is in the room.</b></p>"
    st.html(
        f'<section class="on-screen"><p class="to"><b>{meeting.place} of {len(meeting.held)} · '
        f'{escape(item.name)}</b><span class="beside">{timers}</span></p>'
        f"<h2>{escape(told(page, meeting.dive.shown) or item.name)}</h2>"
        f"{closed if meeting.is_closed(item) else ''}</section>"
    )


def told(page: Page, thing: str | None) -> str:
    """What a thing on the agenda says: a question's words, a promise's; "" for the item itself."""
    if thing is None:
        return ""
    put = page.snapshot.find(Put, thing)
    if put is not None:
        return put.text or asked(page, put).text
    action = page.snapshot.find(Action, thing)
    return f"Promise: {action.text}" if action else thing


def _moves(page: Page, meeting: Meeting) -> None:
    """Back and on, by key and by button."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _move(page, meeting, "Back", by=-1)
        _move(page, meeting, "Next", by=1)
        following = meeting.step(1)
        said = f"Next: {_called(page, following)}" if following else "This is the last step."
        st.text(said, width="stretch")

    pressing.counted(
        buttons={"move-Back": -1, "move-Next": 1},
        keys={"ArrowLeft": -1, "ArrowRight": 1},
        then=partial(_go_by, page),
    )


def _go_by(page: Page, by: int, taken: pressing.Taken) -> None:
    """Go so many steps from where the meeting is, not from where this page was drawn."""
    now = replace(live.up_to_date(page), act=uuid.uuid4().hex)
    meeting = now.worked_out(running)
    if meeting is not None:
        go_to(now, meeting, meeting.reached(by), taken=taken)


def _called(page: Page, step: Step) -> str:
    said = told(page, step.thing) or step.item.name
    return f"{said[:70]} …" if len(said) > 70 else said


def _move(page: Page, meeting: Meeting, label: str, *, by: int) -> None:
    step = meeting.step(by)
    st.button(
        label,
        key=f"move-{label}",
        shortcut="Left" if by < 0 else "Right",
        type="primary" if by > 0 else "secondary",
        disabled=step is None,
        on_click=go_to,
        args=(page, meeting, step),
    )


def go_to(
    page: Page, meeting: Meeting, step: Step | None, *, taken: pressing.Taken | None = None
) -> None:
    """Bring a step before the meeting; what was pressed for it is taken note of within the act."""

    @wraps(meetings.show_item)
    def shown(work: Work, ref: str, *, item: str, thing: str | None) -> DeepDive:
        dive = meetings.show_item(work, ref, item=item, thing=thing)
        if taken is not None:
            taken()
        return dive

    if step is not None:
        st.session_state.pop(writing_down.KIND, None)
        page.attempt("", shown, meeting.ref, item=step.item.ref, thing=step.thing)
