"""How Alembic meets our database: on the connection `persistence.migrating` hands it, one migrator at a time."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection, Enum

from translation_service.persistence.database import UtcDateTime
from translation_service.persistence.last_migration import keep_others_from_migrating
from translation_service.persistence.memory_words import is_ours
from translation_service.persistence.tables import all_tables


def run(connection: Connection) -> None:
    keep_others_from_migrating(connection)
    context.configure(
        connection=connection,
        target_metadata=all_tables(),
        render_as_batch=True,
        render_item=render_item,
        compare_server_default=True,
        include_object=is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:  # noqa: ANN401
    """Write our own column types as plain ones, so that a migration stands whatever becomes of the code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Enum):
        return f"sa.String(length={item.length})"
    return False


run(context.config.attributes["connection"])
