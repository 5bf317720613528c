"""Connections to the broker that never keep anybody waiting."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from translation_service.domain.errors import RequestRefused, TemporarilyUnavailable
from translation_service.domain.sentences import N_

CONNECT_SECONDS: Final = 1.0
ANSWER_SECONDS: Final = 2.0


def connect(url: str, *, answer_within: float = ANSWER_SECONDS) -> redis.Redis:
    """Return a client for `url`; nothing is connected before it is used, and nothing is tried twice.

    Raises `RequestRefused` for an address that cannot be read.
    """
    try:
        return redis.Redis.from_url(
            url,
            socket_connect_timeout=CONNECT_SECONDS,
            socket_timeout=answer_within,
            retry=Retry(NoBackoff(), 0),
        )
    except ValueError as error:
        template = N_("The setting REDIS_URL is no address of a broker; it begins with redis://, rediss:// or unix://.")
        raise RequestRefused("setting", template) from error


@contextmanager
def broker_errors_translated() -> Iterator[None]:
    """Turn what the broker's client raises into `TemporarilyUnavailable`."""
    try:
        yield
    except redis.RedisError as error:
        raise TemporarilyUnavailable("the broker does not answer") from error
