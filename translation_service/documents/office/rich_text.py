"""RTF files looked at before LibreOffice opens them: passes over the bytes, none of which reads them as a document."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import bounded
from translation_service.documents.limits import Limits

_BYTES: Final = re.compile(rb"\\bin(-?\d{1,20})\s?")
_PARAGRAPH_END: Final = re.compile(rb"\\(?:par|cell|nestcell|row|nestrow|sect)(?![a-z])")
_COSTLY: Final = re.compile(
    rb"\\(?:par|cell|nestcell|row|nestrow|sect|page|column|footnote|field|shp|object|bkmkstart|annotation|header|footer)"
    rb"(?![a-z])"
)
_IN_LINE: Final = re.compile(rb"\\(?:'|u-?\d|line(?![a-z])|tab(?![a-z]))")
# Word notes each time a file was saved.
_WORD: Final = re.compile(rb"\\(?!rsid)[a-z]+")
_ESCAPED: Final = (rb"\\", rb"\{", rb"\}")
_NO_BRACES: Final = bytes(set(range(256)) - set(b"{}"))
_DEEPEST: Final = 200
# LibreOffice takes four times as long for a paragraph of twice as many.
_MOST_IN_PARAGRAPH: Final = 5_000
_MOST_COSTLY_IN_PARAGRAPH: Final = 500
# Styles, colours, fonts, levels of lists: long files of Word name a few thousands of each.
_MOST_OF_KIND_IN_HEAD: Final = 15_000
_MOST: Final = 3_000_000


def inspect(content: bytes, limits: Limits) -> None:
    """Raise `DocumentRefused` for a file that would cost LibreOffice many times what it is."""
    text = b"".join(_without_bytes(content))
    if text.count(b"\\") > _MOST:
        raise refusals.too_heavy()
    _refuse_deep(text)
    _refuse_many(text, limits)


def _without_bytes(content: bytes) -> Iterator[bytes]:
    """Return the file without what stands in it as plain bytes; refuse it when it claims more than it has."""
    start = 0
    while found := _BYTES.search(content, start):
        yield content[start : found.start()]
        start = found.end() + int(found[1])
        if not found.end() <= start <= len(content):
            raise refusals.damaged()
    yield content[start:]


def _refuse_deep(text: bytes) -> None:
    """Refuse groups in groups without end: each round takes away the innermost."""
    for letter in _ESCAPED:
        text = text.replace(letter, b"")
    braces = text.translate(None, _NO_BRACES)
    for _ in range(_DEEPEST):
        if b"{}" not in braces:
            break
        braces = braces.replace(b"{}", b"")
    if len(braces) > _DEEPEST:
        raise refusals.hostile()


def _refuse_many(text: bytes, limits: Limits) -> None:
    bounded(_COSTLY.finditer(text), limits)
    head, *others = _PARAGRAPH_END.split(text)
    kinds = Counter(_WORD.findall(head))
    if max(kinds.values(), default=0) > _MOST_OF_KIND_IN_HEAD or len(_IN_LINE.findall(head)) > _MOST_IN_PARAGRAPH:
        raise refusals.too_heavy()
    if any(len(_COSTLY.findall(paragraph)) > _MOST_COSTLY_IN_PARAGRAPH for paragraph in (head, *others)):
        raise refusals.too_heavy()
    if any(other.count(b"\\") > _MOST_IN_PARAGRAPH for other in others):
        raise refusals.too_heavy()
