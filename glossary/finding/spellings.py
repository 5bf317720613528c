"""Compounds that writers spell in one word or in two: iş birliği and işbirliği, co-operation and cooperation."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from operator import attrgetter
from typing import Final

from glossary.languages.english import plural_of
from glossary.languages.english_verbs import verb_forms
from glossary.languages.european_verbs import european_verb_forms
from glossary.patterns import lazily
from glossary.tokens import Word

# Not büyük şehir: a big city is no metropolis.
_FIRST: Final = (
    "alt|ana|ara|baş|çok|demir|deniz|dış|doğal|gayri|geri|hak|hava|huzur|iç|ilk|iş|kamu|kara|orta|ön|öz|su|atık|üst|yan|yer|"
    "yurt|yüksek"
)
_SECOND: Final = (
    "alanı|buluculuk|danışman|dönüşüm|ediş|gaz|geçit|geçmiş|görü|hekim|işleri|kademe|konsolos|konsolosluk|koşul|kurul|limanı|"
    "menkul|mühendis|okul|okulu|oyu|öğretim|söz|su|taşıma|uluslu|yapı|yasa|yazı|yüklenici"
)
# Behind any word: hizmet içi, sığınma evi.
_SECOND_OF_ANY: Final = "altı|birliği|dışı|evi|gücü|günü|içi|suyu|üstü|yeri|yolları|yolu"
_LAST_WORD: Final = lazily(_SECOND_OF_ANY, re.IGNORECASE)
_WITH_LAST: Final = lazily(rf"(\w{{3,}})(?:{_SECOND_OF_ANY})", re.IGNORECASE)
# Terms have the same words again and again.
_KEPT: Final = 50_000
_written: Final = attrgetter("written")
_LAST_LETTERS: Final = tuple("ıiuüIİUÜ")
# Verbs that make one noun with their particle: a lay-off, a layoff.
_BEFORE_PARTICLES: Final = (
    "break|build|buy|call|carry|check|clean|close|cut|drop|fall|follow|hand|hold|kick|lay|lock|log|make|pay|phase|pick|"
    "roll|run|sell|set|shut|sign|spin|stand|start|take|trade|turn|write"
)
_ENGLISH: Final = (
    ("co|e", r"operat\w+|ordinat\w+|mail|government|invoice|signature|procurement|commerce"),
    ("by", "laws?"),
    ("waste|storm|ground|rain", "waters?"),
    ("web|land", "sites?|fills?|marks?|lords?|owners?"),
    ("foot", "paths?|bridges?"),
    ("street", "lights?|lamps?"),
    ("data", "bases?"),
    ("time", "tables?"),
    ("road", "maps?"),
    ("life", "guards?|styles?"),
    ("fire", "fighters?|fighting"),
    ("play", "grounds?"),
    ("child|health", "care"),
    ("work", "places?|shops?|force"),
    ("anti|counter|cyber|eco|hydro|infra|inter|intra|macro|micro|mid|mini|multi|neo|non|post|pre", r"\w{3,}"),
    ("re|semi|socio|sub|tele|ultra|vice", r"\w{3,}"),
    (_BEFORE_PARTICLES, "(?:away|back|down|off|out|over|up)s?"),
)
# What stands before another word with a hyphen, or in one word: auto-estrada, autoestrada; auto-école, autoécole.
_PREFIX: Final = (
    "agro|anti|auto|contra|euro|extra|foto|hidro|hydro|infra|inter|intra|macro|micro|mini|multi|photo|semi|socio|sócio|"
    "super|tele|télé|ultra|vice"
)
_ROMANCE: Final = lazily(rf"({_PREFIX})(\w{{4,}})", re.IGNORECASE)
_COMPOUNDS: Final = {
    "tr": lazily(rf"({_FIRST})({_SECOND}|{_SECOND_OF_ANY})", re.IGNORECASE),
    "en": lazily("|".join(f"({first})({second})" for first, second in _ENGLISH), re.IGNORECASE),
    **dict.fromkeys(("es", "fr", "it", "pt"), _ROMANCE),
}
_FIRST_WORDS: Final = {
    "tr": lazily(_FIRST, re.IGNORECASE),
    "en": lazily("|".join(first for first, _ in _ENGLISH), re.IGNORECASE),
    **dict.fromkeys(("es", "fr", "it", "pt"), lazily(_PREFIX, re.IGNORECASE)),
}
# What begins with these is then written with two of them behind a vowel: antissemitismo, antirracismo, antirrobo.
_DOUBLING: Final = {"es": "r", "pt": "rs"}


def spellings(words: Sequence[Word], language: str, *, is_verb: bool = False) -> Iterator[Sequence[Word]]:
    """Yield the words of a term, and behind them the same with a compound put together or taken apart.

    Of a verb in its dictionary form all forms are yielded, an English one's without `to`. A verb is what begins with
    `to`, and what is known to be one.
    """
    for wording in (words, *_compounded_otherwise(words, language)):
        yield wording
        for form in _forms_of(wording, language, is_verb=is_verb) if wording else ():
            yield form
            yield from _compounded_otherwise(form, language)


def _forms_of(words: Sequence[Word], language: str, *, is_verb: bool) -> Iterator[Sequence[Word]]:
    """Yield the words of a term with its verb in every form, and those of an English owner who may be many."""
    if language == "en":
        yield from _conjugated(words, is_verb=is_verb)
        yield from _of_several_owners(words)
    elif is_verb:
        at = len(words) - 1 if language == "de" else 0
        forms = dict.fromkeys(european_verb_forms(words[at].written, language))
        yield from ((*words[:at], words[at]._replace(written=form), *words[at + 1 :]) for form in forms)


def _compounded_otherwise(words: Sequence[Word], language: str) -> Iterator[Sequence[Word]]:
    """Yield the words of a term with a compound put together or taken apart."""
    if language not in _COMPOUNDS or not _has_compound(words, language):
        return
    for at, word in enumerate(words):
        cut = _cut_of(word.written, language)
        if cut and not word.suffix:
            yield (*words[:at], *_parts(word, cut, language), *words[at + 1 :])
    for at, (one, other) in enumerate(pairwise(words)):
        if not other.gap and are_joined(one.written, other.written, language):
            joined = one.written + doubled(one.written, other.written, language) + other.written
            yield (*words[:at], other._replace(written=joined, gap=one.gap), *words[at + 2 :])


def _has_compound(words: Sequence[Word], language: str) -> bool:
    """Tell whether a term has words that make compounds; all terms are asked, so that it does without a loop."""
    return any(map(_may_be_in_compound, map(_written, words), repeat(language)))


@lru_cache(_KEPT)
def _may_be_in_compound(word: str, language: str) -> bool:
    """Tell whether a word may be put together with another, or taken apart: few are, and most terms have none."""
    ends_one = language == "tr" and _ends_compounds(word)
    return ends_one or _begins_compounds(word, language) or _cut_of(word, language) > 0


@lru_cache(_KEPT)
def _cut_of(word: str, language: str) -> int:
    """Return how many letters the first part of a compound has, 0 for other words."""
    parted = _COMPOUNDS[language].fullmatch(word) or _with_usual_end(word, language)
    return len(next(filter(None, parted.groups()))) if parted else 0


def _with_usual_end(word: str, language: str) -> re.Match[str] | None:
    return _WITH_LAST.fullmatch(word) if language == "tr" and word.endswith(_LAST_LETTERS) else None


def are_joined(one: str, other: str, language: str) -> bool:
    """Tell whether two words of a term may be written as one."""
    if language == "tr":
        return _begins_compounds(one, language) or _ends_compounds(other)
    return (
        language in _COMPOUNDS
        and _begins_compounds(one, language)
        and _COMPOUNDS[language].fullmatch(one + other) is not None
    )


@lru_cache(_KEPT)
def _begins_compounds(word: str, language: str) -> bool:
    return _FIRST_WORDS[language].fullmatch(word) is not None


@lru_cache(_KEPT)
def _ends_compounds(word: str) -> bool:
    return _LAST_WORD.fullmatch(word) is not None


def _of_several_owners(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Yield words of which the owner is many: attorneys' fees of attorney's fee, also without the apostrophe."""
    for at, word in enumerate(words[:-1]):
        if word.suffix == "s" and not word.written.endswith(("men", "children", "people")):
            yield (*words[:at], word._replace(written=plural_of(word.written), suffix=""), *words[at + 1 :])


def _conjugated(words: Sequence[Word], *, is_verb: bool) -> Iterator[Sequence[Word]]:
    has_to = len(words) > 1 and words[0].written == "to"
    verb, *others = words[1:] if has_to else words
    if (has_to or is_verb) and verb.written.islower():
        yield from (
            (verb._replace(written=form), *others) for form in _forms(verb.written) if has_to or form != verb.written
        )


def _forms(verb: str) -> Iterator[str]:
    """Yield the forms of an English verb but for those in -s, which are found as the plural of a noun is."""
    yield from (form for form in verb_forms(verb) if form == verb or not form.startswith(verb[:-1]) or form[-1] != "s")


def _parts(word: Word, cut: int, language: str) -> tuple[Word, Word]:
    first, second = word.written[:cut], word.written[cut:]
    is_doubled = bool(second[1:2]) and doubled(first, second, language) == second[1:2]
    return word._replace(written=first), word._replace(written=second[1:] if is_doubled else second, gap="")


def doubled(first: str, second: str, language: str) -> str:
    """Return the first letter of a second part where the compound has it twice, else nothing."""
    letter = second[:1].lower()
    return letter if letter in _DOUBLING.get(language, "") and first.lower().endswith(tuple("aeiou")) else ""
