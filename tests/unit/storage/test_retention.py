from datetime import UTC, datetime, timedelta

from storage.blobs import StoredBlob, key_of
from storage.retention import garbage

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_blob_a_version_points_at_is_never_garbage() -> None:
    blob = stored(b"a letter", age=timedelta(days=3650))

    assert list(garbage([blob], in_use={blob.key}, now=NOW, grace=DAY)) == []


def test_an_old_blob_nobody_points_at_is_garbage() -> None:
    blob = stored(b"a letter", age=timedelta(days=2))

    assert list(garbage([blob], in_use=set(), now=NOW, grace=DAY)) == [blob.key]


def test_a_young_blob_may_belong_to_a_version_that_is_not_committed_yet() -> None:
    blob = stored(b"a letter", age=timedelta(hours=23))

    assert list(garbage([blob], in_use=set(), now=NOW, grace=DAY)) == []


def test_a_blob_exactly_as_old_as_the_grace_period_stays() -> None:
    blob = stored(b"a letter", age=DAY)

    assert list(garbage([blob], in_use=set(), now=NOW, grace=DAY)) == []


def stored(content: bytes, *, age: timedelta) -> StoredBlob:
    return StoredBlob(key=key_of(content), size=len(content), stored_at=NOW - age)
