"""The words Word puts before numbered paragraphs, as "Article %1": numbers are tags, the rest is translated."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.tagging.labels import Label, is_worded
from translation_service.domain.languages import LanguagePair

_VALUE: Final = names.word("val")
_NUMBER: Final = names.word("num")
_NUMBER_ID: Final = names.word("numId")
_ABSTRACT: Final = names.word("abstractNum")
_ABSTRACT_ID: Final = names.word("abstractNumId")
_LEVEL_TEXT: Final = names.word("lvlText")
_FORMAT: Final = names.word("numFmt")
_STYLE_LINK: Final = names.word("styleLink")
_BORROWED: Final = names.word("numStyleLink")
_COUNTER: Final = lazily(r"(%[1-9])")


class NumberingText:
    """The text of one level of a list; its counters stand alone as tags."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._label = Label(names.attribute(element, _VALUE) or "", _COUNTER)
        self.block = self._label.block

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        name = next(name for name in self._element.attrib if name in _VALUE)
        self._element.set(name, self._label.written(text, uncounting=_uncounting))


def _uncounting(words: str) -> str:
    """Part a percent sign from a digit behind it, which would be a counter."""
    return re.sub(r"%(?=[1-9])", "% ", words)


def numbering_texts(package: Package, stories: Sequence[Story]) -> Iterator[tuple[str, NumberingText]]:
    """Return the worded numberings of the lists that the document uses, with their part."""
    part = package.related(package.main, "numbering")
    if part is None:
        return
    root = package.root(part)
    if not any(map(_is_worded, root.iter(*_LEVEL_TEXT))):
        return
    for definition in _used_definitions(root, _used_numbers(package, stories)):
        for text in definition.iter(*_LEVEL_TEXT):
            if _is_worded(text):
                yield part, NumberingText(text)


def _is_worded(text: Element) -> bool:
    level = text.getparent()
    kind = None if level is None else names.child(level, _FORMAT)
    is_bullet = kind is not None and names.attribute(kind, _VALUE) == "bullet"
    return not is_bullet and is_worded(names.attribute(text, _VALUE) or "", _COUNTER)


def _used_numbers(package: Package, stories: Sequence[Story]) -> set[str]:
    found = [mark for story in stories for mark in story.elements(*_NUMBER_ID)]
    styles = package.related(package.main, "styles")
    if styles is not None:
        found += package.root(styles).iter(*_NUMBER_ID)
    return {names.attribute(mark, _VALUE) or "" for mark in found}


def _used_definitions(root: Element, numbers: set[str]) -> Iterator[Element]:
    """Return the lists that are used, each once, and what single lists say of their own."""
    abstract = {names.attribute(found, _ABSTRACT_ID) or "": found for found in root if found.tag in _ABSTRACT}
    lending = _by_style_link(abstract)
    used: dict[Element, None] = {}
    for number in root:
        if number.tag in _NUMBER and names.attribute(number, _NUMBER_ID) in numbers:
            link = names.child(number, _ABSTRACT_ID)
            found = None if link is None else abstract.get(names.attribute(link, _VALUE) or "")
            used |= dict.fromkeys(() if found is None else (found, *_lenders(found, lending)))
            used[number] = None
    return iter(used)


def _by_style_link(abstract: dict[str, Element]) -> dict[str, Element]:
    """Return the first list that is each style of lists."""
    found: dict[str, Element] = {}
    for one in abstract.values():
        link = names.child(one, _STYLE_LINK)
        if link is not None:
            found.setdefault(names.attribute(link, _VALUE) or "", one)
    return found


def _lenders(borrower: Element, lending: dict[str, Element]) -> Iterator[Element]:
    """Return the list behind one that only names a style of lists."""
    borrowed = names.child(borrower, _BORROWED)
    if borrowed is not None and (lender := lending.get(names.attribute(borrowed, _VALUE) or "")) is not None:
        yield lender
