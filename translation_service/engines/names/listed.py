"""Lists of words that tell names from other words with a capital; `data/` says where they come from."""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from glossary.editable_lists import read_list

_PLACES: Final = "[places]"
_MEN: Final = "[men]"
_WORDS: Final = "[words]"


class Renamed(NamedTuple):
    """Words that the other language calls otherwise: common ones, which may be names too, and places."""

    words: frozenset[str]
    places: frozenset[str]


@cache
def renamed(language: str) -> Renamed:
    words, _, places = _text(language).partition(_PLACES)
    return Renamed(frozenset(words.split()), frozenset(places.split()))


@cache
def _small() -> frozenset[str]:
    return frozenset(_text("small").split())


def is_small_word(word: str) -> bool:
    """Tell whether English writes a word small, in one of its regular forms: a capital makes no name of `Voltage`."""
    small = word.lower()
    return word in renamed("en").words or any(form in _small() for form in (small, *_bases(small)))


def _bases(word: str) -> Iterator[str]:
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"
    if word.endswith("s"):
        yield word[:-1]
    if word.endswith(("es", "ed", "ly")):
        yield word[:-2]
    if word.endswith("ed"):
        yield word[:-1]
    if word.endswith("ing"):
        yield word[:-3]
        yield f"{word[:-3]}e"


@cache
def given_names() -> frozenset[str]:
    return frozenset(_text("given").split())


@cache
def plain_given_names() -> frozenset[str]:
    """Return Turkish given names that are names where they stand alone."""
    return frozenset(_text("given-tr").split())


@cache
def surnames() -> frozenset[str]:
    """Return Turkish surnames that are common words as well."""
    return frozenset(_text("surnames").split())


@cache
def plain_surnames() -> frozenset[str]:
    """Return Turkish surnames that are names where they stand alone."""
    return frozenset(_text("surnames-tr").split())


@cache
def districts() -> frozenset[str]:
    """Return districts of Türkiye and well-known neighbourhoods, none that a common word is."""
    return frozenset(_text("districts").partition(_WORDS)[0].split())


@cache
def districts_like_words() -> frozenset[str]:
    """Return districts of Türkiye that are common words as well: `Merkez`, `Konak`."""
    return frozenset(_text("districts").partition(_WORDS)[2].split())


@cache
def surnames_like_words() -> frozenset[str]:
    """Return surnames of English and German speakers that end as common words do: `Cooper`, `Williams`."""
    return frozenset(_text("surnames-en").split())


@cache
def title_of(given_name: str) -> str:
    """Return what English calls the bearer of a given name, `Mr` or `Ms`; "" where it tells neither."""
    women, _, men = _text("genders").partition(_MEN)
    titles = dict.fromkeys(women.split(), "Ms") | dict.fromkeys(men.split(), "Mr")
    return titles.get(given_name, "")


def _text(name: str) -> str:
    return read_list("translation_service.engines.names", f"{name}.txt")
