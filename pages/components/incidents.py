"""What happened with the system and could have hurt a patient, and what it says of the log."""

from typing import Any

import streamlit as st

from pages.components import rows, slide
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.days import in_words
from readiness.model import Control, Hazard, Incident, Record
from readiness.services import incidents

ANSWERS = {"no": False, "yes": True}
QUESTIONS = {
    "new_hazard": "Is it a hazard that the log does not have?",
    "known_hazard": "Has a hazard of the log come true?",
    "control_failed": "Did a control fail?",
}


def shown(page: Page) -> None:
    """Every incident, the newest first; the one that was chosen, and a form for another."""
    found = sorted(page.snapshot.all_of(Incident), key=_newest, reverse=True)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if found:
            lines = [_line(i) for i in found]
            slide.of_table(page, "Incidents, the newest first", lines, rest="incident")
            rows.table(lines)
        else:
            st.info("No incident is on record. Who would report one, and where?")
        _opened(page, found)
    with right:
        _reporting(page)


def _newest(incident: Incident) -> tuple[str, int]:
    return (incident.date.isoformat() if incident.date else "", incident.recorded)


def _line(incident: Incident) -> dict[str, str]:
    asked = "answered" if incident.is_answered else "not answered"
    return {
        "Ref": incident.ref,
        "On": in_words(incident.date) if incident.date else "day not said",
        "What happened": incident.name,
        "Three questions": asked,
        "Hazards": ", ".join(incident.hazards) or "none named",
        "Closed": in_words(incident.closed) if incident.closed else "open",
    }


def _opened(page: Page, found: list[Incident]) -> None:
    names = {incident.ref: incident for incident in found if incident.closed is None}
    ref = st.selectbox(
        "Incident",
        list(names),
        index=None,
        format_func=lambda r: f"{r} · {names[r].name}",
        key=f"incident-{page.act}",
        placeholder="choose one that is open",
    )
    if ref is None or is_refused(page, "assess_incident", names[ref]):
        return
    form = Form(page, ref)
    for key, asks in QUESTIONS.items():
        now = getattr(names[ref], key)
        start = None if now is None else list(ANSWERS.values()).index(now)
        st.selectbox(asks, list(ANSWERS), index=start, key=form.key(key), placeholder="answer it")
    _named(page, form, Hazard, "Which hazards", now=names[ref].hazards)
    _named(page, form, Control, "Which controls failed", now=names[ref].failed_controls)
    st.button("Record the answers", key=form.key("assess"), on_click=_assessed, args=(form,))
    form.text("What caused it", "cause")
    st.button("Close the incident", key=form.key("close"), on_click=_closed, args=(form,))


def _named(page: Page, form: Form, kind: type[Record], label: str, *, now: tuple[str, ...]) -> None:
    names = {record.ref: record.label for record in page.snapshot.all_of(kind)}
    st.multiselect(
        label,
        list(names),
        default=[ref for ref in now if ref in names],
        format_func=lambda ref: f"{ref} · {names[ref]}",
        key=form.key(label),
        placeholder="none",
    )


def _assessed(form: Form) -> None:
    answers: dict[str, Any] = {key: ANSWERS.get(form.chosen(key) or "") for key in QUESTIONS}
    if None in answers.values():
        form.page.refuse("Answer all three questions first. Nothing was recorded.")
        return
    form.page.attempt(
        "The answers are recorded.",
        incidents.assess_incident,
        form.ref,
        hazards=form.chosen("Which hazards") or (),
        failed_controls=form.chosen("Which controls failed") or (),
        **answers,
    )


def _closed(form: Form) -> None:
    done = f"{form.ref} is closed."
    form.page.attempt(done, incidents.close_incident, form.ref, cause=form.typed("cause"))


def _reporting(page: Page) -> None:
    st.header("Report an incident", anchor=False)
    if is_refused(page, "report_incident"):
        return
    form = Form(page, "report")
    form.text("What happened (no patient's name)", "happened")
    form.past_day("On", "on")
    form.text("More of it (optional)", "summary")
    form.text("With which system (optional)", "system")
    st.button("Report it", type="primary", key=form.key("do"), on_click=_reported, args=(form,))


def _reported(form: Form) -> None:
    form.page.attempt(
        "The incident is reported.",
        incidents.report_incident,
        name=form.typed("happened"),
        date=form.chosen("on"),
        summary=form.typed("summary"),
        system=form.typed("system"),
    )
