"""Who changed what, when and why; and any past day or number, reopened as it was."""

import streamlit as st

from pages.components import moment
from pages.components.frame import Page, open_page
from readiness.days import clock
from readiness.history import Told, told
from readiness.model import KINDS
from readiness.store import entries, verify

ROWS = (50, 200, 1000)


def past(page: Page) -> None:
    """The two ways back: to a day, and to a number of the record."""
    st.header("Reopen the past", anchor=False)
    left, right = st.columns(2, vertical_alignment="bottom")
    with left.form("day_form"):
        st.date_input("What was so on a day", value=page.moment.day, key="past_day")
        st.form_submit_button("Reopen that day", on_click=_to_day)
    with right.form("number_form"):
        last = page.shelf.latest().number
        st.number_input(
            f"What was recorded up to number (1 to {last})",
            min_value=1,
            max_value=max(last, 1),
            value=max(last, 1),
            key="past_number",
        )
        st.form_submit_button("Reopen that number", on_click=_to_number)


def _to_day() -> None:
    moment.choose(day=st.session_state["past_day"].isoformat())


def _to_number() -> None:
    moment.choose(ledger=int(st.session_state["past_number"]))


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
        limit=st.session_state["rows"],
    )
    shown = [told(entry, page.known) for entry in found if entry.number <= page.known.number]
    if shown:
        rows = [_row(change) for change in shown]
        st.dataframe(rows, hide_index=True, alt=f"{len(rows)} changes, newest first", height=420)
    else:
        st.info("Nothing of that kind is on record.")


def _row(change: Told) -> dict[str, object]:
    return {
        "No.": change.number,
        "When": clock(change.at),
        "Who": change.who,
        "About": change.about,
        "What": change.what,
        "Why": change.why,
    }


def fingerprint(page: Page) -> None:
    """Whether the record is whole, asked for by a button because it reads every row."""
    st.header("Is the record whole?", anchor=False)
    if st.button("Check every row"):
        verdict = verify(page.shelf.engine)
        (st.success if verdict.ok else st.error)(verdict.message)
        if verdict.ok and verdict.rows:
            st.text(f"Fingerprint of row {verdict.rows}: {verdict.digest}")


page = open_page("Record")
changes(page)
past(page)
fingerprint(page)
