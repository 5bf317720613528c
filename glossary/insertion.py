"""A term written into a sentence: the form its source asks for first, and the other forms to choose from."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glossary.english import plural_of
from glossary.folding import APOSTROPHES, fold
from glossary.government import governed, governed_by_verb
from glossary.terms import Term, TermStatus
from glossary.tokens import split_words
from glossary.turkish.generation import UnknownForm, inflect, with_suffixes
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.heads import is_plural as has_plural
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import read_suffixes
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
# A sentence parted where no verb or preposition reaches across.
_CLAUSE_BORDER: Final = re.compile(r"[.!?:;,(–/]")
_OWNING: Final = re.compile(rf"[{APOSTROPHES}]s?$")
# An owner before a term, and one behind it.
_OWNED: Final = re.compile(
    rf"(?<!year)(?<!week)(?<!month)(?<!day)(?<!morrow)[{APOSTROPHES}]s\s+$|s[{APOSTROPHES}]\s+$|\b(?:its|his|her|their)\s+$",
    re.IGNORECASE,
)
_OF: Final = re.compile(r"\s+of\s+(?:the|our|this|an?)\b")
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
        ("which", Inflection(case=Case.LOCATIVE, is_relative=True)),
        ("plural-which", Inflection(is_plural=True, case=Case.LOCATIVE, is_relative=True)),
        ("is", Inflection(is_statement=True)),
        ("equative", Inflection(case=Case.EQUATIVE)),
        ("its", Inflection(possessive=Possessive.ITS)),
        ("our", Inflection(possessive=Possessive.OURS)),
        ("your", Inflection(possessive=Possessive.YOURS_PLURAL)),
    ]
    forms += [
        (f"our-{case.value}", Inflection(possessive=Possessive.OURS, case=case))
        for case in _CASES
        if case is not Case.NOMINATIVE
    ]
    written = ((name, _inflected(target, form, pronunciation)) for name, form in forms)
    return tuple(Choice(name=name, text=text) for name, text in written if text)


def _inflected(target: str, form: Inflection, pronunciation: str) -> str:
    try:
        return inflect(target, form, pronunciation=pronunciation)
    except UnknownForm:
        return ""


def _written(term: Term, suffixes: Ending) -> str:
    try:
        return with_suffixes(term.target, suffixes, pronunciation=term.pronunciation)
    except UnknownForm:
        return term.target


def _asked_for(text: str, start: int, end: int, term: Term) -> Ending:
    """Read number, possessor and case off the source; the suffixes of the rendering in order."""
    language = term.source_language
    clause = _CLAUSE_BORDER.split(text[:start])[-1]
    before = [fold(word.written, language) for word in split_words(clause, language)]
    ending = _case(before, text[end:], term, is_owner=_is_owner(text, end, language))
    owner = _owner(before[-_FAR - 1 :], language) or _owner_beside(text, start, end, language)
    is_plural = _is_plural(text[start:end], term) and not has_plural(_head(term.target))
    return (*Inflection(is_plural=is_plural, possessive=owner).suffixes, *ending)


def _is_owner(text: str, end: int, language: str) -> bool:
    return language == "en" and (_OWNING.search(text[:end]) is not None or text[end : end + 1] in {*APOSTROPHES})


def _owner_beside(text: str, start: int, end: int, language: str) -> Possessive | None:
    """Tell whether an owner stands right before the term or behind it: the town's library, a grant of the Union."""
    if language != "en":
        return None
    is_owned = _OWNED.search(text[:start]) is not None or _OF.match(text, end) is not None
    return Possessive.ITS if is_owned else None


def _owner(before: list[str], language: str) -> Possessive | None:
    at = _determiner(before, language)
    owners = _OWNERS.get(language, {}).items()
    return next((owner for owner, words in owners if at and before[-at] in words), None)


def _determiner(before: list[str], language: str) -> int | None:
    """Return how many words before the term its article or the like stands."""
    words = _DETERMINERS.get(language, frozenset())
    return next((place for place in range(1, len(before) + 1) if before[-place] in words), None)


def _case(before: list[str], behind: str, term: Term, *, is_owner: bool) -> Ending:
    language = term.source_language
    near = before[-_FAR - 1 :]
    if is_owner:
        return (Case.GENITIVE.value,)
    if not near or language not in _BEFORE:
        return ()
    at = _farthest_determiner(near, language)
    if language == "en":
        leading = " ".join(before[: len(before) - at])
        told = governed(leading, behind, term=fold(term.source, language), has_article=at > 0)
        told = told or _beyond_adjective(before, at, language)
        if told is not None:
            return told
    named = _case_of(near[-1], language)
    return (named.value,) if named is not None else _of_determined(near, at, language)


def _beyond_adjective(before: list[str], at: int, language: str) -> Ending | None:
    """Read the verb before an adjective where no article stands: they collected old permits."""
    if at or before[-1] in _NO_VERBS or _case_of(before[-1], language):
        return None
    return governed_by_verb(" ".join(before[:-1]))


def _of_determined(near: list[str], at: int, language: str) -> Ending:
    if not at or at == len(near):
        return ()
    governing = near[-at - 1]
    is_object = language == "en" and near[-at] in _DEFINITE and governing not in _NO_VERBS
    case = _case_of(governing, language) or (Case.ACCUSATIVE if is_object else None)
    return (case.value,) if case else ()


def _farthest_determiner(near: list[str], language: str) -> int:
    """Return how many words before the term its article stands, with others before it (`in all our`), 0 for none."""
    words = _DETERMINERS.get(language, frozenset())
    at = _determiner(near, language) or 0
    if any(word in _NO_VERBS or _case_of(word, language) for word in near[len(near) - at + 1 :]):
        return 0
    while at and at < len(near) and near[-at - 1] in words:
        at += 1
    return at


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
