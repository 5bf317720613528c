"""Whether what the unit received is what the reviser approved, with everything still in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from translation_service.demonstration.outbox import attachments_of
from translation_service.demonstration.script import Received
from translation_service.domain.inline import plain
from translation_service.domain.sentences import N_, Sentence, sentence

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPENS: Final = N_("it opens as a Word document")
_SAME: Final = N_("the mail carries the same bytes as the portal")
_CORRECTED: Final = N_("the reviser's words stand in it: “%(words)s”")
_BOLD: Final = N_("“%(words)s” is bold, and nothing around it")
_BOLD_COUNT: Final = N_("%(count)d of %(of)d paragraphs with bold words still have them")
_KEPT: Final[dict[str, str]] = {
    "footnotes": N_("footnotes: %(count)d of %(of)d"),
    "images": N_("images: %(count)d of %(of)d"),
    "links": N_("links: %(count)d of %(of)d"),
    "fields": N_("fields: %(count)d of %(of)d"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    sentence: Sentence
    is_passed: bool


def check(received: Received) -> tuple[Check, ...]:
    """Look at the finished file and its mail; what a DOCX held before is compared with what it holds now."""
    try:
        document = docx.Document(BytesIO(received.content))
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError):
        return (Check(sentence=sentence(_OPENS), is_passed=False),)
    found = [Check(sentence=sentence(_OPENS), is_passed=True), _check_mail(received)]
    found += _check_words(received, document)
    if received.paper.name.endswith(".docx"):
        found += _check_kept(received.paper.content, received.content)
    return tuple(found)


def _check_mail(received: Received) -> Check:
    is_same = received.content in [content for _, content in attachments_of(received.mail)]
    return Check(sentence=sentence(_SAME), is_passed=is_same)


def _check_words(received: Received, document: Document) -> Iterator[Check]:
    paragraphs = list(_paragraphs(document))
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    for correction in received.paper.corrections:
        words = plain(correction.target)
        yield Check(sentence=sentence(_CORRECTED, words=words), is_passed=words in text)
    bold = {piece for paragraph in paragraphs for piece in _bold_pieces(paragraph)}
    for words in received.paper.bold:
        yield Check(sentence=sentence(_BOLD, words=words), is_passed=words in bold)


def _check_kept(source: bytes, translation: bytes) -> Iterator[Check]:
    before, after = _inventory(source), _inventory(translation)
    for kind, template in _KEPT.items():
        kept = len([thing for thing in before[kind] if thing in after[kind]])
        counts = {"count": kept, "of": len(before[kind])}
        yield Check(sentence=sentence(template, **counts), is_passed=before[kind] == after[kind])
    had, has = (_with_bold(docx.Document(BytesIO(content))) for content in (source, translation))
    counts = {"count": len(had & has), "of": len(had)}
    yield Check(sentence=sentence(_BOLD_COUNT, **counts), is_passed=had == has)


def _inventory(package: bytes) -> dict[str, list[Any]]:
    """Return what must outlive a translation: by kind, the things in the order of the package."""
    with ZipFile(BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist())}
    roots = [etree.fromstring(part) for name, part in parts.items() if _is_story(name)]
    elements = [element for root in roots for element in root.iter(etree.Element)]
    relations = [etree.fromstring(part) for name, part in parts.items() if name.endswith(".rels")]
    return {
        "footnotes": [element.get(f"{_W}id") for element in elements if element.tag == f"{_W}footnoteReference"],
        "images": [part for name, part in parts.items() if "/media/" in name],
        "links": sorted(
            one.get("Target", "") for root in relations for one in root if one.get("TargetMode") == "External"
        ),
        "fields": [(element.text or "").strip() for element in elements if element.tag == f"{_W}instrText"],
    }


def _is_story(name: str) -> bool:
    return name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml")


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for element in document.element.body.iter(f"{_W}p"):
        yield Paragraph(element, document)


def _bold_pieces(paragraph: Paragraph) -> list[str]:
    runs = [run for run in paragraph.runs if run.text]
    return [
        "".join(run.text for run in group) for is_bold, group in groupby(runs, lambda run: bool(run.bold)) if is_bold
    ]


def _with_bold(document: Document) -> set[int]:
    return {number for number, paragraph in enumerate(_paragraphs(document)) if _bold_pieces(paragraph)}
