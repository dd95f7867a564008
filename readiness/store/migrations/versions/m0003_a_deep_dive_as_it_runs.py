"""A deep dive as it runs: who is there, its agenda, what is minuted, its seal and its approval."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MANY = sa.JSON(none_as_null=True)
LISTS = ("attending", "apologies", "interests", "suppliers")
TEXTS = ("began", "ended", "now", "shown")


def upgrade() -> None:
    with op.batch_alter_table("deep_dive") as batch:
        for name in LISTS:
            batch.add_column(sa.Column(name, MANY, nullable=False, server_default="[]"))
        for name in TEXTS:
            batch.add_column(sa.Column(name, sa.String(), nullable=True))
        for name in ("opening", "closing"):
            batch.add_column(sa.Column(name, MANY, nullable=True))
        batch.add_column(sa.Column("approved", sa.Date(), nullable=True))
        batch.add_column(sa.Column("approved_by", sa.String(), nullable=True))
    with op.batch_alter_table("question") as batch:
        batch.add_column(sa.Column("receipts", MANY, nullable=False, server_default="[]"))
    with op.batch_alter_table("answer") as batch:
        batch.add_column(sa.Column("assurance_by", sa.String(), nullable=True))
    for table, columns in (("deep_dive", LISTS), ("question", ("receipts",))):
        with op.batch_alter_table(table) as batch:
            for name in columns:
                batch.alter_column(name, server_default=None)
    _agenda()
    _minutes()


def _agenda() -> None:
    kinds = sa.Enum(
        *("where_we_are", "promises", "focus", "exceptions", "front_line", "ask_anything"),
        *("decisions", "other"),
        name="agendakind",
        native_enum=False,
        create_constraint=True,
        length=40,
    )
    op.create_table(
        "agenda_item",
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", kinds, nullable=True),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("lead", sa.String(), nullable=True),
        sa.Column("about", MANY, nullable=False),
        sa.Column("without_supplier", sa.Boolean(), nullable=True),
        sa.Column("skipped", sa.String(), nullable=True),
        sa.Column("began", sa.String(), nullable=True),
        sa.Column("resumed", sa.String(), nullable=True),
        sa.Column("spent", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("ref", name=op.f("pk_agenda_item")),
        _of_deep_dive("agenda_item"),
    )


def _minutes() -> None:
    kinds = sa.Enum(
        *("said", "decision", "dissent", "arrival", "departure"),
        name="minutekind",
        native_enum=False,
        create_constraint=True,
        length=40,
    )
    op.create_table(
        "minute",
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("of", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=True),
        sa.Column("kind", kinds, nullable=True),
        sa.Column("item", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("recorded", name=op.f("pk_minute")),
        _of_deep_dive("minute"),
    )


def _of_deep_dive(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["of"],
        ["deep_dive.ref"],
        name=op.f(f"fk_{table}_of"),
        deferrable=True,
        initially="DEFERRED",
    )
