"""Paper and type of the letters: page, styles, colours, rules."""

from datetime import datetime
from typing import Final, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shape import InlineShape
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

BLUE: Final = "1F3F77"
INK: Final = "26282C"
SOFT: Final = "5B6470"
FAINT: Final = "C9CFD8"
FACE: Final = "Palatino Linotype"

_OWN_STYLES: Final = ("Subject", "Figure", "Signature", "Enclosures")
_MADE: Final = datetime(2026, 9, 14, 9, 30)  # noqa: DTZ001 - a DOCX keeps this without a zone


def prepare_paper(document: Document, *, title: str, author: str, subject: str, language: str) -> None:
    """Set page, styles, language and the facts kept about the document."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(2.1)
    section.header_distance, section.footer_distance = Cm(1.2), Cm(1.1)
    _set_styles(document)
    _set_language(document, language)
    _set_facts(document, title=title, author=author, subject=subject, language=language)


def describe(picture: InlineShape, words: str) -> None:
    """Give a picture its alternative text."""
    properties = picture._inline.docPr  # noqa: SLF001 - alternative texts have no door in python-docx
    properties.set("descr", words)


def add_rule(paragraph: Paragraph, side: str, *, colour: str, space: int) -> None:
    """Draw a thin line along one side of a paragraph."""
    rule = f'<w:{side} w:val="single" w:sz="6" w:space="{space}" w:color="{colour}"/>'
    borders = parse_xml(f"<w:pBdr {nsdecls('w')}>{rule}</w:pBdr>")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - nor have borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def open_space(document: Document, height: Length) -> None:
    """Leave an empty line of an exact height, which Word wants after a table."""
    form = document.add_paragraph().paragraph_format
    form.line_spacing, form.space_before, form.space_after = height, Pt(0), Pt(0)


def _set_styles(document: Document) -> None:
    for name in _OWN_STYLES:
        added = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == "Signature")
        added.base_style = document.styles["Normal"]
    _set_type(document, "Normal", size=11, after=0, line=1.15)
    _set_type(document, "Body Text", size=11, after=8, line=1.24)
    _set_type(document, "Heading 1", size=13, before=14, after=5, colour=BLUE, is_bold=True)
    _set_type(document, "List Bullet", size=11, after=5, line=1.22)
    _set_type(document, "List Number", size=11, after=5, line=1.22)
    _set_type(document, "Caption", size=9, after=10, colour=SOFT, is_bold=False)
    _set_type(document, "Header", size=8.5, colour=SOFT)
    _set_type(document, "Footer", size=8.5, colour=SOFT)
    _set_type(document, "Subject", size=11, before=14, after=14)
    _set_type(document, "Figure", size=10.5, before=4, after=4)
    _set_type(document, "Signature", size=11, before=18, after=30)
    _set_type(document, "Enclosures", size=9, before=10, colour=SOFT)
    document.styles["Caption"].font.italic = True
    document.styles["Figure"].paragraph_format.keep_with_next = True
    document.styles["Body Text"].paragraph_format.widow_control = True
    document.styles["Signature"].paragraph_format.left_indent = Cm(6.4)
    document.styles["Signature"].paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        _let_breathe(document.styles[name])
    _add_link_style(document)


def _set_type(
    document: Document,
    name: str,
    *,
    size: float,
    before: float = 0,
    after: float = 0,
    line: float = 1.1,
    colour: str = INK,
    is_bold: bool | None = None,
) -> None:
    style = cast("ParagraphStyle", document.styles[name])
    style.font.size, style.font.bold = Pt(size), is_bold
    style.font.color.rgb = RGBColor.from_string(colour)
    _set_face(style)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), line


def _let_breathe(style: ParagraphStyle) -> None:
    """Keep the space between the points of a list, which the built-in style takes away."""
    for element in style.element.iter(qn("w:contextualSpacing")):
        element.set(qn("w:val"), "0")


def _set_face(style: ParagraphStyle) -> None:
    style.font.name = FACE
    fonts = style.element.rPr.rFonts
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    fonts.set(qn("w:cs"), FACE)


def _add_link_style(document: Document) -> None:
    style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.font.color.rgb, style.font.underline = RGBColor.from_string("1D5FA8"), True


def _set_language(document: Document, language: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for element in defaults.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _set_facts(document: Document, *, title: str, author: str, subject: str, language: str) -> None:
    facts = document.core_properties
    facts.title, facts.author, facts.last_modified_by = title, author, author
    facts.subject, facts.comments, facts.keywords = subject, "", ""
    facts.language, facts.revision = language, 1
    facts.created = facts.modified = _MADE
