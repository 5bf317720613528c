"""Every paragraph a reader can see, in reading order, over all parts of the package."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from translation_service.documents.captions import Caption
from translation_service.documents.docx.controls import CONTROL, Choice, choices
from translation_service.documents.docx.hints import LINK, hints
from translation_service.documents.docx.paragraphs import Paragraph, read_paragraph
from translation_service.documents.docx.styles import Styles
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.domain.segments import Place

_PARAGRAPH: Final = names.word("p")
_READING: Final = names.word("rt")
_CELL: Final = names.word("tc")
_BOX: Final = names.word("txbxContent")
_HOME: Final = _CELL | _BOX
_ALTERNATES: Final = names.compatibility("AlternateContent")
_CHOICE: Final = names.compatibility("Choice")
_FALLBACK: Final = names.compatibility("Fallback")
_DELETED: Final = names.word("del", "moveFrom")
_PROPERTIES: Final = names.word("pPr")
_PARTS: Final = {
    "footnotes": Place.FOOTNOTE,
    "endnotes": Place.ENDNOTE,
    "header": Place.HEADER,
    "footer": Place.FOOTER,
    "comments": Place.COMMENT,
}
# Ten megabytes.
_MOST_HELD: Final = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A part that holds paragraphs, and the place they are in when nothing nearer says another.

    `tags` are what its elements are called, most are looked for in vain; `counts` how many are, as the part came.
    `held` are its first elements: lxml makes each anew for every walk over them, unless somebody holds them.
    """

    part: str
    place: Place
    root: Element
    tags: frozenset[str]
    counts: Counter[str]
    held: tuple[Element, ...]

    def elements(self, *tags: str) -> Iterator[Element]:
        """Return the elements called one of `tags`, in order."""
        return iter(()) if self.tags.isdisjoint(tags) else self.root.iter(*tags)


class _Surroundings:
    """What is around paragraphs, looked for once for all that stand in the same element."""

    def __init__(self) -> None:
        self._deleted: dict[Element | None, bool] = {}
        self._homes: dict[Element | None, tuple[Element, ...]] = {}

    def are_deleted(self, element: Element) -> bool:
        parent = element.getparent()
        if parent not in self._deleted:
            self._deleted[parent] = next(element.iterancestors(*_DELETED), None) is not None
        return self._deleted[parent]

    def place(self, element: Element, story: Story) -> Place | None:
        """Return the place of a paragraph; `None` where its own style says it."""
        for ancestor in self._around(element):
            if ancestor.tag in _BOX:
                return Place.TEXT_BOX
            if story.place is Place.BODY:
                return Place.TABLE
        return None if story.place is Place.BODY else story.place

    def _around(self, element: Element) -> tuple[Element, ...]:
        parent = element.getparent()
        if parent not in self._homes:
            self._homes[parent] = tuple(element.iterancestors(*_HOME))
        return self._homes[parent]


def stories(package: Package) -> Iterator[Story]:
    """Return the stories: the body, then notes, headers, footers and comments."""
    main = package.main
    yield _story(package, main, Place.BODY)
    seen = {main}
    for kind, place in _PARTS.items():
        for found in package.relationships(main):
            if found.kind == kind and found.target not in seen:
                seen.add(found.target)
                yield _story(package, found.target, place)


def _story(package: Package, part: str, place: Place) -> Story:
    root = package.root(part)
    elements = root.iter()
    held = tuple(islice(elements, _MOST_HELD))
    counts = Counter([element.tag for element in held])
    counts.update([element.tag for element in elements])
    return Story(part=part, place=place, root=root, tags=frozenset(counts), counts=counts, held=held)


def paragraphs(story: Story, styles: Styles) -> Iterator[Paragraph | Choice | Caption]:
    """Return the paragraphs of a story that hold something to translate, each with its twins.

    What is written over words (ruby), the choices of a control and the hints of links come before the paragraph they
    are in, which copies them as they then are.
    """
    twins = _twins(story)
    shadows = {twin for found in twins.values() for twin in found}
    before = choices(story.elements(*CONTROL)), hints(story.elements(*LINK))
    surroundings = _Surroundings()
    joined: set[Element] = set()
    for element in _spoken(story.root, story.elements(*_READING)):
        for found in before:
            yield from found.get(element, ())
        is_silent = _is_empty(element) and element not in twins
        if is_silent or element in shadows or element in joined or surroundings.are_deleted(element):
            continue
        place = surroundings.place(element, story) or styles.place(element)
        for alike in _alike(element, twins.get(element, []), place):
            joined.update(alike.rest)
            yield alike


def _is_empty(paragraph: Element) -> bool:
    """Tell at a glance that a paragraph holds nothing: hundreds of thousands of them stand for space in some files."""
    count = len(paragraph)
    return count == 0 or (count == 1 and paragraph[0].tag in _PROPERTIES)


def _alike(element: Element, twins: list[Element], place: Place) -> Iterator[Paragraph]:
    """Return a paragraph with the twins that say the same, and each twin that says something else."""
    shown = read_paragraph(element, place)
    if shown is not None:
        yield shown
    for twin in twins:
        copy = read_paragraph(twin, place)
        if shown is not None and copy is not None and copy.block.is_worded_like(shown.block):
            shown.twins.append(twin)
        elif copy is not None:
            yield copy


def _spoken(root: Element, written_over: Iterable[Element]) -> Iterator[Element]:
    """Return paragraphs, before each what is written over its words."""
    readings: dict[Element | None, list[Element]] = {}
    for reading in written_over:
        readings.setdefault(next(reading.iterancestors(*_PARAGRAPH), None), []).append(reading)
    for paragraph in root.iter(*_PARAGRAPH):
        yield from readings.get(paragraph, ())
        yield paragraph


def _twins(story: Story) -> dict[Element, list[Element]]:
    """Map paragraphs of a drawing to their copies in the branches older programs read."""
    twins: dict[Element, list[Element]] = {}
    for alternates in story.elements(*_ALTERNATES):
        branches = [_own_paragraphs(branch) for branch in alternates if branch.tag in _CHOICE | _FALLBACK]
        spoken = [branch for branch in branches if branch]
        for branch in spoken[1:]:
            for shown, twin in zip(spoken[0], branch, strict=False):
                twins.setdefault(shown, []).append(twin)
            if len(branch) > len(spoken[0]):
                twins.setdefault(spoken[0][-1], []).extend(branch[len(spoken[0]) :])
    return {shown: list(_with_their_own(found, twins)) for shown, found in twins.items()}


def _with_their_own(found: list[Element], twins: dict[Element, list[Element]]) -> Iterator[Element]:
    """Return twins with the twins they have themselves: a box in a box exists four times."""
    for twin in found:
        yield twin
        yield from _with_their_own(twins.get(twin, []), twins)


def _own_paragraphs(branch: Element) -> list[Element]:
    nested = {p for fallback in branch.iterdescendants(*_FALLBACK) for p in _all_spoken(fallback)}
    return [paragraph for paragraph in _all_spoken(branch) if paragraph not in nested]


def _all_spoken(root: Element) -> Iterator[Element]:
    return _spoken(root, root.iter(*_READING))
