"""The corporate register against the appetite, the appetite itself, and what keeps people awake."""

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import appetite, listing, plain_table, risk, slide
from pages.components.frame import Page
from pages.components.importing import lists
from readiness.days import in_words
from readiness.model import Risk
from readiness.scoring.corporate_risks import RiskStanding, corporate_risks
from readiness.scoring.figures import counted
from readiness.scoring.worries import worries

REGISTER, APPETITE, AWAKE = "Register", "Appetite", "What keeps us up at night"
EVERY, ABOVE, GOING, WAITING = "All", "Above appetite", "Of going", "Of waiting"
APART = "Scored 1 to 25. Clinical risk has a scale of its own, and stands in the hazard log."
WIDTHS = {"Risk": 190, "Score": 62, "Against appetite": 128}
COLUMNS: dict[str, ColumnConfig | str | None] = {
    name: listing.column(width) for name, width in WIDTHS.items()
}


def everything(page: Page) -> None:
    """The part of the room that was chosen."""
    with st.container(horizontal=True, vertical_alignment="center"):
        part = listing.choice("About risk", [REGISTER, APPETITE, AWAKE], key="risks")
        if part == REGISTER:
            _filters(page)
    {REGISTER: _register, APPETITE: appetite.everything, AWAKE: _awake}[part](page)


def _filters(page: Page) -> None:
    listing.choice("Which", [EVERY, ABOVE, GOING, WAITING], key="which")
    listing.pillars()
    listing.words(page, "Risk or owner holds")


def _register(page: Page) -> None:
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        _listed(page, page.worked_out(corporate_risks))
    with right:
        listing.folded(page, "Raise a risk", risk.raising)
        if (found := listing.opened(page, Risk)) is not None:
            every = page.worked_out(corporate_risks)
            risk.panel(page, next(one for one in every if one.risk.ref == found.ref))
        lists(page, "risks")


def _listed(page: Page, every: tuple[RiskStanding, ...]) -> None:
    if not every:
        st.info("No corporate risk is on record. What could stop us, or hurt us if we wait?")
        return
    shown = [one for one in every if _is_wanted(page, one)]
    unsigned = sum(one.is_unsigned for one in every)
    said = f"{len(shown)} of {counted(len(every), 'risk')}; {unsigned} above our appetite and "
    if shown:
        rows = [_row(one) for one in shown]
        says = f"{said}carried by nobody. {APART}"
        slide.told(page, says, "Corporate risks", rows, rest="risk")
        alt = f"{counted(len(rows), 'corporate risk')}, those above the appetite first"
        listing.table(rows, Risk, alt=alt, columns=COLUMNS)
    else:
        st.info("No risk matches the filters above.")


def _is_wanted(page: Page, one: RiskStanding) -> bool:
    which, found = st.session_state["which"], one.risk
    wanted = {
        EVERY: True,
        ABOVE: one.is_above,
        GOING: not found.of_not_going,
        WAITING: bool(found.of_not_going),
    }
    is_of_pillar = st.session_state.get("pillar") in (None, found.pillar)
    texts = (found.ref, found.name, found.cause, found.effect)
    return wanted[which] and is_of_pillar and listing.is_found(page, *texts, owner=found.owner)


def _row(one: RiskStanding) -> dict[str, object]:
    found = one.risk
    return {
        "Ref": found.ref,
        "Risk": found.name + (" (of waiting)" if found.of_not_going else ""),
        "Score": f"{one.score} of 25" if one.score else "none",
        "Against appetite": one.says,
        "Owner": found.owner or "nobody named",
    }


def _awake(page: Page) -> None:
    """What was sent in before meetings as a worry, and what came of each."""
    found = page.worked_out(worries)
    if not found:
        st.info(
            "Nobody has sent in what keeps them up at night. Anybody can, by name or without, "
            "from the Deep dive page."
        )
        return
    waits = sum(worry.waits for worry in found)
    sent = "1 worry" if len(found) == 1 else f"{len(found)} worries"
    said = f"{sent} sent in, {waits} waiting"
    rows = [
        {
            "What was sent in": worry.question.text or "",
            "When": in_words(worry.question.raised, year=False)
            if worry.question.raised
            else "not dated",
            "By": worry.question.raised_by or "not named",
            "What came of it": worry.says,
        }
        for worry in found
    ]
    slide.told(page, said, AWAKE, rows)
    alt = f"{len(rows)} worries and what came of each, those that wait first"
    plain_table.grid(rows, "worries", alt=alt, row_height=listing.THREE_LINES)
