"""Where the next key goes: into the first field of what was just opened by key."""

import streamlit as st

SCRIPT = """
export default function ({ data, parentElement }) {
  const host = parentElement.ownerDocument;
  if (!data.token || host.defaultView.__focusedFor === data.token) return;
  host.defaultView.__focusedFor = data.token;
  const field = () => host.querySelector(`.st-key-${data.within} input`);
  let tries = 0;
  const wait = setInterval(() => {
    tries += 1;
    const found = field();
    if (found) found.focus();
    if (found || tries > 20) clearInterval(wait);
  }, 50);
}
"""
_component = st.components.v2.component("focus_on", js=SCRIPT)


def focus_on(within: str, token: int) -> None:
    """Put the cursor into the first field of a container, once for each token."""
    _component(key=f"focus-{within}", data={"within": within, "token": token})
