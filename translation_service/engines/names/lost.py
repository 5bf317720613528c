"""Names of a source that its translation does not hold, streets of Türkiye among them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS
from translation_service.domain.languages import LanguagePair
from translation_service.engines.names import signs
from translation_service.engines.names.finding import Name, heard, names_in
from translation_service.engines.names.listed import renamed
from translation_service.engines.names.namesakes import namesakes_in
from translation_service.engines.names.particles import PARTICLE
from translation_service.engines.words.casing import lowered

_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
_STREET_NAME: Final = r"(?P<called>(?:[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]+ ){1,3})(?P<kind>Caddesi|Bulvarı|Sokağı)(?!\w)"
_STREET: Final = lazily(rf"(?<![\w'’-]){_STREET_NAME}")
_OURS: Final = lazily("[mn][ıiuü]z$")
_IN_STREET: Final = lazily(rf"(?<!\w)in (?={_STREET_NAME})")
_LONGEST: Final = 1000
# What English may call each kind.
_KINDS: Final = {
    "Caddesi": ("Caddesi", "Street", "Avenue", "Road"),
    "Bulvarı": ("Bulvarı", "Boulevard", "Avenue"),
    "Sokağı": ("Sokağı", "Sokak", "Street", "Lane", "Alley"),
}


def lost_names(source: str, target: str, pair: LanguagePair) -> tuple[Name, ...]:
    """Return the names of a source that its translation does not hold, as it may write them itself: Khan, Han."""
    if not {pair.source, pair.target} <= signs.LANGUAGES:
        return ()
    streets, namesakes = _named_places(source) if pair == _TURKISH_ENGLISH else ((), ())
    found = names_in(source, pair.source)
    names = (*found, *(name for name in namesakes if not _overlaps(name, found)))
    there = heard(target) if names or streets else ""
    lost = tuple(name for name in names if not _is_held(name, there) and not _overlaps(name, streets))
    return (*lost, *(street for street in streets if not _is_said(street, there)))


def _named_places(text: str) -> tuple[Sequence[Name], Sequence[Name]]:
    """Return the streets that a Turkish text names, and the people whom it calls other places after."""
    return tuple(_streets(text)), tuple(namesakes_in(text))


def _is_held(name: Name, text: str) -> bool:
    """Tell whether the words of a name are in a text as it is heard, those of a street side by side."""
    if name.is_person and PARTICLE.search(name.text):
        return _begins_word(heard(name.text), text)
    if not name.is_street:
        return all(_begins_word(heard(word), text) for word in name.text.split())
    called, _, kind = name.text.rpartition(" ")
    return any(_begins_word(heard(f"{called} {other}"), text) for other in signs.STREETS.get(kind, (kind,)))


def with_events_on_streets(text: str) -> str:
    """Return an English text in which things are on the streets of Türkiye that it names, not in them."""
    return _IN_STREET.sub("on ", text)


def _begins_word(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _streets(text: str) -> Iterator[Name]:
    """Yield the streets that a Turkish text names, without another word that a sentence begins with."""
    for found in _STREET.finditer(text) if len(text) <= _LONGEST else ():
        first, _, rest = found["called"].partition(" ")
        is_part = found.start() > 0 or not rest or not _begins_sentences(first)
        start = found.start() if is_part else found.start() + len(first) + 1
        street = text[start : found.end()]
        yield Name(text=street, start=start, end=found.end(), is_person=False, is_certain=True, is_street=True)


def _begins_sentences(word: str) -> bool:
    is_small = lowered(word, "tr") in STOP_WORDS["tr"] or word in renamed("tr").words
    return is_small or signs.MINE_OR_MANY.search(word) is not None or _OURS.search(word) is not None


def _overlaps(name: Name, others: Sequence[Name]) -> bool:
    return any(other.start < name.end and name.start < other.end for other in others)


def _is_said(street: Name, text: str) -> bool:
    """Tell whether a text as it is heard has what a street is called, with one of the words for its kind behind."""
    called, _, kind = street.text.rpartition(" ")
    return any(_begins_word(heard(f"{called} {word}"), text) for word in _KINDS[kind])
