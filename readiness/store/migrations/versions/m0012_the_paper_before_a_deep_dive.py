"""When the board sits next, and up to where its paper reads the record."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)


def upgrade() -> None:
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("next_deep_dive", MANY, nullable=True))
    with op.batch_alter_table("deep_dive") as batch:
        batch.add_column(sa.Column("paper", MANY, nullable=True))
