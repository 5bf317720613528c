"""A written text as pieces to show: words, chips for its tags, and the glossary terms among the words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Protocol

from glossary.insertion.drafts import fitting_form
from glossary.terms import Term, TermStatus
from translation_service.domain.inline import Alone, Close, Mark, Open, Piece, Tag, parse
from translation_service.domain.words import Pieces
from translation_service.web.review.tag_names import TAG_NAMES

_RENDERINGS_SHOWN: Final = 4


class Hit(Protocol):
    """A term found in a text, from `start` up to `end`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def term(self) -> Term: ...


class Finder(Protocol):
    def find(self, text: str) -> Iterable[Hit]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A tag as a person sees it: `written` as in `domain.inline`, `shape` is `open`, `close` or `alone`."""

    written: str
    number: int
    shape: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMark:
    """A place in the source where the glossary has something to say.

    `insert` is the rendering in the form the sentence seems to need, `term_id` the number of its term, 0 where there is
    nothing to insert. `is_of_unit` marks what the unit itself has laid down.
    """

    start: int
    end: int
    source: str
    wanted: tuple[str, ...]
    forbidden: tuple[str, ...]
    insert: str = ""
    term_id: int = 0
    is_of_unit: bool = False

    @property
    def shown(self) -> str:
        """The first renderings, so that a term with many keeps to a line."""
        more = ", …" if len(self.wanted) > _RENDERINGS_SHOWN else ""
        return ", ".join(self.wanted[:_RENDERINGS_SHOWN]) + more


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPiece:
    """Words, which may be (a part of) a term or read with doubt, or a chip."""

    text: str = ""
    chip: Chip | None = None
    term: TermMark | None = None
    is_doubtful: bool = False


def shown(written: str, tags: Iterable[Tag], marks: Sequence[TermMark] = ()) -> tuple[ShownPiece, ...]:
    """Return the pieces of a written text; `marks` refer to its words as `words_of` gives them."""
    known = {tag.number: tag for tag in tags}
    return tuple(_pieces(parse(written), known, marks))


def shown_difference(pieces: Pieces, tags: Sequence[Tag]) -> tuple[tuple[str, tuple[ShownPiece, ...]], ...]:
    """Return a difference with the pieces of each of its texts; no text of it ends within a tag."""
    return tuple((kind, shown(text, tags)) for kind, text in pieces)


def term_marks(
    written: str,
    tags: Iterable[Tag],
    finder: Finder,
    of_unit: frozenset[int] = frozenset(),
    drafts: Sequence[str] = (),
) -> tuple[TermMark, ...]:
    """Return the glossary terms in a written text, in order and without overlap, longer ones first.

    `drafts` are its translations as far as there are any, as written too: what they make of a term tells its form.
    """
    known = {tag.number: tag for tag in tags}
    words = words_of(parse(written), known)
    hits = sorted(finder.find(words), key=_span)
    said = tuple(words_of(parse(draft), known) for draft in drafts)
    return tuple(_apart(_mark(words, list(group), of_unit, said) for _, group in groupby(hits, key=_span)))


def words_of(pieces: Iterable[Piece], tags: dict[int, Tag]) -> str:
    """Return the words of a written text at full length, tags that separate words as one space."""
    return "".join(_words(piece, tags) for piece in pieces)


def _words(piece: Piece, tags: dict[int, Tag]) -> str:
    if isinstance(piece, str):
        return piece
    separates = piece.number in tags and tags[piece.number].separates_words
    return " " if separates else ""


def _pieces(pieces: Iterable[Piece], tags: dict[int, Tag], marks: Sequence[TermMark]) -> Iterator[ShownPiece]:
    place = 0
    for piece in pieces:
        if isinstance(piece, str):
            yield from _cut(piece, place, marks)
        else:
            yield ShownPiece(chip=chip_of(piece, tags))
        place += len(_words(piece, tags))


def doubted(pieces: Iterable[ShownPiece], words: frozenset[str]) -> tuple[ShownPiece, ...]:
    """Return pieces with those of `words` among them marked that were read with doubt."""
    return tuple(part for piece in pieces for part in (_doubted(piece, words) if words else (piece,)))


def _doubted(piece: ShownPiece, words: frozenset[str]) -> Iterator[ShownPiece]:
    if not piece.text or piece.term is not None:
        yield piece
        return
    for is_doubtful, row in groupby(_PARTS.split(piece.text), key=words.__contains__):
        text = "".join(row)
        if text:
            yield ShownPiece(text=text, is_doubtful=is_doubtful)


def _cut(words: str, place: int, marks: Sequence[TermMark]) -> Iterator[ShownPiece]:
    end = place + len(words)
    here = [mark for mark in marks if mark.start < end and mark.end > place]
    done = place
    for mark in here:
        start, stop = max(mark.start, place), min(mark.end, end)
        if start > done:
            yield ShownPiece(text=words[done - place : start - place])
        yield ShownPiece(text=words[start - place : stop - place], term=mark)
        done = stop
    if done < end:
        yield ShownPiece(text=words[done - place :])


def chip_of(mark: Mark, tags: dict[int, Tag]) -> Chip:
    """Return the chip of a mark; a tag the source does not know, or that has no name of ours, has no label."""
    label = tags[mark.number].label if mark.number in tags else ""
    label = label if label in TAG_NAMES else ""
    return Chip(written=str(mark), number=mark.number, shape=_SHAPES[type(mark)], label=label)


def _span(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _mark(words: str, hits: Sequence[Hit], of_unit: frozenset[int], drafts: Sequence[str]) -> TermMark:
    terms = [hit.term for hit in hits]
    forbidden = [term.target for term in terms if term.status is TermStatus.FORBIDDEN]
    wanted = sorted(
        (term for term in terms if term.status is not TermStatus.FORBIDDEN),
        key=lambda term: term.status is TermStatus.ADMITTED,
    )
    first = wanted[0] if wanted else None
    start, end = hits[0].start, hits[0].end
    others = tuple(term.target for term in terms if term is not first)
    return TermMark(
        start=start,
        end=end,
        source=terms[0].source,
        wanted=tuple(dict.fromkeys(_rendering(term) for term in wanted)),
        forbidden=tuple(dict.fromkeys([*forbidden, *(word for term in wanted for word in term.forbidden)])),
        insert=fitting_form(words, start=start, end=end, term=first, drafts=drafts, others=others) if first else "",
        term_id=(first.identity or 0) if first else 0,
        is_of_unit=any(term.identity in of_unit for term in terms),
    )


def _rendering(term: Term) -> str:
    return term.source if term.status is TermStatus.DO_NOT_TRANSLATE else term.target


def _apart(marks: Iterable[TermMark]) -> Iterator[TermMark]:
    end = 0
    for mark in marks:
        if mark.start >= end:
            yield mark
            end = mark.end


# A word as a reader of pictures sees it: all between spaces and the signs around it.
_PARTS: Final = re.compile(r"([^\s\"'.,;:!?()\[\]“”‘’«»](?:[^\s]*[^\s\"'.,;:!?()\[\]“”‘’«»])?)")
_SHAPES: dict[type[Mark], str] = {Open: "open", Close: "close", Alone: "alone"}
