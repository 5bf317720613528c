"""A picture read as it should lie and as it should be lit."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from translation_service.documents.ocr.doubts import SURE, sureness
from translation_service.documents.ocr.drawings import take_drawings
from translation_service.documents.ocr.lighting import evened, ink_of, is_blank, is_grain, is_uneven
from translation_service.documents.ocr.misreadings import put_right
from translation_service.documents.ocr.ruling import ruling_of
from translation_service.documents.ocr.straightening import straightened, turn_of
from translation_service.documents.ocr.tesseract import SeenPage, Tesseract


@dataclass(frozen=True, slots=True, kw_only=True)
class UprightReading:
    """Reads pictures, grey or in colours, of a resolution, in dots an inch (0 where it is not known)."""

    tesseract: Tesseract
    resolution: int = 0

    def read(self, picture: Image.Image) -> SeenPage:
        """Return what stands on a picture, its places on the picture made level and turned upright."""
        grey = picture.convert("L")
        if is_blank(grey) or is_grain(grey):
            return SeenPage(width=picture.width, height=picture.height)
        level = straightened(picture)
        seen = self._level(level)
        turn = turn_of(seen)
        return self._level(straightened(level.rotate(turn, expand=True))) if turn else seen

    def _level(self, picture: Image.Image) -> SeenPage:
        grey = picture.convert("L")
        ruling = ruling_of(grey)
        clean = ruling.erased(grey)
        seen = self._seen(clean)
        seen.rules = ruling.rules
        take_drawings(seen, ink_of(clean), picture)
        return seen

    def _seen(self, picture: Image.Image) -> SeenPage:
        """Read a picture, once more without shadows and grain where these may hide something."""
        seen = self._once(picture)
        if sureness(seen.words) >= SURE and not is_uneven(picture):
            return seen
        return max(seen, self._once(evened(picture)), key=_sure_letters)

    def _once(self, picture: Image.Image) -> SeenPage:
        stream = BytesIO()
        picture.save(stream, format="PPM")
        seen = self.tesseract.read(stream.getbuffer(), resolution=self.resolution)[0]
        seen.words = list(put_right(seen.words))
        return seen


def _sure_letters(page: SeenPage) -> float:
    return sum(len(word.text) for word in page.words) * sureness(page.words)
