"""What was sent in without a name waits outside the ledger; a worry is told from a question."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unnamed",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("to", sa.String(), nullable=True),
        sa.Column("worry", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_unnamed")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("question") as batch:
        batch.add_column(sa.Column("worry", sa.Boolean(), nullable=True))
