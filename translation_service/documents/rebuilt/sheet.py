"""A Word document that is built from nothing: a page, paragraphs, links and pictures put on it one by one."""

import struct
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.section import WD_SECTION
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Emu, Pt, RGBColor

from translation_service.documents.locales import LOCALES, is_right_to_left
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.documents.rebuilt.letters import PLAIN, Layout, Letters, Ruling, add, element, twips
from translation_service.documents.rebuilt.relations import Relations
from translation_service.domain.segments import Place

_HEADING_SIZES: Final = {1: 16, 2: 13, 3: 11}
_HEADING_COLOUR: Final = RGBColor(0x1F, 0x2A, 0x44)
_NORMAL_MARGIN: Final = 70.9
_SECTION: Final = names.word("sectPr")
_CELL: Final = names.word("tc")
_PARAGRAPH: Final = names.word("p")
_UNREADABLE_PICTURE: Final = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    ArithmeticError,
    LookupError,
    OSError,
    ValueError,
    struct.error,
)
SHORT_SIDE, LONG_SIDE = 595.3, 841.9
# How far from the edge of the paper, in points, a frame still belongs to it, and how far Word draws one.
_FARTHEST_FRAME, _MOST_FRAME_SPACE = 45.0, 31.0
_LEAST_EMU: Final = 9525
_POINT: Final = 12700


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The paper: its sides, those of A4 if none are given, and its margins in points."""

    width: float = SHORT_SIDE
    height: float = LONG_SIDE
    left: float = _NORMAL_MARGIN
    right: float = _NORMAL_MARGIN
    top: float = _NORMAL_MARGIN
    bottom: float = _NORMAL_MARGIN

    @property
    def room(self) -> float:
        """The width between its margins, in points."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A paragraph whose words people translate, and where it stands."""

    element: Element
    place: Place


