"""Segments that a newer source version no longer has."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "removed_segments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("gone_since", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("history", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_removed_segments_document_id_documents")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_removed_segments")),
    )
    op.create_index(op.f("ix_removed_segments_document_id"), "removed_segments", ["document_id"])


def downgrade() -> None:
    op.drop_table("removed_segments")
