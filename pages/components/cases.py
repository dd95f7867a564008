"""The case for going beside the case for waiting, both with their cost and their risks."""

import streamlit as st

from pages.components import dialog, voices
from pages.components.deciding import listed
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from readiness.model import Gateway
from readiness.scoring.cases import Cases, Side, cases

COSTS, RISKS = "What it costs", "Corporate risks that go with it"
NO_RISK = "None is on the register."
ARGUED = 420  # letters of a case that a slide holds
SEALED = "This gateway is decided: what the board had before it then stands under Decision."


def two_cases(page: Page, gateway: Gateway) -> None:
    """Two columns of one form, the smaller step beneath, and the way to write what is missing."""
    if gateway.held is not None:
        st.info(SEALED)
    found = cases(page.snapshot, gateway)
    for side, column in zip((found.going, found.waiting), st.columns(2, gap="medium"), strict=True):
        with column:
            _side(side)
    _between(found)
    if page.why_not("write_deferral_case", gateway) is None:
        dialog.opener(voices.DEFERRING, gateway.ref)
    dialog.over_the_page(voices.forms(page, gateway))


def as_slide(page: Page, gateway: Gateway) -> Slide:
    """Both cases side by side as a slide."""
    found = cases(page.snapshot, gateway)
    sides = (found.going, found.waiting)
    rows = [
        {"": "The case", **{side.title: side.argued or f"■ {side.missing[0]}." for side in sides}},
        {"": COSTS, **{side.title: side.cost or f"■ {side.missing[-1]}." for side in sides}},
        {"": RISKS, **{side.title: "; ".join(_risks(side)) or NO_RISK for side in sides}},
    ]
    step = f"A smaller step: {found.smaller_step or 'none is written down.'}"
    title = f"Two cases: {gateway.name}"
    return table_slide(page.snapshot, title, rows, sentence=step, longest=ARGUED)


def _side(side: Side) -> None:
    st.header(plain(side.title), anchor=False)
    st.text(side.argued or f"■ {side.missing[0]}.")
    st.subheader(COSTS, anchor=False)
    st.text(side.cost or f"■ {side.missing[-1]}.")
    st.subheader(RISKS, anchor=False)
    listed(_risks(side), none=NO_RISK)


def _risks(side: Side) -> list[str]:
    """The corporate risks of one side, each with its score and how it stands."""
    return [
        f"{one.risk.name}: {f'{one.score} of 25' if one.score else 'not scored'}, {one.says}"
        for one in side.risks
    ]


def _between(found: Cases) -> None:
    st.header("A smaller step", anchor=False)
    st.text(found.smaller_step or "None is written down. What could go first?")
