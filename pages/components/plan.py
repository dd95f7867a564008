"""The plan of a measure, drawn anew for a reason: straight to its target, or day by day."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from readiness.days import in_words
from readiness.exchange.planned_points import points_in, straight, written_points
from readiness.model import Criterion
from readiness.scoring.figures import valued
from readiness.services.curves import change_curve

STRAIGHT, POINTS = "Straight to its target", "By these days and values"


def plan(page: Page, criterion: Criterion) -> None:
    """What is planned now, and a form for another plan."""
    if criterion.target is None and not criterion.measure:
        st.info("Nothing is measured here, so there is no course to plan.")
        return
    told = [f"{in_words(on)}: {valued(criterion, value)}" for on, value in criterion.curve]
    st.text(f"Planned: {' · '.join(told)}" if told else "No course is planned.")
    if is_refused(page, "change_curve", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("curve"), border=True):
        st.radio("The plan goes", [STRAIGHT, POINTS], key=form.key("goes"), horizontal=True)
        st.text_area(
            "Days and values, one on each line",
            value=written_points(criterion),
            placeholder="2027-01-31 40",
            key=form.key("points"),
        )
        form.text("Why it changes", "replanned", required=True)
        st.form_submit_button("Change the plan", type="primary", on_click=_plan, args=(form,))


def _plan(form: Form) -> None:
    page = form.page
    criterion = page.snapshot.find(Criterion, form.ref)
    assert criterion is not None
    is_straight = form.chosen("goes") == STRAIGHT
    text = str(form.chosen("points") or "")
    points = page.beforehand(
        lambda: straight(page.snapshot, criterion) if is_straight else points_in(text)
    )
    if points is not None:
        done, why = f"The plan of {form.ref} is changed.", form.typed("replanned")
        page.attempt(done, change_curve, form.ref, points=points, why=why)
