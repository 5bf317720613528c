"""Lines of text as they stand on a page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Final
from unicodedata import bidirectional

from translation_service.documents.pdf.tags import Tag

_WIDE_GAP: Final = 2.2
_SAME_LINE: Final = 0.5
_TOUCHING: Final = 0.12
_SMALLER: Final = 0.85
_RISE: Final = 0.12
_FAR: Final = 1e6
_LEFTWARD: Final = frozenset({"R", "AL"})
_MOST_LATE: Final = 60
_ASCENT, _DESCENT = 0.75, 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, or a part of one, and where it stands, in points from the left edge of the page.

    `is_joined` says that no space parts it from the word before; `rise` is 1 for raised letters, -1 for lowered ones;
    `colour` is six hexadecimal digits, empty for black, `shade` that behind the word; `link` the address behind it;
    `is_even` says that all letters of its font are of one width, `slant` how many degrees a large word is turned to the
    right, `tag` which paragraph the PDF says it belongs to.
    """

    text: str
    left: float
    right: float
    size: float
    baseline: float = 0
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    is_struck: bool = False
    is_even: bool = False
    slant: int = 0
    colour: str = ""
    shade: str = ""
    link: str = ""
    rise: int = 0
    is_joined: bool = False
    tag: Tag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def holds(self, across: float, up: float) -> bool:
        """Tell whether a place is inside."""
        return self.left <= across <= self.right and self.bottom <= up <= self.top


@dataclass(frozen=True, kw_only=True, eq=False)
class Line:
    """Words on one line of a page; `baseline` counts from the bottom, `is_hyphenated` says the last word goes on.

    `size` is that of most of the line, so that raised marks do not count; `cells` part it at gaps as wide as between
    the cells of a table; `tag` is what the PDF says it belongs to; `is_added` that it is no part of what was printed,
    as the value of a form. It has no slots, so that it can remember where it begins and ends, which is asked over and
    over.
    """

    page: int
    baseline: float
    cells: tuple[tuple[Word, ...], ...]
    size: float
    is_hyphenated: bool = False
    tag: Tag | None = None
    is_added: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return self.cells[0] if len(self.cells) == 1 else tuple(word for cell in self.cells for word in cell)

    @cached_property
    def left(self) -> float:
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def box(self) -> Box:
        """Its place, from the feet of its letters to their heads."""
        top, bottom = self.baseline + _ASCENT * self.size, self.baseline - _DESCENT * self.size
        return Box(left=self.left, right=self.right, top=top, bottom=bottom)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, self.baseline + self.size / 4

    @cached_property
    def text(self) -> str:
        return text_of(self.words)

    @cached_property
    def is_leftward(self) -> bool:
        """Whether it is read from right to left."""
        words = self.words
        return len(words) > 1 and words[0].left > words[-1].left

    @property
    def start(self) -> float:
        """Where it begins for somebody who reads it: the further in, the larger."""
        return -self.right if self.is_leftward else self.left

    @property
    def end(self) -> float:
        """Where it ends for somebody who reads it: the further on, the larger."""
        return -self.left if self.is_leftward else self.right

    @property
    def first_width(self) -> float:
        """How much room the first word takes, with what is joined to it."""
        first = self.words[0]
        last = first
        for word in self.words[1:]:
            if not word.is_joined:
                break
            last = word
        return max(first.right, last.right) - min(first.left, last.left)

    @cached_property
    def is_bold(self) -> bool:
        return all(word.is_bold for word in self.words if any(map(str.isalpha, word.text)))

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1


