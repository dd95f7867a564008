"""What has to be true before go-live: tick it off, post what was measured, show the proof."""

import streamlit as st

from pages.components import marks
from pages.components.criterion import panel
from pages.components.frame import Page, open_page
from pages.components.marks import line, said
from readiness.days import in_words
from readiness.model import Criterion
from readiness.scoring.declared import SAID_AS
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.vocabulary import Declared, Pillar, Status

ROW, HEAD, MOST = 35, 40, 560
COLOURS = [marks.COLOURS[status] for status in Status]
SAID_COLOURS = [marks.COLOURS[SAID_AS[declared]] for declared in (None, *Declared)]


def filters(page: Page) -> None:
    """Which criteria to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.pills(
            "Pillar",
            list(Pillar),
            format_func=lambda pillar: pillar.heading,
            key="pillar",
            bind="query-params",
        )
        st.selectbox(
            "Records show",
            list(Status),
            index=None,
            format_func=line,
            key="status",
            bind="query-params",
            placeholder="any status",
        )
        st.text_input("Statement or owner holds", key="holds", bind="query-params")
        st.toggle("Only must-haves", key="musts", bind="query-params")
        if page.person is not None:
            st.toggle("Only mine", key="mine", bind="query-params")


def wanted(page: Page, found: tuple[CriterionStanding, ...]) -> list[CriterionStanding]:
    """The criteria that pass the filters."""
    state = st.session_state
    mine = {page.person.ref, page.person.name, page.person.title} if page.person else set()
    holds = (state.get("holds") or "").casefold()
    return [
        c
        for c in found
        if (state.get("pillar") in (None, c.pillar))
        and (state.get("status") in (None, c.status))
        and (not state.get("musts") or c.is_must)
        and (not state.get("mine") or c.criterion.owner in mine)
        and holds in f"{c.ref} {c.name} {c.criterion.owner or ''}".casefold()
    ]


def rows(shown: list[CriterionStanding]) -> list[dict[str, object]]:
    """The list, one line a criterion: what we say beside what the records show."""
    return [
        {
            "Ref": c.ref,
            "Criterion": c.name,
            "We say": [said(c.declared)],
            "Records show": [line(c.status)],
            "Due": in_words(c.criterion.due) if c.criterion.due else "no date",
            "Owner": c.criterion.owner or "nobody named",
            "Must": "must" if c.is_must else "",
        }
        for c in shown
    ]


def choose(shown: list[CriterionStanding]) -> None:
    """Open the criterion whose row was chosen in the list."""
    chosen = st.session_state["list"]["selection"]["rows"]
    if chosen and chosen[0] < len(shown):
        st.session_state["criterion"] = shown[chosen[0]].ref


def listed(page: Page) -> None:
    """The criteria, and how many of them are shown."""
    everything = page.worked_out(standing).criteria
    shown = wanted(page, everything)
    st.text(f"{len(shown)} of {len(everything)} criteria. Choose a row to open it.")
    if not everything:
        st.info("No criterion is on record. Load a programme file, or start from the catalogue.")
    elif shown:
        st.dataframe(
            rows(shown),
            hide_index=True,
            key="list",
            on_select=lambda: choose(shown),
            selection_mode="single-row",
            height=min(MOST, HEAD + ROW * len(shown)),
            column_config={
                "We say": marks.column([said(d) for d in (None, *Declared)], SAID_COLOURS),
                "Records show": marks.column([line(s) for s in Status], COLOURS),
            },
            alt=f"{len(shown)} criteria with what we say and what the records show",
        )
    else:
        st.info("No criterion matches the filters above.")


def opened(page: Page) -> None:
    """The criterion that was opened, with everything that can be done to it."""
    refs = [criterion.ref for criterion in page.snapshot.criteria]
    names = {criterion.ref: criterion.name for criterion in page.snapshot.criteria}
    _addressed(refs)
    st.selectbox(
        "Criterion",
        refs,
        index=None,
        format_func=lambda ref: f"{ref} · {names.get(ref, '')}",
        key="criterion",
        persist_state="session",
        placeholder="Choose one here or in the list",
    )
    if st.session_state["criterion"]:
        st.query_params["criterion"] = st.session_state["criterion"]
    criterion = page.snapshot.find(Criterion, st.session_state["criterion"] or "")
    if criterion is not None:
        panel(page, criterion)


def _addressed(refs: list[str]) -> None:
    """Open what the address names. A bound widget would write its label there, not the ref."""
    asked = st.query_params.get("criterion")
    if st.session_state.get("criterion") is None and asked in refs:
        st.session_state["criterion"] = asked


page = open_page("Criteria")
filters(page)
left, right = st.columns([3, 2], gap="medium")
with left:
    listed(page)
with right:
    opened(page)
