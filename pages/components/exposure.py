"""Without an identity provider the dashboard serves this machine and nobody else."""

import ipaddress

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
        everywhere = "0.0.0.0"  # nosec B104 # nothing is bound here; what is empty counts as this
        return ipaddress.ip_address(address or everywhere).is_loopback
    except ValueError:
        return False


def signs_in() -> bool:
    """Whether an identity provider is configured, so that everybody signs in."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def is_exposed() -> bool:
    """Whether the dashboard listens beyond this machine and nobody has to sign in."""
    return not signs_in() and not is_loopback(st.get_option("server.address"))


def refuse_exposure() -> None:
    """Show the refusal and nothing else where anybody could act as anybody."""
    if is_exposed():
        st.error(REFUSAL, title="This dashboard does not start here")
        st.stop()
