"""A term in the form in which another one stands: Parlaments, Magistrats; погостах, кладбищах; البرلمان, المجلس."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from glossary.folding import fold
from glossary.languages.arabic_forms import arabic_forms
from glossary.languages.european_plurals import plural_in
from glossary.languages.german import german_forms
from glossary.languages.russian import cases_behind, russian_forms

_KEPT: Final = 2_000
_FORMS: Final[dict[str, Callable[[str], Iterable[tuple[str, str]]]]] = {
    "ar": arabic_forms,
    "de": german_forms,
    "ru": russian_forms,
}


def in_form_of(surface: str, rendering: str, term: str, *, language: str, before: str = "") -> tuple[str, ...]:
    """Return a term in each form that `surface` may be of `rendering`, the likeliest first; nothing if it is none.

    What stands `before` tells some forms of a Russian noun apart.
    """
    said = fold(surface, language)
    forms: dict[str, str] = {}
    for name, form in _forms(term, language):
        forms.setdefault(name, form)
    names = [name for name, form in _forms(rendering, language) if fold(form, language) == said]
    cases = cases_behind(before) if language == "ru" else ()
    fitting = [name for name in names if name.endswith(cases)] if cases else []
    return tuple(dict.fromkeys(forms[name] for name in fitting or names if name in forms))


@lru_cache(maxsize=_KEPT)
def _forms(term: str, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(_FORMS[language](term) if language in _FORMS else _in_numbers(term, language))


def _in_numbers(term: str, language: str) -> Iterator[tuple[str, str]]:
    yield "one", term
    yield "many", plural_in(term, language)
