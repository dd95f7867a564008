"""The dashboard as a server starts it: warm, protected, and on this machine only.

`streamlit run served.py`. Without an identity provider it refuses any address but loopback.
"""

import contextlib
import importlib
import sys
from collections.abc import AsyncIterator

import streamlit as st

from pages.components.exposure import REFUSAL, is_exposed
from pages.components.handing_out import ROUTE
from pages.components.shelf import shelf
from readiness.settings import database_url
from readiness.settled import settle


@contextlib.asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Pay for imports and the first read before the first visitor does."""
    for heavy in ("altair", "pandas"):
        importlib.import_module(heavy)
    shelf(database_url()).latest()
    settle()
    yield


if is_exposed():
    sys.exit(f"The dashboard does not start. {REFUSAL}")
app = st.App("dashboard.py", lifespan=lifespan, routes=[ROUTE])
