"""The latest weeks as a row of letters, a step for each: what was said above what was shown."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from readiness.scoring.heat_map import LETTERS
from readiness.scoring.steps import Step, in_words_of
from readiness.vocabulary import Status


def drawn(found: Sequence[Step]) -> None:
    """A table of two rows; its caption says the same in a sentence."""
    if not found:
        return
    heads = "".join(f'<th scope="col">{s.day.day}<br>{s.day:%b}</th>' for s in found)
    said = "".join(_cell(step.said) for step in found)
    shown = "".join(_cell(step.shown) for step in found)
    st.html(
        f'<table class="matrix heat steps"><caption>Records show: {escape(in_words_of(found))}'
        f'</caption><thead><tr><th scope="col">Week to</th>{heads}</tr></thead><tbody>'
        f'<tr><th scope="row">We say</th>{said}</tr>'
        f'<tr><th scope="row">Records show</th>{shown}</tr></tbody></table>'
    )


def _cell(status: Status) -> str:
    words = status.words.lower()
    letter = f'<b aria-hidden="true">{LETTERS[status]}</b><span class="unseen">{words}</span>'
    return f'<td class="heat-{status.value}" title="{escape(words)}">{letter}</td>'
