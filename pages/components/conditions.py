"""What a "go with conditions" depends on: those being set, and those still open from before."""

from collections.abc import Iterator, Sequence

import streamlit as st

from pages.components import rows
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from readiness.model import Condition, Gateway
from readiness.scoring.decision import Later, OpenCondition, deciding, open_conditions
from readiness.services import conditions as services

BLANK = "Something else"
EARLIER = "Still open from earlier decisions"


def conditions(page: Page, gateway: Gateway) -> None:
    """The conditions of this gateway, then those that earlier decisions still depend on."""
    st.header(plain(f"Conditions of {gateway.name}"), anchor=False)
    conditions_table(page.snapshot.conditions(gateway.ref), none="None is set.")
    if gateway.held is None:
        _setting(page, gateway)
    st.header(EARLIER, anchor=False)
    waiting = open_conditions(page.snapshot)
    conditions_table([one.condition for one in waiting], none="None is open.")
    if waiting:
        st.text(_late(waiting))
    _closing(page, [one.condition for one in waiting])


def as_slides(page: Page, gateway: Gateway) -> tuple[Slide, Slide]:
    """The conditions of this gateway as a slide, and those of earlier decisions as another."""
    waiting, found = open_conditions(page.snapshot), page.snapshot.conditions(gateway.ref)
    return (
        table_slide(
            page.snapshot,
            f"Conditions of {gateway.name}",
            [in_a_row(one) for one in found],
            sentence="" if found else "None is set.",
            rest="condition",
        ),
        table_slide(
            page.snapshot,
            EARLIER,
            [in_a_row(one.condition) for one in waiting],
            sentence=_late(waiting) if waiting else "None is open.",
            rest="condition",
        ),
    )


def _late(waiting: Sequence[OpenCondition]) -> str:
    late = sum(one.is_late for one in waiting)
    ended = sum(one.has_expired for one in waiting)
    return f"{late} past their day, {ended} whose accepted risk has ended."


def conditions_table(found: Sequence[Condition], *, none: str) -> None:
    """Each condition with its owner, its test, and who accepts the risk until when."""
    if not found:
        st.text(none)
        return
    rows.table([in_a_row(one) for one in found])


def in_a_row(one: Condition) -> dict[str, str]:
    """A condition as a row: what, whose, by when, shown by what, and the risk until then."""
    return dict(_row(one))


def _row(one: Condition) -> Iterator[tuple[str, str]]:
    yield "Condition", f"{one.ref} {one.text}"
    yield "Owner", one.owner or "nobody named"
    yield "Due", in_words(one.due) if one.due else "no date"
    yield "Test", one.test or "none recorded"
    yield "Risk accepted by", one.accepted_by or "nobody named"
    yield "Until", in_words(one.expires) if one.expires else "no end"
    yield "Closed", in_words(one.closed) if one.closed else "open"


def _setting(page: Page, gateway: Gateway) -> None:
    """A form for a condition, filled in for a must-have that is not due yet."""
    if is_refused(page, "set_condition", gateway):
        return
    taken = {one.criterion for one in page.snapshot.conditions(gateway.ref)}
    later = {
        one.criterion.ref: one
        for one in deciding(page.snapshot, gateway).later
        if one.may_be_condition and one.criterion.ref not in taken
    }
    names = {BLANK: BLANK} | {ref: f"{ref} · {one.criterion.name}" for ref, one in later.items()}
    about = st.selectbox(
        "Set a condition about", list(names), format_func=lambda ref: names[ref], key="about_must"
    )
    _form(Form(page, f"{gateway.ref}-condition-{about}"), gateway, later.get(about))


def _form(form: Form, gateway: Gateway, later: Later | None) -> None:
    with st.form(form.key("set"), border=True):
        text = f"{later.criterion.name.rstrip('. ')}" if later else ""
        form.text("What has to be done", "text", value=text, required=True)
        form.text("What would show it", "test", value=later.test if later else "", required=True)
        with st.container(horizontal=True):
            form.text("Owner", "owner", value=(later.owner if later else None) or "", required=True)
            form.coming_day("Due", "due", value=later.due if later else None)
            form.text("Who accepts the risk until then", "accepted_by", required=True)
            form.coming_day("Until", "expires", value=later.due if later else None)
        st.form_submit_button("Set the condition", on_click=_set, args=(form, gateway, later))


def _set(form: Form, gateway: Gateway, later: Later | None) -> None:
    form.page.attempt(
        "The condition is set.",
        services.set_condition,
        gateway.ref,
        text=form.typed("text"),
        owner=form.typed("owner"),
        due=form.chosen("due"),
        test=form.typed("test"),
        accepted_by=form.typed("accepted_by"),
        expires=form.chosen("expires"),
        criterion=later.criterion.ref if later else None,
    )


def _closing(page: Page, waiting: list[Condition]) -> None:
    """Say of one that it is met, and what its test showed."""
    able = [one for one in waiting if page.why_not("close_condition", one) is None]
    if not able:
        return
    form = Form(page, "closing")
    names = {one.ref: f"{one.ref} · {one.text}" for one in able}
    with st.form(form.key("close"), border=True):
        st.selectbox(
            "Close a condition",
            list(names),
            format_func=lambda ref: names[ref],
            key=form.key("ref"),
        )
        form.text("What its test showed", "shown", required=True)
        st.form_submit_button("Close it", on_click=_closed, args=(form,))


def _closed(form: Form) -> None:
    ref, shown = form.chosen("ref"), form.typed("shown")
    form.page.attempt(f"{ref} is closed.", services.close_condition, ref, shown=shown)
