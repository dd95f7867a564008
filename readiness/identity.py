"""Who is signing in: the person for whom an identity provider's token stands.

The provider says who somebody is; what they may do stands in the programme, and is looked up
again with every act.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from readiness.errors import NotPermitted
from readiness.model import Person
from readiness.snapshot import Snapshot


@dataclass(frozen=True)
class SignIn:
    """What a provider's ID token says: whose it is, and until when it may be believed.

    `mark` tells this sign-in from every other, and holds nothing of the person.
    """

    issuer: str
    subject: str
    email: str | None
    email_is_verified: bool
    expires: dt.datetime | None
    mark: str

    @classmethod
    def of(cls, token: Mapping[str, object]) -> "SignIn":
        """The sign-in that a token's claims describe."""
        expires, email = token.get("exp"), token.get("email")
        return cls(
            issuer=str(token.get("iss") or ""),
            subject=str(token.get("sub") or ""),
            email=str(email) if email else None,
            email_is_verified=token.get("email_verified") is True,
            expires=_moment(expires) if isinstance(expires, int | float) else None,
            mark=_mark(token),
        )

    @property
    def identifier(self) -> str:
        """What tells this person from everybody else who can sign in, at any provider."""
        return f"{self.issuer}|{self.subject}"

    def refuse_if_over(self, at: dt.datetime, *, has_ended: bool) -> None:
        """Go on only while the sign-in holds; a token without an end is not believed."""
        if has_ended:
            raise NotPermitted("You signed out in another window. Sign in again to go on.")
        if self.expires is None or at >= self.expires:
            raise NotPermitted("Your sign-in has run out. Sign in again to go on.")


def person_of(sign_in: SignIn, snapshot: Snapshot, *, trusted: frozenset[str]) -> Person | None:
    """The person in the programme who signed in: by identifier, else by verified e-mail.

    `trusted` are issuers that keep their users' addresses themselves, and so need not say that
    they verified them. Where an address stands for several people it stands for none.
    """
    named = [p for p in snapshot.people if p.subject and p.subject == sign_in.identifier]
    if named or sign_in.email is None:
        return named[0] if len(named) == 1 else None
    if not (sign_in.email_is_verified or sign_in.issuer in trusted):
        return None
    address = sign_in.email.strip().casefold()
    found = [p for p in snapshot.people if p.email and p.email.strip().casefold() == address]
    # Whoever is known by an identifier is not to be had by an address that looks like theirs.
    return found[0] if len(found) == 1 and not found[0].subject else None


def _moment(seconds: float) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def _mark(token: Mapping[str, object]) -> str:
    said = json.dumps(dict(token), sort_keys=True, default=str)
    return hashlib.sha256(said.encode()).hexdigest()
