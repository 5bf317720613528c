"""A paragraph's XML laid out as groups of tokens: what is text, what wraps text, what stands alone."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.odt.looks import SPAN, Styles
from translation_service.documents.odt.names import attribute, full, is_in, local, names
from translation_service.documents.odt.shells import KEPT_INSIDE
from translation_service.documents.tagging.looks import PLAIN
from translation_service.documents.tagging.symbols import is_symbol
from translation_service.documents.tagging.tokens import Anchor, Atom, Group, Pair, Text
from translation_service.domain.inline import TagKind

PARAGRAPHS: Final = names("text", "p h")
_SPACES: Final = full("text:s")
_LINK: Final = full("text:a")
_DROPPED: Final = KEPT_INSIDE | {full("text:soft-page-break")}
_CONTROL: Final = full("loext:content-control")
_WRAPPERS: Final = frozenset({_CONTROL, *names("text", "a meta meta-field text-input placeholder ruby")})
_BUTTON: Final = full("text:execute-macro")
_ADDED: Final = full("text:user-defined")
_CONDITIONAL: Final = full("text:conditional-text")
_ANSWERS: Final = ("text:string-value-if-true", "text:string-value-if-false")
_FILLED_IN: Final = frozenset({_BUTTON, _ADDED, _CONDITIONAL, *names("text", "text-input placeholder")})
_RUBY_BASE: Final = full("text:ruby-base")
_NOTE: Final = full("text:note")
_NUMBERS: Final = names("text", "page-number page-count sequence")
_STANDING: Final = {
    full("text:line-break"): (TagKind.BREAK, "line break"),
    full("text:tab"): (TagKind.TAB, "tab"),
    **dict.fromkeys(names("office", "annotation annotation-end"), (TagKind.NOTE, "comment")),
    **dict.fromkeys(names("text", "bookmark bookmark-start bookmark-end"), (TagKind.OTHER, "bookmark")),
    **dict.fromkeys(names("text", "reference-mark reference-mark-start reference-mark-end"), (TagKind.OTHER, "mark")),
    **dict.fromkeys(names("text", "change change-start change-end"), (TagKind.OTHER, "change")),
    **dict.fromkeys(_NUMBERS, (TagKind.FIELD, "field")),
}
_DEEPEST: Final = 20
_BLANKS: Final = re.compile("[ \t\r\n]+")

Member = Text | Anchor | Group


def flatten(paragraph: Element, styles: Styles) -> Group:
    """Return the groups of a paragraph."""
    return Group(pair=None, members=list(_Flattening(paragraph, styles).members()))


class _Flattening:
    """Walks a paragraph and collapses its white space, as every reader of OpenDocument does."""

    def __init__(self, paragraph: Element, styles: Styles) -> None:
        self._paragraph = paragraph
        self._styles = styles
        self._is_after_blank = True
        self._depth = 0

    def members(self) -> Iterator[Member]:
        return self._inside(self._paragraph, ())

    def _inside(self, container: Element, chain: tuple[Element, ...]) -> Iterator[Member]:
        yield from self._text(container.text, chain)
        for element in container:
            if isinstance(element.tag, str) and element.tag not in _DROPPED:
                yield from self._member(element, chain)
            yield from self._text(element.tail, chain)

    def _text(self, raw: str | None, chain: tuple[Element, ...]) -> Iterator[Text]:
        text = _BLANKS.sub(" ", raw or "")
        if self._is_after_blank:
            text = text.removeprefix(" ")
        if text:
            self._is_after_blank = text.endswith(" ")
            yield Text(text, self._styles.look(self._paragraph, chain, text))

    def _member(self, element: Element, chain: tuple[Element, ...]) -> Iterator[Member]:
        if element.tag == SPAN and self._is_symbol(element):
            self._is_after_blank = False
            atom = Atom(element, self._styles.look(self._paragraph, chain))
            yield Anchor(kind=TagKind.OTHER, label="symbol", atoms=(atom,))
        elif element.tag == SPAN:
            yield from self._inside(element, (*chain, element))
        elif _is_wrapper(element) and self._depth < _DEEPEST and _has_words(element):
            yield self._group(element, chain)
        elif element.tag == _SPACES:
            yield from self._spaces(element, chain)
        else:
            self._is_after_blank = False
            yield self._anchor(element, chain)

    def _is_symbol(self, span: Element) -> bool:
        return len(span) == 0 and bool(span.text) and is_symbol(span.text or "", self._styles.font_of(span))

    def _group(self, element: Element, chain: tuple[Element, ...]) -> Group:
        self._depth += 1
        base = element.find(_RUBY_BASE)
        members = list(self._inside(element if base is None else base, chain))
        self._depth -= 1
        return Group(pair=_wrapper(element), members=members)

    def _spaces(self, element: Element, chain: tuple[Element, ...]) -> Iterator[Text | Anchor]:
        """Let one more space be text; a row of them holds something in its place, as a tab does."""
        self._is_after_blank = False
        if attribute(element, "text:c") in {"", "1"}:
            yield Text(" ", self._styles.look(self._paragraph, chain))
        elif attribute(element, "text:c") != "0":
            look = self._styles.look(self._paragraph, chain)
            yield Anchor(kind=TagKind.TAB, label="spaces", atoms=(Atom(element, look),))

    def _anchor(self, element: Element, chain: tuple[Element, ...]) -> Anchor:
        kind, label = _standing(element)
        atom = Atom(element, self._styles.look(self._paragraph, chain))
        return Anchor(kind=kind, label=label, atoms=(atom,), spoken=_spoken(element, kind))


def _standing(element: Element) -> tuple[TagKind, str]:
    if element.tag in _STANDING:
        return _STANDING[element.tag]
    if element.tag == _NOTE:
        return TagKind.NOTE, attribute(element, "text:note-class") or "note"
    if is_in(element, "draw"):
        return TagKind.IMAGE, "image"
    return (TagKind.FIELD, "field") if "".join(_texts(element)).strip() else (TagKind.OTHER, local(element.tag))


def _is_wrapper(element: Element) -> bool:
    """Tell whether an element holds its words itself, as fields do that show what is held nowhere else."""
    if element.tag == _CONDITIONAL:
        return not any(attribute(element, name) for name in _ANSWERS)
    is_fixed = element.tag == _ADDED and attribute(element, "text:fixed") == "true"
    return is_fixed or element.tag == _BUTTON or element.tag in _WRAPPERS


def _wrapper(element: Element) -> Pair:
    if element.tag == _LINK:
        return Pair(kind=TagKind.LINK, label="link", look=PLAIN, wrapper=element)
    if element.tag in _FILLED_IN:
        return Pair(kind=TagKind.FIELD, label="field", look=PLAIN, wrapper=element)
    label = "control" if element.tag == _CONTROL else local(element.tag)
    return Pair(kind=TagKind.OTHER, label=label, look=PLAIN, wrapper=element)


def _spoken(element: Element, kind: TagKind) -> str:
    """Return what a reader sees of a field in its line, white space as one space."""
    if kind not in {TagKind.FIELD, TagKind.OTHER}:
        return ""
    shown = " ".join("".join(_texts(element)).split())
    is_owed = element.tag in _NUMBERS and not any(map(str.isalnum, shown))
    return "1" if is_owed else shown


def _has_words(element: Element) -> bool:
    return any(character.isalnum() for text in _texts(element) for character in text)


def _texts(element: Element) -> Sequence[str]:
    """Return the text of an element that stands in its own line: not that of notes, comments and boxes in it."""
    texts: list[str] = []
    _collect(element, texts)
    return texts


def _collect(element: Element, texts: list[str]) -> None:
    if is_apart(element):
        return
    texts.append(element.text or "")
    for inner in element:
        _collect(inner, texts)
        texts.append(inner.tail or "")


def is_apart(element: Element) -> bool:
    return not isinstance(element.tag, str) or element.tag in _APART or is_in(element, "draw")


_APART: Final = frozenset({_NOTE, *names("office", "annotation event-listeners"), *names("loext", "list-item")})
