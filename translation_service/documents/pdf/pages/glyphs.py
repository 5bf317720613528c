"""Letters of a page as PDFium names them, put together to words."""

import ctypes
import math
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from pypdfium2 import raw

from translation_service.documents.pdf.lines import Box, Stretch, Word
from translation_service.documents.pdf.pages.characters import character_of, clean, unswapped
from translation_service.documents.pdf.pages.composing import DROPPED, composed
from translation_service.documents.pdf.pages.covers import Covers
from translation_service.documents.pdf.pages.directions import (
    SPACE,
    Letter,
    brackets,
    follows_leftward,
    in_reading_order,
    is_leftward,
    turned_signs,
    within_leftward,
)
from translation_service.documents.pdf.pages.fonts import Look, look_of
from translation_service.documents.pdf.pages.ligatures import ligated
from translation_service.documents.pdf.pages.line_spans import Ruler, Span, line_spans
from translation_service.documents.pdf.pages.marked_signs import Place, drawn_at, is_at_mark, marked_signs
from translation_service.documents.pdf.pages.naming import are_unnamed, lacks_name, name_letters
from translation_service.documents.pdf.pages.parts import FAR, Part, Sides, goes_right_on, is_apart, lengthen, sound
from translation_service.documents.pdf.pages.seals import Seals, Sign, seals_of
from translation_service.documents.pdf.pages.structure import Structure
from translation_service.documents.pdf.pages.superiors import SMALL, superior_digits, with_plain_marks
from translation_service.documents.pdf.pages.turning import Turning, quarters_of
from translation_service.documents.wingdings import meant

_NAME_LENGTH: Final = 128
_SEEN: Final = re.compile(r"\S")
_OTHER_HEIGHT: Final = 0.12
_OTHER_LINE: Final = 0.4
_RAISED_SIZE: Final = 0.85
_TURNED: Final = 0.4
_DARK: Final = 0x30
_SAMPLES: Final = 40
_UNSEEN_MODE: Final = 3
_SLANTING: Final = 0.15
_LARGE: Final = 24.0
_CLOSING: Final = frozenset(".,;:!?)]}»”’")
_LEAST_WORD: Final = 3


