"""A status as a word, a shape and a colour, the same on every page."""

from html import escape

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from readiness.definitions import STATUS_MEANS, TERMS, said_means
from readiness.scoring.declared import SAID_AS
from readiness.scoring.gap import WORST_FIRST
from readiness.vocabulary import Declared, Role, Status

NOTHING_SAID = ("○", "nothing said")
COLOURS = {
    Status.BLUE: "blue",
    Status.MET: "blue",
    Status.GREEN: "green",
    Status.AMBER: "orange",
    Status.RED: "red",
    Status.GREY: "gray",
    Status.WAIVED: "gray",
}


def mark(status: Status) -> str:
    """The status in HTML: shape, word and colour, and under the pointer what it means."""
    means = escape(STATUS_MEANS[status])
    words = f"{status.shape} {escape(status.words)}"
    return f'<span class="status {status.value}" title="{means}">{words}</span>'


def mark_said(declared: Declared | None) -> str:
    """What we say, in HTML: shape, word and colour, and under the pointer what it means."""
    means, look = escape(said_means(declared)), SAID_AS[declared].value
    return f'<span class="status {look}" title="{means}">{escape(said(declared))}</span>'


def term(word: str, shown: str) -> str:
    """Words in HTML that say under the pointer what a term means."""
    return f'<span title="{escape(TERMS[word])}">{shown}</span>'


def position(sentence: str) -> None:
    """The one sentence of a screen, to be read from the back of the room."""
    st.html(f'<p class="position">{escape(sentence)}</p>')


def line(status: Status) -> str:
    """The status in plain text: shape and word."""
    return f"{status.shape} {status.words}"


def said(declared: Declared | None) -> str:
    """What we say, in plain text: shape and word."""
    if declared is None:
        return " ".join(NOTHING_SAID)
    return f"{declared.shape} {declared.words}"


def counted(statuses: list[Status]) -> str:
    """How many have each status, the worst first, in words."""
    found = [(status.words.lower(), statuses.count(status)) for status in WORST_FIRST]
    return ", ".join(f"{count} {words}" for words, count in found if count)


def column(
    words: list[str], colours: list[str], *, width: int | None = None, means: str | None = None
) -> ColumnConfig:
    """A column of statuses in a grid, each a coloured pill with its shape and its word."""
    return st.column_config.MultiselectColumn(
        options=words, color=colours, disabled=True, width=width, help=means
    )


def _listed(meanings: list[tuple[str, str]]) -> str:
    return "\n".join(f"- **{plain(word)}**: {plain(means)}" for word, means in meanings)


def columns() -> dict[str, ColumnConfig | str | None]:
    """How a grid shows its two columns of status."""
    said_colours = [COLOURS[SAID_AS[declared]] for declared in (None, *Declared)]
    return {
        "We say": column(
            [said(declared) for declared in (None, *Declared)],
            said_colours,
            means=_listed([(said(one), said_means(one)) for one in (None, *Declared)]),
        ),
        "Records show": column(
            [line(status) for status in Status],
            list(COLOURS.values()),
            means=_listed([(line(status), STATUS_MEANS[status]) for status in Status]),
        ),
    }


def plain(text: str) -> str:
    """Somebody's text, to stand in Markdown as it was typed: no images, links or headings."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~$:&" else c for c in text)


def role(word: Role) -> str:
    """A role as the screen says it."""
    spelled = {Role.CCIO: "CCIO", Role.NON_EXECUTIVE: "non-executive"}
    return spelled.get(word, word.value.replace("_", " "))
