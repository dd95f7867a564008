"""Whether this process is alive, whether it can work, and what it has done: for other machines."""

import functools
from collections.abc import Callable

from prometheus_client import CONTENT_TYPE_LATEST, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from streamlit import runtime
from streamlit.runtime.stats import ACTIVE_SESSIONS_FAMILY

from pages.components.shelf import shelf
from pages.components.telling import REGISTRY
from readiness.settings import database_url
from readiness.store import Engine, engine_for, state_of
from readiness.store.state import READY

NOT_KEPT = {"Cache-Control": "no-store"}


def healthz(_request: Request) -> Response:
    """That this process answers at all."""
    return PlainTextResponse("alive\n", headers=NOT_KEPT)


def readyz(_request: Request) -> Response:
    """Whether its store can be worked with; if not, what is wrong, in a word."""
    state = state_of(_engine(database_url()))
    status = 200 if state == READY else 503
    return PlainTextResponse(f"{state}\n", status_code=status, headers=NOT_KEPT)


def metrics(_request: Request) -> Response:
    """What it has done, for Prometheus."""
    said = generate_latest(REGISTRY)
    return Response(said, media_type=CONTENT_TYPE_LATEST, headers=NOT_KEPT)


@functools.lru_cache(maxsize=2)
def _engine(url: str) -> Engine:
    """A way to the store that creates and migrates nothing."""
    return engine_for(url)


def _sessions() -> float:
    if not runtime.exists():
        return 0
    found = runtime.get_instance().stats_mgr.get_stats([ACTIVE_SESSIONS_FAMILY])
    return float(sum(getattr(stat, "value", 0) for stat in found.get(ACTIVE_SESSIONS_FAMILY, ())))


def _gauge(name: str, says: str, ask: Callable[[], float]) -> None:
    Gauge(name, says, registry=REGISTRY).set_function(ask)


_gauge("readiness_sessions", "Windows that are open at this process", _sessions)
_gauge(
    "readiness_recorded_number",
    "The last number of the record of changes that this process has read",
    lambda: shelf(database_url()).at_hand[0],
)
_gauge(
    "readiness_snapshot_age_seconds",
    "Seconds since this process last asked the store for what is new",
    lambda: shelf(database_url()).at_hand[1],
)
ROUTES = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
