"""Pages with more strokes than a page of small print: read in some places first, as they may hold no text at all.

Dots, blots and letters at random keep whoever reads them busy many times as long as a page does.
"""

from typing import Final

from PIL import Image, ImageChops

from translation_service.documents.ocr.lighting import evened, ink_of

# A letter has some eighty edges at 300 dots an inch, and a full page of small print four thousand letters.
_CROWDED: Final = 300_000
_INKED: Final = 255
_COARSE: Final = 8
# Places of two or three lines, which lie on a diagonal.
_PLACES: Final = 4
_PARTS_OF_WIDTH, _PARTS_OF_HEIGHT = 7, 32


def is_crowded(grey: Image.Image) -> bool:
    """Tell whether there are more edges from light to dark than on most pages."""
    ink = ink_of(grey)
    edges = ImageChops.difference(ink, ImageChops.offset(ink, 1, 0))
    size = (max(1, edges.width // _COARSE), max(1, edges.height // _COARSE))
    shares = edges.resize(size, Image.Resampling.BOX).histogram()
    share = sum(grade * count for grade, count in enumerate(shares)) / (_INKED * sum(shares))
    return share * edges.width * edges.height > _CROWDED


def sample_of(grey: Image.Image) -> Image.Image:
    """Return some places of a page, one below the other, without shadows and grain."""
    width, height = max(1, grey.width // _PARTS_OF_WIDTH), max(1, grey.height // _PARTS_OF_HEIGHT)
    places = Image.new("L", (width, height * _PLACES), "white")
    for number in range(_PLACES):
        left = number * (grey.width - width) // _PLACES
        top = (2 * number + 1) * (grey.height - height) // (2 * _PLACES)
        places.paste(grey.crop((left, top, left + width, top + height)), (0, number * height))
    return evened(places)
