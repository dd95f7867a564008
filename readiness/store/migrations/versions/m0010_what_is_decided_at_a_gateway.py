"""What was recommended, stated, accepted and decided at a gateway; what a condition is about."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

SAID = ("recommendation", "safety_statement", "residual_risk", "decision")


def upgrade() -> None:
    with op.batch_alter_table("gateway") as batch:
        for name in SAID:
            batch.add_column(sa.Column(name, sa.JSON(none_as_null=True), nullable=True))
    with op.batch_alter_table("gateway_condition") as batch:
        batch.add_column(sa.Column("criterion", sa.String(), nullable=True))
    with op.batch_alter_table("vote") as batch:
        batch.add_column(sa.Column("date", sa.Date(), nullable=True))
