"""Who says what at a gateway: the recommendation, the safety officer, the votes, the dissent."""

from collections.abc import Iterable, Mapping

import streamlit as st

from pages.components import dialog
from pages.components.dialog import Draws
from pages.components.form import Form
from pages.components.frame import Page
from readiness.model import Gateway, Statement
from readiness.scoring.decision_record import DecisionRecord
from readiness.services import gateways
from readiness.vocabulary import Choice, GatewayOutcome

RECOMMEND, SAFETY, RESIDUAL = "Recommend", "Safety statement", "Accept the risk that is left"
VOTE, DISSENT, DEFERRING = "Vote", "Put dissent on record", "Write the case for deferring"
BEFORE = {
    RECOMMEND: "recommend",
    SAFETY: "state_safety",
    RESIDUAL: "accept_overall_risk",
    VOTE: "cast_vote",
    DEFERRING: "write_deferral_case",
}
VOTES = (Choice.GO, Choice.CONDITIONAL, Choice.NOT_YET, Choice.ABSTAIN)


def voices(page: Page, record: DecisionRecord) -> None:
    """Each voice by name, and the buttons with which this person may add theirs."""
    st.header("The clinical safety officer states", anchor=False)
    _statement(record.safety_statement)
    st.header("Residual clinical risk accepted by top management", anchor=False)
    _statement(record.residual_risk)
    st.header("Votes", anchor=False)
    for vote in record.last_votes:
        reason = f": {vote.reason}" if vote.reason else ""
        st.text(f"{vote.by or 'not named'} · {vote.vote}{reason}")
    if not record.last_votes:
        st.text("No vote is recorded.")
    st.header("Dissent", anchor=False)
    for said in record.dissent:
        st.text(f"{said.by or 'not named'}: {said.reason or 'no reason recorded'}")
    if not record.dissent:
        st.text("No dissent is recorded.")
    _buttons(page, record)


def _statement(said: Statement | None) -> None:
    st.text(f"{said.by}: {said.text or 'no words recorded'}" if said else "Not recorded yet.")


def _buttons(page: Page, record: DecisionRecord) -> None:
    gateway = record.gateway
    acts = {} if record.is_sealed else BEFORE
    with st.container(horizontal=True):
        for title, act in {**acts, DISSENT: "object_to_gateway"}.items():
            if page.why_not(act, gateway) is None:
                dialog.opener(title, gateway.ref)


def forms(page: Page, gateway: Gateway) -> Mapping[str, Draws]:
    """The forms of these buttons, by title."""
    return {
        RECOMMEND: lambda _: _recommend(Form(page, f"{gateway.ref}-recommend"), gateway),
        SAFETY: lambda _: _by_name(Form(page, f"{gateway.ref}-safety"), gateway, SAFETY),
        RESIDUAL: lambda _: _by_name(Form(page, f"{gateway.ref}-residual"), gateway, RESIDUAL),
        VOTE: lambda _: _vote(Form(page, f"{gateway.ref}-vote"), gateway),
        DISSENT: lambda _: _object(Form(page, f"{gateway.ref}-dissent"), gateway),
        DEFERRING: lambda _: _defer(Form(page, "deferral")),
    }


def _recommend(form: Form, gateway: Gateway) -> None:
    dialog.refusal(form)
    with st.form(form.key("recommend"), border=False):
        _choice("We recommend", form, GatewayOutcome)
        form.text("What it rests on, in a sentence", "text", required=True)
        st.form_submit_button("Pass it upward", on_click=_recommended, args=(form, gateway))


def _choice(label: str, form: Form, choices: Iterable[GatewayOutcome | Choice]) -> None:
    st.radio(
        label,
        list(choices),
        index=None,
        format_func=lambda one: getattr(one, "words", None) or str(one).capitalize(),
        key=form.key("choice"),
        horizontal=True,
    )


def _recommended(form: Form, gateway: Gateway) -> None:
    if form.chosen("choice") is None:
        form.page.refuse("Choose what you recommend. Nothing was recorded.")
        return
    dialog.attempt(
        form,
        "The recommendation is passed upward.",
        gateways.recommend,
        gateway.ref,
        outcome=form.chosen("choice"),
        text=form.typed("text"),
    )


def _who(form: Form) -> None:
    """In whose name; whoever is acting unless another is chosen."""
    me = form.page.person
    names = [person.name for person in form.page.snapshot.people]
    st.selectbox(
        "In the name of",
        names,
        index=names.index(me.name) if me and me.name in names else None,
        key=form.key("by"),
    )


def _by_name(form: Form, gateway: Gateway, title: str) -> None:
    """A statement that somebody answers for with their name."""
    asks = {
        SAFETY: "What the clinical safety officer states",
        RESIDUAL: "Which clinical risk is accepted, and why",
    }
    dialog.refusal(form)
    with st.form(form.key("said"), border=False):
        _who(form)
        form.text(asks[title], "text", required=True)
        st.form_submit_button("Record it", on_click=_stated, args=(form, gateway, title))


def _stated(form: Form, gateway: Gateway, title: str) -> None:
    deed = gateways.state_safety if title == SAFETY else gateways.accept_overall_risk
    by, text = form.chosen("by") or "", form.typed("text")
    dialog.attempt(form, "It is recorded.", deed, gateway.ref, by=by, text=text)


def _vote(form: Form, gateway: Gateway) -> None:
    dialog.refusal(form)
    with st.form(form.key("vote"), border=False):
        _who(form)
        _choice("Vote", form, VOTES)
        form.text("Why (needed unless it is go)", "reason")
        st.form_submit_button("Record the vote", on_click=_voted, args=(form, gateway))


def _voted(form: Form, gateway: Gateway) -> None:
    if form.chosen("choice") is None:
        form.page.refuse("Choose how to vote. Nothing was recorded.")
        return
    dialog.attempt(
        form,
        "The vote is recorded.",
        gateways.cast_vote,
        gateway.ref,
        vote=form.chosen("choice"),
        reason=form.typed("reason"),
        by=form.chosen("by") or "",
    )


def _object(form: Form, gateway: Gateway) -> None:
    dialog.refusal(form)
    with st.form(form.key("object"), border=False):
        form.text("With what you do not agree, and why", "reason", required=True)
        st.form_submit_button("Put it on record", on_click=_objected, args=(form, gateway))


def _objected(form: Form, gateway: Gateway) -> None:
    done, reason = "Your dissent is on record.", form.typed("reason")
    dialog.attempt(form, done, gateways.object_to, gateway.ref, reason=reason)


def _defer(form: Form) -> None:
    case = form.page.snapshot.programme.deferral_case
    dialog.refusal(form)
    with st.form(form.key("defer"), border=False):
        summary = (case.summary if case else None) or ""
        form.text("Why not to go live on the date", "summary", value=summary, required=True)
        form.text("What delay costs (optional)", "delay")
        form.text("What going costs (optional)", "going")
        form.text("A smaller step (optional)", "smaller")
        st.form_submit_button("Write it down", on_click=_deferred, args=(form,))


def _deferred(form: Form) -> None:
    dialog.attempt(
        form,
        "The case for deferring is written.",
        gateways.write_deferral_case,
        summary=form.typed("summary"),
        cost_of_delay=form.typed("delay"),
        cost_of_going=form.typed("going"),
        smaller_step=form.typed("smaller"),
    )
