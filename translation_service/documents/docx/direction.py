"""The language and the writing direction of translated words."""

from typing import Final

from lxml import etree

from translation_service.documents.bearing import with_bearings
from translation_service.documents.blocks import has_letter
from translation_service.documents.docx.ordering import ensure, remove
from translation_service.documents.docx.twin_formats import TWINS, is_complex, take_over
from translation_service.documents.locales import LOCALES, is_right_to_left, turns
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain.languages import LanguagePair

_PARAGRAPH: Final = names.word("p")
_TEXT: Final = names.word("t")
_RUN_PROPERTIES: Final = names.word("rPr")
_EAST_ASIAN: Final = frozenset({"zh", "ja", "ko"})


def speak_run(run: Element, pair: LanguagePair) -> None:
    """Let a run say that its words are in the target language."""
    properties = names.child(run, _RUN_PROPERTIES)
    if properties is None:
        properties = etree.SubElement(run, names.sibling(run, "rPr"))
    if run[0] is not properties:
        run.insert(0, properties)
    # The words of another language do not fit into the width the old ones were squeezed into.
    remove(properties, "fitText")
    _tag_language(properties, pair.target)
    if turns(pair):
        _turn_run(properties, pair)


def turn_paragraph(paragraph: Element, pair: LanguagePair) -> None:
    """Mirror a paragraph when the translation runs the other way; alignments are relative, so they follow."""
    if not turns(pair) or paragraph.tag not in _PARAGRAPH:
        return
    properties = names.child(paragraph, names.word("pPr"))
    if properties is None:
        properties = etree.Element(names.sibling(paragraph, "pPr"))
        paragraph.insert(0, properties)
    _switch(properties, "bidi", on=is_right_to_left(pair.target))


def turn_story(root: Element, pair: LanguagePair) -> None:
    """Mirror tables, sections and wordless paragraphs of a story when the translation runs the other way."""
    if not turns(pair):
        return
    for paragraph in root.iter(*_PARAGRAPH):
        texts = list(paragraph.iter(*_TEXT))
        if not any(has_letter(text.text or "") for text in texts):
            turn_paragraph(paragraph, pair)
            for text in texts:
                _turn_number(text, pair.target)
    for properties in root.iter(*names.word("tblPr")):
        _switch(properties, "bidiVisual", on=is_right_to_left(pair.target))
    for properties in root.iter(*names.word("sectPr")):
        _switch(properties, "bidi", on=is_right_to_left(pair.target))


def _turn_number(text: Element, target: str) -> None:
    """Let a number without words be read from its own side, and its point stand behind it."""
    text.text = with_bearings(text.text or "", target)
    run = text.getparent()
    properties = None if run is None else names.child(run, _RUN_PROPERTIES)
    if properties is not None and names.child(properties, names.word("rtl")) is not None:
        _switch(properties, "rtl", on=is_right_to_left(target))


def _tag_language(properties: Element, target: str) -> None:
    language = ensure(properties, "lang")
    kind = "bidi" if is_right_to_left(target) else "eastAsia" if target in _EAST_ASIAN else "val"
    language.set(names.sibling(properties, kind), LOCALES.get(target, target))


def _turn_run(properties: Element, pair: LanguagePair) -> None:
    if not is_right_to_left(pair.target):
        if is_complex(properties):
            take_over(properties, pair.target)
        _switch(properties, "rtl", on=False)
        return
    _switch(properties, "rtl", on=True)
    for simple, complex_ in TWINS:
        found = names.child(properties, names.word(simple))
        if found is not None:
            twin = ensure(properties, complex_)
            for name, value in found.attrib.items():
                twin.set(name, value)


def _switch(properties: Element, local: str, *, on: bool) -> None:
    remove(properties, local)
    toggle = ensure(properties, local)
    if not on:
        toggle.set(names.sibling(properties, "val"), "0")
