"""Where the next key goes, once something was opened, recorded or undone by key.

Streamlit draws what stands in a popover at the end of the page, so that Tab would go through all of
the page to it. Opened by key, it has the cursor in it.
"""

from dataclasses import dataclass

import streamlit as st

SCRIPT = """
const POPOVER = '[data-testid="stPopoverBody"]';
const ABLE = ['a[href]', 'button', 'input', 'textarea', '[tabindex="0"]']
  .map((able) => `${POPOVER} ${able}`).join(', ');
const go = (host, where) => {
  let tries = 0;
  const wait = setInterval(() => {
    tries += 1;
    const found = host.querySelector(where);
    if (found) found.focus();
    if (found && host.activeElement === found || tries > 20) clearInterval(wait);
  }, 50);
};
export default function ({ data, parentElement }) {
  const host = parentElement.ownerDocument, view = host.defaultView;
  if (!view.__intoPopovers) {
    view.__intoPopovers = true;
    host.addEventListener('click', (event) => {
      const opens = event.target.closest?.('[data-testid="stPopover"] button');
      const byKey = event.detail === 0;
      if (opens && byKey && !host.querySelector(POPOVER)) go(host, ABLE);
    }, true);
  }
  if (!data.token || view.__focusedFor === data.token) return;
  view.__focusedFor = data.token;
  go(host, data.where);
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
