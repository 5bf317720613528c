"""The inline elements of TMX as our numbered tags, and back.

`bpt` and `ept` are the halves of a pair and belong together by `i`; `ph` stands alone; `it` is half of a pair that a
border of sentences cut; `hi` encloses words. What a code holds, the native formatting, is left out. A code that has an
`x` gets that number, since it names the same code in source and target; one of a target gets that of the source's code
that holds the same (`{name}`, `<br/>`), others get the next free number in their order.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from translation_service.domain.inline import Alone, Close, Open, Piece, parse, write

CODES: Final = frozenset({"bpt", "ept", "ph", "it", "ut"})
_WRITTEN: Final = re.compile(r"<(/?)[a-zA-Z]{1,3}(\d{1,4})(/?)>")
_SAFE: Final = str.maketrans(
    {**{chr(code): " " for code in range(32) if chr(code) not in "\t\n\r"}, "\ufffe": " ", "\uffff": " "}
)


@dataclass(frozen=True, slots=True)
class Code:
    """An inline element as the file has it; `hi` has one for its start (`hi`) and one for its end (`/hi`)."""

    name: str
    i: str = ""
    x: str = ""
    pos: str = ""
    kind: str = ""
    content: str = ""

    @property
    def likeness(self) -> tuple[str, str, str, str]:
        """What a code has in common with the same one in another language; only empty texts where it says nothing."""
        return (self.name, self.pos, self.kind, self.content) if self.kind or self.content else ("", "", "", "")


def tagged(parts: Iterable[str | Code]) -> str:
    """Return words and codes as a text written with numbered tags."""
    return write(_Numbering(list(parts)).pieces())


def both_tagged(source: Iterable[str | Code], target: Iterable[str | Code]) -> tuple[str, str]:
    """Return a source and its target written with tags; the same code has the same number wherever it stands."""
    parts, other_parts = list(source), list(target)
    if not any(isinstance(part, Code) for part in (*parts, *other_parts)):
        # So are most units of a memory.
        return _written(parts), _written(other_parts)
    numbering = _Numbering(parts)
    text = write(numbering.pieces())
    return text, write(_Numbering(other_parts, like=numbering.given).pieces())


def _written(words: Iterable[str | Code]) -> str:
    return write([word for word in words if isinstance(word, str)])


def with_written_codes(parts: Iterable[str | Code]) -> Iterator[str | Code]:
    """Yield words and codes with those read that OmegaT writes into its words: `<f0>bold</f0><t1/>`."""
    waiting = ""
    for part in parts:
        if isinstance(part, str):
            # A parser may hand over the words of one text in several pieces.
            waiting += part
        else:
            yield from _read_in(waiting)
            waiting = ""
            yield part
    yield from _read_in(waiting)


def coded(text: str) -> str:
    """Return a text written with tags as the content of a `seg` element."""
    pieces = parse(text)
    pairs = _pairs(pieces)
    return "".join(_escaped(piece) if isinstance(piece, str) else _element(piece, pairs) for piece in pieces)


class _Numbering:
    """Gives the codes of one text their numbers."""

    def __init__(self, parts: list[str | Code], like: Iterable[tuple[Code, int]] = ()) -> None:
        self._parts = parts
        self._taken = {number for part in parts if isinstance(part, Code) if (number := _number(part.x))}
        self._by_i: dict[str, int] = {}
        self._open_highlights: list[int] = []
        self._twins = _twins(parts, [(code, number) for code, number in like if number not in self._taken])
        self._taken |= {number for numbers in self._twins.values() for number in numbers}
        self.given: list[tuple[Code, int]] = []
        # None below it is free, nor ever becomes so.
        self._lowest = 1

    def pieces(self) -> Iterator[Piece]:
        for part in self._parts:
            yield part if isinstance(part, str) else self._mark(part)

    def _mark(self, code: Code) -> Piece:
        match code.name:
            case "bpt":
                number = self._by_i[code.i] = self._number_of(code, wish=code.i)
                return Open(number)
            case "ept":
                return Close(self._by_i[code.i] if code.i in self._by_i else self._number_of(code))
            case "hi":
                self._open_highlights.append(self._number_of(code))
                return Open(self._open_highlights[-1])
            case "/hi":
                return Close(self._open_highlights.pop())
            case "it":
                number = self._number_of(code)
                return Close(number) if code.pos == "end" else Open(number)
            case _:
                return Alone(self._number_of(code))

    def _number_of(self, code: Code, *, wish: str = "") -> int:
        number = _number(code.x) or self._twin_of(code) or self._next_free(_number(wish))
        self._taken.add(number)
        self.given.append((code, number))
        return number

    def _twin_of(self, code: Code) -> int:
        twins = self._twins.get(code.likeness)
        return twins.pop(0) if twins else 0

    def _next_free(self, wished: int) -> int:
        if wished and wished not in self._taken:
            return wished
        while self._lowest in self._taken:
            self._lowest += 1
        return self._lowest


def _twins(parts: Iterable[str | Code], like: Iterable[tuple[Code, int]]) -> dict[tuple[str, ...], list[int]]:
    """Return the numbers that codes without one have in the other language, for each way they are alike."""
    wanted = Counter(part.likeness for part in parts if isinstance(part, Code) if not _number(part.x))
    twins: dict[tuple[str, ...], list[int]] = {}
    for code, number in like:
        numbers = twins.setdefault(code.likeness, [])
        if any(code.likeness) and len(numbers) < wanted[code.likeness]:
            numbers.append(number)
    return twins


def _read_in(words: str) -> Iterator[str | Code]:
    end = 0
    for found in _WRITTEN.finditer(words):
        yield words[end : found.start()]
        number = str(int(found[2]) + 1)
        yield Code("ph" if found[3] else "ept" if found[1] else "bpt", i=number, x=number)
        end = found.end()
    yield words[end:]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 6 else 0


def _pairs(pieces: Iterable[Piece]) -> frozenset[int]:
    """Return the numbers of tags that are opened once and closed once behind that."""
    halves = [(piece.number, isinstance(piece, Open)) for piece in pieces if isinstance(piece, Open | Close)]
    times, places = Counter(halves), {half: place for place, half in enumerate(halves)}
    return frozenset(
        number
        for number, is_opening in halves
        if is_opening
        and times[number, True] == times[number, False] == 1
        and places[number, True] < places[number, False]
    )


def _element(mark: Open | Close | Alone, pairs: frozenset[int]) -> str:
    number = mark.number
    match mark:
        case Alone():
            return f'<ph x="{number}"/>'
        case Open() if number in pairs:
            return f'<bpt i="{number}" x="{number}"/>'
        case Close() if number in pairs:
            return f'<ept i="{number}"/>'
        case Open():
            return f'<it pos="begin" x="{number}"/>'
        case Close():
            return f'<it pos="end" x="{number}"/>'


def _escaped(words: str) -> str:
    return escape(words.translate(_SAFE), {"\r": "&#13;"})
