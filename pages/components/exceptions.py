"""The allowed exceptions: who lets which must-have be unmet, why, and until when."""

from collections.abc import Sequence

import streamlit as st

from pages.components import marks, rows
from pages.components.frame import Page
from readiness.days import in_words
from readiness.exchange.papers.slides import Slide
from readiness.exchange.papers.table_slides import table_slide
from readiness.model import Gateway, Waiver
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing

TITLE = "Allowed exceptions"


def exceptions(page: Page, _gateway: Gateway) -> None:
    """Those that ended first: each of these is red from the day after its last."""
    st.header(TITLE, anchor=False)
    found = _found(page)
    st.text(
        f"{_counted(page, found)} An exception is allowed on Criteria, by name and "
        "until a day; the day after, the criterion shows what it is."
    )
    if found:
        rows.table([_row(page, waiver, c) for waiver, c in found])


def as_slide(page: Page, _gateway: Gateway) -> Slide:
    """The exceptions as a slide."""
    found = _found(page)
    told = [_row(page, waiver, c) for waiver, c in found]
    counts = _counted(page, found)
    return table_slide(page.snapshot, TITLE, told, sentence=counts, rest="exception")


def _found(page: Page) -> list[tuple[Waiver, CriterionStanding]]:
    found = [
        (waiver, c)
        for c in page.worked_out(standing).criteria
        for waiver in page.snapshot.waivers(c.ref)
    ]
    return sorted(found, key=lambda pair: (pair[0].expires is None, pair[0].expires))


def _counted(page: Page, found: Sequence[tuple[Waiver, CriterionStanding]]) -> str:
    ended = sum(w.expires is not None and w.expires < page.moment.day for w, _ in found)
    return f"{len(found)} on record, {ended} ended."


def _row(page: Page, waiver: Waiver, c: CriterionStanding) -> dict[str, str]:
    ends = waiver.expires
    over = " (ended)" if ends is not None and ends < page.moment.day else ""
    return {
        "Must-have": f"{c.ref} {c.name}",
        "Allowed by": waiver.by or "nobody named",
        "Why": waiver.reason or "no reason recorded",
        "Until": f"{in_words(ends)}{over}" if ends else "no end recorded, so it does not count",
        "Records show": marks.line(c.status),
    }
