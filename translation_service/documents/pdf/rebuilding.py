"""A clean Word document built from paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from translation_service.documents.docx.direction import is_right_to_left
from translation_service.documents.pdf.paragraphs import Paragraph, Role
from translation_service.documents.pdf.wording import Look, Wording
from translation_service.documents.rebuilt.sheet import Page, set_language, set_page, set_styles
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Close, Open

_STYLES: Final = {Role.BULLET: "List Bullet", Role.HEAD: "Header", Role.FOOT: "Footer"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paragraph to build: its tagged text and how it looks."""

    role: Role
    level: int
    text: str
    main: Look
    looks: dict[int, Look]


def printed(paragraph: Paragraph, found: Wording, text: str | None = None) -> Printed:
    """Return a paragraph as it is to be built, with its own words or with `text`."""
    return Printed(
        role=paragraph.role,
        level=paragraph.level,
        text=found.text if text is None else text,
        main=found.main,
        looks=found.looks,
    )


def build(paragraphs: Sequence[Printed], *, language: str, is_numbered: bool) -> bytes:
    """Return a Word file with these paragraphs on A4 pages, its language set."""
    document = docx.Document()
    set_page(document, Page())
    set_styles(document, font="Calibri", size=11, after=8)
    set_language(document, language)
    styles = {style.name: style for style in document.styles}
    for printed in paragraphs:
        _fill(_paragraph(document, printed, styles), printed, language)
    if is_numbered:
        _number_pages(document)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _paragraph(document: Any, printed: Printed, styles: dict[str, Any]) -> Any:  # noqa: ANN401
    match printed.role:
        case Role.HEADING:
            return document.add_paragraph(style=styles[f"Heading {printed.level}"])
        case Role.HEAD:
            return _in_frame(document.sections[0].header)
        case Role.FOOT:
            return _in_frame(document.sections[0].footer)
        case Role.ROW:
            return _row(document, cells=printed.text)
        case _:
            return document.add_paragraph(style=styles[_STYLES.get(printed.role, "Normal")])


def _in_frame(frame: Any) -> Any:  # noqa: ANN401
    first = frame.paragraphs[0]
    return frame.add_paragraph() if first.runs else first


def _row(document: Any, *, cells: str) -> Any:  # noqa: ANN401
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    count = 1 + sum(isinstance(mark, Alone) for mark in inline.marks(cells))
    for stop in range(1, count):
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(16 * stop / count), WD_TAB_ALIGNMENT.LEFT)
    return paragraph


def _fill(paragraph: Any, printed: Printed, language: str) -> None:  # noqa: ANN401
    looks = [printed.main]
    for piece in inline.parse(printed.text):
        match piece:
            case Open(number):
                looks.append(printed.looks.get(number, printed.main))
            case Close():
                looks.pop()
            case Alone():
                paragraph.add_run().add_tab()
            case _:
                _write(paragraph, piece, look=looks[-1], role=printed.role, language=language)
    if is_right_to_left(language):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))  # noqa: SLF001 - no public way


def _write(paragraph: Any, text: str, *, look: Look, role: Role, language: str) -> None:  # noqa: ANN401
    run = paragraph.add_run(text)
    is_bold, is_italic = look
    if is_bold and role is not Role.HEADING:
        run.bold = True
    if is_italic:
        run.italic = True
    if is_right_to_left(language):
        run.font.rtl = True


def _number_pages(document: Any) -> None:  # noqa: ANN401
    paragraph = _in_frame(document.sections[0].footer)
    paragraph.alignment = 1
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - no public way
