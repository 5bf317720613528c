"""What paragraphs stand in: frames drawn around them, and colours behind them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Final

from translation_service.documents.pdf.lines import Box, Line, Page, Rule, Shade
from translation_service.documents.pdf.text.paragraphs import Paragraph
from translation_service.documents.rebuilt.letters import SIDES, Ruling

_NEAR: Final = 3.0
_LARGE_SHARE: Final = 0.5
_LEAST_HEIGHT: Final = 12.0
_MOST_PADDING: Final = 8.0
_LIGHT: Final = 0xC8
_MOST_SHADES: Final = 300
_MOST_FRAMES, _DOUBLED = 60, 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A frame: its place, the breadth and colour of its lines, and whether there are two of them on each side."""

    box: Box
    weight: float
    colour: str
    is_double: bool = False

    def rooms(self, page: Page) -> dict[str, float]:
        """Return how far it is from the edges of its page, in points."""
        box = self.box
        return {"top": page.height - box.top, "left": box.left, "bottom": box.bottom, "right": page.width - box.right}

    def ruling(self, space: float) -> Ruling:
        """Return the lines on all sides, so far from what they surround, in points."""
        return Ruling(sides=SIDES, weight=self.weight, colour=self.colour, space=space, is_double=self.is_double)


def frames_of(page: Page) -> list[Frame]:
    """Return the frames drawn on a page: four lines around something, and none between.

    One right within another makes it double.
    """
    found = [frame for group in page.groups if (frame := frame_of(group)) is not None]
    if not 1 < len(found) <= _MOST_FRAMES:
        return found
    inner = [(one, other) for one, other in permutations(found, 2) if _is_right_within(one.box, other.box)]
    doubled, within = ({id(pair[side]) for pair in inner} for side in (1, 0))
    return [replace(one, is_double=True) if id(one) in doubled else one for one in found if id(one) not in within]


def _is_right_within(inner: Box, outer: Box) -> bool:
    rooms = (inner.left - outer.left, outer.right - inner.right, inner.bottom - outer.bottom, outer.top - inner.top)
    return min(rooms) > 0 and max(rooms) <= _DOUBLED


def frame_of(rules: Sequence[Rule]) -> Frame | None:
    """Return the frame that lines form which meet, `None` where they are more or less than one."""
    level = sorted(rule.at for rule in rules if rule.is_level)
    upright = sorted(rule.at for rule in rules if not rule.is_level)
    if not _are_two(level) or not _are_two(upright):
        return None
    box = Box(left=upright[0], right=upright[-1], bottom=level[0], top=level[-1])
    is_double = all(rule.is_double for rule in rules)
    return Frame(box=box, weight=rules[0].weight, colour=rules[0].colour, is_double=is_double)


def page_frame(pages: Iterable[Page]) -> Frame | None:
    """Return the frame around all that stands on a page, if the pages have one."""
    frames = (frame for page in pages for frame in frames_of(page) if is_large(frame.box, page))
    return next(frames, None)


def surround(paragraphs: Iterable[Paragraph], pages: Mapping[int, Page], others: Sequence[tuple[int, Box]]) -> None:
    """Tell paragraphs which frame they stand in and which colour is behind them.

    A frame around `others`, tables and what stands side by side (page and place), is not for paragraphs to draw.
    """
    frames = {number: _small_frames(page, others) for number, page in pages.items() if page.groups}
    for paragraph in paragraphs:
        page = pages[paragraph.lines[0].page]
        lines = [line for line in paragraph.lines if line.page == page.number]
        shade = next(_shades(lines, page), None) if lines else None
        paragraph.shade = shade.colour if shade else ""
        frame = next((one for one in frames.get(page.number, ()) if _holds(one.box, lines)), None)
        paragraph.ruling = frame.ruling(_padding(frame.box, lines)) if frame else None
        box = frame.box if frame else shade.box if shade else None
        paragraph.sides = (box.left, box.right) if box else None


def shade_behind(lines: Sequence[Line], page: Page) -> Shade | None:
    """Return the colour behind lines of a page and its place, `None` where there is none, or all of the page has it."""
    return next(_shades(lines, page), None) if lines else None


def frame_around(lines: Sequence[Line], page: Page) -> Frame | None:
    """Return the frame drawn around lines of a page and little more, if there is one."""
    frames = (frame for frame in frames_of(page) if lines and not is_large(frame.box, page))
    return next((frame for frame in frames if _holds(frame.box, lines)), None)


def is_light(colour: str) -> bool:
    """Tell whether letters of a colour could hardly be seen on white paper."""
    return bool(colour) and min(bytes.fromhex(colour)) >= _LIGHT


def _are_two(places: Sequence[float]) -> bool:
    """Tell whether lines lie at two places, each of them single or double."""
    if len(places) < 2 or places[-1] - places[0] < _LEAST_HEIGHT:
        return False
    return all(min(place - places[0], places[-1] - place) <= 2 * _NEAR for place in places)


def _small_frames(page: Page, others: Sequence[tuple[int, Box]]) -> list[Frame]:
    inside = [box for number, box in others if number == page.number]
    return [
        frame
        for frame in frames_of(page)
        if not is_large(frame.box, page) and not any(_reaches_into(box, frame.box) for box in inside)
    ]


def _reaches_into(box: Box, frame: Box) -> bool:
    """Tell whether a box is inside a frame and not the other way round."""
    return frame.holds((box.left + box.right) / 2, (box.bottom + box.top) / 2) and box.height <= frame.height


def _shades(lines: Sequence[Line], page: Page) -> Iterator[Shade]:
    for shade in reversed(page.shades if len(page.shades) <= _MOST_SHADES else ()):
        if shade.box.height >= _LEAST_HEIGHT and not is_large(shade.box, page) and _holds(shade.box, lines):
            yield shade


def is_large(box: Box, page: Page) -> bool:
    """Tell whether a box takes most of a page."""
    return box.width * box.height > _LARGE_SHARE * page.width * page.height


def _holds(box: Box, lines: Sequence[Line]) -> bool:
    return all(
        box.left - _NEAR <= line.left and line.right <= box.right + _NEAR and box.bottom < line.baseline < box.top
        for line in lines
    )


def _padding(box: Box, lines: Sequence[Line]) -> float:
    return max(1.0, min(min(line.left for line in lines) - box.left, _MOST_PADDING))
