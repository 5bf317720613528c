"""The parts of a presentation that hold text, in the order in which an audience meets them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package

_SLIDE_ID: Final = names.presentation("sldId")
_REFERENCE: Final = names.relation("id")


class Role(Enum):
    """What a sheet of a presentation is."""

    SLIDE = auto()
    NOTES = auto()
    BACKGROUND = auto()
    HANDOUT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A slide, its notes, a layout or master behind it, or what stands around slides on paper."""

    part: str
    role: Role
    root: Element


def slides(package: Package) -> list[str]:
    """Return the parts of the slides in the order of the presentation, hidden ones too."""
    targets = {found.id: found.target for found in package.relationships(package.main)}
    ids = (names.attribute(element, _REFERENCE) for element in package.root(package.main).iter(*_SLIDE_ID))
    return list(dict.fromkeys(targets[found] for found in ids if found in targets))


def sheets(package: Package) -> Iterator[Sheet]:
    """Return each slide with its notes behind it, then layouts and masters in use, then what handouts say around it."""
    shown = slides(package)
    for slide in shown:
        yield _sheet(package, slide, Role.SLIDE)
        for notes in _related(package, [slide], "notesSlide"):
            yield _sheet(package, notes, Role.NOTES)
    for background in _backgrounds(package, shown):
        yield _sheet(package, background, Role.BACKGROUND)
    for handout in _related(package, [package.main], "handoutMaster"):
        yield _sheet(package, handout, Role.HANDOUT)


def _backgrounds(package: Package, shown: list[str]) -> list[str]:
    layouts = _related(package, shown, "slideLayout")
    notes_masters = _related(package, _related(package, shown, "notesSlide"), "notesMaster")
    return [*layouts, *_related(package, layouts, "slideMaster"), *notes_masters]


def _related(package: Package, parts: list[str], kind: str) -> list[str]:
    found = (relation.target for part in parts for relation in package.relationships(part) if relation.kind == kind)
    return list(dict.fromkeys(found))


def _sheet(package: Package, part: str, role: Role) -> Sheet:
    return Sheet(part=part, role=role, root=package.root(part))