class Sheet:
    """The document under construction. Elements are put at the end of a container: `body`, `header`, a table cell."""

    def __init__(
        self,
        page: Page | None = None,
        *,
        font: str = "Calibri",
        size: float = 11,
        after: float = 8,
        lines: float = 1.1,
    ) -> None:
        self._document: Any = docx.Document()
        set_page(self._document, page or Page())
        set_styles(self._document, font=font, size=size, after=after, lines=lines)
        _forget_template(self._document)
        self._room = _room(self._document.sections[0])
        self._relations = Relations()
        self.placed: list[Placed] = []
        self._parts: list[Element] = []

    @property
    def document(self) -> Any:  # noqa: ANN401 - python-docx has no types
        """The document under construction, for parts that a sheet itself knows nothing of."""
        return self._document

    def add_part(self, root: Element) -> None:
        """Remember the root of a further part that holds words."""
        self._parts.append(root)

    @property
    def body(self) -> Element:
        body: Element = self._document.element.body
        return body

    @property
    def header(self) -> Element:
        return _emptied(self._document.sections[0].header)

    @property
    def footer(self) -> Element:
        return _emptied(self._document.sections[0].footer)

    @property
    def numbering(self) -> Element:
        numbering: Element = self._document.part.numbering_part.element
        return numbering

    def paragraph(self, container: Element, place: Place | None, layout: Layout | None = None) -> Element:
        """Add an empty paragraph; without a place its words are not for translation."""
        made: Element = element("p")
        properties = None if layout is None else layout.properties()
        if properties is not None:
            made.append(properties)
        append(container, made)
        if place is not None:
            self.placed.append(Placed(element=made, place=place))
        return made

    def write(self, paragraph: Element, text: str, letters: Letters = PLAIN) -> None:
        """Add words at the end of a paragraph or link; line ends and tabs become what Word has for them."""
        for number, line in enumerate(spoken(text).split("\n")):
            if number:
                add(_add_run(paragraph, letters), "br")
            for position, words in enumerate(line.split("\t")):
                if position:
                    add(_add_run(paragraph, letters), "tab")
                if words:
                    _add_words(paragraph, words, letters)

    def mark(self, paragraph: Element, letters: Letters) -> None:
        """Let the number or bullet of an item of a list look so."""
        look, own = letters.properties(), paragraph.find(qn("w:pPr"))
        if look is not None and own is not None:
            own.append(look)

    def field(self, paragraph: Element, instruction: str, letters: Letters = PLAIN) -> None:
        """Add a field that Word works out itself, as `PAGE`."""
        field = element("fldSimple")
        field.set(qn("w:instr"), instruction)
        _add_text(_add_run(field, letters), "")
        paragraph.append(field)

    def link(self, paragraph: Element, address: str) -> Element:
        """Add a link to the body and return it, to be filled with words."""
        link: Element = element("hyperlink")
        link.set(qn("r:id"), self._relations.to_address(self._document.part, address))
        paragraph.append(link)
        return link

    def picture(self, paragraph: Element, content: bytes, *, width: float = 0, height: float = 0) -> bool:
        """Add a picture, no wider than the page; sizes in points, 0 for its own. Return whether it could be read."""
        part = self._part_of(paragraph)
        try:
            inline = self._relations.picture(part, content, width=_emu(width), height=_emu(height))
        except _UNREADABLE_PICTURE:
            return False
        widest, tallest = self._room
        _fit(inline, widest=widest, tallest=tallest)
        add(_add_run(paragraph, PLAIN), "drawing").append(inline)
        return True

    def turn(self, page: Page) -> None:
        """Go on on another paper, in one column."""
        self._begin_section()
        self._document.sections[-1].start_type = WD_SECTION.NEW_PAGE
        self._set_columns(1, gap=0)
        set_page(self._document, page)

    def part(self, count: int, *, gap: float, widths: Sequence[float] = ()) -> None:
        """Go on on the same page in so many columns, with a gap between them; all in points.

        Columns without `widths` are equally wide.
        """
        if len(self.body) > 1:
            self._begin_section()
            self._document.sections[-1].start_type = WD_SECTION.CONTINUOUS
        self._set_columns(count, gap=gap, widths=widths)

    def _begin_section(self) -> None:
        """Let the section end with its last paragraph; the next one shares header and footer and goes on counting."""
        ending: Any = self.body[-1]
        last = ending.getprevious()
        if last is None or last.tag != qn("w:p") or last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            last = self.paragraph(self.body, None, Layout(before=0, after=0))
        last.set_sectPr(ending.clone())
        for local in ("headerReference", "footerReference", "pgNumType"):
            for inner in ending.findall(qn(f"w:{local}")):
                ending.remove(inner)

    def _set_columns(self, count: int, *, gap: float, widths: Sequence[float] = ()) -> None:
        columns: Any = self.body[-1].find(qn("w:cols"))
        columns.set(qn("w:num"), str(count))
        columns.set(qn("w:space"), twips(gap))
        for inner in list(columns):
            columns.remove(inner)
        columns.attrib.pop(qn("w:equalWidth"), None)
        if widths:
            columns.set(qn("w:equalWidth"), "0")
        for width in widths:
            column = element("col")
            column.set(qn("w:w"), twips(width))
            column.set(qn("w:space"), twips(0 if width is widths[-1] else gap))
            columns.append(column)

    def frame_pages(self, ruling: Ruling, rooms: Mapping[str, float]) -> None:
        """Draw a frame around what stands on every page, as far from the edges of the paper as `rooms` tells.

        Where Word draws none so far from them, it is drawn close to the text.
        """
        is_near = max(rooms.values()) <= _FARTHEST_FRAME
        borders = parse_xml(f'<w:pgBorders {nsdecls("w")} w:offsetFrom="{"page" if is_near else "text"}"/>')
        borders.extend(ruling.elements())
        for side in borders if is_near else ():
            side.set(qn("w:space"), str(round(max(0.0, min(rooms[names.local(side)], _MOST_FRAME_SPACE)))))
        self._document.sections[0]._sectPr.find(qn("w:pgMar")).addnext(borders)  # noqa: SLF001 - no public way

    def number_pages_from(self, first: int) -> None:
        """Have the pages counted from another number than 1."""
        counting = element("pgNumType")
        counting.set(qn("w:start"), str(first))
        self._document.sections[0]._sectPr.find(qn("w:pgMar")).addnext(counting)  # noqa: SLF001 - no public way

    def speak(self, language: str) -> None:
        """Say that the document as a whole is in a language."""
        set_language(self._document, language)

    def roots(self) -> list[Element]:
        """Return the elements that hold the words: the body, and header and footer where there are any."""
        section = self._document.sections[0]
        frames = [frame for frame in (section.header, section.footer) if not frame.is_linked_to_previous]
        return [self.body, *(frame._element for frame in frames), *self._parts]  # noqa: SLF001 - no public way

    def save(self) -> bytes:
        """Return the Word file."""
        for root in self.roots():
            _close_cells(root)
        written = BytesIO()
        self._document.save(written)
        return written.getvalue()

    def _part_of(self, paragraph: Element) -> Any:  # noqa: ANN401 - python-docx has no types
        root = paragraph.getroottree().getroot()
        if root is self._document.element:
            return self._document.part
        section = self._document.sections[0]
        for frame in (section.header, section.footer):
            if not frame.is_linked_to_previous and frame._element is root:  # noqa: SLF001 - no public way
                return frame.part
        return self._document.part


