"""What nobody wants to ask, and what stands open: for the chair, never for the wall."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.components import (
    asked_of_me,
    capture,
    dialog,
    front_line,
    library,
    library_forms,
    meeting_bar,
    open_issues,
    order,
    promises,
    question,
    sending_in,
    starting,
    taking_in,
    wording,
)
from pages.components.form import is_refused
from pages.components.frame import Page
from readiness.model import Question as Put
from readiness.questions.asking import ranked
from readiness.questions.library import switched_off
from readiness.questions.rule import Question
from readiness.scoring.promises import promises as made
from readiness.vocabulary import QuestionState, Role

TODAY, RESERVE, ANSWERED, ASIDE, PROMISES = "Today", "Reserve", "Answered", "Set aside", "Promises"
OF_ME, LIBRARY, FRONT_LINE = "You will be asked", "Library", "Front line"
STATES = {
    TODAY: (QuestionState.ASKED,),
    RESERVE: (QuestionState.RESERVE,),
    ANSWERED: (QuestionState.ANSWERED,),
    ASIDE: (QuestionState.PARKED, QuestionState.DISMISSED),
}
CHAIRS = frozenset({Role.CHAIR, Role.SECRETARY})
UNASKED = (QuestionState.ASKED, QuestionState.RESERVE)
NONE = {
    TODAY: "The records raise no question today. That is not the same as being ready.",
    RESERVE: "No question is in reserve.",
    ANSWERED: "No question has been answered.",
    ASIDE: "No question is held or dismissed.",
}


def show(page: Page) -> None:
    """The questions beside the open issues, or the rules, and the meeting that they are for."""
    if chosen(page) == LIBRARY:
        library.filters()
        library.listed(page)
    elif st.session_state["show"] == FRONT_LINE:
        front_line.listed(page)
    else:
        left, right = st.columns([1, 1], gap="medium")
        with left:
            asking(page, st.session_state["show"])
        with right:
            open_issues.filters(page)
            open_issues.listed(page)
    dialog.over_the_page(dialogs(page))


def chosen(page: Page) -> str:
    """What to show: the meeting's few questions and, one click away, all that is about them."""
    with st.container(horizontal=True, vertical_alignment="center"):
        meeting_bar.shown(page)
        st.space("stretch")
        order.time(page)
        if page.why_not("write_question") is None:
            dialog.opener(wording.WRITE)
        sending_in.opener()
        taking_in.opener(page)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header("Questions", anchor=False, width="content")
        st.text(_counted(page, page.worked_out(ranked)))
    st.segmented_control(
        "Show",
        segments(page),
        default=TODAY,
        required=True,
        key="show",
        bind="query-params",
        label_visibility="collapsed",
    )
    return str(st.session_state["show"])


def segments(page: Page) -> list[str]:
    """What there is to see; for whoever may be asked, what that is comes first."""
    every = [TODAY, RESERVE, ANSWERED, ASIDE, PROMISES, LIBRARY, FRONT_LINE]
    return [OF_ME, *every] if _may_be_asked(page) else every


def _may_be_asked(page: Page) -> bool:
    return page.person is not None and CHAIRS.isdisjoint(page.person.roles)


def asking(page: Page, show: str) -> None:
    """What was chosen of the meeting's questions, and of what was promised."""
    if show == OF_ME:
        asked_of_me.listed(page)
        return
    is_refused(page, "put_question")
    if show == PROMISES:
        promises.listed(page)
    else:
        questions(page, page.worked_out(ranked), show)


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
    if _may_be_asked(page):
        counts.insert(0, f"for you {len(asked_of_me.notices(page))}")
    if off := switched_off(page.snapshot):
        counts.append(f"rules switched off {len(off)}")
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
        sending_in.SEND_IN: lambda _: sending_in.form(page),
        taking_in.TAKE_UP: partial(_about, page, by_key, taking_in.form),
        capture.SINCE: partial(_answered, page),
        capture.PUT_RIGHT: partial(_answered, page),
        **library_forms.dialogs(page),
        **front_line.dialogs(page),
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
