"""Answers of an OpenID provider over HTTP: JSON objects of a bounded size, from the address that was asked alone."""

import json
import ssl
from base64 import b64encode
from collections.abc import Mapping
from http.client import HTTPException, HTTPResponse
from typing import Any, Final, cast
from urllib.error import HTTPError
from urllib.parse import quote_plus, urlencode, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from translation_service.application.people.identities import IdentityNotProved
from translation_service.domain.errors import TemporarilyUnavailable

LARGEST_ANSWER: Final = 512 * 1024
_ON_THIS_MACHINE: Final = frozenset({"127.0.0.1", "::1", "localhost"})

Answer = Mapping[str, Any]


class Answers:
    """Asks over HTTPS with the certificate authorities of `tls`; `seconds` limits each step, the caller the whole.

    Redirects are not followed: nobody else is to see a secret, or to answer in the provider's name.
    """

    def __init__(self, *, tls: ssl.SSLContext, seconds: float) -> None:
        self._tls = tls
        self._seconds = seconds

    def get(self, url: str, *, token: str = "") -> Answer:
        """Return what is at an address, shown to whoever holds the access token; `TemporarilyUnavailable` otherwise."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            return self._ask(Request(url, headers=headers))  # noqa: S310 - `is_safe` was asked
        except HTTPError as error:
            error.close()
            raise TemporarilyUnavailable(f"the identity provider answers {error.code}") from error

    def exchange(self, url: str, form: Mapping[str, str], *, client: tuple[str, str] | None) -> Answer:
        """Return what is given for a form, sent as `client` (id and secret) where it has one.

        Raises `IdentityNotProved` "code" where the provider refuses it.
        """
        asked = Request(url, data=urlencode(form).encode(), headers=_credentials(client))  # noqa: S310 - as above
        try:
            return self._ask(asked)
        except HTTPError as error:
            error.close()
            if error.code in {400, 401, 403}:
                raise IdentityNotProved("code") from error
            raise TemporarilyUnavailable(f"the identity provider answers {error.code}") from error

    def _ask(self, asked: Request) -> Answer:
        asked.add_header("Accept", "application/json")
        try:
            with cast("HTTPResponse", self._opener().open(asked, timeout=self._seconds)) as answer:
                content = answer.read(LARGEST_ANSWER + 1)
        except HTTPError:
            raise
        except (OSError, HTTPException, ValueError) as error:
            raise TemporarilyUnavailable(f"the identity provider does not answer: {error}") from error
        return object_in(content)

    def _opener(self) -> OpenerDirector:
        opener = OpenerDirector()
        # Proxies are those of the environment, as for models.
        handlers = (ProxyHandler(), HTTPHandler(), HTTPSHandler(context=self._tls))
        for handler in (*handlers, HTTPDefaultErrorHandler(), HTTPErrorProcessor()):
            opener.add_handler(handler)
        return opener


def is_safe(url: object) -> bool:
    """Tell whether an address is encrypted, or does not leave this machine."""
    try:
        parts = urlsplit(url) if isinstance(url, str) and url.isascii() and url.isprintable() else None
        host = parts.hostname if parts else None
    except ValueError:
        return False
    if parts is None or not host or parts.fragment or parts.username is not None:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in _ON_THIS_MACHINE)


def _credentials(client: tuple[str, str] | None) -> dict[str, str]:
    if client is None:
        return {}
    name, secret = map(quote_plus, client)
    return {"Authorization": f"Basic {b64encode(f'{name}:{secret}'.encode()).decode()}"}


def object_in(content: bytes) -> Answer:
    """Return the JSON object in what a provider sent; raise `TemporarilyUnavailable` for anything else."""
    try:
        found = json.loads(content) if len(content) <= LARGEST_ANSWER else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise TemporarilyUnavailable("the identity provider answers something else than a small JSON object")
    return found
