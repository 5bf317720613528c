"""Text split into sentences: rules of a kept library, mended with those of official letters."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from typing import Final

import sentencex

from glossary.patterns import lazily
from translation_service.documents.line_borders import BREAK, TAB, is_title, parted_lines
from translation_service.documents.sentence_borders import is_border, may_hold_border, missed_borders
from translation_service.domain import inline
from translation_service.domain.inline import Alone, Close, Open, Piece, Tag

_LONGEST: Final = 10_000
# The library takes the square of a text's length: beyond that it gets the text in pieces.
_LONGEST_AT_ONCE: Final = 4_000
_BORDER: Final = lazily(r"[.!?…。！？]\s+|[。！？]")
_ITEM: Final = lazily(r"[(\[]?\w{1,3}[)\]]|[-–•‣⁃◦∙●○■□▪▫►▶➢➤✓✔☐☑\uf0a7\uf0b7]")
_GAP: Final = lazily(r"\s+")
# Columns that somebody typed with spaces, as names and offices side by side.
_TYPED_GAP: Final = lazily(r"(?<=\S)[ \u00a0]{6,}(?=\S)")
_ANY_SIGN: Final = "\0"
# Other blanks that part words are spaces.
_SIGNS: Final = {"line break": BREAK, "page break": BREAK * 2, "tab": TAB}
# How titles look; where they are longer, the text below them is what is set off.
_TITLED: Final = frozenset({"bold", "underlined", "sized"})
_PLAIN: Final = "plain"
_WIDE_SPACE: Final = lazily(r"[^\S\x00-\x7f]")
# The library takes the number of a note for the beginning of a sentence.
_NOTE: Final = lazily(r"(?<=[.!?…])[¹²³⁰⁴-⁹]+")
# What an abbreviation, a number or a label can be told by.
_END: Final = 100


def split(text: str, language: str, *, longest: int = _LONGEST) -> list[tuple[str, str]]:
    """Return the sentences of plain text, each with the white space after it; joined they are the text again.

    An empty `language` is an unknown one.
    """
    return [(sentence, piece[len(sentence) :]) for piece, sentence in _rows(text, language, longest)]


def split_tagged(text: str, tags: Sequence[Tag], language: str, *, longest: int = _LONGEST) -> list[tuple[str, str]]:
    """Return the sentences of text written as in `domain.inline`, each balanced, with the white space after it.

    Standalone tags stay with the words they follow; a pair over a border is closed and opened again. Where no word
    but what a tag reads as would be left, the sentence stays with its neighbour: it needs no translation.
    """
    words = _words(text, tags)
    signs = {tag.number: _SIGNS[tag.label] for tag in tags if tag.label in _SIGNS}
    has_lines = bool(signs) or _TYPED_GAP.search(words) is not None
    if not has_lines and _is_one_sentence(words, longest):
        return [(text, "")]
    if not has_lines and not inline.marks(text):
        return _split_untagged(text, language, longest)
    rows = [(len(piece), len(sentence)) for piece, sentence in _rows(words, language, longest)]
    if not has_lines and rows == [(len(words), len(words))]:
        return [(text, "")]
    laid_out = _laid_out(text, tags)
    if any(tag.spoken for tag in tags):
        rows = laid_out.worded(rows)
    if has_lines:
        laid_out.set_off = _set_off(laid_out, tags)
        rows = list(laid_out.lined(rows, signs, language))
    return [(inline.write(pieces), glue) for pieces, glue in _balanced(laid_out.cut(rows))]


def split_at(text: str, tags: Sequence[Tag], place: int) -> tuple[str, str, str] | None:
    """Return what stands before and behind a place, each balanced, and the white space between; None without words.

    `place` counts the characters of the text without its tags, as a person sees them.
    """
    laid_out = _laid_out(text, tags)
    typed = [index for index, at in enumerate(laid_out.places) if isinstance(laid_out.atoms[at], str)]
    if not 0 < place < len(typed):
        return None
    plain = laid_out.plain
    behind = plain[typed[place] :].lstrip()
    before = plain[: len(plain) - len(behind)]
    halves = [typed[:place], typed[place:]]
    if not all(any(plain[index].isalnum() for index in half) for half in halves):
        return None
    rows = [(len(part), len(part.rstrip())) for part in (before, behind)]
    (first, glue), (second, rest) = _balanced(laid_out.cut(rows))
    return inline.write(first), glue, inline.write([*second, rest])


def _words(text: str, tags: Sequence[Tag]) -> str:
    """Return the words of a tagged text, among them those that standalone tags read as."""
    words_of = {tag.number: tag.words for tag in tags}
    pieces = inline.parse(text)
    return "".join([piece if isinstance(piece, str) else words_of.get(piece.number, "") for piece in pieces])


def _is_one_sentence(words: str, longest: int) -> bool:
    """Tell at a glance that there is nothing to split, as in most headings, cells and items of lists."""
    bare = words.rstrip()
    return not bare or (bare == words and len(words) <= longest and not may_hold_border(words))


def _split_untagged(text: str, language: str, longest: int) -> list[tuple[str, str]]:
    words = inline.typed(text)
    rows = split(words, language, longest=longest)
    return [(inline.write([sentence]), glue) for sentence, glue in rows] if "<" in words else rows


def _rows(text: str, language: str, longest: int) -> Iterator[tuple[str, str]]:
    for piece in _merged(_refined(_segmented(text, language), language), language, longest=longest):
        for short in _shortened(piece, longest):
            yield short, short.rstrip()


def _segmented(text: str, language: str) -> Iterator[str]:
    """Return what the library makes of a text, long ones read stretch by stretch."""
    start, held = 0, ""
    while len(text) - start > _LONGEST_AT_ONCE:
        borders = [found.end() for found in _BORDER.finditer(text, start, start + _LONGEST_AT_ONCE)]
        end = borders[-1] if borders else start + _LONGEST_AT_ONCE
        first, *others = _pieces(text[start:end], language)
        pieces = [held + first, *others]
        # Where a stretch ends for its length alone, its last piece goes on in the next.
        held = "" if borders else pieces.pop()
        yield from pieces
        start = end
    first, *others = _pieces(text[start:], language) or [""]
    yield from (held + first, *others)


def _pieces(text: str, language: str) -> list[str]:
    """Return what the library makes of a text; it panics at a capital before a wide space and a point."""
    plain = _NOTE.sub(lambda found: "." * len(found[0]), _WIDE_SPACE.sub(" ", text))
    lengths = [len(piece) for piece in sentencex.segment(language, plain)]
    return [text[end - length : end] for end, length in zip(accumulate(lengths), lengths, strict=True)]


def _refined(pieces: Iterable[str], language: str) -> Iterator[str]:
    """Cut what the library took for one sentence, as it mostly does an item."""
    for piece in chain.from_iterable(_without_sign(piece, language) for piece in pieces):
        borders = [0, *missed_borders(piece, language), len(piece)]
        yield from (piece[start:end] for start, end in pairwise(borders))


def _without_sign(piece: str, language: str) -> Iterator[str]:
    """Yield an item in what the library makes of its words alone, and anything else as it is."""
    sign = _ITEM.match(piece)
    parts = _pieces(piece[sign.end() :], language) if sign else []
    if not sign or not parts:
        yield piece
        return
    yield sign[0] + parts[0]
    yield from parts[1:]


def _merged(pieces: Iterable[str], language: str, *, longest: int) -> Iterator[str]:
    """Join what the library cut too early, up to a length."""
    held: list[str] = []
    length = 0
    for piece in pieces:
        if held and (length + len(piece) > longest or is_border("".join(held[-_END:])[-_END:], piece, language)):
            words = piece.lstrip()
            yield "".join(held) + piece[: len(piece) - len(words)]
            held, length = [words], len(words)
        else:
            held.append(piece)
            length += len(piece)
    if held:
        yield "".join(held)


def _shortened(piece: str, longest: int) -> Iterator[str]:
    while len(piece) > longest:
        space = piece.rfind(" ", longest // 2, longest) + 1
        yield piece[: space or longest]
        piece = piece[space or longest :]
    yield piece


@dataclass(slots=True, kw_only=True)
class _LaidOut:
    """Tagged text taken apart: `atoms` are single characters and marks; `plain` has the words of marks in their place.

    `places[i]` is the index in `atoms` of what stands at position `i` of `plain`. The atoms at the indices `marks` are
    marks, and `typed` is a text of all the others that has some character in their place. `set_off` says where formats
    begin and end, as indices in `atoms`, that titles have or, being plain, what stands below titles.
    """

    plain: str = ""
    typed: str = ""
    atoms: list[Piece] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    separators: frozenset[int] = frozenset()
    set_off: Sequence[tuple[int, int, bool]] = ()

    def worded(self, rows: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return rows joined where their border cuts a tag in two, or leaves no words but those of tags on one side."""
        joined: list[tuple[int, int]] = []
        border = 0
        is_waiting = False
        for length, sentence in rows:
            is_spoken = self._is_all_spoken(border, border + length)
            if joined and (is_waiting or is_spoken or self.places[border - 1] == self.places[border]):
                joined[-1] = (joined[-1][0] + length, joined[-1][0] + sentence)
                is_waiting = is_waiting and is_spoken
            else:
                joined.append((length, sentence))
                is_waiting = is_spoken
            border += length
        return joined

    def lined(
        self, rows: Sequence[tuple[int, int]], signs: Mapping[int, str], language: str
    ) -> Iterator[tuple[int, int]]:
        """Yield rows cut between lines that stand for themselves; `signs` are those of breaks and tabs by number."""
        start = 0
        for length, sentence in rows:
            gaps = list(self._gaps(start, start + sentence, signs))
            borders = [start, *chain.from_iterable((first, last) for first, last, _ in gaps), start + sentence]
            lines = [self.plain[first:last] for first, last in zip(borders[::2], borders[1::2], strict=True)]
            at, end = start, start + length
            are_parted = parted_lines(lines, [sign for _, _, sign in gaps], language)
            for index, ((first, last, sign), is_parted) in enumerate(zip(gaps, are_parted, strict=True)):
                before, below = borders[2 * index : 2 * index + 2], borders[2 * index + 2 : 2 * index + 4]
                is_below_title = BREAK in sign and self._is_title(before, below, language)
                if is_parted or is_below_title:
                    yield last - at, first - at
                    at = last
            yield end - at, start + sentence - at
            start = end

    def _is_title(self, before: Sequence[int], below: Sequence[int], language: str) -> bool:
        """Tell whether a line as a whole looks unlike the one below it, and says what that one is about."""
        first, second = ((self.places[start], self.places[end - 1]) for start, end in (before, below))
        is_set_off = any(
            (begins > first[1] and _covers(begins, ends, second))
            if is_plain
            else (ends < second[0] and _covers(begins, ends, first))
            for begins, ends, is_plain in self.set_off
        )
        return is_set_off and is_title(self.plain[slice(*before)], self.plain[slice(*below)], language)

    def _gaps(self, start: int, end: int, signs: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
        """Yield the stretches of white space with breaks or tabs in them: where each begins and ends, and its signs.

        Many spaces are a tab.
        """
        for found in _GAP.finditer(self.plain, start, end):
            atoms = (self.atoms[self.places[index]] for index in range(found.start(), found.end()))
            sign = "".join([signs.get(atom.number, "") for atom in atoms if isinstance(atom, Alone)])
            if sign or self._is_typed_gap(found.start(), found.end()):
                yield found.start(), found.end(), sign or TAB

    def _is_typed_gap(self, start: int, end: int) -> bool:
        """Tell whether white space parts columns, and is no format of its own, as behind the number of an item."""
        if _TYPED_GAP.match(self.plain, start) is None:
            return False
        marks = _marks(self.atoms[self._after(start) : self._before(end)])
        first = next((at for at, mark in enumerate(marks) if isinstance(mark, Open)), len(marks))
        return not any(isinstance(mark, Close) for mark in marks[first:])

    def _is_all_spoken(self, start: int, end: int) -> bool:
        """Tell whether a stretch has letters or digits and all of them are those of tags."""
        letters = [self.atoms[self.places[index]] for index in range(start, end) if self.plain[index].isalnum()]
        return bool(letters) and not any(isinstance(atom, str) for atom in letters)

    def cut(self, rows: Sequence[tuple[int, int]]) -> Iterator[tuple[list[Piece], str]]:
        """Return the atoms of each sentence and its glue; `rows` are lengths with and without white space."""
        carried: list[Piece] = []
        position, start = 0, 0
        for length, worded in rows:
            end, next_start = self._after(position + worded), self._before(position + length)
            gap = self.atoms[end:next_start]
            parting = self._parting(gap) if next_start < len(self.atoms) else len(gap)
            following, glue = _carried(gap[parting:])
            yield [*carried, *self._pieces(start, end), *_marks(gap[:parting])], _glue(gap[:parting]) + glue
            carried, start, position = following, next_start, position + length

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the atoms of a stretch, the characters between its marks in one piece."""
        for at in self.marks[bisect_left(self.marks, start) : bisect_left(self.marks, end)]:
            yield self.typed[start:at]
            yield self.atoms[at]
            start = at + 1
        yield self.typed[start:end]

    def _after(self, position: int) -> int:
        """Return the index right after the character before `position`."""
        return self.places[position - 1] + 1 if position else 0

    def _before(self, position: int) -> int:
        """Return the index of the character at `position`; marks before it lie before that index."""
        return self.places[position] if position < len(self.places) else len(self.atoms)

    def _parting(self, gap: Sequence[Piece]) -> int:
        """Return how much of a gap goes with the words before it: all ends and breaks, and notes right behind."""
        ends = [index for index, atom in enumerate(gap) if self._looks_back(atom)]
        if ends:
            return ends[-1] + 1
        return next((index for index, atom in enumerate(gap) if not isinstance(atom, Alone)), len(gap))

    def _looks_back(self, atom: Piece) -> bool:
        return isinstance(atom, Close) or (isinstance(atom, Alone) and atom.number in self.separators)


def _laid_out(text: str, tags: Sequence[Tag]) -> _LaidOut:
    laid_out = _LaidOut(separators=frozenset(tag.number for tag in tags if tag.separates_words))
    words_of = {tag.number: tag.words for tag in tags}
    plain: list[str] = []
    typed: list[str] = []
    for piece in inline.parse(text):
        at = len(laid_out.atoms)
        if isinstance(piece, str):
            laid_out.places += range(at, at + len(piece))
            laid_out.atoms += piece
            plain.append(piece)
            typed.append(piece)
            continue
        words = words_of.get(piece.number, "") if isinstance(piece, Alone) else ""
        laid_out.places += [at] * len(words)
        laid_out.atoms.append(piece)
        laid_out.marks.append(at)
        plain.append(words)
        typed.append(_ANY_SIGN)
    laid_out.plain, laid_out.typed = "".join(plain), "".join(typed)
    return laid_out


def _set_off(laid_out: _LaidOut, tags: Sequence[Tag]) -> list[tuple[int, int, bool]]:
    wanted = {tag.number: tag.label == _PLAIN for tag in tags if tag.is_paired and tag.label in {_PLAIN, *_TITLED}}
    places: dict[int, list[int]] = {}
    for at in laid_out.marks if wanted else ():
        mark = laid_out.atoms[at]
        if isinstance(mark, Open | Close) and mark.number in wanted:
            places.setdefault(mark.number, []).append(at)
    return [(found[0], found[-1], wanted[number]) for number, found in places.items()]


def _covers(begins: int, ends: int, line: tuple[int, int]) -> bool:
    return begins < line[0] and line[1] < ends


def _marks(gap: Sequence[Piece]) -> list[Piece]:
    return [atom for atom in gap if not isinstance(atom, str)]


def _carried(gap: Sequence[Piece]) -> tuple[list[Piece], str]:
    """Return the marks that begin a sentence, with the space behind standalone ones, and all other space."""
    kept: list[Piece] = []
    glue = ""
    for atom in gap:
        if isinstance(atom, str) and not (kept and isinstance(kept[-1], Alone | str)):
            glue += atom
        else:
            kept.append(atom)
    return kept, glue


def _glue(gap: Sequence[Piece]) -> str:
    return "".join(atom for atom in gap if isinstance(atom, str))


def _balanced(rows: Iterator[tuple[list[Piece], str]]) -> Iterator[tuple[list[Piece], str]]:
    """Close at the end of each sentence what is open there, and open it again in the next."""
    carried: list[int] = []
    for pieces, glue in rows:
        open_ = list(carried)
        for mark in _marks(pieces):
            _follow(open_, mark)
        yield [*map(Open, carried), *pieces, *map(Close, reversed(open_))], glue
        carried = open_


def _follow(open_: list[int], piece: Piece) -> None:
    if isinstance(piece, Open):
        open_.append(piece.number)
    elif isinstance(piece, Close) and piece.number in open_:
        open_.remove(piece.number)
