"""Go, go with conditions, or not yet: what stands in the way, who says what, and the seal."""

import streamlit as st

from pages.components import listing, slide
from pages.components.after_go_live import after_go_live
from pages.components.burning import outlook
from pages.components.cases import two_cases
from pages.components.conditions import conditions
from pages.components.day_one import day_one_of
from pages.components.deciding import deciding_at
from pages.components.exceptions import exceptions
from pages.components.frame import Page, open_page
from pages.components.heat import heat
from readiness.exchange.papers.slides import Slide, decision_slide
from readiness.exchange.papers.view_slides import heat_slide, outlook_slide
from readiness.model import Gateway
from readiness.scoring.decision_record import latest_gateway

VIEWS = {
    "Decision": deciding_at,
    "Two cases": two_cases,
    "Day one": day_one_of,
    "Conditions": conditions,
    "Exceptions": exceptions,
    "Outlook": outlook,
    "Heat map": heat,
    "After go-live": after_go_live,
}
FIRST = "Decision"
SLIDES = {"Outlook": outlook_slide, "Heat map": heat_slide}  # the others leave as the decision


def chosen(page: Page) -> Gateway | None:
    """The gateway that is looked at: the one in the address, else the one at hand."""
    at_hand = latest_gateway(page.snapshot)
    if at_hand is not None and "gateway" not in st.query_params:
        listing.show(Gateway, at_hand.ref)
    return listing.opened(page, Gateway)


def as_slide(page: Page, gateway: Gateway, *, view: str) -> None:
    """The button that hands out the view as a slide."""

    def make() -> Slide:
        drawn = SLIDES.get(view)
        return drawn(page.snapshot) if drawn else decision_slide(page.snapshot, gateway)

    name = view.lower().replace(" ", "-") if view in SLIDES else "decision"
    slide.button(page, name, make)


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
        as_slide(page, gateway, view=st.session_state["view"])
if gateway is None:
    st.info("No gateway is planned, so nothing waits to be decided. When does the board sit?")
else:
    VIEWS[st.session_state["view"]](page, gateway)
