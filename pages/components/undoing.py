"""What has just been written down in the meeting, and how a slip of the hand is undone."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from pages.components import focus
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.writing_down import BETWEEN
from readiness.model import Action, Answer, Issue, Minute, Risk
from readiness.scoring.meeting import Meeting
from readiness.services import minutes

SHOWN = 6


@dataclass(frozen=True)
class Written:
    """One thing that was written down."""

    number: int
    kind: str
    thing: str
    says: str


def written_down(page: Page, meeting: Meeting) -> list[Written]:
    """What was written down in the meeting, the latest first."""
    since = meeting.dive.recorded
    return sorted(
        (w for w in _everything(page, meeting) if w.number > since), key=lambda w: -w.number
    )


def _everything(page: Page, meeting: Meeting) -> Iterator[Written]:
    snapshot = page.snapshot
    for minute in meeting.minutes:
        yield _minute(minute)
    for question in snapshot.questions:
        for answer in snapshot.answers(question.ref):
            yield _answer(answer)
    for action in snapshot.all_of(Action):
        owner = action.owner or "nobody named"
        yield Written(action.recorded, "action", action.ref, f"Promise: {action.text}, {owner}")
    for issue in snapshot.all_of(Issue):
        yield Written(issue.recorded, "issue", issue.ref, f"Issue: {issue.name}")
    for risk in snapshot.all_of(Risk):
        yield Written(risk.recorded, "risk", risk.ref, f"Risk: {risk.name}")


def _minute(minute: Minute) -> Written:
    kind = minute.kind.words.capitalize() if minute.kind else "Minuted"
    says = ": ".join(filter(None, (kind, minute.by, minute.text)))
    return Written(minute.recorded, "minute", str(minute.recorded), says)


def _answer(answer: Answer) -> Written:
    how = f" ({answer.assurance.words})" if answer.assurance else ""
    says = f"Answer: {answer.answer}{how}"
    return Written(answer.recorded, "answer", str(answer.recorded), says)


def listed(page: Page, meeting: Meeting) -> None:
    """The latest of it, each with the way back."""
    found = written_down(page, meeting)
    st.header("Written down", anchor=False)
    if not found:
        st.text("Nothing yet.")
    for one in found[:SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(one.says), width="stretch")
            st.button("Undo", key=f"undo-{one.number}", on_click=_undone, args=(page, meeting, one))


def _undone(page: Page, meeting: Meeting, one: Written) -> None:
    page.attempt(
        "It is undone.",
        minutes.take_back,
        meeting.ref,
        then=lambda _: focus.ask(BETWEEN),
        kind=one.kind,
        thing=one.thing,
    )
