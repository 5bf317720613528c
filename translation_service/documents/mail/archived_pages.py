"""A page kept in one file with its pictures (MHTML), as programs put it into Word files: its text, and back."""

import codecs
from collections.abc import Iterable, Mapping, Sequence
from email import message_from_bytes
from email.charset import QP, Charset
from email.errors import MessageError
from email.generator import BytesGenerator
from email.message import Message as Entity
from io import BytesIO
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.blocks import Block
from translation_service.documents.bounding import refuse_endless_lines
from translation_service.documents.html.document import HtmlDocument
from translation_service.documents.limits import Limits
from translation_service.documents.mail.bounds import Bounded
from translation_service.documents.mail.charsets import decode
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice

_PAGE: Final = "text/html"
_ENCODING: Final = "utf-8"
_LINE_END: Final = "\r\n"


class ArchivedPage:
    """The first page of such a file; pictures and all else in it stay as they are."""

    pages = 0

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Raises `DocumentRefused` for a file that holds no page."""
        self._content = content
        self._entity = _entity(content, limits)
        self._part = _page_in(self._entity)
        self._page = HtmlDocument(_text(self._part), limits)

    @property
    def blocks(self) -> Sequence[Block]:
        return self._page.blocks

    def notices(self) -> Iterable[Notice]:
        return self._page.notices()

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:
        """Return the file with the texts of some blocks (by index) replaced, its page in UTF-8."""
        if not texts:
            return self._content
        page = self._page.write(texts, pair).removeprefix(codecs.BOM_UTF8).decode(_ENCODING)
        quoted = Charset(_ENCODING)
        quoted.body_encoding = QP
        del self._part["Content-Transfer-Encoding"]
        self._part.set_payload(page, quoted)
        written = BytesIO()
        policy = self._entity.policy.clone(linesep=_LINE_END)
        BytesGenerator(written, mangle_from_=False, policy=policy).flatten(self._entity)
        return written.getvalue()


def _entity(content: bytes, limits: Limits) -> Entity:
    refuse_endless_lines(content, limits)
    try:
        return message_from_bytes(content.lstrip(), policy=Bounded(limits=limits))  # type: ignore[call-arg] # policies take what they name
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise refusals.damaged() from error


def _page_in(entity: Entity) -> Entity:
    page = next((part for part in entity.walk() if part.get_content_type() == _PAGE), None)
    if page is None:
        raise refusals.wrong_type()
    return page


def _text(part: Entity) -> bytes:
    """Return a page as it says itself in which encoding it is, or in the one that the file names."""
    payload, named = part.get_payload(decode=True), part.get_content_charset()
    content = payload if isinstance(payload, bytes) else b""
    return content if named is None else codecs.BOM_UTF8 + decode(content, named).encode(_ENCODING, "replace")
