"""Letters of a line in the order in which they are read, where some of them are written from right to left.

PDFium turns such lines round as a whole, and numbers, brackets and signs at their ends with them. What can be relied on
is where letters stand; from there the rules by which programs put words on a line are followed backwards.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

_RIGHT: Final = frozenset({"R", "AL"})
_DIGITS: Final = frozenset({"EN", "AN"})
_BETWEEN_DIGITS: Final = frozenset(".,:/-+٫٬")
_BESIDE_DIGITS: Final = frozenset("%$€£₪₺°#")
_PAIRS: Final = {"(": ")", "[": "]", "{": "}", "«": "»", "‹": "›"}
_MIRRORED: Final = _PAIRS | {close: open_ for open_, close in _PAIRS.items()}
_OPENING: Final = frozenset(_PAIRS)
_CLOSING: Final = frozenset(_PAIRS.values())
_ENDS: Final = frozenset(".,:;!?")
_BORDER: Final = "B"
_GAP, _NAMED_GAP = 0.15, 0.05
_TEXT: Final = 4
_SAME_PLACE: Final = 0.3
_INK_GAP: Final = 0.2
_INK_HEIGHTS: Final = 5
_LINE_STEP: Final = 2.5
SPACE: Final = -1
_ALEFS: Final = frozenset("اأإآٱ")
_LAM: Final = "ل"
_CONTROLS: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_LEFTWARD: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter with the marks on it: its index among those of the page, those of its marks, its text and its place.

    `origin` is where the pen was put to draw it; letters that reach below their neighbours stand there all the same.
    `begins_at_pen` says that there is no room between that place and the letter, as there is where its ink counts. A
    gap as wide as a space is a letter with the index `SPACE`.
    """

    index: int
    text: str
    left: float
    right: float
    height: float
    origin: float = 0.0
    others: Sequence[int] = ()
    begins_at_pen: bool = False

    @property
    def indexes(self) -> tuple[int, ...]:
        return (self.index, *self.others)

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def is_thin_space(self) -> bool:
        return self.text.isspace() and self.right <= self.left

    @property
    def kind(self) -> str:
        """`R` and `L` for letters of either direction, `N` for digits, empty for what follows its neighbours."""
        found = unicodedata.bidirectional(self.text[0])
        return "R" if found in _RIGHT else "L" if found == "L" else "N" if found in _DIGITS else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A letter in its turn; `is_turned` says that it is read from right to left."""

    letter: Letter
    is_turned: bool


def is_leftward(text: str) -> bool:
    """Tell whether a text has letters that are written from right to left."""
    return not text.isascii() and _LEFTWARD.search(text) is not None


def within_leftward(rows: Iterable[Sequence[Letter]], baseline: Callable[[int], float]) -> Iterator[bool]:
    """Tell of lines whether they go on below one that is read from right to left, and end where it does."""
    above: Sequence[Letter] = ()
    is_within = False
    for row in rows:
        if not row:
            yield False
            continue
        is_within = is_within and _is_below(above, row, baseline)
        yield is_within
        is_within = is_within or is_mostly_leftward("".join(letter.text for letter in row))
        above = row


def _is_below(above: Sequence[Letter], row: Sequence[Letter], baseline: Callable[[int], float]) -> bool:
    step = baseline(above[0].index) - baseline(row[0].index)
    height = max(letter.height for letter in row)
    off = max(letter.right for letter in above) - max(letter.right for letter in row)
    return 0 < step < _LINE_STEP * height and abs(off) < height / 2


def is_mostly_leftward(text: str) -> bool:
    """Tell whether most letters of a text are written from right to left."""
    if not is_leftward(text):
        return False
    letters = "".join(filter(str.isalpha, text))
    return 2 * len(_LEFTWARD.findall(letters)) > len(letters)


def follows_leftward(letters: Sequence[Letter]) -> bool:
    """Tell whether a line that goes on with one from right to left is read so too, though none of its letters are.

    It has nothing but numbers and signs, or the sign that ends its sentence stands at its left.
    """
    return letters[0].text in _ENDS or not any(map(str.isalpha, (letter.text[0] for letter in letters)))


def in_reading_order(letters: Iterable[Letter], *, is_within: bool = False) -> list[Placed]:
    """Return the letters of one line in the order in which they are read.

    `is_within` says that the line goes on with one that is read from right to left, so that its own words are too,
    whatever most of its letters are.
    """
    seen = [one for one in letters if one.text not in _CONTROLS]
    by_place = sorted((one for one in seen if not one.is_thin_space), key=lambda letter: letter.middle)
    if any(map(_is_over, by_place, by_place[1:])):
        return [Placed(letter=letter, is_turned=False) for letter in _as_named(by_place)]
    _put_by_origin(by_place)
    row = list(_spaced(by_place, [one.left for one in seen if one.is_thin_space]))
    kinds = [letter.kind for letter in row]
    _mark_signs(row, kinds)
    if is_within or kinds.count("R") > kinds.count("L"):
        return list(_read_leftward(row, _together(kinds, {"L"}, bridging=frozenset({"L", "N", ""}))))
    return list(_read_rightward(row, kinds))


def _put_by_origin(row: list[Letter]) -> None:
    """Exchange neighbours that overlap so far that their middles do not tell which is read first."""
    for index, (letter, after) in enumerate(pairwise(row)):
        overlap = min(letter.right, after.right) - max(letter.left, after.left)
        is_deep = 2 * overlap > min(letter.right - letter.left, after.right - after.left)
        if is_deep and letter.origin > after.origin:
            row[index : index + 2] = [after, letter]


def _is_over(letter: Letter, after: Letter) -> bool:
    """Tell whether one of two letters at one place is a text: what a file says instead of what it shows.

    The whole of such a text has the place of the first letter shown, so that places say nothing about its order.
    """
    is_text = max(len(letter.text), len(after.text)) >= _TEXT and letter.text != after.text
    return is_text and abs(letter.middle - after.middle) < _GAP * max(letter.height, after.height)


def _as_named(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Return letters in the order in which a file names them, with spaces around its texts."""
    before = ""
    for letter in sorted(letters, key=lambda letter: letter.index):
        if before and max(len(letter.text), len(before)) >= _TEXT:
            yield Letter(index=SPACE, text=" ", left=letter.left, right=letter.left, height=letter.height)
        yield letter
        before = letter.text


