"""A term written into a sentence: the form its source asks for first, and the other forms to choose from."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from glossary.english import plural_of
from glossary.folding import APOSTROPHES, fold
from glossary.terms import Term, TermStatus
from glossary.tokens import split_words
from glossary.turkish.generation import UnknownForm, inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.heads import is_plural, is_possessed
from glossary.turkish.reading import read_suffixes

_CASES: Final = (
    Case.NOMINATIVE,
    Case.ACCUSATIVE,
    Case.DATIVE,
    Case.LOCATIVE,
    Case.ABLATIVE,
    Case.GENITIVE,
    Case.INSTRUMENTAL,
)
_KEPT: Final = 20_000
_FAR: Final = 3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a word before a term says about the case of its Turkish rendering, by language; contracted articles included.
_BEFORE: Final[dict[str, dict[Case, frozenset[str]]]] = {
    "en": {
        Case.GENITIVE: _words("of"),
        Case.DATIVE: _words("to into toward towards onto"),
        Case.LOCATIVE: _words("in at on within inside"),
        Case.ABLATIVE: _words("from"),
        Case.INSTRUMENTAL: _words("with"),
    },
    "de": {
        Case.GENITIVE: _words("des"),
        Case.DATIVE: _words("zum zur ins"),
        Case.LOCATIVE: _words("im am beim in"),
        Case.ABLATIVE: _words("vom aus"),
        Case.INSTRUMENTAL: _words("mit"),
    },
    "fr": {
        Case.GENITIVE: _words("du des de d"),
        Case.DATIVE: _words("au aux à vers"),
        Case.LOCATIVE: _words("dans en"),
        Case.ABLATIVE: _words("depuis"),
        Case.INSTRUMENTAL: _words("avec"),
    },
    "pt": {
        Case.GENITIVE: _words("do da dos das de"),
        Case.DATIVE: _words("ao à aos às"),
        Case.LOCATIVE: _words("no na nos nas em"),
        Case.ABLATIVE: _words("desde"),
        Case.INSTRUMENTAL: _words("com"),
    },
}
_DETERMINERS: Final = {
    "en": _words("the a an all both this that these those our your their its his her each every any some"),
    "de": _words("der die das den dem ein eine einen einem einer unser unsere unserem unseren ihr ihre"),
    "fr": _words("le la les l un une notre nos votre vos leur leurs son sa ses ce cette ces"),
    "pt": _words("o a os as um uma nosso nossa nossos nossas seu sua seus suas este esta"),
}
_OWNERS: Final[dict[str, dict[Possessive, frozenset[str]]]] = {
    "en": {Possessive.OURS: _words("our"), Possessive.YOURS_PLURAL: _words("your")},
    "de": {
        Possessive.OURS: _words("unser unsere unserem unseren unserer"),
        Possessive.YOURS_PLURAL: _words("ihr ihre"),
    },
    "fr": {Possessive.OURS: _words("notre nos"), Possessive.YOURS_PLURAL: _words("votre vos")},
    "pt": {Possessive.OURS: _words("nosso nossa nossos nossas"), Possessive.YOURS_PLURAL: _words("seu sua seus suas")},
}
# Behind these an English noun with an article is no object.
_NO_VERBS: Final = _words("""
    and or but nor than as if when while that which who is are was were be been being am with without by for about
    between among during after before until since through over under against per via including despite because so
    also not then where whose whether upon
""")
_OWNING: Final = re.compile(rf"[{APOSTROPHES}]s?$")
_DEFINITE: Final = _words("the our your their its his her this that these those")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A form of a rendering: its name (`dative`, `plural-genitive`, `our`) and how it is written."""

    name: str
    text: str


@lru_cache(maxsize=_KEPT)
def choices_of(target: str, *, language: str, pronunciation: str = "") -> tuple[Choice, ...]:
    """Return the forms a rendering may be inserted in, the dictionary form first; equal ones once."""
    match language:
        case "tr":
            choices = _turkish(target, pronunciation)
        case "en":
            choices = (Choice(name="singular", text=target), Choice(name="plural", text=plural_of(target)))
        case _:
            choices = (Choice(name="singular", text=target),)
    first: dict[str, Choice] = {}
    for choice in choices:
        first.setdefault(choice.text, choice)
    return tuple(first.values())


