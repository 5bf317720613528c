"""Content controls: the data behind them, and the choices of those that drop down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

CONTROL: Final = names.word("sdt")
_PROPERTIES: Final = names.word("sdtPr")
_CONTENT: Final = names.word("sdtContent")
LIST: Final = names.word("dropDownList", "comboBox")
_ITEM: Final = names.word("listItem")
_SHOWN: Final = names.word("displayText")
_VALUE: Final = names.word("value")
_TEXT: Final = names.word("t")
_PARAGRAPH: Final = names.word("p")


class Choice:
    """A choice nobody has chosen; controls with the same list share it."""

    def __init__(self, words: str) -> None:
        self.block = Block(place=Place.LIST, text=inline.write([words]))
        self.items: list[Element] = []

    def replace(self, text: str, pair: LanguagePair) -> None:  # noqa: ARG002 - plain words carry no language
        words = inline.typed(text)
        for item in self.items:
            _say(item, words)


@dataclass(slots=True)
class _Found:
    """The choices of a story, and before which paragraph each is read."""

    by_home: dict[Element, list[Choice]] = field(default_factory=dict)
    by_list: dict[tuple[str, ...], dict[int, Choice]] = field(default_factory=dict)

    def read(self, control: Element, items: list[Element]) -> None:
        one, row = chosen(control, control), tuple(map(_words, items))
        known = self.by_list.setdefault(row, {})
        here = self.by_home.setdefault(_home(control), [])
        for position, item in enumerate(items):
            if item is not one and has_letter(row[position]):
                if position not in known:
                    known[position] = Choice(row[position])
                    here.append(known[position])
                known[position].items.append(item)


def _home(control: Element) -> Element:
    """Return the paragraph before which the choices of a control are read."""
    home = next(control.iterancestors(*_PARAGRAPH), None)
    return next(control.iter(*_PARAGRAPH), control) if home is None else home


def choices(controls: Iterable[Element]) -> dict[Element, list[Choice]]:
    """Return the choices of controls by the paragraph they are read before: a copy of a control takes them along."""
    found = _Found()
    for control in controls:
        items = list(_items(control))
        if items:
            found.read(control, items)
    return found.by_home


def chosen(control: Element, source: Element) -> Element | None:
    """Return the choice of a control whose words `source`, the control before its words were translated, shows."""
    items = list(_items(control))
    shown = _shown(source) if items else ""
    return next((item for item in items if shown and _words(item) == shown), None)


def settle(control: Element, choice: Element | None) -> None:
    """Let the chosen one say what a control shows now; cut others from data Word would overwrite their words with.

    Of a list Word shows what belongs to the value in the data, and values stay.
    """
    if choice is None:
        _unbind(control)
    elif (shown := _shown(control)) != _words(choice):
        _say(choice, shown)


def _unbind(control: Element) -> None:
    for properties in [inner for inner in control if inner.tag in _PROPERTIES]:
        for binding in [inner for inner in properties if names.local(inner) == "dataBinding"]:
            properties.remove(binding)


def _items(control: Element) -> Iterator[Element]:
    properties = names.child(control, _PROPERTIES)
    found = None if properties is None else names.child(properties, LIST)
    return iter(()) if found is None else (item for item in found if item.tag in _ITEM)


def _words(item: Element) -> str:
    """Return what a choice reads as: its value where it says nothing else."""
    return (names.attribute(item, _SHOWN) or names.attribute(item, _VALUE) or "").strip()


def _say(item: Element, words: str) -> None:
    item.set(names.sibling(item, "displayText"), words)


def _shown(control: Element) -> str:
    content = names.child(control, _CONTENT)
    texts = () if content is None else content.iter(*_TEXT)
    return " ".join("".join(text.text or "" for text in texts).split())
