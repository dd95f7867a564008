"""The room's screen: one thing at a time, large, with nothing to press; it follows the driver."""

import datetime as dt
from html import escape
from pathlib import Path

import streamlit as st

from pages.components import live
from pages.components.frame import Page
from pages.components.room_items import overview
from pages.components.room_things import thing_on_screen
from readiness.days import LONDON
from readiness.scoring.meeting import Meeting, Timer, item_timer, running, total_timer
from readiness.scoring.news import latest_news
from readiness.snapshot import Snapshot

STYLE = Path(__file__).parent / "room.css"


def show(page: Page) -> None:
    """What the wall shows, and nothing else."""
    st.html(STYLE)
    live.following(page, _screen)


def _screen(page: Page) -> None:
    meeting = page.worked_out(running)
    now = dt.datetime.now(dt.UTC)
    st.html(_waiting(page) if meeting is None else _running(page, meeting, now))


def _waiting(page: Page) -> str:
    """Before the meeting begins and after it has ended."""
    name = escape(page.snapshot.programme.name)
    return (
        f'<div class="room"><header><h1>{name}</h1></header><div class="body">'
        '<p class="to">No deep dive is running.</p>'
        '<h2 class="ask">This screen follows as soon as one is started.</h2></div></div>'
    )


def _running(page: Page, meeting: Meeting, now: dt.datetime) -> str:
    return (
        f'<div class="room">{_head(meeting, now)}<div class="body">{_body(page, meeting)}</div>'
        f"{_foot(page, meeting, now)}</div>"
    )


def _head(meeting: Meeting, now: dt.datetime) -> str:
    """Which item of how many, its name, and how its time and the meeting's go."""
    item, total = meeting.item, total_timer(meeting, now)
    name = "" if item is None else escape(_name(meeting))
    timer = "" if item is None else _timer("item", item_timer(meeting, item, now))
    place = f"{meeting.place} of {len(meeting.held)}"
    return (
        f'<header><h1><span class="place">{place}</span> {name}</h1>'
        f'<p class="timers">{timer}{_timer("in all", total)}</p></header>'
    )


def _name(meeting: Meeting) -> str:
    item = meeting.item
    if item is None:
        return ""
    return "Held without the supplier" if meeting.is_closed(item) else item.name


def _timer(label: str, timer: Timer) -> str:
    """A timer; its last half-minute and what is over have a shape and a colour of their own."""
    kind, shape = ("steady", "◔")
    if timer.is_over:
        kind, shape = ("over", "■")
    elif timer.is_ending:
        kind, shape = ("ending", "◆")
    return f'<span class="timer {kind}">{shape} {label} {timer.says}</span>'


def _body(page: Page, meeting: Meeting) -> str:
    item = meeting.item
    if item is None:
        return ""
    if meeting.is_closed(item):
        return '<h2 class="ask">This item is held without the supplier.</h2>'
    shown = meeting.dive.shown
    return overview(page, meeting, item) if shown is None else thing_on_screen(page, shown)


def _news(snapshot: Snapshot) -> str:
    """What has happened since the meeting began."""
    meeting = running(snapshot)
    return "" if meeting is None else latest_news(snapshot, meeting.dive.recorded)


def _foot(page: Page, meeting: Meeting, now: dt.datetime) -> str:
    """As at when, what has just happened, and what comes next."""
    news = page.worked_out(_news)
    told = f'<span class="news">{escape(news)}</span>' if news else "<span></span>"
    following = meeting.next_item
    after = "next: " + escape(following.name) if following else "the last item"
    if following is not None and meeting.is_closed(following):
        after = "next: held without the supplier"
    at = f"as at {now.astimezone(LONDON):%H:%M}"
    return f"<footer><span>{at}</span>{told}<span class='next'>{after}</span></footer>"
