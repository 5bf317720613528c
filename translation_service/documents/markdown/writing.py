"""Tokens written as Markdown, with as few signs as will do: what is written is read again and compared."""

import re
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it import MarkdownIt

from translation_service.documents.inplace.edits import Edits
from translation_service.documents.markdown.contents import Content
from translation_service.documents.markdown.escaping import escape_fully, escape_lightly, escape_line_start
from translation_service.documents.markdown.tokens import Blank, Gist, Standing, Wrapping, tokens_of
from translation_service.documents.markup import spoken
from translation_service.documents.tagging.tokens import Closing, Opening, Text, Token
from translation_service.domain.inline import TagKind

# Letters first, and signs that mean themselves anywhere behind them: what is written so need not be read again.
_PLAIN: Final = re.compile(r"§? ?[^\W\d_](?:[^\W_]|[ ,.;?'()/%’‘“”«»–—…§-](?<!--))*")
_STARS: Final = {"em": "*", "strong": "**", "s": "~~"}
_ELEMENTS: Final = {"em": "em", "strong": "strong", "s": "s"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """A way to write: how words are escaped, and what stands for formats."""

    escape: Callable[[str], str]
    signs: str = "own"


_MANNERS: Final = (
    Manner(escape=escape_lightly),
    Manner(escape=escape_lightly, signs="stars"),
    Manner(escape=escape_fully),
    Manner(escape=escape_fully, signs="stars"),
    Manner(escape=escape_lightly, signs="elements"),
    Manner(escape=escape_fully, signs="elements"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a block stands: `before` and `after` let it be read alone, a table wants its bars escaped."""

    before: str = ""
    after: str = ""
    is_line: bool = True
    in_table: bool = False


class Writing:
    """Writes the tokens of one block."""

    def __init__(self, parser: MarkdownIt, references: dict[str, object], content: Content, setting: Setting) -> None:
        self._parser = parser
        self._references = references
        self._content = content
        self._setting = setting

    def written(self, tokens: Iterable[Token | str], edits: Edits) -> str:
        """Return Markdown that reads as the tokens do; pieces it moves are taken as they are edited by now."""
        pieces = _tidy(list(tokens))
        manner = _MANNERS[0] if _are_plain(pieces) else self._manner(pieces)
        place = self._content.place
        return "".join(self._rendered(pieces, manner, lambda start, end: edits.piece(*place(start, end)))).strip(" \t")

    def _manner(self, pieces: Sequence[Token | str]) -> Manner:
        """Return the first manner in which pieces are read as they are meant, the last where none is."""
        expected = _expected(pieces)
        return next((manner for manner in _MANNERS if self._reads(pieces, manner, expected)), _MANNERS[-1])

    def _reads(self, pieces: Sequence[Token | str], manner: Manner, expected: Sequence[Gist]) -> bool:
        alone = "".join(self._rendered(pieces, manner, lambda start, end: self._content.text[start:end]))
        env = {"references": ChainMap({}, self._references)}
        setting = self._setting
        if setting.in_table:
            parsed = self._parser.parseInline(alone, env)
        else:
            parsed = self._parser.parse(f"{setting.before}{alone}{setting.after}", env)
            parsed = [token for token in parsed if token.nesting == 0]
        if len(parsed) != 1 or parsed[0].type != "inline":
            return False
        content = Content(parsed[0].content, range(len(parsed[0].content) + 1))
        return _expected(_tidy(list(tokens_of(parsed[0].children or [], content)))) == list(expected)

    def _rendered(self, pieces: Sequence[Token | str], manner: Manner, raw: Callable[[int, int], str]) -> Iterator[str]:
        is_line_start = self._setting.is_line
        for piece in pieces:
            match piece:
                case Blank(span=span):
                    yield raw(*span)
                case str() | Text():
                    words = _shown(piece)
                    escaped = manner.escape(words)
                    escaped = escape_line_start(escaped) if is_line_start else escaped
                    yield escaped.replace("|", "\\|") if self._setting.in_table else escaped
                case Standing(span=span):
                    yield raw(*span)
                case Opening(Wrapping() as pair):
                    yield raw(*pair.spans[0]) or _sign(pair, manner, is_end=False)
                case Closing(Wrapping() as pair):
                    yield (raw(*pair.spans[1]) or _sign(pair, manner, is_end=True)) + pair.added
            is_line_start = isinstance(piece, Blank) or (isinstance(piece, Standing) and piece.kind is TagKind.BREAK)


def _are_plain(pieces: Sequence[Token | str]) -> bool:
    """Tell at a glance whether pieces are words that Markdown takes for nothing else, as most sentences are."""
    return len(pieces) == 1 and isinstance(pieces[0], str) and _PLAIN.fullmatch(pieces[0]) is not None


def _shown(piece: str | Text) -> str:
    words = piece if isinstance(piece, str) else piece.text
    return " ".join(spoken(words).split("\n"))


def _sign(pair: Wrapping, manner: Manner, *, is_end: bool) -> str:
    name = pair.gist[0]
    if manner.signs == "elements":
        return f"</{_ELEMENTS[name]}>" if is_end else f"<{_ELEMENTS[name]}>"
    return pair.sign if manner.signs == "own" else _STARS[name]


def _tidy(pieces: list[Token | str]) -> list[Token | str]:
    """Move white space out of the ends of formats, where Markdown would not take them for formats, drop empty ones."""
    tidied: list[Token | str] = []
    for piece in pieces:
        if isinstance(piece, Closing) and _is_format(piece):
            blank = _taken_end(tidied)
            if tidied and isinstance(tidied[-1], Opening) and tidied[-1].pair is piece.pair:
                tidied.pop()
            else:
                tidied.append(piece)
            tidied += [blank] if blank else []
        elif isinstance(piece, str | Text) and not isinstance(piece, Blank):
            _add_words(tidied, _shown(piece))
        else:
            tidied.append(piece)
    return tidied


def _is_format(piece: Opening | Closing) -> bool:
    return isinstance(piece.pair, Wrapping) and bool(piece.pair.sign)


def _taken_end(tidied: list[Token | str]) -> str:
    """Take white space off the last words and return it."""
    if not tidied or not isinstance(tidied[-1], str):
        return ""
    words = tidied.pop()
    assert isinstance(words, str)  # noqa: S101 - looked at above
    kept = words.rstrip()
    tidied += [kept] if kept else []
    return words[len(kept) :]


def _add_words(tidied: list[Token | str], words: str) -> None:
    """Add words, the white space before them in front of the formats that begin with them."""
    kept = words.lstrip()
    position = len(tidied)
    while position and isinstance(opening := tidied[position - 1], Opening) and _is_format(opening):
        position -= 1
    if position < len(tidied) and len(kept) < len(words):
        tidied.insert(position, words[: len(words) - len(kept)])
        words = kept
    tidied += [words] if words else []


def _expected(pieces: Sequence[Token | str]) -> list[Gist]:
    """Return what a reader makes of pieces: neighbouring words are one, white space is one space."""
    gists: list[Gist] = []
    for piece in pieces:
        gist = _gist(piece)
        if gist[0] == "words" and gists and gists[-1][0] == "words":
            gist = ("words", gists.pop()[1] + gist[1])
        gists.append(gist)
    shown = [("words", " ".join(f"|{gist[1]}|".split())) if gist[0] == "words" else gist for gist in gists]
    return [gist for gist in shown if gist not in {("words", "||"), ("words", "| |")}]


def _gist(piece: Token | str) -> Gist:
    match piece:
        case str():
            return ("words", piece)
        case Text(text):
            return ("words", text)
        case Standing(gist=gist):
            return gist
        case Opening(Wrapping(gist=gist)):
            return ("open", *gist)
        case Closing(Wrapping(gist=gist)):
            return ("close", gist[0])
        case _:
            return ("", str(piece))
