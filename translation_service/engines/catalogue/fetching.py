"""Asking an HTTP server: http and https alone, few redirects, bounded in time, by the proxies of the system."""

import threading
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO, Final, cast
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from translation_service.domain.errors import RequestRefused
from translation_service.engines.catalogue import troubles
from translation_service.engines.catalogue.troubles import SourceAway
from translation_service.engines.models.manifest import plain_words

UNREACHABLE: Final = (OSError, HTTPException, ValueError)
_LARGEST_ANSWER: Final = 32 * 1024 * 1024


class _FewRedirects(HTTPRedirectHandler):
    max_redirections = 5
    max_repeats = 2

    def redirect_request(  # noqa: PLR0917 - its signature is that of the library
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        is_weakened = req.full_url.startswith("https:") and not newurl.startswith("https:")
        if is_weakened or not newurl.startswith(("http://", "https://")):
            raise troubles.led_astray(host_of(req.full_url))
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def host_of(url: str) -> str:
    """Return the host an address leads to, without user and password."""
    try:
        return plain_words(urlsplit(url).hostname) or "?"
    except ValueError:
        return "?"


def open_url(url: str, *, seconds: float, headers: Mapping[str, str] | None = None) -> HTTPResponse:
    """Open an address for reading; no single step may take more than some seconds.

    Raises `SourceAway` or `RequestRefused`; the caller closes what it got, which has the status 200 or 206.
    """
    if not url.startswith(("http://", "https://")):
        raise troubles.not_http()
    asked = Request(url, headers={"Accept-Encoding": "identity", **(headers or {})})  # noqa: S310 - checked above
    try:
        return cast("HTTPResponse", _opener().open(asked, timeout=max(seconds, 0.1)))
    except HTTPError as error:
        error.close()
        raise _told(error, host_of(url)) from error
    except UNREACHABLE as error:
        raise troubles.unreachable(host_of(url)) from error


def fetch(url: str, *, seconds: float) -> bytes:
    """Return a small answer within some seconds, the look-up of the name and all."""
    answers: list[bytes | SourceAway | RequestRefused] = []
    # The look-up of a name knows no time limit, so that it may hang a thread nobody waits for any longer.
    asking = threading.Thread(target=lambda: answers.append(_answer(url, seconds)), daemon=True)
    asking.start()
    asking.join(seconds)
    answer = answers[0] if answers else troubles.unreachable(host_of(url))
    if isinstance(answer, bytes):
        return answer
    raise answer


def _opener() -> OpenerDirector:
    opener = OpenerDirector()
    # Asked for each time, so that the proxies are those of the environment now. No handler for ftp, file or data.
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        _FewRedirects(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _told(error: HTTPError, host: str) -> SourceAway | RequestRefused:
    if 300 <= error.code < 400:
        return troubles.led_astray(host)
    if error.code in {408, 425, 429} or error.code >= 500:
        return troubles.failing(host, error.code)
    return troubles.gone(host, error.code)


def _answer(url: str, seconds: float) -> bytes | SourceAway | RequestRefused:
    try:
        with open_url(url, seconds=seconds) as answer:
            content = answer.read(_LARGEST_ANSWER + 1)
    except SourceAway as trouble:
        return trouble
    except RequestRefused as refusal:
        return troubles.no_catalogue(host_of(url)) if refusal.code == "model_gone" else refusal
    except UNREACHABLE:
        return troubles.unreachable(host_of(url))
    return content if len(content) <= _LARGEST_ANSWER else troubles.no_catalogue(host_of(url))
