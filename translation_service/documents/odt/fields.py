"""Fields whose words the document holds once and shows in many places: they are translated where they are held."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import unquote

from translation_service.documents.blocks import Block, Writable, has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.markup import Element, spoken
from translation_service.documents.odt.names import attribute, full, names
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_DECLARED: Final = full("text:user-field-decl")
_SET: Final = full("text:variable-set")
_CHOICE: Final = full("text:label")
_LISTED: Final = full("loext:list-item")
LISTED_VALUE: Final = full("loext:value")
_PARAMETER: Final = full("field:param")
CHOICES: Final = {
    _CHOICE: full("text:value"),
    _LISTED: full("loext:display-text"),
    _PARAMETER: full("field:value"),
}
"""What fields of forms offer to choose from, and what else they keep, with the attributes that say it."""
_VALUE: Final = full("office:string-value")
_FORMULA: Final = full("text:formula")
_CONDITION: Final = full("text:condition")
_INDEXED: Final = names(
    "text", "toc-mark alphabetical-index-mark alphabetical-index-mark-start user-index-mark user-index-mark-start"
)
_ENTRIES: Final = (full("text:string-value"), full("text:key1"), full("text:key2"))
_CONDITIONAL: Final = names("text", "conditional-text hidden-text")
_ANSWERS: Final = tuple(full(f"text:string-value{case}") for case in ("", "-if-true", "-if-false"))
# What fields of forms offer, show at first and say to who fills them in; others are commands.
_OF_FORMS: Final = frozenset({"Dropdown_ListEntry", "Content", "Help", "Hint"})
_SHOWING: Final = names(
    "text",
    """
    user-field-get variable-get variable-set drop-down bookmark-ref reference-ref chapter title subject description
    keywords conditional-text hidden-text user-defined
    """,
)
_ROW: Final = ", "
_ADDRESS: Final = full("xlink:href")
_OUTLINE: Final = re.compile(r"(#(?:\d+\.)*)(.+)(\|outline)", re.DOTALL)


class Variable:
    """The words that a variable is set to where it stands, and shows there."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._caption = Caption(element, Place.BODY)
        self.block = self._caption.block

    def replace(self, text: str, pair: LanguagePair) -> None:
        before = self._element.text or ""
        self._caption.replace(text, pair)
        if self._element.get(_VALUE) == before:
            self._element.set(_VALUE, self._element.text or "")


class ListedValue:
    """The value of a choice that says no other words: it stays what is chosen, and its words are said beside it."""

    def __init__(self, item: Element) -> None:
        self._item = item
        self.block = Block(place=Place.BODY, text=inline.write([(item.get(LISTED_VALUE) or "").strip()]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        self._item.set(CHOICES[_LISTED], spoken(inline.typed(text)))


def fields(root: Element) -> Iterator[Writable]:
    """Return the words that fields show, and the entries of indexes."""
    yield from said_by(root, [_DECLARED], [_VALUE], Place.BODY)
    for element in root.iter(_SET):
        if attribute(element, "office:value-type") == "string" and len(element) == 0 and has_letter(element.text or ""):
            yield Variable(element)
    yield from said_by(root, [_CHOICE], [CHOICES[_CHOICE]], Place.BODY)
    yield from said_by(root, [_LISTED], [CHOICES[_LISTED]], Place.BODY)
    for item in root.iter(_LISTED):
        if not item.get(CHOICES[_LISTED]) and has_letter(item.get(LISTED_VALUE) or ""):
            yield ListedValue(item)
    for element in root.iter(_PARAMETER):
        if attribute(element, "field:name") in _OF_FORMS and has_letter(attribute(element, "field:value")):
            yield Caption(element, Place.BODY, attribute=CHOICES[_PARAMETER])
    yield from said_by(root, _CONDITIONAL, _ANSWERS, Place.BODY)
    yield from said_by(root, _INDEXED, _ENTRIES, Place.BODY)


def said_by(root: Element, tags: Iterable[str], attributes: Sequence[str], place: Place) -> Iterator[Caption]:
    """Return what elements say in some of their attributes."""
    for element in root.iter(*tags):
        spoken = (name for name in attributes if has_letter(element.get(name) or ""))
        yield from (Caption(element, place, attribute=name) for name in spoken)


def follow(root: Element, said: Mapping[str, str]) -> None:
    """Have fields show, conditions compare with and links lead to what is said now; `said` maps old words to new."""
    for element in root.iter():
        if element.tag in _SHOWING and all(inner.tag == _CHOICE for inner in element):
            _follow_in_words(element, said)
        for name in (_FORMULA, _CONDITION):
            if '"' in (element.get(name) or ""):
                element.set(name, re.sub(r'"([^"]*)"', lambda found: _quoted(found[1], said), element.get(name) or ""))
        found = _OUTLINE.fullmatch(element.get(_ADDRESS) or "")
        if found is not None and unquote(found[2]) in said:
            element.set(_ADDRESS, f"{found[1]}{said[unquote(found[2])]}{found[3]}")


def _follow_in_words(element: Element, said: Mapping[str, str]) -> None:
    """Have an element say it whose words may stand behind the choices it offers."""
    holders = [(element, "text"), *((inner, "tail") for inner in element)]
    for holder, where in holders:
        words = getattr(holder, where) or ""
        new = _now_said(words.strip(), said)
        if new is not None:
            setattr(holder, where, words.replace(words.strip(), new))


def _now_said(words: str, said: Mapping[str, str]) -> str | None:
    """Return what a field says now; keywords are held one by one and shown in a row."""
    row = [said.get(word) for word in words.split(_ROW)] if _ROW in words and words not in said else []
    held = [word for word in row if word is not None]
    return _ROW.join(held) if held and len(held) == len(row) else said.get(words)


def _quoted(words: str, said: Mapping[str, str]) -> str:
    return '"' + said.get(words, words).replace('"', "'") + '"'
