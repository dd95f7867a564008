"""A form that stands over the page while it is asked for, and is not there otherwise."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

import streamlit as st

from pages.components.form import Form
from pages.components.head import refused

OPEN = "dialog"

Draws = Callable[[str], None]


def opener(
    title: str, subject: str = "", *, width: Literal["content", "stretch"] = "content"
) -> None:
    """A button that opens the dialog of that title about a subject."""
    key, about = f"{title}|{subject}", (title, subject)
    st.button(title, key=key, on_click=ask, args=about, width=width)


def ask(title: str, subject: str = "") -> None:
    """Open the dialog of that title the next time that the page is drawn."""
    st.session_state[OPEN] = (title, subject)


def close() -> None:
    """Take the dialog away the next time that the page is drawn."""
    st.session_state.pop(OPEN, None)


def over_the_page(dialogs: Mapping[str, Draws]) -> None:
    """The dialog that was asked for, if it is one of those given by their titles."""
    title, subject = st.session_state.get(OPEN, ("", ""))
    if title in dialogs:
        draw = st.dialog(title, width="medium", on_dismiss=close)(_drawn)
        draw(dialogs[title], subject)


def _drawn(draws: Draws, subject: str) -> None:
    if OPEN not in st.session_state:
        st.rerun()  # it was done, and only the dialog has been drawn since
    draws(subject)


def attempt(form: Form, done: str, deed: Callable[..., object], *args: Any, **how: Any) -> None:
    """Do one thing and close the dialog; a refusal waits for where the form is drawn."""
    form.page.attempt(done, deed, *args, then=lambda _: close(), **how)
    keep_refusal(form)


def keep_refusal(form: Form) -> None:
    """Let a refusal wait for where the form is drawn."""
    if (said := st.session_state.pop("refused", None)) is not None:
        st.session_state[form.key("refused")] = said


def attempt_aside(form: Form, done: str, deed: Callable[..., object], **how: Any) -> None:
    """Do one thing that stands outside the record, and close the dialog."""
    form.page.attempt_aside(done, deed, then=lambda _: close(), **how)
    if (said := st.session_state.pop("refused", None)) is not None:
        st.session_state[form.key("refused")] = said


def refusal(form: Form) -> None:
    """Why what was typed into a form was refused, in its place."""
    if (said := st.session_state.pop(form.key("refused"), None)) is not None:
        refused(said)
