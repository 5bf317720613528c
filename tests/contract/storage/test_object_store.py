"""What only a store in a bucket must do."""

import base64
from functools import partial

import pytest

from storage.blobs import StoreUnavailable, key_of
from storage.s3 import S3Store
from tests.contract.storage.conftest import object_store


def test_a_missing_bucket_is_a_store_that_is_unavailable_and_not_a_missing_blob(object_server: str) -> None:
    store = S3Store("no-such-bucket", endpoint=object_server, access_key="unit", secret_key="unit")

    for use in (store.get, store.exists, store.open, store.remove):
        with pytest.raises(StoreUnavailable, match="NoSuchBucket"):
            use(key_of(b"a letter"))


def test_objects_carry_the_checksum_for_other_tools(object_server: str) -> None:
    store = object_store(object_server, bucket="checksums").opening()
    assert isinstance(store, S3Store)

    key = store.put(b"a letter")

    answer = store._client.get_object(Bucket="checksums", Key=f"blobs/{key}", ChecksumMode="ENABLED")
    assert answer["Metadata"]["sha256"] == key
    assert base64.b64decode(answer["ChecksumSHA256"]).hex() == key


def test_what_others_keep_in_the_bucket_is_not_listed(object_server: str) -> None:
    store = object_store(object_server, bucket="shared-bucket").opening()
    assert isinstance(store, S3Store)
    store._client.put_object(Bucket="shared-bucket", Key="blobs/readme.txt", Body=b"hello")
    store._client.put_object(Bucket="shared-bucket", Key="backup/" + "a" * 64, Body=b"hello")

    key = store.put(b"a letter")

    assert list(store.keys()) == [key]


def test_a_listing_of_many_pages_is_complete(object_server: str) -> None:
    opening = object_store(object_server, bucket="pages").opening
    assert isinstance(opening, partial)
    store = opening(page_size=7)
    put = {store.put(str(number).encode()) for number in range(30)}

    listed = list(store.keys())

    assert set(listed) == put
    assert len(listed) == len(put)


def test_an_endpoint_that_is_no_address_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="endpoint"):
        S3Store("bucket", endpoint="not an address")
