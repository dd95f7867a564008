"""You will be asked: the questions that concern whoever looks, before the meeting hears them."""

from collections.abc import Sequence

import streamlit as st

from pages.components import receipts
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.notice import Notice, asked_of
from readiness.questions.asking import ranked
from readiness.scoring.figures import counted

NOTHING = (
    "No question that the records raise today rests on anything of yours. "
    "One that is sent in or written by hand may still be put to you."
)


def notices(page: Page) -> tuple[Notice, ...]:
    """The questions that concern whoever looks; none for nobody in particular."""
    if (person := page.person) is None:
        return ()
    questions = page.worked_out(ranked)
    return page.worked_out_for(person, lambda snapshot: asked_of(snapshot, person, questions))


def listed(page: Page) -> None:
    """What may be asked of whoever looks: first what the meeting will hear, then the reserve."""
    found = notices(page)
    if not found:
        st.info(NOTHING)
        return
    today = [notice for notice in found if notice.is_for_today]
    reserve = [notice for notice in found if not notice.is_for_today]
    _group("The meeting will ask", today)
    _group("It may ask, if there is time", reserve)


def _group(title: str, found: Sequence[Notice]) -> None:
    if found:
        st.subheader(f"{title}: {counted(len(found), 'question')}", anchor=False)
    for notice in found:
        with st.container(border=True):
            _notice(notice)


def _notice(notice: Notice) -> None:
    """One question with why it concerns them, and what helps to answer it well."""
    question = notice.question
    st.markdown(f"#### {plain(question.text)}")
    st.markdown(f"**Why you.** {plain('. '.join(notice.why))}.")
    if question.good:
        st.markdown(f"**What a good answer sounds like.** {plain(question.good)}")
    receipts.evidence(question)
