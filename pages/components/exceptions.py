"""The allowed exceptions: who lets which must-have be unmet, why, and until when."""

import streamlit as st

from pages.components import marks
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import Gateway, Waiver
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing


def exceptions(page: Page, _gateway: Gateway) -> None:
    """Those that ended first: each of these is red from the day after its last."""
    st.header("Allowed exceptions", anchor=False)
    found = [
        (waiver, c)
        for c in page.worked_out(standing).criteria
        for waiver in page.snapshot.waivers(c.ref)
    ]
    found.sort(key=lambda pair: (pair[0].expires is None, pair[0].expires))
    ended = sum(w.expires is not None and w.expires < page.moment.day for w, _ in found)
    st.text(
        f"{len(found)} on record, {ended} ended. An exception is allowed on Criteria, by name and "
        "until a day; the day after, the criterion shows what it is."
    )
    if found:
        rows = [_row(page, waiver, c) for waiver, c in found]
        st.table(rows, border="horizontal", hide_index=True)


def _row(page: Page, waiver: Waiver, c: CriterionStanding) -> dict[str, str]:
    ends = waiver.expires
    over = " (ended)" if ends is not None and ends < page.moment.day else ""
    return {
        "Must-have": plain(f"{c.ref} {c.name}"),
        "Allowed by": plain(waiver.by or "nobody named"),
        "Why": plain(waiver.reason or "no reason recorded"),
        "Until": f"{in_words(ends)}{over}" if ends else "no end recorded, so it does not count",
        "Records show": f":{marks.COLOURS[c.status]}[{marks.line(c.status)}]",
    }
