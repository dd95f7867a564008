"""Whether a database can be worked with, asked from outside; nothing is created or migrated."""

from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

from readiness.errors import StoreProblem
from readiness.store.engine import reading
from readiness.store.schema import HERE, config_for, revision_of

READY, MISSING, UNREACHABLE = "ready", "missing", "unreachable"
OUTDATED, NEWER = "outdated", "newer"


def state_of(engine: Engine) -> str:
    """What is wrong with a database, in a word; "ready" if nothing is."""
    if engine.dialect.name == "sqlite" and not Path(engine.url.database or "").is_file():
        return MISSING
    try:
        with reading(engine) as connection:
            connection.execute(text("SELECT 1"))
            present = revision_of(connection)
    except StoreProblem:
        return UNREACHABLE
    scripts = ScriptDirectory.from_config(config_for(HERE))
    if present == scripts.get_current_head():
        return READY
    known = {script.revision for script in scripts.walk_revisions()}
    if present is None:
        return MISSING
    return OUTDATED if present in known else NEWER