def _spaced(row: Sequence[Letter], thin: Sequence[float]) -> Iterator[Letter]:
    """Put spaces where there are gaps, narrow ones where a file has a space without width in them.

    Those that a file names do not always stand in the gaps: PDFium puts some where the first letter of a word is drawn.
    """
    least = _least_gap(row)
    for before, letter, after in zip([None, *row[:-1]], row, [*row[1:], None], strict=True):
        yield letter
        if after is None or letter.text.isspace() or after.text.isspace():
            continue
        height = max(letter.height, after.height)
        is_named = any(letter.right <= place <= after.left and place != after.origin for place in thin)
        is_bare = after.begins_at_pen or _is_first_of_word(before, letter, thin)
        usual = _GAP * height if is_bare else max(least, _GAP * height)
        if after.left - letter.right > (_NAMED_GAP * height if is_named else usual):
            yield Letter(index=SPACE, text=" ", left=letter.right, right=after.left, height=letter.height)


def _is_first_of_word(before: Letter | None, letter: Letter, thin: Sequence[float]) -> bool:
    """Tell whether a file has a space where a letter begins that is joined to the one on its left."""
    if before is None or letter.left - before.right > _NAMED_GAP * letter.height or letter.kind != "R":
        return False
    return any(min(abs(place - letter.left), abs(place - letter.origin)) < _SAME_PLACE for place in thin)


def _least_gap(row: Sequence[Letter]) -> float:
    """Return the least width of a space where the boxes of letters are those of their ink, with room between them."""
    heights = {round(2 * letter.height) for letter in row}
    return _INK_GAP * max(letter.height for letter in row) if len(heights) >= _INK_HEIGHTS else 0.0


def mirrored(text: str) -> str:
    """Return a bracket as its counterpart, anything else as it is."""
    return _MIRRORED.get(text, text)


