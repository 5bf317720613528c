"""Words that formulas show in their cells: what they choose from (`IF(A1>0,"Paid","Open")`), and put together."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from translation_service.documents.blocks import Block
from translation_service.documents.captions import is_spoken
from translation_service.documents.xlsx.formulas import LONGEST, TOKEN, unquoted
from translation_service.documents.xlsx.worded import LookUp
from translation_service.domain import inline
from translation_service.domain.segments import Place

_REMEMBERED: Final = 1_000
# Excel takes no longer text between quotes.
_LONGEST_TEXT: Final = 255
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_ADDRESS: Final = re.compile(r"\S*(?://|[@#\\_=])\S*|/\S*")
_QUOTED: Final = re.compile(r'"(?:[^"]|"")*+"')
_COMPARING: Final = frozenset("=<>")
_OPENING: Final = frozenset("({")
_CLOSING: Final = frozenset(")}")
# From which of its arguments on a function shows what it is told, and every how-manieth of them.
_SHOWING: Final = {
    "": (0, 1),
    "IF": (1, 1),
    "IFERROR": (0, 1),
    "IFNA": (0, 1),
    "IFS": (1, 2),
    "CHOOSE": (1, 1),
    "SWITCH": (2, 2),
    "CONCATENATE": (0, 1),
    "CONCAT": (0, 1),
    "TEXTJOIN": (2, 1),
    "HYPERLINK": (1, 1),
    "UPPER": (0, 1),
    "PROPER": (0, 1),
    "TRIM": (0, 1),
    "T": (0, 1),
}


@dataclass(slots=True)
class _Call:
    """A function that is being told something; `shown` says whether the cell shows what it returns."""

    name: str
    shown: bool
    argument: int = 0

    def shows(self) -> bool:
        first, step = _SHOWING.get(self.name, (LONGEST, 1))
        return self.shown and self.argument >= first and (self.argument - first) % step == 0


@lru_cache(_REMEMBERED)
def shown_in(formula: str) -> tuple[str, ...]:
    """Return the words in quotes that a cell of this formula may show, in order; what it compares is not among them."""
    return tuple(_shown(formula[:LONGEST]))


def is_worded(said: str) -> bool:
    """Tell whether what a formula says in quotes is words: addresses and codes of one letter are none."""
    words = said.strip()
    return _WORD.search(words) is not None and is_spoken(words) and _ADDRESS.fullmatch(words) is None


def shown_block(words: str) -> Block:
    return Block(place=Place.TABLE, text=inline.write([words.strip()]))


def shown_now(words: str, look_up: LookUp) -> str:
    """Return what a formula says now, between the spaces that part it from what it is put together with."""
    text = look_up(shown_block(words))
    new = words if text is None else words.replace(words.strip(), inline.typed(text), 1)
    return new if len(new) <= _LONGEST_TEXT else words


def put_together(formula: str, shown: str, said: Mapping[str, str]) -> str:
    """Return what a cell remembers of its formula with the words the formula says now."""
    position = 0
    for quoted in _QUOTED.findall(formula):
        words = unquoted(quoted)
        start = shown.find(words, position) if words in said else -1
        if start >= 0:
            shown = shown[:start] + said[words] + shown[start + len(words) :]
            position = start + len(said[words])
    return shown


class _Calls:
    """The functions that are being told something, as the tokens of a formula go by."""

    def __init__(self) -> None:
        self._open = [_Call("", shown=True)]
        self._word = ""

    def take(self, found: re.Match[str]) -> None:
        sign = found[0]
        if sign in _OPENING:
            self._open.append(_Call(self._word if sign == "(" else sign, shown=self.shows))
        elif sign in _CLOSING and len(self._open) > 1:
            self._open.pop()
        elif sign == ",":
            self._open[-1].argument += 1
        self._word = sign.upper().rpartition("_XLFN.")[2] if found.lastgroup == "word" else ""

    @property
    def shows(self) -> bool:
        """Tell whether the cell may show what is said now."""
        return self._open[-1].shows()


def _shown(formula: str) -> Iterator[str]:
    calls, before, held = _Calls(), "", ""
    for found in TOKEN.finditer(formula):
        if found[0].isspace():
            continue
        if held and found[0] not in _COMPARING:
            yield held
        is_shown = found.lastgroup == "string" and before not in _COMPARING and calls.shows
        held = _words_in(found[0]) if is_shown else ""
        calls.take(found)
        before = found[0]
    if held:
        yield held


def _words_in(quoted: str) -> str:
    said = unquoted(quoted)
    return said if is_worded(said) else ""
