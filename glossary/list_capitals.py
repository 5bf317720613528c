"""Glossaries whose every entry has a capital, or nothing but capitals, which then say nothing of the terms."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from glossary.patterns import lazily
from glossary.stop_words import STOP_WORDS, words_of
from glossary.terms import Term
from glossary.verbs import is_verb

# Here every noun has a capital.
CAPITAL_NOUNS: Final = frozenset({"de", "lb"})
# In other languages names of several words have a capital at their head alone: Union européenne.
_NAMES_HAVE_CAPITALS: Final = frozenset({"tr", "en"})
# Buttons and messages of programs have capitals at their head too, and few are terms: About, Up, Yükleniyor.
_MESSAGE: Final = {
    "en": lazily("About|After|All|At|Back|Before|Both|Down|From|None|Off|On|Out|Over|Recent|To|Under|Up|With|Yes|No"),
    "tr": lazily(r".*\w[ıiuü]yor(?:lar)?|.*\w (?:hakkında|için)"),
}
_MOST: Final = 0.9
_FEWEST_TELLING: Final = 3
_LONGEST_SMALL: Final = 3
_WORDS_OF_A_NAME: Final = 3
_VOWELS: Final = frozenset("AEIİOÖUÜÂÎÛÀÁÈÉÊÍÓÔÚÄY")
_SHORT_FORMS: Final = words_of("AB ABD AR-GE BAE EU IT OECD UK UN UNESCO UNICEF USA TÜBİTAK AFAD NATO")
# A name, and no office that every town has: BÜYÜKŞEHİR BELEDİYESİ, DAİRE BAŞKANLIĞI.
_BODY: Final = lazily(
    r"^\S+ \S+ (?:\S+ )*(?:AJANSI|BAKANLIĞI|BANKASI|BAŞKANLIĞI|BİRLİĞİ|ENSTİTÜSÜ|KURUMU|MÜDÜRLÜĞÜ)$", re.MULTILINE
)
_TURKISH_SMALL: Final = str.maketrans("Iİ", "ıi")
_GERMAN_ADJECTIVE: Final = lazily(r"[A-ZÄÖÜ]\w+e[nrs]? [A-ZÄÖÜ]")


def without_list_capitals(terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms of one direction with the capitals alone that a text would have.

    Entries are headed by capitals where nearly all have one and several go on in small letters: Blood pressure. A word
    that both languages share stays as it is, for it is a name: Ankara. So do the words of a program's buttons, of which
    nobody can tell whether a text means them.
    """
    changed = _change(terms)
    if changed is None:
        return [_unshouted(term) if term.source.isupper() and term.target.isupper() else term for term in terms]
    return [term if _keeps_capitals(term) else _changed(term, changed) for term in terms]


def _keeps_capitals(term: Term) -> bool:
    return term.source == term.target or term.is_name or _says_message(term)


def _changed(term: Term, change: Callable[[str, str], str]) -> Term:
    """Return a term with both sides changed; where one is no name, the other is none: Veri Tabanı for Database."""
    source, target = change(term.source, term.source_language), change(term.target, term.target_language)
    if is_verb(term):
        return replace(term, source=source[:1].lower() + source[1:], target=target[:1].lower() + target[1:])
    if source != term.source:
        target = _without_capitals(target, term.target_language)
    elif target != term.target:
        source = _without_capitals(source, term.source_language)
    return replace(term, source=source, target=target)


def _without_capitals(text: str, language: str) -> str:
    if language in CAPITAL_NOUNS:
        return text
    words = text.split(" ")
    return " ".join(_small(word, language) if word[1:].islower() else word for word in words)


