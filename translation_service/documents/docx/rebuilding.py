"""A paragraph's XML built anew from tokens: elements that stood alone are moved, formats are cloned."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Final, cast

from lxml import etree

from glossary.patterns import lazily
from translation_service.documents.docx import controls, direction
from translation_service.documents.docx.flattening import (
    RUN,
    RUN_PROPERTIES,
    TEXT,
    own_texts,
)
from translation_service.documents.markup import Element, spoken
from translation_service.documents.ooxml import names
from translation_service.documents.tagging.looks import Look
from translation_service.documents.tagging.tokens import Anchor, Atom, Closing, Opening, Pair, Text, Token
from translation_service.domain.inline import NO_BREAK_HYPHEN, SOFT_HYPHEN
from translation_service.domain.languages import LanguagePair

_PARAGRAPH_PROPERTIES: Final = names.word("pPr")
_ALTERNATES: Final = names.compatibility("AlternateContent")
_BRANCH: Final = names.compatibility("Choice", "Fallback")
_RUBY: Final = names.word("ruby")
_WRAPPER_PROPERTIES: Final = names.word("sdtPr", "sdtEndPr", "customXmlPr", "fldData", "rubyPr", "rt")
_SIGNS: Final = {"\n": "br", "\t": "tab", NO_BREAK_HYPHEN: "noBreakHyphen", SOFT_HYPHEN: "softHyphen"}
_PARTS: Final = lazily(f"([{''.join(_SIGNS)}])")
# Its properties and a text.
_MOST_IN_RUN: Final = 2


class Rebuilding:
    """Empties a paragraph and the `rest` that is one with it at once, then fills them with what is `put`.

    What stands for the beginning of one of the rest turns to the next of them, whichever it was.
    """

    def __init__(self, paragraph: Element, rest: Sequence[Element], *, main: Look, pair: LanguagePair) -> None:
        self._languages = pair
        self._paragraph = paragraph
        self._open: list[tuple[Pair | None, Element]] = [(None, paragraph)]
        self._main = main
        around = paragraph.iterancestors(*controls.CONTROL)
        self._controls = [(control, controls.chosen(control, control)) for control in around]
        self._branches: list[tuple[Element, Element]] = []
        self._rest = iter(rest)
        self._beginnings = frozenset(rest)
        for one in (paragraph, *rest):
            _empty(one)
            direction.turn_paragraph(one, pair)

    def put(self, tokens: Iterable[Token]) -> None:
        """Put what surrounds the translated words, as it was."""
        for token in tokens:
            match token:
                case Text(text, look):
                    self._write(text, look)
                case _:
                    self.put_translated(token)

    def put_translated(self, token: Token | str) -> None:
        match token:
            case str():
                self._write(token, self._look())
            case Text(text):
                self._write(text, self._look())
            case Anchor(atoms=atoms) if atoms and atoms[0].element in self._beginnings:
                self._turn_to_next()
            case Anchor(atoms=atoms):
                self._move(atoms)
            case Opening(pair):
                self._begin(pair)
            case Closing(pair):
                self._end(pair)

    def finish(self) -> None:
        """Tell the controls that hold the words what they show now."""
        for control, choice in self._controls:
            controls.settle(control, choice)
        for branch, other in self._branches:
            other.extend(deepcopy(inner) for inner in branch)

    @property
    def _here(self) -> Element:
        return self._open[-1][1]

    def _look(self) -> Look:
        pair = self._open[-1][0]
        return self._main if pair is None else pair.look

    def _turn_to_next(self) -> None:
        """Go on in the next paragraph, within what is open."""
        pairs = [pair for pair, _ in self._open if pair is not None]
        self._open = [(None, next(self._rest, self._open[0][1]))]
        for pair in pairs:
            self._open.append((pair, self._home_of(pair)))

    def _home_of(self, pair: Pair) -> Element:
        return self._here if pair.wrapper is None else self._wrap(pair.wrapper, pair.run)

    def _begin(self, pair: Pair) -> None:
        self._move(pair.before)
        self._open.append((pair, self._home_of(pair)))

    def _end(self, pair: Pair) -> None:
        self._open.pop()
        self._move(pair.after)

    def _wrap(self, wrapper: Element, run: Look | None) -> Element:
        shell = _shell(self._here if run is None else self._run(run.copy()), wrapper)
        shell.extend(deepcopy(inner) for inner in wrapper if inner.tag in _WRAPPER_PROPERTIES)
        if wrapper.tag in _RUBY:
            return etree.SubElement(shell, names.sibling(shell, "rubyBase"))
        if wrapper.tag in _ALTERNATES:
            return self._first_branch(shell, wrapper)
        if wrapper.tag not in controls.CONTROL:
            return shell
        self._controls.append((shell, controls.chosen(shell, wrapper)))
        content = etree.Element(names.sibling(shell, "sdtContent"))
        position = 1 + max((i for i, inner in enumerate(shell) if names.local(inner) == "sdtPr"), default=-1)
        ends = [i for i, inner in enumerate(shell) if names.local(inner) == "sdtEndPr"]
        shell.insert(ends[-1] + 1 if ends else position, content)
        return content

    def _first_branch(self, shell: Element, wrapper: Element) -> Element:
        """Return the branch to fill first; what older programs show is filled alike, or stays where it says another."""
        first, *others = [inner for inner in wrapper if inner.tag in _BRANCH]
        branch = _shell(shell, first)
        words = list(own_texts(first))
        for other in others:
            if list(own_texts(other)) == words:
                self._branches.append((branch, _shell(shell, other)))
            else:
                shell.append(deepcopy(other))
        return branch

    def _move(self, atoms: Iterable[Atom]) -> None:
        for atom in atoms:
            element = atom.element
            element.tail = None
            home = self._here if atom.look is None else self._run(atom.look.copy())
            home.append(element)

    def _write(self, text: str, look: Look) -> None:
        text = spoken(text)
        if not text:
            return
        run = self._run(look.copy())
        direction.speak_run(run, self._languages)
        for part in (text,) if _SIGNS.keys().isdisjoint(text) else _PARTS.split(text):
            self._write_part(run, part)

    def _write_part(self, run: Element, part: str) -> None:
        if part in _SIGNS:
            etree.SubElement(run, names.sibling(run, _SIGNS[part]))
        elif part:
            written = etree.SubElement(run, names.sibling(run, "t"))
            written.text = part
            written.set(names.XML_SPACE, "preserve")

    def _run(self, properties: Element | None) -> Element:
        # What runs are put into may be of another namespace, as the branches of alternates are.
        run = etree.SubElement(self._here, names.sibling(self._paragraph, "r"))
        if properties is not None:
            properties.tail = None
            run.append(properties)
        return run


def put_into_only_run(paragraph: Element, text: str, pair: LanguagePair) -> bool:
    """Put words into the run they were in, where it holds nothing else; tell whether this could be done.

    Most cells, headings and items of lists are such paragraphs. One in a control tells it what it shows now.
    """
    words = spoken(text)
    run, *others = [inner for inner in paragraph if inner.tag not in _PARAGRAPH_PROPERTIES]
    held = [inner for inner in run if inner.tag not in RUN_PROPERTIES]
    is_alone = not others and run.tag in RUN and len(held) == 1 and held[0].tag in TEXT
    if not is_alone or len(run) > _MOST_IN_RUN or not words or _PARTS.search(words):
        return False
    if next(paragraph.iterancestors(*controls.CONTROL), None) is not None:
        return False
    direction.turn_paragraph(paragraph, pair)
    direction.speak_run(run, pair)
    held[0].text = words
    held[0].set(names.XML_SPACE, "preserve")
    return True


def _shell(home: Element, wrapper: Element) -> Element:
    """Return an empty copy of a wrapper at the end of `home`."""
    # Made here and not copied: taking out of a copy what is not wanted costs the square of what that holds.
    known = cast("Mapping[str, str]", wrapper.nsmap)  # the stubs do not know that a prefix may be none
    shell = etree.SubElement(home, wrapper.tag, nsmap=known)
    for name, value in wrapper.attrib.items():
        shell.set(name, value)
    return shell


def _empty(paragraph: Element) -> None:
    """Take everything but its properties out of a paragraph.

    The choices of controls are taken off meanwhile: what is taken out costs the square of what hangs on it.
    """
    gone = [inner for inner in paragraph if inner.tag not in _PARAGRAPH_PROPERTIES]
    lists = [found for inner in gone if inner.tag not in RUN for found in inner.iter(*controls.LIST)]
    choices = [list(found) for found in lists]
    for found in lists:
        del found[:]
    for inner in gone:
        paragraph.remove(inner)
    for found, items in zip(lists, choices, strict=True):
        found.extend(items)
