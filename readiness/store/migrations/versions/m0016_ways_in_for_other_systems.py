"""Tokens by which another system comes in."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

SCOPES = ("read", "readings")


def upgrade() -> None:
    scope = sa.Enum(
        *SCOPES, name="tokenscope", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "token",
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("scope", scope, nullable=False),
        sa.Column("expires", sa.Date(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("ref", name="pk_token"),
    )
