"""Glossaries whose every entry has a capital, or nothing but capitals, which then say nothing of the terms."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from glossary.terms import Term
from glossary.verbs import is_verb

# Here every noun has a capital.
CAPITAL_NOUNS: Final = frozenset({"de", "lb"})
# In other languages names of several words have a capital at their head alone: Union européenne.
_NAMES_HAVE_CAPITALS: Final = frozenset({"tr", "en"})
# Buttons and messages of programs have capitals at their head too, and few are terms: About, Up, Yükleniyor.
_MESSAGE: Final = {
    "en": re.compile(
        "About|After|All|At|Back|Before|Both|Down|From|None|Off|On|Out|Over|Recent|To|Under|Up|With|Yes|No"
    ),
    "tr": re.compile(r".*\w[ıiuü]yor(?:lar)?|.*\w (?:hakkında|için)"),
}
_MOST: Final = 0.9
_FEWEST_TELLING: Final = 3
_LONGEST_SMALL: Final = 3
_TURKISH_SMALL: Final = str.maketrans("Iİ", "ıi")
_GERMAN_ADJECTIVE: Final = re.compile(r"[A-ZÄÖÜ]\w+e[nrs]? [A-ZÄÖÜ]")


def without_list_capitals(terms: Sequence[Term]) -> Sequence[Term]:
    """Return the terms of one direction with the capitals alone that a text would have.

    Entries are headed by capitals where nearly all have one and several go on in small letters: Blood pressure. A word
    that both languages share stays as it is, for it is a name: Ankara. So do the words of a program's buttons, of which
    nobody can tell whether a text means them.
    """
    changed = _change(terms)
    if changed is None:
        return terms
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


def _in_small_letters(text: str, language: str) -> str:
    small = _small(text, language)
    return small.title() if language in CAPITAL_NOUNS else small


def _small(text: str, language: str) -> str:
    return (text.translate(_TURKISH_SMALL) if language == "tr" else text).lower()
