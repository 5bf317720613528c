"""What a Russian sentence asks of the Turkish rendering of a term in it: Russian says the case at the noun itself.

Where a noun looks alike in two cases, the words before it tell: a verb, a preposition, somebody who does something.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from glossary.folding import fold
from glossary.insertion.asked import Asked, Told, owned_by
from glossary.insertion.governing import verbs_of
from glossary.insertion.plurals import is_many
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive

_GENITIVE, _DATIVE, _ACCUSATIVE, _INSTRUMENTAL, _PREPOSITIONAL, _NOMINATIVE = range(6)
# How the dictionary form of a noun ends, and its other forms by case; a plural is one for all nouns.
_DECLENSIONS: Final = (
    (re.compile(r"(.*?)(?:ь|й|)(?<![аяоеиы])"), ("[ая]", "[ую]", "", "[оеё]м", "е")),
    (re.compile(r"(.*)[ая]"), ("[ыи]", "е", "[ую]", "[оеё][йю]", "е")),
    (re.compile(r"(.*)[оеё]"), ("[ая]", "[ую]", "", "[оеё]м", "[еи]")),
    (re.compile(r"(.*)(?<!тел)(?<!ар)ь"), ("и", "и", "", "ью", "и")),
    (re.compile(r"(.*)ия"), ("ии", "ии", "ию", "и[её][йю]", "ии")),
    (re.compile(r"(.*)(?:[ыио]й|[ое]е)"), ("[ое]го", "[ое]му", "[ое]го", "[ыи]м", "[ое]м")),
    (re.compile(r"(.*)[ая]я"), ("[ое]й", "[ое]й", "[ую]ю", "[ое]й", "[ое]й")),
    (re.compile(r"(.*)(?:[ыио]й|[ая]я|[ое]е)"), ("[ыи]х", "[ыи]м", "[ыи]х", "[ыи]ми", "[ыи]х")),
    (re.compile(r"(.*?)(?:[аяоеёьй]|ия)?"), ("ов|[её]в|[еи]?й", "[ая]м", "", "[ая]ми", "[ая]х")),
)
_OF_MANY: Final = 2
# The vowel that other forms of a noun drop: посол, послом.
_FLEETING: Final = re.compile(r"[оеё]([лкцнрт])$")
# The case that a preposition with a Russian case has in Turkish; others leave the noun as it is: для совета.
_PREPOSITIONS: Final = {
    word: cases
    for words, cases in (
        ("в во на", {_PREPOSITIONAL: Case.LOCATIVE, _ACCUSATIVE: Case.DATIVE, _NOMINATIVE: Case.DATIVE}),
        ("с со", {_INSTRUMENTAL: Case.INSTRUMENTAL, _GENITIVE: Case.ABLATIVE}),
        ("из изо от ото после до", {_GENITIVE: Case.ABLATIVE}),
        ("перед", {_INSTRUMENTAL: Case.ABLATIVE}),
        ("через сквозь", {_ACCUSATIVE: Case.ABLATIVE, _NOMINATIVE: Case.ABLATIVE}),
        ("к ко согласно вопреки", {_DATIVE: Case.DATIVE}),
        ("против", {_GENITIVE: Case.DATIVE}),
        ("около возле у вокруг напротив среди", {_GENITIVE: Case.GENITIVE}),
        ("под над за", {_INSTRUMENTAL: Case.GENITIVE}),
    )
    for word in words.split()
}
_ALONE: Final = {_GENITIVE: Case.GENITIVE, _DATIVE: Case.DATIVE, _ACCUSATIVE: Case.ACCUSATIVE}
_OTHERS: Final = words_of("без для между о об обо по при про ради вместо кроме нет благодаря")
# Behind these two words a noun has no case in Turkish: от имени совета is meclis adına.
_PHRASES: Final = frozenset({
    "от имени", "во время", "в рамках", "в течение", "в ходе", "в качестве", "в случае", "в результате", "по поводу",
    "по случаю", "в связи с", "в отношении", "из за",
})  # fmt: skip
# By these something is done: по закону, kanuna göre.
_RULES: Final = words_of("договор закон план постановление приказ протокол регламент решение устав")
_COUNTS: Final = words_of("""
    два две три четыре пять шесть семь восемь девять десять сто тысяча несколько много каждый каждая каждое каждого
    каждой
