"""The case for going beside the case for waiting, both with their cost and their risks."""

import streamlit as st

from pages.components import dialog, voices
from pages.components.deciding import listed
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Gateway
from readiness.scoring.cases import Cases, Side, cases

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


def _side(side: Side) -> None:
    st.header(plain(side.title), anchor=False)
    st.text(side.argued or f"■ {side.missing[0]}.")
    st.subheader("What it costs", anchor=False)
    st.text(side.cost or f"■ {side.missing[-1]}.")
    st.subheader("Corporate risks that go with it", anchor=False)
    risks = [
        f"{one.risk.name}: {f'{one.score} of 25' if one.score else 'not scored'}, {one.says}"
        for one in side.risks
    ]
    listed(risks, none="None is on the register.")


def _between(found: Cases) -> None:
    st.header("A smaller step", anchor=False)
    st.text(found.smaller_step or "None is written down. What could go first?")
