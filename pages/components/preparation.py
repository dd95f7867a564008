"""What nobody wants to ask, and what stands open: for the chair, never for the wall."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.components import (
    capture,
    dialog,
    meeting_bar,
    open_issues,
    promises,
    question,
    starting,
    wording,
)
from pages.components.form import is_refused
from pages.components.frame import Page
from readiness.model import Question as Put
from readiness.questions.asking import ranked
from readiness.questions.rule import Question
from readiness.scoring.promises import promises as made
from readiness.vocabulary import QuestionState

TODAY, RESERVE, ANSWERED, ASIDE, PROMISES = "Today", "Reserve", "Answered", "Set aside", "Promises"
STATES = {
    TODAY: (QuestionState.ASKED,),
    RESERVE: (QuestionState.RESERVE,),
    ANSWERED: (QuestionState.ANSWERED,),
    ASIDE: (QuestionState.PARKED, QuestionState.DISMISSED),
}
UNASKED = (QuestionState.ASKED, QuestionState.RESERVE)
NONE = {
    TODAY: "The records raise no question today. That is not the same as being ready.",
    RESERVE: "No question is in reserve.",
    ANSWERED: "No question has been answered.",
    ASIDE: "No question is held or dismissed.",
}


def show(page: Page) -> None:
    """The questions beside the open issues, and the meeting that they are for."""
    meeting_bar.shown(page)
    left, right = st.columns([1, 1], gap="medium")
    with left:
        asking(page)
    with right:
        open_issues.filters(page)
        open_issues.listed(page)
    dialog.over_the_page(dialogs(page))


def asking(page: Page) -> None:
    """The meeting's few questions and, one click away, the others and what was promised."""
    found = page.worked_out(ranked)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header("Questions", anchor=False, width="stretch")
        if page.why_not("write_question") is None:
            dialog.opener(wording.WRITE)
        if page.why_not("send_in_question") is None:
            dialog.opener(wording.SEND_IN)
    st.text(_counted(page, found))
    st.segmented_control(
        "Show",
        [TODAY, RESERVE, ANSWERED, ASIDE, PROMISES],
        default=TODAY,
        required=True,
        key="show",
        bind="query-params",
        label_visibility="collapsed",
    )
    is_refused(page, "put_question")
    if st.session_state["show"] == PROMISES:
        promises.listed(page)
    else:
        questions(page, found, st.session_state["show"])


def _counted(page: Page, found: tuple[Question, ...]) -> str:
    """How many questions there are of each sort."""
    states = [asked.state for asked in found]
    counts = [
        f"today {states.count(QuestionState.ASKED)}",
        f"answered {states.count(QuestionState.ANSWERED)}",
        f"reserve {states.count(QuestionState.RESERVE)}",
        f"sent in {sum(asked.is_sent_in and asked.state in UNASKED for asked in found)}",
        f"held {states.count(QuestionState.PARKED)}",
        f"promises broken {len(page.worked_out(made).broken)}",
    ]
    return " · ".join(counts)


def questions(page: Page, found: tuple[Question, ...], show: str) -> None:
    """The questions of one sort, one of them open."""
    shown = [asked for asked in found if asked.state in STATES[show]]
    if not shown:
        st.info(NONE[show])
    is_open = question.opened(shown)
    for number, asked in enumerate(shown, start=1):
        of_today = number if show == TODAY else None
        question.card(page, asked, number=of_today, is_open=asked.key == is_open)


def dialogs(page: Page) -> dict[str, dialog.Draws]:
    """Every form that may stand over this page, by its title."""
    by_key = {asked.key: asked for asked in page.worked_out(ranked)}
    forms: dict[str, Callable[[Page, Question], None]] = {
        wording.HOLD: wording.hold,
        wording.DISMISS: wording.dismiss,
        wording.REWORD: wording.reword,
    }
    return {
        **{title: partial(_about, page, by_key, form) for title, form in forms.items()},
        starting.START: lambda _: starting.form(page),
        wording.WRITE: lambda _: wording.write(page),
        wording.SEND_IN: lambda _: wording.send_in(page),
        capture.SINCE: partial(_answered, page),
        capture.PUT_RIGHT: partial(_answered, page),
        promises.HOW: partial(promises.ended, page),
    }


def _about(
    page: Page, by_key: dict[str, Question], form: Callable[[Page, Question], None], key: str
) -> None:
    if key in by_key:
        form(page, by_key[key])


def _answered(page: Page, ref: str) -> None:
    put = page.snapshot.find(Put, ref)
    if put is not None:
        st.text(put.text or "")
        capture.form(page, put)
