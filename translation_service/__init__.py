"""The translation desk of a municipality's foreign-relations directorate."""
