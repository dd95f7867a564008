"""Where the database is, as the environment says."""

import os
from pathlib import Path

HOME = Path(__file__).parent.parent
DATABASE = "READINESS_DATABASE"


def database_url() -> str:
    """The database's URL: READINESS_DATABASE, or else SQLite under data/."""
    return os.environ.get(DATABASE) or f"sqlite:///{HOME / 'data' / 'readiness.db'}"
