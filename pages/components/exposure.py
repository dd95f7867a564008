"""Without an identity provider the dashboard serves this machine and nobody else."""

import ipaddress
import time
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.secrets import Secrets

REFUSAL = (
    "No identity provider is configured, so anybody who can reach this address could act as "
    "anybody. Serve 127.0.0.1 only, or configure sign-in ([auth] in .streamlit/secrets.toml)."
)


AGAIN = 1.0  # seconds after which the file with the provider is looked for again


@dataclass(frozen=True)
class _Looked:
    """Whether a provider was found among the secrets, and when somebody last looked."""

    secrets: Secrets
    at: float
    found: bool


_looked: _Looked | None = None


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
    global _looked
    now = time.monotonic()
    if _looked is None or _looked.secrets is not st.secrets or now - _looked.at > AGAIN:
        found = st.secrets.load_if_toml_exists() and "auth" in st.secrets
        _looked = _Looked(st.secrets, now, found)
    return _looked.found


def is_exposed() -> bool:
    """Whether the dashboard listens beyond this machine and nobody has to sign in."""
    return not signs_in() and not is_loopback(st.get_option("server.address"))


def refuse_exposure() -> None:
    """Show the refusal and nothing else where anybody could act as anybody."""
    if is_exposed():
        st.error(REFUSAL, title="This dashboard does not start here")
        st.stop()
