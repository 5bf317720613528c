"""The letter: a town in Portugal proposes to become a sister city. Three pages with everything a letter may hold."""

from io import BytesIO
from typing import Final

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from translation_service.demonstration.making import letter_words as words
from translation_service.demonstration.making.footnotes import Footnotes
from translation_service.demonstration.making.packing import repeatable
from translation_service.demonstration.making.paper import (
    BLUE,
    FAINT,
    INK,
    add_rule,
    describe,
    open_space,
    prepare_paper,
)
from translation_service.demonstration.making.pictures import coat_of_arms, river_front
from translation_service.demonstration.making.tables import add_letterhead, add_programme, add_references
from translation_service.demonstration.making.writing import add_field, add_words

_TITLE: Final = "Proposta de acordo de geminação entre Vila Serena e Örnek"


def make_letter() -> bytes:
    """Return the letter as a DOCX; the same bytes each time."""
    document = docx.Document()
    prepare_paper(document, title=_TITLE, author=words.SENDER, subject="Geminação", language="pt-PT")
    notes = Footnotes(document)
    _write_head(document)
    _write_opening(document, notes)
    _write_proposal(document, notes)
    _write_visit(document)
    _write_end(document)
    _write_margins(document)
    notes.close()
    stream = BytesIO()
    document.save(stream)
    return repeatable(stream.getvalue())


def _write_head(document: Document) -> None:
    add_letterhead(document, arms=(coat_of_arms(), words.ARMS), name=words.NAME, address=words.ADDRESS)
    open_space(document, Pt(10))
    add_references(document, recipient=words.RECIPIENT, references=words.REFERENCES)
    subject = document.add_paragraph(style="Subject")
    add_words(subject, f"**Assunto:** {_TITLE}")


def _write_opening(document: Document, notes: Footnotes) -> None:
    document.add_paragraph(words.SALUTATION).paragraph_format.space_after = Pt(10)
    _write(document, words.GREETING, notes=notes, note=words.RESOLUTION)
    _write(document, words.TOWN)
    frame = document.add_paragraph(style="Figure")
    describe(frame.add_run().add_picture(BytesIO(river_front()), width=Cm(15.4)), words.PICTURE)
    caption = document.add_paragraph(style="Caption")
    add_words(caption, "Figura ")
    add_field(caption, "SEQ Figura \\* ARABIC", "1")
    add_words(caption, words.CAPTION)


def _write_proposal(document: Document, notes: Footnotes) -> None:
    document.add_heading(words.REASONS_HEADING, level=1)
    for text in words.REASONS:
        _write(document, text)
    document.add_heading(words.FIELDS_HEADING, level=1)
    _write(document, words.FIELDS_OPENING).paragraph_format.keep_with_next = True
    for text in words.FIELDS:
        _write(document, text, style="List Bullet")
    costs = _write(document, words.COSTS[0], notes=notes, note=words.SHARING)
    add_words(costs, words.COSTS[1])


def _write_visit(document: Document) -> None:
    document.add_heading(words.VISIT_HEADING, level=1)
    _write(document, words.INVITATION).paragraph_format.keep_with_next = True
    add_programme(document, title=words.PROGRAMME_TITLE, heads=words.PROGRAMME_HEADS, days=words.PROGRAMME)
    open_space(document, Pt(6))
    _write(document, words.LANGUAGES)


def _write_end(document: Document) -> None:
    document.add_heading(words.STEPS_HEADING, level=1).paragraph_format.page_break_before = True
    _write(document, words.STEPS_OPENING).paragraph_format.keep_with_next = True
    for text in words.STEPS:
        _write(document, text, style="List Number")
    for text in words.CLOSING:
        _write(document, text)
    office, name = (document.add_paragraph(style="Signature") for _ in words.SIGNATURE)
    add_words(office, words.SIGNATURE[0])
    add_words(name, words.SIGNATURE[1])
    add_rule(name, "top", colour=INK, space=6)
    enclosed = document.add_paragraph(style="Enclosures")
    add_rule(enclosed, "top", colour=FAINT, space=6)
    add_words(enclosed, words.ENCLOSURES)


def _write_margins(document: Document) -> None:
    """Write the running head of the second page on, and the foot of every page."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    add_words(head, words.RUNNING_HEAD)
    add_rule(head, "bottom", colour=BLUE, space=4)
    for foot in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        _write_foot(foot)


def _write_foot(foot: Paragraph) -> None:
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_words(foot, words.FOOT)
    add_field(foot, "PAGE", "1")
    add_words(foot, " de ")
    add_field(foot, "NUMPAGES", "3")


def _write(
    document: Document, text: str, *, style: str = "Body Text", notes: Footnotes | None = None, note: str = ""
) -> Paragraph:
    paragraph = document.add_paragraph(style=style)
    add_words(paragraph, text)
    if notes is not None:
        notes.refer(paragraph, note)
    return paragraph
