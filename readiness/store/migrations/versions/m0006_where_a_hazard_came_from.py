"""The hazard log that a hazard was taken in from, and its cells as they stood there."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("hazard") as batch:
        batch.add_column(sa.Column("taken_from", sa.String(), nullable=True))
        batch.add_column(
            sa.Column("raw", sa.JSON(none_as_null=True), nullable=False, server_default="[]")
        )
    with op.batch_alter_table("hazard") as batch:
        batch.alter_column("raw", server_default=None)
