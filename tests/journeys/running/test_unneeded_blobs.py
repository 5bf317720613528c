"""Files in the store that nothing points at go after a while; what anything points at stays for good."""

from tests.building.people import Staff
from tests.building.revising import a_delivered_document
from tests.building.service import Service
from translation_service.application.blobs import keep_blob
from translation_service.application.tidying import tidy_store
from translation_service.persistence.needed_blobs import BLOB_COLUMNS, needed_blobs
from translation_service.persistence.previews import Preview
from translation_service.persistence.tables import all_tables

NO_BLOB = {"memory_key", "source_key"}


def test_what_a_killed_worker_stored_goes_after_weeks_and_what_was_received_or_issued_stays(
    service: Service, staff: Staff
) -> None:
    a_delivered_document(service, staff.ayse, staff.deniz)
    picture, left = keep_blob(service.services, b"a page"), keep_blob(service.services, b"half a document")
    with service.services.transaction() as session:
        session.add(Preview(version_id=1, state="made", pages=[[picture, 30, 40]]))

    service.clock.advance(days=29)
    before = tidy_store(service.services)
    service.clock.advance(days=2)
    removed = tidy_store(service.services)

    assert (before, removed) == (0, 1)
    with service.services.reading() as session:
        assert set(service.services.store.keys()) == needed_blobs(session) >= {picture}
    assert left not in set(service.services.store.keys())


def test_a_database_that_knows_no_file_removes_none(service: Service) -> None:
    key = keep_blob(service.services, b"the only copy")
    service.clock.advance(days=365)

    tidy_store(service.services)

    assert list(service.services.store.keys()) == [key]


def test_every_column_that_names_a_file_is_known_to_the_tidying() -> None:
    columns = {column for table in all_tables().tables.values() for column in table.columns}

    named = {str(column) for column in columns if column.name.endswith("_key") and column.name not in NO_BLOB}

    assert named == {str(column.property.columns[0]) for column in BLOB_COLUMNS}
