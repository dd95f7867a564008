"""From when a policy counts, and where the chair has put a question in the meeting's order."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("policy") as batch:
        batch.add_column(sa.Column("since", sa.Date(), nullable=True))
    with op.batch_alter_table("question") as batch:
        batch.add_column(sa.Column("place", sa.Integer(), nullable=True))
