"""Text of DrawingML, in charts, diagrams and shapes: paragraphs of another dialect, treated alike."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from translation_service.documents.blocks import has_letter
from translation_service.documents.docx import names
from translation_service.documents.docx.direction import LOCALES
from translation_service.documents.docx.looks import PLAIN, Key, Look
from translation_service.documents.docx.rebuilding import spoken
from translation_service.documents.docx.tokens import Anchor, Atom, Closing, Group, Opening, Text, Token
from translation_service.documents.docx.toning import toned
from translation_service.documents.docx.wording import Wording
from translation_service.documents.markup import Element
from translation_service.domain.inline import TagKind
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

PARAGRAPH: Final = names.drawing("p")
_RUN: Final = names.drawing("r")
_TEXT: Final = names.drawing("t")
_PROPERTIES: Final = names.drawing("rPr")
_FRAME: Final = names.drawing("pPr", "endParaRPr")
_END: Final = names.drawing("endParaRPr")
_STANDING: Final = {
    **dict.fromkeys(names.drawing("br"), (TagKind.BREAK, "line break")),
    **dict.fromkeys(names.drawing("fld"), (TagKind.FIELD, "field")),
}
_UNSEEN: Final = frozenset({"lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "bmk", "kern"})


class DrawnParagraph:
    """A paragraph of a drawing."""

    def __init__(self, element: Element, wording: Wording, main: Look) -> None:
        self.block = wording.block
        self._element = element
        self._wording = wording
        self._main = main

    def replace(self, text: str, pair: LanguagePair) -> None:
        """Rebuild the paragraph around `text`."""
        for element in [inner for inner in self._element if inner.tag not in _FRAME]:
            self._element.remove(element)
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
        for number, line in enumerate(spoken(text).replace("\t", " ").split("\n")):
            if number:
                self._append(etree.Element(names.sibling(self._element, "br")))
            if line:
                self._append(self._run(line, look, pair))

    def _run(self, text: str, look: Look, pair: LanguagePair) -> Element:
        run = etree.Element(names.sibling(self._element, "r"))
        properties = etree.Element(names.sibling(run, "rPr")) if look.properties is None else deepcopy(look.properties)
        properties.tail = None
        properties.set("lang", LOCALES.get(pair.target, pair.target))
        run.append(properties)
        etree.SubElement(run, names.sibling(run, "t")).text = text
        return run

    def _append(self, element: Element) -> None:
        end = names.child(self._element, _END)
        self._element.insert(len(self._element) if end is None else self._element.index(end), element)


def read_drawn(element: Element, place: Place) -> DrawnParagraph | None:
    """Return a paragraph of a drawing, or `None` when it holds nothing to translate."""
    main, tokens = toned(Group(pair=None, members=list(_members(element))))
    if not has_letter("".join(token.text for token in tokens if isinstance(token, Text))):
        return None
    return DrawnParagraph(element, Wording(tokens, place), main)


def _members(paragraph: Element) -> Iterator[Text | Anchor]:
    for element in paragraph:
        if element.tag in _RUN:
            text = names.child(element, _TEXT)
            words = "" if text is None else text.text or ""
            if words:
                yield Text(words, _look(names.child(element, _PROPERTIES)))
        elif isinstance(element.tag, str) and element.tag not in _FRAME:
            kind, label = _STANDING.get(element.tag, (TagKind.OTHER, names.local(element)))
            yield Anchor(kind=kind, label=label, atoms=(Atom(element),), spoken=_spoken(element))


def _spoken(element: Element) -> str:
    """Return what a field shows, as "3" for the number of a slide; nothing for anything else."""
    return "".join(text.text or "" for text in element if text.tag in _TEXT).strip()


def _look(properties: Element | None) -> Look:
    if properties is None:
        return PLAIN
    own = ((str(name), str(value)) for name, value in properties.attrib.items() if name not in _UNSEEN)
    inner = ((names.local(found), etree.tostring(found, method="c14n")) for found in properties)
    key: Key = frozenset([*own, *inner])
    return Look(properties, key)
