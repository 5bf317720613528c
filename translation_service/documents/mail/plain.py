"""Plain text of messages: lines that a mail program broke joined to paragraphs, quotations told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from translation_service.documents.mail.columns import has_columns, parted_by_tables
from translation_service.documents.mail.message import Passage, Shape, Table, Words

_QUOTED: Final = re.compile(r"(?:>[ \t]?(?=>))*>?")
_SIGN: Final = re.compile(r"[ \t]*(?:[-*•–—o]|\(?\d{1,3}[.)]|\(?[a-zçğıöşü][.)])[ \t]+\S", re.IGNORECASE)
# Dashes and stars may be anything, and stay words.
_DOT: Final = re.compile(r"[ \t]*[•·▪■●◦‣][ \t]+(?=\w)")
_RULE: Final = re.compile(r"[\W_]{3,}$")
_FIELD: Final = re.compile(r"[^\s:][^:]{0,25}:[ \t]\S")
_SIGNATURE: Final = "-- "
_LIST: Final = "plain"
_NARROWEST: Final = 55
_WIDEST: Final = 80
_LONG_SHARE: Final = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without its quotation signs; `goes_on` says that the next one belongs to it."""

    text: str
    quoted: int
    goes_on: bool = False


def passages(text: str, *, is_flowed: bool = False, deletes_space: bool = False) -> Iterator[Passage | Table]:
    """Return the paragraphs and tables of plain text; `is_flowed` and `deletes_space` are those of RFC 3676."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    lines = list(_flowed(raw, deletes_space=deletes_space)) if is_flowed else _broken([_line(one) for one in raw])
    for is_blank, group in groupby(_joined(lines), key=lambda line: not line.text.strip()):
        if not is_blank:
            yield from _with_tables(list(group))


def _with_tables(lines: Sequence[Line]) -> Iterator[Passage | Table]:
    first = 0
    for count, table in parted_by_tables(["" if line.quoted else line.text for line in lines]):
        if table is None:
            yield from _close_passages(lines[first : first + count])
        else:
            yield table
        first += count


def _close_passages(lines: Sequence[Line]) -> Iterator[Passage]:
    """Return lines that no blank one parts; all but the last stand close to what follows."""
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        is_close = following is not None and following.quoted == line.quoted
        dot = _DOT.match(line.text)
        words = Words(text=line.text[dot.end() if dot else 0 :].strip())
        shape, name = (Shape.BULLET, _LIST) if dot else (Shape.BODY, "")
        yield Passage(pieces=(words,), shape=shape, quoted=line.quoted, list_name=name, is_close=is_close)


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    held: Line | None = None
    for line in lines:
        if held is not None and held.goes_on and held.quoted == line.quoted:
            held = replace(line, text=held.text + line.text.lstrip())
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _line(raw: str) -> Line:
    found = _QUOTED.match(raw)
    signs = found[0] if found else ""
    text = raw[len(signs) :]
    return Line(text=(text.removeprefix(" ") if signs else text).expandtabs(4), quoted=signs.count(">"))


def _flowed(raw: Sequence[str], *, deletes_space: bool) -> Iterator[Line]:
    for one in raw:
        signs = re.match(r">*", one)
        depth = signs.end() if signs else 0
        text = one[depth:].removeprefix(" ")
        goes_on = text.endswith(" ") and text != _SIGNATURE
        kept = text[:-1] if goes_on and deletes_space else text
        yield Line(text=kept, quoted=depth, goes_on=goes_on)


def _broken(lines: Sequence[Line]) -> list[Line]:
    """Find where lines were broken for their length alone, so that the next word would not have fitted."""
    width = _width(lines)
    return [
        replace(line, text=line.text.rstrip() + " ", goes_on=True) if _goes_on(line, following, width) else line
        for line, following in zip(lines, [*lines[1:], Line(text="", quoted=0)], strict=True)
    ]


def _width(lines: Sequence[Line]) -> int:
    """Return the length at which lines were broken, 0 when they were not: then paragraphs are lines."""
    lengths = [len(line.text) for line in lines if " " in line.text.strip()]
    long = sum(length > _WIDEST for length in lengths)
    widest = max((length for length in lengths if length <= _WIDEST), default=0)
    return widest if widest >= _NARROWEST and long <= _LONG_SHARE * len(lengths) else 0


def _goes_on(line: Line, following: Line, width: int) -> bool:
    words = following.text.split(maxsplit=1)
    if not words or not line.text.strip() or line.quoted != following.quoted:
        return False
    if _stands_alone(line.text) or _stands_alone(following.text) or _SIGN.match(following.text):
        return False
    if has_columns(line.text) and has_columns(following.text):
        return False
    text = line.text.rstrip()
    is_within_sentence = (text[-1].isalnum() or text[-1] == ",") and words[0][0].islower()
    if is_within_sentence and _hangs(following, line):
        return True
    # Quotations were broken by another program, at another length.
    is_long = is_within_sentence and len(text) >= _NARROWEST and text[-1].isalnum()
    return bool(width) and (is_long or len(text) + 1 + len(words[0]) > width)


def _hangs(line: Line, above: Line) -> bool:
    """Tell whether a line stands under the words of an item, not under its sign."""
    own, upper = (len(one.text) - len(one.text.lstrip()) for one in (line, above))
    return own > upper if _SIGN.match(above.text) else own == upper > 0


def _stands_alone(text: str) -> bool:
    return bool(_RULE.match(text.strip())) or text == _SIGNATURE
