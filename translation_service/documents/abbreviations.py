"""What official letters abbreviate, by language and by what it tells about the end of a sentence.

The words stand in `data/abbreviations.txt`, for a person to add to.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from glossary.editable_lists import sections_of

# Addresses and people of Türkiye are written so in letters of every language.
_IN_TURKISH_NAMES: Final = frozenset(["Mah", "Mh", "Cad", "Cd", "Sok", "Sk", "Blv", "Bulv", "Sn", "MAH", "CAD", "SOK"])

# So is a number announced in letters of every language.
_NUMBER_SIGNS: Final = frozenset(["n°", "N°", "nº", "Nº", "№"])

# What begins with them and a number is a heading of the text after it: `Madde 3. Taraflar …`
_HEADING: Final = """
    madde md mad ek bölüm kısım fıkra article art section sec chapter ch annex part clause paragraph rule artikel
    abschnitt kapitel anlage teil absatz tablo şekil table figure tabelle abbildung tableau рисунок таблица
    artigo capítulo anexo artículo sección articolo capo titre chapitre annexe
    статья ст глава раздел пункт п приложение часть стаття член чл المادة مادة الفصل البند artykuł articolul άρθρο § §§
"""
# Romanian as older computers write it: `şos.`, `ş.a.`
_WITH_CEDILLAS: Final = str.maketrans("șțȘȚ", "şţŞŢ")

HEADINGS: Final = frozenset(_HEADING.split())

# A number with a point is an ordinal there: `2. Daire`, `am 3. Oktober`.
ORDINAL_LANGUAGES: Final = frozenset({"tr", "de", "pl", "da", "no", "fi", "cs", "sk", "hu", "sr", "hr", "sl"})

# Where an article may be a part of a name: `J. Le Goff`.
PARTICLE_LANGUAGES: Final = frozenset({"", "fr", "pt", "es", "it", "nl"})


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The tables of one language; words are written without the last point and, of openings, folded."""

    leading: frozenset[str]
    numbered: frozenset[str]
    doubtful: frozenset[str]
    clock: frozenset[str]
    closing: frozenset[str]
    opening: frozenset[str]
    words: frozenset[str]
    """What looks like an abbreviation of another language and is none here."""
    ending: frozenset[str] = field(init=False)
    """Those that may end a sentence."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ending", self.doubtful | self.clock | self.closing)

    def has(self, word: str) -> bool:
        """Tell whether a word is an abbreviation of any kind."""
        return any(word in kind for kind in (self.leading, self.numbered, self.ending))


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the tables of a language; of all together where none is named, empty ones where it has none."""
    listed = _listed()
    return _read(listed.get(language, {}), language) if language else _joined(_read(listed[one], one) for one in listed)


@cache
def _listed() -> Mapping[str, Mapping[str, list[str]]]:
    """Return the words of each kind, by language."""
    listed: dict[str, dict[str, list[str]]] = {}
    for heading, words in sections_of("translation_service.documents", "abbreviations.txt"):
        language, kind = heading.split()
        listed.setdefault(language, {})[kind] = words.split()
    return listed


def _read(listed: Mapping[str, list[str]], language: str) -> Abbreviations:
    def written(kind: str) -> frozenset[str]:
        return frozenset(form for word in listed.get(kind, ()) for form in _forms(word, language))

    return Abbreviations(
        leading=written("leading") | _IN_TURKISH_NAMES,
        numbered=written("numbered") | _NUMBER_SIGNS,
        doubtful=written("doubtful"),
        clock=written("clock"),
        closing=written("closing"),
        opening=frozenset(word.casefold() for word in listed.get("opening", ())),
        words=frozenset(listed.get("words", ())),
    )


def _forms(word: str, language: str) -> Iterator[str]:
    if language == "ro" and not word.isascii():
        yield from _forms(word.translate(_WITH_CEDILLAS), "")
    dotted = word.replace("i", "İ") if language == "tr" else word
    yield word
    yield dotted[0].upper() + word[1:]
    yield dotted.upper()


def _joined(languages: Iterable[Abbreviations]) -> Abbreviations:
    tables = list(languages)
    return Abbreviations(
        leading=frozenset().union(*(table.leading for table in tables)),
        numbered=frozenset().union(*(table.numbered for table in tables)),
        doubtful=frozenset().union(*(table.doubtful for table in tables)),
        clock=frozenset().union(*(table.clock for table in tables)),
        closing=frozenset().union(*(table.closing for table in tables)),
        opening=frozenset().union(*(table.opening for table in tables)),
        words=frozenset(),
    )