def _change(terms: Sequence[Term]) -> Callable[[str, str], str] | None:
    """Return what takes the capitals of a list from an entry, none where they may mean something."""
    sources, targets = [term.source for term in terms], [term.target for term in terms]
    written = [side for side in (sources, targets) if not _have_no_capitals(side)]
    if written and all(map(_are_shouted, written)):
        return _in_small_letters
    languages = (terms[0].source_language, terms[0].target_language) if terms else ()
    telling = [
        texts
        for language, texts in zip(languages, (sources, targets), strict=False)
        if language in _NAMES_HAVE_CAPITALS
    ]
    is_headed = bool(telling) and all(map(_are_headed, telling))
    return without_head_capital if is_headed and sum(map(_says_message, terms)) < _FEWEST_TELLING else None


def _says_message(term: Term) -> bool:
    return _is_message(term.source_language, term.source) or _is_message(term.target_language, term.target)


def _is_message(language: str, text: str) -> bool:
    return language in _MESSAGE and _MESSAGE[language].fullmatch(text) is not None


def _are_shouted(texts: Sequence[str]) -> bool:
    return _are_most([text.isupper() for text in texts]) and any(" " in text for text in texts)


def _have_no_capitals(texts: Sequence[str]) -> bool:
    return not any(text.isupper() or text.islower() for text in texts)


def _are_headed(texts: Sequence[str]) -> bool:
    going_on_small = sum(text[1:].islower() for text in texts if " " in text)
    return _are_most([text[:1].isupper() for text in texts]) and going_on_small >= _FEWEST_TELLING


def _are_most(marks: Sequence[bool]) -> bool:
    return sum(marks) >= _MOST * len(marks)


def without_head_capital(text: str, language: str) -> str:
    """Return an entry without the capital at its head, unless its other letters show that it is its own."""
    first, *others = text.split(" ")
    if language in CAPITAL_NOUNS:
        is_name = _GERMAN_ADJECTIVE.match(text) is None
    else:
        is_name = any(word[:1].isupper() for word in others if len(word) > _LONGEST_SMALL)
    return text if is_name or not first[1:].islower() else _small(text[0], language) + text[1:]


def _unshouted(term: Term) -> Term:
    """Return an entry of capitals among others that have none in small letters, unless it may be an abbreviation.

    A name of several words keeps those at their heads: Afet ve Acil Durum Yönetimi Başkanlığı.
    """
    if term.source.casefold() == term.target.casefold() or not _are_words(term.source, term.target):
        return term
    change = _title if _BODY.search(f"{term.source}\n{term.target}") else _small_words
    source, target = change(term.source, term.source_language), change(term.target, term.target_language)
    return replace(term, source=source, target=target)


def _are_words(one: str, other: str) -> bool:
    """Tell whether two entries of capitals are words; an abbreviation has a name of several words beside it."""
    fewest, most = sorted((one, other), key=lambda text: len(text.split()))
    if " " in fewest:
        return True
    vowels = sum(sign in _VOWELS for sign in fewest)
    return len(fewest) > _LONGEST_SMALL + 1 and vowels > 1 and len(most.split()) < _WORDS_OF_A_NAME


def _small_words(text: str, language: str) -> str:
    """Return an entry in small letters, but for what can be no word: STK, AB."""
    words = (word if _is_short_form(word) else _in_small_letters(word, language) for word in text.split(" "))
    return " ".join(words)


def _title(text: str, language: str) -> str:
    first, *others = _small_words(text, language).split(" ")
    small = STOP_WORDS.get(language, frozenset())
    words = (word if word in small else _capital(word[:1], language) + word[1:] for word in others)
    return " ".join((_capital(first[:1], language) + first[1:], *words))


def _is_short_form(word: str) -> bool:
    return word in _SHORT_FORMS or not any(sign in _VOWELS for sign in word)


def _capital(letter: str, language: str) -> str:
    return "İ" if language == "tr" and letter == "i" else letter.upper()


def _in_small_letters(text: str, language: str) -> str:
    small = _small(text, language)
    return small.title() if language in CAPITAL_NOUNS else small


def _small(text: str, language: str) -> str:
    return (text.translate(_TURKISH_SMALL) if language == "tr" else text).lower()
