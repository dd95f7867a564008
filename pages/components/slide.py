"""A view as one slide, to put among others; it is made when it is asked for."""

from collections.abc import Callable

import streamlit as st

from pages.components.frame import Page
from readiness.exchange.papers.pptx import as_pptx
from readiness.exchange.papers.slides import Slide


def button(page: Page, name: str, make: Callable[[], Slide], *, key: str = "") -> None:
    """The button that hands out the slide; `name` is the file's."""
    st.download_button(
        "As a slide",
        data=lambda: as_pptx([make()]),
        file_name=f"{name}-{page.snapshot.as_of}.pptx",
        on_click="ignore",
        key=f"slide-{name}-{key}",
        type="tertiary",
    )
