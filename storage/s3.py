"""Blobs as objects in a bucket of Amazon S3 or of a server that speaks its language."""

import base64
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import IO, Any, Final

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.handlers import add_expect_header

from storage.blobs import (
    BlobKey,
    BlobMissing,
    StorageError,
    StoredBlob,
    StoreUnavailable,
    is_key,
    key_of,
    parse_key,
    verified,
    verify_stream,
)
from storage.time_limit import TimeLimit

_HELD_IN_MEMORY: Final = 8 * 1024 * 1024
_CHUNK: Final = 1024 * 1024


class S3Store:
    """A `BlobStore` in an existing `bucket`; objects are named `prefix` + key.

    `endpoint` is the address of the server, empty for Amazon. Where `region`, `access_key` and `secret_key`
    are empty, boto3 looks in its usual places (environment, shared files, the machine's role). `timeout` is
    in seconds, for each wait for the next bytes; `seconds` are for everything that one answer takes, tries again
    included. `page_size` is how many objects one answer lists, at most 1000. Raises `ValueError` for an endpoint
    that is no address.
    """

    def __init__(
        self,
        bucket: str,
        *,
        endpoint: str = "",
        region: str = "",
        access_key: str = "",
        secret_key: str = "",
        prefix: str = "",
        timeout: float = 20,
        seconds: float = 120,
        page_size: int = 1000,
    ) -> None:
        self._bucket = bucket
        self._prefix = prefix
        self._page_size = page_size
        self._time_limit = TimeLimit(seconds=seconds, expected=(StorageError, ClientError, BotoCoreError, OSError))
        with _reporting_trouble():
            self._client = boto3.client(
                "s3",
                endpoint_url=endpoint or None,
                region_name=region or None,
                aws_access_key_id=access_key or None,
                aws_secret_access_key=secret_key or None,
                config=_configuration(timeout),
            )
        # With this header botocore reads the answer "100 Continue" for ever where the server goes away within it.
        self._client.meta.events.unregister("before-call.s3", add_expect_header)

    def put(self, content: bytes) -> BlobKey:
        return self._time_limit.ask(partial(self._put, content))

    def get(self, key: BlobKey) -> bytes:
        return self._time_limit.ask(partial(self._get, key))

    def open(self, key: BlobKey) -> IO[bytes]:
        stream = tempfile.SpooledTemporaryFile(max_size=_HELD_IN_MEMORY)  # noqa: SIM115 - the caller closes it
        try:
            self._time_limit.ask(partial(self._fetch, key, stream))
        except BaseException:
            stream.close()
            raise
        return stream

    def exists(self, key: BlobKey) -> bool:
        return self._find(key) is not None

    def keys(self) -> Iterator[BlobKey]:
        return (blob.key for blob in self.stored())

    def stored(self) -> Iterator[StoredBlob]:
        with _reporting_trouble():
            lister = self._client.get_paginator("list_objects_v2")
            size = {"PageSize": self._page_size}
            pages = iter(lister.paginate(Bucket=self._bucket, Prefix=self._prefix, PaginationConfig=size))
            while page := self._time_limit.ask(partial(next, pages, None)):
                yield from self._described(page)

    def remove(self, key: BlobKey, *, unless_stored_after: datetime | None = None) -> bool:
        """Remove the blob and say whether it was there; keep one that was put after `unless_stored_after`.

        S3 cannot look and remove in one step: a put of the same content in the instant between is lost.
        """
        blob = self._find(key)
        if blob is None or (unless_stored_after and blob.stored_at > unless_stored_after):
            return False
        with _reporting_trouble():
            # Waited for to its end: one given up could be tried again after the same content was put anew.
            self._client.delete_object(**self._named(key))
        return True

    def tidy(self, *, now: datetime) -> int:  # noqa: ARG002 - the promise of every store
        """Return 0: the server takes an object whole or not at all."""
        return 0

    def _named(self, key: BlobKey) -> dict[str, str]:
        return {"Bucket": self._bucket, "Key": self._prefix + parse_key(key)}

    def _put(self, content: bytes) -> BlobKey:
        key = key_of(content)
        with _reporting_trouble():
            # The server checks the checksum before it answers; a cut connection leaves no object.
            self._client.put_object(
                **self._named(key),
                Body=content,
                ContentType="application/octet-stream",
                ChecksumAlgorithm="SHA256",
                ChecksumSHA256=base64.b64encode(bytes.fromhex(key)).decode("ascii"),
                Metadata={"sha256": key},
            )
        return key

    def _get(self, key: BlobKey) -> bytes:
        with _reporting_trouble(missing=key), self._body(key) as body:
            return verified(bytes(body.read()), key=key)

    @contextmanager
    def _body(self, key: BlobKey) -> Iterator[Any]:
        body = self._client.get_object(**self._named(key))["Body"]
        try:
            yield body
        finally:
            body.close()

    def _fetch(self, key: BlobKey, stream: IO[bytes]) -> None:
        with _reporting_trouble(missing=key), self._body(key) as body:
            for chunk in body.iter_chunks(_CHUNK):
                stream.write(chunk)
        verify_stream(stream, key=key)

    def _find(self, key: BlobKey) -> StoredBlob | None:
        # A list, because a look at one object says "404" for a missing bucket too.
        name = self._named(key)
        ask = partial(self._client.list_objects_v2, Bucket=name["Bucket"], Prefix=name["Key"], MaxKeys=1)
        with _reporting_trouble():
            page = self._time_limit.ask(ask)
        return next(self._described(page), None)

    def _described(self, page: dict[str, Any]) -> Iterator[StoredBlob]:
        for entry in page.get("Contents", []):
            name = entry["Key"].removeprefix(self._prefix)
            if is_key(name):
                stored_at = entry["LastModified"].astimezone(UTC)
                yield StoredBlob(key=BlobKey(name), size=entry["Size"], stored_at=stored_at)


def _configuration(timeout: float) -> Config:
    return Config(
        connect_timeout=timeout,
        read_timeout=timeout,
        retries={"mode": "standard", "total_max_attempts": 3},
        # We send and check SHA-256 ourselves; many compatible servers refuse the newer default trailers.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


@contextmanager
def _reporting_trouble(*, missing: BlobKey | None = None) -> Iterator[None]:
    """Turn the vendor's errors into ours; "no such object" means that the blob `missing` is not there."""
    try:
        yield
    except ClientError as error:
        code = str(error.response.get("Error", {}).get("Code", ""))
        if missing and code == "NoSuchKey":
            raise BlobMissing(missing) from error
        raise StoreUnavailable(f"The object store answered {code}.") from error
    except (BotoCoreError, OSError) as error:
        raise StoreUnavailable(f"The object store cannot be used: {type(error).__name__}.") from error
