"""Whom a share of people counts, and what was measured of groups of them."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

COUNTING = sa.Enum(
    "everybody",
    "rostered",
    name="counting",
    native_enum=False,
    create_constraint=True,
    length=40,
)


def upgrade() -> None:
    with op.batch_alter_table("criterion") as batch:
        batch.add_column(sa.Column("counts", COUNTING, nullable=True))
    op.create_table(
        "group_reading",
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("denominator", sa.Double(), nullable=True),
        sa.Column("rostered", sa.Boolean(), nullable=True),
        sa.Column("site", sa.String(), nullable=True),
        sa.Column("profession", sa.String(), nullable=True),
        sa.Column("shift", sa.String(), nullable=True),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["of"],
            ["criterion.ref"],
            name=op.f("fk_group_reading_of"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("recorded", name=op.f("pk_group_reading")),
    )
