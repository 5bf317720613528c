"""Elements whose lines stand as they were typed: told from programs where they read as letters, line by line.

Archives of mails, laws of old and books hold whole letters in `pre`, in lines that somebody broke by hand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from translation_service.documents.html.items import Item, Role, shown
from translation_service.documents.html.keeping import says_no
from translation_service.documents.html.scanning import Kind, Lexeme, attributes
from translation_service.documents.hyphens import Hyphens
from translation_service.documents.inplace.tokens import Stretch
from translation_service.documents.txt.lines import Line, line_of
from translation_service.documents.txt.paragraphs import Underlined, paragraphs_of

_HOLDERS: Final = frozenset({"pre", "listing"})
_FORMATS: Final = frozenset({"a", "b", "i", "u", "em", "strong", "font", "span", "small", "big"})
_ROLES: Final = {Kind.TEXT: Role.TEXT, Kind.START: Role.OPENING, Kind.END: Role.CLOSING, Kind.OTHER: Role.ALONE}
_OF_PROGRAMS: Final = re.compile(
    r"code|highlight|lang|brush|pretty|source|screen|listing|terminal|console|math|diagram"
)
_WORD: Final = re.compile(r"[(\[\"'“”„‘«»<*_]*[^\W\d_]+(?:['’/-][^\W\d_]+)*['’]?[)\]\"'”’»>*_]*[.,;:!?…]*[)\]\"'”’»]*")
# Numbers, signs alone and addresses speak for neither.
_NEUTRAL: Final = re.compile(r"[\W\d_]+|\S*\d\S*|\S+@\S+|<?\w+://\S+|www\.\S+")
# Verses and clauses of laws end in `;` too, though behind more than two words.
_PROGRAM: Final = re.compile(
    r"^\s*(?:[$#%] |>>> |//|/\*|<\?|(?:\w+ )?\w+;\s*$)|[{}\\]\s*$|(?<![^\W\d_]{2});\s*$|\w\(\)|[=-]>|==|\s:?=\s|::"
    r"|\s--?\w|[|&]{2}|\$[\w{(]"
)
_LOGGED: Final = re.compile(r"\s*\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d")
_BARS: Final = re.compile(r"[|│┃║].*[|│┃║]")
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{2}[.!?…][)\"'”’»]*(?:\s|\Z)")
_FEWEST: Final = 12
_WORDED_SHARE: Final = 0.9
_PROGRAM_SHARE: Final = 0.05
_WORDS_OF_LINE: Final = 4
_GAPS_SHARE: Final = 0.1
_SIGN: Final = re.compile(r"&\w{1,32};|&#\w{1,8};|.", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")
# Spaces that no line is broken at belong to their words.
_ATOM: Final = re.compile(r"(?:<[^<>]*>|[^\s<])+|<", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line of such an element: its items without the `head` of quotations and lists, and what a reader sees of it."""

    items: Sequence[Item]
    head: str
    seen: Line


@dataclass(frozen=True, slots=True)
class TypedParagraph:
    """Items of lines that are read as one, and how they are broken anew: `width` 0 says that they are not."""

    items: Sequence[Item]
    width: int
    head: str
    further_head: str

    def broken(self, written: str) -> str:
        """Return source text with lines broken at the width that the lines had."""
        if not self.width:
            return written
        lines, length = [""], len(shown(self.head))
        for atom in _ATOM.findall(written):
            seen = len(shown(_TAG.sub("", atom)))
            if lines[-1] and length + 1 + seen > self.width:
                lines.append(self.further_head + atom)
                length = len(shown(self.further_head)) + seen
            else:
                length += seen + bool(lines[-1])
                lines[-1] += f" {atom}" if lines[-1] else atom
        return "\n".join(lines)


def typed_paragraphs(source: str, tag: Lexeme, inner: Sequence[Lexeme]) -> Sequence[TypedParagraph]:
    """Return the paragraphs of an element whose lines read as a letter does; none of all others."""
    if (
        tag.name not in _HOLDERS
        or says_no(source, tag)
        or any(not _is_plain(one) for one in inner)
        or _is_of_a_program(source, tag)
    ):
        return ()
    lines = [_typed(source, line) for line in _lines(source, inner)]
    if not _reads_as_a_letter([line.seen for line in lines]):
        return ()
    hyphens = Hyphens(words for line in lines if (words := line.seen.text.split()))
    return list(_paragraphs(lines, hyphens))


