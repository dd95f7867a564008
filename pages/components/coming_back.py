"""A browser whose connection was lost comes back to where it was by itself.

Streamlit reconnects without running the page again: after a restart of the server the old page
would stand there, following nothing, until somebody clicks.
"""

import streamlit as st

# The address says who looks at what, so running the page again is coming back to where it was.
SCRIPT = """
export default function ({ setTriggerValue }) {
  const state = () => document.querySelector('[data-testid="stApp"]')
    ?.getAttribute('data-test-connection-state');
  let was = state();
  const watch = setInterval(() => {
    const is = state();
    if (is === 'CONNECTED' && was && was !== is) setTriggerValue('back', Date.now());
    was = is;
  }, 400);
  return () => clearInterval(watch);
}
"""
_component = st.components.v2.component("coming_back", js=SCRIPT)


def watch() -> None:
    """Run the page again once its connection is back."""
    _component(key="coming_back", on_back_change=lambda: None)
