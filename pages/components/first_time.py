"""What somebody new to a screen is told once, and the key that opens the help.

Whether it was told is kept in the browser and nowhere else: it says nothing of anybody.
"""

from pathlib import Path

import streamlit as st

AT_THE_FOOT = "Where we stand"  # its height is the room's
HINTS = {
    AT_THE_FOOT: "New? Press ?",
    "Deep dive": "Open a question to see the records behind it and what a good answer sounds like. "
    "Nothing is put to anybody until somebody puts it.",
    "Criteria": "Choose a row to see why it has its mark, and what you may do about it. "
    "Choose several, and one act is for all of them.",
    "Issues": "Safety stands first, then what weighs most. Choose a row to open it.",
    "Hazards": "Choose a hazard to see what stands between it and a patient. "
    "“Workshop” is for logging many in one sitting.",
    "Decision": "Who says what, and what would have to be true. The dashboard never says go.",
    "Record": "Every change, newest first. Any past day can be opened as the board saw it then.",
    "Programme and people": "What you may do follows from who you are. Help explains the words.",
}
# In the page itself and not in a tree of its own, out of which no focus comes back.
TEMPLATE = """<div class="told-once" role="note" aria-label="Hint" hidden><p></p>
<button type="button">Got it</button></div>"""
LOOK = """
.told-once { margin-top: 0.3rem; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem;
  align-items: center; padding: 0.15rem 0.6rem; border-left: 0.3rem solid var(--st-primary-color);
  background: var(--st-secondary-background-color); color: var(--st-text-color); }
.told-once[hidden] { display: none; }
.told-once p { margin: 0; font-size: 1rem; line-height: 1.3; }
.told-once button { font: inherit; font-size: 1rem; font-weight: 600; min-height: 1.6rem;
  padding: 0 0.6rem; cursor: pointer;
  color: var(--st-link-color); background: transparent; border: 1px solid currentColor;
  border-radius: 0.25rem; }
.told-once button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
"""
SCRIPT = (Path(__file__).parent / "first_time.js").read_text(encoding="utf-8")
_component = st.components.v2.component(
    "first_time", html=TEMPLATE, css=LOOK, js=SCRIPT, isolate_styles=False
)


def hint(title: str) -> None:
    """What a screen tells once, and the key that opens the help on it; once on a page."""
    said = {"screen": title, "says": HINTS.get(title, "")}
    _component(key=f"hint-{title}", data=said, width="content")
