"""A term in the form in which another one stands: Parlaments, Magistrats; погостах, кладбищах; البرلمان, المجلس."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Final

from glossary.folding import fold
from glossary.languages.arabic_shapes import arabic_in_form_of
from glossary.languages.european_plurals import plural_in
from glossary.languages.german import german_forms
from glossary.languages.russian import russian_forms
from glossary.languages.russian_places import likely_slots
from glossary.patterns import lazily

_KEPT: Final = 2_000
# Before these, what is written alike for one and for many is many: les frais, le città.
_OF_MANY: Final = {
    "fr": lazily(r"\b(?:les|des|aux|ces|mes|ses|nos|vos|leurs|plusieurs|deux|quelques)\s+(?:\w+s\s+)?$", re.IGNORECASE),
    "es": lazily(r"\b(?:los|las|unos|unas|est[oa]s|es[oa]s|nuestr[oa]s|sus|mis|vari[oa]s|dos)\s+$", re.IGNORECASE),
    "it": lazily(r"\b(?:i|gli|le|dei|degli|delle|ai|agli|alle|nelle|sulle|dalle|nostre|due|queste)\s+$", re.IGNORECASE),
    "pt": lazily(r"\b(?:[oa]s|[dn][oa]s|a[oa]s|às|pel[oa]s|est[ea]s|noss[oa]s|seus|suas|dois|duas)\s+$", re.IGNORECASE),
}
_FORMS: Final[dict[str, Callable[[str], Iterable[tuple[str, str]]]]] = {
    "de": german_forms,
    "ru": russian_forms,
}


def in_form_of(
    surface: str, rendering: str, term: str, *, language: str, before: str = "", behind: str = ""
) -> tuple[str, ...]:
    """Return a term in each form that `surface` may be of `rendering`, the likeliest first; nothing if it is none.

    What stands `before` and `behind` tells some forms of Russian and Arabic nouns apart.
    """
    if language == "ar":
        form = arabic_in_form_of(surface, rendering, term, before=before, behind=behind)
        return (form,) if form else ()
    forms = forms_by_name(term, language)
    names = names_read(surface, rendering, language=language, before=before)
    return tuple(dict.fromkeys(forms[name] for name in names if name in forms))


def names_read(surface: str, rendering: str, *, language: str, before: str = "") -> list[str]:
    """Return the names of the forms that `surface` may be of `rendering`, the likeliest first."""
    said = fold(surface, language)
    names = [name for name, form in _forms(rendering, language) if fold(form, language) == said]
    if language == "ru":
        return likely_slots(names, before)
    return names[::-1] if language in _OF_MANY and _OF_MANY[language].search(before) else names


def forms_by_name(term: str, language: str) -> dict[str, str]:
    """Return the forms of a term, the first of each name."""
    return dict(reversed(_forms(term, language)))


@lru_cache(maxsize=_KEPT)
def _forms(term: str, language: str) -> tuple[tuple[str, str], ...]:
    return tuple(_FORMS[language](term) if language in _FORMS else _in_numbers(term, language))


def _in_numbers(term: str, language: str) -> Iterator[tuple[str, str]]:
    yield "one", term
    yield "many", plural_in(term, language)
