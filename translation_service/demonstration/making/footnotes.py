"""Footnotes, which python-docx does not know: the part, its separators, its styles and the references."""

from typing import Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from translation_service.demonstration.making.writing import add_words

_REFERENCE: Final = "footnote reference"
_TEXT: Final = "footnote text"
_SEPARATORS: Final = (("separator", -1), ("continuationSeparator", 0))


class Footnotes:
    """The footnotes of one document. `refer` numbers them from 1 in the order of their references."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for kind, number in _SEPARATORS:
            self._root.append(parse_xml(_separator(kind, number)))
        self._styles()
        self._announce()

    def refer(self, paragraph: Paragraph, words: str) -> None:
        """Put a reference at the end of a paragraph, and its note at the foot of the page."""
        number = len(self._root) - len(_SEPARATORS) + 1
        run = paragraph.add_run(style=_REFERENCE)
        run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{number}"/>'))  # noqa: SLF001
        self._root.append(self._note(number, words))

    def close(self) -> None:
        """Put the finished part into the document."""
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, self._document.part.package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _note(self, number: int, words: str) -> BaseOxmlElement:
        paragraph = self._document.add_paragraph(style=_TEXT)
        mark = paragraph.add_run(style=_REFERENCE)
        mark._r.append(parse_xml(f"<w:footnoteRef {nsdecls('w')}/>"))  # noqa: SLF001
        add_words(paragraph, f" {words}")
        note = parse_xml(f'<w:footnote {nsdecls("w")} w:id="{number}"/>')
        # Made by python-docx at the end of the body, then moved into its note.
        note.append(paragraph._p)  # noqa: SLF001
        return note

    def _styles(self) -> None:
        styles = self._document.styles
        reference = styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
        reference.font.superscript = True
        text = styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        text.base_style = styles["Normal"]
        text.font.size = Pt(9)
        text.paragraph_format.space_after = Pt(2)
        text.paragraph_format.line_spacing = 1.0

    def _announce(self) -> None:
        settings = self._document.settings.element
        numbers = "".join(f'<w:footnote w:id="{number}"/>' for _, number in _SEPARATORS)
        settings.find(qn("w:compat")).addprevious(parse_xml(f"<w:footnotePr {nsdecls('w')}>{numbers}</w:footnotePr>"))


def _separator(kind: str, number: int) -> str:
    spacing = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    paragraph = f"<w:p>{spacing}<w:r><w:{kind}/></w:r></w:p>"
    return f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}">{paragraph}</w:footnote>'
