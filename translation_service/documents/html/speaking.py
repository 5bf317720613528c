"""What a page says of itself: its language, its direction, its encoding."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents.bearing import with_bearings
from translation_service.documents.blocks import has_letter
from translation_service.documents.html.elements import KEPT, VOID
from translation_service.documents.html.encoding import UTF_8
from translation_service.documents.html.keeping import says_no
from translation_service.documents.html.scanning import Attribute, Kind, Lexeme, attributes, says_any
from translation_service.documents.inplace.edits import Edits
from translation_service.documents.locales import LOCALES, is_right_to_left, turns
from translation_service.domain.languages import LanguagePair

_LANGUAGES: Final = ("lang", "xml:lang")
_WHOLE: Final = frozenset({"html", "meta"})
_SPEAKING: Final = ("lang", "dir", "align")
_SIDES: Final = {"left": "right", "right": "left"}
_ASIDE: Final = {
    "align": re.compile(r"\A\s*(left|right)\b", re.IGNORECASE),
    "style": re.compile(r"text-align\s*:\s*(left|right)\b", re.IGNORECASE),
}
_CHARSET: Final = re.compile(r"charset\s*=\s*([^\s;]+)", re.IGNORECASE)
_PROLOGUE: Final = re.compile(r"""\A\s*<\?xml[^>]+?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"\s*<!doctype\s+html[^>]*>", re.IGNORECASE)
_DIRECTIONS: Final = {False: "ltr", True: "rtl"}


class Speaking:
    """Says of a page, in its own tags, that it is in the target language and in UTF-8."""

    def __init__(self, source: str, lexemes: Sequence[Lexeme], edits: Edits, pair: LanguagePair) -> None:
        self._source = source
        self._edits = edits
        self._pair = pair
        self._tags = [lexeme for lexeme in lexemes if lexeme.kind is Kind.START]
        self._said = list(_said(source, lexemes)) if turns(pair) else []

    def speak(self) -> None:
        self._bear_numbers()
        for tag in filter(self._may_speak, self._tags):
            found = {attribute.name: attribute for attribute in attributes(self._source, tag)}
            if tag.name == "html":
                self._speak_as_whole(tag, found)
            else:
                self._speak_as_part(found)
            if tag.name == "meta":
                self._speak_as_meta(found)
            if turns(self._pair):
                self._mirror(found)

    def _bear_numbers(self) -> None:
        """Let numbers that stand alone be read from their own side; others are borne with the words around them."""
        for lexeme in self._said:
            text = self._source[lexeme.start : lexeme.end]
            if not has_letter(text) and (borne := with_bearings(text, self._pair.target)) != text:
                self._edits.replace(lexeme.start, lexeme.end, borne)

    def _may_speak(self, tag: Lexeme) -> bool:
        return tag.name in _WHOLE or says_any(self._source, tag, _SPEAKING)

    def name_encoding(self) -> bool:
        """Name UTF-8 wherever the page names its encoding; return whether it does anywhere."""
        places = list(self._encodings())
        for start, end in places:
            if self._source[start:end].lower() not in {UTF_8, "utf8"}:
                self._edits.replace(start, end, UTF_8)
        return bool(places)

    def add_encoding(self) -> None:
        """Name UTF-8 in the head of the page; a page without one has it behind its first tag or declaration.

        A piece of a page is left as it is: who puts it into theirs names the encoding.
        """
        position = self._head()
        if position is not None:
            self._edits.replace(position, position, f'<meta charset="{UTF_8}">')

    def _head(self) -> int | None:
        for name in ("head", "html"):
            found = next((tag.end for tag in self._tags if tag.name == name), None)
            if found is not None:
                return found
        declared = _DECLARATION.match(self._source)
        return None if declared is None else declared.end()

    def _speak_as_whole(self, tag: Lexeme, found: Mapping[str, Attribute]) -> None:
        said = [name for name in _LANGUAGES if name in found]
        added = "" if said else f' lang="{self._pair.target}"'
        for name in said:
            self._set(found[name], self._pair.target)
        if turns(self._pair) and "dir" in found:
            self._set(found["dir"], self._direction)
        elif turns(self._pair):
            added += f' dir="{self._direction}"'
        position = tag.start + 1 + len(tag.name)
        self._edits.replace(position, position, added)

    def _speak_as_part(self, found: Mapping[str, Attribute]) -> None:
        for name in _LANGUAGES:
            if name in found and found[name].raw.lower().partition("-")[0] == self._pair.source:
                self._set(found[name], self._pair.target)
        if turns(self._pair) and "dir" in found and found["dir"].raw.lower() in _DIRECTIONS.values():
            self._set(found["dir"], self._direction)

    def _mirror(self, found: Mapping[str, Attribute]) -> None:
        """Let what stands at one side stand at the other."""
        for name, aside in _ASIDE.items():
            if (attribute := found.get(name)) is None:
                continue
            for side in aside.finditer(attribute.raw):
                start = attribute.start + side.start(1)
                self._edits.replace(start, start + len(side[1]), _SIDES.get(side[1].lower(), side[1]))

    def _speak_as_meta(self, found: Mapping[str, Attribute]) -> None:
        kind = found["http-equiv"].raw.lower() if "http-equiv" in found else ""
        if kind == "content-language" and "content" in found:
            self._set(found["content"], self._pair.target)
        elif "property" in found and found["property"].raw.lower() == "og:locale" and "content" in found:
            self._set(found["content"], LOCALES.get(self._pair.target, self._pair.target).replace("-", "_"))

    @property
    def _direction(self) -> str:
        return _DIRECTIONS[is_right_to_left(self._pair.target)]

    def _set(self, attribute: Attribute, value: str) -> None:
        written = value if attribute.quote or not attribute.raw else f'"{value}"'
        written = written if attribute.raw or attribute.quote else f'="{value}"'
        self._edits.replace(attribute.start, attribute.end, written)

    def _encodings(self) -> Iterator[tuple[int, int]]:
        prologue = _PROLOGUE.match(self._source)
        if prologue is not None:
            yield prologue.span(1)
        for tag in self._tags:
            found = (
                {attribute.name: attribute for attribute in attributes(self._source, tag)} if tag.name == "meta" else {}
            )
            if "charset" in found:
                yield found["charset"].start, found["charset"].end
            # Some pages name it twice in one tag, and programs differ in which they believe.
            if "content" in found and (named := _CHARSET.search(found["content"].raw)):
                start = found["content"].start
                yield start + named.start(1), start + named.end(1)


def _said(source: str, lexemes: Iterable[Lexeme]) -> Iterator[Lexeme]:
    """Yield the texts people read, without what is kept (code, formulas) and what a form sends."""
    kept, depth = "", 0
    for lexeme in lexemes:
        if not depth and lexeme.kind is Kind.START and lexeme.name not in VOID:
            is_kept = lexeme.name in KEPT or lexeme.name == "textarea" or says_no(source, lexeme)
            kept, depth = (lexeme.name, 1) if is_kept else ("", 0)
        elif depth and lexeme.name == kept:
            depth += {Kind.START: 1, Kind.END: -1}.get(lexeme.kind, 0)
        elif not depth and lexeme.kind is Kind.TEXT:
            yield lexeme