def _is_plain(lexeme: Lexeme) -> bool:
    return lexeme.kind in {Kind.TEXT, Kind.OTHER} or lexeme.name in _FORMATS


def _is_of_a_program(source: str, tag: Lexeme) -> bool:
    return any(_OF_PROGRAMS.search(one.raw.lower()) for one in attributes(source, tag) if one.name != "style")


def _lines(source: str, inner: Sequence[Lexeme]) -> Iterator[list[Lexeme]]:
    """Return the lexemes of each line, those of text cut where lines end."""
    line: list[Lexeme] = []
    for lexeme in inner:
        if lexeme.kind is not Kind.TEXT:
            line.append(lexeme)
            continue
        start = lexeme.start
        for found in re.finditer(r"\r\n|\r|\n", source[lexeme.start : lexeme.end]):
            end = lexeme.start + found.start()
            yield [*line, *([Lexeme(Kind.TEXT, start, end)] if end > start else [])]
            line, start = [], lexeme.start + found.end()
        if lexeme.end > start:
            line.append(Lexeme(Kind.TEXT, start, lexeme.end))
    yield line


def _typed(source: str, line: Sequence[Lexeme]) -> TypedLine:
    texts = [shown(source[one.start : one.end]) for one in line if one.kind is Kind.TEXT]
    seen = line_of("".join(texts))
    head = ""
    # What a format surrounds is no head that could be written anew.
    if line and line[0].kind is Kind.TEXT and len(seen.head) <= len(texts[0]):
        length = 0
        for sign in _SIGN.finditer(source, line[0].start, line[0].end):
            if length >= len(seen.head):
                break
            head += sign[0]
            length += len(shown(sign[0]))
        line = [Lexeme(Kind.TEXT, line[0].start + len(head), line[0].end), *line[1:]]
    items = [_item(source, one) for one in line if one.end > one.start]
    return TypedLine(items, head, seen)


def _item(source: str, lexeme: Lexeme) -> Item:
    stretch = Stretch(lexeme.start, lexeme.end)
    return Item(_ROLES[lexeme.kind], stretch, source[lexeme.start : lexeme.end], lexeme.name)


def _reads_as_a_letter(lines: Sequence[Line]) -> bool:
    said = [line for line in lines if line.text.strip()]
    words = [word for line in said for word in line.body.split() if not _NEUTRAL.fullmatch(word)]
    if len(words) < max(_FEWEST, _WORDS_OF_LINE * len(said) // 2):
        return False
    worded = sum(_WORD.fullmatch(word) is not None for word in words)
    of_programs = sum(bool(_PROGRAM.search(line.text) or _LOGGED.match(line.text)) for line in said)
    parted = sum(bool(line.wide_gaps or _BARS.search(line.text)) for line in said)
    return (
        worded >= _WORDED_SHARE * len(words)
        and of_programs <= _PROGRAM_SHARE * len(said)
        and parted <= max(1, _GAPS_SHARE * len(said))
        and any(_SENTENCE_END.search(line.text) for line in said)
    )


def _paragraphs(lines: Sequence[TypedLine], hyphens: Hyphens) -> Iterator[TypedParagraph]:
    for is_blank, found in groupby(lines, key=lambda line: not line.seen.text.strip()):
        run = list(found)
        if is_blank:
            continue
        width = max(len(line.seen.text.rstrip()) for line in run)
        first = 0
        for paragraph in paragraphs_of([line.seen for line in run], hyphens):
            group = run[first : first + len(paragraph.lines)]
            first += len(group)
            goes_on = len(group) > 1 and not isinstance(paragraph, Underlined)
            yield from _joined(group, width, goes_on=goes_on)


def _joined(group: Sequence[TypedLine], width: int, *, goes_on: bool) -> Iterator[TypedParagraph]:
    if not goes_on or any(line.seen.head and not line.head for line in group):
        yield from (TypedParagraph(line.items, 0, line.head, line.head) for line in group)
        return
    items = list(group[0].items)
    for line in group[1:]:
        last = items[-1].stretch.end if items else 0
        items += [Item(Role.TEXT, Stretch(last, last), " "), *line.items]
    yield TypedParagraph(items, width, group[0].head, group[1].head)
