"""One hazard, opened: its ratings and its controls, and what can be done about it."""

from collections.abc import Callable, Iterator

import streamlit as st

from pages.components import history, rating
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from readiness.days import in_words
from readiness.model import Control, Hazard, Rating
from readiness.scoring.hazard_log import HazardStanding
from readiness.services import hazards
from readiness.vocabulary import RatingOf

WHICH = {
    RatingOf.RESIDUAL: "with all its controls in",
    RatingOf.CURRENT: "while its controls are coming in",
    RatingOf.INITIAL: "before its controls",
}


def panel(page: Page, found: HazardStanding) -> None:
    """Its three ratings, then the one thing that is to be done."""
    hazard = found.hazard
    st.header(plain(hazard.name), anchor=False)
    st.text("\n".join(_facts(hazard)))
    st.html(
        f"<p>Today {rating.mark(found.current, found.score)}<br>"
        f"Before its controls {rating.mark(found.initial, hazard.initial)}<br>"
        f"Risk left after controls {rating.mark(found.expected, hazard.residual)}</p>"
    )
    st.pills(
        "What would you like to see or do?",
        list(DOING),
        default="Controls",
        required=True,
        key="about_hazard",
        wrap=True,
        bind="query-params",
    )
    DOING[st.session_state["about_hazard"]](page, hazard)


def _facts(hazard: Hazard) -> Iterator[str]:
    """What is known of a hazard, a line for each side of it."""
    if hazard.description:
        yield hazard.description
    if hazard.effect:
        yield f"What would happen: {hazard.effect}"
    if hazard.causes:
        yield f"Causes: {'; '.join(hazard.causes)}"
    status = hazard.status.words if hazard.status else "status not said"
    stated = f" (given as: {hazard.status_stated})" if hazard.status_stated else ""
    owner, scheme = hazard.owner or "nobody named", hazard.scheme or "no scheme named"
    yield f"{status.capitalize()}{stated} · owner {owner} · {scheme}"
    if hazard.approved_by:
        on = f" on {in_words(hazard.approved_on)}" if hazard.approved_on else ""
        yield f"Approved by {hazard.approved_by}{on}"
    if hazard.criteria:
        yield f"Depends on {', '.join(hazard.criteria)}"


def _controls(page: Page, hazard: Hazard) -> None:
    found = page.snapshot.controls_of(hazard)
    if not found:
        st.info("No control is on record: nothing stands between this hazard and a patient.")
        return
    st.table([_control(page, hazard, c) for c in found], border="horizontal", hide_index=True)


def _control(page: Page, hazard: Hazard, control: Control) -> dict[str, str]:
    sharing = [h.ref for h in page.snapshot.hazards if control.ref in h.controls]
    others = ", ".join(ref for ref in sharing if ref != hazard.ref)
    return {
        "Control": plain(control.name),
        "Kind": control.kind.words if control.kind else "not said",
        "State": control.stage.words,
        "Due": in_words(control.due, year=False) if control.due else "no date",
        "Seen on": in_words(control.evidenced) if control.evidenced else "no evidence",
        "Owner": plain(control.owner or "nobody named"),
        "Shared with": plain(others) or "no other",
    }


def _ratings(page: Page, hazard: Hazard) -> None:
    found = page.snapshot.ratings(hazard.ref)
    if not found:
        st.info("No dated rating is on record.")
        return
    rows = [_rated(rated) for rated in reversed(found)]
    st.table(rows, border="horizontal", hide_index=True)


def _rated(rated: Rating) -> dict[str, str]:
    words = [part.words for part in (rated.severity, rated.likelihood) if part]
    return {
        "On": in_words(rated.date),
        "Rated": WHICH[rated.which or RatingOf.RESIDUAL],
        "Rating": "not said" if rated.rating is None else rating.in_words(rated.rating),
        "Looked up from": ", ".join(words) or "a bare rating",
        "Scheme": plain(rated.scheme or "not named"),
        "By": plain(rated.by or "not named"),
        "Why": plain(rated.reason or "not said"),
    }


def _rate(page: Page, hazard: Hazard) -> None:
    if is_refused(page, "rate_hazard", hazard):
        return
    form = Form(page, hazard.ref)
    with st.container(border=True):
        st.selectbox("Rate it", list(WHICH), format_func=WHICH.__getitem__, key=form.key("which"))
        rating.scoring(form, unscored="Choose both and the rating is looked up.")
        form.text("Why (needed where it would hurt less than was thought)", "rated")
        label = "Record the rating"
        st.button(label, type="primary", key=form.key("rate"), on_click=_scored, args=(form,))


def _scored(form: Form) -> None:
    severity, likelihood = form.chosen("severity"), form.chosen("likelihood")
    if severity is None or likelihood is None:
        form.page.refuse("Choose a severity and a likelihood first. Nothing was recorded.")
        return
    form.page.attempt(
        f"{form.ref} is rated.",
        hazards.rate,
        form.ref,
        which=form.chosen("which"),
        severity=severity,
        likelihood=likelihood,
        reason=form.typed("rated"),
    )


DOING: dict[str, Callable[[Page, Hazard], None]] = {
    "Controls": _controls,
    "Ratings": _ratings,
    "Rate": _rate,
    "History": history.lines,
}
