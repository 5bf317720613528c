"""What a page shows beside its words: seals, signatures, emblems, photographs, cut out of it as they look."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from statistics import median
from typing import Final, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat

from translation_service.documents.ocr.lighting import background, on_white
from translation_service.documents.ocr.patches import patches
from translation_service.documents.ocr.tesseract import SeenPage, SeenWord
from translation_service.documents.pdf.lines import Box, CutOut, Rule

# In points: the side of the squares a page is looked at in, and what is kept of it.
_UNIT: Final = 2.0
_LEAST_SIDE, _LEAST_LENGTH = 14.0, 24.0
_EDGE, _NARROW = 4.0, 36.0
_TOGETHER: Final = 6.0
_MOST_ON_PAGE: Final = 12
_LARGE_SHARE: Final = 0.5
_FULL_SHARE: Final = 0.93
_FILLED: Final = 40
_AROUND_WORDS: Final = 0.15
# Of 100: how sure a word is that stays one whatever its shape, if it is as high as others, where all are as high.
SURE, _BENEATH, _LIKELY, _READ = 80.0, 60.0, 50.0, 40.0
_TALL: Final = 1.7
_BEYOND: Final = 1.2
_COVERED: Final = 0.75
_FEW_WORDS: Final = 12
_DOTS_A_POINT: Final = 3.0
_MANY_COLOURS: Final = 64
_QUALITY: Final = 85


class _Area(NamedTuple):
    """A part of a page, in dots from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def holds(self, word: SeenWord) -> bool:
        middle, level = word.left + word.width / 2, word.top + word.height / 2
        return self.left <= middle <= self.right and self.top <= level <= self.bottom

    def holds_rule(self, rule: Rule, seen: SeenPage) -> bool:
        """Tell whether a line is drawn inside, or most of it."""
        middle, at = (rule.start + rule.end) / 2 / seen.scale, rule.at / seen.scale
        across, up = (middle, at) if rule.is_level else (at, middle)
        is_short = rule.end - rule.start <= _BEYOND * (self.width if rule.is_level else self.height) * seen.scale
        return is_short and self.left <= across <= self.right and self.top <= seen.height - up <= self.bottom


def take_drawings(seen: SeenPage, ink: Image.Image, picture: Image.Image, *, stamps: Image.Image | None = None) -> None:
    """Cut out of the picture of a page what is drawn on it, and drop what was read there as if it were words.

    `ink` shows where the picture is dark and no line is ruled, `stamps` which of it is over words that were
    read without it: these stay even if they are less sure.
    """
    sure = _BENEATH if stamps else SURE
    areas = _Drawn(seen, ink, stamps).areas()
    kept = [word for word in seen.words if word.confidence >= sure or not any(area.holds(word) for area in areas)]
    seen.words[:] = kept
    seen.rules = [rule for rule in seen.rules if not any(area.holds_rule(rule, seen) for area in areas)]
    seen.drawings = [_cut_out(area, seen, picture) for area in areas]


