"""What only a store in a bucket must do."""

import base64
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from time import monotonic

import pytest

from storage.blobs import StoreUnavailable, key_of
from storage.s3 import S3Store
from tests.contract.storage.conftest import object_store


@pytest.fixture(params=[b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n"], ids=["head", "body"])
def dripping_server(request: pytest.FixtureRequest) -> Iterator[str]:
    """Serve a server that sends a beginning at once, and then a byte now and then."""
    over = threading.Event()

    def drip(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.sendall(request.param)
            while not over.wait(0.05):
                connection.sendall(b"1")

    def serve(server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=drip, args=(server.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        over.set()


def test_a_server_that_drips_its_answers_holds_nobody(dripping_server: str) -> None:
    store = S3Store("b", endpoint=dripping_server, access_key="unit", secret_key="unit", timeout=1, seconds=0.3)
    began = monotonic()

    for use in (store.get, store.open, store.exists):
        with pytest.raises(StoreUnavailable, match="in time"):
            use(key_of(b"a letter"))
    with pytest.raises(StoreUnavailable, match="in time"):
        list(store.keys())

    assert monotonic() - began < 3


@pytest.fixture
def breaking_server() -> Iterator[str]:
    """Serve a server that reads a request, answers the first line of "go on", and goes away."""

    def serve(server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                with server.accept()[0] as connection:
                    connection.recv(65536)
                    connection.sendall(b"HTTP/1.1 100 Continue\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=serve, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def test_a_server_that_goes_away_in_the_middle_of_an_answer_is_not_read_for_ever(breaking_server: str) -> None:
    store = S3Store("b", endpoint=breaking_server, access_key="unit", secret_key="unit", timeout=1, seconds=20)

    with pytest.raises(StoreUnavailable, match="cannot be used"):
        store.put(b"a letter")


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
