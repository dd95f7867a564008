"""Meetings that were held: each opens as it was, and its minutes are corrected until approved."""

from collections.abc import Callable

import streamlit as st

from pages.components import paper
from pages.components.frame import Page
from pages.components.line import Line
from pages.components.marks import plain
from pages.components.meeting_bar import DEEP_DIVE
from readiness.corrections import corrections
from readiness.days import clock, in_words
from readiness.exchange.papers.actions import as_calendar, as_workbook
from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.minutes import Minutes
from readiness.exchange.papers.pdf import as_pdf
from readiness.exchange.papers.sealed import as_sealed
from readiness.model import DeepDive
from readiness.scoring.meeting import Meeting, meeting_of, number_of
from readiness.services import minutes

ITEM = "corrected item"


def show(page: Page) -> None:
    """The meetings held, the latest first, and the one that is open."""
    held = [dive for dive in page.snapshot.deep_dives if not dive.is_running]
    held.sort(key=lambda dive: (dive.date, dive.recorded), reverse=True)
    if not held:
        st.info("No deep dive has been held yet.")
        st.page_link(DEEP_DIVE, label="Prepare the first one")
        return
    left, right = st.columns([1, 3], gap="medium")
    chosen = next((d for d in held if d.ref == st.query_params.get("meeting")), held[0])
    with left:
        st.header("Past meetings", anchor=False)
        for dive in held:
            label = f"{number_of(page.snapshot, dive)} · {in_words(dive.date)}"
            to = {"view": "past", "meeting": dive.ref}
            icon = ":material/arrow_right:" if dive is chosen else None
            st.page_link(DEEP_DIVE, label=label, query_params=to, icon=icon)
        st.page_link(DEEP_DIVE, label="Prepare the next one")
    with right:
        _one(page, meeting_of(page.snapshot, chosen))


def _one(page: Page, meeting: Meeting) -> None:
    shelf, dive = page.shelf, meeting.dive
    seen = as_sealed(shelf.engine, page.snapshot, dive, at=shelf.at)
    made = Minutes(page.snapshot, meeting, seen)
    with st.container(horizontal=True, vertical_alignment="center"):
        _as_it_was(meeting.dive)
        _files(made)
        _approval(page, meeting)
    _correction(page, meeting)
    _corrected_so_far(page, meeting)
    paper.drawn(made.paper)


def _as_it_was(dive: DeepDive) -> None:
    """The way to everything that the board saw, as it stood when the meeting was sealed."""
    if dive.closing is not None:
        st.page_link(
            "pages/where_we_stand.py",
            label="What the board saw",
            query_params={"ledger": str(dive.closing.number)},
        )


def _files(made: Minutes) -> None:
    """The minutes and the actions, as files; each is made when it is asked for."""
    paper, day = made.paper, made.dive.date
    files: dict[str, tuple[str, Callable[[], bytes]]] = {
        "Word": (f"minutes-{day}.docx", lambda: as_docx(paper)),
        "PDF": (f"minutes-{day}.pdf", lambda: as_pdf(paper)),
        "Actions": (f"actions-{day}.xlsx", lambda: as_workbook(made.promised, says=paper.says)),
        "Calendar": (f"actions-{day}.ics", lambda: as_calendar(made)),
    }
    for label, (name, make) in files.items():
        st.download_button(label, data=make, file_name=name, on_click="ignore")


def _approval(page: Page, meeting: Meeting) -> None:
    """The button that locks the minutes, once the meeting after has agreed to them."""
    dive = meeting.dive
    if dive.approved is None and page.why_not("approve_minutes", dive) is None:
        st.button("Approve the minutes", on_click=_approved, args=(page, dive))


def _approved(page: Page, dive: DeepDive) -> None:
    page.attempt("The minutes are approved and locked.", minutes.approve_minutes, dive.ref)


def _correction(page: Page, meeting: Meeting) -> None:
    """The words of one item, to be put right; what was put and what it showed stay as they were."""
    dive = meeting.dive
    may = page.why_not("correct_minutes", dive) is None
    items = {item.ref: item for item in meeting.items if item.skipped is None}
    if not items or dive.approved is not None or not may:
        return
    with st.expander("Correct the words"):
        ref = st.selectbox(
            "Item", list(items), format_func=lambda ref: plain(items[ref].name), key=ITEM
        )
        line = Line(page, f"words-{ref}")
        text = items[ref].text or ""
        st.text_area("What the minutes say of it", value=text, key=line.key("words"), height=110)
        line.text("Why they are corrected", "why", required=True)
        st.button("Use these words", on_click=_corrected, args=(line, ref))


def _corrected_so_far(page: Page, meeting: Meeting) -> None:
    """Every corrected wording: before and after, by whom, when and why."""
    found = corrections(page.shelf.engine, page.known, meeting)
    if not found:
        return
    with st.expander(f"Corrected wordings: {len(found)}"):
        rows = [
            {
                "Item": plain(one.item),
                "Before": plain(one.before),
                "After": plain(one.after),
                "By": plain(f"{one.who}, {clock(one.at)}"),
                "Why": plain(one.why),
            }
            for one in found
        ]
        st.table(rows, border="horizontal", hide_index=True)


def _corrected(line: Line, ref: str) -> None:
    done, text = "The words are corrected; the earlier ones are kept.", line.typed("words")
    why = line.typed("why")
    if not why:
        line.page.refuse("Say why the words are corrected. Nothing was recorded.")
        return
    line.record(done, minutes.correct_minutes, ref, text=text, why=why)
