"""What somebody's part in the programme is: put right, changed, or ended, by an administrator."""

from typing import Any

import streamlit as st

from pages.components.form import Form
from pages.components.frame import Page
from pages.components.marks import plain, role
from readiness.model import Person
from readiness.services import people
from readiness.vocabulary import Role

WHOSE = "Whose part"


def change(page: Page) -> None:
    """Somebody chosen from the list, with what an administrator may change of their part."""
    if page.why_not("correct_person") is not None:
        return
    names = {person.ref: person.name for person in page.snapshot.people}
    st.selectbox(
        WHOSE,
        list(names),
        index=None,
        format_func=lambda ref: f"{ref} · {names.get(ref, '')}",
        key="part",
        placeholder="Choose somebody to change",
    )
    person = page.snapshot.find(Person, st.session_state["part"] or "")
    if person is not None:
        _details(page, person)
        _roles(page, person)
        _leaving(page, person)


def _details(page: Page, person: Person) -> None:
    form = Form(page, person.ref)
    with st.form(form.key("details")):
        form.text("Name", "name", value=person.name, required=True)
        form.text("Title", "title", value=person.title or "")
        form.text("E-mail that they sign in with", "email", value=person.email or "")
        form.text("Identifier at the provider", "subject", value=person.subject or "")
        st.form_submit_button("Put right", on_click=_put_right, args=(form,))


def _put_right(form: Form) -> None:
    said: dict[str, Any] = {
        field: form.typed(field) for field in ("name", "title", "email", "subject")
    }
    form.page.attempt(
        f"The details of {plain(form.typed('name'))} are put right.",
        people.correct_person,
        form.ref,
        **said,
    )


def _roles(page: Page, person: Person) -> None:
    if (said := page.why_not("change_roles", person)) is not None:
        st.caption(plain(said))
        return
    form = Form(page, person.ref)
    with st.form(form.key("change")):
        key = form.key("roles")
        st.multiselect("Roles", list(Role), default=person.roles, format_func=role, key=key)
        form.text("Why", "why", required=True)
        st.form_submit_button("Change the part", on_click=_changed, args=(form, person.name))


def _changed(form: Form, name: str) -> None:
    form.page.attempt(
        f"The part of {plain(name)} is changed, from their next click on.",
        people.change_roles,
        form.ref,
        roles=form.chosen("roles") or (),
        why=form.typed("why"),
    )


def _leaving(page: Page, person: Person) -> None:
    form = Form(page, person.ref)
    with st.form(form.key("leaving")):
        form.text("Why they leave", "leaves", required=True)
        st.form_submit_button("Take out of the programme", on_click=_gone, args=(form, person.name))


def _gone(form: Form, name: str) -> None:
    done = f"{plain(name)} no longer takes part. What they did stays under their name."
    form.page.attempt(done, people.let_go, form.ref, reason=form.typed("leaves"))
