"""Words put into paragraphs: bold, italic, links and fields, written in a small notation.

`**bold**`, `*italic*`, `[words](address)`.
"""

import re
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_MARKED: Final = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*]+)\*|\[(?P<words>[^\]]+)\]\((?P<address>[^)]+)\)")


def add_words(paragraph: Any, text: str) -> None:  # noqa: ANN401 - python-docx has no types
    """Add text in the notation of this module to a paragraph."""
    end = 0
    for found in _MARKED.finditer(text):
        _add_run(paragraph, text[end : found.start()])
        _add_marked(paragraph, found)
        end = found.end()
    _add_run(paragraph, text[end:])


def add_field(paragraph: Any, instruction: str, result: str) -> None:  # noqa: ANN401
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


def _add_marked(paragraph: Any, found: re.Match[str]) -> None:  # noqa: ANN401
    if found["words"]:
        _add_link(paragraph, found["words"], found["address"])
    else:
        run = _add_run(paragraph, found["bold"] or found["italic"])
        run.bold, run.italic = bool(found["bold"]) or None, bool(found["italic"]) or None


def _add_run(paragraph: Any, text: str) -> Any:  # noqa: ANN401
    return paragraph.add_run(text) if text else None


def _add_link(paragraph: Any, words: str, address: str) -> None:  # noqa: ANN401
    link_id = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{link_id}" w:history="1"/>')
    run = paragraph.add_run(words, style="Hyperlink")
    link.append(run._r)  # noqa: SLF001
    paragraph._p.append(link)  # noqa: SLF001
    assert link.find(qn("w:r")) is not None
