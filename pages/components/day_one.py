"""The minimum safe go-live: what it contains, what waits, every must outside it, who may decide."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.components import history, listing, rows
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.importing import lists
from pages.components.marks import plain
from pages.components.raising import link_field
from readiness.days import in_words
from readiness.model import Criterion, Delegation, ScopeItem
from readiness.scoring.day_one import DayOne, Outside, day_one, load_in_words, taken_out_on
from readiness.scoring.figures import counted
from readiness.services import scope
from readiness.vocabulary import Pillar

ALL_IN = "Every must-have is part of day one."
UNDELEGATED = "On the day every decision goes to the board. Is that meant?"
IN, WAITS = "In on day one", "Waits"


def day_one_of(page: Page) -> None:
    """What goes in beside what waits; beneath, the musts outside and what is delegated."""
    found = page.worked_out(day_one)
    left, right = st.columns(listing.SHARES, gap="medium")
    with left:
        _scope(found)
        _outside(found)
        _delegated(found)
    with right:
        listing.folded(page, "Say what day one contains", _adding)
        listing.folded(page, "Delegate a decision", _delegating)
        if (item := listing.opened(page, ScopeItem)) is not None:
            _panel(page, item)
        lists(page, "scope", "delegations")


def _scope(found: DayOne) -> None:
    st.header(f"In on day one: {len(found.contains)}", anchor=False)
    if not (found.contains or found.waits):
        st.info("Nobody has said what day one contains. What is the least that is safe?")
    if found.contains:
        st.markdown("\n".join(f"- {plain(f'{i.ref} {i.name}')}" for i in found.contains))
    st.header(f"Waits: {len(found.waits)}", anchor=False)
    if found.waits:
        rows.table([waiting(item) for item in found.waits])


def waiting(item: ScopeItem) -> dict[str, str]:
    """What waits, as a row: why, who does what by hand meanwhile, and who owns the gap."""
    return {
        "What": f"{item.ref} {item.name}{_since(item)}",
        "Why": item.why or "■ no reason on file",
        "Done by hand meanwhile": _by_hand(item),
        "Owner": item.owner or "■ nobody",
    }


def _since(item: ScopeItem) -> str:
    """When it was taken out, where it was to go in."""
    day = taken_out_on(item)
    return f" (taken out on {in_words(day, year=False)})" if day else ""


def _by_hand(item: ScopeItem) -> str:
    loads = load_in_words(item)
    unsaid = "nothing: it was never in" if taken_out_on(item) is None else "■ nobody has said"
    said = item.by_hand or unsaid
    return f"{said} ({loads})" if loads else said


def _outside(found: DayOne) -> None:
    st.header(f"Must-haves outside day one: {len(found.outside)}", anchor=False)
    if not found.outside:
        st.text(ALL_IN)
        return
    st.text(unargued(found))
    rows.table([outside(one) for one in found.outside])


def unargued(found: DayOne) -> str:
    """How many of the must-haves outside day one nobody has argued."""
    verb = "is" if len(found.unargued) == 1 else "are"
    return f"{len(found.unargued)} of them {verb} not argued"


def outside(one: Outside) -> dict[str, str]:
    """A must-have outside day one, as a row."""
    must = f"{one.criterion.ref} {one.criterion.name}"
    return {"Must-have": must, "How": one.how, "Argued": one.says}


def _delegated(found: DayOne) -> None:
    st.header(counted(len(found.delegated), "delegated decision"), anchor=False)
    if found.delegated:
        rows.table([delegated(one) for one in found.delegated])
    else:
        st.text(UNDELEGATED)


def delegated(one: Delegation) -> dict[str, str]:
    """A delegated decision, as a row."""
    return {
        "Decision": one.name,
        "To": one.to or "nobody named",
        "Limit": one.limit or "■ no limit on file",
        "Until": in_words(one.until) if one.until else "no date",
    }


def _panel(page: Page, item: ScopeItem) -> None:
    st.header(plain(item.name), anchor=False)
    stands = (
        "○ not decided" if item.day_one is None else f"● {IN}" if item.day_one else f"○ {WAITS}"
    )
    by = f", decided by {item.decided_by}" if item.decided_by else ""
    st.text(f"{stands}{by}. Why: {item.why or 'no reason on file'}")
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Move",
        required=True,
        key="about_scope",
        bind="query-params",
    )
    DOING[st.session_state["about_scope"]](page, item)


def _adding(page: Page) -> None:
    if is_refused(page, "put_in_scope"):
        return
    form = Form(page, "scope")
    with st.form(form.key("add"), border=False):
        form.text("What", "name", required=True)
        _where(form, None)
        st.selectbox(
            "Pillar",
            list(Pillar),
            index=None,
            format_func=lambda pillar: pillar.heading,
            key=form.key("pillar"),
            placeholder="none said",
        )
        form.text("Owner (optional)", "owner")
        form.text("Why", "reason", required=True)
        link_field(form, Criterion, ())
        st.form_submit_button("Put it down", type="primary", on_click=_added, args=(form,))


def _where(form: Form, now: bool | None) -> None:
    index = None if now is None else int(not now)
    st.radio("It is", [IN, WAITS], index=index, horizontal=True, key=form.key("where"))


def _chosen(form: Form) -> bool | None:
    chosen = form.chosen("where")
    return None if chosen is None else chosen == IN


def _added(form: Form) -> None:
    form.page.attempt(
        "It is put down, and opened here.",
        scope.put_in_scope,
        then=lambda made: listing.show(ScopeItem, made.ref),
        name=form.typed("name"),
        day_one=_chosen(form),
        reason=form.typed("reason"),
        pillar=form.chosen("pillar"),
        owner=form.typed("owner"),
        criteria=form.chosen("criterion") or (),
    )


def _move(page: Page, item: ScopeItem) -> None:
    if is_refused(page, "move_scope", item):
        return
    form, load = Form(page, item.ref), next(iter(item.by_hand_load), None)
    with st.form(form.key("move"), border=True):
        _where(form, item.day_one)
        form.text("Why", "reason", required=True)
        form.text("What people do by hand while it waits", "by_hand", value=item.by_hand or "")
        with st.container(horizontal=True):
            form.text("Who does it", "role", value=load.role if load else "")
            form.text("In which shift", "shift", value=(load.shift if load else None) or "")
            minutes = load.minutes if load else None
            st.number_input("Minutes a shift", 0, 720, minutes, key=form.key("minutes"))
        form.text("Who owns the gap", "owner", value=item.owner or "")
        st.form_submit_button("Move it", type="primary", on_click=_moved, args=(form,))


def _moved(form: Form) -> None:
    words: dict[str, Any] = {key: form.typed(key) for key in ("by_hand", "owner", "role", "shift")}
    form.page.attempt(
        f"{form.ref} is moved.",
        scope.move_scope,
        form.ref,
        day_one=_chosen(form),
        reason=form.typed("reason"),
        minutes=form.chosen("minutes"),
        **words,
    )


def _delegating(page: Page) -> None:
    if is_refused(page, "delegate"):
        return
    form = Form(page, "delegation")
    with st.form(form.key("delegate"), border=False):
        form.text("Which decision", "name", required=True)
        form.text("To whom", "to", required=True)
        form.text("Within which limit", "limit", required=True)
        form.coming_day("Until", "until")
        st.form_submit_button("Delegate it", type="primary", on_click=_given, args=(form,))


def _given(form: Form) -> None:
    said: dict[str, Any] = {key: form.typed(key) for key in ("name", "to", "limit")}
    until = form.chosen("until")
    form.page.attempt("The decision is delegated.", scope.delegate, until=until, **said)


DOING: dict[str, Callable[[Page, ScopeItem], None]] = {"Move": _move, "History": history.lines}
