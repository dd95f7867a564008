"""Without an identity provider the dashboard serves this machine and nobody else."""

import ipaddress
from pathlib import Path

import streamlit as st

REFUSAL = (
    "No identity provider is configured, so anybody who can reach this address could act as "
    "anybody. Serve 127.0.0.1 only, or configure sign-in ([auth] in .streamlit/secrets.toml)."
)


def is_loopback(address: str | None) -> bool:
    """Whether an address can be reached from this machine only; no address means every one."""
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address or "0.0.0.0").is_loopback
    except ValueError:
        return False


def is_exposed() -> bool:
    """Whether the dashboard listens beyond this machine and nobody has to sign in."""
    secrets = Path(".streamlit/secrets.toml")
    signs_in = secrets.exists() and "auth" in st.secrets
    return not signs_in and not is_loopback(st.get_option("server.address"))


def refuse_exposure() -> None:
    """Show the refusal and nothing else where anybody could act as anybody."""
    if is_exposed():
        st.error(REFUSAL, title="This dashboard does not start here")
        st.stop()
