"""Every press counts: two that follow each other at once move two steps.

Streamlit joins two presses of one button into one while a page is being drawn. So the browser
counts them, of the buttons and of their keys, and the page is told how many there were. Without
the script the buttons work as any button does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from threading import Lock

import streamlit as st

# The page sees a key before Streamlit's own shortcuts do, and after whatever it was pressed in.
SCRIPT = """
export default function ({ data, setStateValue, parentElement }) {
  const host = parentElement.ownerDocument, view = host.defaultView;
  const kept = view.__presses ??= { from: String(Date.now()), presses: 0, moved: 0 };
  kept.stop?.();
  const press = (by, event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    kept.presses += 1;
    kept.moved += by;
    const { from, presses, moved } = kept;
    setStateValue('pressed', { from, presses, moved });
  };
  const isTyped = (event) => event.composedPath().some(
    (e) => ['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName) || e.isContentEditable);
  const key = (event) => {
    const by = data.keys[event.key];
    const plain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    if (!by || !plain || isTyped(event)) return;
    if (event.defaultPrevented) event.stopPropagation();
    else press(by, event);
  };
  const click = (event) => {
    const button = event.target.closest?.('button');
    const named = button?.closest('[class*="st-key-"]');
    const by = Object.entries(data.buttons).find(([name]) => named?.matches(`.st-key-${name}`));
    if (by && !button.disabled) press(by[1], event);
  };
  host.documentElement.addEventListener('keydown', key);
  host.addEventListener('click', click, true);
  kept.stop = () => {
    host.documentElement.removeEventListener('keydown', key);
    host.removeEventListener('click', click, true);
  };
  return kept.stop;
}
"""
_component = st.components.v2.component("every_press", js=SCRIPT)
KEY = "presses"
Taken = Callable[[], None]  # to be called as the presses are acted upon


@dataclass
class Heard:
    """Up to which press of which browser the presses were acted upon."""

    start: str = ""
    presses: int = 0
    moved: int = 0
    lock: Lock = field(default_factory=Lock)

    def hear(self, start: str, presses: int, moved: int) -> None:
        """Take note of the presses up to here."""
        self.start, self.presses, self.moved = start, presses, moved

    def begin(self, start: str) -> None:
        """A browser that came back counts anew."""
        if start != self.start:
            self.hear(start, 0, 0)


def counted(
    *,
    buttons: Mapping[str, int],
    keys: Mapping[str, int],
    then: Callable[[int, Taken], None],
) -> None:
    """Count the presses of buttons, by their keys, and of keys; `then` is told how far they go."""
    heard = st.session_state.setdefault(f"{KEY}-heard", Heard())
    _component(
        key=KEY,
        data={"buttons": dict(buttons), "keys": dict(keys)},
        default={"pressed": None},
        on_pressed_change=partial(_pressed, heard, then),
    )


def _pressed(heard: Heard, then: Callable[[int, Taken], None]) -> None:
    """Go as far as was pressed and not yet acted upon.

    The second press cuts the first one's run short, or runs beside it. Whatever the first did not
    come to do, the second does; so presses are taken note of within the act, not before it.
    """
    pressed = st.session_state[KEY]["pressed"]
    if pressed is None:
        return
    start, presses, moved = str(pressed["from"]), int(pressed["presses"]), int(pressed["moved"])
    with heard.lock:
        heard.begin(start)
        if presses > heard.presses:
            taken = partial(heard.hear, start, presses, moved)
            then(moved - heard.moved, taken)
            taken()
