"""Which characters a regular expression cannot do without, read from its syntax tree."""

from collections.abc import Iterable
from re import IGNORECASE
from re import _constants as code  # nothing public reads patterns
from re import _parser as parser
from typing import Any

from glossary.patterns import ANY_DIGIT

_LETTERS = {code.LITERAL, code.RANGE}
_REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}
# Where case does not count, these stand for other signs as well: `ſ` is an s, the sign of kelvin a k.
_WITH_TWINS = "iksåµ"

Tree = Iterable[tuple[Any, Any]]


def needs_one_of(signs: frozenset[str], pattern: str, flags: int) -> bool:
    """Tell whether one of these characters at least (`0` for all digits) stands in all that a pattern matches."""
    tree = parser.parse(pattern, flags)
    return _has_one(tree, tree.state.flags, signs)


def _has_one(tree: Tree, flags: int, signs: frozenset[str]) -> bool:
    return any(_is_one(kind, what, flags, signs) for kind, what in tree)


def _is_one(kind: object, what: Any, flags: int, signs: frozenset[str]) -> bool:
    inner = _always_within(kind, what)
    if kind is code.SUBPATTERN:
        flags = (flags | what[1]) & ~what[2]
    if inner is not None:
        return _has_one(inner, flags, signs)
    if kind is code.BRANCH:
        return all(_has_one(way, flags, signs) for way in what[1])
    if kind is code.IN:
        return all(_is_one(*one, flags, signs) for one in what)
    if kind is code.CATEGORY:
        return what is code.CATEGORY_DIGIT and ANY_DIGIT in signs
    return all(_is_among(chr(letter), flags, signs) for letter in _letters(kind, what)) and kind in _LETTERS


def _always_within(kind: object, what: Any) -> Tree | None:
    """Return what has to match, as often as it may, where this matches."""
    if kind is code.SUBPATTERN:
        return what[3]
    if kind is code.ASSERT:
        return what[1]
    return what[2] if kind in _REPEATS and what[0] > 0 else None


def _letters(kind: object, what: Any) -> Iterable[int]:
    if kind is code.RANGE:
        return range(what[0], what[1] + 1)
    return (what,) if kind is code.LITERAL else ()


def _is_among(sign: str, flags: int, signs: frozenset[str]) -> bool:
    if sign.isdecimal():
        return ANY_DIGIT in signs
    if not flags & IGNORECASE or sign.lower() == sign.upper():
        return sign in signs
    return sign.isascii() and sign.lower() not in _WITH_TWINS and {sign.lower(), sign.upper()} <= signs
