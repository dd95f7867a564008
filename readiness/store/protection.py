"""Triggers that keep the ledger and the appended facts as they were written.

UPDATE, DELETE, REPLACE and TRUNCATE are refused, and so is a row out of sequence. One thing
passes: a redaction, which is the last row of the ledger, blanking a text.
"""

from sqlalchemy import Boolean, Column, Connection, Date, DateTime, Numeric, Table, inspect, text
from sqlalchemy.types import Float, Integer

from readiness.model import TABLES
from readiness.store.tables import LEDGER, PAYLOAD, PROTECTED, WITHDRAWAL

TOMBSTONE = "[redacted]"
REDACTING = (
    "EXISTS (SELECT 1 FROM ledger WHERE kind = 'redaction' "
    "AND number = (SELECT max(number) FROM ledger))"
)
UNTOUCHABLE = (Integer, Float, Numeric, Boolean, Date, DateTime)


STANDING = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": (
        "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
        "WHERE NOT tgisinternal AND tgname LIKE 'guard%' "
        "AND relnamespace = current_schema()::regnamespace"
    ),
}


def unprotect(connection: Connection) -> None:
    """Take the triggers away while a migration lasts.

    SQLite cannot rebuild a table that another table's trigger speaks of.
    """
    for name, table in connection.execute(text(STANDING[connection.dialect.name])).all():
        on = f" ON {_quoted(table)}" if connection.dialect.name == "postgresql" else ""
        connection.execute(text(f"DROP TRIGGER {name}{on}"))


def protect(connection: Connection) -> None:
    """Make the triggers anew; a table that a later migration brings is guarded from then on."""
    unprotect(connection)
    statements = _sqlite if connection.dialect.name == "sqlite" else _postgresql
    there = inspect(connection).get_table_names()
    for table in (table for table in PROTECTED if table.name in there):
        for statement in statements(table):
            connection.execute(text(statement))


def _sqlite(table: Table) -> list[str]:
    rules = {
        "no_delete": ("DELETE", ""),
        "no_update": ("UPDATE", f"WHEN NOT ({_is_blanking(table, 'IS', _contains_sqlite)})"),
        "no_replace": ("INSERT", f"WHEN {_stands_already(table)}"),
        "in_sequence": ("INSERT", f"WHEN NOT ({_in_sequence(table)})"),
    }
    return [
        f"CREATE TRIGGER {table.name}_{rule} BEFORE {event} ON {_quoted(table.name)} {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{_refusal(table, event)}'); END"
        for rule, (event, condition) in rules.items()
    ]


def _postgresql(table: Table) -> list[str]:
    name, quoted = f"guard_{table.name}", _quoted(table.name)
    blanking = _is_blanking(table, "IS NOT DISTINCT FROM", _contains_postgresql)
    body = (
        "BEGIN "
        f"IF TG_OP = 'UPDATE' AND {blanking} THEN RETURN NEW; END IF; "
        f"IF TG_OP = 'INSERT' AND {_in_sequence(table)} THEN RETURN NEW; END IF; "
        f"RAISE EXCEPTION '{_refusal(table, '%')}', TG_OP; END"
    )
    return [
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard${body}"
        "$guard$",
        f"CREATE OR REPLACE FUNCTION {name}_whole() RETURNS trigger LANGUAGE plpgsql AS $guard$"
        f"BEGIN RAISE EXCEPTION '{_refusal(table, '%')}', TG_OP; END$guard$",
        f"CREATE TRIGGER {name} BEFORE INSERT OR UPDATE OR DELETE ON {quoted} "
        f"FOR EACH ROW EXECUTE FUNCTION {name}()",
        f"CREATE TRIGGER {name}_whole BEFORE TRUNCATE ON {quoted} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {name}_whole()",
    ]


def _refusal(table: Table, event: str) -> str:
    return f"{table.name} keeps what was written: {event} is refused"


def _key(table: Table) -> str:
    return next(iter(table.primary_key.columns)).name


def _stands_already(table: Table) -> str:
    """Also under SQLite's own row number, by which a REPLACE could take a row's place."""
    quoted, key = _quoted(table.name), _key(table)
    same = f"{key} = NEW.{key} OR rowid = NEW.rowid"
    return f"EXISTS (SELECT 1 FROM {quoted} WHERE {same})"  # nosec B608 # our tables' names


def _in_sequence(table: Table) -> str:
    """The next number of the ledger, or a row of which the ledger speaks under its number."""
    if table is LEDGER:
        return "NEW.number = (SELECT coalesce(max(number), 0) + 1 FROM ledger)"
    same = f"number = NEW.{_key(table)}{_speaks_of(table)}"
    return f"EXISTS (SELECT 1 FROM ledger WHERE {same})"  # nosec B608 # our tables' names


def _speaks_of(table: Table) -> str:
    if table is PAYLOAD:
        return ""
    if table is WITHDRAWAL:
        said = "SELECT 1 FROM payload WHERE number = NEW.recorded"
        said += """ AND after LIKE '{"withdrawn":%'"""
        return f" AND kind = NEW.kind AND ref = NEW.ref AND EXISTS ({said})"
    (word,) = (word for word, found in TABLES.items() if found is table)
    return f""" AND kind = '{word}' AND ref = NEW."of" || '/' || NEW.recorded"""


def _is_blanking(table: Table, same: str, contains: "Contains") -> str:
    """A redaction is under way, and every column is as it was or is a text now blanked."""
    clauses = [REDACTING, *(_as_it_was_or_blank(c, same, contains) for c in table.columns)]
    return " AND ".join(clauses) if table is not LEDGER else f"{REDACTING} AND 1 = 0"


def _as_it_was_or_blank(column: Column[object], same: str, contains: "Contains") -> str:
    name = _quoted(column.name)
    unchanged = contains.compare.format(name=name, same=same)
    if isinstance(column.type, UNTOUCHABLE) or column.primary_key:
        return unchanged
    if column.name == "redacted":
        return f"({unchanged} OR OLD.{name} IS NULL)"
    if column.name == "salt":
        return "1 = 1"  # a redaction throws the old salt away, so that nobody can guess the text
    return f"({unchanged} OR {contains.tombstone.format(name=name)})"


class Contains:
    """How a database compares two values of a row, and looks for the tombstone in one."""

    def __init__(self, compare: str, tombstone: str) -> None:
        self.compare, self.tombstone = compare, tombstone


def _quoted(name: str) -> str:
    return f'"{name}"'


_contains_sqlite = Contains(
    "NEW.{name} {same} OLD.{name}", f"instr(NEW.{{name}}, '{TOMBSTONE}') > 0"
)
_contains_postgresql = Contains(
    "NEW.{name}::text {same} OLD.{name}::text", f"position('{TOMBSTONE}' in NEW.{{name}}::text) > 0"
)
