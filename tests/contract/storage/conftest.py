"""Every store there is, each with a way to spoil it from outside."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import boto3
import pytest
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import make_server

from storage.blobs import BlobKey, BlobStore
from storage.local import LocalStore
from storage.s3 import S3Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreUnderTest:
    """`opening` can be sent to another process; `spoil` changes the stored bytes behind the store's back."""

    opening: Callable[[], BlobStore]
    unreachable: Callable[[], BlobStore]
    spoil: Callable[[BlobKey], None]


@pytest.fixture(scope="session")
def object_server() -> Iterator[str]:
    application = one_at_a_time(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=MotoRequestHandler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=["local", "s3"])
def under_test(request: pytest.FixtureRequest, tmp_path: Path) -> StoreUnderTest:
    if request.param == "local":
        return local_store(tmp_path)
    return object_store(request.getfixturevalue("object_server"), bucket=tmp_path.name.replace("_", "-"))


@pytest.fixture
def store(under_test: StoreUnderTest) -> BlobStore:
    return under_test.opening()


def one_at_a_time(application: WSGIApplication) -> WSGIApplication:
    """Let one request in at a time: moto, unlike S3, answers 500 when two clients put the same object."""
    lock = Lock()

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with lock:
            return application(environ, start_response)

    return answer


def local_store(folder: Path) -> StoreUnderTest:
    (folder / "a file").touch()

    def spoil(key: BlobKey) -> None:
        (folder / "blobs" / key[:2] / key[2:4] / key).write_bytes(b"rotten")

    return StoreUnderTest(
        opening=partial(LocalStore, folder / "blobs"),
        unreachable=partial(LocalStore, folder / "a file" / "blobs"),
        spoil=spoil,
    )


def object_store(endpoint: str, *, bucket: str) -> StoreUnderTest:
    client: Any = boto3.client(
        "s3",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="unit",
        aws_secret_access_key="unit",
    )
    client.create_bucket(Bucket=bucket)

    def spoil(key: BlobKey) -> None:
        client.put_object(Bucket=bucket, Key=f"blobs/{key}", Body=b"rotten")

    opening = partial(S3Store, bucket, endpoint=endpoint, access_key="unit", secret_key="unit", prefix="blobs/")
    return StoreUnderTest(
        opening=opening,
        unreachable=partial(opening, endpoint="http://127.0.0.1:9", timeout=0.2),
        spoil=spoil,
    )
