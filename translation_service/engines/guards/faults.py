"""Faults engines are known for, seen in a translation without a better one to compare it with."""

import html
from collections.abc import Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.engines.doubts import (
    LENGTH_UNUSUAL,
    LIMIT_CHANGED,
    NAME_CHANGED,
    REPEATED_WORDS,
    UNTRANSLATED_WORDS,
)
from translation_service.engines.guards.leftovers import has_strange_letters, is_left_whole, leaves_words
from translation_service.engines.guards.limits import changes_limit
from translation_service.engines.guards.repetition import repeats_words, without_echo
from translation_service.engines.names.lost import lost_names
from translation_service.engines.phrases.plainer import plainly_said
from translation_service.engines.words.edges import CONCERNING

_ENTITY: Final = lazily(r"&(?:#\d{1,5}|#x[0-9a-fA-F]{1,4}|quot|apos|amp|lt|gt|nbsp);", needs="&")
_SENTENCE_END: Final = lazily(r"[.!?…。！？]+[\"”’»)]*\s*[\"“«(]*")
_ENDED: Final = lazily(r"[.!?…。！？]\W*$")
_SHORTEST_SENTENCE: Final = 8
# Characters a text needs where English needs one.
_DENSITY: Final = {
    "zh": 0.35,
    "ja": 0.45,
    "ko": 0.5,
    "tr": 0.98,
    "pt": 1.08,
    "ru": 1.08,
    "nl": 1.1,
    "es": 1.12,
    "it": 1.12,
    "de": 1.14,
    "fr": 1.16,
}
# Texts of scripts whose signs say more than a letter differ more.
_DENSE: Final = 0.8
_LOST: Final = 0.67
_LONG: Final = 40
# What short texts may be shorter by besides.
_SPARE: Final = 6
_RUNAWAY: Final = 1.6
_MORE: Final = 24
_SHORTER_BY_A_SENTENCE: Final = 0.75
_SHORTER_BY_AN_END: Final = 0.9
_SHORTER_BY_A_VALUE: Final = 0.82


def mended(source: str, target: str) -> str:
    """Return a translation without echo and without HTML entities that its source does not have."""
    text = target if _ENTITY.search(source) else _ENTITY.sub(lambda found: html.unescape(found[0]), target)
    return without_echo(source, text)


def doubts_about(source: str, target: str, pair: LanguagePair, names: frozenset[str] = frozenset()) -> Iterator[str]:
    """Return what looks wrong with a translation, as codes of `engines.doubts`."""
    source = CONCERNING.sub("", source) if pair.source == "tr" else source
    if repeats_words(source, target, pair):
        yield REPEATED_WORDS
    if _is_odd(source, target, pair) and _is_odd(plainly_said(source, pair), target, pair):
        yield LENGTH_UNUSUAL
    if (
        leaves_words(source, target, pair, names)
        or is_left_whole(source, target, pair)
        or has_strange_letters(source, target, pair.target)
    ):
        yield UNTRANSLATED_WORDS
    if any(name.is_certain for name in lost_names(source, target, pair)):
        yield NAME_CHANGED
    if changes_limit(source, target, pair):
        yield LIMIT_CHANGED


def _is_odd(source: str, target: str, pair: LanguagePair) -> bool:
    return has_unusual_length(source, target, pair) or loses_a_part(source, target, pair)


def has_unusual_length(source: str, target: str, pair: LanguagePair) -> bool:
    """Tell whether a translation is much shorter or longer than texts of this length become; short ones may be."""
    expected = _expected_length(source, pair)
    is_dense = min(_DENSITY.get(pair.target, 1.0), _DENSITY.get(pair.source, 1.0)) < _DENSE
    spare = 0 if len(source) > _LONG and not is_dense else _SPARE
    return not _LOST * expected - spare <= len(target) <= _RUNAWAY * expected + _MORE


def loses_a_part(source: str, target: str, pair: LanguagePair) -> bool:
    """Tell whether a translation lacks a sentence, the end or a value, and did not make up for it in length."""
    share = len(target) / max(1.0, _expected_length(source, pair))
    lacks_sentence = share < _SHORTER_BY_A_SENTENCE and max(1, _sentences(target)) < _sentences(source)
    lacks_end = share < _SHORTER_BY_AN_END and len(source) >= _MORE and _is_ended(source) and not _is_ended(target)
    return lacks_sentence or lacks_end or (share < _SHORTER_BY_A_VALUE and bool(compare(source, target, pair).lost))


def _expected_length(source: str, pair: LanguagePair) -> float:
    return len(source) * _DENSITY.get(pair.target, 1.0) / _DENSITY.get(pair.source, 1.0)


def _sentences(text: str) -> int:
    """Count what stands between full stops, small pieces and those that go on with a small letter or digit aside."""
    pieces = _SENTENCE_END.split(text)
    return sum(len(piece) >= _SHORTEST_SENTENCE and piece[0].isalpha() and not piece[0].islower() for piece in pieces)


def _is_ended(text: str) -> bool:
    return _ENDED.search(text) is not None
