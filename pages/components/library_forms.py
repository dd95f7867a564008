"""The forms in which a rule is switched off, let speak again, or made to go by another number."""

import datetime as dt

import streamlit as st

from pages.components import dialog
from pages.components.form import Form
from pages.components.frame import Page
from readiness.questions.catalogue import rule_of
from readiness.questions.library import setting, title_of
from readiness.services import library
from readiness.thresholds import THRESHOLDS

SWITCH_OFF, SWITCH_ON = "Switch it off…", "Let it speak again…"
CHANGE, BACK = "Change…", "Back to our default…"
MONTH = dt.timedelta(days=28)


def dialogs(page: Page) -> dict[str, dialog.Draws]:
    """Every form that may stand over the library, by its title."""
    return {
        SWITCH_OFF: lambda name: _switch_off(page, name),
        SWITCH_ON: lambda name: _take_back(page, name, SWITCH_ON),
        CHANGE: lambda name: _change(page, name),
        BACK: lambda name: _take_back(page, name, BACK),
    }


def _switch_off(page: Page, name: str) -> None:
    form, rule = Form(page, name), rule_of(name)
    st.text(title_of(rule) if rule else name)
    st.caption("It is silent until that day and speaks again by itself. The chair is shown it.")
    with st.form(form.key("off"), border=False):
        dialog.refusal(form)
        form.coming_day("Until", "until", value=page.moment.day + MONTH)
        form.text("Why it is switched off", "reason", required=True)
        label = "Switch it off"
        st.form_submit_button(label, type="primary", on_click=_off, args=(form,))


def _off(form: Form) -> None:
    said = {"until": _until(form), "reason": form.typed("reason")}
    dialog.attempt(form, "The rule is switched off.", library.switch_off_rule, form.ref, **said)


def _change(page: Page, name: str) -> None:
    form, now = Form(page, name), setting(page.snapshot, THRESHOLDS[name])
    threshold = now.threshold
    st.text(f"{now.says}. Our default is {threshold.default}.")
    with st.form(form.key("change"), border=False):
        dialog.refusal(form)
        st.number_input(
            f"From now on ({threshold.unit})",
            min_value=threshold.least,
            max_value=threshold.most,
            value=now.value,
            key=form.key("value"),
        )
        form.coming_day("Until", "until", value=page.moment.day + MONTH)
        form.text("Why it is changed", "reason", required=True)
        st.form_submit_button("Change it", type="primary", on_click=_changed, args=(form,))


def _changed(form: Form) -> None:
    said = {"until": _until(form), "reason": form.typed("reason")}
    value = form.chosen("value")
    done = "The rules go by it from now on."
    dialog.attempt(form, done, library.change_threshold, form.ref, value=value, **said)


def _take_back(page: Page, name: str, title: str) -> None:
    form = Form(page, f"{name} back")
    with st.form(form.key("back"), border=False):
        dialog.refusal(form)
        form.text("Why it is taken back", "why", required=True)
        label = title.removesuffix("…")
        st.form_submit_button(label, type="primary", on_click=_taken, args=(form, name))


def _taken(form: Form, name: str) -> None:
    done = "It stands as it did before."
    dialog.attempt(form, done, library.take_back_change, name, reason=form.typed("why"))


def _until(form: Form) -> dt.date:
    chosen: dt.date | None = form.chosen("until")
    return chosen or form.page.moment.day
