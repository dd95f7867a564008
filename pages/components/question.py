"""One question: what it says, what stands behind it, and what the chair does with it."""

from collections.abc import Callable, Iterator
from html import escape

import streamlit as st

from pages.components import capture, dialog, order, receipts, slide, taking_in, wording
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.room_things import addressee
from readiness.days import in_words
from readiness.exchange.papers.slides import question_slide
from readiness.questions.past import Asking, promised
from readiness.questions.placing import is_open_today
from readiness.questions.rule import NO_LONGER_RAISED, Question
from readiness.scoring.meeting import running
from readiness.services import agenda, questions
from readiness.vocabulary import QuestionState

OPENED = "question"

Deed = Callable[..., object]
SET_ASIDE = (QuestionState.PARKED, QuestionState.DISMISSED)


def opened(shown: list[Question]) -> str | None:
    """Which question is open: the one chosen, else the one before the meeting, else the first."""
    keys = [question.key for question in shown]
    if (chosen := st.session_state.get(OPENED)) in keys:
        return str(chosen)
    return keys[0] if keys else None


def card(page: Page, question: Question, *, number: int | None, is_open: bool) -> None:
    """A question in large letters; opened, with its evidence, its help and what is done with it."""
    with st.container(border=True):
        st.html(_said(page, question, number=number, is_open=is_open))
        if is_open:
            receipts.evidence(question)
            _acts(page, question)
            _order(page, question)
            slide.button(
                page,
                "question",
                lambda: question_slide(page.snapshot, question),
                key=question.key,
            )
            _help(page, question)
        else:
            label = "Evidence and what to do"
            key = f"open|{question.key}"
            with st.container(horizontal=True, gap="small"):
                st.button(label, key=key, type="tertiary", on_click=_open, args=(question.key,))
                order.buttons(page, question)


def _open(key: str) -> None:
    st.session_state[OPENED] = key


def _said(page: Page, question: Question, *, number: int | None, is_open: bool) -> str:
    """To whom, what became of it before, and the question itself."""
    to = escape(addressee(page, question.to))
    count = f"{number} · " if number else ""
    head = f'<p class="to"><b>{count}{to}</b><span class="beside">{_beside(question)}</span></p>'
    look = "before again" if question.comes_back else "before"
    lines = "".join(f'<p class="{look}">{escape(line)}</p>' for line in _before(question))
    size = "question" if is_open else "question closed"
    asked = f'<h3 title="{escape(question.why)}">{escape(question.text)}</h3>'
    return f'<section class="{size}">{head}{lines}{asked}</section>'


def _before(question: Question) -> Iterator[str]:
    """What became of it before: that its reason is gone, what was said, why it is set aside."""
    if not question.is_raised:
        yield NO_LONGER_RAISED
    if question.last_time:
        yield question.last_time
    put = question.put if question.state in SET_ASIDE else None
    for aside in (put.parked, put.dismissed) if put is not None else ():
        if aside is not None:
            by = f" by {aside.by}" if aside.by else ""
            yield f"Set aside{by}: {aside.reason or 'no reason is on record'}"


def _beside(question: Question) -> str:
    """What is worth knowing before it is asked: held, sent in, asked twice, new."""
    put = question.put
    if put is not None and question.state is QuestionState.PARKED and put.parked:
        until = f" until {in_words(put.parked.until)}" if put.parked.until else ""
        return f"held{until}"
    return escape("dismissed" if question.state is QuestionState.DISMISSED else question.marks)


def _order(page: Page, question: Question) -> None:
    with st.container(horizontal=True, gap="small"):
        order.buttons(page, question)


def _acts(page: Page, question: Question) -> None:
    """What the chair may do with it as it stands; nothing for anybody else."""
    if page.why_not("put_question") is not None:
        return
    put = question.put
    if put is not None and is_open_today(page.snapshot, put):
        capture.form(page, put)
        _act(page, question, "Not put after all", questions.bring_back_question)
        return
    with st.container(horizontal=True):
        if question.state in SET_ASIDE:
            _act(page, question, "Bring it back", questions.bring_back_question)
        elif question.state is QuestionState.ANSWERED:
            capture.opener(question, capture.PUT_RIGHT)
        else:
            _put(page, question)
            for title in wording.TITLES:
                dialog.opener(title, question.key)
            if taking_in.can_be_taken_up(page, question):
                dialog.opener(taking_in.TAKE_UP, question.key)
            if question.past and question.past[-1].answer is None:
                capture.opener(question, capture.SINCE)


def _put(page: Page, question: Question) -> None:
    """Put it; while a deep dive is running, it comes on the room's screen by that."""
    meeting = page.worked_out(running)
    if meeting is None or meeting.item is None:
        _act(page, question, "Put it", questions.put_question, is_first=True)
        return
    st.button(
        "Bring it before the meeting",
        key=f"bring|{question.key}",
        type="primary",
        on_click=_brought,
        args=(page, question, meeting.ref, meeting.item.ref),
    )


def _brought(page: Page, question: Question, ref: str, item: str) -> None:
    done = "It is on the agenda, under the item that is before the meeting."
    page.attempt(done, agenda.bring_in, ref, question, item=item)


DONE = {
    "Put it": "The question is put. Write down what is answered.",
    "Bring it back": "The question is back on the list.",
    "Not put after all": "The question counts as not put.",
}


def _act(page: Page, question: Question, label: str, deed: Deed, *, is_first: bool = False) -> None:
    st.button(
        label,
        key=f"{label}|{question.key}",
        type="primary" if is_first else "secondary",
        on_click=_done,
        args=(page, question, label, deed),
    )


def _done(page: Page, question: Question, label: str, deed: Deed) -> None:
    _open(question.key)
    page.attempt(DONE[label], deed, question)


def _help(page: Page, question: Question) -> None:
    """What helps the chair beside the question, as far as there is anything to say."""
    texts = [(title, text) for title, text in _helpful(question) if text]
    with st.expander("Help for the chair", expanded=True):
        for title, text in texts:
            st.markdown(f"**{title}.** {plain(text)}")
        if question.past:
            st.markdown("**Asked before, and what was said**")
            st.markdown("\n".join(f"- {plain(line)}" for line in _told(page, question.past)))


def _helpful(question: Question) -> Iterator[tuple[str, str]]:
    yield "Why it is uncomfortable" if question.good else "Where it comes from", question.why
    yield "What a good answer sounds like", question.good
    yield "If the answer is weak, ask", question.next
    yield "The go-live that taught it", question.taught_by
    yield "In its own words", question.raised_as
    yield "Why it stands here in the order", question.order_says


def _told(page: Page, past: tuple[Asking, ...]) -> Iterator[str]:
    for asking in reversed(past):
        put, answer = asking.put, asking.answer
        by = f"{put.asked_by} " if put.asked_by else ""
        asked = f"{in_words(asking.on)}, {by}t{addressee(page, put.to)[1:]}"
        said = "no answer is on record"
        if answer is not None:
            how = f", {answer.assurance.words}" if answer.assurance else ""
            said = f"{answer.answered_by or 'answered'}: “{answer.answer or ''}”{how}"
        promises = [f"{p.text}, {promised(page.snapshot, p)}" for p in asking.promises]
        yield "; ".join((f"{asked}: {said}", *promises))
