"""The words of a paragraph as one tagged text, hyphens at line ends healed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from translation_service.documents.pdf.lines import Line, Word
from translation_service.documents.pdf.paragraphs import BULLET, Paragraph, Role
from translation_service.domain import inline
from translation_service.domain.inline import Piece, Tag, TagKind

Look = tuple[bool, bool]

PLAIN: Final[Look] = (False, False)
_NAMES: Final = {(True, True): "bold italic", (True, False): "bold", (False, True): "italic", PLAIN: "plain"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Tagged text, its tags, the look (bold, italic) of most of it, and the look each pair stands for."""

    text: str
    tags: tuple[Tag, ...]
    main: Look
    looks: dict[int, Look]


def wording(paragraph: Paragraph, vocabulary: Counter[str]) -> Wording:
    """Return the words of a paragraph; `vocabulary` tells whether a hyphen belongs to a word."""
    runs = list(_runs(paragraph, vocabulary))
    weights: Counter[Look] = Counter()
    for text, look in runs:
        weights[look] += len(text)
    main = weights.most_common(1)[0][0] if weights else PLAIN
    return _tagged(runs, main)


def vocabulary(lines: Iterable[Line]) -> Counter[str]:
    """Count the words that stand whole on a line."""
    return Counter(_bare(word.text) for line in lines for word in line.words)


def _tagged(runs: Sequence[tuple[str, Look]], main: Look) -> Wording:
    pieces: list[Piece] = []
    tags: list[Tag] = []
    looks: dict[int, Look] = {}
    for text, look in runs:
        if text == "\t":
            tags.append(Tag(number=len(tags) + 1, kind=TagKind.TAB, label="tab", is_paired=False))
            pieces.append(inline.Alone(len(tags)))
        elif look == main or not text.strip():
            pieces.append(text)
        else:
            tags.append(Tag(number=len(tags) + 1, kind=TagKind.FORMAT, label=_NAMES[look], is_paired=True))
            looks[len(tags)] = look
            pieces += _around(text, len(tags))
    return Wording(text=inline.write(pieces), tags=tuple(tags), main=main, looks=looks)


def _around(text: str, number: int) -> Iterator[Piece]:
    words = text.strip()
    start = text.index(words)
    yield from (piece for piece in (text[:start],) if piece)
    yield from (inline.Open(number), words, inline.Close(number))
    yield from (piece for piece in (text[start + len(words) :],) if piece)


def _runs(paragraph: Paragraph, known: Counter[str]) -> Iterator[tuple[str, Look]]:
    """Return stretches of text of one look; a tab stands alone."""
    parts = _spaced(paragraph, known)
    for (look, is_tab), stretch in groupby(parts, key=lambda part: (part[1], part[0] == "\t")):
        text = "".join(piece for piece, _ in stretch)
        yield ("\t" if is_tab else text), look


def _spaced(paragraph: Paragraph, known: Counter[str]) -> Iterator[tuple[str, Look]]:
    words = list(_words(paragraph, known))
    for (text, look, glue), following in zip(words, [*words[1:], None], strict=True):
        yield text, look
        if following is not None and glue:
            is_held = glue == " " and look == following[1]
            yield glue, look if is_held or glue == "\t" else PLAIN


def _words(paragraph: Paragraph, known: Counter[str]) -> Iterator[tuple[str, Look, str]]:
    """Return words with their look and what parts them from the next word."""
    for line, following in zip(paragraph.lines, [*paragraph.lines[1:], None], strict=True):
        words = _without_bullet(line.words) if paragraph.role is Role.BULLET else line.words
        ends = {id(cell[-1]) for cell in line.cells} if paragraph.role is Role.ROW else set()
        for word in words[:-1]:
            yield word.text, _look(word), "\t" if id(word) in ends else " "
        for word in words[-1:]:
            text, glue = _healed(line, word, following, known)
            yield text, _look(word), glue


def _without_bullet(words: Sequence[Word]) -> Sequence[Word]:
    return words[1:] if BULLET.match(words[0].text) else words


def _healed(line: Line, word: Word, following: Line | None, known: Counter[str]) -> tuple[str, str]:
    if following is None or not (line.is_hyphenated or word.text.endswith(("-", "‐"))):
        return (word.text + "-" if line.is_hyphenated else word.text), " "
    stem, rest = word.text.rstrip("-‐"), following.words[0].text
    if not stem or not rest[:1].isalpha():
        return (word.text + "-" if line.is_hyphenated else word.text), " "
    keeps = not rest[:1].islower() or known[_bare(f"{stem}-{rest}")] > known[_bare(stem + rest)]
    return (f"{stem}-" if keeps else stem), ""


def _bare(text: str) -> str:
    return text.strip(".,;:!?()[]\"'“”’").casefold()


def _look(word: Word) -> Look:
    return word.is_bold, word.is_italic
