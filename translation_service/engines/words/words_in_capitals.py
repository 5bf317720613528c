"""Words in capitals that stand alone in a cell, or before a text: `DATE`, `MADDE 12 – Bu Yönetmelik …`.

Engines know few words in capitals: they make `CHANGE` of `EKİM` and leave `JANUARY` as it is.
"""

import re
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS
from translation_service.domain.values.months import month_number
from translation_service.engines.words.casing import raised
from translation_service.engines.words.foreign_words import folded

_WORD: Final = r"[^\W\d_]{2,40}"
_ALONE: Final = lazily(rf"({_WORD}):?")
_JOINT: Final = lazily("['’-]")
# `O’BRIEN` and `SMITH-JONES` are written so in every language.
_ALONE_OR_JOINED: Final = lazily(rf"{_WORD}(?:['’-]{_WORD})?:?|[A-Z]['’]{_WORD}:?")
_NUMBER: Final = r"\d{1,4}(?:[./]\d{1,4}){0,3}\.?"
# `NATO 2024` begins a sentence as well; before a bare number, but no year, a longer word is taken for a label alone.
_BORDER: Final = rf"(?: {_NUMBER}-|(?: {_NUMBER})?(?: ?[:–—]| -))(?: |$)"
_LABEL: Final = lazily(
    rf"({_WORD}(?: {_WORD}){{0,3}})(?={_BORDER})|([^\W\d_]{{5,40}})(?= (?!\d{{4}}){_NUMBER} [(\w])", needs="-0:–—"
)
_LABEL_THERE: Final = lazily(rf"[^\d:–—]{{1,60}}?(?={_BORDER}| {_NUMBER}(?: |$))")
_TEXT_BEHIND: Final = lazily(r"[^:–—-]{0,9}[:–—-] ([^\W\d_])")
# Without a vowel, or as no Turkish word begins or ends: `BDDK`, `DHMİ`, `ÖSYM`, `İETT`.
_CONSONANT: Final = "[bcçdfgğhjklmnpqrsştvwxyz]"
_UNSPOKEN: Final = lazily(r"[bcdfghjklmnpqrstvwxzçğş]+:?", re.IGNORECASE)
_UNSPOKEN_IN_TURKISH: Final = lazily(
    rf"(?!str){_CONSONANT}{{3}}\w*:?|\w*{_CONSONANT}{{3}}:?|\w*({_CONSONANT})\1:?", re.IGNORECASE
)
_SHORTEST: Final = 3
_LONGEST_ABBREVIATION: Final = 3
_LONGEST_SMALL: Final = 2
_MOST_WORDS_MORE: Final = 2


def is_word_in_capitals(text: str, language: str) -> bool:
    """Tell whether a text is a word in capitals, or an abbreviation that may be one."""
    found = _ALONE.fullmatch(text)
    return found is not None and found[1].isupper() and _is_said_so(found[1], language)


def label_of(text: str, language: str) -> str:
    """Return the words in capitals that a text begins with before a colon, a dash or a number; "" for none."""
    found = _LABEL.match(text)
    label = found[0] if found is not None else ""
    is_label = label.isupper() and len(label) >= _SHORTEST and _is_said_so(label, language)
    return label if is_label and any(map(str.islower, text[len(label) :])) else ""


def with_label_raised(target: str, source: str, language: str) -> str:
    """Write the words before the first colon, dash or number in capitals, and what follows as its source begins.

    Where so many stand there that they are more than the label of the source, nothing is changed; a label that is the
    same is an abbreviation, and keeps its letters: `FIFA` has no `İ`.
    """
    found, label = _LABEL_THERE.match(target), _LABEL.match(source)
    if found is None or label is None or len(found[0].split()) > len(label[0].split()) + _MOST_WORDS_MORE:
        return target
    rest, behind = target[found.end() :], _TEXT_BEHIND.search(source)
    begun = _TEXT_BEHIND.match(rest)
    if begun is not None and behind is not None and behind[1].isupper():
        rest = rest[: begun.start(1)] + raised(begun[1], language) + rest[begun.end() :]
    is_kept = folded(found[0]) == folded(label[0])
    return (label[0] if is_kept else raised(found[0], language)) + rest


def is_hardly_changed(word: str, target: str) -> bool:
    """Tell whether an engine made nothing of a word in capitals but the same letters, or said more beside them."""
    first = target.partition(" ")[0].rstrip(":")
    return _ALONE_OR_JOINED.fullmatch(word) is not None and word.isupper() and _letters(first) == _letters(word)


def _letters(word: str) -> str:
    return _JOINT.sub("", folded(word.rstrip(":")))


def is_abbreviation(text: str) -> bool:
    """Tell whether a text is two or three capitals, as what one language calls `EU` and another `AB`."""
    return text.isalpha() and text.isupper() and len(text) <= _LONGEST_ABBREVIATION


def _is_said_so(word: str, language: str) -> bool:
    """Tell whether a word in capitals can be that word: `IT`, `US` and `WHO` are others, `MAY` is a month."""
    if _UNSPOKEN.fullmatch(word) or (language == "tr" and _UNSPOKEN_IN_TURKISH.fullmatch(word)):
        return False
    is_small = len(word) <= _LONGEST_SMALL or word.lower() in STOP_WORDS["en"]
    return language != "en" or not is_small or bool(month_number(word))
