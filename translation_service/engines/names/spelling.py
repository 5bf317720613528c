"""Names of people as their source writes them: an engine may leave out marks or capitals, `Nilüfer ŞAHİN`."""

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.guards.international_words import international_words
from translation_service.engines.names.finding import names_in
from translation_service.engines.names.listed import given_names, is_small_word, renamed, surnames
from translation_service.engines.names.signs import LANGUAGES
from translation_service.engines.words.foreign_words import folded

_WORD: Final = lazily(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*")
# `ç` and `ş` may be those of `Miloşeviç`, whose name is written otherwise.
_MARKED: Final = lazily("[ğıİöüÖÜâîû]")
_HEARD: Final = lazily("[çşÇŞ]")
# Turkish writes the name of `Milosevic` as it is heard; few of its own end so.
_SLAVIC: Final = lazily(r"[^\W\d_]{2,}[b-df-hj-mp-tvyzçğş]iç")
_SHORTEST: Final = 5
_ALIKE: Final = 0.8
_SHORTEST_WORD: Final = 7
_VERY_ALIKE: Final = 0.88
_LONGEST: Final = 1000
# Turkish and English write `İrkutsk` and `Irkutsk`.
_NEVER_ALIKE: Final = frozenset("Iİ")


def with_people_as_written(target: str, source: str, language: str) -> str:
    """Return a translation in which the people of its source have the letters they have there."""
    people = [source[one.start : one.end] for one in names_in(source, language) if one.is_person and one.is_certain]
    own = {word for name in people if name not in target for word in _WORD.findall(name)}
    if not own:
        return target
    there = frozenset(_WORD.findall(target))
    own = {word for word in own if not _is_right(word, there, language)}
    written = {folded(word): word for word in own if word not in there and len(word) > 1}
    target = _WORD.sub(lambda found: _as_written(found[0], written), target)
    target = _with_misspelt(target, source, [word for word in own if word not in target and len(word) >= _SHORTEST])
    for name in people:
        target = _with_first_of(target, name)
    return target


def with_words_as_written(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation with the letters of long unknown words that its source has with a capital: no `Ratausplatz`.

    Words that the other language calls otherwise are known. Of Turkish ones, which may be any with an ending, only the
    marks are put back: `Luleburgaz`.
    """
    if {pair.source, pair.target} != LANGUAGES or len(source) > _LONGEST:
        return target
    there = [word for word in _WORD.findall(target) if word[0].isupper() and word not in source]
    there = [word for word in there if pair.target != "en" or not is_small_word(word)]
    least = _VERY_ALIKE if pair.source == "en" else 1
    for name in _WORD.findall(source) if there else ():
        if name in target or not _is_unknown(name, pair.source) or _is_right(name, there, pair.source):
            continue
        alike = {word for word in there if _is_misspelt(word, name, least) and not _is_inflected(word, name)}
        if len(alike) == 1:
            target = re.sub(rf"(?<!\w){alike.pop()}(?!\w)", name, target)
    return target


def _is_right(name: str, there: Collection[str], language: str) -> bool:
    """Tell whether a translation has a name with other marks than its source, and rightly so.

    English has the Slavic `Milosevic` for `Miloşeviç`; Turkish writes its own `Erdoğan` for `Erdogan`.
    """
    alike = [word for word in there if folded(name) == folded(word)]
    if language == "tr":
        return _SLAVIC.fullmatch(name) is not None and bool(alike)
    return name.isascii() and any(map(_is_turkish_name, alike))


def _is_turkish_name(word: str) -> bool:
    """Tell whether a word has marks that only a Turkish name has, or is one that is known."""
    is_known = word in given_names() or word in surnames()
    return is_known or (_MARKED.search(word) is not None and _HEARD.search(word) is None)


def _is_unknown(word: str, language: str) -> bool:
    """Tell whether a word is long, has one capital, and is none that both languages share or one calls otherwise."""
    listed = renamed(language)
    is_long = len(word) >= _SHORTEST_WORD and word[0].isupper() and not word.isupper() and word[0] not in _NEVER_ALIKE
    is_known = word in listed.words or word in listed.places or word.lower() in international_words()
    return is_long and not is_known and not (language == "en" and is_small_word(word))


def _is_inflected(word: str, name: str) -> bool:
    """Tell whether a word is another with an ending: `Festivali` is no misspelt `Festival`."""
    one, other = folded(word), folded(name)
    return one != other and (one.startswith(other) or other.startswith(one))


def _with_first_of(target: str, name: str) -> str:
    """Write a short given name that lost a letter where it stands before its surname: `Jil Morris`."""
    first, _, rest = name.partition(" ")
    found = re.search(rf"(?<!\w)([^\W\d_]+) {re.escape(rest)}(?!\w)", target) if rest else None
    is_near = found is not None and found[1] != first and abs(len(found[1]) - len(first)) <= 1
    if found is None or not is_near or not _is_misspelt(found[1], first) or not found[1][0].isupper():
        return target
    return target[: found.start(1)] + first + target[found.end(1) :]


def _with_misspelt(target: str, source: str, lost: Sequence[str]) -> str:
    """Write names that an engine left a letter or two out of, `Tahiko` for `Takahiko`, where one word may be one."""
    strange = [word for word in _WORD.findall(target) if word[0].isupper() and word not in source]
    for name in lost:
        alike = [word for word in strange if _is_misspelt(word, name)]
        if len(alike) == 1:
            target = re.sub(rf"(?<!\w){alike[0]}(?!\w)", name, target)
    return target


def _is_misspelt(word: str, name: str, least: float = _ALIKE) -> bool:
    """Tell whether a word is a name with other letters within: both begin alike, and most of it is there."""
    written, meant = folded(word), folded(name)
    return written[0] == meant[0] and SequenceMatcher(None, written, meant).ratio() >= least


def _as_written(word: str, written: dict[str, str]) -> str:
    return written.get(folded(word), word) if word[0].isupper() else word
