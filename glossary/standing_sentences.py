"""Sentences that certificates, registers and notices write word by word: `Adli sicil kaydı yoktur`.

Engines take them word for word, and mistake their words for others; what differs in them stands between known words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary.editable_lists import read_list
from glossary.folding import fold
from glossary.patterns import lazily

_LINE: Final = lazily(r"(?:(?P<kind>[a-z]+): )?(?P<tr>[^#=<>][^=<>]*) (?P<sign>[=<>]) (?P<en>[^=<>]+)")
# Which languages are read; `=` is read both ways.
_READ: Final = {"=": ("tr", "en"), ">": ("tr",), "<": ("en",)}
_PIECE: Final = lazily(r"\{(?P<kind>[a-z]+)\d?\}|(?P<sign>[()|\[\]])|[^{}()|\[\]]+")
_SIGNS: Final = {"(": "(?:", ")": ")", "|": "|", "[": "(?:", "]": ")?"}
_SLOT: Final = lazily(r"\{([a-z]+\d?)\}")
_MAY_BE_LEFT_OUT: Final = lazily(r"\[[^\[\]]*\]")
_WAYS: Final = lazily(r"\(([^()|]*)(?:\|[^()]*)?\)")
_CHOICE: Final = lazily(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_NUMBER_IN_WORDS: Final = r"[^\W\d_]{2,12}(?:[ -][^\W\d_]{3,7})?"
_WORD_OF_NAME: Final = r"[^\W\d_][\w.'-]*"
# What stands for a slot of each kind, in letters without case.
_KINDS: Final = {
    "address": r"[\w.-]+\.[\w/.-]*\w",
    "blood": r"(?:ab|a|b|0) ?rh ?(?:pozitif|negatif|positive|negative|\([+-]\)|[+-])",
    "date": r"\d{1,2}(?:[./]\d{1,2}[./]| [^\W\d_]{3,9} )\d{4}",
    "name": rf"{_WORD_OF_NAME}(?: {_WORD_OF_NAME}){{0,4}}",
    "number": r"\d(?:[\d.,/]*\d)?",
    "share": r"\d{1,6}/\d{1,6}",
    "span": rf"(?:\d{{1,3}}|{_NUMBER_IN_WORDS}) (?:iş günü|gün|hafta|ay|yıl|working days?|days?|weeks?|months?|years?)",
}
_NAMES: Final = lazily(r"[^\W\d_a-zçğıöşü][\w.'’-]*(?: [^\W\d_a-zçğıöşü][\w.'’-]*)*")
_ENDS: Final = " ."
_LONGEST: Final = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSentence:
    """How a language says a sentence: words with slots, `{date}` and such, and what the text had in each of them."""

    said: str
    filled: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """A pattern of a sentence in folded letters, and words that stand in each text it matches."""

    words: str
    pattern: re.Pattern[str]
    said: str


def standing_sentence(text: str, source: str, target: str) -> StandingSentence | None:
    """Return how a language says a sentence that stands in many papers; None of others.

    The full stop is left to the text. A slot for a name takes words with capitals alone.
    """
    ways = _ways(source, target) if len(text) <= _LONGEST and not text.isupper() else ()
    bare = text.strip(_ENDS)
    folded = fold(bare, source) if ways else ""
    if len(folded) != len(bare):
        return None
    for way in ways:
        found = way.pattern.fullmatch(folded) if way.words in folded else None
        if found is not None:
            filled = {slot: bare[found.start(slot) : found.end(slot)] for slot in found.re.groupindex}
            if all(_NAMES.fullmatch(words) for slot, words in filled.items() if slot.startswith("name")):
                return StandingSentence(said=way.said, filled=filled)
    return None


@cache
def _ways(source: str, target: str) -> Sequence[_Way]:
    """Return what is read in a language and said in the other, in the order of the file."""
    if {source, target} != {"tr", "en"}:
        return ()
    lines = (line for line in _lines() if not line["kind"] and source in _READ[line["sign"]])
    return [_way(line[source], _written(line[target]), source) for line in lines]


@cache
def words_listed(kind: str, source: str, target: str) -> Mapping[str, str]:
    """Return what the target language says for the words of a kind, `ateş` of `symptom`, in letters without case."""
    lines = (line for line in _lines() if line["kind"] == kind)
    return {fold(way, source): line[target].partition("|")[0] for line in lines for way in line[source].split("|")}


def _way(pattern: str, said: str, language: str) -> _Way:
    folded = fold(pattern, language)
    known = (fold(words, language) for words in re.split(r"\s*\x00\s*", _CHOICE.sub("\0", pattern)))
    return _Way(words=max(known, key=len), pattern=lazily("".join(_pieces(folded, language))), said=said)


def _pieces(pattern: str, language: str) -> Iterator[str]:
    for piece in _PIECE.finditer(pattern):
        if kind := piece["kind"]:
            yield f"(?P<{piece[0].strip('{}')}>{_KINDS.get(kind) or _listed(kind, language)})"
        else:
            yield _SIGNS[piece["sign"]] if piece["sign"] else re.escape(piece[0])


def _listed(kind: str, language: str) -> str:
    """Return a pattern of the words of a kind, or of several of them in a row where it is in the plural."""
    words = words_listed(kind.removesuffix("s"), language, "en" if language == "tr" else "tr")
    one = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return f"(?:{one})(?:(?:, | ve | and )(?:{one}))*" if kind.endswith("s") else one


def _written(pattern: str) -> str:
    """Return the first ways of a pattern, without what may be left out; its slots stay."""
    return _WAYS.sub(r"\1", _MAY_BE_LEFT_OUT.sub("", pattern))


def slots_filled(said: str, filled: Mapping[str, str]) -> str:
    """Return what is said with its slots filled."""
    return _SLOT.sub(lambda slot: filled[slot[1]], said)


def _lines() -> Iterator[re.Match[str]]:
    for line in read_list("glossary", "sentences-tr-en.txt").splitlines():
        if found := _LINE.fullmatch(line):
            yield found
