"""RTF files looked at before LibreOffice opens them: passes over the bytes, none of which reads them as a document."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import bounded, refuse_more
from translation_service.documents.files.letters import count_letters
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.office import rich_text_refusals
from translation_service.documents.office.rich_pictures import refuse_enormous_pictures

_BYTES: Final = re.compile(rb"\\bin(-?\d{1,20})\s?")
_PARAGRAPH_END: Final = re.compile(rb"\\(?:par|cell|nestcell|row|nestrow|sect)(?![a-z])")
_COSTLY: Final = re.compile(
    rb"\\(?:par|cell|nestcell|row|nestrow|sect|page|column|footnote|field|shp|object|pict|bkmkstart|annotation|header|footer)"
    rb"(?![a-z])"
)
# What costs LibreOffice a third of a millisecond each, and a cell a tenth.
_OBJECT: Final = re.compile(
    rb"\\(?:sect|page|column|footnote|field|shp|object|pict|bkmkstart|annotation|header|footer)(?![a-z])"
)
_CELL: Final = re.compile(rb"\\(?:nest)?(?:cell|row)(?![a-z])")
_ROW_END: Final = re.compile(rb"\\(?:nest)?row(?![a-z])")
_BORDER_OF_CELL: Final = re.compile(rb"\\cellx(?![a-z])")
_STYLE: Final = re.compile(rb"\{(?:\\\*)?\\[cdt]?s\d")
_LETTERS_OF_OBJECT: Final = 50
_LETTERS_OF_CELL: Final = 5
_IN_LINE: Final = re.compile(rb"\\(?:'|u-?\d|line(?![a-z])|tab(?![a-z]))")
# Word notes each time a file was saved.
_WORD: Final = re.compile(rb"\\(?!rsid)[a-z]+")
_ESCAPED: Final = (rb"\\", rb"\{", rb"\}")
_NO_BRACES: Final = bytes(set(range(256)) - set(b"{}"))


def inspect(content: bytes, limits: Limits) -> None:
    """Raise `DocumentRefused` for a file that would cost LibreOffice many times what it is."""
    refuse_enormous_pictures(content, limits)
    text = b"".join(_without_bytes(content))
    refuse_more(text.count(b"\\"), limits.rtf_word_limit, rich_text_refusals.too_many_rtf_words)
    _refuse_deep(text, limits.depth_limit)
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


def _refuse_deep(text: bytes, deepest: int) -> None:
    """Refuse groups in groups without end: each round takes away the innermost."""
    for letter in _ESCAPED:
        text = text.replace(letter, b"")
    braces = text.translate(None, _NO_BRACES)
    for _ in range(deepest):
        if b"{}" not in braces:
            break
        braces = braces.replace(b"{}", b"")
    refuse_more(len(braces), deepest, refusals.too_deep)


def _refuse_many(text: bytes, limits: Limits) -> None:
    bounded(_COSTLY.finditer(text), limits)
    letters = count_letters(text, Format.RTF)
    objects = max(limits.rtf_document_object_limit, letters // _LETTERS_OF_OBJECT)
    refuse_more(len(_OBJECT.findall(text)), objects, rich_text_refusals.too_many_document_objects)
    cells = max(limits.rtf_cell_limit, letters // _LETTERS_OF_CELL)
    refuse_more(len(_CELL.findall(text)), cells, rich_text_refusals.too_many_rtf_cells)
    _refuse_long_rows(text, limits)
    head, *others = _PARAGRAPH_END.split(text)
    refuse_more(len(_STYLE.findall(head)), limits.rtf_style_sheet_limit, rich_text_refusals.too_many_rtf_styles)
    kinds = Counter(_WORD.findall(head))
    refuse_more(max(kinds.values(), default=0), limits.rtf_style_limit, rich_text_refusals.too_many_rtf_styles)
    # LibreOffice takes four times as long for a paragraph of twice as many.
    objects = max(len(_COSTLY.findall(paragraph)) for paragraph in (head, *others))
    refuse_more(objects, limits.rtf_object_limit, rich_text_refusals.too_many_rtf_objects)
    signs = max(len(_IN_LINE.findall(head)), *(other.count(b"\\") for other in others), 0)
    refuse_more(signs, limits.rtf_sign_limit, rich_text_refusals.too_many_rtf_signs)


def _refuse_long_rows(text: bytes, limits: Limits) -> None:
    """Refuse a row of more cells than anybody has: LibreOffice takes four times as long for twice as many."""
    rows = _ROW_END.split(text)
    cells = max(max(len(_CELL.findall(row)), len(_BORDER_OF_CELL.findall(row))) for row in rows)
    refuse_more(cells, limits.rtf_row_limit, rich_text_refusals.too_many_cells_in_rtf_row)
