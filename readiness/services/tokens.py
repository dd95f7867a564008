"""Ways in for other systems: given, and taken away, by an administrator."""

import datetime as dt
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from readiness import permissions
from readiness.days import in_words, london_day
from readiness.errors import NotPermitted, Refused
from readiness.model import Token
from readiness.services.reasons import given
from readiness.services.records import acted_on
from readiness.snapshot import Snapshot
from readiness.store import Work
from readiness.vocabulary import TokenScope

START = "readiness_"  # so that whoever finds one in a log or a script knows what it opens
LONGEST = dt.timedelta(days=366)
NOT_KNOWN = (
    "This token opens nothing here: it is not known, was taken away, has run out, or is for "
    "something else. Ask the programme's administrator for another."
)


@dataclass(frozen=True)
class Made:
    """A token, and the secret that stands for it; the secret is told once and kept nowhere."""

    token: Token
    secret: str


def make_token(work: Work, *, name: str, scope: TokenScope, expires: dt.date) -> Made:
    """Give another system a way in, until a day."""
    permissions.check(work, "make_token")
    name = given(name, otherwise="Say which system the token is for.")
    today = london_day(work.at)  # other systems live today, whatever day a page has opened on
    if not today < expires <= today + LONGEST:
        raise Refused(f"Choose a last day from tomorrow to {in_words(today + LONGEST)}.")
    if any(token.name.casefold() == name.casefold() for token in tokens(work.snapshot())):
        raise Refused(f"{name} has a token already. Take that one away, or give this one a name.")
    secret = START + secrets.token_urlsafe(32)
    ref = work.new_ref(Token, "TK-")
    token = Token(ref=ref, name=name, scope=scope, expires=expires, digest=_digest(secret))
    return Made(work.add(token), secret)


def revoke_token(work: Work, ref: str, *, reason: str) -> None:
    """Take another system's way in away; what it posted stays under its name."""
    token = acted_on(Token, ref, work=work, act="revoke_token")
    why = given(reason, otherwise=f"Say in a sentence why {token.name} loses its token.")
    work.withdraw(token, reason=why)


def tokens(snapshot: Snapshot) -> list[Token]:
    """The tokens that were not taken away, run out or not."""
    return list(snapshot.all_of(Token))


def shown_by(secret: str, snapshot: Snapshot, *, scope: TokenScope) -> Token:
    """The token that a secret stands for, if it holds on the day and is for this."""
    digest = _digest(secret)
    for token in tokens(snapshot):
        is_shown = hmac.compare_digest(token.digest, digest)
        if is_shown and token.scope is scope and token.holds_on(snapshot.as_of):
            return token
    raise NotPermitted(NOT_KNOWN)


def _digest(secret: str) -> str:
    """What is kept of a secret: it is as long as a digest, so that nobody guesses it from one."""
    return hashlib.sha256(secret.encode()).hexdigest()
