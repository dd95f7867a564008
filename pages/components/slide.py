"""A view as a slide, to put among others; it is made when it is asked for."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from pages.components.frame import Page
from readiness.exchange.papers.pptx import as_pptx
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide

Made = Slide | Sequence[Slide]


def button(page: Page, name: str, make: Callable[[], Made], *, key: str = "") -> None:
    """The button that hands out the slide; `name` is the file's."""

    def written() -> bytes:
        made = make()
        return as_pptx([made] if isinstance(made, Slide) else made)

    st.download_button(
        "As a slide",
        data=written,
        file_name=f"{name}-{page.snapshot.as_of}.pptx",
        on_click="ignore",
        key=f"slide-{name}-{key}",
        type="tertiary",
    )


def of_table(
    page: Page,
    title: str,
    rows: Sequence[Mapping[str, object]],
    *,
    sentence: str = "",
    rest: str = "row",
) -> None:
    """The button that hands out a table of the page, as it is shown, under a title."""
    name = title.lower().replace(" ", "-").replace("’", "")
    button(
        page,
        name,
        lambda: table_slide(page.snapshot, title, rows, sentence=sentence, rest=rest),
    )


def told(
    page: Page, said: str, title: str, rows: Sequence[Mapping[str, object]], *, rest: str = "row"
) -> None:
    """What a sentence says of a table, and at its end the button that hands the table out."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text(said, width="stretch")
        of_table(page, title, rows, sentence=said, rest=rest)
