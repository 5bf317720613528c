"""A term written into a sentence: the form its source asks for."""

from dataclasses import replace
from typing import Final

from glossary.insertion import english_sources, turkish_sources
from glossary.insertion.arabic.sentences import asked_in_arabic
from glossary.insertion.arabic_renderings import arabic_rendering
from glossary.insertion.asked import Asked
from glossary.insertion.english.nouns import MONTHS
from glossary.insertion.english.sentences import asked_in_english
from glossary.insertion.english.verb_forms import verb_form_in_english
from glossary.insertion.english_renderings import english_verb
from glossary.insertion.european.sentences import asked_in_european
from glossary.insertion.plurals import is_one_of_many, is_said_in_plural
from glossary.insertion.russian.sentences import asked_in_russian
from glossary.insertion.same_heads import suffixes_of_head
from glossary.languages.european_plurals import plural_in
from glossary.patterns import lazily
from glossary.terms import Term, TermStatus
from glossary.turkish.conjugation import conjugate
from glossary.turkish.counting import is_counted
from glossary.turkish.generation import UnknownForm, with_suffixes
from glossary.turkish.grammar import Case
from glossary.turkish.guessing import in_form_of
from glossary.turkish.suffixes import Ending
from glossary.turkish.verbs import ends_in_infinitive
from glossary.verbs import is_verb

# mülteci öncülüğünde: what ends so has its case already.
_HAS_CASE: Final = lazily(r".+ \w+[ıiuü]nd[ae]")
# No sentence is longer; read over and over, a row of words without end would cost the square of its length.
_FARTHEST: Final = 1_500
_CASE_NAMES: Final = frozenset(map(str, Case))
# Who knows the case of a rendering, by the language of the source and that of the rendering.
_CASED: Final = {
    ("tr", "de"): turkish_sources.german_rendering,
    ("tr", "ru"): turkish_sources.russian_rendering,
    ("tr", "ar"): arabic_rendering,
    ("en", "ar"): arabic_rendering,
    ("en", "de"): english_sources.german_rendering,
    ("en", "ru"): english_sources.russian_rendering,
}


def likely_form(text: str, *, start: int, end: int, term: Term, over: str = "") -> str:
    """Return a term's rendering as the sentence needs it, told by the source around `text[start:end]`.

    `over` are the words of a Turkish target that it is to stand in place of; their case counts for more.
    """
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return _as_it_is(text, start=start, end=end, term=term)
    match term.target_language:
        case "tr":
            return _in_turkish(text, start, end, term, over)
        case language if (term.source_language, language) in _CASED and not is_verb(term):
            rendering = _CASED[term.source_language, language]
            return rendering(text, start=start, end=end, term=term, is_plural=_are_several(text, start, end, term))
        case "en" if term.source_language == "tr" and is_verb(term):
            return english_verb(text[start:end], term, before=text[max(start - _FARTHEST, 0) : start])
        case language if not is_verb(term) and _are_several(text, start, end, term):
            return plural_in(term.target, language)
        case _:
            return term.target


def _in_turkish(text: str, start: int, end: int, term: Term, over: str) -> str:
    """Return a Turkish noun in its form, a verb as an English sentence asks for it, else in its dictionary form."""
    if not ends_in_infinitive(term.target):
        asked = asked_for(text, start=start, end=end, term=term).suffixes
        read = suffixes_of_head(over, term.target, asked)
        return written(term, in_form_of(over, asked) if read is None else read)
    if term.source_language != "en" or term.source.endswith("ing"):
        return term.target
    cut = max(start - _FARTHEST, 0)
    near = text[cut : end + _FARTHEST]
    form = verb_form_in_english(near, start - cut, end - cut, term.source, over=over.rpartition(" ")[2])
    return term.target if form is None else conjugate(term.target, form)


def _as_it_is(text: str, *, start: int, end: int, term: Term) -> str:
    """Return what must stay as it is, in Turkish with its case behind an apostrophe, where it takes one: Eurocities'e.

    It is one, whatever owns it or is of it.
    """
    name = term.target or term.source
    if term.target_language != "tr":
        return name
    asked = asked_for(text, start=start, end=end, term=replace(term, target=name)).suffixes
    case = tuple(suffix for suffix in asked if suffix in _CASE_NAMES)
    form = written(replace(term, target=name), case)
    return form if form.startswith(f"{name}'") else name


def _are_several(text: str, start: int, end: int, term: Term) -> bool:
    """Tell whether a source says a term in the plural, or counts it as Turkish does: üç gemi."""
    is_countable = term.source_language == "tr" and term.target not in MONTHS
    if term.target_language == "en" and is_one_of_many(term):
        return False
    return is_said_in_plural(text[start:end], term) or (is_countable and is_counted(text[:start], text[end:]))


def written(term: Term, suffixes: Ending) -> str:
    """Return a term's Turkish rendering with suffixes; bare where it has no such form, and a verb as it is."""
    if ends_in_infinitive(term.target) or _HAS_CASE.fullmatch(term.target):
        return term.target
    try:
        return with_suffixes(term.target, suffixes, pronunciation=term.pronunciation)
    except UnknownForm:
        return term.target


def asked_for(text: str, *, start: int, end: int, term: Term) -> Asked:
    """Return what a source asks of a term's Turkish rendering in place of `text[start:end]`."""
    language, cut = term.source_language, max(start - _FARTHEST, 0)
    text, start, end = text[cut : end + _FARTHEST], start - cut, end - cut
    if language == "en":
        return asked_in_english(text, start, end, term)
    if language == "ru":
        return asked_in_russian(text, start, end, term)
    if language == "ar":
        return asked_in_arabic(text, start, end, term)
    return asked_in_european(text, start, end, term)
