"""Every paragraph a reader can see, in reading order, over all parts of the package."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from translation_service.documents.docx import names
from translation_service.documents.docx.controls import Choice, choices
from translation_service.documents.docx.package import Package
from translation_service.documents.docx.paragraphs import Paragraph, read_paragraph
from translation_service.documents.docx.styles import Styles
from translation_service.documents.markup import Element
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
_PARTS: Final = {
    "footnotes": Place.FOOTNOTE,
    "endnotes": Place.ENDNOTE,
    "header": Place.HEADER,
    "footer": Place.FOOTER,
    "comments": Place.COMMENT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A part that holds paragraphs, and the place they are in when nothing nearer says another."""

    part: str
    place: Place
    root: Element


def stories(package: Package) -> Iterator[Story]:
    """Return the stories: the body, then notes, headers, footers and comments."""
    main = package.main
    yield Story(part=main, place=Place.BODY, root=package.root(main))
    seen = {main}
    for kind, place in _PARTS.items():
        for found in package.relationships(main):
            if found.kind == kind and found.target not in seen:
                seen.add(found.target)
                yield Story(part=found.target, place=place, root=package.root(found.target))


def paragraphs(story: Story, styles: Styles) -> Iterator[Paragraph | Choice]:
    """Return the paragraphs of a story that hold something to translate, each with its twins.

    What is written over words (ruby) and the choices of a control come before the paragraph they are in, which copies
    them as they then are.
    """
    twins = _twins(story.root)
    shadows = {twin for found in twins.values() for twin in found}
    held = choices(story.root)
    for element in _spoken(story.root):
        yield from held.get(element, ())
        if element in shadows or _is_gone(element):
            continue
        yield from _alike(element, twins.get(element, []), _place(element, story, styles))


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


def _spoken(root: Element) -> Iterator[Element]:
    """Return paragraphs, before each what is written over its words."""
    readings: dict[Element | None, list[Element]] = {}
    for reading in root.iter(*_READING):
        readings.setdefault(next(reading.iterancestors(*_PARAGRAPH), None), []).append(reading)
    for paragraph in root.iter(*_PARAGRAPH):
        yield from readings.get(paragraph, ())
        yield paragraph


def _place(element: Element, story: Story, styles: Styles) -> Place:
    for ancestor in element.iterancestors(*_HOME):
        if ancestor.tag in _BOX:
            return Place.TEXT_BOX
        if story.place is Place.BODY:
            return Place.TABLE
    if story.place is not Place.BODY:
        return story.place
    return styles.place(element)


def _is_gone(element: Element) -> bool:
    return next(element.iterancestors(*_DELETED), None) is not None


def _twins(root: Element) -> dict[Element, list[Element]]:
    """Map paragraphs of a drawing to their copies in the branches older programs read."""
    twins: dict[Element, list[Element]] = {}
    for alternates in root.iter(*_ALTERNATES):
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
    nested = {p for fallback in branch.iterdescendants(*_FALLBACK) for p in _spoken(fallback)}
    return [paragraph for paragraph in _spoken(branch) if paragraph not in nested]
