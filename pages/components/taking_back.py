"""Undoing: at one press for thirty seconds, and afterwards from a criterion's history."""

import streamlit as st

from pages.components import dialog, last_act
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Person
from readiness.services.many import Together
from readiness.services.undoing import is_undone_here, undo
from readiness.store import Entry, entries

TITLE = "Undo"
AT_ONCE = "Undone at once, on the page where it was done"


def offer(page: Page) -> None:
    """The way back from what was just done here; it goes away by itself."""
    last = last_act.remembered()
    if last is not None and last.actor == page.actor and not page.moment.is_reopened:
        _counting(page)


@st.fragment(run_every=1)
def _counting(page: Page) -> None:
    if {"done", "refused"} & set(st.session_state):
        st.rerun()  # it was pressed: what is undone stands all over the page
    last = last_act.remembered()
    if last is None:
        return  # the thirty seconds are over
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            "Undo that",
            key="undo_now",
            on_click=_undo_now,
            args=(page, last.number),
            type="primary",
        )
        st.text(f"for {last.seconds_left} s; after that from the history of each criterion")


def _undo_now(page: Page, number: int) -> None:
    page.attempt("Undone.", undo, number, why=AT_ONCE, then=_undone)


def _undone(made: Together) -> None:
    said = f"Undone for {len(made.done)} {'criterion' if len(made.done) == 1 else 'criteria'}."
    st.session_state["done"] = said
    if made.left:
        st.session_state["refused"] = "\n".join(left.reason for left in made.left)


def opener(page: Page, entry: Entry) -> None:
    """A button that opens the way back from an act of the past, for whoever may take it back."""
    did = page.known.of("person").get(entry.actor)
    person = did if isinstance(did, Person) else None
    if page.why_not("undo", person) is None and _is_whole(page, entry):
        dialog.opener(TITLE, str(entry.number))


def _is_whole(page: Page, entry: Entry) -> bool:
    """Whether nothing but criteria was touched in the act."""
    return all(is_undone_here(other) for other in entries(page.shelf.engine, act=entry.act))


def confirm(page: Page, number: str) -> None:
    """What would be taken back, and why."""
    made = page.answer(lambda: page.tried(undo, int(number), why=AT_ONCE))
    form = Form(page, f"undo-{number}")
    dialog.refusal(form)
    if made is None:
        return
    count, some = len(made.done), "criterion" if len(made.done) == 1 else "criteria"
    st.text(f"This takes back what was done in one act to {count} {some}: {', '.join(made.done)}.")
    for left in made.left:
        st.text(plain(left.reason))
    with st.form(form.key("undo"), border=False):
        form.text("Why it is undone", "why", required=True)
        st.form_submit_button("Undo it", type="primary", on_click=_undo, args=(form, int(number)))


def _undo(form: Form, number: int) -> None:
    form.page.attempt("Undone.", undo, number, why=form.typed("why") or None, then=_closed)
    dialog.keep_refusal(form)


def _closed(made: Together) -> None:
    dialog.close()
    _undone(made)
