"""Run by Alembic; the transaction and its lock are the caller's (see `readiness.store.schema`)."""

from alembic import context

from readiness.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
