"""Towns that another language calls otherwise, where an engine left the name they have in the source: `Filibe`."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Final

from glossary.editable_lists import read_list
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.suffixes_of_names import suffix_behind
from translation_service.engines.names import signs
from translation_service.engines.names.listed import given_names, renamed
from translation_service.engines.names.respelling import as_titled
from translation_service.engines.words.casing import lowered, raised
from translation_service.engines.words.foreign_words import folded

_WORD: Final = lazily(r"(?<![\w'’./@-])[^\W\d_]{3,}(?![\w@]|[./-]\w)")
_NEXT: Final = lazily(r" ([^\W\d_]+)")
_BEFORE: Final = lazily(r"([^\W\d_]+) $")
_SUFFIX: Final = lazily(r"(?P<mark>['’])(?P<suffix>[a-zçğıöşü]{1,12}|[A-ZÇĞİÖŞÜ]{1,12})(?!\w)")
_LOOKED_BACK: Final = 24
# Without their letters these are people or other words as well.
_AMBIGUOUS: Final = frozenset(["Aydın", "Ağrı", "Bingöl", "Hakkâri", "Muş", "Uşak"])


def with_towns_named(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation whose towns have the names that its language calls them by: `Plovdiv`, not `Filibe`.

    One that stands before the name of a street or beside another name is part of that: `Bağdat Caddesi`.
    """
    if {pair.source, pair.target} != signs.LANGUAGES:
        return target
    write = _suffixed if pair.target == "tr" else _plain
    for town, other in dict(_towns_in(source, pair)).items():
        titled = as_titled(town, pair.source)
        there = "|".join(sorted({town, titled, raised(titled, pair.target)}))
        left = re.compile(rf"(?<![\w./@-])(?:{there})(?![\w@]|[./-]\w)(?P<behind>{_SUFFIX.pattern})?")
        target = left.sub(partial(write, name=other), target)
    return target


def with_provinces_spelt(target: str) -> str:
    """Write the provinces of Türkiye in a Turkish text by their own letters, where it has them as English does."""
    if not _named_in_ascii().search(target):
        return target
    return _named_in_ascii().sub(lambda found: _spelt(found[0]), target)


def _spelt(name: str) -> str:
    own = _provinces()[folded(name)]
    return raised(own, "tr") if name.isupper() else own


@cache
def _named_in_ascii() -> re.Pattern[str]:
    """Return the pattern of provinces without a letter of their own; with a wrong `i` or `İ`, too: `DİYARBAKİR`."""
    names = sorted(name.capitalize() for name in _provinces())
    ways = "|".join(f"{name}|{raised(name, 'tr')}|{name.upper()}" for name in names)
    return re.compile(rf"(?<![\w@./-])(?:{ways})(?!\w|[./@]\w)")


@cache
def provinces() -> frozenset[str]:
    """Return the names of provinces and old towns of Türkiye, but for those that are common words."""
    return (signs.PROVINCES - _AMBIGUOUS) | {"İstanbul", "İzmir", "İzmit", "İznik", "İskenderun"}


@cache
def _provinces() -> Mapping[str, str]:
    """Return the names of provinces that English writes with other letters, by those."""
    named = {folded(name): name for name in provinces()}
    return {bare: name for bare, name in named.items() if bare.capitalize() != name}


def town_there(town: str, pair: LanguagePair) -> str:
    """Return what the other language calls a town; "" where it is not known to call it otherwise."""
    return _names(pair.source).get(town, "")


def _plain(found: re.Match[str], name: str) -> str:
    return name + (found["behind"] or "")


def _suffixed(found: re.Match[str], name: str) -> str:
    """Write a Turkish name with the suffix that the other had: `Plovdiv'ten`, `Filibe'den`."""
    if not found["behind"]:
        return name
    suffix = suffix_behind(as_titled(name, "tr"), lowered(found["suffix"], "tr"))
    return name + found["mark"] + (raised(suffix, "tr") if found["suffix"].isupper() else suffix)


def _towns_in(source: str, pair: LanguagePair) -> Iterator[tuple[str, str]]:
    """Yield the towns of a text and their other names, in capitals where they are there."""
    named = _names(pair.source)
    for found in _WORD.finditer(source):
        small = named.get(found[0]) or named.get(as_titled(found[0], pair.source), "")
        if small and not is_within_name(source, found.start(), found.end(), pair.source):
            yield found[0], raised(small, pair.target) if found[0].isupper() else small


def is_within_name(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a word is part of the name of a street or a person: `Florence Nightingale`, `Bağdat Caddesi`."""
    before = _BEFORE.search(text, max(0, start - _LOOKED_BACK), start)
    behind = _NEXT.match(text, end)
    if before is not None and before[1] in given_names():
        return True
    if behind is None or not behind[1][0].isupper() or text[start:end].isupper():
        return False
    is_common = behind[1] in renamed(language).words
    return behind[1] in signs.STREETS or (language == "en" and not is_common)


@cache
def _names(language: str) -> Mapping[str, str]:
    """Return what the other language calls a town, by its name in a language."""
    lines = read_list("translation_service.engines.names", "towns.txt").splitlines()
    pairs = [(turkish, english) for turkish, _, english in (line.partition(" = ") for line in filter(None, lines))]
    return dict(pairs) if language == "tr" else {english: turkish for turkish, english in pairs}