""")
# So long something lasts: на десять дней.
_TIMES: Final = words_of("год день месяц минута неделя час")
_EACH: Final = re.compile(r"кажд(?:ого|ой|ому|ую)")
_NUMBER: Final = re.compile(r"(?!(?:19|20)\d\d)\d+")
_ADJECTIVE: Final = re.compile(
    r"(?!.*(?:[аея]ни[еяюи]|[аея]нием|[нтв]ием|[ти]тие|стви[еяюи]|вие)$).{2,}"
    r"(?:[ое]го|[ое]му|[ыи]м|[ое]м|[ое]й|[ую]ю|[ыи]х|[ыи]ми|[ыи]й|[ыи]е|[ая]я|[ое]е)"
)
_VERB: Final = re.compile(r".+(?:[аеиыоуя]л[аио]?|шл[аио]|[аеуюя]ет|[иуюая]т|[еи]м|ть)")
# What we do looks like an adjective: мы благодарим.
_WE_DO: Final = re.compile(r".{2,}[еи]м")
# Nouns that end like a verb.
_NO_VERB: Final = re.compile(
    r".*(?:(?:кред|ауд|виз|лим|дефиц|депоз|транз)ит|(?:депут|льт|манд|апар|форм|ик|ак|шт|сен)ат|(?:инстит|стат|маршр)ут"
    r"|приют|тел[ия]|(?:отд|разд|пред)ел|(?:капит|матери|з|кан|персон|фили|потенци|вокз)ал|протокол|школа"
    r"|стол|числ[ао]|област[ьи]|\w+ость|сеть|часть)|(?:[дст]|чис)ел[ао]?|был[аои]?|зал|бал|\w+ием"
)
# Before the beginning of a verb in the table may stand one of these.
_PREFIXES: Final = ("", "по", "на", "вос", "за", "про", "при", "вы", "пере", "от", "об", "у", "с")
_LONG: Final = 4
# In a clause of its own who does something is an owner in Turkish: that the mayor signed, which the council took.
_TELLING: Final = words_of("что чтобы ли")
_WHICH: Final = re.compile(r"котор(ый|ая|ое|ые)")
# How a verb ends whose doer it cannot be.
_DONE_BY_OTHER: Final = {
    "ый": ("ла", "ло", "ли"),
    "ая": ("л", "ло", "ли"),
    "ое": ("л", "ла", "ли"),
    "ые": ("л", "ла", "ло"),
}
_OF_WHICH: Final = re.compile(r"котор(?:ого|ую|ым|ом|ой|ых|ыми|ому)")
# Who does things, and shows by its form that nothing is done to it.
_DOER: Final = re.compile(
    r".*(?:тор|тель|ник|ист|ент|ант|ярх|ёр|ер|ец|мэр|министр|посол|консул|нотариус|юрист|врач|судья|глава|секретарь)"
)
_OWNERS: Final = {
    Possessive.OURS: re.compile(r"наш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
    Possessive.YOURS_PLURAL: re.compile(r"ваш(?:а|е|и|его|ему|им|ем|ей|у|их|ими)?"),
}
_GENITIVE_BEHIND: Final = re.compile(
    r"\s+(?:[а-яё]+(?:ого|его|ой|ей|их|ых)\s+)*([а-яё]{3,}(?:[ыиая]|[оеё]в|[еи]й))(?![\w-])(?:\s+([а-яё]+))?"
)
# What is said of a noun, and other words that end like a genitive.
_PREDICATE: Final = re.compile(
    r".*(?:[аеяьтчждв]н[аы]|[яиыо]т[аы]|с[яь]|[ыи]й)|(?:готов|здоров|вчера|завтра|сначала|снова|навсегда|никогда|иногда|пока|весьма|дома|словно|когда|тогда|всегда|сегодня|если|чтобы|или|также|перед)"
)
_CLAUSE_END: Final = re.compile(r"[.,;:!?]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noun:
    """The words before a noun and its adjectives, and the cases that its ending may show."""

    ahead: Sequence[str]
    cases: frozenset[int]


def asked_in_russian(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words before it."""
    before = [fold(word.written, "ru") for word in split_words(_CLAUSE_END.split(text[:start])[-1], "ru")]
    near = list(takewhile(_is_near, reversed(before)))
    if near and before[: len(before) - len(near)][-1:] in ([], ["мы"]) and _WE_DO.fullmatch(near[-1]):
        near.pop()
    ahead = before[: len(before) - len(near)]
    one, many = (_Noun(ahead=ahead, cases=cases) for cases in _said(text[start:end], term))
    is_counted = any(word in _COUNTS or _NUMBER.fullmatch(word) for word in near)
    is_each = any(map(_EACH.fullmatch, near))
    case = _counted(one, term) if is_counted and not is_each else _case(one, term) or _case(many, term)
    return Asked(
        is_plural=is_many(text[start:end], term) and not is_counted and not _case(one, term),
        owner=owned_by(next(filter(None, map(_owner, near)), None) or _owner_behind(text[end:], ahead)),
        told=Told(case=(case,) if case else ()),
    )


