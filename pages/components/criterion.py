"""One criterion, opened: where it stands and why, and everything that can be done to it."""

from collections.abc import Callable

import streamlit as st

from pages.components import course, history, plan, proof, shares, steps, the_set
from pages.components.frame import Page
from pages.components.marks import mark, mark_said, plain
from readiness.days import in_words
from readiness.model import Criterion
from readiness.scoring.criterion import computed
from readiness.scoring.figures import aim
from readiness.scoring.standing import declared
from readiness.scoring.steps import steps as steps_of


def panel(page: Page, criterion: Criterion) -> None:
    """Where it stands, then the one thing that is to be done."""
    _stands(page, criterion)
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Tick off",
        required=True,
        key="doing",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["doing"]](page, criterion)


def _stands(page: Page, criterion: Criterion) -> None:
    shown = computed(page.snapshot, criterion)
    st.header(plain(criterion.name), anchor=False)
    if criterion.meaning:
        st.text(criterion.meaning)
    say = mark_said(declared(page.snapshot, criterion))
    st.html(f"<p>We say {say} · records show {mark(shown.status)}</p>")
    st.text(shown.reason)
    facts = [
        "must-have" if criterion.is_must else "should-have",
        f"owner {criterion.owner or 'nobody named'}",
        f"due {in_words(criterion.due)}" if criterion.due else "no due date",
        aim(criterion) if criterion.target is not None else "nothing to measure",
    ]
    st.text(" · ".join(facts))
    shares.in_short(page, criterion)


def _history(page: Page, criterion: Criterion) -> None:
    """How it stood in the latest weeks, then every change."""
    steps.drawn(steps_of(page.snapshot, criterion))
    history.lines(page, criterion)


DOING: dict[str, Callable[[Page, Criterion], None]] = {
    "Tick off": proof.tick,
    "Reading": course.post,
    "Evidence": proof.attach,
    "Check": proof.check,
    "Judge": course.judge,
    "Date": course.redate,
    "Owner": course.reassign,
    "Target": the_set.target,
    "Plan": plan.plan,
    "Priority": the_set.priority,
    "Does not apply": the_set.scope,
    "History": _history,
}
