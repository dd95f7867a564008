"""What becomes of a hazard: opened, handed over, acknowledged, signed for, closed, withdrawn."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.model import Hazard
from readiness.scoring.hazard_closing import wanting
from readiness.scoring.hazards import doubts, is_acknowledged
from readiness.services import hazard_life, signing
from readiness.vocabulary import HazardStatus

Draws = Callable[[Form, Hazard], None]
OUTWEIGHS = "The benefit outweighs the risk"


def life(page: Page, hazard: Hazard) -> None:
    """Where it stands, then the one act that was chosen of those that are possible from there."""
    for said in _stands(hazard):
        st.text(said)
    if not hazard.is_open and (wrong := doubts(page.snapshot, hazard)):
        st.warning(plain(f"It is said to be closed, but {wrong[0]}. It counts as open."))
    ways = list(_ways(hazard))
    chosen = st.selectbox(
        "What is to become of it?",
        ways,
        index=None,
        key=f"{hazard.ref}-becomes-{page.act}",
        placeholder="choose one",
    )
    if chosen is not None:
        act, draws = WAYS[chosen]
        if not is_refused(page, act, hazard):
            draws(Form(page, hazard.ref), hazard)


def _stands(hazard: Hazard) -> list[str]:
    status = hazard.status.words if hazard.status else "status not said"
    said = [f"It is {status}."]
    if (to := hazard.transferred_to) is not None and to.organisation:
        answer = (
            "who have said that they have it" if is_acknowledged(to) else "who have not answered"
        )
        said.append(f"Handed to {to.organisation}, {answer}.")
    if (signed := hazard.accepted) is not None:
        said.append(
            f"{signed.by} signed for {signed.rating}: {signed.reason or 'no reason needed'}."
        )
    if (weighed := hazard.benefit) is not None:
        ends = "outweighs" if weighed.outweighs else "does not outweigh"
        said.append(f"Weighed by {weighed.by}: the benefit {ends} the risk. That accepts nothing.")
    if (closing := hazard.closing) is not None:
        said.append(f"Closed by {closing.by}: {closing.reason}.")
    return said


def _ways(hazard: Hazard) -> list[str]:
    match hazard.status:
        case HazardStatus.PROPOSED:
            return [OPEN, WITHDRAW]
        case HazardStatus.CLOSED:
            return [REOPEN, WITHDRAW]
        case HazardStatus.TRANSFERRED:
            return [ACKNOWLEDGE, ACCEPT, CLOSE, REOPEN, WITHDRAW]
    return [ACCEPT, CLOSE, TRANSFER, WEIGH, WITHDRAW]


def _open(form: Form, hazard: Hazard) -> None:
    _button(form, "Take it into the log", f"{hazard.ref} is in the log.", hazard_life.open_hazard)


def _transfer(form: Form, hazard: Hazard) -> None:
    names = {c.ref: c.name for c in form.page.snapshot.controls_of(hazard)}
    form.text("To which organisation", "organisation")
    st.multiselect(
        "The controls that are theirs",
        list(names),
        format_func=lambda ref: f"{ref} · {names[ref]}",
        key=form.key("theirs"),
        placeholder="choose at least one",
    )
    done = f"{hazard.ref} is handed over. It is not closed."
    _button(
        form,
        "Hand it over",
        done,
        hazard_life.transfer_hazard,
        organisation="organisation",
        controls="theirs",
    )


def _acknowledge(form: Form, hazard: Hazard) -> None:
    form.text("Who there said that they have it", "acknowledged")
    done = f"It is on record that they have {hazard.ref}."
    _button(
        form, "Record that they have it", done, hazard_life.acknowledge_hazard, by="acknowledged"
    )


def _accept(form: Form, hazard: Hazard) -> None:
    form.text(
        "Why it cannot reasonably be made smaller", "reason", value=hazard.justification or ""
    )
    done = f"{hazard.ref} is signed for."
    _button(form, "Sign for the risk", done, signing.accept_hazard, reason="reason")


def _weigh(form: Form, hazard: Hazard) -> None:
    form.text("What patients gain", "benefit")
    form.text("How it was weighed, and by whom", "says")
    st.checkbox(OUTWEIGHS, key=form.key("outweighs"))
    done = f"The analysis of {hazard.ref} is recorded. It accepts nothing."
    _button(
        form,
        "Record the analysis",
        done,
        signing.weigh_benefit,
        benefit="benefit",
        says="says",
        outweighs="outweighs",
    )


def _close(form: Form, hazard: Hazard) -> None:
    missing = wanting(form.page.snapshot, hazard)
    if missing:
        st.info(plain(f"Before it can be closed: {'; '.join(missing)}."))
        return
    form.text("Why it is closed", "closed")
    _button(
        form,
        "Close the hazard",
        f"{hazard.ref} is closed.",
        hazard_life.close_hazard,
        reason="closed",
    )


def _reopen(form: Form, hazard: Hazard) -> None:
    form.text("What was learnt", "learnt")
    _button(
        form,
        "Open it again",
        f"{hazard.ref} is open again.",
        hazard_life.reopen_hazard,
        why="learnt",
    )


def _withdraw(form: Form, hazard: Hazard) -> None:
    form.text("Why it should not have been logged", "withdrawn")
    done = f"{hazard.ref} is withdrawn. It stays on record."
    _button(form, "Withdraw it", done, hazard_life.withdraw_hazard, reason="withdrawn")


def _button(form: Form, label: str, done: str, deed: Callable[..., object], **fields: str) -> None:
    st.button(
        label, type="primary", key=form.key(label), on_click=_done, args=(form, done, deed, fields)
    )


def _done(form: Form, done: str, deed: Callable[..., object], fields: dict[str, str]) -> None:
    given = {name: form.chosen(field) for name, field in fields.items()}
    said: dict[str, Any] = {name: "" if value is None else value for name, value in given.items()}
    form.page.attempt(done, deed, form.ref, **said)


OPEN, TRANSFER, ACKNOWLEDGE = "Take it into the log", "Hand it over", "They say that they have it"
ACCEPT, WEIGH, CLOSE = "Sign for the risk", "Weigh benefit against risk", "Close it"
REOPEN, WITHDRAW = "Open it again", "Withdraw it"
WAYS: dict[str, tuple[str, Draws]] = {
    OPEN: ("open_hazard", _open),
    TRANSFER: ("transfer_hazard", _transfer),
    ACKNOWLEDGE: ("acknowledge_hazard", _acknowledge),
    ACCEPT: ("accept_hazard", _accept),
    WEIGH: ("weigh_benefit", _weigh),
    CLOSE: ("close_hazard", _close),
    REOPEN: ("reopen_hazard", _reopen),
    WITHDRAW: ("withdraw_hazard", _withdraw),
}