def set_page(document: Any, page: Page) -> None:  # noqa: ANN401 - python-docx has no types
    """Give a document, from its last section on, its paper, upright or lying."""
    section = document.sections[-1]
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.orientation = int(page.width > page.height)
    section.left_margin, section.right_margin = Pt(page.left), Pt(page.right)
    section.top_margin, section.bottom_margin = Pt(page.top), Pt(page.bottom)


def set_styles(document: Any, *, font: str, size: float, after: float, lines: float = 1.1) -> None:  # noqa: ANN401
    """Give normal paragraphs and headings a quiet look; `size` and `after` in points."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:cs"), font)
    normal.paragraph_format.space_after = Pt(after)
    normal.paragraph_format.line_spacing = lines
    for level, points in _HEADING_SIZES.items():
        heading = document.styles[f"Heading {level}"].font
        heading.size, heading.color.rgb = Pt(points), _HEADING_COLOUR


def set_language(document: Any, language: str) -> None:  # noqa: ANN401
    """Name the language of everything that names none itself."""
    named = document.styles.element.find(".//" + qn("w:lang"))
    if named is not None:
        for kind in ("w:val", "w:bidi") if is_right_to_left(language) else ("w:val",):
            named.set(qn(kind), LOCALES.get(language, language))


def append(container: Element, added: Element) -> None:
    """Put an element at the end of a container, before the properties of the section."""
    # The length of an element is counted anew each time.
    last = next(container.iterchildren(reversed=True), None)
    if last is not None and last.tag in _SECTION:
        last.addprevious(added)
    else:
        container.append(added)


def _forget_template(document: Any) -> None:  # noqa: ANN401
    properties = document.core_properties
    properties.author = properties.comments = properties.title = ""


def _emptied(frame: Any) -> Element:  # noqa: ANN401
    """Return the element of a header or footer, without the empty paragraph it is born with."""
    is_new = frame.is_linked_to_previous
    frame.is_linked_to_previous = False
    element: Element = frame._element  # noqa: SLF001 - no public way
    if is_new:
        for inner in list(element):
            element.remove(inner)
    return element


def _add_run(home: Element, letters: Letters) -> Element:
    run = add(home, "r")
    properties = letters.properties()
    if properties is not None:
        run.append(properties)
    return run


def _add_words(home: Element, words: str, letters: Letters) -> None:
    """Add a run of words, as a copy of one that looks so: to make its parts takes twice as long."""
    run = deepcopy(_run_of_words(letters))
    run[-1].text = words
    home.append(run)


@lru_cache(maxsize=256)
def _run_of_words(letters: Letters) -> Element:
    run = _add_run(element("p"), letters)
    _add_text(run, "")
    return run


def _add_text(run: Element, words: str) -> None:
    text = add(run, "t")
    text.text = words
    text.set(names.XML_SPACE, "preserve")


def _emu(points: float) -> Any:  # noqa: ANN401 - a length of python-docx
    return Emu(max(_LEAST_EMU, round(points * _POINT))) if points > 0 else None


def _room(section: Any) -> tuple[int, int]:  # noqa: ANN401
    """Return the width and the height between the margins of the pages of a section."""
    width = section.page_width - section.left_margin - section.right_margin
    return width, section.page_height - section.top_margin - section.bottom_margin


def _fit(inline: Any, *, widest: int, tallest: int) -> None:  # noqa: ANN401
    extent = inline.extent
    scale = min(1.0, widest / max(extent.cx, 1), tallest / max(extent.cy, 1))
    width, height = (max(_LEAST_EMU, round(side * scale)) for side in (extent.cx, extent.cy))
    shape = inline.graphic.graphicData.pic.spPr
    extent.cx = shape.cx = width
    extent.cy = shape.cy = height


def _close_cells(root: Element) -> None:
    """Let every cell, header and footer end with a paragraph, as the schema wants it."""
    for cell in [*root.iter(*_CELL), *((root,) if names.local(root) in {"hdr", "ftr"} else ())]:
        if not len(cell) or cell[-1].tag not in _PARAGRAPH:
            cell.append(element("p"))
