"""What other systems ask for and bring, each with a token that an administrator gave it."""

import datetime as dt
import functools
import hashlib
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pages.components import telling
from pages.components.shelf import Shelf, shelf
from readiness.days import london_day
from readiness.errors import (
    AlreadyRecorded,
    BadFile,
    NotFound,
    NotPermitted,
    ReadinessError,
    StoreProblem,
)
from readiness.exchange.posted import readings_in
from readiness.exchange.standing_page import standing_page
from readiness.model import Token
from readiness.services.posting import post_readings
from readiness.services.tokens import shown_by
from readiness.settings import database_url
from readiness.snapshot import Known
from readiness.store import unit_of_work
from readiness.vocabulary import TokenScope

HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
LARGEST = 1_000_000  # bytes of a body
STATUS: dict[type[ReadinessError], int] = {
    NotPermitted: 401, NotFound: 404, BadFile: 422, StoreProblem: 503,
}  # fmt: skip


@dataclass(frozen=True)
class Asking:
    """Another system that asks, with the token that it showed."""

    request: Request
    body: bytes
    shelf: Shelf
    at: dt.datetime
    token: Token

    @property
    def known(self) -> Known:
        """Everything recorded now."""
        return self.shelf.latest()

    @property
    def today(self) -> dt.date:
        """The day in London."""
        return london_day(self.at)


def standing(asking: Asking) -> Response:
    """Where we stand: the same bytes as `standing --json`."""
    known = asking.known
    programme = asking.request.query_params.get("programme", "").strip()
    if known.is_empty or programme not in ("", known.programme.name):
        raise NotFound("programme", programme or "here yet")
    as_of = asking.request.query_params.get("as_of")
    day = _day(as_of) if as_of else known.opening_day(asking.today)
    wave = asking.request.query_params.get("wave")
    page = standing_page(
        asking.shelf.engine,
        known.on(day, wave=known.wave(wave) if wave else None),
        at=asking.shelf.at,
        is_reopened=as_of is not None,
    )
    return Response(f"{page}\n", media_type="application/json")


def readings(asking: Asking) -> Response:
    """Take readings in, all or none; the same ones again change nothing."""
    snapshot = asking.known.on(asking.today)
    given = readings_in(asking.body, snapshot, today=asking.today)
    with unit_of_work(
        asking.shelf.engine,
        actor=asking.token.ref,
        at=asking.at,
        day=asking.today,
        act=_act(asking),
        known=asking.known,
    ) as work:
        posted = post_readings(work, given)
    telling.done(post_readings.__name__, who=asking.token.ref)
    return JSONResponse({"recorded": posted.recorded, "unchanged": posted.unchanged})


def _act(asking: Asking) -> str:
    """The act that a request is, so that what is sent again under the same key happens once."""
    key = asking.request.headers.get("Idempotency-Key")
    if not key:
        return uuid.uuid4().hex
    return hashlib.sha256(f"{asking.token.ref} {key}".encode()).hexdigest()


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise BadFile(["as_of is not a day; write it as 2027-01-31."]) from None


def _way_in(path: str, answer: Callable[[Asking], Response], *, scope: TokenScope) -> Route:
    """A route for those who show a token that holds and is for it."""

    async def asked(request: Request) -> Response:
        body = await _body(request)
        return await run_in_threadpool(_answered, request, body, answer, scope=scope)

    method = "POST" if scope is TokenScope.READINGS else "GET"
    return Route(path, functools.wraps(answer)(asked), methods=[method])


async def _body(request: Request) -> bytes:
    """The body, up to a byte more than is taken in."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            break
    return body


def _answered(
    request: Request, body: bytes, answer: Callable[[Asking], Response], *, scope: TokenScope
) -> Response:
    began, who = time.monotonic(), None
    try:
        if len(body) > LARGEST:
            raise BadFile([f"The body is larger than {LARGEST} bytes. Post it in parts."])
        asking = _asking(request, body, scope)
        who = asking.token.ref
        response = answer(asking)
    except AlreadyRecorded:
        response = JSONResponse({"recorded": 0, "unchanged": 0, "repeated": True})
    except ReadinessError as refusal:
        response = _refusal(refusal, answer.__name__, who)
    response.headers.update(HEADERS)
    seconds = time.monotonic() - began
    telling.answered(answer.__name__, response.status_code, seconds=seconds, who=who)
    return response


def _asking(request: Request, body: bytes, scope: TokenScope) -> Asking:
    at, store = dt.datetime.now(dt.UTC), shelf(database_url())
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.casefold() != "bearer" or not secret.strip():
        raise NotPermitted("Show a token: send the header “Authorization: Bearer …”.")
    token = shown_by(secret.strip(), store.latest().on(london_day(at)), scope=scope)
    return Asking(request, body, store, at, token)


def _refusal(refusal: ReadinessError, act: str, who: str | None) -> Response:
    """Why not, a sentence for each thing that is wrong."""
    telling.refused(act, refusal, who=who)
    status = next((code for kind, code in STATUS.items() if isinstance(refusal, kind)), 409)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else None
    said = str(refusal).splitlines()
    return JSONResponse({"refused": said}, status_code=status, headers=headers)


ROUTES = [
    _way_in("/api/standing", standing, scope=TokenScope.READ),
    _way_in("/api/readings", readings, scope=TokenScope.READINGS),
]
