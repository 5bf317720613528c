"""The two pictures of the letter, drawn: the arms of a town that does not exist, and its river front as tiles."""

import math
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]

_FINER: Final = 4
"""Everything is drawn this much larger and then made smaller, which makes smooth edges."""

BLUE: Final[Colour] = (31, 63, 119)
PALE: Final[Colour] = (158, 183, 217)
MIST: Final[Colour] = (214, 225, 240)
GOLD: Final[Colour] = (196, 152, 52)
SILVER: Final[Colour] = (244, 244, 240)
GLAZE: Final[Colour] = (249, 250, 252)


def coat_of_arms() -> bytes:
    """Return a PNG of 272 × 460 dots: a mural crown over a blue shield with a tower above waves."""
    image = Image.new("RGBA", (360 * _FINER, 460 * _FINER), (255, 255, 255, 0))
    pen = ImageDraw.Draw(image)
    _draw_crown(pen)
    pen.polygon(_scaled(_shield(inset=0)), fill=GOLD)
    pen.polygon(_scaled(_shield(inset=8)), fill=BLUE)
    _draw_waves(image)
    _draw_tower(pen)
    return _png(image.crop((44 * _FINER, 0, 316 * _FINER, 460 * _FINER)))


def river_front() -> bytes:
    """Return a PNG of 1500 × 560 dots: hills, houses and a bridge in the blue of painted tiles."""
    image = Image.new("RGB", (1500 * _FINER // 2, 560 * _FINER // 2), GLAZE)
    pen = ImageDraw.Draw(image)
    pen.ellipse(_box(1090, 70, 1190, 170), fill=MIST)
    pen.polygon(_halved(_hills(height=250, swing=46, length=420)), fill=MIST)
    pen.polygon(_halved(_hills(height=300, swing=30, length=260)), fill=PALE)
    _draw_houses(pen)
    _draw_bridge(pen)
    _draw_water(pen)
    _draw_tiles(pen)
    return _png(image, finer=_FINER // 2)


def _draw_crown(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon(_scaled([(72, 100), (288, 100), (276, 128), (84, 128)]), fill=GOLD)
    for middle, width in ((92, 20), (136, 24), (180, 28), (224, 24), (268, 20)):
        left, right, top = middle - width, middle + width, 74 - width
        pen.rectangle(_scaled_box(left + 5, top + 16, right - 5, 104), fill=SILVER, outline=GOLD, width=3 * _FINER)
        for start in (left + 3, middle - 6, right - 15):
            pen.rectangle(_scaled_box(start, top, start + 12, top + 18), fill=SILVER, outline=GOLD, width=2 * _FINER)
        pen.rectangle(_scaled_box(middle - 5, top + 30, middle + 5, top + 48), fill=BLUE)


def _shield(*, inset: float) -> list[Point]:
    left, right, top, waist, foot = 50 + inset, 310 - inset, 142 + inset, 320.0, 448 - inset
    half = (right - left) / 2
    steps = [step / 40 for step in range(41)]
    bow = [
        (right - half * (1 - math.cos(t * math.pi / 2)), waist + (foot - waist) * math.sin(t * math.pi / 2))
        for t in steps
    ]
    return [(left, top), (right, top), *bow, *[(left + right - x, y) for x, y in reversed(bow)]]


def _draw_waves(image: Image.Image) -> None:
    """Lay three silver waves over the foot of the shield, cut off at its edge."""
    waves, edge = Image.new("L", image.size, 0), Image.new("L", image.size, 0)
    for level in (352, 382, 412):
        ImageDraw.Draw(waves).line(_scaled(list(_wave(level))), fill=255, width=11 * _FINER, joint="curve")
    ImageDraw.Draw(edge).polygon(_scaled(_shield(inset=8)), fill=255)
    cut = Image.composite(waves, Image.new("L", image.size, 0), edge)
    image.paste(SILVER, (0, 0), cut)


def _wave(level: float) -> Iterator[Point]:
    return ((x, level + 7 * math.sin(x / 13)) for x in range(40, 322, 2))


def _draw_tower(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon(_scaled([(142, 334), (218, 334), (212, 214), (148, 214)]), fill=SILVER)
    pen.rectangle(_scaled_box(138, 200, 222, 218), fill=SILVER)
    for left in (138, 159, 181, 203):
        pen.rectangle(_scaled_box(left, 182, left + 19 - 6, 202), fill=SILVER)
    pen.rectangle(_scaled_box(164, 290, 196, 334), fill=BLUE)
    pen.ellipse(_scaled_box(164, 274, 196, 306), fill=BLUE)
    for x, y in ((168, 236), (192, 236)):
        pen.rectangle(_scaled_box(x - 5, y, x + 5, y + 20), fill=BLUE)


def _hills(*, height: float, swing: float, length: float) -> list[Point]:
    line = [(x, height + swing * math.sin(x / length * 2 * math.pi + height)) for x in range(0, 1501, 10)]
    return [*line, (1500, 420), (0, 420)]


def _draw_houses(pen: ImageDraw.ImageDraw) -> None:
    heights = (74, 96, 62, 110, 84, 68, 102, 78, 92, 60)
    for number, height in enumerate(heights):
        left, width = 70 + number * 62, 58
        _draw_house(pen, left=left, top=400 - height, width=width)
    pen.rectangle(_box(700, 208, 742, 400), fill=GLAZE, outline=BLUE, width=5)
    pen.polygon(_halved([(694, 210), (748, 210), (721, 146)]), fill=BLUE)
    pen.rectangle(_box(714, 236, 728, 262), fill=BLUE)


def _draw_house(pen: ImageDraw.ImageDraw, *, left: float, top: float, width: float) -> None:
    pen.rectangle(_box(left, top, left + width, 400), fill=GLAZE, outline=BLUE, width=4)
    pen.polygon(_halved([(left - 4, top), (left + width + 4, top), (left + width / 2, top - 30)]), fill=BLUE)
    for x in (left + 14, left + 36):
        pen.rectangle(_box(x, top + 16, x + 10, top + 34), fill=PALE)


def _draw_bridge(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle(_box(750, 330, 1500, 362), fill=BLUE)
    pen.rectangle(_box(750, 362, 1500, 420), fill=PALE)
    for left in range(780, 1480, 146):
        pen.pieslice(_box(left, 366, left + 116, 482), 180, 360, fill=GLAZE, outline=BLUE, width=5)
    for left in range(758, 1500, 36):
        pen.rectangle(_box(left, 316, left + 20, 332), fill=BLUE)


def _draw_water(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle(_box(0, 418, 1500, 560), fill=MIST)
    pen.line(_halved([(0, 418), (1500, 418)]), fill=BLUE, width=6)
    for row, level in enumerate(range(440, 530, 22)):
        for left in range(30 + 40 * (row % 2), 1500, 150):
            ripple = [(x, level + 4 * math.sin(x / 9)) for x in map(float, range(left, left + 84, 3))]
            pen.line(_halved(ripple), fill=BLUE if row % 2 else PALE, width=5, joint="curve")


def _draw_tiles(pen: ImageDraw.ImageDraw) -> None:
    for x in range(0, 1501, 125):
        pen.line(_halved([(x, 0), (x, 560)]), fill=MIST, width=2)
    for y in range(0, 561, 112):
        pen.line(_halved([(0, y), (1500, y)]), fill=MIST, width=2)
    pen.rectangle(_box(0, 0, 1499, 559), outline=BLUE, width=14)
    pen.rectangle(_box(16, 16, 1483, 543), outline=GOLD, width=5)


def _scaled(points: list[Point]) -> list[Point]:
    return [(x * _FINER, y * _FINER) for x, y in points]


def _scaled_box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * _FINER, top * _FINER, right * _FINER, bottom * _FINER


def _halved(points: list[Point]) -> list[Point]:
    return [(x * _FINER / 2, y * _FINER / 2) for x, y in points]


def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * _FINER / 2, top * _FINER / 2, right * _FINER / 2, bottom * _FINER / 2


def _png(image: Image.Image, *, finer: int = _FINER) -> bytes:
    stream = BytesIO()
    small = image.resize((image.width // finer, image.height // finer), Image.Resampling.LANCZOS)
    small.save(stream, "PNG", optimize=True)
    return stream.getvalue()
