"""The hazard workshop: one hazard from words to its first rating, by keyboard, in a minute."""

from collections.abc import Iterator

import streamlit as st

from pages.components import focus, rating
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from pages.components.marks import plain
from readiness.exchange.hazard_library import Entry, entry, library
from readiness.model import Brings, Control, Hazard
from readiness.scoring.hazard_wording import hints, most_alike
from readiness.scoring.schemes import scheme_in_use
from readiness.services import hazards
from readiness.vocabulary import ControlKind, ControlState

NO, YES = "No", "Yes"
GROUP = "workshop_group"
WORDS = "workshop-words"  # where the next hazard begins
LIBRARY = "Or start from the library (optional)"


def workshop(page: Page) -> None:
    """The fields in the order in which a group speaks of them, and the rating before one's eyes."""
    if is_refused(page, "log_hazard"):
        return
    form = Form(page, "workshop")
    st.text_input(
        "Who is in the room, names with commas between", key=GROUP, persist_state="session"
    )
    words, score = st.columns(2, gap="medium")
    with words, st.container(key=WORDS):
        _words(form)
    with score:
        scheme = page.worked_out(scheme_in_use)
        rating.scoring(form, unscored=rating.NOT_LOW, scheme=scheme)
        _control(form)
        for hint in hints(form.typed("name"), _controls(form), owner=form.typed("owner")):
            st.caption(plain(hint))
        label = "Log this hazard"
        st.button(
            label,
            key=form.key("log"),
            on_click=_logged,
            args=(form,),
            shortcut="Ctrl+Enter",
        )


def _words(form: Form) -> None:
    """How somebody could be harmed, with what is like it; then what it does and whence it comes."""
    st.text_input("How could a patient be harmed?", key=form.key("name"), live=True)
    _alike(form)
    entries = {found.ref: found for found in library()}
    st.selectbox(
        LIBRARY,
        list(entries),
        index=None,
        format_func=lambda ref: f"{entries[ref].name} ({entries[ref].scores})",
        key=form.key("library"),
        on_change=_picked,
        args=(form,),
        placeholder="type a word of it",
    )
    if (chosen := entry(form.chosen("library") or "")) is not None:
        st.caption(plain(_of_library(chosen)))
    form.text("What would happen to the patient (optional)", "effect")
    form.text("What could cause it, with semicolons between (optional)", "causes")
    form.text("Owner (optional)", "owner")


def _alike(form: Form) -> None:
    """What the log and the library hold that is like what is being typed."""
    typed = form.typed("name")
    logged = [(h.ref, h.name) for h in form.page.snapshot.hazards]
    known = [("library", found.name) for found in library()]
    near = most_alike(typed, [*logged, *known])
    said = " · ".join(f"{ref}: {name}" for ref, name in near if name != typed)
    if typed:
        st.caption(plain(f"Like it: {said}" if said else "Nothing like it is on record."))


def _of_library(chosen: Entry) -> str:
    first, left = chosen.initial, chosen.left
    before = f"{first.severity.words}, {first.likelihood.words}"
    after = f"{left.severity.words}, {left.likelihood.words}"
    controls = "; ".join(control.name for control in chosen.controls)
    return (
        f"The library has {before} before controls and {after} after them ({chosen.scores}). "
        f"Score it for this trust. Its controls: {controls}."
    )


def _picked(form: Form) -> None:
    """Take the words of an entry over; its scores are not."""
    chosen = entry(form.chosen("library") or "")
    if chosen is not None:
        st.session_state[form.key("name")] = chosen.name
        st.session_state[form.key("effect")] = chosen.effect
        st.session_state[form.key("causes")] = "; ".join(chosen.causes)


def _control(form: Form) -> None:
    """One control: a new one is typed, and one on record is chosen and so shared."""
    known = {c.ref: c.name for c in form.page.snapshot.controls}
    st.selectbox(
        "Control (choose one on record to share it, or type a new one)",
        list(known),
        index=None,
        format_func=lambda ref: f"{ref} · {known[ref]}" if ref in known else ref,
        key=form.key("control"),
        accept_new_options=True,
        placeholder="none yet",
    )
    if form.typed("control") and form.typed("control") not in known:
        st.selectbox(
            "Kind of control",
            list(ControlKind),
            index=None,
            format_func=lambda word: word.words,
            key=form.key("kind"),
            placeholder="not said",
        )
        st.selectbox(
            "Does it bring a hazard of its own?",
            [NO, YES],
            index=None,
            key=form.key("brings"),
            placeholder="answer it",
        )
        form.text("Which one, or why none (optional if none)", "why")


def _controls(form: Form) -> list[Control]:
    """What was typed as a new control."""
    return list(_new_controls(form))


def _new_controls(form: Form) -> Iterator[Control]:
    typed = form.typed("control")
    if not typed or form.page.snapshot.find(Control, typed):
        return
    brings = form.chosen("brings")
    answer = Brings(new_hazard=brings == YES, says=form.typed("why") or None) if brings else None
    yield Control.model_construct(
        name=typed,
        kind=form.chosen("kind"),
        state=ControlState.PROPOSED,
        owner=form.typed("owner") or None,
        brings=answer,
    )


def _next(logged: Hazard) -> None:
    """Open what was logged, and put the cursor where the next one is typed."""
    show(Hazard, logged.ref)
    focus.ask(f".st-key-{WORDS} input")


def _logged(form: Form) -> None:
    severity, likelihood = rating.chosen(form, form.page.worked_out(scheme_in_use))
    typed = form.typed("control")
    on_record = form.page.snapshot.find(Control, typed)
    form.page.attempt(
        "The hazard is logged. The next one can be typed.",
        hazards.log_hazard,
        then=_next,
        name=form.typed("name"),
        effect=form.typed("effect"),
        causes=[part.strip() for part in form.typed("causes").split(";") if part.strip()],
        severity=severity,
        likelihood=likelihood,
        owner=form.typed("owner"),
        library=form.chosen("library"),
        controls=_controls(form),
        shared=[on_record.ref] if on_record else [],
        group=str(st.session_state.get(GROUP) or "").split(","),
    )
