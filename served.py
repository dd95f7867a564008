"""The dashboard as a server starts it: warm, protected, and on this machine only.

`streamlit run served.py`. Without an identity provider it refuses any address but loopback.
"""

import contextlib
import datetime as dt
import importlib
import sys
from collections.abc import AsyncIterator
from pkgutil import iter_modules

import streamlit as st
from starlette.middleware import Middleware
from uvicorn.config import LOGGING_CONFIG

from pages import components
from pages.components import faults, handing_out, health, other_systems
from pages.components.exposure import REFUSAL, is_exposed
from pages.components.returning import ToThePlace
from pages.components.shelf import shelf
from pages.components.warming import warm
from readiness.days import london_day
from readiness.errors import StoreProblem
from readiness.journal import keep_in_lines, tell
from readiness.settings import database_url
from readiness.settled import settle


@contextlib.asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Pay for imports, the first read and the first judgements before the first visitor does."""
    parts = (found.name for found in iter_modules(components.__path__, "pages.components."))
    for heavy in ("altair", "pandas", *parts):
        importlib.import_module(heavy)
    try:
        warm(shelf(database_url()), london_day(dt.datetime.now(dt.UTC)))
    except StoreProblem:  # /readyz says what is wrong, and so does every page
        tell("refusal", act="start", kind=StoreProblem.__name__)
    settle()
    tell("started")
    yield
    tell("stopped")


if is_exposed():
    sys.exit(f"The dashboard does not start. {REFUSAL}")
keep_in_lines()
LOGGING_CONFIG["formatters"]["default"]["fmt"] = "%(message)s"  # the message is the whole line
app = st.App(
    "dashboard.py",
    lifespan=lifespan,
    routes=[handing_out.ROUTE, *health.ROUTES, *other_systems.ROUTES],
    middleware=[Middleware(ToThePlace)],
    on_script_error=faults.show,
)
