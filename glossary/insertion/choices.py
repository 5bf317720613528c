"""The forms of a term to choose from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glossary.insertion.asked import owner_of
from glossary.languages.arabic_phrases import Shape, in_shape
from glossary.languages.english import plural_of
from glossary.languages.european_plurals import plural_in
from glossary.languages.german import german_forms
from glossary.languages.russian import russian_forms
from glossary.rewriting import suffixes_read
from glossary.turkish.generation import UnknownForm, inflect
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.suffixes import Ending

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
_NUMBERS_AND_OWNERS: Final = (
    (False, None),
    (False, Possessive.ITS),
    (True, None),
    (True, Possessive.ITS),
    (False, Possessive.OURS),
)
# The forms of a Turkish rendering to choose from, in the order of the menu.
_OFFERED: Final = (
    *(
        Inflection(is_plural=is_plural, possessive=owner, case=case)
        for is_plural, owner in _NUMBERS_AND_OWNERS
        for case in _CASES
    ),
    *(
        Inflection(is_plural=is_plural, possessive=owner, case=Case.LOCATIVE, is_relative=True)
        for is_plural, owner in _NUMBERS_AND_OWNERS
    ),
    Inflection(is_statement=True),
    Inflection(possessive=Possessive.ITS, is_statement=True),
    Inflection(case=Case.EQUATIVE),
    Inflection(possessive=Possessive.YOURS_PLURAL),
)
# German and Russian forms as their tables call them, and in the menu; adjectives as behind an article.
_GERMAN: Final = {
    "nominative": "singular",
    "many": "plural",
    "genitive en": "genitive",
    "genitive": "genitive",
    "many dative en": "plural-dative",
    "many dative": "plural-dative",
    "object": "accusative",
}
_RUSSIAN: Final = {
    f"{number} {russian}": "-".join(filter(None, (name, case)))
    for number, name in (("one", ""), ("many", "plural"))
    for russian, case in (
        ("nominative", "" if name else "singular"),
        ("genitive", "genitive"),
        ("dative", "dative"),
        ("accusative", "accusative"),
        ("instrumental", "instrumental"),
        ("prepositional", "locative"),
    )
}


_ARABIC: Final = {
    "definite": Shape(is_definite=True),
    "plural": Shape(number="many"),
    "plural-definite": Shape(number="many", is_definite=True),
    "our": Shape(owner="نا", is_definite=True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A form of a rendering: its name (`dative`, `plural-genitive`, `our`) and how it is written."""

    name: str
    text: str


@lru_cache(maxsize=_KEPT)
def choices_of(target: str, *, language: str, pronunciation: str = "", likely: str = "") -> tuple[Choice, ...]:
    """Return the forms a rendering may be inserted in, those of the number and owner of the likely one first.

    Without it the dictionary form comes first; equal forms stand there once.
    """
    match language:
        case "tr":
            choices = _turkish(target, pronunciation, likely)
        case "en":
            choices = (Choice(name="singular", text=target), Choice(name="plural", text=plural_of(target)))
        case "de":
            choices = _named(german_forms(target), _GERMAN)
        case "ru":
            choices = _named(russian_forms(target), _RUSSIAN)
        case "ar":
            choices = tuple(Choice(name=name, text=text) for name, text in _arabic(target))
        case _:
            choices = (Choice(name="singular", text=target), Choice(name="plural", text=plural_in(target, language)))
    first: dict[str, Choice] = {}
    for choice in choices:
        first.setdefault(choice.text, choice)
    return tuple(first.values())


def _arabic(target: str) -> Iterator[tuple[str, str]]:
    yield "singular", target
    for name, shape in _ARABIC.items():
        written = in_shape(target, shape)
        if written:
            yield name, written


def _named(forms: Iterable[tuple[str, str]], names: dict[str, str]) -> tuple[Choice, ...]:
    """Return the forms of a rendering that have a name, the first of each."""
    written = dict(reversed(list(forms)))
    first: dict[str, str] = {}
    for form, name in names.items():
        if form in written:
            first.setdefault(name, written[form])
    return tuple(Choice(name=name, text=text) for name, text in first.items())


def _turkish(target: str, pronunciation: str, likely: str) -> tuple[Choice, ...]:
    offered = dict.fromkeys((*_like(likely, target), *_OFFERED))
    written = ((form, _inflected(target, form, pronunciation)) for form in offered)
    return tuple(Choice(name=_name(form), text=text) for form, text in written if text)


def _like(likely: str, target: str) -> Iterator[Inflection]:
    """Yield the cases of the number and the owner that a form shows."""
    suffixes = next(iter(suffixes_read(likely, target, before="")), ()) if likely else ()
    for case in _CASES if suffixes else ():
        yield Inflection(is_plural="plural" in suffixes, possessive=_owner(suffixes), case=case)


def _owner(suffixes: Ending) -> Possessive | None:
    return next((owner for owner in Possessive if Inflection(possessive=owner).suffixes == owner_of(suffixes)), None)


def _name(form: Inflection) -> str:
    parts = [part for part in form.suffixes if not (form.is_relative and part == Case.LOCATIVE.value)]
    return "-".join(parts).replace("your-plural", "your") or Case.NOMINATIVE.value


def _inflected(target: str, form: Inflection, pronunciation: str) -> str:
    try:
        return inflect(target, form, pronunciation=pronunciation)
    except UnknownForm:
        return ""
