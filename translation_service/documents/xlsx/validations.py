"""What cells say of what may be entered: prompts, complaints, and the lists to choose from."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.xlsx.escapes import decoded, encoded_attribute
from translation_service.documents.xlsx.sheet_names import shortened
from translation_service.documents.xlsx.worded import LookUp, Single, Worded
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_VALIDATION: Final = "dataValidation"
_LONGEST: Final = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 225}
_LONGEST_LIST: Final = 255
_LONG_LIST: Final = 190


class Prompt:
    """One sentence of a validation, which Excel takes up to a length only."""

    def __init__(self, element: Element, attribute: str) -> None:
        self._element = element
        self._attribute = attribute
        self.block = Block(place=Place.COMMENT, text=inline.write([decoded(element.get(attribute, "")).strip()]))

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - prompts say nothing of languages
        fitting = shortened(inline.typed(text), _LONGEST[self._attribute])
        self._element.set(self._attribute, encoded_attribute(fitting))


class InlineList:
    """A list to choose from that is written into the validation itself; it stays where its translation does not fit."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._items = [item.strip() for item in (element.text or "").strip()[1:-1].replace('""', '"').split(",")]

    @property
    def blocks(self) -> Sequence[Block]:
        return [_item(item) for item in self._items if has_letter(item)]

    def rewrite(self, look_up: LookUp, pair: LanguagePair) -> bool:  # noqa: ARG002 - lists say nothing of languages
        said = self.said(look_up)
        if said:
            written = ",".join(said.get(item, item) for item in self._items)
            self._element.text = '"' + written.replace('"', '""') + '"'
        return bool(said)

    @property
    def length(self) -> int:
        return len(",".join(self._items))

    def said(self, look_up: LookUp) -> Mapping[str, str]:
        """Return what its items say now by what they said; nothing where they do not fit."""
        found = {item: look_up(_item(item)) for item in self._items if has_letter(item)}
        said = {item: _plain(text) for item, text in found.items() if text is not None}
        return said if len(",".join(said.get(item, item) for item in self._items)) <= _LONGEST_LIST else {}


def validations(sheet: Element) -> Iterator[Worded]:
    for element in sheet.iter():
        if names.local(element) == _VALIDATION:
            yield from _prompts(element)
            yield from _lists(element)


def may_not_fit(sheet: Element) -> bool:
    """Tell whether a list is so long that its translation may be too long."""
    lists = (found for found in validations(sheet) if isinstance(found, InlineList) and found.blocks)
    return any(found.length > _LONG_LIST for found in lists)


def list_items(sheet: Element, look_up: LookUp) -> Iterator[tuple[str, str]]:
    """Return what the items of all lists said and say now."""
    for found in validations(sheet):
        if isinstance(found, InlineList):
            yield from found.said(look_up).items()


def _prompts(validation: Element) -> Iterator[Worded]:
    for attribute in _LONGEST:
        if has_letter(validation.get(attribute, "")):
            yield Single(Prompt(validation, attribute))


def _lists(validation: Element) -> Iterator[Worded]:
    first = next((inner for inner in validation if names.local(inner) == "formula1"), None)
    if first is None or validation.get("type") != "list":
        return
    # Newer validations wrap their formula once more.
    for element in [inner for inner in first.iter() if (inner.text or "").strip().startswith('"')]:
        yield InlineList(element)


@lru_cache(maxsize=1024)
def _item(item: str) -> Block:
    return Block(place=Place.TABLE, text=inline.write([item]))


def _plain(text: str) -> str:
    return " ".join(inline.typed(text).replace(",", " ").split())