def _is_near(word: str) -> bool:
    is_count = word in _COUNTS or _NUMBER.fullmatch(word) is not None
    return is_count or _ADJECTIVE.fullmatch(word) is not None or _owner(word) is not None


def _owner(word: str) -> Possessive | None:
    return next((owner for owner, forms in _OWNERS.items() if forms.fullmatch(word)), None)


def _owner_behind(behind: str, ahead: Sequence[str]) -> Possessive | None:
    """Return its where an owner in the genitive stands behind: решение комиссии, but not после заседания гости едут."""
    found = _GENITIVE_BEHIND.match(behind.lower())
    if found is None or _VERB.fullmatch(found[1]) or _PREDICATE.fullmatch(found[1]):
        return None
    is_doer = bool(found[2] and _VERB.fullmatch(found[2])) and ahead[-1:] != [] and ahead[-1] in _PREPOSITIONS
    return None if is_doer else Possessive.ITS


def _counted(noun: _Noun, term: Term) -> str | None:
    """Return the case of what is counted, which a preposition before the number tells: в двух районах."""
    last = noun.ahead[-1] if noun.ahead else ""
    cases = {} if last == "на" and term.source in _TIMES else _PREPOSITIONS.get(last, {})
    return next(iter(cases.values()), None)


def _case(noun: _Noun, term: Term) -> str | None:
    last = noun.ahead[-1] if noun.ahead else ""
    if not noun.cases or " ".join(noun.ahead[-2:]) in _PHRASES or " ".join(noun.ahead[-3:]) in _PHRASES:
        return None
    if last == "по" and _DATIVE in noun.cases and not _RULES.isdisjoint(term.source.lower().split()):
        return Case.DATIVE
    if last in _OTHERS or last in _PREPOSITIONS:
        bound = _bound(noun.ahead[:-1], last)
        cases = _PREPOSITIONS.get(last, {}).items()
        return next((case for russian, case in cases if russian in noun.cases), None) if bound is None else bound
    return Case.GENITIVE if _is_doer_of_clause(noun, term) else _without_preposition(noun, term)


def _without_preposition(noun: _Noun, term: Term) -> str | None:
    if noun.cases == {_INSTRUMENTAL}:
        return _bound(noun.ahead, "instrumental")
    is_object = _is_object(noun, term)
    # Behind a noun the genitive is its owner's: they demand a rise of pay.
    ahead = noun.ahead[-1:] if _GENITIVE in noun.cases else noun.ahead
    bound = None if _NOMINATIVE in noun.cases and not is_object else _bound(ahead, "")
    if is_object or bound is not None:
        return Case.ACCUSATIVE if bound is None else bound
    return next((turkish for russian, turkish in _ALONE.items() if russian in noun.cases), None)


