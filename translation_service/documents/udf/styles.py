"""How letters of a UDF file look: what an element says itself, and what it inherits by name."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.rebuilt.letters import Letters

_LONGEST_LINE_OF_PARENTS: Final = 20
_FONT: Final = "Times New Roman"
_SIZE: Final = 12.0
_SWING_FONTS: Final = frozenset({"Dialog", "DialogInput", "SansSerif", "Serif", "Monospaced", "Default"})
_BLACK: Final = "000000"
_WHITE: Final = "FFFFFF"
_TELLING: Final = (
    *("style", "resolver", "family", "size", "bold", "italic", "underline", "strikethrough"),
    *("superscript", "subscript", "foreground", "background"),
)
_LOOKS_KEPT: Final = 256
Told = tuple[tuple[str, str], ...]
"""Some attributes of an element, as far as it has them: those of thousands of elements are the same."""


class Styles:
    """The named styles of a file; `font` and `size` are those of its ordinary text."""

    def __init__(self, root: Element) -> None:
        self._styles = {style.get("name", ""): style for style in root.iterfind("styles/style")}
        # Thousands of styles may stand in one line of parents, and each is asked for by all below it.
        self._own = cache(_own)
        elements = root.find("elements")
        self._ordinary = "hvl-default" if elements is None else elements.get("resolver", "hvl-default")
        base = self._line_of(self._ordinary)
        self.font = _font(base) or _FONT
        self.size = _size(base) or _SIZE
        self._look = lru_cache(maxsize=_LOOKS_KEPT)(self._look_of)

    def letters(self, paragraph: Element, run: Element) -> Letters:
        """Return the look of a run: its own words first, then those of the style it names, or of its paragraph."""
        return self._look(told(paragraph, _TELLING), told(run, _TELLING))

    def plain(self) -> Letters:
        """Return the look of ordinary text."""
        return self._look((), ())

    def _look_of(self, paragraph: Told, run: Told) -> Letters:
        own, around = dict(run), dict(paragraph)
        line = [own, *self._line_of(own.get("style") or own.get("resolver") or "")]
        if own.keys().isdisjoint({"style", "resolver"}):
            line += [around, *self._line_of(around.get("resolver") or self._ordinary)]
        return self._letters(line)

    def _letters(self, line: Sequence[Mapping[str, str]]) -> Letters:
        font, size = _font(line), _size(line)
        raised = "superscript" if _is_on(line, "superscript") else "subscript" if _is_on(line, "subscript") else ""
        return Letters(
            is_bold=_is_on(line, "bold"),
            is_italic=_is_on(line, "italic"),
            is_underlined=_is_on(line, "underline"),
            is_struck=_is_on(line, "strikethrough"),
            raised=raised,
            size=0 if size == self.size else size,
            font="" if font == self.font else font,
            colour=colour(_first(line, "foreground"), unless=_BLACK),
            shade=colour(_first(line, "background"), unless=_WHITE),
        )

    def _line_of(self, name: str) -> list[Mapping[str, str]]:
        """Return a style and its parents."""
        line: list[Mapping[str, str]] = []
        while (style := self._styles.get(name)) is not None and len(line) < _LONGEST_LINE_OF_PARENTS:
            line.append(self._own(style))
            name = style.get("parent") or style.get("resolver") or ""
        return line


def told(element: Element, names: Iterable[str]) -> Told:
    """Return those of some attributes that an element has."""
    return tuple([(name, value) for name in names if (value := element.get(name)) is not None])


def number(text: str | None) -> float:
    """Return a length in points, 0 for what is none."""
    try:
        found = float(text or 0)
    except ValueError:
        return 0.0
    return found if abs(found) < 1e6 else 0.0


def colour(text: str, *, unless: str = "") -> str:
    """Return a colour that Java wrote as a signed number as six hexadecimal digits, empty for `unless`."""
    try:
        wanted = f"{int(text) & 0xFFFFFF:06X}"
    except ValueError:
        return ""
    return "" if wanted == unless else wanted


def _own(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _first(line: Sequence[Mapping[str, str]], name: str) -> str:
    return next((attributes[name] for attributes in line if name in attributes), "")


def _is_on(line: Sequence[Mapping[str, str]], name: str) -> bool:
    return _first(line, name).lower() == "true"


def _font(line: Sequence[Mapping[str, str]]) -> str:
    found = _first(line, "family")[:60]
    return "" if found in _SWING_FONTS else found


def _size(line: Sequence[Mapping[str, str]]) -> float:
    return number(_first(line, "size"))