def brackets(rows: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, str]]:
    """Return the brackets that are the wrong way round, by index, as they should be.

    Programs name the bracket that is read or the one that is seen, PDFium turns round what it takes for text from right
    to left: where most close before they open, all are wrong; where one opens twice, the second closes.
    """
    read = [[one for one in row if one.is_turned and one.letter.text in _MIRRORED] for row in rows]
    is_wrong = sum(map(_balance, read)) < 0
    for row in read:
        texts = [mirrored(one.letter.text) if is_wrong else one.letter.text for one in row]
        for one, wanted in zip(row, _alternating(texts), strict=True):
            if wanted != one.letter.text:
                yield one.letter.index, wanted


def _alternating(texts: Sequence[str]) -> Iterator[str]:
    """Return brackets so that none opens or closes twice running."""
    opened = ""
    for index, text in enumerate(texts):
        is_second = text in _OPENING and opened == text
        closes_twice = index == 0 and text in _CLOSING and texts[1:2] == [text]
        wanted = mirrored(text) if is_second or closes_twice else text
        opened = wanted if wanted in _OPENING else ""
        yield wanted


def _balance(row: Iterable[Placed]) -> int:
    depth = balance = 0
    for one in row:
        if one.letter.text in _OPENING:
            depth += 1
        else:
            balance += 1 if depth > 0 else -1
            depth -= 1
    return balance


def turned_signs(letters: Iterable[Letter]) -> list[Letter]:
    """Return signs of several letters whose letters PDFium turned round together with their line.

    Lam and alef, which no text goes without, show it: they are one sign only in this order.
    """
    found = [letter for letter in letters if len(letter.text) > 1 and is_leftward(letter.text)]
    is_turned = any(letter.text[0] in _ALEFS and _LAM in letter.text for letter in found)
    return [letter for letter in found if not _has_marks(letter)] if is_turned else []


def _has_marks(letter: Letter) -> bool:
    return any(map(unicodedata.combining, letter.text))


def _mark_signs(row: Sequence[Letter], kinds: list[str]) -> None:
    """Let the signs within and right beside a number be part of it, and brackets around words their border."""
    for index in range(1, len(row) - 1):
        if row[index].text in _BETWEEN_DIGITS and row[index - 1].kind == row[index + 1].kind == "N":
            kinds[index] = "N"
    for index, letter in enumerate(row):
        around = [kinds[near] for near in (index - 1, index + 1) if 0 <= near < len(row)]
        if letter.text in _MIRRORED and ("" in around or "R" in around or len(around) < 2):
            kinds[index] = _BORDER
        if letter.text in _BESIDE_DIGITS and "N" in kinds[max(0, index - 1) : index + 2]:
            kinds[index] = "N"


def _together(kinds: Sequence[str], wanted: set[str], *, bridging: frozenset[str]) -> list[int]:
    """Return a number for each place, which those of a stretch share: what is wanted, and what bridges it.

    Stretches begin and end with letters or digits; places outside of them, and numbers, stand for themselves.
    """
    groups = list(range(len(kinds)))
    for is_bridged, run in groupby(range(len(kinds)), key=lambda index: kinds[index] in bridging):
        places = list(run)
        if is_bridged and wanted & {kinds[index] for index in places}:
            spoken = [index for index in places if kinds[index]]
            groups[spoken[0] : spoken[-1] + 1] = [len(kinds) + places[0]] * (spoken[-1] + 1 - spoken[0])
    for index in range(1, len(kinds)):
        if kinds[index] == kinds[index - 1] == "N":
            groups[index] = groups[index - 1]
    return groups


def _read_leftward(row: Sequence[Letter], groups: Sequence[int]) -> Iterator[Placed]:
    for _, run in groupby(reversed(range(len(row))), key=lambda index: groups[index]):
        places = list(run)
        for index in reversed(places):
            yield Placed(letter=row[index], is_turned=len(places) == 1)


def _read_rightward(row: Sequence[Letter], kinds: Sequence[str]) -> Iterator[Placed]:
    groups = _together(kinds, {"R"}, bridging=frozenset({"R", "N", ""}))
    for _, run in groupby(range(len(row)), key=lambda index: groups[index]):
        places = list(run)
        if any(kinds[index] == "R" for index in places):
            held = [row[index] for index in places]
            inner = _together([kinds[index] for index in places], {"L"}, bridging=frozenset({"L"}))
            yield from _read_leftward(held, inner)
        else:
            yield from (Placed(letter=row[index], is_turned=False) for index in places)
