"""Go, go with conditions, or not yet: what stands in the way, who says what, and the seal."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.components import (
    after_go_live,
    cases,
    conditions,
    day_one_slides,
    exceptions,
    listing,
    slide,
)
from pages.components.burning import outlook
from pages.components.day_one import day_one_of
from pages.components.deciding import deciding_at
from pages.components.frame import Page, open_page
from pages.components.heat import heat
from readiness.exchange.papers.slides import decision_slide
from readiness.exchange.papers.view_slides import heat_slide, outlook_slides
from readiness.model import Gateway
from readiness.scoring.decision_record import latest_gateway

FIRST, DAY_ONE = "Decision", "Day one"
VIEWS = {
    "Decision": deciding_at,
    "Two cases": cases.two_cases,
    DAY_ONE: lambda page, _: day_one_of(page),
    "Conditions": conditions.conditions,
    "Exceptions": exceptions.exceptions,
    "Outlook": outlook,
    "Heat map": heat,
    "After go-live": after_go_live.after_go_live,
}
SLIDES: dict[str, Callable[[Page, Gateway], slide.Made]] = {
    "Decision": lambda page, gateway: decision_slide(page.snapshot, gateway),
    "Two cases": cases.as_slide,
    "Day one": day_one_slides.as_slides,
    "Conditions": conditions.as_slides,
    "Exceptions": exceptions.as_slide,
    "Outlook": lambda page, _: outlook_slides(page.snapshot),
    "Heat map": lambda page, _: heat_slide(page.snapshot),
    "After go-live": after_go_live.as_slide,
}


def chosen(page: Page) -> Gateway | None:
    """The gateway that is looked at: the one in the address, else the one at hand."""
    at_hand = latest_gateway(page.snapshot)
    if at_hand is not None and "gateway" not in st.query_params:
        listing.show(Gateway, at_hand.ref)
    return listing.opened(page, Gateway)


page = open_page("Decision")
with st.container(horizontal=True, vertical_alignment="bottom"):
    gateway = chosen(page)
    st.pills(
        "What would you like to see?",
        list(VIEWS),
        default=FIRST,
        required=True,
        key="view",
        wrap=True,
        bind="query-params",
    )
    if gateway is not None:
        view = st.session_state["view"]
        slide.button(page, view.lower().replace(" ", "-"), partial(SLIDES[view], page, gateway))
if st.session_state["view"] == DAY_ONE:
    day_one_of(page)  # it is written long before anybody plans a gateway
elif gateway is None:
    st.info("No gateway is planned, so nothing waits to be decided. When does the board sit?")
else:
    VIEWS[st.session_state["view"]](page, gateway)
