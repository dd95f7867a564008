"""The keys that there are; only what a page binds, or Streamlit itself answers to, stands here."""

EVERYWHERE = (
    ("?", "This help."),
    ("Esc", "Close what stands over the page."),
    ("Tab, Shift+Tab", "To the next thing that can be used, or back."),
    ("Enter or Space", "Press the button, open the fold, tick the box."),
    ("Arrow keys", "Within a list of choices, a row of pills, or a grid."),
)
# In the order in which a meeting comes to them: the place, then its keys.
SOMEWHERE = {
    "While you drive a deep dive": (
        ("Right", "Next on the agenda."),
        ("Left", "Back on the agenda."),
        ("Alt+1 to Alt+8", "What to write down: the first kind of line to the eighth."),
    ),
    "In a hazard workshop": (("Ctrl+Enter", "Log this hazard, and begin the next."),),
}
