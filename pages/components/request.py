"""One request, opened: its scores, the principles, and who decided what and why."""

from collections.abc import Callable, Iterator

import streamlit as st

from pages.components import history, principles
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import ChangeRequest
from readiness.scoring.requests import RequestStanding
from readiness.scoring.workarounds import in_short
from readiness.services import requests

DAY_ONE, LATER = "In on day one", "Later"
SCORES = {
    "patient_benefit": "Patients",
    "staff_benefit": "Staff",
    "financial_benefit": "Money",
    "effort": "Effort",
}


def panel(page: Page, found: RequestStanding) -> None:
    """Where it stands, then the one thing that is to be done."""
    st.header(plain(found.request.name), anchor=False)
    st.text("\n".join(_facts(found)))
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Decide",
        required=True,
        key="about_request",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["about_request"]](page, found.request)


def _facts(found: RequestStanding) -> Iterator[str]:
    one = found.request
    on = f" on {in_words(one.raised)}" if one.raised else ""
    yield f"Asked for by {one.raised_by or 'nobody named'}{on}"
    if found.missing:
        yield f"Not scored for {', '.join(found.missing)}, so not ranked"
    else:
        yield f"Value {found.value:g} of 5, effort {found.effort:g}, rank {found.rank}"
    yield f"Principles: {in_short(one)}"
    by = f" by {one.decided_by}" if one.decided_by else ""
    day = f" on {in_words(one.decided_on)}" if one.decided_on else ""
    decided = f"{by}{day}" if one.decision or by else ""
    yield f"{found.says}{decided}" + (f". Why: {one.why}" if one.why else "")


def asking(page: Page) -> None:
    """A line to ask for a change in."""
    if is_refused(page, "ask_for_change"):
        return
    form = Form(page, "request")
    with st.form(form.key("ask"), border=False):
        form.text("What you ask for", "name", required=True)
        st.form_submit_button("Ask for it", type="primary", on_click=_asked, args=(form,))


def _asked(form: Form) -> None:
    form.page.attempt(
        "It is asked for, and opened here.",
        requests.ask_for_change,
        then=lambda made: show(ChangeRequest, made.ref),
        name=form.typed("name"),
    )


def _score(page: Page, found: ChangeRequest) -> None:
    if is_refused(page, "score_change", found):
        return
    form = Form(page, found.ref)
    with st.form(form.key("score"), border=True):
        with st.container(horizontal=True):
            for key, label in SCORES.items():
                now: float | None = getattr(found, key)
                st.number_input(f"{label}, 0 to 5", None, None, now, 0.5, key=form.key(key))
        form.text("What the scores rest on", "why", required=True)
        st.form_submit_button("Score it", type="primary", on_click=_scored, args=(form,))


def _scored(form: Form) -> None:
    scores = {key: form.chosen(key) for key in SCORES}
    done, why = f"{form.ref} is scored.", form.typed("why")
    form.page.attempt(done, requests.score_change, form.ref, scores=scores, why=why)


def _decide(page: Page, found: ChangeRequest) -> None:
    if is_refused(page, "decide_change", found):
        return
    form = Form(page, found.ref)
    with st.form(form.key("decide"), border=True):
        options = [DAY_ONE, LATER]
        index = None if found.day_one is None else int(not found.day_one)
        st.radio("It goes in", options, index=index, horizontal=True, key=form.key("day_one"))
        form.text("Decision in other words (optional)", "decision", value=found.decision or "")
        form.text("Why", "reason", required=True)
        st.form_submit_button("Decide", type="primary", on_click=_decided, args=(form,))


def _decided(form: Form) -> None:
    chosen = form.chosen("day_one")
    form.page.attempt(
        f"{form.ref} is decided.",
        requests.decide_change,
        form.ref,
        day_one=None if chosen is None else chosen == DAY_ONE,
        decision=form.typed("decision"),
        reason=form.typed("reason"),
    )


DOING: dict[str, Callable[[Page, ChangeRequest], None]] = {
    "Decide": _decide,
    "Score": _score,
    "Principles": principles.check,
    "History": history.lines,
}
