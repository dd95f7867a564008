"""What the environment says: where the database is, and whom to believe."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from readiness.errors import Refused

HOME = Path(__file__).parent.parent
DATABASE = "READINESS_DATABASE"
FILES = "READINESS_FILES"
SCANNER = "READINESS_SCANNER"
TRUSTED_ISSUERS = "READINESS_TRUSTED_ISSUERS"
HOW_TO_ASK = "READINESS_HOW_TO_ASK"
SMTP = "READINESS_SMTP"
SMTP_FROM = "READINESS_SMTP_FROM"
SMTP_USER = "READINESS_SMTP_USER"
SMTP_PASSWORD = "READINESS_SMTP_PASSWORD"
ADDRESS = "READINESS_ADDRESS"
OPEN_PULSE = "READINESS_OPEN_PULSE"


def database_url() -> str:
    """The database's URL: READINESS_DATABASE, or else SQLite under data/."""
    return os.environ.get(DATABASE) or f"sqlite:///{HOME / 'data' / 'readiness.db'}"


def trusted_issuers() -> frozenset[str]:
    """Identity providers that keep their users' e-mail addresses themselves, by their issuer."""
    return frozenset(os.environ.get(TRUSTED_ISSUERS, "").split())


def how_to_ask() -> str:
    """Whom somebody asks who has signed in and has no part in the programme."""
    return os.environ.get(HOW_TO_ASK) or "Ask the programme's administrator to add you."


def is_pulse_open() -> bool:
    """Whether this deployment lets staff answer the pulse without signing in; off by default."""
    return os.environ.get(OPEN_PULSE, "").strip().lower() in ("yes", "true", "1")


def files_folder(url: str) -> Path:
    """Where the files behind evidence stand: READINESS_FILES, or else beside the database."""
    if chosen := os.environ.get(FILES):
        return Path(chosen)
    path = url.partition("///")[2].partition("?")[0] if url.startswith("sqlite") else ""
    return Path(f"{path}-evidence") if path else HOME / "data" / "evidence"


def backups_folder(url: str) -> Path:
    """Where copies stand that are made before something is replaced: beside a database's file."""
    path = url.partition("///")[2].partition("?")[0] if url.startswith("sqlite") else ""
    return (Path(path).parent if path else HOME / "data") / "backups"


def scanner() -> str | None:
    """The command that looks for viruses in a file, if READINESS_SCANNER names one."""
    return os.environ.get(SCANNER) or None


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in, and by whom; `is_tls` from the first byte, as smtps:// says."""

    host: str
    port: int
    sender: str
    is_tls: bool = False
    user: str | None = None
    password: str | None = field(default=None, repr=False)


def mail_server() -> MailServer | None:
    """The server that READINESS_SMTP names, as smtp://mail.example.nhs.uk:25; None where none."""
    if not (said := os.environ.get(SMTP)):
        return None
    url = urlsplit(said)
    try:
        port = url.port
    except ValueError:
        port = 0
    if url.scheme not in ("smtp", "smtps") or not url.hostname or port == 0:
        raise Refused(f"{SMTP} is no mail server; write it as smtp://mail.example.nhs.uk:25.")
    if not (sender := os.environ.get(SMTP_FROM)):
        raise Refused(f"Say in {SMTP_FROM} from which address mail is sent.")
    is_tls = url.scheme == "smtps"
    user, password = os.environ.get(SMTP_USER), os.environ.get(SMTP_PASSWORD)
    return MailServer(url.hostname, port or (465 if is_tls else 25), sender, is_tls, user, password)


def address() -> str | None:
    """Where people open the dashboard, if READINESS_ADDRESS says so: messages link to it."""
    return (os.environ.get(ADDRESS) or "").rstrip("/") or None
