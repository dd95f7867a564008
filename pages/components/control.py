"""What stands between a hazard and a patient: added, shared, put in, seen to work."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.model import Barrier, Brings, Control, Hazard
from readiness.services import controls
from readiness.vocabulary import CONTROL_MOVES, ControlKind, ControlState

ADD, SHARE, PLACE = "Add a control", "Share one on record", "Say what one stops"
IN, SEEN, FAILED = "It is in", "It was seen to work", "It failed"
NO, YES = "No", "Yes"
CAUSES, EFFECTS = "The causes that it stops", "The effects that it softens"


def dealing(page: Page, hazard: Hazard) -> None:
    """The one thing to do about its controls that was chosen."""
    form = Form(page, hazard.ref)
    own = {f"{c.ref} · {c.name}": c for c in page.snapshot.controls_of(hazard)}
    chosen = st.selectbox(
        "Add a control, or say how far one has come",
        [ADD, SHARE, *([PLACE] if own else []), *own],
        index=None,
        key=form.key("control"),
        placeholder="choose one",
    )
    if chosen == ADD:
        _adding(page, hazard, form)
    elif chosen == SHARE:
        _sharing(page, hazard, form)
    elif chosen == PLACE:
        _placing(page, hazard, form)
    elif chosen is not None:
        _coming(page, own[chosen])


def _adding(page: Page, hazard: Hazard, form: Form) -> None:
    if is_refused(page, "add_control", hazard):
        return
    form.text("What the control is", "new")
    st.selectbox(
        "Kind",
        list(ControlKind),
        index=None,
        format_func=lambda word: word.words,
        key=form.key("kind"),
        placeholder="not said",
    )
    form.text("Whose it is", "whose")
    form.coming_day("In by (optional)", "due")
    st.checkbox("It is there already, and counted in the first rating", key=form.key("existing"))
    if not form.chosen("existing"):
        st.selectbox(
            "Does it bring a hazard of its own?",
            [NO, YES],
            index=None,
            key=form.key("brings"),
            placeholder="answer it",
        )
        form.text("Which one, or why none (optional if none)", "why")
    st.button("Add the control", type="primary", key=form.key("add"), on_click=_added, args=(form,))


def _added(form: Form) -> None:
    answer = form.chosen("brings")
    brings = Brings(new_hazard=answer == YES, says=form.typed("why") or None) if answer else None
    form.page.attempt(
        "The control is added.",
        controls.add_control,
        form.ref,
        name=form.typed("new"),
        kind=form.chosen("kind"),
        owner=form.typed("whose"),
        due=form.chosen("due"),
        is_existing=bool(form.chosen("existing")),
        brings=brings,
    )


def _sharing(page: Page, hazard: Hazard, form: Form) -> None:
    if is_refused(page, "share_control", hazard):
        return
    others = {c.ref: c.name for c in page.snapshot.controls if c.ref not in hazard.controls}
    st.selectbox(
        "Which control stands inside this hazard, too?",
        list(others),
        index=None,
        format_func=lambda ref: f"{ref} · {others[ref]}",
        key=form.key("shared"),
        placeholder="choose one",
    )
    st.button(
        "Share the control", type="primary", key=form.key("share"), on_click=_shared, args=(form,)
    )


def _placing(page: Page, hazard: Hazard, form: Form) -> None:
    """Between which cause or effect and the hazard one of its controls stands."""
    if is_refused(page, "place_control", hazard):
        return
    if not (hazard.causes or hazard.every_effect):
        st.info("It has no cause or effect on record yet. Say them under Change first.")
        return
    names = {c.ref: c.name for c in page.snapshot.controls_of(hazard)}
    ref = st.selectbox(
        "Which control?",
        list(names),
        format_func=lambda ref: f"{ref} · {names[ref]}",
        key=form.key("placed"),
    )
    now = next((b for b in hazard.barriers if b.control == ref), Barrier(control=ref))
    for label, known, before in (
        (CAUSES, hazard.causes, now.causes),
        (EFFECTS, hazard.every_effect, now.effects),
    ):
        chosen = [text for text in before if text in known]
        key = form.key(f"{label} {ref}")
        st.multiselect(label, known, default=chosen, key=key, placeholder="none")
    st.button("Place it", type="primary", key=form.key("place"), on_click=_placed, args=(form, ref))


def _placed(form: Form, ref: str) -> None:
    form.page.attempt(
        f"It is on record what {ref} stops.",
        controls.place_control,
        ref,
        hazard=form.ref,
        causes=form.chosen(f"{CAUSES} {ref}") or (),
        effects=form.chosen(f"{EFFECTS} {ref}") or (),
    )


def _shared(form: Form) -> None:
    chosen = form.chosen("shared")
    if chosen is None:
        form.page.refuse("Choose a control first. Nothing was recorded.")
        return
    form.page.attempt("The control is shared.", controls.share_control, chosen, hazard=form.ref)


STEPS = {
    IN: (ControlState.IMPLEMENTED, "implement_control", "What shows that it is in"),
    SEEN: (ControlState.VERIFIED, "verify_control", "What was seen, and where"),
    FAILED: (ControlState.PROPOSED, "fail_control", "How it failed"),
}


def _coming(page: Page, control: Control) -> None:
    """The next step of one control, with what shows it."""
    ways = [way for way, (to, *_) in STEPS.items() if to in CONTROL_MOVES[control.stage]]
    if not ways:
        st.info("It was there at first: nothing more is recorded of it.")
        return
    form = Form(page, control.ref)
    way = st.selectbox("How far has it come?", ways, key=form.key("way"))
    _, act, asks = STEPS[way]
    if is_refused(page, act, control):
        return
    form.text(asks, "seen")
    st.button("Record it", type="primary", key=form.key("record"), on_click=_came, args=(form, way))


def _came(form: Form, way: str) -> None:
    seen, done = form.typed("seen"), f"{form.ref}: {way[0].lower()}{way[1:]}."
    if way == IN:
        form.page.attempt(done, controls.implement_control, form.ref, evidence=seen)
    elif way == SEEN:
        form.page.attempt(done, controls.verify_control, form.ref, evidence=seen)
    else:
        form.page.attempt(done, controls.fail_control, form.ref, why=seen)
