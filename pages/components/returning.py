"""After signing in one is where one wanted to go, and not on the first page.

Streamlit goes to the first page whatever was asked for. Where somebody comes from when they sign in
stands in a cookie for a few minutes, and its own answer is sent on there.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.components.navigation import DOOR, PULSE, SCREENS

PLACE = "readiness_place"
MINUTES = 10
SIGNING_IN, SIGNED_IN = "/auth/login", "/oauth2callback"
LONGEST = 2_000  # characters of an address that a cookie can hold
PLACES = frozenset({*SCREENS, DOOR, PULSE})


class ToThePlace:
    """Remembers where somebody signs in from, and takes them back there once."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; of two kinds of answer the head is changed."""
        path = scope.get("path") if scope["type"] == "http" else None
        if path == SIGNING_IN:
            send = _remembering(send, place_of(Headers(scope=scope)), secure=_is_secure(scope))
        elif path == SIGNED_IN:
            given = cookie_parser(Headers(scope=scope).get("cookie", ""))
            send = _going(send, safe(given.get(PLACE, "")))
        await self._app(scope, receive, send)


def place_of(headers: Headers) -> str:
    """The address of ours that a request comes from; "" if it comes from anywhere else."""
    come_from = urlsplit(headers.get("referer", ""))
    if come_from.netloc != headers.get("host"):
        return ""
    return safe(f"{come_from.path}?{come_from.query}" if come_from.query else come_from.path)


def safe(place: str) -> str:
    """The place, if it is the address of one of our pages and nothing else."""
    path, _, query = place.partition("?")
    is_ours = path.removeprefix("/") in PLACES and path.startswith("/")
    is_plain = place.isascii() and place.isprintable() and not set(place) & set(' ;,"\\')
    return place if is_ours and is_plain and len(query) <= LONGEST else ""


def _is_secure(scope: Scope) -> bool:
    return "https" in (scope.get("scheme"), Headers(scope=scope).get("x-forwarded-proto"))


def _remembering(send: Send, place: str, *, secure: bool) -> Send:
    """Say where to come back to with the answer that leads to the provider."""

    async def said(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = f"{PLACE}={place}; Path={SIGNED_IN}; Max-Age={60 * MINUTES * bool(place)}"
            ends = "; HttpOnly; SameSite=Lax" + ("; Secure" if secure else "")
            MutableHeaders(scope=message).append("Set-Cookie", kept + ends)
        await send(message)

    return said


def _going(send: Send, place: str) -> Send:
    """Go on to a place instead of the first page, and forget it."""

    async def said(message: Message) -> None:
        if message["type"] == "http.response.start" and place:
            headers = MutableHeaders(scope=message)
            if headers.get("location") == "/":
                headers["location"] = place
            headers.append("Set-Cookie", f"{PLACE}=; Path={SIGNED_IN}; Max-Age=0")
        await send(message)

    return said
