"""Who changed what, when and why; and any past day or number, reopened as it was."""

from collections.abc import Sequence

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from pages.components import listing, moment, plain_table, slide
from pages.components.form import DAY
from pages.components.frame import Page, open_page
from pages.components.marks import plain
from readiness.days import clock
from readiness.history import Told, told
from readiness.model import KINDS
from readiness.store import Entry, Verdict, entries, verify

ROWS = (50, 200, 1000)
NEWEST = "The newest first."
FEW = 5  # changes that need no scrolling
WIDTHS: dict[str, ColumnConfig | str | None] = {
    "No.": listing.column(60),
    "When": listing.column(104),
    "Who": listing.column(104),
    "About": listing.column(104),
    "What": listing.column(218),
    "Why": listing.column(166),
}


def past(page: Page) -> None:
    """The two ways back: to a day, and to a number of the record."""
    st.header("Reopen the past", anchor=False)
    last = page.shelf.latest().number
    left, right = st.columns(2, vertical_alignment="bottom")
    with left.form("day_form"):
        st.date_input(
            "What was so on a day",
            value=page.moment.day,
            max_value=page.today,
            key="past_day",
            format=DAY,
        )
        st.form_submit_button("Reopen that day", on_click=_to_day, args=(page,))
    with right.form("number_form"):
        st.number_input(
            f"What was recorded up to number (1 to {last})",
            min_value=1,
            max_value=last,
            value=last,
            key="past_number",
        )
        st.form_submit_button("Reopen that number", on_click=_to_number)


def _to_day(page: Page) -> None:
    day = st.session_state["past_day"]
    if day is None:
        page.refuse("Choose the day that is to be reopened.")
    else:
        moment.choose(day=day.isoformat())


def _to_number() -> None:
    moment.choose(ledger=st.session_state["past_number"])


def changes(page: Page) -> None:
    """The record of changes, newest first."""
    st.header("Record of changes", anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("About (reference)", key="about", bind="query-params", placeholder="OP-01")
        st.selectbox(
            "Kind",
            [*KINDS, "redaction"],
            index=None,
            key="kind",
            format_func=lambda kind: kind.replace("_", " "),
            bind="query-params",
            placeholder="every kind",
        )
        st.segmented_control("Rows", ROWS, default=ROWS[0], key="rows", required=True)
    found = entries(
        page.shelf.engine,
        ref=st.session_state["about"].strip() or None,
        kind=st.session_state["kind"],
        until=page.known.number,
        limit=st.session_state["rows"],
    )
    if found:
        _listed(page, found)
    else:
        st.info("Nothing of that kind is on record.")


def _listed(page: Page, found: Sequence[Entry]) -> None:
    rows = [_row(told(entry, page.known)) for entry in found]
    slide.of_table(page, "Record of changes", rows, sentence=NEWEST, rest="change")
    plain_table.grid(
        rows,
        "changes",
        height="content" if len(found) <= FEW else 420,
        row_height=listing.THREE_LINES,
        column_config=WIDTHS,
        alt=f"{len(found)} changes, newest first",
    )


def _row(change: Told) -> dict[str, object]:
    return {
        "No.": str(change.number),
        "When": clock(change.at),
        "Who": change.who,
        "About": change.about,
        "What": change.what,
        "Why": change.why,
    }


def fingerprint(page: Page) -> None:
    """Whether the record is whole, asked for by a button because it reads every row."""
    st.header("Is the record whole?", anchor=False)
    st.button("Check every row", on_click=_check, args=(page,))
    verdict: Verdict | None = st.session_state.pop("verdict", None)
    if verdict is not None:
        (st.success if verdict.ok else st.error)(plain(verdict.message))
        if verdict.ok and verdict.rows:
            st.text(f"Fingerprint of row {verdict.rows}: {verdict.digest}")


def _check(page: Page) -> None:
    st.session_state["verdict"] = verify(page.shelf.engine)


page = open_page("Record")
changes(page)
past(page)
fingerprint(page)
