"""Footnotes of a document that is built anew: the part, its separators, its styles and the references."""

from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.sheet import Sheet
from translation_service.domain.segments import Place

_SEPARATORS: Final = (("separator", -1), ("continuationSeparator", 0))
_STYLES: Final = """<w:styles {declared}>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>
<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>
<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style></w:styles>"""


class Footnotes:
    """The footnotes of one sheet, numbered from 1 in the order of their references."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._count = 0
        self._root: Element = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for kind, number in _SEPARATORS:
            self._root.append(parse_xml(_separator(kind, number)))
        sheet.add_part(_announced(sheet.document, self._root))

    def refer(self, paragraph: Element) -> Element:
        """Put a reference at the end of a paragraph and return the paragraph of its note, to be filled."""
        self._count += 1
        paragraph.append(_marking("footnoteReference", number=self._count))
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        self._root.append(note)
        made = self._paragraph(note)
        made.append(_marking("footnoteRef"))
        self._sheet.write(made, " ")
        return made

    def go_on(self, paragraph: Element) -> Element:
        """Return one more paragraph of the note that `paragraph` is in."""
        return self._paragraph(paragraph.getparent())

    def _paragraph(self, note: Element | None) -> Element:
        if note is None:
            raise ValueError("a paragraph outside of any note")
        made = self._sheet.paragraph(note, Place.FOOTNOTE)
        properties = parse_xml(f'<w:pPr {nsdecls("w")}><w:pStyle w:val="FootnoteText"/></w:pPr>')
        made.insert(0, properties)
        return made


def _announced(document: Any, root: Any) -> Element:  # noqa: ANN401 - python-docx has no types
    package = document.part.package
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    styles = document.styles.element
    styles.extend(list(parse_xml(_STYLES.format(declared=nsdecls("w")))))
    numbers = "".join(f'<w:footnote w:id="{number}"/>' for _, number in _SEPARATORS)
    declared = parse_xml(f"<w:footnotePr {nsdecls('w')}>{numbers}</w:footnotePr>")
    document.settings.element.find(qn("w:compat")).addprevious(declared)
    announced: Element = root
    return announced


def _marking(local: str, *, number: int | None = None) -> Element:
    attribute = "" if number is None else f' w:id="{number}"'
    marking: Element = parse_xml(
        f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{local}{attribute}/></w:r>'
    )
    return marking


def _separator(kind: str, number: int) -> str:
    spacing = '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    paragraph = f"<w:p>{spacing}<w:r><w:{kind}/></w:r></w:p>"
    return f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}">{paragraph}</w:footnote>'
