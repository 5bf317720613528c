"""A letter of one page: letterhead, references, paragraphs, a list, a signature."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.shared import Pt

from translation_service.demonstration.making.packing import repeatable
from translation_service.demonstration.making.paper import FAINT, INK, add_rule, open_space, prepare_paper
from translation_service.demonstration.making.tables import add_letterhead, add_references
from translation_service.demonstration.making.writing import add_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a letter says, in the notation of `writing`; `language` is what it is written in ("en-GB")."""

    language: str
    title: str
    sender: str
    name: Sequence[str]
    address: Sequence[str]
    recipient: Sequence[str]
    references: Sequence[tuple[str, str]]
    subject: str
    salutation: str
    opening: Sequence[str]
    points: Sequence[str]
    closing: Sequence[str]
    signature: tuple[str, str]
    enclosures: str


_GAP: Final = Pt(10)


def make_short_letter(words: Words) -> bytes:
    """Return the letter as a DOCX; the same bytes each time."""
    document = docx.Document()
    prepare_paper(document, title=words.title, author=words.sender, subject=words.title, language=words.language)
    add_letterhead(document, name=words.name, address=words.address)
    open_space(document, _GAP)
    add_references(document, recipient=words.recipient, references=words.references)
    add_words(document.add_paragraph(style="Subject"), words.subject)
    document.add_paragraph(words.salutation).paragraph_format.space_after = _GAP
    _write(document, words.opening, style="Body Text")
    _write(document, words.points, style="List Bullet")
    _write(document, words.closing, style="Body Text")
    _write_end(document, words)
    stream = BytesIO()
    document.save(stream)
    return repeatable(stream.getvalue())


def _write(document: Document, texts: Sequence[str], *, style: str) -> None:
    for text in texts:
        add_words(document.add_paragraph(style=style), text)


def _write_end(document: Document, words: Words) -> None:
    _write(document, words.signature, style="Signature")
    add_rule(document.paragraphs[-1], "top", colour=INK, space=6)
    enclosed = document.add_paragraph(style="Enclosures")
    add_rule(enclosed, "top", colour=FAINT, space=6)
    add_words(enclosed, words.enclosures)
