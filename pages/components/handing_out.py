"""Handing out the file behind a piece of evidence, to whoever is asking and to nobody else.

Streamlit's own media links work for whoever holds them. Ours are signed for one person, one file,
one browser and one sign-in, last five minutes, and are asked again whether the sign-in still holds,
the person is still here and the evidence still stands.
"""

import base64
import datetime as dt
import hashlib
import hmac
import itertools
import json
import secrets
from dataclasses import astuple, dataclass

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from pages.components import identity
from pages.components.exposure import signs_in
from pages.components.shelf import shelf
from readiness.days import london_day
from readiness.model import Evidence, Person
from readiness.settings import database_url, files_folder
from readiness.snapshot import Snapshot
from readiness.store import has_ended
from readiness.store.content import IN_A_PAGE, content_of
from readiness.store.files import Files
from readiness.whose import has_left

MINUTES = 5
COOKIE = "_streamlit_xsrf"  # what Streamlit knows a browser by
SECRET = secrets.token_bytes(32)  # of this process, which also holds the session that is asking
GONE = "This link has run out, or is not yours. Open the evidence again from its criterion."
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
    "frame-ancestors 'self'",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True)
class Pass:
    """Who may have which file, until when, in which browser, and by which sign-in."""

    number: int
    who: str
    until: float
    browser: str
    sign_in: str | None = None

    def sealed(self) -> str:
        """The pass as it stands in an address."""
        said = json.dumps(astuple(self)).encode()
        return f"{_text(said)}.{_text(_seal(said))}"

    @classmethod
    def read(cls, text: str) -> "Pass | None":
        """The pass that an address carries; None if nobody here sealed it."""
        said, _, seal = text.partition(".")
        try:
            content, given = _bytes(said), _bytes(seal)
        except ValueError:
            return None
        return cls(*json.loads(content)) if hmac.compare_digest(given, _seal(content)) else None


def address(evidence: Evidence, *, who: str, at: dt.datetime) -> str | None:
    """Where somebody finds a file for the next five minutes; None where no browser is known."""
    browser = _browser(st.context.cookies.get(COOKIE))
    until, mark = at + dt.timedelta(minutes=MINUTES), None
    if (sign_in := identity.signed_in()) is not None:
        until, mark = min(until, sign_in.expires or at), sign_in.mark
    if browser is None:
        return None
    sealed = Pass(evidence.recorded, who, until.timestamp(), browser, mark).sealed()
    return f"/evidence/{sealed}"


def hand_out(request: Request) -> Response:
    """The file, if whoever asks may have it."""
    now = dt.datetime.now(dt.UTC)
    asked = Pass.read(request.path_params["sealed"])
    browser = _browser(request.cookies.get(COOKIE))
    if asked is None or asked.until < now.timestamp() or asked.browser != browser:
        return PlainTextResponse(GONE, status_code=403, headers=HEADERS)
    if not _is_signed_in(asked):
        return PlainTextResponse(GONE, status_code=403, headers=HEADERS)
    snapshot = shelf(database_url()).latest().on(london_day(now))
    evidence = _still(snapshot, asked)
    file = files().read(evidence.sha256) if evidence and evidence.sha256 else None
    if evidence is None or file is None:
        return PlainTextResponse(GONE, status_code=404, headers=HEADERS)
    return _answer(evidence, file)


def _is_signed_in(asked: Pass) -> bool:
    """Whether the sign-in by which somebody was given the pass still holds, in every window."""
    if not signs_in():
        return True
    store = shelf(database_url())
    return asked.sign_in is not None and not has_ended(store.engine, asked.sign_in)


def _answer(evidence: Evidence, file: bytes) -> Response:
    content = content_of(file)
    how = "inline" if content in IN_A_PAGE else "attachment"
    name = f"{evidence.of}-evidence-{evidence.recorded}.{content.ending}"
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "-.") else "-" for c in name)
    said = {"Content-Disposition": f'{how}; filename="{plain}"'}
    return Response(file, media_type=content.media_type, headers=HEADERS | said)


def _still(snapshot: Snapshot, asked: Pass) -> Evidence | None:
    """The evidence, if it still stands and whoever asks still takes part."""
    person = snapshot.known.of("person").get(asked.who)
    found = snapshot.known.of("evidence").get(asked.number)
    if not isinstance(person, Person) or has_left(person, snapshot):
        return None
    if not isinstance(found, Evidence) or found not in snapshot.evidence(found.of):
        return None
    return found


def files() -> Files:
    """The files of the database that this process serves."""
    return Files(files_folder(database_url()))


def _browser(cookie: str | None) -> str | None:
    """What stays the same of the cookie, which Streamlit masks anew with every answer."""
    parts = (cookie or "").split("|")
    if len(parts) != 4 or parts[0] != "2":
        return None
    try:
        mask, masked = bytes.fromhex(parts[1]), bytes.fromhex(parts[2])
    except ValueError:
        return None
    token = bytes(a ^ b for a, b in zip(masked, itertools.cycle(mask), strict=False))
    return hashlib.sha256(token).hexdigest()


def _seal(said: bytes) -> bytes:
    return hmac.new(SECRET, said, hashlib.sha256).digest()


def _text(said: bytes) -> str:
    return base64.urlsafe_b64encode(said).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


ROUTE = Route("/evidence/{sealed}", hand_out)
