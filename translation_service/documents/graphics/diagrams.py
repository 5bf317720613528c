"""The words of diagrams (SmartArt), and of the pictures that programs keep of them."""

from collections.abc import Iterator

from translation_service.documents.graphics.placed import Placed
from translation_service.documents.ooxml.drawn import PARAGRAPH, DrawnParagraph, read_drawn
from translation_service.documents.ooxml.package import Package
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place


class Echoed:
    """A paragraph of a diagram whose copies in another part follow it."""

    def __init__(self, paragraph: DrawnParagraph, package: Package) -> None:
        self.block = paragraph.block
        self.echoes: list[tuple[str, DrawnParagraph]] = []
        self._paragraph = paragraph
        self._package = package

    def replace(self, text: str, pair: LanguagePair) -> None:
        self._paragraph.replace(text, pair)
        for part, echo in self.echoes:
            echo.replace(text, pair)
            self._package.touch(part)


def diagrams(package: Package, part: str) -> Iterator[Placed]:
    """Return the words of the diagrams that a part refers to; the picture kept of a diagram follows them."""
    originals: list[Echoed] = []
    for found, paragraph in _paragraphs(package, part, "diagramData"):
        originals.append(Echoed(paragraph, package))
        yield Placed(part=found, writable=originals[-1])
    for found, paragraph in _paragraphs(package, part, "diagramDrawing"):
        original = _original(paragraph, originals)
        if original is None:
            yield Placed(part=found, writable=paragraph)
        else:
            original.echoes.append((found, paragraph))


def _original(paragraph: DrawnParagraph, originals: list[Echoed]) -> Echoed | None:
    """Return what the picture repeats; of several that say the same, one not yet repeated."""
    alike = [original for original in originals if original.block.is_worded_like(paragraph.block)]
    return min(alike, key=lambda original: len(original.echoes), default=None)


def _paragraphs(package: Package, part: str, kind: str) -> Iterator[tuple[str, DrawnParagraph]]:
    targets = dict.fromkeys(found.target for found in package.relationships(part) if found.kind == kind)
    for target in targets:
        read = (read_drawn(element, Place.CHART) for element in package.root(target).iter(*PARAGRAPH))
        yield from ((target, paragraph) for paragraph in read if paragraph is not None)