def _bound(ahead: Sequence[str], preposition: str) -> str | None:
    """Return the case that the last verb asks for behind a preposition or, "", of an object; "" for none."""
    verbs = [(verb, case) for verb, governing, case in verbs_of("ru") if governing == preposition]
    found = (case for word in reversed(ahead) for verb, case in verbs if _begins(word, verb))
    return next(found, None)


def _begins(word: str, verb: str) -> bool:
    prefixes = _PREFIXES if len(verb) >= _LONG else ("",)
    return word.startswith(tuple(f"{prefix}{verb}" for prefix in prefixes))


def _is_doer_of_clause(noun: _Noun, term: Term) -> bool:
    """Tell whether a noun does something in a clause of its own: что мэр подписал, который подписал директор."""
    if _NOMINATIVE not in noun.cases or not noun.ahead:
        return False
    first = noun.ahead[1] if noun.ahead[0] in _PREPOSITIONS and noun.ahead[1:] else noun.ahead[0]
    if len(noun.ahead) == 1 and (first in _TELLING or _WHICH.fullmatch(first)):
        return True
    which = _WHICH.fullmatch(first)
    is_other = which is not None and noun.ahead[-1].endswith(_DONE_BY_OTHER[which[1]])
    return _OF_WHICH.fullmatch(first) is not None or is_other or (which is not None and _does(term))


def _does(term: Term) -> bool:
    """Tell whether a noun in its dictionary form can only be who does something: a person, a feminine noun."""
    head = fold(term.source, "ru").split()[-1]
    return head[-1:] in {"а", "я"} or _DOER.fullmatch(head) is not None


def _is_object(noun: _Noun, term: Term) -> bool:
    """Tell whether a noun is what the verb before it does something to; a person looks as in the genitive there."""
    if not noun.ahead or not _VERB.fullmatch(noun.ahead[-1]) or _NO_VERB.fullmatch(noun.ahead[-1]):
        return False
    is_alike = _NOMINATIVE in noun.cases and len(noun.ahead) > 1 and not _does(term)
    return is_alike or not noun.cases.isdisjoint({_ACCUSATIVE, _GENITIVE})


def _said(surface: str, term: Term) -> tuple[frozenset[int], frozenset[int]]:
    """Return the cases that the first noun of a term may stand in, of one and of many."""
    pairs = zip(split_words(term.source, "ru"), split_words(surface, "ru"), strict=False)
    words = [(fold(known.written, "ru"), fold(said.written, "ru")) for known, said in pairs]
    known, said = ([pair for pair in words if not _ADJECTIVE.fullmatch(pair[0])] or words or [("", "")])[0]
    if known == said:
        return frozenset({_NOMINATIVE}), frozenset()
    one, many = (
        frozenset(case for case in range(5) if _may_be(known, said, forms, case))
        for forms in (_DECLENSIONS[:-_OF_MANY], _DECLENSIONS[-_OF_MANY:])
    )
    # The nominative of many is like no case of one: вопросы.
    return (one, many) if one or many else (one, frozenset({_NOMINATIVE}))


def _may_be(known: str, said: str, declensions: Iterable[tuple[re.Pattern[str], tuple[str, ...]]], case: int) -> bool:
    found = ((noun.fullmatch(known), forms[case]) for noun, forms in declensions if forms[case])
    return any(re.fullmatch(f"(?:{_stems(stem[1])})(?:{form})", said) for stem, form in found if stem)


def _stems(stem: str) -> str:
    """Return a part of a pattern that matches a stem with its last vowel and without: посл-, владельц-."""
    return "|".join(map(re.escape, (stem, _FLEETING.sub(r"\1", stem), _FLEETING.sub(r"ь\1", stem))))
