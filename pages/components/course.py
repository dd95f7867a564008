"""How a criterion is getting on: what was measured, what we say of it, its date and its owner."""

import streamlit as st

from pages.components import group_reading, moving, shares
from pages.components.drawing import draw
from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain, said
from readiness import frames
from readiness.charts.measure import value_by_day, value_in_words
from readiness.days import in_words
from readiness.model import Criterion
from readiness.scoring.figures import valued
from readiness.scoring.forecast import asked_of_it, forecast, said_a_month_ago
from readiness.services import criteria
from readiness.services.criteria import SAID_OTHERWISE
from readiness.snapshot import Snapshot
from readiness.vocabulary import Declared

RECENT = 3  # readings shown beside the form


def post(page: Page, criterion: Criterion) -> None:
    """A form for the next reading, and those that were posted before."""
    if criterion.target is None and not criterion.measure:
        st.info("Nothing is measured here: tick it off when there is proof.")
        return
    if not is_refused(page, "post_reading", criterion):
        form, asks = Form(page, criterion.ref), _asks(criterion)
        _next(form, asks)
        group_reading.opened(form, criterion, asks=asks)
    _measured(page, criterion)


def _next(form: Form, asks: str) -> None:
    with st.form(form.key("reading"), border=True):
        with st.container(horizontal=True):
            st.number_input(asks, value=None, key=form.key("value"), required=True)
            form.past_day("As at", "on")
        form.text("Source (optional)", "source")
        st.form_submit_button("Post reading", type="primary", on_click=_posted, args=(form,))


def _measured(page: Page, criterion: Criterion) -> None:
    """The last readings, and the whole of them drawn beside the plan and the target."""
    readings = page.snapshot.readings(criterion.ref)
    last = [f"{in_words(r.date)}: {valued(criterion, r.value)}" for r in readings[-RECENT:]]
    st.text(" · ".join(last) or "Nothing has been measured yet.")
    shares.shown(page, criterion)
    said = (asked_of_it, _foreseen, said_a_month_ago)
    st.text("\n".join(line for say in said if (line := say(page.snapshot, criterion))))
    if len(readings) > 1:
        unit = criterion.unit or criterion.measure or "value"
        frame = frames.measured(page.snapshot, criterion)
        draw("Measured", value_by_day(frame, unit=unit), value_in_words(frame, unit=unit))


def _foreseen(snapshot: Snapshot, criterion: Criterion) -> str:
    return forecast(snapshot, criterion).says


def _asks(criterion: Criterion) -> str:
    """What is measured, and in what."""
    measure, unit = criterion.measure, criterion.unit
    both = f"{measure} ({unit})" if measure and unit else measure or unit
    return plain(both or "Value")


def _posted(form: Form) -> None:
    form.page.attempt(
        f"The reading of {form.ref} is posted.",
        criteria.post_reading,
        form.ref,
        value=form.chosen("value"),
        date=form.chosen("on"),
        source=form.typed("source") or None,
    )


def judge(page: Page, criterion: Criterion) -> None:
    """Say where it stands, and why."""
    if is_refused(page, "judge", criterion):
        return
    form = Form(page, criterion.ref)
    with st.form(form.key("judge"), border=True):
        st.selectbox(
            "We say",
            [status for status in Declared if status not in SAID_OTHERWISE],
            index=None,
            format_func=said,
            key=form.key("status"),
            placeholder="choose",
            required=True,
        )
        form.text("Why", "because", required=True)
        st.form_submit_button("Record", type="primary", on_click=_judged, args=(form,))


def _judged(form: Form) -> None:
    if form.chosen("status") is None:
        form.page.refuse("Choose where it stands. Nothing was recorded.")
        return
    form.page.attempt(
        f"{form.ref} is judged.",
        criteria.judge,
        form.ref,
        status=form.chosen("status"),
        why=form.typed("because"),
    )


def redate(page: Page, criterion: Criterion) -> None:
    """Move its date, for a reason."""
    moving.redate(page, criterion, act="redate", deed=criteria.redate)


def reassign(page: Page, criterion: Criterion) -> None:
    """Give it to another owner, for a reason."""
    moving.reassign(page, criterion, act="reassign", deed=criteria.reassign)
