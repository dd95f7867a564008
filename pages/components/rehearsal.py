"""One rehearsal, opened: the four sides of its cycle, what it is of, and how it went."""

from collections.abc import Callable, Iterator

import streamlit as st

from pages.components import history
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from pages.components.marks import plain
from pages.components.raising import link_field
from readiness.days import in_words
from readiness.model import Criterion, Hazard, Rehearsal
from readiness.rehearsed import OUTCOMES, SIDES, Cycle
from readiness.services import rehearsals
from readiness.vocabulary import Outcome, RehearsalKind

KINDS = list(RehearsalKind)


def panel(page: Page, found: Cycle) -> None:
    """Its cycle, then what can be done about it."""
    st.header(plain(found.rehearsal.name), anchor=False)
    st.text("\n".join(_facts(page, found)))
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Write it down",
        required=True,
        key="about_rehearsal",
        bind="query-params",
    )
    DOING[st.session_state["about_rehearsal"]](page, found.rehearsal)


def _facts(page: Page, found: Cycle) -> Iterator[str]:
    held = found.rehearsal
    day = in_words(held.date) if held.date else "no date"
    kind = f"{held.kind.words} · " if held.kind else ""
    since = f" · {found.repeated}" if found.repeated else ""
    yield f"{kind}{day} · {found.says}{since}"
    for key, word in SIDES.items():
        yield f"{word}: {getattr(held, key) or 'nothing is written down'}"
    if held.errors is not None:
        yield f"Errors: {held.errors:g} % of the records"
    kinds: tuple[tuple[type[Criterion | Hazard], tuple[str, ...]], ...] = (
        (Criterion, held.criteria),
        (Hazard, held.hazards),
    )
    records = [page.snapshot.find(kind, text) or text for kind, of in kinds for text in of]
    of = [one if isinstance(one, str) else f"{one.ref} {one.label}" for one in records]
    yield f"It is of {'; '.join(of)}" if of else "It is linked to no criterion and no hazard"


def planning(page: Page) -> None:
    """A form to plan a rehearsal, with what is expected of it."""
    if is_refused(page, "plan_rehearsal"):
        return
    form = Form(page, "rehearsal")
    with st.form(form.key("plan"), border=False):
        form.text("What is rehearsed", "name", required=True)
        with st.container(horizontal=True):
            st.selectbox(
                "Kind",
                KINDS,
                index=None,
                format_func=lambda kind: kind.words,
                key=form.key("kind"),
                placeholder="not said",
            )
            form.coming_day("Day", "date")
        form.text("Predicted: what we expect to happen", "predicted", required=True)
        link_field(form, Criterion, ())
        link_field(form, Hazard, ())
        st.form_submit_button("Plan it", type="primary", on_click=_planned, args=(form,))


def _planned(form: Form) -> None:
    form.page.attempt(
        "The rehearsal is planned, and opened here.",
        rehearsals.plan_rehearsal,
        then=lambda made: show(Rehearsal, made.ref),
        name=form.typed("name"),
        date=form.chosen("date"),
        plan=form.typed("predicted"),
        kind=form.chosen("kind"),
        criteria=form.chosen("criterion") or (),
        hazards=form.chosen("hazard") or (),
    )


def _write(page: Page, held: Rehearsal) -> None:
    if is_refused(page, "record_rehearsal", held):
        return
    form = Form(page, held.ref)
    with st.form(form.key("write"), border=True):
        st.radio(
            "How it ended",
            list(Outcome),
            index=list(Outcome).index(held.outcome) if held.outcome else None,
            format_func=lambda outcome: OUTCOMES[outcome],
            horizontal=True,
            key=form.key("outcome"),
        )
        form.text("Happened", "do", value=held.do or "", required=True)
        form.text("Learned", "study", value=held.study or "", required=True)
        form.text("Changed because of it", "act", value=held.act or "", required=True)
        if held.kind is RehearsalKind.TRIAL_LOAD:
            key = form.key("errors")
            st.number_input("Errors, % of the records", 0.0, 100.0, held.errors, key=key)
        st.form_submit_button("Write it down", type="primary", on_click=_written, args=(form,))


def _written(form: Form) -> None:
    form.page.attempt(
        f"{form.ref} is written down.",
        rehearsals.record_rehearsal,
        form.ref,
        outcome=form.chosen("outcome"),
        errors=form.chosen("errors"),
        do=form.typed("do"),
        study=form.typed("study"),
        act=form.typed("act"),
    )


DOING: dict[str, Callable[[Page, Rehearsal], None]] = {
    "Write it down": _write,
    "History": history.lines,
}
