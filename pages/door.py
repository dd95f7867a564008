"""Which programme is this, and who takes part? The way in to an empty database."""

import datetime as dt

import streamlit as st

from pages.components import go_lives, listing, parts, plain_table, sidebar
from pages.components.demonstration import afresh, offer, onwards, who_today
from pages.components.form import Form, is_refused
from pages.components.frame import Page, open_page
from pages.components.marks import role
from pages.components.tokens import ways_in
from readiness.exchange.carrying_out import carry_out
from readiness.exchange.catalogue import catalogue_for, workstreams_for
from readiness.exchange.files import read_file
from readiness.exchange.plan import Change, Line, Plan, by_kind
from readiness.exchange.planning import plan
from readiness.model import Person
from readiness.services import people, programmes
from readiness.store import Work
from readiness.vocabulary import Role

HALF_A_YEAR = dt.timedelta(days=180)
WIDTHS = {"Name": 110, "Title": 200, "Roles": 224}
LISTED = 200  # lines of a preview; the counts above it are of everything


def load(page: Page) -> None:
    """A programme file, with what it would do shown before anything is written."""
    st.header("Load a programme file", anchor=False)
    if is_refused(page, "load_programme"):
        return
    given = st.file_uploader("Programme file (YAML or JSON)", key=f"file-{page.act}")
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
        f"**{len(planned.records_changed)}** changed{kinds(planned.records_changed)}",
        f"**{len(planned.unchanged)}** unchanged",
        "**0** refused",
    ]
    st.markdown("Nothing is written yet. This file holds: " + " · ".join(counts))
    for notice in planned.notices:
        st.text(f"▲ {notice}")
    lines = [_line("new", line) for line in planned.new]
    lines += [_change(change) for change in planned.changed]
    if lines:
        plain_table.grid(lines[:LISTED], "lines", alt="What loading would do", height=260)
    if planned.changes_nothing:
        st.info("Everything in this file is on record already; loading it would change nothing.")
        return
    st.button(
        "Load it",
        type="primary",
        on_click=page.attempt,
        args=("The programme is loaded.", carry_out, planned),
    )


def kinds(lines: tuple[Line, ...]) -> str:
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
    if is_refused(page, "start_programme"):
        return
    form = Form(page, "start")
    with st.form("start"):
        form.text("Programme", "name", required=True, placeholder="Northmoor EPR")
        form.text("Trust", "trust")
        form.coming_day("Go-live", "day", value=page.today + HALF_A_YEAR)
        st.form_submit_button("Start", type="primary", on_click=_started, args=(form,))


def _started(form: Form) -> None:
    go_live = form.chosen("day")
    if go_live is None:
        form.page.refuse("Choose the day of the go-live; it can be moved later.")
        return
    form.page.attempt(
        "The programme is started, with the catalogue's criteria.",
        _begin,
        form.typed("name"),
        organisation=form.typed("trust") or None,
        go_live=go_live,
    )


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
            "Name": person.name,
            "Title": person.title or "",
            "Roles": ", ".join(role(word) for word in person.roles),
        }
        for person in page.snapshot.people
    ]
    if rows:
        plain_table.grid(
            rows,
            "people",
            alt=f"{len(rows)} people with their roles",
            column_config={name: listing.column(width) for name, width in WIDTHS.items()},
        )
    else:
        st.info("Nobody is named yet. Add yourself first, as programme lead or administrator.")
    if not is_refused(page, "add_people"):
        add(page)
    parts.change(page)


def add(page: Page) -> None:
    """The form for one more person."""
    form = Form(page, "person")
    with st.form("person"):
        form.text("Name", "name", required=True)
        form.text("Title", "title", placeholder="Training lead")
        form.text("E-mail that they sign in with (optional)", "email")
        st.multiselect("Roles", list(Role), format_func=role, key=form.key("roles"))
        st.form_submit_button("Add", on_click=_added, args=(form,))


def _added(form: Form) -> None:
    form.page.attempt(
        f"{form.typed('name')} takes part now.",
        _join,
        form.typed("name"),
        title=form.typed("title") or None,
        email=form.typed("email") or None,
        roles=tuple(form.chosen("roles") or ()),
    )
    if not form.page.snapshot.people:  # whoever adds the first person adds themselves
        joined = [str(ref) for ref in form.page.shelf.latest().of("person")]
        sidebar.act_as(joined[0] if joined else None)


def _join(
    work: Work, name: str, *, title: str | None, email: str | None, roles: tuple[Role, ...]
) -> None:
    ref = work.new_ref(Person, "P-")
    person = Person(ref=ref, name=name, title=title, email=email, roles=roles)
    people.add_people(work, [person])


page = open_page("Programme and people", needs_programme=False)
if page.known.is_empty:
    st.title("Is it safe to switch on?", anchor=False)
    st.text("Nothing is on record yet. Look round, load a programme, or start your own.")
    left, right = st.columns(2, gap="large")
    with left:
        offer(page)
        load(page)
    with right:
        start(page)
else:
    who_today(page)
    left, right = st.columns(2, gap="large")
    with left:
        go_lives.about(page)
        who(page)
    with right:
        onwards(page)
        afresh(page)
        load(page)
        ways_in(page)
