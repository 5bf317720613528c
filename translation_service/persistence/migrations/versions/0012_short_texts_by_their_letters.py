"""Short texts of the memory by their letters: those that are there already wait to be indexed so."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "memory_shapes_to_index",
        sa.Column("shape_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("shape_id", name=op.f("pk_memory_shapes_to_index")),
    )
    op.execute(
        "INSERT INTO memory_shapes_to_index (shape_id) SELECT DISTINCT shape_id FROM memory_pairs WHERE words <= 3"
    )


def downgrade() -> None:
    op.drop_table("memory_shapes_to_index")
