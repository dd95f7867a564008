"""What a question cites and who raised it; the day of an answer; how a promise moved and ended."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)


def upgrade() -> None:
    with op.batch_alter_table("question") as batch:
        batch.add_column(sa.Column("about", MANY, nullable=False, server_default="[]"))
        batch.add_column(sa.Column("original", sa.String(), nullable=True))
        batch.add_column(sa.Column("asked_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("raised", sa.Date(), nullable=True))
        batch.add_column(sa.Column("raised_by", sa.String(), nullable=True))
        batch.add_column(sa.Column("sent_in", sa.Boolean(), nullable=True))
    with op.batch_alter_table("answer") as batch:
        batch.add_column(sa.Column("answered", sa.Date(), nullable=True))
    with op.batch_alter_table("promise") as batch:
        batch.add_column(sa.Column("due_history", MANY, nullable=False, server_default="[]"))
        batch.add_column(sa.Column("shown", sa.String(), nullable=True))
    for table, column in (("question", "about"), ("promise", "due_history")):
        with op.batch_alter_table(table) as batch:
            batch.alter_column(column, server_default=None)
