"""What a rehearsal practised, and the share of records that a trial load threw out."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

PRACTISED = sa.Enum(
    "dress_rehearsal",
    "trial_load",
    "downtime_exercise",
    "cutover",
    name="rehearsalkind",
    native_enum=False,
    create_constraint=True,
    length=40,
)


def upgrade() -> None:
    with op.batch_alter_table("rehearsal") as batch:
        batch.add_column(sa.Column("kind", PRACTISED, nullable=True))
        batch.add_column(sa.Column("errors", sa.Double(), nullable=True))
