"""The structure that some programs write into a PDF: paragraphs, headings, items and cells in the order of reading."""

import ctypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.tags import Tag, ToldCell

_DEEPEST: Final = 40
_TYPE_LENGTH: Final = 128
_INLINE: Final = frozenset(
    {"Span", "Link", "Quote", "Reference", "Em", "Strong", "Sub", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT",
     "WP", "BibEntry", "Code", "Lbl", "Formula"}
)  # fmt: skip
_GROUPS: Final = frozenset(
    {"Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "Index", "NonStruct", "Private",
     "Aside", "L", "LI", "Table", "TR", "THead", "TBody", "TFoot", "Figure", "Artifact", "Form"}
)  # fmt: skip
"""What holds paragraphs and is none: words right within are left to be judged by where they stand."""
_UNNAMED: Final = "NonStruct"
"""What Chromium puts around each run of words, and around much else."""
_LEVELS: Final = {"H": 1, "Title": 1} | {f"H{level}": level for level in range(1, 7)}


class OutOfRoomError(Exception):
    """The structure is larger than any page needs."""


class Structure:
    """Tells which paragraph an object of a page belongs to; inner objects of forms count their words on their own."""

    def __init__(self, page: Any, *, most: int) -> None:  # noqa: ANN401 - PDFium's page has no stubs
        tags = tags_of(page, most=most)
        self._tags = dict(_tagged_objects(page, tags)) if tags else {}

    def __bool__(self) -> bool:
        return bool(self._tags)

    def of(self, found: Any) -> Tag | None:  # noqa: ANN401 - PDFium's objects have no stubs
        return self._tags.get(ctypes.addressof(found.contents)) if found else None


def tags_of(page: Any, *, most: int) -> Mapping[int, Tag]:  # noqa: ANN401
    """Return the tags of a page by the ids of its marked content; none where there are more than can be looked at."""
    with _opened(page) as tree:
        walk = _Walk(room=most)
        try:
            for index in range(raw.FPDF_StructTree_CountChildren(tree) if tree else 0):
                walk.enter(raw.FPDF_StructTree_GetChildAtIndex(tree, index), _Home())
        except OutOfRoomError:
            return {}
        return walk.tags


def _tagged_objects(page: Any, tags: Mapping[int, Tag]) -> Iterator[tuple[int, Tag]]:  # noqa: ANN401
    for index in range(raw.FPDFPage_CountObjects(page)):
        found = raw.FPDFPage_GetObject(page, index)
        tag = tags.get(raw.FPDFPageObj_GetMarkedContentID(found))
        if tag is not None:
            yield ctypes.addressof(found.contents), tag


@contextmanager
def _opened(page: Any) -> Iterator[Any]:  # noqa: ANN401
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        yield tree
    finally:
        if tree:
            raw.FPDF_StructTree_Close(tree)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Home:
    """Where an element stands: the paragraph (0 for none) and cell around it, the level of a heading, how deep.

    It `is_loose` among words that stand in no paragraph.
    """

    paragraph: int = 0
    is_loose: bool = False
    level: int = 0
    cell: ToldCell | None = None
    is_continued: bool = False
    depth: int = 0


@dataclass(slots=True, kw_only=True)
class _Walk:
    """A walk through the structure of a page that ends after so many steps."""

    room: int
    tags: dict[int, Tag] = field(default_factory=dict)
    paragraphs: int = 0
    tables: int = 0
    buffer: Any = field(default_factory=lambda: ctypes.create_string_buffer(_TYPE_LENGTH))

    def enter(self, element: Any, home: _Home) -> None:  # noqa: ANN401
        if not element or home.depth > _DEEPEST:
            return
        kind = self._kind(element)
        if kind == "Table" and not home.cell:
            self._enter_table(element, home)
        elif kind == "Lbl" and not home.paragraph:
            # A label begins the paragraph that comes after it.
            self._enter_kids(element, replace(home, paragraph=self.paragraphs + 1))
        elif kind in _INLINE or (kind == _UNNAMED and home.paragraph):
            is_within = home.paragraph or home.is_loose
            self._enter_kids(element, home if is_within else self._begun(element, home, kind))
        elif kind == "LI" and self._holds_words(element):
            self._enter_kids(element, self._begun(element, home, kind))
        elif kind in _GROUPS or (kind == "LBody" and self._begins_with_paragraph(element)):
            self._enter_kids(element, replace(home, paragraph=0, is_loose=self._holds_words(element)))
        else:
            self._enter_kids(element, self._begun(element, home, kind))

    def _kind(self, element: Any) -> str:  # noqa: ANN401
        size = raw.FPDF_StructElement_GetType(element, self.buffer, _TYPE_LENGTH)
        return bytes(self.buffer)[: max(min(size, _TYPE_LENGTH) - 2, 0)].decode("utf-16-le", "replace")

    def _begun(self, element: Any, home: _Home, kind: str) -> _Home:  # noqa: ANN401
        self.paragraphs += 1
        is_continued = not raw.FPDF_StructElement_GetChildAtIndex(element, 0) and _content(element, 0) < 0
        level = _LEVELS.get(kind, 0) or home.level
        return replace(home, paragraph=self.paragraphs, level=level, is_continued=is_continued)

    def _enter_kids(self, element: Any, home: _Home) -> None:  # noqa: ANN401
        inner = replace(home, depth=home.depth + 1)
        for index, kid in self._kids(element):
            if kid:
                self.enter(kid, inner)
            elif home.paragraph and (content := _content(element, index)) >= 0:
                self.tags[content] = _tag(home)

    def _kids(self, element: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401
        for index in range(raw.FPDF_StructElement_CountChildren(element)):
            self.room -= 1
            if self.room < 0:
                raise OutOfRoomError
            yield index, raw.FPDF_StructElement_GetChildAtIndex(element, index)

    def _enter_table(self, element: Any, home: _Home) -> None:  # noqa: ANN401
        self.tables += 1
        for number, row in enumerate(self._rows(element, depth=home.depth)):
            for place, cell in self._kids(row):
                if cell:
                    is_head = self._kind(cell) == "TH"
                    told = ToldCell(table=self.tables, row=number, place=place, is_head=is_head)
                    self._enter_cell(cell, _Home(cell=told, depth=home.depth + 2))

    def _rows(self, element: Any, *, depth: int) -> Iterator[Any]:  # noqa: ANN401
        for _, kid in self._kids(element):
            if kid and self._kind(kid) == "TR":
                yield kid
            elif kid and depth < _DEEPEST:
                yield from self._rows(kid, depth=depth + 1)

    def _enter_cell(self, cell: Any, home: _Home) -> None:  # noqa: ANN401
        self._enter_kids(cell, self._begun(cell, home, "") if self._holds_words(cell) else home)

    def _begins_with_paragraph(self, element: Any) -> bool:  # noqa: ANN401
        first = raw.FPDF_StructElement_GetChildAtIndex(element, 0)
        return bool(first) and self._kind(first) not in _INLINE | _GROUPS

    def _holds_words(self, element: Any) -> bool:  # noqa: ANN401
        return any(
            _content(element, index) >= 0 if not kid else self._is_run(kid) for index, kid in self._kids(element)
        )

    def _is_run(self, element: Any) -> bool:  # noqa: ANN401
        return self._kind(element) == _UNNAMED and _content(element, 0) >= 0


def _content(element: Any, index: int) -> int:  # noqa: ANN401
    return int(raw.FPDF_StructElement_GetChildMarkedContentID(element, index))


def _tag(home: _Home) -> Tag:
    return Tag(number=home.paragraph, level=home.level, cell=home.cell, is_continued=home.is_continued)
