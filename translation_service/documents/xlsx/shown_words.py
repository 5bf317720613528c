"""Words in quotes that a formula shows: what it gives, joins to something, or puts on a link."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.documents.xlsx.shapes import shape_of

_LONGEST: Final = 20_000
_REMEMBERED: Final = 1_000
_DEEPEST: Final = 100
_TOKEN: Final = lazily(
    r"(?P<string>\"(?:[^\"]|\"\")*\")|(?P<sheet>'(?:[^']|'')*')|(?P<open>[\w.\\]*+\(|\[|\{)|(?P<close>[)\]}])"
    r"|(?P<comma>,)|(?P<comparison>[<>=]+)",
    re.DOTALL,
)
_WORD: Final = lazily(r"[^\W\d_]{2}")
_LINK: Final = "#"

# Which of how many arguments of a function are among what it shows.
_Showing = Callable[[int, int], bool]


def _all(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return True


def _none(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return False


def _first(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return number == 0


def _but_first(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return number > 0


def _last(number: int, count: int) -> bool:
    return number == count - 1


def _every_second(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return number % 2 == 1


def _behind_cases(number: int, count: int) -> bool:
    """Tell whether this is what a case of SWITCH gives, or what it gives where none is met."""
    is_for_none = number % 2 == 1 and number == count - 1
    return number > 1 and (number % 2 == 0 or is_for_none)


def _behind_second(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return number > 1


def _but_second(number: int, count: int) -> bool:  # noqa: ARG001 - as all of them are called
    return number != 1


_SHOWING: Final[Mapping[str, _Showing]] = {
    **dict.fromkeys(("(", "{"), _all),
    **dict.fromkeys(("IFERROR", "IFNA", "CONCATENATE", "CONCAT", "UPPER", "LOWER", "PROPER", "TRIM", "T"), _all),
    **dict.fromkeys(("IF", "CHOOSE"), _but_first),
    **dict.fromkeys(("INDEX", "REPT"), _first),
    **dict.fromkeys(("LOOKUP", "XLOOKUP"), _behind_second),
    "HYPERLINK": _every_second,
    "IFS": _every_second,
    "LET": _last,
    "SWITCH": _behind_cases,
    "TEXTJOIN": _but_second,
}


@dataclass(slots=True)
class _Call:
    """A function with what its arguments show so far; what is compared in one shows none of its words."""

    name: str
    arguments: list[list[str]] = field(default_factory=lambda: [[]])
    is_compared: bool = False

    def end_argument(self) -> None:
        if self.is_compared:
            self.arguments[-1].clear()
        self.is_compared = False

    @property
    def shown(self) -> Sequence[str]:
        is_shown, count = _SHOWING.get(self.name, _none), len(self.arguments)
        shown = (said for number, said in enumerate(self.arguments) if is_shown(number, count))
        return [words for said in shown for words in said]


def shown_words(formula: str) -> Sequence[str]:
    """Return the words in quotes that are or may be among what a formula shows, as they stand, in order."""
    return [words for words in _shown_texts(formula) if _WORD.search(words) and not words.startswith(_LINK)]


def _shown_texts(formula: str) -> tuple[str, ...]:
    """Return what `shown_words` does, with signs and blanks between words."""
    return _shown_by(shape_of(formula)) if '"' in formula and len(formula) <= _LONGEST else ()


@lru_cache(_REMEMBERED)
def _shown_by(shape: str) -> tuple[str, ...]:
    calls = [_Call("(")]
    for found in _TOKEN.finditer(shape.removeprefix("=")):
        if len(calls) > _DEEPEST:
            return ()
        _take(calls, found)
    calls[0].end_argument()
    return tuple(filter(None, calls[0].shown)) if len(calls) == 1 else ()


def _take(calls: list[_Call], found: re.Match[str]) -> None:
    match found.lastgroup:
        case "string":
            calls[-1].arguments[-1].append(found[0][1:-1].replace('""', '"'))
        case "open":
            calls.append(_Call(_name(found[0])))
        case "close" if len(calls) > 1:
            ended = calls.pop()
            ended.end_argument()
            calls[-1].arguments[-1] += ended.shown
        case "comma":
            calls[-1].end_argument()
            calls[-1].arguments.append([])
        case "comparison":
            calls[-1].is_compared = True


def _name(opening: str) -> str:
    """Return what a function is called in Excel's handbook; newer ones have a prefix in files."""
    name = opening.removesuffix("(").upper().removeprefix("_XLFN.").removeprefix("_XLWS.")
    return name or "("


def said_anew(result: str, formula: str, said: Mapping[str, str]) -> str:
    """Return the remembered result of a formula with what it shows, and what stands between, as it is said now."""
    written: list[str] = []
    position = 0
    for words in _shown_texts(formula):
        start = _found(result, words, position)
        if start >= 0:
            written += [_said(result[position:start], said), said.get(words, words)]
            position = start + len(words)
    return "".join([*written, _said(result[position:], said)]) if written else result


def _said(part: str, said: Mapping[str, str]) -> str:
    """Return what a part of a result, which is the text of a cell, says now."""
    return part.replace(part.strip(), said.get(part.strip(), part.strip()), 1) if part.strip() else part


def _found(result: str, words: str, position: int) -> int:
    """Return where words stand in a result and are not part of others, -1 where they do not."""
    found = _whole(words).search(result, position) if words in result else None
    return found.start() if found else -1


@lru_cache(_REMEMBERED)
def _whole(words: str) -> re.Pattern[str]:
    before = r"(?<!\w)" if words[0].isalnum() else ""
    behind = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(before + re.escape(words) + behind)
