"""Who decided a change request and why, the check against five principles, a workaround's load."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)


def upgrade() -> None:
    with op.batch_alter_table("change_request") as batch:
        batch.add_column(sa.Column("why", sa.String(), nullable=True))
        batch.add_column(sa.Column("decided_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("decided_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("checked", MANY, nullable=True))
    with op.batch_alter_table("issue") as batch:
        batch.add_column(sa.Column("workaround_load", MANY, nullable=False, server_default="[]"))
        batch.add_column(sa.Column("workaround_checked", MANY, nullable=True))
    with op.batch_alter_table("issue") as batch:
        batch.alter_column("workaround_load", server_default=None)
