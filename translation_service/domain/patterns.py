"""Regular expressions that cost less, as they are asked only where words begin so."""

import re
from collections.abc import Iterable
from typing import Final

from glossary.patterns import lazily

# The letter or sign that a pattern for a word begins with, or one of several; what may not stand before is left aside.
_FIRST_LETTER: Final = lazily(r"(?:\(\?<![^)]*\))*(?:\[(\w+)\]|(\w)|\\([^\w\s])|([^\w\s\\(\[]))")
_CHOICE_AT_FIRST: Final = lazily(r"\(\?(?:-i)?:([^()]*)\)(\??)")
# Other letters that a pattern takes for one of a to z when it does not tell capitals from small ones.
_UNUSUAL_CASES: Final = {"i": "İı", "ı": "iİ", "s": "ſ", "k": "\u212a", "μ": "\u00b5", "σ": "ς"}


def beginning_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds something wherever one of some patterns for words, in any case, finds a word begin.

    It passes over all other words by their first letter, which a pattern that is a choice of words cannot.
    """
    rests = _rests_by_letters(words)
    any_letter = f"[{''.join(rests)}]"
    behind = "|".join(f"(?<=[{letters}])(?i:{'|'.join(several)})" for letters, several in rests.items())
    return lazily(rf"{any_letter}(?<!\w{any_letter})(?:{behind})")


def by_first_letter(words: Iterable[str]) -> str:
    """Return a pattern that finds what one of some patterns for words, in any case, finds.

    It tries only those that begin with the letter or sign there is; a choice of words in any case tries each of them.
    """
    return "|".join(f"[{letters}](?i:{'|'.join(several)})" for letters, several in _rests_by_letters(words).items())


def _rests_by_letters(words: Iterable[str]) -> dict[str, list[str]]:
    """Return what patterns for words have behind their first letter, by that letter in any case."""
    rests: dict[str, list[str]] = {}
    for word in (word for several in words for word in _alternatives(several)):
        first, rest = (word[0], word[1:]) if word[:1].isalpha() else _parted(word)
        rests.setdefault("".join(map(_in_any_case, first)), []).append(rest)
    return rests


def _parted(word: str) -> tuple[str, str]:
    """Return what letter or sign a pattern begins with, or which several, and the rest of it."""
    first = _FIRST_LETTER.match(word)
    if first is None:
        raise ValueError(word)
    return next(filter(None, first.groups())), word[first.end() :]


def _alternatives(pattern: str) -> list[str]:
    """Return what a pattern leaves the choice of, as far as no brackets but the first are around the choice."""
    found, depth = [""], 0
    for sign in pattern:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return [word for one in found for word in _without_choice_at_first(one)]


def _without_choice_at_first(pattern: str) -> list[str]:
    """Return the words of a pattern that begins with a choice, as `(?:ca|qua)torze` and `(?:US )?dollars?` do."""
    choice = _CHOICE_AT_FIRST.match(pattern) if pattern.startswith("(") else None
    if choice is None:
        return [pattern]
    rest = pattern[choice.end() :]
    return [*(first + rest for first in choice[1].split("|")), *([rest] if choice[2] else [])]


def _in_any_case(letter: str) -> str:
    return letter.lower() + letter.upper() + _UNUSUAL_CASES.get(letter.lower(), "")
