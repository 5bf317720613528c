"""Every table, imported in one place for those who need to know them all."""

from sqlalchemy import MetaData

from translation_service.persistence import (
    account_events,
    backups,
    costs,
    deliveries,
    errands,
    guard_cases,
    internal_remarks,
    memory,
    memory_exchanges,
    memory_words,
    people,
    previews,
    questions,
    rechecks,
    removed_segments,
    requests,
    segments,
    term_candidates,
    term_proposals,
    terms,
)
from translation_service.persistence.database import Table

AGGREGATES = (
    people,
    requests,
    segments,
    terms,
    memory,
    memory_exchanges,
    memory_words,
    deliveries,
    term_proposals,
    term_candidates,
    rechecks,
    errands,
    guard_cases,
    previews,
    removed_segments,
    questions,
    costs,
    internal_remarks,
    backups,
    account_events,
)


def all_tables() -> MetaData:
    """Return the tables as they should be in the database."""
    return Table.metadata