@dataclass(slots=True, kw_only=True)
class Stretch:
    """Words as PDFium returns them in one go: a line, or what a raised mark left of it."""

    baseline: float
    words: list[Word]
    is_hyphenated: bool

    @property
    def size(self) -> float:
        """The size of most letters."""
        first = self.words[0].size
        if all(word.size == first for word in self.words):
            return first
        weights: Counter[float] = Counter()
        for word in self.words:
            weights[word.size] += len(word.text)
        return max(weights, key=lambda size: (weights[size], size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line that is drawn on a page: level at a height, or upright at a distance from the left edge.

    `weight` is its breadth in points, `colour` six hexadecimal digits, empty for black; `is_dotted` says that it is a
    row of dots on a picture, `is_double` that it is two lines close by one another.
    """

    is_level: bool
    at: float
    start: float
    end: float
    weight: float = 0.5
    colour: str = ""
    is_dotted: bool = False
    is_double: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """A filled box behind words; `colour` is six hexadecimal digits."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """What is drawn with so many `bends`, curves and slanting lines: a path, or several that touch."""

    box: Box
    bends: int


def colour_at(place: tuple[float, float], shades: Sequence[Shade]) -> str:
    """Return the colour of the uppermost box behind a place, empty where there is none."""
    return next((shade.colour for shade in reversed(shades) if shade.box.holds(*place)), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOut:
    """A part of a scan: its place on the page, and what it looks like, as JPEG."""

    box: Box
    content: bytes


@dataclass(slots=True, kw_only=True)
class Page:
    """A page: its size in points, its lines in the order of its content, and what is drawn on it.

    `picture_share` is how much of it its pictures cover; `pictures` are the places of pictures by where they stand
    among its objects (and the objects inside those); `highlights` are colours that readers put behind words,
    `underlined` and `struck` where they marked words so; `dots` are small filled rounds, `squares` small frames,
    as bullets and boxes to tick are drawn, `rings` large rounds and `crosses` a few slanting lines, as buttons to
    choose and ticks are, `ticked` boxes with a tick in them, `seals` drawings with words around them; `groups` are
    the rules that meet one another; `is_unseen` says that its letters are there but not to be seen, as over a
    scan, `is_unnamed` that its fonts do not say which letters they show, `families` counts letters by family of
    fonts; `turning` counts the quarters of a turn the letters have made; `hidden` counts the words that nobody
    sees, which are not among its lines; `cut_outs` are what is drawn on a scan; `notes` counts the notes whose
    words are behind a sign; `is_overdrawn` says that not all that is drawn on it was looked at, `has_more_links`
    that not all links were.
    """

    number: int
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    picture_share: float = 0.0
    pictures: dict[tuple[int, ...], Box] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    highlights: list[Shade] = field(default_factory=list)
    underlined: list[Box] = field(default_factory=list)
    struck: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    squares: list[Box] = field(default_factory=list)
    rings: list[Box] = field(default_factory=list)
    crosses: list[Box] = field(default_factory=list)
    ticked: list[Box] = field(default_factory=list)
    seals: list[Box] = field(default_factory=list)
    groups: list[list[Rule]] = field(default_factory=list)
    is_unseen: bool = False
    is_unnamed: bool = False
    families: Counter[str] = field(default_factory=Counter)
    turning: int = 0
    hidden: int = 0
    cut_outs: list[CutOut] = field(default_factory=list)
    notes: int = 0
    is_overdrawn: bool = False
    has_more_links: bool = False

    @property
    def words(self) -> int:
        return sum(not word.is_joined for line in self.lines for word in line.words)


def text_of(words: Sequence[Word]) -> str:
    """Return words as they are read."""
    return "".join(word.text if word.is_joined or not index else f" {word.text}" for index, word in enumerate(words))


def lines_of(stretches: Iterable[Stretch], page: int) -> Iterator[Line]:
    """Return the lines that stretches form."""
    for stretch in _merged(stretches):
        stretch.words = _in_place(stretch.words)
        yield line_of(stretch.words, page, is_hyphenated=stretch.is_hyphenated, like=stretch)


def line_of(words: Sequence[Word], page: int, *, is_hyphenated: bool, like: Stretch | Line) -> Line:
    """Return a line of words, at the height and of the size of another."""
    size = like.size
    return Line(
        page=page,
        baseline=like.baseline,
        cells=tuple(map(tuple, _cells([_risen(word, like.baseline, size) for word in words]))),
        size=size,
        is_hyphenated=is_hyphenated,
        tag=like.tag if isinstance(like, Line) else None,
    )


def _in_place(words: list[Word]) -> list[Word]:
    """Put words that were drawn late where they stand; those read from right to left are in order already.

    Some programs draw letters that a font lacks, as the sign of a currency, from another font once the rest of the line
    is drawn.
    """
    late = sum(after.left < before.left for before, after in pairwise(words))
    if not late or 2 * late >= len(words) - 1:
        # In order, or turned over.
        return words
    if any(bidirectional(letter) in _LEFTWARD for word in words for letter in word.text):
        return words
    kept: list[Word] = []
    for word in words:
        at = _gap_for(word, kept) if kept and word.left < kept[-1].left else len(kept)
        following = _glued(word, kept[at : at + 1]) if at < len(kept) else []
        own = _glued(kept[at - 1], [word]) if following and at else [word]
        kept[at : at + 1] = [*own, *following]
    return kept


def _gap_for(word: Word, kept: Sequence[Word]) -> int:
    """Return before which word (by index) a place was left for one, the count of words if there is none."""
    near = _TOUCHING * word.size
    first = kept[0]
    if -near <= first.left - word.right < word.size:
        return 0
    places = range(len(kept) - 1, max(0, len(kept) - _MOST_LATE), -1)
    fits = (at for at in places if kept[at - 1].right - near <= word.left and word.right <= kept[at].left + near)
    return next(fits, len(kept))


def _risen(word: Word, baseline: float, size: float) -> Word:
    if word.size > _SMALLER * size or not word.baseline:
        return word
    height = word.baseline - baseline
    if abs(height) < _RISE * size:
        return word
    return replace(word, rise=1 if height > 0 else -1)


def _merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Join what a raised or lowered mark has cut into several stretches."""
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and _continues(joined[-1], stretch):
            last = joined[-1]
            if stretch.size > last.size:
                last.baseline = stretch.baseline
            last.words += _glued(last.words[-1], stretch.words)
            last.is_hyphenated = stretch.is_hyphenated
        else:
            joined.append(stretch)
    return joined


def _continues(before: Stretch, after: Stretch) -> bool:
    size = max(before.size, after.size)
    is_level = abs(before.baseline - after.baseline) < _SAME_LINE * size
    gap = _gap(before.words[-1], after.words[0])
    return is_level and not before.is_hyphenated and -0.2 * size <= gap < _WIDE_GAP * size


def _gap(before: Word, after: Word) -> float:
    """Return the space between words, in whichever direction they are read."""
    if after.right < before.left:
        return before.left - after.right
    return after.left - before.right


def _glued(last: Word, words: list[Word]) -> list[Word]:
    """Return words to add; the first may go on right behind the last."""
    is_joined = _gap(last, words[0]) <= _TOUCHING * max(last.size, words[0].size)
    return [replace(words[0], is_joined=is_joined), *words[1:]]


def _cells(words: Sequence[Word]) -> list[list[Word]]:
    if any(after.left < before.left for before, after in pairwise(words)):
        return _cells_apart(words)
    cells = [[words[0]]]
    for before, word in pairwise(words):
        if not word.is_joined and _gap(before, word) > _WIDE_GAP * max(word.size, before.size):
            cells.append([])
        cells[-1].append(word)
    return cells


def _cells_apart(words: Sequence[Word]) -> list[list[Word]]:
    """Part words at wide gaps, where some are read from right to left: what is read next may stand further on."""
    cells: dict[int, list[Word]] = {}
    homes: dict[int, int] = {}
    end, home = -_FAR, 0
    for word in sorted(words, key=lambda word: word.left):
        home += word.left - end > _WIDE_GAP * word.size
        homes[id(word)], end = home, max(end, word.right)
    for word in words:
        cells.setdefault(homes[id(word)], []).append(word)
    return list(cells.values())
