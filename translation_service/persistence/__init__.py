"""The tables, one aggregate a file; `reading` has one query module a screen; `migrations` are Alembic's."""
