"""Streamlit code that more than one page uses, and nothing else."""
