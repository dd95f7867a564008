"""Handing a message in to the trust's own mail server."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.headerregistry import Address
from email.message import EmailMessage

from readiness.errors import Refused
from readiness.settings import MailServer

PATIENCE = 20  # seconds for a server to answer


def message(*, to: str, sender: str, subject: str, text: str) -> EmailMessage:
    """A message in plain text; `Refused` where an address is none."""
    written = EmailMessage()
    try:
        written["To"] = Address(addr_spec=to)
        written["From"] = Address(addr_spec=sender)
    except (ValueError, IndexError) as wrong:
        raise Refused(f"“{to}” is no address that mail can be sent to.") from wrong
    written["Subject"] = " ".join(subject.split())
    written["Auto-Submitted"] = "auto-generated"  # so that nobody's absence answers it
    written.set_content(text, cte="quoted-printable")
    return written


class Post:
    """A mail server that is being spoken to."""

    def __init__(self, server: MailServer, line: smtplib.SMTP) -> None:
        self._server, self._line = server, line

    def send(self, *, to: str, subject: str, text: str) -> None:
        """Send somebody a message; `Refused` says why the server would not take it."""
        written = message(to=to, sender=self._server.sender, subject=subject, text=text)
        try:
            self._line.send_message(written)
        except smtplib.SMTPServerDisconnected as trouble:
            raise _unreachable(self._server, trouble) from trouble
        except smtplib.SMTPException as trouble:
            raise Refused(f"The mail server would not take a message to {to}.") from trouble


@contextmanager
def post(server: MailServer) -> Iterator[Post]:
    """A line to a mail server, sealed by TLS where it offers that; a password goes no other way."""
    try:
        line = _called(server)
    except (OSError, smtplib.SMTPException) as trouble:
        raise _unreachable(server, trouble) from trouble
    try:
        yield Post(server, line)
    finally:
        line.close()


def _called(server: MailServer) -> smtplib.SMTP:
    safe = ssl.create_default_context()
    if server.is_tls:
        sealed = smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=safe)
        return _signed_in(server, sealed, is_sealed=True)
    line = smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
    line.ehlo()
    is_sealed = line.has_extn("starttls")
    if is_sealed:
        line.starttls(context=safe)
    return _signed_in(server, line, is_sealed=is_sealed)


def _signed_in(server: MailServer, line: smtplib.SMTP, *, is_sealed: bool) -> smtplib.SMTP:
    if server.user and server.password:
        if not is_sealed:
            line.close()
            raise Refused(
                f"{server.host} offers no TLS, and a password is not sent in the clear. "
                "Use smtps://, or leave the password out."
            )
        line.login(server.user, server.password)
    return line


def _unreachable(server: MailServer, trouble: Exception) -> Refused:
    said = getattr(trouble, "strerror", None) or type(trouble).__name__
    return Refused(f"The mail server {server.host}:{server.port} cannot be used: {said}.")
