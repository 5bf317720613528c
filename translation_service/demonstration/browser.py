"""A person at a browser, without the browser: pages, forms, files and the token every form carries."""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.demonstration.pages import token_of
from translation_service.domain.sentences import N_

_PATIENCE: Final = 60
_REFUSED: Final = N_("The service answered %(status)d to %(method)s %(path)s.")
_AWAY: Final = N_("The service did not answer to %(method)s %(path)s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the service answered; `address` is where the last redirect led."""

    address: str
    content: bytes = field(repr=False)

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    @property
    def text(self) -> str:
        return self.content.decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    name: str
    content: bytes = field(repr=False)


class Browser:
    """One person's session at the service. Every answer but a success raises `DemonstrationFailed`."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), ProxyHandler({}))
        self._token = ""

    def open(self, path: str) -> Answer:
        """Load a page and remember its token for the forms on it."""
        answer = self._ask(Request(self._address + path))  # noqa: S310 - our own instance
        self._token = token_of(answer.text) or self._token
        return answer

    def fetch(self, path: str) -> bytes:
        """Download a file."""
        return self._ask(Request(self._address + path)).content  # noqa: S310 - our own instance

    def read(self, path: str) -> Any:  # noqa: ANN401 - what JSON holds
        """Ask the interface for scripts."""
        return json.loads(self.fetch(path))

    def submit(self, path: str, values: Mapping[str, str]) -> Answer:
        """Send a form."""
        body = urlencode({**values, "csrf_token": self._token}).encode()
        return self._send(path, body, "application/x-www-form-urlencoded")

    def hand_in(self, path: str, values: Mapping[str, str], uploads: Sequence[Upload]) -> Answer:
        """Send a form with files."""
        border = uuid.uuid4().hex
        body = _multipart({**values, "csrf_token": self._token}, uploads, border)
        return self._send(path, body, f"multipart/form-data; boundary={border}")

    def put(self, path: str, body: Mapping[str, Any]) -> Any:  # noqa: ANN401 - what JSON holds
        """Save something as the scripts of a page do."""
        content = json.dumps(body).encode()
        request = Request(self._address + path, content, self._headers("application/json"), method="PUT")  # noqa: S310
        return json.loads(self._ask(request).content)

    def _send(self, path: str, body: bytes, media_type: str) -> Answer:
        request = Request(self._address + path, body, self._headers(media_type))  # noqa: S310 - our own instance
        answer = self._ask(request)
        self._token = token_of(answer.text) or self._token
        return answer

    def _headers(self, media_type: str) -> dict[str, str]:
        return {"Content-Type": media_type, "X-CSRFToken": self._token}

    def _ask(self, request: Request) -> Answer:
        where = {"method": request.get_method(), "path": urlsplit(request.full_url).path}
        try:
            with self._opener.open(request, timeout=_PATIENCE) as response:
                return Answer(address=response.geturl(), content=response.read())
        except HTTPError as error:
            error.close()
            raise DemonstrationFailed(_REFUSED, status=error.code, **where) from error
        except (URLError, OSError) as error:
            raise DemonstrationFailed(_AWAY, **where) from error


def _multipart(values: Mapping[str, str], uploads: Sequence[Upload], border: str) -> bytes:
    parts = [_part(f'name="{name}"', value.encode()) for name, value in values.items()]
    parts += [_part(f'name="files"; filename="{upload.name}"', upload.content) for upload in uploads]
    separator = f"--{border}\r\n".encode()
    return b"".join(separator + part for part in parts) + f"--{border}--\r\n".encode()


def _part(disposition: str, content: bytes) -> bytes:
    return f"Content-Disposition: form-data; {disposition}\r\n\r\n".encode() + content + b"\r\n"
