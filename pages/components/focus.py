"""Where the next key goes, once something was opened, recorded or undone by key."""

from dataclasses import dataclass

import streamlit as st

SCRIPT = """
export default function ({ data, parentElement }) {
  const host = parentElement.ownerDocument;
  if (!data.token || host.defaultView.__focusedFor === data.token) return;
  host.defaultView.__focusedFor = data.token;
  let tries = 0;
  const wait = setInterval(() => {
    tries += 1;
    const found = host.querySelector(data.where);
    if (found) found.focus();
    if (found && host.activeElement === found || tries > 20) clearInterval(wait);
  }, 50);
}
"""
ASKED = "where the next key goes"
_component = st.components.v2.component("focus_on", js=SCRIPT)


@dataclass(frozen=True)
class Asked:
    """The element that is to have the cursor, and how often one has been asked for."""

    where: str = ""
    times: int = 0


def ask(where: str) -> None:
    """Put the cursor there, by a selector, the next time that the page is drawn."""
    st.session_state[ASKED] = Asked(where, _asked().times + 1)


def follow() -> None:
    """Put the cursor where it was asked for, once."""
    asked = _asked()
    _component(key="focus", data={"where": asked.where, "token": asked.times})


def _asked() -> Asked:
    asked: Asked = st.session_state.get(ASKED, Asked())
    return asked
