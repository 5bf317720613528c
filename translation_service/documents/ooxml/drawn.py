"""Text of DrawingML, in charts, diagrams and shapes: paragraphs of another dialect, treated alike."""

from collections.abc import Iterator
from copy import deepcopy
from itertools import groupby
from typing import Final

from lxml import etree

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.blocks import is_for_people
from translation_service.documents.locales import LOCALES, is_right_to_left, turns
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import PLAIN, Key, Look
from translation_service.documents.tagging.symbols import is_symbol
from translation_service.documents.tagging.tokens import Anchor, Atom, Closing, Group, Opening, Pair, Text, Token
from translation_service.documents.tagging.toning import toned
from translation_service.documents.tagging.wording import Wording
from translation_service.domain.inline import TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

PARAGRAPH: Final = names.drawing("p")
_RUN: Final = names.drawing("r")
_TEXT: Final = names.drawing("t")
_PROPERTIES: Final = names.drawing("rPr")
_OF_RUN: Final = _TEXT | _PROPERTIES
_PARAGRAPH_PROPERTIES: Final = names.drawing("pPr")
_FRAME: Final = names.drawing("pPr", "endParaRPr")
_END: Final = names.drawing("endParaRPr")
_LINK: Final = names.drawing("hlinkClick", "hlinkMouseOver")
_STANDING: Final = {
    **dict.fromkeys(names.drawing("br"), (TagKind.BREAK, "line break")),
    **dict.fromkeys(names.drawing("fld"), (TagKind.FIELD, "field")),
}
_UNSEEN: Final = frozenset({"lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "bmk", "kern"})
_STALE: Final = frozenset({"err", "dirty", "smtClean"})
_OTHER_SCRIPTS: Final = names.drawing("ea", "cs")
_OTHER_SCRIPT: Final = lazily("[\u0590-\u08ff\u0e00-\u0eff\u2e80-\ud7ff\uf900-\uffef]")
_SEPARATORS: Final = {"\t": (TagKind.TAB, "tab"), "\n": (TagKind.BREAK, "line break")}
_PIECES: Final = lazily(r"([\t\n])")
_MIRRORED: Final = {"l": "r", "r": "l"}

Piece = Text | Anchor


class DrawnParagraph:
    """A paragraph of a drawing."""

    def __init__(self, element: Element, wording: Wording, main: Look) -> None:
        self.block = wording.block
        self.element = element
        self._wording = wording
        self._main = main
        self._end: Element | None = None

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Rebuild the paragraph around `text`."""
        turn_drawn(self.element, pair)
        for element in [inner for inner in self.element if inner.tag not in _FRAME]:
            self.element.remove(element)
        self._end = names.child(self.element, _END)
        looks = [self._main]
        for token in (*self._wording.before, *self._wording.tokens(text), *self._wording.after):
            self._put(token, looks, pair)

    def _put(self, token: Token | str, looks: list[Look], pair: LanguagePair) -> None:
        match token:
            case str() | Text():
                self._write(token if isinstance(token, str) else token.text, looks[-1], pair)
            case Anchor(atoms=atoms):
                self._append(atoms[0].element)
            case Opening(opened):
                looks.append(opened.look)
            case Closing():
                looks.pop()

    def _write(self, text: str, look: Look, pair: LanguagePair) -> None:
        for number, line in enumerate(spoken(text).split("\n")):
            if number:
                self._append(etree.Element(names.sibling(self.element, "br")))
            if line:
                self._append(self._run(line, look, pair))

    def _run(self, text: str, look: Look, pair: LanguagePair) -> Element:
        run = etree.Element(names.sibling(self.element, "r"))
        properties = etree.Element(names.sibling(run, "rPr")) if look.properties is None else deepcopy(look.properties)
        properties.tail = None
        for mark in _STALE & set(properties.attrib):
            del properties.attrib[mark]
        properties.set("lang", LOCALES.get(pair.target, pair.target))
        run.append(properties)
        etree.SubElement(run, names.sibling(run, "t")).text = text
        return run

    def _append(self, element: Element) -> None:
        if self._end is None:
            self.element.append(element)
        else:
            self._end.addprevious(element)


def read_drawn(element: Element, place: Place) -> DrawnParagraph | None:
    """Return a paragraph of a drawing, or `None` when it holds nothing to translate."""
    pieces = list(_pieces(element))
    if not is_for_people("".join(piece.text for piece in pieces if isinstance(piece, Text))):
        return None
    main, tokens = toned(Group(pair=None, members=list(_linked(pieces))))
    return DrawnParagraph(element, Wording(tokens, place), main)


def turn_drawn(paragraph: Element, pair: LanguagePair) -> None:
    """Mirror a paragraph when the translation runs the other way."""
    if not turns(pair):
        return
    properties = names.child(paragraph, _PARAGRAPH_PROPERTIES)
    if properties is None:
        properties = etree.Element(names.sibling(paragraph, "pPr"))
        paragraph.insert(0, properties)
    turn_properties(properties, pair)


def turn_properties(properties: Element, pair: LanguagePair) -> None:
    """Mirror paragraph properties; alignments of drawings are absolute, so left becomes right."""
    properties.set("rtl", "1" if is_right_to_left(pair.target) else "0")
    if properties.get("algn") in _MIRRORED:
        properties.set("algn", _MIRRORED[properties.get("algn", "")])


def _linked(pieces: list[Piece]) -> Iterator[Piece | Group]:
    """Put the pieces of one link into one group."""
    for link, found in groupby(pieces, key=_link_of):
        linked = list(found)
        if not link:
            yield from linked
        elif any(_has_word(piece.text) for piece in linked if isinstance(piece, Text)):
            yield Group(pair=Pair(kind=TagKind.LINK, label="link", look=PLAIN), members=[*linked])
        else:
            yield from map(_wordless, linked)


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))


def _wordless(piece: Piece) -> Piece:
    """Return a link over signs or white space as something that stands alone: there are no words to put it around."""
    if isinstance(piece, Anchor) or piece.look.properties is None:
        return piece
    run = piece.look.properties.getparent()
    if run is None:
        return piece
    return Anchor(kind=TagKind.OTHER, label="link", atoms=(Atom(_alone(run, piece.text)),), spoken=piece.text.strip())


def _link_of(piece: Piece) -> bytes:
    if isinstance(piece, Anchor) or piece.look.properties is None:
        return b""
    found = names.child(piece.look.properties, _LINK)
    return b"" if found is None else etree.tostring(found, method="c14n", with_tail=False)


def _pieces(paragraph: Element) -> Iterator[Piece]:
    for element in paragraph:
        if element.tag in _RUN and _is_whole(element):
            yield from _run_pieces(element)
        elif isinstance(element.tag, str) and element.tag not in _FRAME:
            kind, label = _STANDING.get(element.tag, (TagKind.OTHER, names.local(element)))
            yield Anchor(kind=kind, label=label, atoms=(Atom(element),), spoken=_spoken(element))


def _is_whole(run: Element) -> bool:
    """Tell whether a run holds what runs hold and nothing that would be lost with its text."""
    return all(inner.tag in _OF_RUN for inner in run if isinstance(inner.tag, str))


def _run_pieces(run: Element) -> Iterator[Piece]:
    text = names.child(run, _TEXT)
    if text is not None and len(text):
        raise refusals.damaged()  # nothing is within a text: it would be lost with it
    words = "" if text is None else (text.text or "").replace("\r", "")
    properties = names.child(run, _PROPERTIES)
    for piece in _PIECES.split(words):
        if piece in _SEPARATORS:
            kind, label = _SEPARATORS[piece]
            yield Anchor(kind=kind, label=label, atoms=(Atom(_alone(run, piece)),))
        elif piece and is_symbol(piece, _font(properties, piece)):
            yield Anchor(kind=TagKind.OTHER, label="symbol", atoms=(Atom(_alone(run, piece)),))
        elif piece:
            yield Text(piece, _look(properties, piece))


def _font(properties: Element | None, text: str) -> str:
    """Return the font a text is drawn in; PowerPoint turns `-->` into an `à` in a font of its own, for symbols."""
    held = () if properties is None else properties
    fonts = {names.local(found): found.get("typeface", "") for found in held}
    latin = fonts.get("latin", "")
    return latin if len(text.strip()) > 1 or text.isascii() else fonts.get("sym", latin)


def _alone(run: Element, separator: str) -> Element:
    """Return a run that looks the same and holds a tab or a line break alone."""
    copy = deepcopy(run)
    copy.tail = None
    for text in copy:
        if text.tag in _TEXT:
            text.text = separator
    return copy


def _spoken(element: Element) -> str:
    """Return what a field shows, as "3" for the number of a slide, even where `‹#›` waits for it; else nothing."""
    shown = "".join(text.text or "" for text in element if text.tag in _TEXT).strip()
    is_owed = element.get("type") == "slidenum" and not _has_word(shown)
    return "1" if is_owed else shown


def _look(properties: Element | None, text: str) -> Look:
    if properties is None:
        return PLAIN
    own = ((str(name), str(value)) for name, value in properties.attrib.items() if name not in _UNSEEN)
    seen = (found for found in properties if found.tag not in _OTHER_SCRIPTS or _OTHER_SCRIPT.search(text))
    inner = ((names.local(found), etree.tostring(found, method="c14n", with_tail=False)) for found in seen)
    key: Key = frozenset([*own, *inner])
    return Look(properties, key)
