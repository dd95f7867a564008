"""The whole life of a hazard: what stands around it, its own scheme, issued logs, incidents."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)
LISTS = {"hazard": ("effects", "barriers"), "rating": ("group",)}
COLUMNS: dict[str, dict[str, Any]] = {
    "hazard": {
        "placed": MANY,
        "accepted": MANY,
        "benefit": MANY,
        "closing": MANY,
        "library": sa.String(),
    },
    "control": {
        "evidence": sa.String(),
        "verified_by": sa.String(),
        "verified_on": sa.Date(),
        "brings": MANY,
    },
    "rating": {"placed": MANY},
    "programme": {"risk_scheme": sa.String()},
}
STAGES = ("deployment", "use", "maintenance", "decommissioning")
SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
LIKELIHOODS = ("very_low", "low", "medium", "high", "very_high")


def worded(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)


def text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=True) for name in names]


def days(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date(), nullable=True) for name in names]


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        with op.batch_alter_table(table) as batch:
            for name, kind in columns.items():
                batch.add_column(sa.Column(name, kind, nullable=True))
            for name in LISTS.get(table, ()):
                batch.add_column(sa.Column(name, MANY, nullable=False, server_default="[]"))
    for table, names in LISTS.items():
        with op.batch_alter_table(table) as batch:
            for name in names:
                batch.alter_column(name, server_default=None)
    _records()
    _facts()


def _record(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("ref", name=op.f(f"pk_{table}")),
    )


def _records() -> None:
    lists = ("severities", "rows")
    _record("scheme", *text("version"), *(sa.Column(n, MANY, nullable=False) for n in lists))
    _record(
        "safety_case",
        sa.Column("stage", worded("safetystage", STAGES), nullable=True),
        *text("system", "version", "summary", "link", "approved_by"),
        *days("approved_on"),
    )
    answers = ("new_hazard", "known_hazard", "control_failed")
    linked = ("hazards", "failed_controls")
    _record(
        "incident",
        *days("date"),
        *text("reported_by", "summary", "system"),
        sa.Column("severity", worded("severity", SEVERITIES), nullable=True),
        sa.Column("likelihood", worded("likelihood", LIKELIHOODS), nullable=True),
        *(sa.Column(name, sa.Boolean(), nullable=True) for name in answers),
        *(sa.Column(name, MANY, nullable=False) for name in linked),
        *text("cause"),
        *days("made_safe", "closed"),
    )


def _fact(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("recorded", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(
            ["of"],
            ["programme.ref"],
            name=op.f(f"fk_{table}_of"),
            deferrable=True,
            initially="DEFERRED",
        ),
    )


def _facts() -> None:
    _fact(
        "log_version",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        *text("by", "registration", "report"),
        sa.Column("stage", worded("safetystage", STAGES), nullable=True),
        *text("scheme", "digest"),
        sa.Column("log", MANY, nullable=True),
    )
    _fact(
        "acceptance",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        *text("by", "title", "reason"),
    )
