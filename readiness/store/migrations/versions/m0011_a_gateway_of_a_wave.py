"""A gateway may be held for one wave of a staggered go-live."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("gateway") as batch:
        batch.add_column(sa.Column("wave", sa.String(), nullable=True))
