"""The least that a Streamlit page can be: what the dashboard's pages are measured against."""

import streamlit as st

st.title("A bare page")
st.number_input("A number", value=1)
st.text("Nothing else.")
