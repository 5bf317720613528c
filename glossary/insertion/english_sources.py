"""The case of a German or Russian rendering by where its English term stands: of the council, to the mayor."""

from typing import Final

from glossary.folding import APOSTROPHES
from glossary.insertion.english.modifiers import is_adjective, is_noun
from glossary.insertion.english.nouns import COUNTS
from glossary.insertion.english.prepositions import DETERMINERS, NO_VERBS, words_before
from glossary.insertion.english.sentences import asked_in_english
from glossary.languages.english import OWNING
from glossary.languages.german import german_forms
from glossary.languages.russian import russian_forms
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.turkish.grammar import Case

_OBJECT: Final = "object"
_SUBJECT: Final = ""
_OWNS: Final = "'s"
_RUSSIAN: Final = {
    word: case
    for case, words in (
        ("genitive", "of for from without until near during against except around outside beside besides like"),
        ("dative", "to towards toward under"),
        ("accusative", f"{_OBJECT} into onto through via per"),
        ("instrumental", "with by between before behind over above"),
        ("prepositional", "in on at about within concerning regarding"),
    )
    for word in words.split()
}
_GERMAN: Final = {
    word: case
    for case, words in (
        ("genitive", "of during despite within outside concerning regarding"),
        ("dative", "to in on at from with by after before near since under towards toward"),
        ("accusative", f"{_OBJECT} for into onto through without against around per about via over"),
    )
    for word in words.split()
}
_PREPOSITIONS: Final = frozenset({*_RUSSIAN, *_GERMAN}) - {_OBJECT}
_DEFINITE: Final = words_of("the this that these those our my your its their his her both all")
_FARTHEST: Final = 4
# Where somebody goes is said in the accusative: in die Schule, в школу.
_GOING: Final = lazily(
    r"\b(?:go|goes|going|went|come|came|coming|travel\w*|return\w*|mov(?:e|ed|ing)|trip|visits?) to \b[\w ]*$"
)
_OWNS_BEHIND: Final = lazily(rf"[{APOSTROPHES}](?:s\b|(?=\s))")


def german_rendering(text: str, *, start: int, end: int, term: Term, is_plural: bool) -> str:
    """Return a German rendering in the number and case of its English term, as it stands behind an article of that."""
    case = _GERMAN.get(_governing(text, start, end, term), "")
    is_definite = _is_definite(text[:start])
    forms = dict(reversed(list(german_forms(term.target))))
    if is_plural:
        name, is_weak = "many dative" if case == "dative" else "many", is_definite
    else:
        name = case if case == "genitive" else "object" if case else "nominative"
        is_weak = case in {"genitive", "dative"} or (case == "accusative" and is_definite)
    return forms.get(f"{name} en", forms[name]) if is_weak else forms[name]


def russian_rendering(text: str, *, start: int, end: int, term: Term, is_plural: bool) -> str:
    """Return a Russian rendering in the number and case of its English term."""
    governing = _governing(text, start, end, term)
    case = "accusative" if governing == "to" and _GOING.search(text[:start]) else _RUSSIAN.get(governing, "nominative")
    return dict(russian_forms(term.target))[f"{'many' if is_plural else 'one'} {case}"]


def _governing(text: str, start: int, end: int, term: Term) -> str:
    """Return the preposition that a term belongs to, `of` where it owns something, or whether it is an object."""
    if OWNING.search(text[:end]) or _OWNS_BEHIND.match(text, end):
        return "of"
    word = _before_phrase(words_before(text[:start])[-_FARTHEST:])
    if word in _PREPOSITIONS:
        return word
    is_object = asked_in_english(text, start, end, term).told.case[:1] == (Case.ACCUSATIVE,)
    return _OBJECT if is_object or _may_have_object(word) else _SUBJECT


def _may_have_object(word: str) -> bool:
    """Tell whether the word before a noun and what describes it can be nothing but a verb with an object: asked."""
    return word != "" and word not in NO_VERBS and not word.endswith("ly") and word.endswith(("ed", "ing"))


def _before_phrase(words: list[str]) -> str:
    """Return the word before a noun, what describes it and its article: in, of in the new city."""
    left = list(words)
    while left and (is_adjective(left[-1]) or is_noun(left[-1])) and not _determines(left[-1]):
        left.pop()
    while left and _determines(left[-1]):
        left.pop()
    return left[-1] if left else ""


def _determines(word: str) -> bool:
    return word in DETERMINERS or word in COUNTS or word.isdigit() or word.endswith(_OWNS)


def _is_definite(before: str) -> bool:
    near = words_before(before)[-_FARTHEST:]
    return any(word in _DEFINITE for word in near)
