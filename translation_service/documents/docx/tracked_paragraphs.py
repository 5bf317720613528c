"""One paragraph in two versions as one paragraph with tracked changes."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from re import findall
from typing import Final

from lxml import etree

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names

_RUN: Final = names.word("r")
_LOOK: Final = names.word("rPr")
_TEXT: Final = names.word("t")
_BLANKS: Final = names.word("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")
_WRAPPERS: Final = names.word("hyperlink", "smartTag", "sdt", "fldSimple", "customXml", "bdo", "dir")
_CONTENT: Final = names.word("sdtContent")
_INSERTED: Final = names.word("ins", "moveTo")
_DELETED: Final = names.word("del", "moveFrom")
_PROPERTIES: Final = names.word("pPr", "smartTagPr", "customXmlPr", "fldData")
_UNSEEN: Final = names.word("lang", "noProof", "rPrChange")


@dataclass(slots=True, kw_only=True)
class Marker:
    """Who changed something, when (as Word writes it), and the numbers for the changes of a file."""

    author: str
    date: str
    numbers: Iterator[int]

    def mark(self, like: Element, local: str) -> Element:
        """Return an empty change (`ins`, `del`, `rPrChange`) in the dialect of an element."""
        change = _made(like, local)
        for name, value in (("id", str(next(self.numbers))), ("author", self.author), ("date", self.date)):
            change.set(_called(like, name), value)
        return change


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """A word, something between words, or a wrapper of such; `ahead` are marks without width that stand before it."""

    key: tuple[str, ...]
    element: Element
    run: Element | None = None
    look: tuple[bytes, ...] = ()
    words: str = ""
    ahead: tuple[Element, ...] = field(default=(), compare=False)

    @property
    def is_tracked(self) -> bool:
        return bool(self.words) or self.element.tag in _BLANKS


def track_paragraph(older: Element, newer: Element, marker: Marker) -> bool:
    """Turn the newer paragraph into both; return whether there was anything to track."""
    before, (after, _) = _tokens(older)[0], _tokens(newer)
    if [_full(token) for token in before] == [_full(token) for token in after]:
        return False
    _merge(older, newer, marker)
    return True


def _merge(older: Element | None, newer: Element, marker: Marker) -> None:
    """Put what both hold into the newer one, whose children are written anew."""
    before = _tokens(older)[0] if older is not None else []
    after, rest = _tokens(newer)
    line = _Line(marker, newer)
    for kind, a, b, c, d in _changes(before, after):
        if kind == "equal":
            for old, new in zip(before[a:b], after[c:d], strict=True):
                line.keep(old, new)
            continue
        for token in before[a:b]:
            line.remove(token)
        for token in after[c:d]:
            line.add(token)
    line.close(rest)


class _Line:
    """The children of a paragraph or wrapper while they are written anew."""

    def __init__(self, marker: Marker, home: Element) -> None:
        self._marker, self._home = marker, home
        self._made = [child for child in home if child.tag in _PROPERTIES]
        self._run: Element | None = None
        self._kind: tuple[object, ...] = ()

    def keep(self, old: _Token, new: _Token) -> None:
        if new.run is None:
            self._wrap(old, new)
        else:
            self._put(new, "", old)

    def add(self, token: _Token) -> None:
        if token.run is None:
            self._wrap(None, token)
        else:
            self._put(token, "ins" if token.is_tracked else "", None)

    def remove(self, token: _Token) -> None:
        if token.run is None:
            for inner in _tokens(token.element)[0]:
                self.remove(inner)
        elif token.is_tracked:
            self._put(token, "del", None)

    def close(self, rest: Sequence[Element]) -> None:
        """Write the children down; `rest` are the marks behind the last word."""
        for child in list(self._home):
            self._home.remove(child)
        self._home.extend([*self._made, *rest])

    def _wrap(self, old: _Token | None, new: _Token) -> None:
        self._begin(new.ahead)
        _merge(None if old is None else _inside(old.element), _inside(new.element), self._marker)
        self._made.append(new.element)

    def _put(self, token: _Token, change: str, old: _Token | None) -> None:
        run = token.run
        if run is None:
            return
        is_dressed = old is not None and token.is_tracked and old.look != token.look
        kind = (change, token.look, old.look if is_dressed and old is not None else None)
        # What was removed belongs to the older file, and so do the marks ahead of it.
        ahead = () if change == "del" else token.ahead
        if self._run is None or kind != self._kind or ahead:
            self._begin(ahead)
            self._run, self._kind = self._begin_run(run, change, old.run if is_dressed and old else None), kind
        self._say(self._run, token, change)

    def _begin(self, ahead: Sequence[Element]) -> None:
        self._run = None
        self._made += ahead

    def _begin_run(self, like: Element, change: str, old_run: Element | None) -> Element:
        run = _made(self._home, "r")
        look = names.child(like, _LOOK)
        if look is not None:
            run.append(deepcopy(look))
        if old_run is not None:
            self._note_look(run, old_run)
        if not change:
            self._made.append(run)
            return run
        mark = self._marker.mark(self._home, change)
        mark.append(run)
        self._made.append(mark)
        return run

    def _note_look(self, run: Element, old_run: Element) -> None:
        look = names.child(run, _LOOK)
        if look is None:
            look = etree.SubElement(run, _called(run, "rPr"))
        for earlier in look.findall(_called(run, "rPrChange")):
            look.remove(earlier)
        change = self._marker.mark(run, "rPrChange")
        old_look = names.child(old_run, _LOOK)
        change.append(_made(run, "rPr") if old_look is None else deepcopy(old_look))
        look.append(change)

    def _say(self, run: Element, token: _Token, change: str) -> None:
        if not token.words:
            run.append(deepcopy(token.element) if change == "del" else token.element)
            return
        tag = _called(run, "delText" if change == "del" else "t")
        last = next(run.iterchildren(reversed=True), None)
        if last is None or last.tag != tag:
            last = etree.SubElement(run, tag)
            last.set(names.XML_SPACE, "preserve")
        last.text = (last.text or "") + token.words


def _tokens(parent: Element) -> tuple[list[_Token], tuple[Element, ...]]:
    """Return the tokens of a paragraph or wrapper, and the marks behind the last of them.

    Changes that the source itself tracked are taken as accepted, as its translation took them.
    """
    tokens: list[_Token] = []
    ahead: tuple[Element, ...] = ()
    for child in _accepted(parent):
        if child.tag in _RUN:
            found = list(_tokens_of_run(child, ahead))
        elif child.tag in _WRAPPERS:
            found = [_Token(key=(child.tag, *_attributes(child)), element=child, ahead=ahead)]
        else:
            ahead += (child,)
            continue
        tokens += found
        ahead = () if found else ahead
    return tokens, ahead


def _accepted(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in _INSERTED:
            yield from _accepted(child)
        elif child.tag not in _DELETED and child.tag not in _PROPERTIES:
            yield child


def _tokens_of_run(run: Element, ahead: tuple[Element, ...]) -> Iterator[_Token]:
    look = _look(run)
    for child in run:
        if child.tag in _LOOK:
            continue
        if child.tag not in _TEXT:
            key = (child.tag, *_attributes(child)) if child.tag in _BLANKS else (child.tag,)
            yield _Token(key=key, element=child, run=run, look=look, ahead=ahead)
            ahead = ()
            continue
        for words in findall(r"\s+|\S+", child.text or ""):
            yield _Token(key=("", words), element=child, run=run, look=look, words=words, ahead=ahead)
            ahead = ()


def _changes(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the stretches that are equal or not; changed words with a space between them are one change."""
    matcher = SequenceMatcher(None, [one.key for one in before], [one.key for one in after])
    changed: tuple[int, int, int, int] | None = None
    found = matcher.get_opcodes()
    for place, (kind, a, b, c, d) in enumerate(found):
        is_space = kind == "equal" and all(token.words and not token.words.strip() for token in after[c:d])
        if kind != "equal" or (is_space and changed and place + 1 < len(found)):
            changed = (changed[0] if changed else a, b, changed[2] if changed else c, d)
            continue
        if changed:
            yield ("replace", *changed)
            changed = None
        yield kind, a, b, c, d
    if changed:
        yield ("replace", *changed)


def _full(token: _Token) -> tuple[object, ...]:
    """Return all in which two tokens may differ."""
    if token.run is None:
        return (*token.key, *(_full(inner) for inner in _tokens(_inside(token.element))[0]))
    return (*token.key, token.look if token.is_tracked else ())


def _inside(wrapper: Element) -> Element:
    content = names.child(wrapper, _CONTENT)
    return wrapper if content is None else content


def _look(run: Element) -> tuple[bytes, ...]:
    properties = names.child(run, _LOOK)
    if properties is None:
        return ()
    return tuple(sorted(etree.tostring(one, method="c14n") for one in properties if one.tag not in _UNSEEN))


def _attributes(element: Element) -> tuple[str, ...]:
    return tuple(f"{name}={element.get(name)}" for name in sorted(map(str, element.keys())) if "rsid" not in name)


def _made(like: Element, local: str) -> Element:
    return like.makeelement(_called(like, local))


def _called(like: Element, local: str) -> str:
    return f"{{{etree.QName(like).namespace}}}{local}"