def likely_form(text: str, *, start: int, end: int, term: Term) -> str:
    """Return a term's rendering as the sentence needs it, told by the source around `text[start:end]`."""
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return term.target or term.source
    match term.target_language:
        case "tr":
            return _written(term, _asked_for(text, start, end, term))
        case "en" if _is_plural(text[start:end], term):
            return plural_of(term.target)
        case _:
            return term.target


def _turkish(target: str, pronunciation: str) -> tuple[Choice, ...]:
    forms = [(case.value, Inflection(case=case)) for case in _CASES]
    forms += [
        ("plural" if case is Case.NOMINATIVE else f"plural-{case.value}", Inflection(is_plural=True, case=case))
        for case in _CASES
    ]
    forms += [
        ("equative", Inflection(case=Case.EQUATIVE)),
        ("its", Inflection(possessive=Possessive.ITS)),
        ("our", Inflection(possessive=Possessive.OURS)),
        ("our-genitive", Inflection(possessive=Possessive.OURS, case=Case.GENITIVE)),
        ("your", Inflection(possessive=Possessive.YOURS_PLURAL)),
    ]
    written = ((name, _inflected(target, form, pronunciation)) for name, form in forms)
    return tuple(Choice(name=name, text=text) for name, text in written if text)


def _inflected(target: str, form: Inflection, pronunciation: str) -> str:
    try:
        return inflect(target, form, pronunciation=pronunciation)
    except UnknownForm:
        return ""


def _written(term: Term, form: Inflection) -> str:
    return _inflected(term.target, form, term.pronunciation) or term.target


def _asked_for(text: str, start: int, end: int, term: Term) -> Inflection:
    """Read number, possessor and case off the source."""
    language = term.source_language
    before = [fold(word.written, language) for word in split_words(text[:start], language)][-_FAR - 1 :]
    if text[:start].rstrip()[-1:] in {*".!?:;,(–"}:
        before = []
    form = Inflection(
        is_plural=_is_plural(text[start:end], term),
        possessive=_owner(before, language),
        case=_case(text, end, before, language),
    )
    return replace(form, is_plural=False) if is_plural(_head(term.target)) else form


def _owner(before: list[str], language: str) -> Possessive | None:
    at = _determiner(before, language)
    owners = _OWNERS.get(language, {}).items()
    return next((owner for owner, words in owners if at and before[-at] in words), None)


def _determiner(before: list[str], language: str) -> int | None:
    """Return how many words before the term its article or the like stands."""
    words = _DETERMINERS.get(language, frozenset())
    return next((place for place in range(1, len(before) + 1) if before[-place] in words), None)


def _case(text: str, end: int, before: list[str], language: str) -> Case:
    if language == "en" and (_OWNING.search(text[:end]) or text[end : end + 1] in {*APOSTROPHES}):
        return Case.GENITIVE
    if not before or language not in _BEFORE:
        return Case.NOMINATIVE
    named = _case_of(before[-1], language)
    if named is not None:
        return named
    at = _determiner(before, language)
    if at is None or at == len(before):
        return Case.NOMINATIVE
    governing = before[-at - 1]
    is_object = language == "en" and before[-at] in _DEFINITE and governing not in _NO_VERBS
    return _case_of(governing, language) or (Case.ACCUSATIVE if is_object else Case.NOMINATIVE)


def _case_of(word: str, language: str) -> Case | None:
    return next((case for case, words in _BEFORE[language].items() if word in words), None)


def _is_plural(surface: str, term: Term) -> bool:
    """Tell whether the source says the term in the plural."""
    if term.source_language == "tr":
        return _is_turkish_plural(surface, term.source)
    if term.source_language != "en":
        return False
    said = fold(_OWNING.sub("", surface), "en")
    return said != fold(term.source, "en") and said == fold(plural_of(term.source), "en")


def _is_turkish_plural(surface: str, source: str) -> bool:
    found, known = split_words(surface, "tr")[-1], split_words(source, "tr")
    reading = read_suffixes(found.written, known[-1].written, is_head=len(known) > 1, suffix=found.suffix)
    return reading is not None and "plural" in reading.suffixes


def _head(target: str) -> str:
    head = fold(target.rsplit(maxsplit=1)[-1], "tr") if target.split() else ""
    return "" if is_possessed(head) else head
