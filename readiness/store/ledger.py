"""The record of changes: a chain in which every row carries the digest of the one before.

`ledger` says who did what to which record and when; what changed and why stands beside it in
`payload`, in the programme file's keys and words. The chain covers a salted digest of the
payload, so that a text can be redacted from the payload without breaking the chain.
"""

import datetime as dt
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, TypeDecorator
from sqlalchemy import Text as LongText
from sqlmodel import Field

from readiness.errors import Refused
from readiness.model.base import Entity, readable

FIRST = "0" * 64  # what the first row carries as the digest before it


class Moment(TypeDecorator[dt.datetime]):
    """A moment, stored in UTC and always read back as aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """The moment in UTC; SQLite keeps no zone."""
        if value is None:
            return None
        utc = value.astimezone(dt.UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        """The moment, aware."""
        if value is None:
            return None
        aware: dt.datetime = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
        return aware.astimezone(dt.UTC)


class LedgerRow(Entity, table=True):
    """Who did what to which record, and the link to the row before."""

    __tablename__ = "ledger"

    number: int = Field(sa_type=BigInteger, primary_key=True)
    at: dt.datetime = Field(sa_type=Moment)
    actor: str
    act: str = Field(index=True)
    kind: str
    ref: str = Field(index=True)
    digest: str
    previous: str


class PayloadRow(Entity, table=True):
    """What changed and why, as JSON; `redacted` holds the digest that the chain still covers."""

    __tablename__ = "payload"

    number: int = Field(sa_type=BigInteger, primary_key=True, foreign_key="ledger.number")
    salt: str
    before: str = Field(sa_type=LongText)
    after: str = Field(sa_type=LongText)
    why: str | None = Field(default=None, sa_type=LongText)
    redacted: str | None = None


class WithdrawalRow(Entity, table=True):
    """Why a thing no longer counts; `ref` is the thing's own in the ledger."""

    __tablename__ = "withdrawal"

    recorded: int = Field(sa_type=BigInteger, primary_key=True)
    kind: str
    ref: str
    on: dt.date
    by: str
    reason: str = Field(sa_type=LongText)


@dataclass(frozen=True)
class Entry:
    """One row of the record of changes: who, when, what before, what after, why."""

    number: int
    at: dt.datetime
    actor: str
    act: str
    kind: str
    ref: str
    before: dict[str, Any]
    after: dict[str, Any]
    why: str | None = None
    salt: str = field(default_factory=lambda: secrets.token_hex(16))
    redacted: str | None = None

    @property
    def payload_digest(self) -> str:
        """The salted digest of what changed and why, as it was first recorded."""
        return self.redacted or self.present_digest

    @property
    def present_digest(self) -> str:
        """The salted digest of what stands in the payload now."""
        return sha256([self.salt, self.before, self.after, self.why])

    def digest(self, previous: str) -> str:
        """The digest that the row carries, given the one before."""
        at = self.at.astimezone(dt.UTC).isoformat(timespec="microseconds")
        row = [self.number, at, self.actor, self.act, self.kind, self.ref]
        return sha256([*row, self.payload_digest, previous])


def sayable(reason: str | None) -> str | None:
    """A reason, if it can be kept; it is checked as every other text is."""
    try:
        return reason if reason is None else readable(reason)
    except ValueError as wrong:
        raise Refused(f"The reason cannot be kept: {wrong}.") from None


def canonical(document: Any) -> str:
    """A document as the one JSON text that stands for it."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(document: Any) -> str:
    """The digest of a document."""
    return hashlib.sha256(canonical(document).encode()).hexdigest()
