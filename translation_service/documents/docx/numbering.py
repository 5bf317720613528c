"""The words Word puts before numbered paragraphs, as "Article %1": numbers are tags, the rest is translated."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Piece, Tag, TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.patterns import lazily
from translation_service.domain.segments import Place

_VALUE: Final = names.word("val")
_NUMBER: Final = names.word("num")
_NUMBER_ID: Final = names.word("numId")
_ABSTRACT: Final = names.word("abstractNum")
_ABSTRACT_ID: Final = names.word("abstractNumId")
_LEVEL_TEXT: Final = names.word("lvlText")
_FORMAT: Final = names.word("numFmt")
_STYLE_LINK: Final = names.word("styleLink")
_BORROWED: Final = names.word("numStyleLink")
_COUNTER: Final = re.compile(r"%([1-9])")
# A single letter is a list of letters or a bullet; one ideograph is a word.
_WORD: Final = lazily(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]")


class NumberingText:
    """The text of one level of a list; its counters stand alone as tags."""

    def __init__(self, element: Element) -> None:
        self._element = element
        text = names.attribute(element, _VALUE) or ""
        words = text.strip()
        self._before, _, self._after = text.partition(words)
        self._counters = _COUNTER.findall(words)
        tags = [_counter_tag(number) for number in range(1, len(self._counters) + 1)]
        self.block = Block(place=Place.LIST, text=inline.write(_pieces(words)), tags=tuple(tags))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        written = "".join(self._written(piece) for piece in inline.parse(text))
        name = next(name for name in self._element.attrib if name in _VALUE)
        self._element.set(name, f"{self._before}{written}{self._after}")

    def _written(self, piece: Piece) -> str:
        match piece:
            case str():
                # A percent sign before a digit would be a counter.
                return _COUNTER.sub(r"% \1", " ".join(spoken(piece).split("\n")))
            case Alone(number):
                return f"%{self._counters[number - 1]}"
            case _:
                return ""


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
    return not is_bullet and bool(_WORD.search(_COUNTER.sub(" ", names.attribute(text, _VALUE) or "")))


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


def _pieces(words: str) -> Iterator[Piece]:
    """Return words and counters in turn; the n-th counter is the tag n."""
    for position, piece in enumerate(_COUNTER.split(words)):
        yield Alone(position // 2 + 1) if position % 2 else piece


def _counter_tag(number: int) -> Tag:
    return Tag(number=number, kind=TagKind.FIELD, label="number", is_paired=False, spoken="1")
