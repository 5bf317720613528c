"""What every store of blobs must do."""

import hashlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from storage.blobs import (
    BlobDamaged,
    BlobMissing,
    BlobStore,
    NotABlobKey,
    StoreUnavailable,
    key_of,
)
from storage.retention import remove_garbage
from tests.building.putting import put_often
from tests.building.thoroughness import examples
from tests.contract.storage.conftest import StoreUnderTest

ABSENT = key_of(b"never stored")


@settings(max_examples=examples(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=some.binary(max_size=4096))
def test_what_was_put_is_what_is_got(store: BlobStore, content: bytes) -> None:
    key = store.put(content)

    assert store.get(key) == content
    with store.open(key) as stream:
        assert stream.read() == content


def test_the_key_is_the_lower_case_sha256_of_the_content(store: BlobStore) -> None:
    key = store.put("Beşiktaş Belediyesi".encode())

    assert key == hashlib.sha256("Beşiktaş Belediyesi".encode()).hexdigest()


def test_putting_twice_keeps_one_blob(store: BlobStore) -> None:
    first = store.put(b"a letter")
    second = store.put(b"a letter")

    assert first == second
    assert list(store.keys()) == [first]


def test_all_keys_are_listed(store: BlobStore) -> None:
    put = {store.put(f"page {number}".encode()) for number in range(30)}

    listed = list(store.keys())

    assert set(listed) == put
    assert len(listed) == len(put)


def test_the_list_tells_size_and_age(store: BlobStore) -> None:
    before = datetime.now(UTC) - timedelta(seconds=2)
    key = store.put(b"twelve bytes")

    (blob,) = store.stored()

    assert (blob.key, blob.size) == (key, 12)
    assert before <= blob.stored_at <= datetime.now(UTC) + timedelta(seconds=2)
    assert blob.stored_at.utcoffset() == timedelta(0)


def test_an_empty_store_lists_nothing(store: BlobStore) -> None:
    assert list(store.keys()) == []


def test_it_knows_what_exists(store: BlobStore) -> None:
    key = store.put(b"a letter")

    assert store.exists(key)
    assert not store.exists(ABSENT)


def test_empty_content_is_a_blob_too(store: BlobStore) -> None:
    key = store.put(b"")

    assert store.exists(key)
    assert store.get(key) == b""


def test_a_large_blob_comes_back_as_a_stream_that_can_seek(store: BlobStore) -> None:
    content = bytes(range(256)) * 50_000
    key = store.put(content)

    with store.open(key) as stream:
        stream.seek(len(content) - 256)
        tail = stream.read()

    assert tail == bytes(range(256))


@pytest.mark.parametrize("method", ["get", "open"])
def test_a_missing_blob_is_named_as_missing(store: BlobStore, method: str) -> None:
    with pytest.raises(BlobMissing):
        getattr(store, method)(ABSENT)


@pytest.mark.parametrize("method", ["get", "open"])
def test_damage_is_noticed_before_a_byte_is_handed_out(under_test: StoreUnderTest, method: str) -> None:
    store = under_test.opening()
    key = store.put(b"a letter")

    under_test.spoil(key)

    with pytest.raises(BlobDamaged):
        getattr(store, method)(key)


def test_putting_the_content_again_repairs_a_damaged_blob(under_test: StoreUnderTest) -> None:
    store = under_test.opening()
    key = store.put(b"a letter")
    under_test.spoil(key)

    store.put(b"a letter")

    assert store.get(key) == b"a letter"


def test_a_removed_blob_is_gone(store: BlobStore) -> None:
    key = store.put(b"a letter")

    was_there = store.remove(key)

    assert was_there
    assert not store.exists(key)
    assert list(store.keys()) == []


def test_removing_twice_is_no_error(store: BlobStore) -> None:
    key = store.put(b"a letter")
    store.remove(key)

    assert not store.remove(key)


def test_a_blob_put_after_the_given_moment_is_not_removed(store: BlobStore) -> None:
    key = store.put(b"a letter")

    was_removed = store.remove(key, unless_stored_after=datetime.now(UTC) - timedelta(hours=1))

    assert not was_removed
    assert store.exists(key)


def test_garbage_older_than_the_grace_period_is_removed_and_the_rest_stays(store: BlobStore) -> None:
    needed, unneeded = store.put(b"needed"), store.put(b"unneeded")
    tomorrow = datetime.now(UTC) + timedelta(days=1)

    count = remove_garbage(store, in_use={needed}, now=tomorrow, grace=timedelta(hours=1))

    assert count == 1
    assert store.exists(needed)
    assert not store.exists(unneeded)


def test_tidying_takes_no_blob(store: BlobStore) -> None:
    key = store.put(b"a letter")

    assert store.tidy(now=datetime.now(UTC) + timedelta(days=365)) == 0
    assert store.get(key) == b"a letter"


@pytest.mark.parametrize("text", ["", "../../etc/passwd", "A" * 64, "a" * 63, f"{'a' * 64}\n", f"{'a' * 61}/.."])
@pytest.mark.parametrize("method", ["get", "open", "exists", "remove"])
def test_a_text_that_is_no_key_goes_nowhere(store: BlobStore, method: str, text: str) -> None:
    with pytest.raises(NotABlobKey):
        getattr(store, method)(text)


def test_many_processes_put_the_same_content_and_there_is_one_blob(under_test: StoreUnderTest) -> None:
    content = bytes(range(256)) * 4_000
    with ProcessPoolExecutor(max_workers=3, mp_context=get_context("spawn")) as processes:
        keys = list(processes.map(put_often, [under_test.opening] * 3, [content] * 3))

    store = under_test.opening()

    assert set(keys) == {key_of(content)}
    assert list(store.keys()) == [key_of(content)]
    assert store.get(key_of(content)) == content


@pytest.mark.parametrize(
    "use",
    [
        lambda store: store.put(b"a letter"),
        lambda store: list(store.stored()),
        lambda store: store.get(ABSENT),
        lambda store: store.exists(ABSENT),
        lambda store: store.remove(ABSENT),
    ],
    ids=["put", "list", "get", "exists", "remove"],
)
def test_a_store_that_cannot_be_reached_says_so(under_test: StoreUnderTest, use: Callable[[BlobStore], object]) -> None:
    store = under_test.unreachable()

    with pytest.raises(StoreUnavailable):
        use(store)
