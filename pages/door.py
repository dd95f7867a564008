"""Which programme is this, and who takes part? The way in to an empty database."""

import datetime as dt

import streamlit as st

from pages.components.frame import Page, open_page
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.catalogue import catalogue_for, workstreams_for
from readiness.exchange.files import read_file
from readiness.exchange.plan import Change, Line, Plan, by_kind
from readiness.exchange.planning import plan
from readiness.model import Person
from readiness.services import people, programmes
from readiness.store import Work
from readiness.vocabulary import Role

LISTED = 200  # lines of a preview; the counts above it are of everything


def load(page: Page) -> None:
    """A programme file, with what it would do shown before anything is written."""
    st.header("Load a programme file", anchor=False)
    why = page.why_not("load_programme")
    if why is not None:
        st.info(why, icon=":material/lock:")
        return
    given = st.file_uploader("Programme file (YAML or JSON)", key="file")
    if given is None:
        return
    data = given.getvalue()
    planned = page.answer(lambda: plan(read_file(data), page.known, today=page.today))
    if planned is not None:
        preview(page, planned)


def preview(page: Page, planned: Plan) -> None:
    """What loading would do, and the button that does it."""
    counts = [
        f"**{len(planned.new)}** new{kinds(planned.new)}",
        f"**{len(planned.changed)}** changes{kinds(planned.changed)}",
        f"**{len(planned.unchanged)}** unchanged",
        "**0** refused",
    ]
    st.markdown("Nothing is written yet. This file holds: " + " · ".join(counts))
    for notice in planned.notices:
        st.text(f"▲ {notice}")
    lines = [_line("new", line) for line in planned.new]
    lines += [_change(change) for change in planned.changed]
    if lines:
        st.dataframe(lines[:LISTED], hide_index=True, height=260, alt="What loading would do")
    if planned.changes_nothing:
        st.info("Everything in this file is on record already; loading it would change nothing.")
        return
    st.button(
        "Load it",
        type="primary",
        on_click=page.attempt,
        args=("The programme is loaded.", carry_out, planned),
    )


def kinds(lines: tuple[Line, ...] | tuple[Change, ...]) -> str:
    """How many of each kind, in brackets."""
    found = [f"{number} {kind.replace('_', ' ')}" for kind, number in by_kind(lines).items()]
    return f" ({', '.join(found)})" if found else ""


def _line(what: str, line: Line) -> dict[str, str]:
    return {"What": what, "Kind": line.kind, "Ref": line.ref, "Name": line.name, "Change": ""}


def _change(change: Change) -> dict[str, str]:
    moved = f"{change.key}: {change.before} to {change.after}"
    return {
        "What": "changed",
        "Kind": change.kind,
        "Ref": change.ref,
        "Name": change.name,
        "Change": moved,
    }


def start(page: Page) -> None:
    """Our own programme, with the catalogue's criteria laid out against its date."""
    st.header("Start our own programme", anchor=False)

    def begin() -> None:
        state = st.session_state
        page.attempt(
            "The programme is started, with the catalogue's criteria.",
            _begin,
            state["start_name"].strip(),
            organisation=state["start_trust"].strip() or None,
            go_live=state["start_day"],
        )

    with st.form("start"):
        st.text_input("Programme", key="start_name", placeholder="Northmoor EPR")
        st.text_input("Trust", key="start_trust")
        st.date_input(
            "Go-live",
            value=page.today + dt.timedelta(days=180),
            min_value=page.today,
            key="start_day",
        )
        st.form_submit_button("Start", type="primary", on_click=begin)


def _begin(work: Work, name: str, *, organisation: str | None, go_live: dt.date) -> None:
    criteria, gateways = catalogue_for(go_live)
    programmes.start(
        work,
        name=name,
        go_live=go_live,
        organisation=organisation,
        workstreams=workstreams_for(),
        criteria=criteria,
        gateways=gateways,
    )


def who(page: Page) -> None:
    """Everybody in the programme, and a way to add somebody."""
    st.header("People", anchor=False)
    rows = [
        {
            "Ref": person.ref,
            "Name": person.name,
            "Title": person.title or "",
            "Roles": ", ".join(role.value.replace("_", " ") for role in person.roles),
        }
        for person in page.snapshot.people
    ]
    if rows:
        st.dataframe(rows, hide_index=True, alt=f"{len(rows)} people with their roles")
    else:
        st.info("Nobody is named yet. Add yourself first, then choose yourself in the side menu.")
    why = page.why_not("add_people")
    if why is not None:
        st.info(why, icon=":material/lock:")
        return
    add(page)


def add(page: Page) -> None:
    """The form for one more person."""

    def added() -> None:
        state = st.session_state
        if not page.snapshot.people:
            state["who"] = "P-01"  # whoever adds the first person adds themselves
        page.attempt(
            f"{state['person_name'].strip()} takes part now.",
            _join,
            state["person_name"].strip(),
            title=state["person_title"].strip() or None,
            roles=tuple(state["person_roles"]),
        )

    with st.form("person", clear_on_submit=False):
        st.text_input("Name", key="person_name")
        st.text_input("Title", key="person_title", placeholder="Training lead")
        st.multiselect(
            "Roles",
            list(Role),
            format_func=lambda role: role.value.replace("_", " "),
            key="person_roles",
        )
        st.form_submit_button("Add", on_click=added)


def _join(work: Work, name: str, *, title: str | None, roles: tuple[Role, ...]) -> None:
    person = Person(ref=work.new_ref(Person, "P-"), name=name, title=title, roles=roles)
    people.add_people(work, [person])


page = open_page("Programme and people", needs_programme=False)
if page.known.is_empty:
    st.title("Is it safe to switch on?", anchor=False)
    st.text("Nothing is on record yet. Load a programme, or start your own.")
    left, right = st.columns(2, gap="large")
    with left:
        load(page)
    with right:
        start(page)
else:
    left, right = st.columns(2, gap="large")
    with left:
        who(page)
    with right:
        load(page)
