"""A chart with its title above it and its words beneath it."""

import altair as alt
import streamlit as st


def draw(title: str, chart: alt.LayerChart, words: str) -> None:
    """Draw a chart; whoever does not see it reads what it shows."""
    st.markdown(f"**{title}**")
    st.altair_chart(chart, alt=words)
    with st.expander("In words"):
        st.text(words)
