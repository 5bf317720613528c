"""The forms of Russian nouns: which cases a term in a text may stand in, and who is somebody."""

from typing import Final

from glossary.folding import fold
from glossary.insertion.russian.words import (
    ACCUSATIVE,
    ADJECTIVE,
    DATIVE,
    GENITIVE,
    INSTRUMENTAL,
    NOMINATIVE,
    PREPOSITIONAL,
)
from glossary.languages.russian_words import kind_of, readings_of, slots_of
from glossary.patterns import lazily
from glossary.terms import Term
from glossary.tokens import split_words

_CASES_OF: Final = {
    "nomn": NOMINATIVE,
    "gent": GENITIVE,
    "gen2": GENITIVE,
    "datv": DATIVE,
    "accs": ACCUSATIVE,
    "ablt": INSTRUMENTAL,
    "loct": PREPOSITIONAL,
    "loc2": PREPOSITIONAL,
}
_NAMES: Final = {
    NOMINATIVE: "nominative",
    GENITIVE: "genitive",
    DATIVE: "dative",
    ACCUSATIVE: "accusative",
    INSTRUMENTAL: "instrumental",
    PREPOSITIONAL: "prepositional",
}
# A term that is many in the dictionary already: очистные сооружения.
_MANY: Final = lazily(r".*[ыи]е .*[ыиая]")
_ONLY_MANY: Final = lazily(r"(?:.* )?(?:ворота|дрова|перила|права|роды|часы|очки|деньги|финансы|выборы|переговоры)")
_BODIES: Final = lazily(
    r".*(?:совет|муниципалитет|министерство|комитет|управление|посольство|консульство|суд|фонд|банк|департамент|отдел"
    r"|правительство|агентство|город(?:-побратим)?|парламент|институт|университет|предприятие|учреждение|общество|завод"
    r"|администрация|мэрия|комиссия|прокуратура|полиция|компания|фирма|организация)"
)


def cases_said(surface: str, term: Term) -> tuple[frozenset[int], frozenset[int]]:
    """Return the cases that the first noun of a term may stand in, of one and of many."""
    pairs = zip(split_words(term.source, "ru"), split_words(surface, "ru"), strict=False)
    words = [(fold(known.written, "ru"), fold(said.written, "ru")) for known, said in pairs]
    nouns = [pair for pair in words if not ADJECTIVE.fullmatch(pair[0])] or words or [("", "")]
    # Only the end of a name bends: Санкт-Петербурга.
    known, said = next((pair for pair in nouns if pair[0] != pair[1]), nouns[0])
    if known == said:
        return frozenset({NOMINATIVE}), frozenset()
    return _cases_by_dictionary(known, said) or (frozenset(), frozenset({NOMINATIVE}))


def agrees(word: str, one: frozenset[int], many: frozenset[int]) -> bool:
    """Tell whether a word may be an adjective of a noun that stands in some cases: новых of two bridges too."""
    slots = slots_of(word)
    # Of somebody the accusative is the genitive, for adjectives too: потерявшие родителей.
    one, many = (said - {ACCUSATIVE} if GENITIVE in said else said for said in (one, many))
    named = {f"{number} {_NAMES[case]}" for number, cases in (("one", one), ("many", many)) for case in cases}
    named |= {slot.replace("nominative", "accusative") for slot in named}
    is_counted = GENITIVE in one and bool(slots & {"many genitive", "many nominative"})
    return bool(slots & named) or is_counted


def _cases_by_dictionary(known: str, said: str) -> tuple[frozenset[int], frozenset[int]] | None:
    """Return the cases of a form of a noun, of one and of many; none where a dictionary does not have it as one."""
    lemmas = {one.normal_form for one in readings_of(known) if one.tag.case == "nomn"}
    tags = [one.tag for one in readings_of(said) if one.normal_form in lemmas and one.tag.case in _CASES_OF]
    if not tags:
        return None
    cases = {
        number: frozenset(_CASES_OF[tag.case] for tag in tags if tag.number == number) for number in ("sing", "plur")
    }
    # What looks like the nominative may be the accusative of any thing.
    one, many = (found - {ACCUSATIVE} if NOMINATIVE in found else found for found in cases.values())
    return one, many


def is_many_in_dictionary(term: Term) -> bool:
    """Tell whether a dictionary has a term in the plural: очистные сооружения."""
    return any(many.fullmatch(fold(term.source, "ru")) for many in (_MANY, _ONLY_MANY))


def shows_doer(term: Term) -> bool:
    """Tell whether a noun in its dictionary form can only be who does something: a person, a feminine noun."""
    head = head_of(term)
    return (head[-1:] in {"а", "я"} and not is_many_in_dictionary(term)) or is_person(head)


def head_of(term: Term) -> str:
    """Return the noun that the other words of a term belong to."""
    words = fold(term.source, "ru").split()
    return next((word for word in words if not ADJECTIVE.fullmatch(word)), words[-1])


def is_person(noun: str) -> bool:
    """Tell whether a noun in its dictionary form is somebody, whose accusative would look otherwise."""
    return kind_of(noun).is_somebody


def may_own(word: str) -> bool:
    """Tell whether a word may be a noun in the genitive: гостей фестиваля."""
    return any(one.tag.POS == "NOUN" and one.tag.case in {"gent", "gen2"} for one in readings_of(word))


def does_things(noun: str) -> bool:
    """Tell whether a noun is somebody, an office or a party to a contract."""
    return noun == "сторона" or is_person(noun) or is_body(noun)


def is_doing(word: str, term: Term) -> bool:
    """Tell whether a participle is somebody's who does something to a noun of another gender: потерявшая паспорт."""
    doing = next((one.tag for one in readings_of(word) if one.tag.POS == "PRTF" and "actv" in one.tag), None)
    noun = next((one.tag for one in readings_of(head_of(term)) if one.tag.POS == "NOUN"), None)
    genders = {tag.gender for tag in (doing, noun) if tag is not None and tag.gender}
    return doing is not None and len(genders) > 1


def is_body(noun: str) -> bool:
    """Tell whether a noun is an office or a council, which does things."""
    return _BODIES.fullmatch(noun) is not None
