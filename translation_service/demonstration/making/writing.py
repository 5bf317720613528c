"""Words put into paragraphs: bold, italic, links and fields, written in a small notation.

`**bold**`, `*italic*`, `[words](address)`.
"""

import re
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

_MARKED: Final = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|\[(?P<words>[^\]]+)\]\((?P<address>[^)]+)\)"
)


def add_words(paragraph: Paragraph, text: str) -> None:
    """Add text in the notation of this module to a paragraph."""
    end = 0
    for found in _MARKED.finditer(text):
        _add_plain(paragraph, text[end : found.start()])
        _add_marked(paragraph, found)
        end = found.end()
    _add_plain(paragraph, text[end:])


def add_field(paragraph: Paragraph, instruction: str, result: str) -> None:
    """Add a field as Word writes it: begin, instruction, separator, result, end."""
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {instruction} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{result}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        run = parse_xml(f"<w:r {nsdecls('w')}>{content}</w:r>")
        paragraph._p.append(run)  # noqa: SLF001 - fields have no door in python-docx


def _add_marked(paragraph: Paragraph, found: re.Match[str]) -> None:
    if found["words"]:
        _add_link(paragraph, found["words"], found["address"])
    else:
        run = paragraph.add_run(found["bold"] or found["italic"])
        run.bold, run.italic = bool(found["bold"]) or None, bool(found["italic"]) or None


def _add_plain(paragraph: Paragraph, text: str) -> None:
    if text:
        paragraph.add_run(text)


def _add_link(paragraph: Paragraph, words: str, address: str) -> None:
    link_id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{link_id}" w:history="1"/>')
    run = paragraph.add_run(words, style="Hyperlink")
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
