"""What stands behind a criterion: ticking it off, attaching evidence, checking somebody else's."""

import datetime as dt

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.days import in_words
from readiness.model import Criterion, Evidence
from readiness.services import criteria
from readiness.vocabulary import EvidenceKind, Outcome

NO_KIND = "Choose what kind of evidence it is. Nothing was recorded."


def kind_in_words(kind: EvidenceKind) -> str:
    """A kind of evidence as the screen says it; the soft ones are shown, and prove nothing."""
    words = kind.value.replace("_", " ")
    return words if kind.is_hard else f"{words} (proves nothing)"


def tick(page: Page, criterion: Criterion) -> None:
    """Declare it met, with what proves it."""
    if is_refused(page, "tick_off", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("tick"), border=True):
        st.text("Attach what proves it, unless that is on record already.")
        _fields(form)
        form.text("Anything to add (optional)", "why")
        st.form_submit_button("Tick off", type="primary", on_click=_ticked, args=(form,))


def _ticked(form: Form) -> None:
    if form.typed("summary") and form.chosen("kind") is None:
        form.page.refuse(NO_KIND)
        return
    form.page.attempt(
        f"{form.ref} is ticked off.",
        criteria.tick_off,
        form.ref,
        evidence=_given(form) if form.typed("summary") else None,
        why=form.typed("why") or None,
    )


def attach(page: Page, criterion: Criterion) -> None:
    """File what was seen, run or signed."""
    if is_refused(page, "attach_evidence", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("attach"), border=True):
        _fields(form)
        st.form_submit_button("Attach evidence", type="primary", on_click=_attached, args=(form,))


def _attached(form: Form) -> None:
    given = _given(form)
    if given.kind is None:
        form.page.refuse(NO_KIND)
        return
    form.page.attempt(
        f"Evidence is attached to {form.ref}.",
        criteria.attach_evidence,
        form.ref,
        kind=given.kind,
        summary=given.summary,
        date=given.date,
        outcome=given.outcome,
        link=given.link,
    )


def _fields(form: Form) -> None:
    form.text("What was seen, run or signed", "summary")
    with st.container(horizontal=True):
        st.selectbox(
            "Kind",
            list(EvidenceKind),
            index=None,
            format_func=kind_in_words,
            key=form.key("kind"),
            placeholder="choose",
        )
        st.selectbox(
            "How it ended",
            list(Outcome),
            index=None,
            format_func=lambda outcome: outcome.value,
            key=form.key("outcome"),
            placeholder="not said",
        )
        form.past_day("On", "date")
    form.text("Link (optional)", "link")


def _given(form: Form) -> Evidence:
    return Evidence.model_construct(
        of=form.ref,
        kind=form.chosen("kind"),
        outcome=form.chosen("outcome"),
        date=form.chosen("date"),
        summary=form.typed("summary"),
        link=form.typed("link") or None,
    )


def check(page: Page, criterion: Criterion) -> None:
    """All the evidence, newest first, each with a way to say that one has looked at it."""
    found = page.snapshot.evidence(criterion.ref)
    if not found:
        st.info("No evidence is on record yet.")
    for evidence in reversed(found):
        with st.container(border=True):
            _one(page, evidence)


def _one(page: Page, evidence: Evidence) -> None:
    kind = kind_in_words(evidence.kind) if evidence.kind else "evidence"
    by = f"(by {evidence.by or 'not named'})"
    st.text(f"{kind}{_on(evidence.date)}: {evidence.summary or 'no summary'} {by}")
    checked = page.snapshot.check_of(evidence)
    if checked is not None:
        st.text(f"✔ checked by {checked.verified_by or 'not named'}{_on(checked.verified_on)}")
    elif not is_refused(page, "check_evidence", evidence):
        done = f"Evidence of {evidence.of} is checked."
        st.button(
            "I have looked at it, and it shows what it says",
            key=f"check-{evidence.recorded}",
            on_click=page.attempt,
            args=(done, criteria.check_evidence, evidence.recorded),
        )


def _on(day: dt.date | None) -> str:
    return f" on {in_words(day)}" if day else ""
