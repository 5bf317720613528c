"""A picture read as it should lie and as it should be lit."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image

from translation_service.documents.ocr.bars import bars_of, blanked, turned_about
from translation_service.documents.ocr.colours import (
    Place,
    coloured_ink,
    stamps_in,
    without,
    without_letters,
    words_in_colour,
)
from translation_service.documents.ocr.crowds import is_crowded, sample_of
from translation_service.documents.ocr.doubts import SURE, sureness
from translation_service.documents.ocr.drawings import SURE as SURE_WORD
from translation_service.documents.ocr.drawings import take_drawings
from translation_service.documents.ocr.lighting import evened, ink_of, is_blank, is_grain, is_uneven
from translation_service.documents.ocr.misreadings import put_right
from translation_service.documents.ocr.ruling import ruling_of
from translation_service.documents.ocr.straightening import straightened, turn_of
from translation_service.documents.ocr.tesseract import Layout, SeenPage, SeenWord
from translation_service.documents.ocr.ticks import tick_boxes, without_boxes
from translation_service.documents.pdf.lines import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """A grey picture to be read once, and what is known of it."""

    picture: Image.Image
    layout: Layout
    share: float = 1
    """Of the time there is for the page."""


# What was taken for a box to tick is no longer a letter.
_AS_SURE: Final = 0.95
# Of the time for a page, to find out whether one with more strokes than others is a page of text.
_SHARE_OF_SAMPLE: Final = 1 / 60
_SAYS_SOMETHING: Final = 50
# And to read once more one whose words are in doubt: what is so read well takes little longer than before.
_SHARE_OF_DOUBTFUL: Final = 1 / 3
# In small print lying on its side one sees half as many.
_MOST_LETTERS: Final = 300
_TURNS: Final = (0, 90, 180, 270)
# How many rows of dots make a list, and how far their ends are from one another in points.
_LEAST_LEADERS, _SAME_END = 4, 8.0
Reading = Generator[Glance, SeenPage, SeenPage]
"""A page on its way to be read: it asks for glances, is sent what each has seen, and returns what stands on it."""


def upright(picture: Image.Image) -> Reading:
    """Read a picture, grey or in colours: its places are those on the picture made level and turned upright."""
    grey = picture.convert("L")
    if is_blank(grey):
        return SeenPage(width=picture.width, height=picture.height)
    if is_grain(grey) or (is_crowded(grey) and not (yield from _is_text(grey))):
        return SeenPage(width=picture.width, height=picture.height, is_unread=True)
    level = straightened(picture)
    seen = yield from _level(level)
    turn = turn_of(seen)
    return (yield from _level(straightened(level.rotate(turn, expand=True)))) if turn else seen


def _is_text(grey: Image.Image) -> Generator[Glance, SeenPage, bool]:
    """Read some places of a page, whichever way up it lies, and tell whether they say something."""
    for turn in _TURNS:
        places = sample_of(grey.rotate(turn, expand=True))
        seen = yield Glance(picture=places, layout=Layout.UPRIGHT, share=_SHARE_OF_SAMPLE)
        says_something = sureness(seen.words) >= _SAYS_SOMETHING
        if says_something or seen.is_unread or sum(len(word.text) for word in seen.words) > _MOST_LETTERS:
            return says_something
    return False


def _level(picture: Image.Image) -> Reading:
    grey = picture.convert("L")
    bars = bars_of(grey)
    turned = turned_about(grey, bars)
    ruling = ruling_of(turned)
    clean = ruling.erased(turned)
    layout = Layout.LINE_BY_LINE if _is_list(ruling.rules) else Layout.UPRIGHT
    seen = yield from _seen(clean, layout)
    bars = [bar for bar in bars if bar.is_read(seen)]
    ink = blanked(ink_of(ruling.erased(grey)), bars)
    seen, stamps = yield from _bared(seen, picture, clean, ink, [bar.place for bar in bars], layout=layout)
    seen.rules = ruling.rules
    shown = without_letters(picture, stamps, seen.words) if stamps else picture
    take_drawings(seen, ink, shown, stamps=stamps)
    seen.shades = [bar.shade(picture, seen.scale) for bar in bars]
    return seen


def _is_list(rules: Sequence[Rule]) -> bool:
    """Tell whether rows of dots lead to one edge, as to numbers of pages, which are lost in a column of their own."""
    ends = [rule.end for rule in rules if rule.is_dotted]
    return len(ends) >= _LEAST_LEADERS and max(ends) - min(ends) <= _SAME_END


def _bared(
    seen: SeenPage, picture: Image.Image, clean: Image.Image, ink: Image.Image, bars: list[Place], *, layout: Layout
) -> Generator[Glance, SeenPage, tuple[SeenPage, Image.Image | None]]:
    """Read once more where boxes or coloured ink were in the way; return also what of the ink was taken away."""
    boxes = tick_boxes(clean, seen)
    coloured = coloured_ink(picture)
    in_colour = [*words_in_colour(coloured, ink, _sure(seen)), *bars] if coloured else []
    stamps = stamps_in(ink, coloured, in_colour) if coloured else None
    bare = without(clean, picture, in_colour) if stamps else clean
    if boxes or stamps:
        again = yield from _once(without_boxes(bare, boxes), layout)
        is_better = _sure_letters(again) > (1 if stamps else _AS_SURE) * _sure_letters(seen)
        seen, stamps = (again, stamps) if is_better else (seen, None)
    seen.squares = [box.box(picture) for box in boxes if not box.is_ticked]
    seen.ticked = [box.box(picture) for box in boxes if box.is_ticked]
    return seen, stamps


def _sure(seen: SeenPage) -> list[SeenWord]:
    return [word for word in seen.words if word.confidence >= SURE_WORD]


def _seen(picture: Image.Image, layout: Layout) -> Reading:
    """Read a picture; once more as it may lie, and once without shadows and grain, where these may hide something."""
    seen = yield from _once(picture, layout)
    is_doubtful = sureness(seen.words) < SURE
    if is_doubtful:
        seen = max(seen, (yield from _once(picture, Layout.ANY_WAY_UP, _SHARE_OF_DOUBTFUL)), key=_sure_letters)
    if sureness(seen.words) >= SURE and not is_uneven(picture):
        return seen
    layout, share = (Layout.ANY_WAY_UP, _SHARE_OF_DOUBTFUL) if is_doubtful else (layout, 1)
    return max(seen, (yield from _once(evened(picture), layout, share)), key=_sure_letters)


def _once(picture: Image.Image, layout: Layout, share: float = 1) -> Reading:
    seen = yield Glance(picture=picture, layout=layout, share=share)
    seen.words = list(put_right(seen.words))
    return seen


def _sure_letters(page: SeenPage) -> float:
    return sum(len(word.text) for word in page.words) * sureness(page.words)
