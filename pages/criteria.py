"""What has to be true before go-live: tick it off, post what was measured, show the proof."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from pages.components import (
    choosing,
    dialog,
    listing,
    marks,
    my_work,
    ownership,
    plain_table,
    ready,
    rehearsal_room,
    sites,
    slide,
    taking_back,
    the_set,
    together,
)
from pages.components.criterion import panel
from pages.components.frame import Page, open_page
from pages.components.importing import lists
from pages.components.marks import line, said
from readiness.days import in_words
from readiness.model import Criterion
from readiness.scoring.heat_map import site_of, workstream_of
from readiness.scoring.pillar import CriterionStanding
from readiness.scoring.standing import standing
from readiness.vocabulary import Status


def filters(page: Page) -> None:
    """Which criteria to look at; they stand in the address, so a link shows the same."""
    with st.container(horizontal=True, vertical_alignment="center"):
        listing.pillars()
        st.selectbox(
            "Records show",
            list(Status),
            index=None,
            format_func=line,
            key="status",
            bind="query-params",
            placeholder="Records show any status",
            label_visibility="collapsed",
        )
        st.toggle("Only must-haves", key="musts", bind="query-params")
        places(page)
        listing.words(page, "Statement or owner holds")


def places(page: Page) -> None:
    """One workstream, and one site, where there are several to choose from."""
    found = page.worked_out(standing).criteria
    for key, called in (("workstream", workstream_of), ("site", site_of)):
        names = sorted({called(c) for c in found})
        if len(names) > 1:
            st.selectbox(
                key.capitalize(),
                names,
                index=None,
                key=key,
                bind="query-params",
                placeholder=f"any {key}",
                label_visibility="collapsed",
            )


def wanted(page: Page, found: tuple[CriterionStanding, ...]) -> list[CriterionStanding]:
    """The criteria that pass the filters."""
    pillar, status, musts = (st.session_state.get(key) for key in ("pillar", "status", "musts"))
    workstream, site = (st.session_state.get(key) for key in ("workstream", "site"))
    if not any((pillar, status, musts, workstream, site, ready.is_narrowed())):
        return list(found)
    is_found = listing.finder(page)
    return [
        c
        for c in found
        if pillar in (None, c.pillar)
        and status in (None, c.status)
        and (not musts or c.is_must)
        and workstream in (None, workstream_of(c))
        and site in (None, site_of(c))
        and is_found(c.ref, c.name, owner=c.criterion.owner)
    ]


def rows(shown: list[CriterionStanding]) -> list[dict[str, object]]:
    """The list, one line a criterion: what we say beside what the records show."""
    return [
        {
            "Ref": c.ref,
            "Criterion": c.name,
            "We say": [said(c.declared)],
            "Records show": [line(c.status)],
            "Due": c.criterion.due,
            "Owner": c.criterion.owner or "nobody named",
            "Must": "must" if c.is_must else "",
        }
        for c in shown
    ]


def listed(page: Page) -> list[CriterionStanding]:
    """The criteria that the filters show, to be opened and to be chosen."""
    everything = page.worked_out(standing).criteria
    shown = wanted(page, everything)
    if not everything:
        st.info("No criterion is on record. Load a programme file, or start from the catalogue.")
    elif shown:
        lines = ready.rows(page, "criteria", [c.ref for c in shown], lambda: rows(shown))
        with st.container(horizontal=True, vertical_alignment="center"):
            choosing.buttons(shown, of=len(everything))
            slide.of_table(page, "What has to be true before go-live", lines)
        chooser(shown, lines)
    else:
        st.info("No criterion matches the filters above.")
    return shown


def chooser(shown: list[CriterionStanding], lines: Sequence[dict[str, object]]) -> None:
    """The criteria in a grid, as check boxes, or as a plain table."""
    alt = f"{len(shown)} criteria. Records show: {marks.counted([c.status for c in shown])}."
    if st.session_state["choose_in"] == choosing.BOXES:
        choosing.boxes(shown, say=in_one_line)
        return
    if st.session_state["choose_in"] == choosing.PLAIN:
        plain_table.draw(lines, alt=alt, address=plain_table.opening("criterion"))
        return
    columns = marks.columns()
    columns["Due"] = st.column_config.DateColumn(format="D MMM YYYY", width=84)
    columns |= {"Ref": listing.column(58), "Criterion": listing.column(158)}
    choosing.grid(lines, shown, show=show, alt=alt, columns=columns)


def in_one_line(c: CriterionStanding) -> str:
    """A criterion as a check box is called."""
    due = f" · due {in_words(c.criterion.due, year=False)}" if c.criterion.due else ""
    return f"{c.ref} · {line(c.status)}{due} · {c.name} · {c.criterion.owner or 'nobody named'}"


def show(ref: str) -> None:
    """Open a criterion the next time that the page is drawn."""
    listing.show(Criterion, ref)


def opened(page: Page, shown: list[CriterionStanding]) -> None:
    """What is chosen, with what can be done to all of it; else the criterion that was opened."""
    together.left_behind()
    if picked := choosing.chosen(shown):
        together.panel(page, picked)
        return
    criterion = listing.opened(page, Criterion)
    if criterion is not None:
        panel(page, criterion)


def everything(page: Page) -> None:
    """All criteria, to find one or to choose many."""
    filters(page)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        shown = listed(page)
    with right:
        opened(page, shown)
        the_set.openers(page)
        the_set.out_of_scope(page)
        lists(page, "criteria", "readings")


VIEWS = {
    "All criteria": everything,
    "My work": my_work.listed,
    "Rehearsals": rehearsal_room.everything,
    "Sites and partners": sites.listed,
    "People": ownership.listed,
}

page = open_page("Criteria")
taking_back.offer(page)
VIEWS[listing.choice("Show", list(VIEWS), key="view")](page)
dialog.over_the_page(
    {
        taking_back.TITLE: partial(taking_back.confirm, page),
        together.TITLE: partial(together.confirm, page),
        the_set.ADD: partial(the_set.add, page),
        the_set.PASTE: partial(the_set.paste, page),
        sites.COUNT: lambda _: sites.form(page),
        **ownership.dialogs(page),
    }
)
