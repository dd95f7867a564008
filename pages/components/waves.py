"""Which wave of a staggered go-live the pages show; it stands in the address, and goes along."""

import streamlit as st

from readiness.errors import NotFound
from readiness.model import Wave
from readiness.snapshot import Known

WAVE = "wave"
FEWEST = 2  # waves, from which on there is one to choose


def chosen(known: Known) -> str | None:
    """The wave that the address or this session asks for; one that is not there is said."""
    asked = st.query_params.get(WAVE) or st.session_state.get(WAVE)
    if not asked:
        return None
    try:
        ref = known.wave(asked)
    except NotFound as refusal:
        choose(None)
        st.session_state["refused"] = str(refusal)
        return None
    choose(ref)
    return ref


def choose(ref: str | None) -> None:
    """Show this wave from now on; the whole programme where it is None."""
    st.session_state[WAVE] = ref
    if ref is None:
        st.query_params.pop(WAVE, None)
    else:
        st.query_params[WAVE] = ref


def selector(known: Known) -> None:
    """One wave, or all; there is nothing to choose where everything goes live at once."""
    names = names_of(known)
    if len(names) < FEWEST:
        return
    st.selectbox(
        "Wave",
        list(names),
        index=None,
        format_func=lambda ref: names.get(ref, ref),
        key=WAVE,
        on_change=lambda: choose(st.session_state[WAVE]),
        persist_state="session",
        placeholder="Every wave",
        label_visibility="collapsed",
    )


def names_of(known: Known) -> dict[str, str]:
    """The waves by reference, each with its name."""
    return {w.ref: w.name for w in known.of("wave").values() if isinstance(w, Wave)}
