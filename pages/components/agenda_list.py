"""The agenda beside the driver: go to an item, take it earlier or later, leave it out, add one."""

import datetime as dt

import streamlit as st

from pages.components.frame import Page
from pages.components.line import Line
from pages.components.marks import plain
from readiness.model import AgendaItem
from readiness.scoring.meeting import Meeting, item_timer
from readiness.services import agenda, meetings

CHOSEN = "agenda item"
REARRANGE = ".st-key-rearranging summary"


def listed(page: Page, meeting: Meeting) -> None:
    """Every item in its order, the one before the meeting marked."""
    st.header("Agenda", anchor=False)
    now = dt.datetime.now(dt.UTC)
    with st.container(key="agenda"):
        for item in meeting.items:
            st.button(
                _label(meeting, item, now),
                key=f"go-{item.ref}",
                icon=":material/arrow_right:" if item.ref == meeting.dive.now else None,
                type="tertiary",
                on_click=_go,
                args=(page, meeting, item),
            )
    with st.expander("Rearrange, skip, add", key="rearranging"):
        _rearranged(page, meeting)
        _added(page, meeting)


def _label(meeting: Meeting, item: AgendaItem, now: dt.datetime) -> str:
    marks = [item_timer(meeting, item, now).says]
    marks += ["without the supplier"] if item.without_supplier else []
    marks += [f"skipped: {item.skipped}"] if item.skipped else []
    return plain(f"{item.name} · {' · '.join(marks)}")


def _go(page: Page, meeting: Meeting, item: AgendaItem) -> None:
    page.attempt("", meetings.show_item, meeting.ref, item=item.ref)


def _rearranged(page: Page, meeting: Meeting) -> None:
    """One item, and what is done with it."""
    items = {item.ref: item for item in meeting.items}
    ref = st.selectbox(
        "Item", list(items), format_func=lambda ref: items[ref].name, key=CHOSEN, filter_mode=None
    )
    item = items[ref]
    line = Line(page, f"{meeting.ref}-skip", REARRANGE)
    line.text("Why it is skipped", "why", placeholder="no time left")
    with st.container(horizontal=True):
        for label, by in (("Earlier", -1), ("Later", 1)):
            st.button(label, on_click=_moved, args=(page, meeting, item), kwargs={"by": by})
        st.button("Skip it", on_click=_skipped, args=(line, meeting, item))
        is_without = item.without_supplier is True
        label = "Supplier may stay" if is_without else "Without the supplier"
        st.button(label, on_click=_marked, args=(page, meeting, item))


def _moved(page: Page, meeting: Meeting, item: AgendaItem, *, by: int) -> None:
    refs = [other.ref for other in meeting.items]
    at = refs.index(item.ref)
    refs.insert(max(0, at + by), refs.pop(at))
    page.attempt("", agenda.rearrange_agenda, meeting.ref, order=refs)


def _skipped(line: Line, meeting: Meeting, item: AgendaItem) -> None:
    why = line.typed("why") or "no time left"
    line.record("The item is skipped.", agenda.skip_item, meeting.ref, item=item.ref, why=why)


def _marked(page: Page, meeting: Meeting, item: AgendaItem) -> None:
    without = item.without_supplier is not True
    page.attempt("", agenda.mark_item, meeting.ref, item=item.ref, without_supplier=without)


def _added(page: Page, meeting: Meeting) -> None:
    line = Line(page, f"{meeting.ref}-add", REARRANGE)
    with st.form(line.key("form"), border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            line.text("One more item", "name")
            st.number_input("Minutes", 1, agenda.LONGEST, 5, key=line.key("minutes"))
        st.form_submit_button("Add it", on_click=_was_added, args=(line, meeting))


def _was_added(line: Line, meeting: Meeting) -> None:
    said = {"name": line.typed("name"), "minutes": int(line.chosen("minutes") or 5)}
    line.record("The item is on the agenda.", agenda.add_item, meeting.ref, **said)
