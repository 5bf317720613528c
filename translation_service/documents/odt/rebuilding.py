"""A paragraph's XML built anew from tokens: elements that stood alone are moved, spans and links are made again."""

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import Final

from lxml import etree

from translation_service.documents.markup import Element, spoken
from translation_service.documents.odt.names import full
from translation_service.documents.odt.shells import KEPT_INSIDE, shell_of
from translation_service.documents.tagging.looks import Look
from translation_service.documents.tagging.tokens import Anchor, Atom, Closing, Opening, Pair, Text, Token

_SPACES: Final = full("text:s")
_COUNT: Final = full("text:c")
_MADE: Final = {"\n": full("text:line-break"), "\t": full("text:tab")}
# A single space between words stays among them: text that is added word by word takes its length squared.
_PARTS: Final = re.compile(r"([\n\t]| {2,}|^ )")
_RUBY: Final = full("text:ruby")
_RUBY_BASE: Final = full("text:ruby-base")
_RUBY_TEXT: Final = full("text:ruby-text")


class Rebuilding:
    """Empties a paragraph at once, then fills it with what is `put`."""

    def __init__(self, paragraph: Element, main: Look) -> None:
        self._main = main
        self._open: list[tuple[Element, Look]] = [(paragraph, main)]
        self._is_after_blank = True
        paragraph.text = None
        for element in list(paragraph):
            paragraph.remove(element)

    def put(self, tokens: Iterable[Token]) -> None:
        """Put what surrounds the translated words, as it was."""
        for token in tokens:
            if isinstance(token, Text):
                self._write(token.text, token.look)
            else:
                self.put_translated(token)

    def put_translated(self, token: Token | str) -> None:
        match token:
            case str():
                self._write(token, self._open[-1][1])
            case Text(text):
                self._write(text, self._open[-1][1])
            case Anchor(atoms=atoms):
                self._move(atoms)
            case Opening(pair):
                self._begin(pair)
            case Closing():
                self._open.pop()

    @property
    def _here(self) -> Element:
        return self._open[-1][0]

    def _begin(self, pair: Pair) -> None:
        home = self._here if pair.wrapper is None else _shell(self._here, pair.wrapper)
        self._open.append((home, pair.look))

    def _move(self, atoms: Iterable[Atom]) -> None:
        for atom in atoms:
            atom.element.tail = None
            self._home(atom.look).append(atom.element)
            self._is_after_blank = False

    def _write(self, text: str, look: Look) -> None:
        text = spoken(text)
        if not text:
            return
        home = self._home(look)
        for part in _PARTS.split(text):
            self._write_part(home, part)

    def _write_part(self, home: Element, part: str) -> None:
        if part in _MADE:
            etree.SubElement(home, _MADE[part])
            self._is_after_blank = False
        elif part and not part.strip(" "):
            self._write_spaces(home, len(part))
        elif part:
            _add_text(home, part)
            self._is_after_blank = part.endswith(" ")

    def _write_spaces(self, home: Element, count: int) -> None:
        """Write spaces so that all are seen: readers take a row of them for one."""
        if not self._is_after_blank:
            _add_text(home, " ")
            count -= 1
        self._is_after_blank = not count
        if count:
            made = etree.SubElement(home, _SPACES)
            if count > 1:
                made.set(_COUNT, str(count))

    def _home(self, look: Look | None) -> Element:
        """Return where text of a look belongs: the innermost of its spans, or the place we are at."""
        if look is None or look.properties is None:
            return self._here
        inner = deepcopy(look.properties)
        self._here.append(inner)
        while len(inner):
            inner = inner[0]
        return inner


def _shell(home: Element, wrapper: Element) -> Element:
    """Return an empty copy of a wrapper at the end of `home`."""
    shell = shell_of(wrapper)
    home.append(shell)
    shell.extend(deepcopy(inner) for inner in wrapper if inner.tag in KEPT_INSIDE)
    for inner in shell:
        inner.tail = None
    return _room_in_ruby(shell, wrapper) if wrapper.tag == _RUBY else shell


def _room_in_ruby(shell: Element, ruby: Element) -> Element:
    """Return the place for the words under a reading, which is moved: it is translated apart from them."""
    base = ruby.find(_RUBY_BASE)
    room = shell_of(ruby if base is None else base)
    shell.append(room)
    shell.extend(ruby.findall(_RUBY_TEXT))
    return room


def _add_text(home: Element, text: str) -> None:
    # Asking for the length of a paragraph would count its elements each time.
    last = next(home.iterchildren(reversed=True), None)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        home.text = (home.text or "") + text
