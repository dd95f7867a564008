"""A corporate risk's pillar and who carries it, the appetite in words, what was made of a worry."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)
PILLARS = sa.Enum(
    "operational",
    "technical",
    "clinical_safety",
    name="pillar",
    native_enum=False,
    create_constraint=True,
    length=40,
)


def upgrade() -> None:
    with op.batch_alter_table("risk") as batch:
        batch.add_column(sa.Column("pillar", PILLARS, nullable=True))
        batch.add_column(sa.Column("carried", MANY, nullable=True))
    with op.batch_alter_table("programme") as batch:
        batch.add_column(sa.Column("appetite_in_words", MANY, nullable=True))
    with op.batch_alter_table("question") as batch:
        batch.add_column(sa.Column("became", sa.String(), nullable=True))