class GlyphReader:
    """Reads one text page letter by letter."""

    def __init__(self, text: Any, paper: Box, structure: Structure) -> None:  # noqa: ANN401 - PDFium has no stubs
        self._text = text.raw
        self._structure = structure
        self._count = text.count_chars()
        self.characters = ligated(unswapped(self._bulk() or self._one_by_one()), self._text)
        self._is_sure: bool | None = None
        self._name_letters()
        self.turning = Turning(paper=paper, quarters=quarters_of(self._angles()))
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._rect, self._matrix, self._flags = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.c_int()
        self._place = ctypes.c_double(), ctypes.c_double()
        self._parts_of_colour = tuple(ctypes.c_uint() for _ in range(4))
        self._is_upright, self._edge, self._ground = not self.turning.quarters, paper.left, paper.bottom
        self._looks: dict[tuple[bytes, int], Look] = {}
        self._drawn_at: dict[int, Place] = {}
        self._superior: dict[int, float] = {}
        self.characters = composed(self.characters, self._box)
        if self._is_upright:
            self.characters = with_plain_marks(self.characters, self._text, self._size)
            self._superior = superior_digits(self.characters, self._text, self._size)
            self._drawn_at = {index: self._raised(index, height) for index, height in self._superior.items()}
        self.families: Counter[str] = Counter()
        self._seals = Seals()
        self._pictures: Sequence[Box] = ()
        self._leaves_unseen, self.covers, self.hidden = False, Covers(), 0

    def _bulk(self) -> str:
        """Return all characters in one go, as most pages allow; empty where they could not be told apart."""
        held = (ctypes.c_ushort * (self._count + 1))()
        count = raw.FPDFText_GetText(self._text, 0, self._count, held) - 1
        text = bytes(held)[: 2 * self._count].decode("utf-16-le", "replace")
        return text if count == self._count == len(text) else ""

    def _one_by_one(self) -> str:
        return "".join(character_of(raw.FPDFText_GetUnicode(self._text, index)) for index in range(self._count))

    def stretches(self, *, since: int = 0, before: int = sys.maxsize) -> Iterator[Stretch]:
        """Return the words of some letters of the page, in one go as long as PDFium sees no end of a line."""
        if since >= self._count:
            return
        turned = self._turned_lines() if is_leftward(self.characters) else {}
        for start, end, is_hyphenated in self._line_spans:
            own = range(max(start, since), min(end, before))
            indexes = own if start not in turned else turned[start] if start in own else ()
            words = [word for word in map(self._word, self._parts(indexes)) if word.text]
            if words and all(map(self._is_beside, words)):
                self.hidden += sum(not word.is_joined for word in words)
            elif words:
                base = max(words, key=lambda word: (word.size, -word.left))
                yield Stretch(baseline=base.baseline, words=words, is_hyphenated=is_hyphenated)

    def _turned_lines(self) -> dict[int, list[int]]:
        """Return the letters of lines that are read from right to left in their order, by the first of them."""
        letters = {start: list(self._letters(start, end)) for start, end, _ in self._line_spans}
        rows = {
            start: in_reading_order(row, is_within=is_within)
            for (start, row), is_within in zip(
                letters.items(), within_leftward(letters.values(), self._baseline), strict=True
            )
            if is_leftward("".join(letter.text for letter in row)) or (is_within and follows_leftward(row))
        }
        text = list(self.characters)
        for index, bracket in brackets(list(rows.values())):
            text[index] = bracket
        for letter in turned_signs(one for row in letters.values() for one in row):
            text[letter.index : letter.index + len(letter.text)] = reversed(letter.text)
        self.characters = "".join(text)
        return {start: [index for one in row for index in one.letter.indexes] for start, row in rows.items()}

    def _letters(self, start: int, end: int) -> Iterator[Letter]:
        """Return letters with their marks; two letters of one sign are one."""
        signs = marked_signs(self.characters, start, end, self._origin, self._box)
        inside = {index for sign in signs for index in sign}
        self._draw_marked(signs, [at for at in range(start, end) if at not in inside])
        for sign in signs:
            yield self._letter(sign, begins_at_pen=True)
        index = start
        while index < end:
            box = self._box(index)
            after = index + 1
            while after < end and after not in inside and self._is_of_one(after, box):
                after += 1
            if index not in inside:
                yield self._letter(range(index, after))
            index = after

    def _is_of_one(self, index: int, box: Sides) -> bool:
        return bool(unicodedata.combining(self.characters[index])) or self._box(index) == box

    def _letter(self, indexes: Sequence[int], *, begins_at_pen: bool = False) -> Letter:
        first, *others = indexes
        left, bottom, right, top = self._box(first)
        return Letter(
            index=first,
            others=others,
            text="".join(self.characters[index] for index in indexes),
            left=left,
            right=right,
            height=top - bottom,
            origin=self._origin(first)[0],
            begins_at_pen=begins_at_pen,
        )

    def _draw_marked(self, signs: Iterable[Sequence[int]], others: Iterable[int]) -> None:
        """Have letters that are named at the mark over them stand where they are drawn, beside others of their line."""
        seen = [index for index in others if not self.characters[index].isspace()] if signs else []
        around = sorted(map(self._box, seen))
        tallest = max(around, key=lambda box: box[3] - box[1], default=(0.0, 0.0, 0.0, 0.0))
        for sign in signs:
            if is_at_mark(self._box(sign[0]), tallest):
                text = "".join(self.characters[index] for index in sign)
                box = drawn_at(text, self._origin(sign[0])[0], self._size(sign[0]), around)
                self._drawn_at |= dict.fromkeys(sign, (box, self._baseline(seen[0])))

    def leave_out_hidden(self, pictures: Sequence[Box]) -> None:
        """Leave out letters nobody sees; not those over pictures, nor most of a page, as the words of scans are."""
        modes = [self._mode(index) for index in self._sampled]
        self._leaves_unseen = 2 * modes.count(_UNSEEN_MODE) < len(modes)
        self._pictures = pictures

    def leave_out(self, drawings: Sequence[Box]) -> list[Box]:
        """Leave out the letters that run around drawings, as those of a seal do, and return these drawings."""
        seen = [index for index in range(self._count) if not self.characters[index].isspace()] if drawings else []
        self._seals = seals_of(drawings, list(map(self._sign, seen)))
        return list(self._seals.boxes)

    def _sign(self, index: int) -> Sign:
        return Sign(
            place=self._middle(index),
            colour=self._colour(index),
            size=round(self._size(index), 1),
            is_slanting=bool(self._slant(index)),
        )

    def _middle(self, index: int) -> tuple[float, float]:
        left, bottom, right, top = self._box(index)
        return (left + right) / 2, (bottom + top) / 2

    def _slant(self, index: int) -> int:
        """Return the degrees a letter is turned to the right, 0 where lines of text stand so."""
        angle = self._angle(index)
        return round(math.degrees(angle)) if angle >= 0 and abs(math.remainder(angle, math.pi / 2)) > _SLANTING else 0

    def _is_left_out(self, index: int) -> bool:
        return bool(self._seals.boxes) and self._seals.own(self._sign(index))

    def _is_beside(self, word: Word) -> bool:
        """Tell whether a word is beside the paper."""
        is_left_or_right = word.right <= 0 or word.left >= self.turning.width
        return is_left_or_right or word.baseline >= self.turning.height or word.baseline + word.size <= 0

    def _is_hidden(self, part: Part) -> bool:
        """Tell whether letters are below what is drawn over them, or not drawn themselves."""
        if self.covers.boxes:
            box = Box(left=part.left, right=part.right, bottom=part.baseline, top=part.baseline + part.size / 2)
            if self.covers.hides(box, raw.FPDFText_GetTextObject(self._text, part.start)):
                return True
        return self._is_undrawn(part)

    def _is_undrawn(self, part: Part) -> bool:
        """Tell whether letters are not drawn where no picture shows them either."""
        if not self._leaves_unseen or self._mode(part.start) != _UNSEEN_MODE:
            return False
        across, up = (part.left + part.right) / 2, part.baseline + part.size / 4
        return not any(picture.holds(across, up) for picture in self._pictures)

    def is_unseen(self) -> bool:
        """Tell whether the letters are there without being seen, as those behind a scan."""
        return bool(self._sampled) and all(self._mode(index) == _UNSEEN_MODE for index in self._sampled)

    def is_unnamed(self) -> bool:
        """Tell whether many of the letters have no name, so that what was read is a guess."""
        return are_unnamed(self.characters, self._sampled, self._text) if self._is_sure is None else not self._is_sure

    def _name_letters(self) -> None:
        """Read letters without names by their numbers, if that is possible."""
        is_lacking = any(lacks_name(self._text, index) for index in self._sampled)
        if is_lacking and (seen := name_letters(self.characters, self._text)) is not None:
            self.characters, self._is_sure = seen.characters, seen.is_sure

    @cached_property
    def _sampled(self) -> Sequence[int]:
        seen = [found.start() for found in _SEEN.finditer(self.characters)]
        return seen[:: max(1, len(seen) // _SAMPLES)]

    def _angles(self) -> Iterator[float]:
        return filter(lambda angle: angle >= 0, map(self._angle, self._sampled))

    def _angle(self, index: int) -> float:
        return float(raw.FPDFText_GetCharAngle(self._text, index))

    def _mode(self, index: int) -> int:
        found = raw.FPDFText_GetTextObject(self._text, index)
        return int(raw.FPDFTextObj_GetTextRenderMode(found)) if found else 0

    @cached_property
    def _line_spans(self) -> Sequence[Span]:
        return line_spans(self.characters, Ruler(box=self._box, baseline=self._baseline, size=self._size))

    def _parts(self, indexes: Iterable[int]) -> Iterator[Part]:
        """Return words and parts of words: one ends at a space, a gap, a raised letter, and with its look."""
        held: Part | None = None
        for index in indexes:
            character = " " if index == SPACE else self.characters[index]
            if character == DROPPED:
                continue
            if character.isspace():
                if held is not None:
                    yield held
                held = None
                continue
            box = self._box(index)
            if held is None:
                held = self._part(index, box, is_joined=False)
            elif (goes_right_on(held, box) or self._goes_on(held, index, box, character)) and not (
                character in _CLOSING and self._looks_other(held, index)
            ):
                lengthen(held, box, character)
            else:
                yield held
                held = self._part(index, box, is_joined=self._is_joined(held, index, box))
        if held is not None:
            yield held

    def _part(self, index: int, box: Sides, *, is_joined: bool) -> Part:
        return Part(
            start=index,
            text=self.characters[index],
            box=box,
            left=box[0],
            right=box[2],
            size=max(self._size(index), 1.0),
            baseline=self._baseline(index),
            is_joined=is_joined,
        )

    def _goes_on(self, held: Part, index: int, box: Sides, character: str) -> bool:
        if not is_apart(held, box) and self._is_level(held, index, box):
            return True
        return not character.isascii() and unicodedata.category(character) in {"Mn", "Cf"}

    def _looks_other(self, held: Part, index: int) -> bool:
        """Tell whether a sign behind a word is not as bold, slanted or colourful as it; of labels signs are a part."""
        behind = self.characters[index + 1 : index + 2]
        is_last = not behind or behind.isspace() or behind in _CLOSING
        if not is_last or sum(map(str.isalpha, held.text)) < _LEAST_WORD:
            return False
        look, own = self._look(held.start), self._look(index)
        is_other = (look.is_bold, look.is_italic) != (own.is_bold, own.is_italic)
        return is_other or self._colour(held.start) != self._colour(index)

    def _is_level(self, held: Part, index: int, box: Sides) -> bool:
        last = held.box
        if box[1] == last[1] and box[3] == last[3]:
            return True
        return abs(self._baseline(index) - held.baseline) <= _OTHER_HEIGHT * held.size

    def _is_joined(self, held: Part, index: int, box: Sides) -> bool:
        """Tell whether no space parts a letter from those before it; of turned ones PDFium alone knows."""
        is_turned = self._is_turned(index)
        if is_turned or self._is_turned(held.start):
            return is_turned == self._is_turned(held.start)
        return not is_apart(held, box) and not self._is_elsewhere(held, index)

    def _is_turned(self, index: int) -> bool:
        """Tell whether a letter does not stand upright where most of its page do."""
        angle = self._angle(index)
        return angle >= 0 and abs(math.remainder(angle + self.turning.quarters * math.pi / 2, math.tau)) > _TURNED

    def _is_elsewhere(self, held: Part, index: int) -> bool:
        """Tell whether a letter as large as those before stands on another line, as no raised one does."""
        smaller, larger = sorted((self._size(index), held.size))
        return smaller >= _RAISED_SIZE * larger and abs(self._baseline(index) - held.baseline) > _OTHER_LINE * held.size

    def _box(self, index: int) -> Sides:
        if index in self._drawn_at:
            return self._drawn_at[index][0]
        rect = self._rect
        raw.FPDFText_GetLooseCharBox(self._text, index, rect)
        left, bottom, right, top = rect.left, rect.bottom, rect.right, rect.top
        if not self._is_upright or not -FAR < left + right + bottom + top < FAR:
            turned = self.turning.box(sound(left), sound(bottom), sound(right), sound(top))
            return turned.left, turned.bottom, turned.right, turned.top
        return left - self._edge, bottom - self._ground, right - self._edge, top - self._ground

    def _raised(self, index: int, height: float) -> Place:
        left, bottom, right, top = self._box(index)
        return (left, bottom + height, right, top), self._baseline(index) + height

    def _word(self, part: Part) -> Word:
        start = part.start
        look = self._look(start)
        is_hidden = self._is_hidden(part)
        self.hidden += is_hidden and not part.is_joined
        text = "" if is_hidden or self._is_left_out(start) else meant(clean(part.text), look.signs)
        self.families[look.family] += len(text)
        return Word(
            text=text,
            left=part.left,
            right=part.right,
            size=part.size,
            baseline=part.baseline,
            is_bold=look.is_bold,
            is_italic=look.is_italic,
            is_even=look.is_even,
            slant=self._slant(start) if part.size >= _LARGE else 0,
            colour=self._colour(start),
            is_joined=part.is_joined,
            tag=self._structure.of(raw.FPDFText_GetTextObject(self._text, start)) if self._structure else None,
        )

    def _size(self, index: int) -> float:
        """Return the size of a letter; some programs write it below zero and turn the letter over."""
        size = abs(sound(raw.FPDFText_GetFontSize(self._text, index) * self._scale(index)))
        return SMALL * size if index in self._superior else size

    def _scale(self, index: int) -> float:
        matrix = self._matrix
        if not raw.FPDFText_GetMatrix(self._text, index, matrix):
            return 1.0
        return math.hypot(sound(matrix.c), sound(matrix.d)) or 1.0

    def _baseline(self, index: int) -> float:
        return self._drawn_at[index][1] if index in self._drawn_at else self._origin(index)[1]

    def _origin(self, index: int) -> tuple[float, float]:
        across, up = self._place
        raw.FPDFText_GetCharOrigin(self._text, index, across, up)
        return self.turning.place(sound(across.value), sound(up.value))

    def _colour(self, index: int) -> str:
        if not raw.FPDFText_GetFillColor(self._text, index, *self._parts_of_colour):
            return ""
        parts = [part.value for part in self._parts_of_colour[:3]]
        return "" if max(parts) <= _DARK else bytes(min(part, 255) for part in parts).hex().upper()

    def _look(self, index: int) -> Look:
        raw.FPDFText_GetFontInfo(self._text, index, self._name, _NAME_LENGTH, self._flags)
        known = self._name.value, self._flags.value
        if known not in self._looks:
            self._looks[known] = look_of(known[0].decode("latin-1").lower(), known[1])
        return self._looks[known]
