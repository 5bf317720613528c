"""Files of kinds we know by sight and cannot read: each is refused with what its owner can do instead."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePath
from typing import Final

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.files.pictures import is_heic
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_

_ARCHIVES: Final = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ", b"BZh91AY&SY")
_POSTSCRIPT: Final = b"%!PS"
# By first bytes: what a kind is called, and what to save it as.
_BEGINNINGS: Final = (
    (b"8BPS", "Photoshop (.psd)", ".png"),
    (b"AT&TFORM", "DjVu (.djvu)", ".pdf"),
    (b"AC10", "AutoCAD (.dwg)", ".pdf"),
    (b"\xd7\xcd\xc6\x9a", "WMF (.wmf)", ".png"),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "OneNote (.one)", ".docx"),
)
# Tables in signs and letters, by their first lines: `ID;P` alone begins many a table with semicolons too.
_TABLES: Final = (
    (lazily(rb"ID;P[A-Z\d]*+(?:;[A-Z][^\r\n]*+)?[\r\n]++(?:[BCEFOP];|NN;|E\b)"), "SYLK (.slk)"),
    (lazily(rb"TABLE\r?\n0,1\r?\n\""), "DIF (.dif)"),
)
_SEGMENTS: Final = lazily(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+(?:(?:<!--.*?-->|<[?!](?!--)[^>]*+>)\s*+)*+<(?:xliff|tmx)\s", re.DOTALL
)
# By the name of a file that is something else: what its owner's program should save.
_SAVED_TODAY: Final = {
    **dict.fromkeys((".doc", ".docx", ".rtf", ".odt"), ".docx"),
    **dict.fromkeys((".xls", ".xlsx", ".ods"), ".xlsx"),
    **dict.fromkeys((".ppt", ".pptx", ".odp"), ".pptx"),
    **dict.fromkeys((".pdf", ".eml", ".msg"), ".pdf"),
}
_HEAD: Final = 4096
_BOOK: Final = slice(60, 68)
_KINDLE: Final = b"BOOKMOBI"
# By entries of their archive, and by streams of the older kind of file.
_ENTRIES: Final = (
    ("index/document.iwa", "Pages, Numbers & Keynote", ".docx, .xlsx, .pptx"),
    ("index.apxl", "Keynote (.key)", ".pptx"),
    ("fixeddocumentsequence.fdseq", "XPS (.xps)", ".pdf"),
    ("fixeddocseq.fdseq", "XPS (.xps)", ".pdf"),
    ("visio/document.xml", "Visio (.vsdx)", ".pdf"),
    ("contents/section0.xml", "Hangul (.hwpx)", ".docx"),
)
_STREAMS: Final = (
    ("VisioDocument", "Visio (.vsd)", ".pdf"),
    ("Quill", "Publisher (.pub)", ".pdf"),
    ("BodyText", "Hangul (.hwp)", ".docx"),
)


def told(content: bytes) -> DocumentRefused | None:
    """Return the refusal of a file that its bytes tell to be of such a kind, `None` for any other file."""
    if is_heic(content):
        return refusals.photograph_of_apple()
    if content.startswith(_ARCHIVES):
        return refusals.archive()
    if content.lstrip().startswith(_POSTSCRIPT):
        return refusals.save_as_docx("PostScript")
    if _SEGMENTS.match(content[:_HEAD].replace(b"\0", b"")):
        return _segments()
    return next((refusals.save_as(kind, ending) for kind, ending in _named_by_bytes(content)), None)


def _named_by_bytes(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield what the kind of a file is called, and what to save it as."""
    if content[_BOOK] == _KINDLE:
        yield "Kindle (.mobi)", ".epub"
    yield from ((kind, ".xlsx") for beginning, kind in _TABLES if beginning.match(content))
    if b"\0" in content:
        yield from ((kind, ending) for beginning, kind, ending in _BEGINNINGS if content.startswith(beginning))


def _segments() -> DocumentRefused:
    return DocumentRefused(
        "segments",
        N_(
            "This file (XLIFF or TMX) holds segments of a translation program, not a document. Please hand in the"
            " document that they were made from."
        ),
    )


def misnamed(file_name: str) -> DocumentRefused:
    """Return the refusal of a file that is nothing we know, told by what its name promises."""
    ending = PurePath(file_name).suffix.lower()
    today = _SAVED_TODAY.get(ending)
    if today is None:
        return refusals.wrong_type()
    return DocumentRefused(
        "wrong-type",
        N_(
            "The name of this file ends in %(ending)s, but it holds something else. Please open the document in its"
            " program, save it as %(today)s and hand that in."
        ),
        ending=ending,
        today=today,
    )


def in_archive(names: Collection[str]) -> DocumentRefused:
    """Return the refusal of a zip archive, told by the names of its entries in small letters."""
    return _named(_ENTRIES, names) or refusals.archive()


def in_compound_file(names: Collection[str]) -> DocumentRefused:
    """Return the refusal of a file of the kind old Office files are, told by the names of its streams."""
    return _named(_STREAMS, names) or refusals.wrong_type()


def _named(known: Collection[tuple[str, str, str]], names: Collection[str]) -> DocumentRefused | None:
    return next((refusals.save_as(kind, ending) for name, kind, ending in known if name in names), None)
