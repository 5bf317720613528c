"""Names of people and districts of Türkiye that stand alone, as in cells of a register: `YILMAZ`, `Çiğli`.

No word beside them says what they are: engines make a snake of the one and chew the other.
"""

from collections.abc import Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.finding import is_name_of_person
from translation_service.engines.names.listed import (
    districts,
    districts_like_words,
    given_names,
    plain_given_names,
    plain_surnames,
    surnames,
)
from translation_service.engines.names.towns import provinces
from translation_service.engines.words.casing import lowered, with_first_raised

_LONGEST: Final = 60
_NAMES: Final = lazily(r"[^\W\d_]{3,}(?:[ -][^\W\d_]{2,}){0,3}")
_BETWEEN: Final = lazily(r" ?[/–&] ?| - ")
_BETWEEN_PLACES: Final = lazily(r" ?/ ?|, ?| - ")


def are_names_alone(text: str, language: str) -> bool:
    """Tell whether a Turkish text is nothing but known names, perhaps with a stroke between people."""
    if language != "tr" or len(text) > _LONGEST:
        return False
    if _are_places(_BETWEEN_PLACES.split(text)):
        return True
    parts = _BETWEEN.split(text)
    return all(_is_name(part) or (len(parts) > 1 and _is_of_person(part)) for part in parts)


def _are_places(parts: Sequence[str]) -> bool:
    """Tell whether words stand beside a province as districts do: of `KONAK/İZMİR` engines make a concept."""
    titled = [_titled(part) for part in parts if part[:1].isupper()]
    known = districts() | districts_like_words() | provinces()
    is_told = any(part in provinces() or part in districts() for part in titled) or "Merkez" in titled
    return len(titled) == len(parts) > 1 and is_told and all(part in known for part in titled)


def _is_name(text: str) -> bool:
    words = [_titled(word) for word in text.replace("-", " ").split()] if _NAMES.fullmatch(text) is not None else []
    if not words or not all(word[0].isupper() for word in text.replace("-", " ").split()):
        return False
    plain = plain_given_names() | plain_surnames()
    if all(word in plain or word in districts() for word in words):
        return True
    known = plain | given_names() | surnames()
    return len(words) > 1 and words[0] in given_names() | plain_given_names() and all(word in known for word in words)


def _is_of_person(text: str) -> bool:
    return _titled(text) in surnames() or is_name_of_person(text, "tr")


def _titled(word: str) -> str:
    return with_first_raised(lowered(word, "tr"), "tr")
