"""The words of diagrams (SmartArt), and of the pictures that programs keep of them."""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator

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
    originals: defaultdict[Hashable, deque[Echoed]] = defaultdict(deque)
    for found, paragraph in _paragraphs(package, part, "diagramData"):
        original = Echoed(paragraph, package)
        originals[original.block.wording].append(original)
        yield Placed(part=found, writable=original)
    for found, paragraph in _paragraphs(package, part, "diagramDrawing"):
        alike = originals.get(paragraph.block.wording)
        if not alike:
            yield Placed(part=found, writable=paragraph)
        else:
            # Of several that say the same, each is repeated in its turn.
            alike[0].echoes.append((found, paragraph))
            alike.rotate(-1)


def _paragraphs(package: Package, part: str, kind: str) -> Iterator[tuple[str, DrawnParagraph]]:
    targets = dict.fromkeys(found.target for found in package.relationships(part) if found.kind == kind)
    for target in targets:
        read = (read_drawn(element, Place.CHART) for element in package.root(target).iter(*PARAGRAPH))
        yield from ((target, paragraph) for paragraph in read if paragraph is not None)
