"""Imports into the memory that were asked to be undone."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "memory_exchanges", sa.Column("is_withdrawn", sa.Boolean(), server_default=sa.false(), nullable=False)
    )


def downgrade() -> None:
    op.drop_column("memory_exchanges", "is_withdrawn")
