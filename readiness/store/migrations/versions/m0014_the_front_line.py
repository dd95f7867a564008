"""What the front line says: themes, visits to listen, and pulses that wait to be taken in."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

HEARD_BY = ("help_desk", "floorwalker", "pulse", "visit")


def upgrade() -> None:
    _record("theme", *_theme())
    _record("visit", *_visit())
    op.create_table(
        "waiting_pulse",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("role_group", sa.String(), nullable=True),
        sa.Column("confidence", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_waiting_pulse")),
        sqlite_with_rowid=False,
    )


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


def _theme() -> list[sa.Column[Any]]:
    heard_by = sa.Enum(
        *HEARD_BY, name="heardby", native_enum=False, create_constraint=True, length=40
    )
    return [
        sa.Column("heard_by", heard_by, nullable=True),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("role_group", sa.String(), nullable=True),
        sa.Column("times", sa.Integer(), nullable=True),
        sa.Column("did", sa.String(), nullable=True),
        sa.Column("did_on", sa.Date(), nullable=True),
        sa.Column("did_by", sa.String(), nullable=True),
    ]


def _visit() -> list[sa.Column[Any]]:
    return [
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("heard", sa.String(), nullable=True),
    ]
