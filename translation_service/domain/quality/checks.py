"""Every check of a target that needs nothing but the segment itself."""

from collections.abc import Iterable, Iterator
from typing import Final

from glossary.patterns import lazily
from glossary.postal_addresses import is_postal_address
from translation_service.domain.inline import Tag, plain, typed
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.closed_words import check_closed_words
from translation_service.domain.quality.doubled_words import check_doubled_words
from translation_service.domain.quality.exchanged_values import check_exchanged_values
from translation_service.domain.quality.findings import Finding
from translation_service.domain.quality.measures import check_measures
from translation_service.domain.quality.negation import check_negation
from translation_service.domain.quality.numbers import check_numbers, check_suffixes
from translation_service.domain.quality.punctuation import check_punctuation
from translation_service.domain.quality.said_numbers import check_said_numbers
from translation_service.domain.quality.tags import check_tags

_MOST_WORDS_OF_A_NAME: Final = 3
_WORD: Final = lazily(r"(?<!\S)[^\W\d_][^\W\d_'’-]*(?=[,;:.!?)]?(?!\S))")
# Shorter ones are parts of names in some language: `van`, `della`.
_LONG: Final = 6
_ANY_LANGUAGES: Final = LanguagePair(source="", target="")


def check_target(
    source: str, target: str, tags: Iterable[Tag], pair: LanguagePair = _ANY_LANGUAGES
) -> Iterator[Finding]:
    """Report on a target written with inline tags; an empty one gets a single finding."""
    tags = tuple(tags)
    source_words, target_words = plain(source, tags), plain(target, tags)
    if not target_words:
        yield Finding(code="untranslated")
        return
    yield from check_tags(source, target)
    yield from _check_values(source_words, target_words, pair)
    yield from check_negation(source_words, target_words, pair)
    yield from check_suffixes(target_words, pair.target)
    yield from check_doubled_words(source_words, target_words, language=pair.target)
    yield from check_punctuation(typed(source).strip(), typed(target).strip(), language=pair.target)
    if _is_left(source_words, target_words):
        yield Finding(code="same-as-source")


def _is_left(source: str, target: str) -> bool:
    """Tell whether a text stands as it did, and is neither a name of few words nor an address."""
    if source != target or is_postal_address(source):
        return False
    words = _WORD.findall(source)
    is_no_name = any(word.islower() and len(word) >= _LONG for word in words[1:])
    return is_no_name or (len(words) > _MOST_WORDS_OF_A_NAME and any(len(word) > 1 for word in words))


def _check_values(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report on what is written in figures; where nothing of that is wrong, on what is said in words."""
    found = (*check_numbers(source, target, pair), *check_measures(source, target, pair))
    found = found or (*check_exchanged_values(source, target, pair),)
    yield from found or (*check_said_numbers(source, target, pair), *check_closed_words(source, target, pair))
