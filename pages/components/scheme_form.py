"""The scheme that risk is rated in: a trust's own is pasted, looked at, put on record, chosen."""

import streamlit as st

from pages.components.form import Form, is_refused
from pages.components.frame import Page
from pages.components.marks import plain
from pages.components.rating import in_words
from readiness.exchange.scheme_pasting import PastedScheme, pasted_scheme
from readiness.model import RiskScheme
from readiness.risk import DCB
from readiness.scoring.schemes import gaps, scheme_in_use
from readiness.services import issuing

EXAMPLE = "Likelihood; Slight; Serious; Grave\nOften; 3; 4; 5\nSometimes; 2; 3; 4\nRarely; 1; 2; 3"
ASKS = "The matrix, as it is printed: severities first, the likeliest row next"


def schemes(page: Page) -> None:
    """The scheme in use, a way to choose another, and a way to put one on record."""
    st.header("The scheme that risk is rated in", anchor=False)
    st.text(f"In use: {page.worked_out(scheme_in_use).name}.")
    if is_refused(page, "adopt_scheme"):
        return
    _choosing(page)
    _writing(page)


def _choosing(page: Page) -> None:
    own = {s.ref: s.label for s in page.snapshot.all_of(RiskScheme) if not gaps(s)}
    names = {DCB.name: DCB.name} | own
    form = Form(page, "scheme")
    st.selectbox(
        "Rate from now on in",
        list(names),
        index=None,
        format_func=names.__getitem__,
        key=form.key("chosen"),
        placeholder="choose one on record",
    )
    if form.chosen("chosen"):
        form.text("Where the trust has agreed on it", "agreed")
        st.button(
            "Choose this scheme", key=form.key("adopt"), on_click=_adopted, args=(form, names)
        )


def _adopted(form: Form, names: dict[str, str]) -> None:
    chosen = form.chosen("chosen")
    done = f"From now on risk is rated in {names[chosen]}. What is rated keeps its own scheme."
    form.page.attempt(done, issuing.adopt_scheme, chosen, why=form.typed("agreed"))


def _writing(page: Page) -> None:
    with st.expander("Put the trust's own scheme on record"):
        form = Form(page, "own-scheme")
        form.text("What it is called", "name")
        form.text("Its version", "version")
        st.text_area(ASKS, key=form.key("matrix"), height=130, placeholder=EXAMPLE)
        if not form.typed("matrix"):
            st.caption("A line for each likelihood; each cell holds 1, acceptable, to 5.")
            return
        found = pasted_scheme(form.typed("matrix"))
        if not found.is_whole:
            st.warning(plain("\n".join(found.wrong)))
            return
        st.table(_preview(found), border="horizontal", hide_index=True)
        label = "Put this scheme on record"
        st.button(
            label, type="primary", key=form.key("write"), on_click=_written, args=(form, found)
        )


def _preview(found: PastedScheme) -> list[dict[str, str]]:
    """The matrix as it would be kept: number and word in each cell."""
    return [
        {"Likelihood": plain(word)}
        | {
            plain(severity): in_words(rating)
            for severity, rating in zip(found.severities, ratings, strict=True)
        }
        for word, ratings in found.rows
    ]


def _written(form: Form, found: PastedScheme) -> None:
    form.page.attempt(
        f"{form.typed('name')} is on record. Choose it to rate in it.",
        issuing.write_scheme,
        name=form.typed("name"),
        version=form.typed("version"),
        severities=found.severities,
        rows=found.rows,
    )
