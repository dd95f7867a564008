"""What was measured of some of the people, posted by hand: of a site, a profession, a shift."""

import streamlit as st

from pages.components.form import Form
from readiness.model import Criterion
from readiness.scoring.counting import counting
from readiness.scoring.figures import is_share
from readiness.scoring.shares import GroupBy
from readiness.services.groups import post_group_reading
from readiness.snapshot import Snapshot
from readiness.vocabulary import Counting

ROSTERED = {
    "either": "either",
    "yes": "in the first fourteen days",
    "no": "not in the first fourteen days",
}
SAID = {"either": None, "yes": True, "no": False}


def opened(form: Form, criterion: Criterion, *, asks: str) -> None:
    """The form for a group's reading, folded away below the one for everybody's."""
    with (
        st.expander("Post a group's own reading: a site, a profession, a shift"),
        st.form(form.key("group-reading"), border=False),
    ):
        with st.container(horizontal=True):
            for by in GroupBy:
                _named(form, by, _known(form.page.snapshot, by))
            _rostered(form, criterion)
        with st.container(horizontal=True):
            st.number_input(f"Of this group: {asks}", value=None, key=form.key("group-value"))
            people = "Of how many people" if is_share(criterion) else "Of how many (optional)"
            st.number_input(people, value=None, min_value=1, step=1, key=form.key("group-people"))
            form.past_day("Measured on", "group-on")
        form.text("Where the figure is from (optional)", "group-source")
        st.form_submit_button("Post the group's reading", on_click=_posted, args=(form,))


def _named(form: Form, by: GroupBy, known: list[str]) -> None:
    st.selectbox(
        by.value.capitalize(),
        known,
        index=None,
        placeholder="all, or type",
        key=form.key(by.value),
        accept_new_options=True,
    )


def _rostered(form: Form, criterion: Criterion) -> None:
    """Whether they are on the rota first; a criterion of the rota counts nobody else."""
    if counting(criterion) is Counting.EVERYBODY:
        key = form.key("rostered")
        st.selectbox("On the rota", list(ROSTERED), format_func=ROSTERED.__getitem__, key=key)


def _known(snapshot: Snapshot, by: GroupBy) -> list[str]:
    """The names by which people have been told apart here, so that one is not written two ways."""
    said = [
        getattr(reading, by.value)
        for criterion in snapshot.criteria
        for reading in snapshot.group_readings(criterion.ref)
    ]
    sites = [site.name for site in snapshot.sites] if by is GroupBy.SITE else []
    return list(dict.fromkeys([*sites, *filter(None, said)]))


def _posted(form: Form) -> None:
    if form.chosen("group-value") is None:
        form.page.refuse("Type what was measured of the group. Nothing was recorded.")
        return
    form.page.attempt(
        f"A group's reading of {form.ref} is posted.",
        post_group_reading,
        form.ref,
        value=form.chosen("group-value"),
        denominator=form.chosen("group-people"),
        date=form.chosen("group-on"),
        rostered=SAID[form.chosen("rostered") or "either"],
        site=form.typed(GroupBy.SITE) or None,
        profession=form.typed(GroupBy.PROFESSION) or None,
        shift=form.typed(GroupBy.SHIFT) or None,
        source=form.typed("group-source") or None,
    )
