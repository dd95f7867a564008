"""What this process has done, told to whoever runs it: in lines, and in figures.

What somebody did outside the record is told to nobody: neither who did it, nor when, nor that it
was done.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector

from readiness.errors import ReadinessError
from readiness.journal import tell, tell_fault

HERE, ASIDE = "here", "aside"
UNTOLD = frozenset({"pulse"})  # where people say without a name how ready they are
SENT_IN = "ask"  # the view in which they send in, without a name, what they want to know

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
ACTS = Counter("readiness_acts", "Acts recorded, by act", ["act"], registry=REGISTRY)
REFUSALS = Counter(
    "readiness_refusals", "Acts and requests refused, by act and kind", ["act", "kind"],
    registry=REGISTRY,
)  # fmt: skip
FAULTS = Counter("readiness_faults", "Faults of the program itself", registry=REGISTRY)
DRAWING = Histogram(
    "readiness_page_seconds", "Seconds that a page took to draw", ["page"], registry=REGISTRY
)
ANSWERING = Histogram(
    "readiness_request_seconds", "Seconds that a request of another system took, by its answer",
    ["route", "status"], registry=REGISTRY,
)  # fmt: skip


def done(act: str, *, who: str) -> None:
    """An act was recorded."""
    act = act.lstrip("_")
    ACTS.labels(act).inc()
    tell("act", act=act, person=who)


def refused(act: str, refusal: ReadinessError, *, who: str | None) -> None:
    """An act was refused; why is told to whoever tried."""
    act, kind = act.lstrip("_"), type(refusal).__name__
    REFUSALS.labels(act, kind).inc()
    tell("refusal", act=act, person=who, kind=kind)


def fault(trouble: Exception) -> str:
    """Something went wrong that is nobody's doing; the number under which it is in the log."""
    FAULTS.inc()
    return tell_fault(trouble, person=here())


def here() -> str | None:
    """Whom this session is drawn for, by reference."""
    who: str | None = st.session_state.get(HERE)
    return who


def answered(route: str, status: int, *, seconds: float, who: str | None) -> None:
    """Another system was answered."""
    ANSWERING.labels(route, str(status)).observe(seconds)
    tell("request", route=route, status=status, seconds=round(seconds, 4), token=who)


def aside() -> None:
    """Something is done outside the record: of this drawing nothing is told."""
    st.session_state[ASIDE] = True


def _is_told(page: str) -> bool:
    """Whether a drawing may be told; none that goes with what somebody says without a name."""
    was_aside = st.session_state.pop(ASIDE, False)
    return page not in UNTOLD and st.query_params.get("view") != SENT_IN and not was_aside


@contextmanager
def drawing(page: str) -> Iterator[None]:
    """A page is drawn, for whoever it turns out to be."""
    began = time.monotonic()
    try:
        yield
    finally:
        if _is_told(page):
            seconds = time.monotonic() - began
            DRAWING.labels(page).observe(seconds)
            tell("page", page=page, seconds=round(seconds, 4), person=here())
