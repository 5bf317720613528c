"""Names that an engine wrote with another letter or two: `Elke Kren`."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from translation_service.engines.names import signs
from translation_service.engines.names.finding import NAMES_ALONE, heard
from translation_service.engines.names.listed import is_small_word, renamed
from translation_service.engines.words.casing import lowered

_CLOSE: Final = 0.75
_VERY_CLOSE: Final = 0.93


def is_respelt_name(source: str, target: str, language: str) -> bool:
    """Tell whether a text is names alone, and a target of it differs in a letter or two: `Elke Kren`."""
    if source == target or language not in signs.LANGUAGES or NAMES_ALONE.fullmatch(source) is None:
        return False
    words, said = [as_titled(word, language) for word in source.split()], target.split()
    if len(words) != len(said) or any(
        map(_is_said_in_english, *((words, said) if language == "en" else (said, words)))
    ):
        return False
    listed = renamed(language)
    changed = [(word, heard, other) for word, heard, other in _heard_alike(words, said) if heard != other]
    if not changed:
        return listed.places.isdisjoint(words)
    is_vouched = len([word for word in words if len(word) > 1]) > len(changed)
    least = _CLOSE if is_vouched else _VERY_CLOSE
    if language == "tr" and any(signs.NO_NAME["tr"].search(word.rstrip(".")) for word, _, _ in changed):
        return False
    return all(
        word not in listed.words | listed.places and SequenceMatcher(None, heard, other).ratio() >= least
        for word, heard, other in changed
    )


def _is_said_in_english(english: str, turkish: str) -> bool:
    """Tell whether a word has another form in Turkish and is of no name in English, as `Editör` and `Testi.` have."""
    return english != turkish and is_small_word(english.rstrip("."))


def as_titled(word: str, language: str) -> str:
    """Return a word in capitals as a title writes it, by the letters of a language: `Festivali`."""
    return word[0] + lowered(word[1:], language) if word.isupper() else word


def _heard_alike(words: Sequence[str], said: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return ((word, heard(word), heard(other)) for word, other in zip(words, said, strict=True))
