"""Who carries what, who stands in for them, and a Friday on which one of them is ill."""

import streamlit as st

from pages.components import dialog, rows, slide, table
from pages.components.form import Form
from pages.components.frame import Page
from pages.components.importing import lists
from readiness.days import in_words
from readiness.model import Person, Workstream
from readiness.scoring.ownership import (
    Burden,
    Load,
    Resting,
    coming_friday,
    held,
    loads,
    stand_in,
)
from readiness.services.ownership import give_workstream, name_deputy
from readiness.vocabulary import Role

DEPUTY, GIVE = "Name a deputy", "Give a workstream"
SHOWN = tuple(Burden)
FIRST = 12  # loads that are shown before one asks for the rest


def listed(page: Page) -> None:
    """Who carries how much; then who answers for what, and what would fall on Friday."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.header("Who carries what", anchor=False, width="stretch")
        if page.snapshot.people and page.why_not("name_deputy") is None:
            dialog.opener(DEPUTY)
        if page.snapshot.workstreams and page.why_not("give_workstream") is None:
            dialog.opener(GIVE)
    found = page.worked_out(loads)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if found:
            _carried(page, found)
        else:
            st.info("Nothing that is open has an owner. Who is asked when one of these is late?")
    with right:
        if found:
            _ill(page, found)
        _answered_for(page)
        table.shown(page)
        lists(page, "workstreams")


def _carried(page: Page, found: tuple[Load, ...]) -> None:
    alone = sum(load.deputy is None for load in found)
    said = f"{len(found)} carry something that is not done; {alone} have no deputy on record."
    st.text(said)
    every = [_row(load) for load in found]
    slide.of_table(page, "Who carries what", every, sentence=said, rest="owner")
    rows.table(every[:FIRST])
    if rest := every[FIRST:]:
        with st.expander(f"The other {len(rest)}"):
            rows.table(rest)


def _row(load: Load) -> dict[str, str]:
    counts = {f"{kind.capitalize()}s": str(load.number(kind) or "–") for kind in SHOWN}
    named = f"{load.who}, {load.title}" if load.title else load.who
    red = {"Will miss": f"■ {load.reds}" if load.reds else "–"}
    return {"Who": named} | counts | red | {"Deputy": load.deputy or "▲ none"}


def _ill(page: Page, found: tuple[Load, ...]) -> None:
    friday = coming_friday(page.moment.day)
    st.subheader(f"If one of them is ill on Friday {in_words(friday, year=False)}", anchor=False)
    by_falls = sorted(found, key=lambda load: -len(load.falls(friday)))
    falling = {load.who: len(load.falls(friday)) for load in by_falls}
    who = st.selectbox(
        "Who is ill",
        list(falling),
        index=0,
        format_func=lambda name: f"{name}: {falling.get(name, 0)} would fall",
        key="ill",
        persist_state="session",
    )
    load = next(load for load in found if load.who == who)
    falls = load.falls(friday)
    stands_in = _deputy(page, load, found)
    st.text(f"{len(falls)} of {len(load.resting)} would fall on that day; {stands_in}.")
    if falls:
        rows.table([_falling(one) for one in falls])


def _deputy(page: Page, load: Load, found: tuple[Load, ...]) -> str:
    """Who stands in, and how much of their own would fall on the same day."""
    if load.deputy is None:
        return "nobody is named to stand in"
    other = stand_in(page.snapshot, load, among=found)
    own = len(other.falls(coming_friday(page.moment.day))) if other else 0
    return f"{load.deputy} stands in" + (f", with {own} of their own" if own else "")


def _falling(one: Resting) -> dict[str, str]:
    due = in_words(one.due, year=False) if one.due else "no day"
    return {
        "What": f"{one.ref} · {one.name}",
        "Is a": one.kind.value,
        "Due": f"■ {due}" if one.is_red else due,
    }


def _answered_for(page: Page) -> None:
    st.subheader("Who answers for it on the board", anchor=False)
    streams = [
        {
            "Pillar": pillar.pillar.heading,
            "Executive": pillar.executive or "▲ nobody",
            "Workstream": stream.name,
            "Its executive": stream.executive or "▲ nobody",
            "Its lead": stream.lead or "▲ nobody",
        }
        for pillar in page.worked_out(held)
        for stream in pillar.streams
    ]
    if streams:
        with st.expander(f"{len(streams)} workstreams with their executives and leads"):
            rows.table(streams)
    else:
        st.text("No workstream is on record.")


def dialogs(page: Page) -> dict[str, dialog.Draws]:
    """The forms that may stand over this page, by their titles."""
    return {
        DEPUTY: lambda _: _deputising(page),
        GIVE: lambda _: _giving(page),
        table.SEAT: lambda _: table.form(page),
    }


def _deputising(page: Page) -> None:
    typed = Form(page, "deputy")
    names = {person.ref: person.name for person in page.snapshot.people}
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        st.selectbox(
            "Who may be away", list(names), format_func=names.__getitem__, key=typed.key("ref")
        )
        typed.text("Who stands in", "deputy")
        st.form_submit_button("Name them", type="primary", on_click=_deputised, args=(typed,))


def _deputised(typed: Form) -> None:
    ref, deputy = str(typed.chosen("ref")), typed.typed("deputy")
    dialog.attempt(typed, "The deputy is named.", name_deputy, ref, deputy=deputy)


def _giving(page: Page) -> None:
    typed = Form(page, "stream")
    names = {stream.ref: stream.name for stream in page.snapshot.all_of(Workstream)}
    titles = [p.title or p.name for p in page.snapshot.people if Role.EXECUTIVE in p.roles]
    with st.form(typed.key("form"), border=False):
        dialog.refusal(typed)
        st.selectbox("Workstream", list(names), format_func=names.__getitem__, key=typed.key("ref"))
        st.selectbox("Its executive", titles, index=None, key=typed.key("executive"))
        people = [person.name for person in page.snapshot.all_of(Person)]
        st.selectbox("Its lead", people, index=None, key=typed.key("lead"))
        st.form_submit_button("Record it", type="primary", on_click=_given, args=(typed,))


def _given(typed: Form) -> None:
    said = {"executive": typed.chosen("executive"), "lead": typed.chosen("lead")}
    dialog.attempt(typed, "It is recorded.", give_workstream, str(typed.chosen("ref")), **said)
