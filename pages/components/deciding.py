"""What the board has before it at a gateway, who says what, and three equal ways to decide."""

from collections.abc import Sequence

import streamlit as st

from pages.components import dialog, marks, voices
from pages.components.dialog import Draws
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.exchange.papers.decision import decision_paper
from readiness.exchange.papers.docx import as_docx
from readiness.exchange.papers.pdf import as_pdf
from readiness.model import Gateway
from readiness.scoring.decision_record import DecisionRecord, decision_record
from readiness.services import gateways
from readiness.vocabulary import GatewayOutcome

AGAIN = "Plan it again"
SHOWN = 8  # things in a list before the rest are folded away
SHAPES = {
    GatewayOutcome.PASSED: "●",
    GatewayOutcome.CONDITIONAL: "▲",
    GatewayOutcome.NOT_YET: "■",
}
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def deciding_at(page: Page, gateway: Gateway) -> None:
    """The position, the two cases side by side, the voices; then the decision or its seal."""
    record = decision_record(page.snapshot, gateway)
    if record.is_sealed:
        _sealed(page, record)
    else:
        marks.position(record.before.position or "")
        _ways(page, gateway)
    left, right = st.columns(2, gap="medium")
    with left:
        _for_and_against(record)
    with right:
        voices.voices(page, record)
    _papers(page, gateway)
    dialog.over_the_page(
        {**voices.forms(page, gateway), AGAIN: lambda _: _again(page, gateway)}
        | {outcome.words: _deciding(page, gateway, outcome) for outcome in GatewayOutcome}
    )


def _ways(page: Page, gateway: Gateway) -> None:
    """Three buttons of one size, none of them the first choice of the page."""
    if is_refused(page, "decide", gateway):
        return
    for outcome, column in zip(GatewayOutcome, st.columns(3), strict=True):
        with column:
            dialog.opener(outcome.words, gateway.ref, width="stretch")


def _deciding(page: Page, gateway: Gateway, outcome: GatewayOutcome) -> Draws:
    return lambda _: _decide(page, gateway, outcome)


def _decide(page: Page, gateway: Gateway, outcome: GatewayOutcome) -> None:
    form = Form(page, f"{gateway.ref}-{outcome.value}")
    dialog.refusal(form)
    st.text(f"{gateway.name}, {in_words(page.moment.day)}: {outcome.words}")
    with st.form(form.key("decide"), border=False):
        form.text("Why, in a sentence", "reason", required=True)
        st.form_submit_button(
            f"Seal: {outcome.words}", on_click=_decided, args=(form, gateway, outcome)
        )


def _decided(form: Form, gateway: Gateway, outcome: GatewayOutcome) -> None:
    dialog.attempt(
        form,
        f"{gateway.name}: {outcome.words}. It is sealed.",
        gateways.decide,
        gateway.ref,
        outcome=outcome,
        reason=form.typed("reason"),
    )


def _sealed(page: Page, record: DecisionRecord) -> None:
    gateway, before = record.gateway, record.before
    outcome = gateway.outcome
    words = f"{SHAPES[outcome]} {outcome.words}" if outcome else "Held, with no outcome recorded"
    by = f" by {before.by}" if before.by else ""
    held = f" · {in_words(gateway.held)}" if gateway.held else ""
    marks.position(f"{words}{held}{by}")
    if before.reason:
        st.text(before.reason)
    st.text(before.position or "")
    if before.number is not None:
        seal = f"Sealed on entry {before.number} of the record of changes"
        st.caption(plain(f"{seal}, fingerprint {(before.digest or 'not recorded')[:16]}."))
    if outcome is GatewayOutcome.NOT_YET and page.why_not("plan_again", gateway) is None:
        dialog.opener(AGAIN, gateway.ref)


def _again(page: Page, gateway: Gateway) -> None:
    form = Form(page, f"{gateway.ref}-again")
    dialog.refusal(form)
    with st.form(form.key("again"), border=False):
        form.coming_day("When the board sits again", "planned")
        st.form_submit_button("Plan it", on_click=_planned, args=(form, gateway))


def _planned(form: Form, gateway: Gateway) -> None:
    if form.chosen("planned") is None:
        form.page.refuse("Choose the day. Nothing was recorded.")
        return
    done, planned = f"{gateway.name} is planned again.", form.chosen("planned")
    dialog.attempt(form, done, gateways.plan_again, gateway.ref, planned=planned)


def _for_and_against(record: DecisionRecord) -> None:
    before = record.before
    st.header("What stops “go”", anchor=False)
    listed(before.stops, none="Nothing on record.")
    st.header("Must-haves not due yet, each to become a condition", anchor=False)
    listed(before.later, none="Every must-have that is due later is met already.")
    st.header("The case for going", anchor=False)
    said = record.recommendation
    if said is None:
        st.text("Nobody has recommended anything yet.")
    else:
        on = f" on {in_words(said.on)}" if said.on else ""
        st.text(f"{said.outcome.words}, recommended by {said.by or 'nobody named'}{on}.")
        st.text(said.text or "")
    st.header("The case for deferring", anchor=False)
    listed(before.deferral_case, none="Nobody has written it. What would a month cost, and save?")


def listed(items: Sequence[str], *, none: str) -> None:
    """A line for each, the first few at once."""
    if not items:
        st.text(none)
        return
    st.markdown("\n".join(f"- {plain(item)}" for item in items[:SHOWN]))
    if len(items) > SHOWN:
        with st.expander(f"{len(items) - SHOWN} more"):
            st.markdown("\n".join(f"- {plain(item)}" for item in items[SHOWN:]))


def _papers(page: Page, gateway: Gateway) -> None:
    """The record on one page, to be taken away."""
    snapshot, name = page.snapshot, f"decision-{gateway.ref}"
    with st.container(horizontal=True):
        st.download_button(
            "One page as PDF",
            lambda: as_pdf(decision_paper(snapshot, gateway)),
            file_name=f"{name}.pdf",
            mime="application/pdf",
            on_click="ignore",
        )
        st.download_button(
            "One page as Word",
            lambda: as_docx(decision_paper(snapshot, gateway)),
            file_name=f"{name}.docx",
            mime=WORD,
            on_click="ignore",
        )