class _Drawn:
    """Finds what is drawn on a page."""

    def __init__(self, seen: SeenPage, ink: Image.Image, stamps: Image.Image | None) -> None:
        self._seen = seen
        self._ink = ink
        self._stamps = stamps
        self._unit = max(1, round(_UNIT / seen.scale))
        likely = [word.height for word in seen.words if word.confidence >= _LIKELY]
        self._usual = median(likely or [word.height for word in seen.words] or [0])

    def areas(self) -> list[_Area]:
        """Return where something is drawn, the largest first."""
        patches = (area for area in self._areas() if not self._is_of_edge(area))
        found = _together(patches, round(_TOGETHER / self._seen.scale))
        drawn = [area for area in found if self._is_large(area) and not self._is_text(area)]
        return sorted(drawn, key=lambda area: -area.width * area.height)[:_MOST_ON_PAGE]

    def _areas(self) -> Iterator[_Area]:
        bare = self._without(word for word in self._seen.words if self._is_word(word))
        squares = bare.reduce(self._unit).point(lambda dark: 255 * (dark > _FILLED)).filter(ImageFilter.MaxFilter(3))
        for left, top, right, bottom in patches(squares):
            # What is near was joined by making each patch larger by a square.
            yield _Area(
                left=self._unit * (left + 1) if left else 0,
                top=self._unit * (top + 1) if top else 0,
                right=min(self._unit * (right - 1), self._seen.width),
                bottom=min(self._unit * (bottom - 1), self._seen.height),
            )

    def _without(self, words: Iterable[SeenWord]) -> Image.Image:
        bare = self._ink.copy()
        draw = ImageDraw.Draw(bare)
        for word in words:
            around = round(_AROUND_WORDS * word.height)
            right, bottom = word.left + word.width, word.top + word.height
            draw.rectangle((word.left - around, word.top - around, right + around, bottom + around), fill=0)
        return ImageChops.lighter(bare, self._stamps) if self._stamps else bare

    def _is_word(self, word: SeenWord) -> bool:
        is_likely = word.confidence >= _LIKELY and word.height <= _TALL * self._usual
        return word.confidence >= SURE or is_likely

    def _is_large(self, area: _Area) -> bool:
        sides = area.width * self._seen.scale, area.height * self._seen.scale
        return min(sides) >= _LEAST_SIDE and max(sides) >= _LEAST_LENGTH

    def _is_of_edge(self, area: _Area) -> bool:
        """Tell whether something is the shadow at the edge of the paper, or a frame around most of it."""
        seen = self._seen
        near = _EDGE / seen.scale
        is_beside = area.left <= near or area.right >= seen.width - near
        is_over = area.top <= near or area.bottom >= seen.height - near
        is_high, is_wide = area.height > _FULL_SHARE * seen.height, area.width > _FULL_SHARE * seen.width
        share = area.width * area.height / max(seen.width * seen.height, 1)
        words = sum(area.holds(word) and self._is_word(word) for word in seen.words) if share > _LARGE_SHARE else 0
        is_narrow = min(area.width, area.height) * seen.scale < _NARROW
        is_shadow = (is_beside and (is_high or is_narrow)) or (is_over and (is_wide or is_narrow))
        return is_shadow or words > _FEW_WORDS

    def _is_text(self, area: _Area) -> bool:
        """Tell whether all that is there are words, though they are hard to read."""
        if self._stamps and self._stamps.crop(area).getbbox():
            return False
        words = [word for word in self._seen.words if area.holds(word)]
        if not words or max(word.height for word in words) > _TALL * self._usual:
            return False
        if sum(word.confidence for word in words) < _READ * len(words):
            return False
        whole, bare = (ImageStat.Stat(ink.crop(area)).sum[0] for ink in (self._ink, self._without(words)))
        return bare <= (1 - _COVERED) * whole


def _together(areas: Iterable[_Area], near: int) -> list[_Area]:
    """Return areas that touch, or nearly, as one."""
    found: list[_Area] = []
    for area in areas:
        whole = area
        while touching := [one for one in found if _touch(one, whole, near)]:
            found = [one for one in found if one not in touching]
            lefts, tops, rights, bottoms = zip(whole, *touching, strict=True)
            whole = _Area(min(lefts), min(tops), max(rights), max(bottoms))
        found.append(whole)
    return found


def _touch(one: _Area, other: _Area, near: int) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return min(across, down) >= -near


def _cut_out(area: _Area, seen: SeenPage, picture: Image.Image) -> CutOut:
    scale = seen.scale
    cut = picture.crop(area)
    cut.thumbnail((_side(scale * cut.width), _side(scale * cut.height)))
    box = Box(
        left=area.left * scale,
        right=area.right * scale,
        top=(seen.height - area.top) * scale,
        bottom=(seen.height - area.bottom) * scale,
    )
    return CutOut(box=box, content=_written(on_white(cut, background(picture))))


def _side(points: float) -> int:
    return max(16, round(_DOTS_A_POINT * points))


def _written(cut: Image.Image) -> bytes:
    written = BytesIO()
    if cut.getcolors(_MANY_COLOURS) is None:
        cut.save(written, "JPEG", quality=_QUALITY)
    else:
        cut.save(written, "PNG")
    return written.getvalue()
