"""What the environment says: where the database is, and whom to believe."""

import os
from pathlib import Path

HOME = Path(__file__).parent.parent
DATABASE = "READINESS_DATABASE"
FILES = "READINESS_FILES"
SCANNER = "READINESS_SCANNER"
TRUSTED_ISSUERS = "READINESS_TRUSTED_ISSUERS"
HOW_TO_ASK = "READINESS_HOW_TO_ASK"


def database_url() -> str:
    """The database's URL: READINESS_DATABASE, or else SQLite under data/."""
    return os.environ.get(DATABASE) or f"sqlite:///{HOME / 'data' / 'readiness.db'}"


def trusted_issuers() -> frozenset[str]:
    """Identity providers that keep their users' e-mail addresses themselves, by their issuer."""
    return frozenset(os.environ.get(TRUSTED_ISSUERS, "").split())


def how_to_ask() -> str:
    """Whom somebody asks who has signed in and has no part in the programme."""
    return os.environ.get(HOW_TO_ASK) or "Ask the programme's administrator to add you."


def files_folder(url: str) -> Path:
    """Where the files behind evidence stand: READINESS_FILES, or else beside the database."""
    if chosen := os.environ.get(FILES):
        return Path(chosen)
    path = url.partition("///")[2].partition("?")[0] if url.startswith("sqlite") else ""
    return Path(f"{path}-evidence") if path else HOME / "data" / "evidence"


def scanner() -> str | None:
    """The command that looks for viruses in a file, if READINESS_SCANNER names one."""
    return os.environ.get(SCANNER) or None
