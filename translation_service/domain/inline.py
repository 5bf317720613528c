r"""Text with numbered inline tags, as people and programs write it down.

`Dear <1>Mayor</1>,<2/>` holds the paired tag 1 (a format or a link) around a word and the standalone tag 2 (a
break, a note, an image). Numbers are unique within a block (one paragraph); the halves of a pair that a sentence
border cut in two carry the same number in both segments. Every other character stands for itself. Text that looks
like a tag is written with a backslash before it, and a backslash right before a tag is doubled, so any text can be
written down.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily

NO_BREAK_HYPHEN: Final = "\u2011"
SOFT_HYPHEN: Final = "\u00ad"
# A single space needs no replacing.
_SPACES: Final = lazily(r"[ \t\r\n]{2,}|[\t\r\n]")
_UNEVEN: Final = ("  ", "\t", "\n", "\r")
# It begins where a row of backslashes does: begun at each of them, a long row would cost the square of its length.
_TAG: Final = lazily(r"(?<!\\)(\\*+)<(/?)([0-9]{1,5})(/?)>")


class TagKind(StrEnum):
    """What a tag stands for; `BREAK` and `TAB` separate words, the others do not."""

    FORMAT = "format"
    LINK = "link"
    BREAK = "break"
    TAB = "tab"
    NOTE = "note"
    IMAGE = "image"
    FIELD = "field"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """What tag `number` of a block stands for.

    `label` is a short English word for the chip: "bold", "link". `spoken` is what a standalone tag reads as among the
    words, so that an engine sees a whole sentence: the "3" of a page number, nothing for a note or an image.
    """

    number: int
    kind: TagKind
    label: str
    is_paired: bool
    spoken: str = ""

    @property
    def separates_words(self) -> bool:
        return self.kind in {TagKind.BREAK, TagKind.TAB}

    @property
    def words(self) -> str:
        """What the tag reads as; a break or a tab is a space."""
        return " " if self.separates_words else self.spoken


@dataclass(frozen=True, slots=True)
class Open:
    number: int

    def __str__(self) -> str:
        return f"<{self.number}>"


@dataclass(frozen=True, slots=True)
class Close:
    number: int

    def __str__(self) -> str:
        return f"</{self.number}>"


@dataclass(frozen=True, slots=True)
class Alone:
    number: int

    def __str__(self) -> str:
        return f"<{self.number}/>"


Mark = Open | Close | Alone
Piece = str | Mark


def parse(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a written text; neighbouring strings are joined and none is empty."""
    if "<" not in text:
        return (text,) if text else ()
    return _parsed(text)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> tuple[Piece, ...]:
    """Every step asks for the same texts again, one soon after the other, and the next step for all of them."""
    pieces: list[Piece] = []
    words, *found = _TAG.split(text)
    for slashes, closing, number, alone, following in zip(*[iter(found)] * 5, strict=True):
        words += "\\" * (len(slashes) // 2)
        if len(slashes) % 2 or (closing and alone):
            words += f"<{closing}{number}{alone}>{following}"
            continue
        pieces += [words] if words else []
        pieces.append(_mark(closing, number, alone))
        words = following
    return (*pieces, words) if words else tuple(pieces)


def write(pieces: Iterable[Piece]) -> str:
    """Write pieces down so that `parse` gives them back."""
    written: list[str] = []
    words = ""
    for piece in pieces:
        if isinstance(piece, str):
            words += piece
            continue
        if words:
            escaped = _escaped(words)
            written += (escaped, _trailing_slashes(escaped)) if escaped.endswith("\\") else (escaped,)
            words = ""
        written.append(str(piece))
    return "".join((*written, _escaped(words)))


def plain(text: str, tags: Iterable[Tag] = ()) -> str:
    """Return the words alone, as an engine gets them: tags gone but for what they read as, white space as one space.

    A hyphen that never breaks reads as any other, and a soft one not at all. A standalone tag that is not among `tags`
    may be a break, so words on either side of it are two words.
    """
    if "<" in text:
        text = _words_alone(parse(text), {tag.number: tag.words for tag in tags})
    if NO_BREAK_HYPHEN in text:
        text = text.replace(NO_BREAK_HYPHEN, "-")
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, "")
    # Most texts have single spaces only, which is seen sooner than looked up in a pattern.
    return (_SPACES.sub(" ", text) if any(map(text.__contains__, _UNEVEN)) else text).strip()


def marks(text: str) -> tuple[Mark, ...]:
    """Return the tags of a written text in order."""
    return tuple([piece for piece in parse(text) if not isinstance(piece, str)]) if "<" in text else ()


def typed(text: str) -> str:
    """Return a written text without its tags, its white space as it was typed."""
    return "".join([piece for piece in parse(text) if isinstance(piece, str)]) if "<" in text else text


def _words_alone(pieces: Iterable[Piece], words_of: Mapping[int, str]) -> str:
    text = ""
    may_be_break = False
    for piece in pieces:
        match piece:
            case str():
                is_apart = may_be_break and text[-1:].isalnum() and piece[:1].isalnum()
                text += f" {piece}" if is_apart else piece
                may_be_break = False
            case Alone(number) if number in words_of:
                text += words_of[number]
            case Alone():
                may_be_break = True
            case _:
                pass
    return text


@lru_cache(maxsize=1024)
def _mark(closing: str, number: str, alone: str) -> Mark:
    if alone:
        return Alone(int(number))
    return Close(int(number)) if closing else Open(int(number))


def _escaped(text: str) -> str:
    if "<" not in text:
        return text
    return _TAG.sub(lambda found: found[1] * 2 + "\\" + found[0][len(found[1]) :], text)


def _trailing_slashes(text: str) -> str:
    return "\\" * (len(text) - len(text.rstrip("\\")))
