"""What stands behind a criterion: ticking it off, attaching evidence, checking somebody else's."""

import datetime as dt

import streamlit as st

from pages.components import filed
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.days import in_words
from readiness.model import Criterion, Evidence
from readiness.services import criteria
from readiness.vocabulary import EvidenceKind, Outcome

SAID = (
    *("kind", "summary", "date", "outcome", "link"),
    *("environment", "stale_after", "sha256"),
)
NO_SUMMARY = "Say in a sentence what the file shows. Nothing was recorded."
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
        fields(form)
        form.text("Anything to add (optional)", "why")
        st.form_submit_button("Tick off", type="primary", on_click=_ticked, args=(form,))


def _ticked(form: Form) -> None:
    if (wanting := is_wanting(form)) is not None:
        form.page.refuse(wanting)
    elif filed.is_taken_in(form):
        form.page.attempt(
            f"{form.ref} is ticked off.",
            criteria.tick_off,
            form.ref,
            evidence=given(form) if form.typed("summary") else None,
            why=form.typed("why") or None,
        )


def is_wanting(form: Form) -> str | None:
    """What is still to be said of a piece of evidence, if any was given at all."""
    if form.typed("summary"):
        return NO_KIND if form.chosen("kind") is None else None
    return NO_SUMMARY if form.chosen("file") is not None else None


def attach(page: Page, criterion: Criterion) -> None:
    """File what was seen, run or signed."""
    if is_refused(page, "attach_evidence", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("attach"), border=True):
        fields(form)
        st.form_submit_button("Attach evidence", type="primary", on_click=_attached, args=(form,))


def _attached(form: Form) -> None:
    if (wanting := is_wanting(form)) is not None or form.chosen("kind") is None:
        form.page.refuse(wanting or NO_KIND)
    elif filed.is_taken_in(form):
        said, done = given(form), f"Evidence is attached to {form.ref}."
        how = {key: getattr(said, key) for key in SAID}
        form.page.attempt(done, criteria.attach_evidence, form.ref, **how)


def fields(form: Form) -> None:
    """What is said of a piece of evidence."""
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
    filed.field(form)
    with st.container(horizontal=True):
        form.text("Proved elsewhere than where it will run? Where (optional)", "environment")
        form.coming_day("Goes stale after (optional)", "stale_after")


def given(form: Form) -> Evidence:
    """What was said of it."""
    return Evidence.model_construct(
        of=form.ref,
        kind=form.chosen("kind"),
        outcome=form.chosen("outcome"),
        date=form.chosen("date"),
        summary=form.typed("summary"),
        link=form.typed("link") or None,
        environment=form.typed("environment") or None,
        stale_after=form.chosen("stale_after"),
        sha256=form.chosen("sha256"),
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
    if more := _more(evidence):
        st.text(more)
    filed.shown(page, evidence)
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


def _more(evidence: Evidence) -> str:
    """How it ended, where it was proved, and until when it counts, where that is known."""
    ended = f"ended: {evidence.outcome.value}" if evidence.outcome else ""
    where = f"proved in {evidence.environment}" if evidence.environment else ""
    until = f"goes stale after {in_words(evidence.stale_after)}" if evidence.stale_after else ""
    return " · ".join(said for said in (ended, where, until) if said)


def _on(day: dt.date | None) -> str:
    return f" on {in_words(day)}" if day else ""
