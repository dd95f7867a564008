"""What a site has besides devices: people trained, superusers, downtime packs."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

COUNTS = (
    "staff_trained",
    "superusers_needed",
    "superusers",
    "downtime_packs_needed",
    "downtime_packs",
)


def upgrade() -> None:
    with op.batch_alter_table("site") as batch:
        for name in COUNTS:
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
