"""Help over any page, by key or by button: the marks, the words, today's questions, the keys."""

from collections.abc import Callable, Iterable
from html import escape

import streamlit as st

from pages.components.keys import EVERYWHERE, SOMEWHERE
from pages.components.marks import mark
from readiness.definitions import STATUS_MEANS, TERMS
from readiness.questions.rule import Question
from readiness.vocabulary import QuestionState

HELP, ASKED = "Help", "helping"
ASKING = ("Where we stand", "Deep dive")  # the screens on which questions stand
UNUSABLE = (
    "Something here cannot be read or used? Tell your administrator or programme lead: they are "
    "under “Programme and people”. Any list can be had as a plain table."
)
Ranking = Callable[[], tuple[Question, ...]]


def opener(title: str) -> None:
    """The button that opens the help on a screen."""
    st.button(HELP, key="help", on_click=_ask, args=(title,), type="tertiary", wrap=False)


def _ask(title: str) -> None:
    st.session_state.pop("dialog", None)  # two cannot stand over a page at once
    st.session_state[ASKED] = title


def _close() -> None:
    st.session_state.pop(ASKED, None)


def over(title: str, ranking: Ranking) -> None:
    """The help on a screen, while it is asked for."""
    if st.session_state.get(ASKED) == title:
        st.dialog(HELP, width="large", on_dismiss=_close)(_drawn)(title, ranking)


def _drawn(title: str, ranking: Ranking) -> None:
    if title in ASKING:
        today = [one for one in ranking() if one.state is QuestionState.ASKED]
        _listed("Today’s questions", [(escape(one.text), one.why) for one in today], "even")
    _listed("The marks", [(mark(one), means) for one, means in STATUS_MEANS.items()])
    _listed("The words", [(f"<b>{escape(word)}</b>", means) for word, means in TERMS.items()])
    for place, keys in {"Keys on every page": EVERYWHERE, **SOMEWHERE}.items():
        _listed(place, [(f"<kbd>{escape(key)}</kbd>", does) for key, does in keys])
    st.text(UNUSABLE)


def _listed(heading: str, pairs: Iterable[tuple[str, str]], look: str = "") -> None:
    """What stands there, in HTML, and what it means, in somebody's words."""
    rows = "".join(f"<dt>{what}</dt><dd>{escape(means)}</dd>" for what, means in pairs)
    if rows:
        head = f"<h2>{escape(heading)}</h2>"
        st.html(f'<section class="meanings {look}">{head}<dl>{rows}</dl></section>')
