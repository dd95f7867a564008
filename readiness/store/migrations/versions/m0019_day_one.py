"""What goes in on day one and what waits; decisions delegated with their limits."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)
PILLARS = sa.Enum(
    "operational",
    "technical",
    "clinical_safety",
    name="pillar",
    native_enum=False,
    create_constraint=True,
    length=40,
)


def text(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=True) for name in names]


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


def upgrade() -> None:
    _record(
        "scope_item",
        sa.Column("pillar", PILLARS, nullable=True),
        sa.Column("day_one", sa.Boolean(), nullable=True),
        sa.Column("day_one_history", MANY, nullable=False),
        *text("owner", "why", "decided_by", "by_hand"),
        sa.Column("by_hand_load", MANY, nullable=False),
        sa.Column("criteria", MANY, nullable=False),
    )
    _record(
        "delegation",
        *text("to", "limit", "by"),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
    )
