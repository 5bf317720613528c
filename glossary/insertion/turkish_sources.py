"""The case of a German or Russian rendering by the suffixes of the Turkish term it stands for: kararın."""

from typing import Final

from glossary.folding import fold
from glossary.insertion.plurals import suffixes_said
from glossary.insertion.russian.nouns import is_person
from glossary.insertion.russian.words import ADJECTIVE
from glossary.languages.german import german_forms
from glossary.languages.russian import russian_forms
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.turkish.counting import is_counted
from glossary.turkish.grammar import Case
from glossary.turkish.heads import is_possessed

# Behind the doer of these no noun is owned: komisyonun raporu onaylaması.
_DEED: Final = lazily(r"\w+(?:m[ae]s[ıi]|[dt][ıiuü]ğ[ıiuü]|[ae]c[ae]ğ[ıi])\w*")
_DONE: Final = lazily(r"\w+(?:[dt]|m)[ıiuü]ş?")
_CLAUSE: Final = lazily(r"[.,;:!?()]")
_FAR: Final = 6
# Of many things there are too few, or so many: bilgisayar eksiği, нехватка компьютеров.
_OF_MANY: Final = lazily(r"(?:eksi[kğ]|eksikliğ|sayıs|yokluğ|yetersizliğ|adedi)\w*")
_AMONG: Final = frozenset({Case.LOCATIVE, Case.ABLATIVE, Case.INSTRUMENTAL})
_WITH: Final = words_of("ile birlikte beraber")
# The Russian case of a noun by its Turkish one, and by the word behind one without.
_RUSSIAN: Final = {
    Case.GENITIVE: "genitive",
    Case.DATIVE: "dative",
    Case.ACCUSATIVE: "accusative",
    Case.LOCATIVE: "prepositional",
    Case.ABLATIVE: "genitive",
    Case.INSTRUMENTAL: "instrumental",
}
_RUSSIAN_BEHIND: Final = {
    word: case
    for case, words in (
        ("genitive", "için adına sayesinde"),
        ("instrumental", "tarafından ile"),
        ("prepositional", "hakkında konusunda"),
    )
    for word in words.split()
}
# So few are said with one in the genitive: две выставки.
_FEW: Final = lazily(r"(?:^|\s)(?:iki|üç|dört|[2-4])\s+$")


def german_rendering(text: str, *, start: int, end: int, term: Term, is_plural: bool) -> str:
    """Return a German rendering in the number and case that tell from its article: den Schülern, des Vereins."""
    case, behind = _said(text, start, end, term)
    is_with = case in _AMONG or behind[:1] == ["ile"]
    if is_plural:
        name = "many dative" if is_with else "many"
    else:
        name = "genitive" if case == Case.GENITIVE else "nominative" if not case else "object"
    forms = dict(reversed(list(german_forms(term.target))))
    return forms.get(f"{name} en", forms[name]) if name in {"genitive", "many dative"} else forms[name]


def russian_rendering(text: str, *, start: int, end: int, term: Term, is_plural: bool) -> str:
    """Return a Russian rendering in the number and case that its Turkish term has, or the word behind it asks for."""
    case, behind = _said(text, start, end, term)
    name = (_RUSSIAN[case] if case else "") or _RUSSIAN_BEHIND.get("".join(behind[:1]), "nominative")
    is_counted_here = name == "nominative" and is_counted(text[:start], text[end:])
    if is_counted_here:
        is_plural, name = _FEW.search(fold(text[:start], "tr")) is None, "genitive"
    head = next((word for word in term.target.split() if not ADJECTIVE.fullmatch(word.lower())), "").lower()
    is_owner = not (is_counted_here or is_person(head) or _suffixes(text[start:end], term)) and _owns(behind)
    is_plural = is_plural or (is_owner and _OF_MANY.fullmatch(behind[0]) is not None)
    name = "genitive" if name == "nominative" and is_owner else name
    return dict(russian_forms(term.target))[f"{'many' if is_plural else 'one'} {name}"]


def _said(text: str, start: int, end: int, term: Term) -> tuple[Case | None, list[str]]:
    """Return the case of a term, none for who does something in a clause, and the words behind it."""
    suffixes = _suffixes(text[start:end], term)
    case = next((Case(name) for name in suffixes if name in set(Case)), None)
    behind = fold(_CLAUSE.split(text[end:])[0], "tr").split()
    does = case == Case.GENITIVE and any(map(_DEED.fullmatch, behind[:_FAR]))
    is_name = case == Case.GENITIVE and term.source[:1].isupper()
    return None if does or is_name else case, behind


def _owns(behind: list[str]) -> bool:
    """Tell whether what a bare noun is of stands right behind it: komisyon kararı, not yol kapatıldı."""
    return bool(behind) and is_possessed(behind[0]) and _DONE.fullmatch(behind[0]) is None


def _suffixes(surface: str, term: Term) -> tuple[str, ...]:
    return suffixes_said(surface, term.source)
