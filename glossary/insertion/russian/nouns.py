"""The forms of Russian nouns: which cases the ending of a term in a text may show."""

import re
from collections.abc import Iterable
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
from glossary.terms import Term
from glossary.tokens import split_words

# How the dictionary form of a noun ends, and its other forms by case; a plural is one for all nouns.
_DECLENSIONS: Final = (
    (re.compile(r"(?!.*(?:ый|[гкхжчшщ]ий)$)(.*?)(?:ь|й|)(?<![аяоеиы])"), ("[ая]", "[ую]", "", "[оеё]м", "е")),
    (re.compile(r"(.*)[ая]"), ("[ыи]", "е", "[ую]", "[оеё][йю]", "е")),
    (re.compile(r"(.*)[оеё]"), ("[ая]", "[ую]", "", "[оеё]м", "[еи]")),
    (re.compile(r"(.*)(?<!тел)(?<!ар)ь"), ("и", "и", "", "ью", "и")),
    (re.compile(r"(.*)ия"), ("ии", "ии", "ию", "и[её][йю]", "ии")),
    (re.compile(r"(.*)(?:[ыио]й|[ое]е)"), ("[ое]го", "[ое]му", "[ое]го", "[ыи]м", "[ое]м")),
    (re.compile(r"(.*)[ая]я"), ("[ое]й", "[ое]й", "[ую]ю", "[ое]й", "[ое]й")),
    (re.compile(r"(.*)[аяо]"), ("(?:)", "", "", "", "")),
    (re.compile(r"(.*[^аеёиоуыэюя])[кнлцмр][ао]"), ("[оеё][кнлцмр]", "", "", "", "")),
    (re.compile(r"(.*)(?:[ыио]й|[ая]я|[ое]е)"), ("[ыи]х", "[ыи]м", "[ыи]х", "[ыи]ми", "[ыи]х")),
    (re.compile(r"(.*?)(?:[аяоеёыиьй]|ия)?"), ("ов|[её]в|[еи]?й", "[ая]м", "", "[ая]ми", "[ая]х")),
)
_OF_MANY: Final = 4
# Where many have another stem than one: цветами, детей.
_ENDS_OF_MANY: Final = {
    GENITIVE: re.compile(r".+(?:[оеё]в|ей)"),
    DATIVE: re.compile(r".+[ая]м"),
    ACCUSATIVE: re.compile(r".+ей"),
    INSTRUMENTAL: re.compile(r".+(?:[ая]ми|ьми)"),
    PREPOSITIONAL: re.compile(r".+[ая]х"),
}
# The vowel that other forms of a noun drop: посол, послом.
_FLEETING: Final = re.compile(r"[оеё]([лкцнрт])$")
_CASES: Final = 5
# A term that is many in the dictionary already: очистные сооружения.
_MANY: Final = re.compile(r".*[ыи]е .*[ыиая]")
_ONLY_MANY: Final = re.compile(r"(?:.* )?(?:ворота|дрова|перила|права|роды|часы|очки|деньги|финансы|выборы|переговоры)")
_DOER: Final = re.compile(
    r".*(?:тор|тель|[нчщ]ик|ист|ент|ант|ярх|ёр|ер|ец|мэр|министр|посол|консул|нотариус|юрист|врач|судья|глава"
    r"|секретарь|комендант|учёный|ученый|гость|гражданин|пассажир|реб[её]нок|человек|делегат|сосед|спортсмен)"
)
_NO_DOER: Final = re.compile(
    r".*(?:(?:документ|парламент|компонент|процент|постамент|регламент|фрагмент|контингент|патент|конец|торец|вариант"
    r"|грант|гарант|сектор|монитор|договор|двор|забор|коридор|простор|размер|номер|характер|сервер|лист|центр"
    r"|рынок|участок|источник|праздник|памятник|дневник|справочник|сборник|ежегодник)$)"
)
_BODIES: Final = re.compile(
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
    one, many = (
        frozenset(case for case in range(_CASES) if _may_be(known, said, forms, case))
        for forms in (_DECLENSIONS[:-_OF_MANY], _DECLENSIONS[-_OF_MANY:])
    )
    if not (one or many):
        many = frozenset(case for case, ending in _ENDS_OF_MANY.items() if ending.fullmatch(said))
    # The nominative of many is like no case of one: вопросы.
    return (one, many) if one or many else (one, frozenset({NOMINATIVE}))


def _may_be(known: str, said: str, declensions: Iterable[tuple[re.Pattern[str], tuple[str, ...]]], case: int) -> bool:
    found = ((noun.fullmatch(known), forms[case]) for noun, forms in declensions if forms[case])
    return any(re.fullmatch(f"(?:{_stems(stem[1])})(?:{form})", said) for stem, form in found if stem)


def _stems(stem: str) -> str:
    """Return a part of a pattern that matches a stem with its last vowel and without: посл-, владельц-."""
    return "|".join(map(re.escape, (stem, _FLEETING.sub(r"\1", stem), _FLEETING.sub(r"ь\1", stem))))


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
    return _DOER.fullmatch(noun) is not None and _NO_DOER.fullmatch(noun) is None


def is_body(noun: str) -> bool:
    """Tell whether a noun is an office or a council, which does things."""
    return _BODIES.fullmatch(noun) is not None
