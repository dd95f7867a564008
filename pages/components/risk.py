"""One corporate risk, opened: how it is scored, what is done about it, and who carries it."""

from collections.abc import Callable, Iterator
from typing import Any

import streamlit as st

from pages.components import history
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.listing import show
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import Risk
from readiness.scoring.corporate_risks import RiskStanding
from readiness.services import risks
from readiness.vocabulary import Pillar

SCORES = (1, 2, 3, 4, 5)


def panel(page: Page, found: RiskStanding) -> None:
    """Where it stands, then the one thing that is to be done."""
    st.header(plain(found.risk.name), anchor=False)
    st.text("\n".join(_facts(found)))
    st.pills(
        "What would you like to do?",
        list(DOING),
        default="Assess",
        required=True,
        key="about_risk",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["about_risk"]](page, found.risk)


def _facts(found: RiskStanding) -> Iterator[str]:
    risk = found.risk
    score = f"{risk.likelihood} × {risk.impact} = {found.score} of 25" if found.score else "none"
    yield f"Likelihood × impact: {score} · {found.says}"
    pillar = risk.pillar.heading if risk.pillar else "no pillar said"
    waiting = " · a risk of waiting, not of going" if risk.of_not_going else ""
    yield f"Owner {risk.owner or 'nobody named'} · {pillar}{waiting}"
    sides = {"Because": risk.cause, "So that": risk.effect, "What is done": risk.response}
    yield from (f"{label}: {text}" for label, text in sides.items() if text)
    if (signed := risk.carried) is not None:
        on = f" on {in_words(signed.on)}" if signed.on else ""
        until = f" until {in_words(signed.until)}" if signed.until else ""
        yield f"Carried by {signed.by or 'nobody named'}{on}{until}: {signed.reason or 'no reason'}"


def raising(page: Page) -> None:
    """A form to put a risk on the register."""
    if is_refused(page, "raise_risk"):
        return
    form = Form(page, "risk")
    with st.form(form.key("raise"), border=False):
        form.text("What could happen", "name", required=True)
        form.text("Because of what (optional)", "cause")
        form.text("With what effect (optional)", "effect")
        _assessed(form, None)
        st.checkbox("It is a risk of waiting, not of going", key=form.key("waiting"))
        st.form_submit_button("Raise the risk", type="primary", on_click=_raised, args=(form,))


def _assessed(form: Form, risk: Risk | None) -> None:
    """The fields of an assessment, as they stand."""
    with st.container(horizontal=True):
        _score(form, "Likelihood", "likelihood", risk.likelihood if risk else None)
        _score(form, "Impact", "impact", risk.impact if risk else None)
        pillars = list(Pillar)
        st.selectbox(
            "Pillar",
            pillars,
            index=pillars.index(risk.pillar) if risk and risk.pillar else None,
            format_func=lambda pillar: pillar.heading,
            key=form.key("pillar"),
            placeholder="none said",
        )
    form.text("Owner", "owner", value=(risk.owner if risk else None) or "")
    form.text("What is done about it", "response", value=(risk.response if risk else None) or "")


def _score(form: Form, label: str, field: str, now: int | None) -> None:
    st.selectbox(
        f"{label}, 1 to 5",
        SCORES,
        index=SCORES.index(now) if now else None,
        key=form.key(field),
        placeholder="not scored",
    )


def _raised(form: Form) -> None:
    texts = ("name", "cause", "effect", "owner", "response")
    said: dict[str, Any] = {key: form.typed(key) for key in texts}
    said |= {key: form.chosen(key) for key in ("likelihood", "impact", "pillar")}
    form.page.attempt(
        "The risk is raised, and opened here.",
        risks.raise_risk,
        then=lambda risk: show(Risk, risk.ref),
        of_not_going=form.chosen("waiting") or None,
        **said,
    )


def _assess(page: Page, risk: Risk) -> None:
    if is_refused(page, "assess_risk", risk):
        return
    form = Form(page, risk.ref)
    with st.form(form.key("assess"), border=True):
        _assessed(form, risk)
        form.text("Why", "why", required=True)
        st.form_submit_button("Assess it", type="primary", on_click=_done, args=(form,))


def _done(form: Form) -> None:
    said: dict[str, Any] = {key: form.typed(key) for key in ("owner", "response", "why")}
    said |= {key: form.chosen(key) for key in ("likelihood", "impact", "pillar")}
    form.page.attempt(f"{form.ref} is assessed.", risks.assess_risk, form.ref, **said)


def _carry(page: Page, risk: Risk) -> None:
    if is_refused(page, "carry_risk", risk):
        return
    form = Form(page, risk.ref)
    with st.form(form.key("carry"), border=True):
        form.text("Why we carry it", "reason", required=True)
        form.coming_day("Until", "until")
        st.form_submit_button("Carry it", type="primary", on_click=_carried, args=(form,))


def _carried(form: Form) -> None:
    done, until = f"You carry {form.ref} by name.", form.chosen("until")
    reason = form.typed("reason")
    form.page.attempt(done, risks.carry_risk, form.ref, reason=reason, until=until)


DOING: dict[str, Callable[[Page, Risk], None]] = {
    "Assess": _assess,
    "Carry": _carry,
    "History": history.lines,
}
