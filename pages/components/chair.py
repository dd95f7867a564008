"""The chair's tablet: what a good answer sounds like, what to ask next, and a private note."""

import datetime as dt
from html import escape

import streamlit as st

from pages.components import head, live, private_note
from pages.components.form import is_refused
from pages.components.frame import Page
from pages.components.meeting_bar import nobody_runs
from pages.components.room_things import addressee, asked
from readiness.model import Question as Put
from readiness.scoring.meeting import item_timer, running, total_timer
from readiness.services import minutes
from readiness.vocabulary import Assurance


def show(page: Page) -> None:
    """What is before the meeting, for whoever chairs it; never for the wall."""
    meeting = page.worked_out(running)
    if meeting is None:
        nobody_runs()
        return
    if is_refused(page, "confirm_assurance"):
        return
    live.following(page, _now, every=live.AT_LEISURE)
    private_note.field(page, meeting)


def _now(page: Page) -> None:
    """The question on the screen with its help; it changes as the driver goes on."""
    meeting = page.worked_out(running)
    if meeting is None or meeting.item is None:
        st.html('<section class="on-screen"><p>This deep dive has ended.</p></section>')
        return
    at = dt.datetime.now(dt.UTC)
    head.outcome()
    timers = f"{item_timer(meeting, meeting.item, at).says} · {total_timer(meeting, at).says}"
    place = f"{meeting.place} of {len(meeting.held)} · {escape(meeting.item.name)}"
    st.html(
        f'<section class="on-screen"><p class="to"><b>{place}</b>'
        f'<span class="beside">{timers}</span></p></section>'
    )
    put = page.snapshot.find(Put, meeting.dive.shown) if meeting.dive.shown else None
    if put is not None:
        _question(page, put)
    following = meeting.next_item
    st.text(f"Next item: {following.name}" if following else "This is the last item.")


def _question(page: Page, put: Put) -> None:
    question = asked(page, put)
    to = escape(addressee(page, put.to or question.to))
    before = f'<p class="before again">{escape(question.last_time)}</p>'
    st.html(
        f'<section class="question"><p class="to"><b>{to}</b></p>'
        f"{before if question.last_time else ''}<h2>{escape(put.text or '')}</h2></section>"
    )
    _assurance(page, put)
    helps = (
        ("A good answer", question.good),
        ("If it is weak, ask", question.next),
        ("Why it is uncomfortable", question.why),
    )
    rows = "".join(f"<h3>{title}</h3><p>{escape(text)}</p>" for title, text in helps if text)
    st.html(f'<section class="crib">{rows}</section>')


def _assurance(page: Page, put: Put) -> None:
    """What was answered, and three buttons with which the chair says how assured it leaves them."""
    given = page.snapshot.answers(put.ref)
    if not given:
        st.text("No answer is written down yet.")
        return
    last = given[-1]
    st.text(f"{last.answered_by or 'Answered'}: “{last.answer or ''}”")
    with st.container(horizontal=True):
        for assurance in Assurance:
            is_so = last.assurance is assurance
            confirmed = is_so and last.assurance_by is not None
            st.button(
                f"{assurance.words.capitalize()}{' ✓ confirmed' if confirmed else ''}",
                key=f"assured-{assurance.value}",
                type="primary" if is_so else "secondary",
                disabled=confirmed,
                on_click=_confirmed,
                args=(page, put, assurance),
            )


def _confirmed(page: Page, put: Put, assurance: Assurance) -> None:
    page.attempt("", minutes.confirm_assurance, put.ref, assurance=assurance)
