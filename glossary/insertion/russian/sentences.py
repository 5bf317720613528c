"""What a Russian sentence asks of the Turkish rendering of a term in it: Russian says the case at the noun itself.

Where a noun looks alike in two cases, the words before it tell: a verb, a preposition, somebody who does something.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import Final

from glossary.folding import fold
from glossary.insertion.asked import Asked, Told, owned_by
from glossary.insertion.plurals import is_many, may_be_many
from glossary.insertion.russian.clauses import RussianClause
from glossary.insertion.russian.nouns import (
    agrees,
    cases_said,
    does_things,
    head_of,
    is_body,
    is_doing,
    is_many_in_dictionary,
    is_person,
)
from glossary.insertion.russian.prepositions import case_behind
from glossary.insertion.russian.words import (
    ACCUSATIVE,
    AT_HOURS,
    BENDING_COUNT,
    COUNTS,
    DATIVE,
    DAYS,
    DEED,
    DOCUMENT,
    DOERS,
    EXCHANGES,
    GENITIVE,
    HAVING,
    I_DO,
    INSTRUMENTAL,
    KINDS,
    LACKING,
    NOMINATIVE,
    NUMBER,
    NUMBER_IN_WORDS,
    NUMBERS_OF,
    OFFICES,
    OTHERS,
    OWN,
    OWNERS,
    PHRASES,
    PREPOSITIONS,
    ROMAN,
    RULES,
    SPANS,
    TERMS,
    TIMES,
    WE_DO,
    bound_by,
    is_verb,
    standing_case,
)
from glossary.languages.russian_words import readings_of, slots_of
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.terms import Term
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive

_ALONE: Final = {GENITIVE: Case.GENITIVE, DATIVE: Case.DATIVE, ACCUSATIVE: Case.ACCUSATIVE}
_OF_WHOM: Final = lazily(r"\s+котор(?:ого|ой|ых)\b")
_SAYING: Final = frozenset({"VERB", "PRTS", "ADJS"})
_COUNTED_OWNERS: Final = words_of("двух трех четырех обоих обеих его ее их")
_TO_BE_DONE: Final = lazily(r"необходимо|должны|нужны|следует|можно|нельзя|обязаны")
# So often in a week: два раза в неделю, haftada iki kez.
_ABOUT: Final = words_of("более менее больше меньше свыше около порядка почти примерно")
_OFTEN: Final = words_of("раз раза")
_SMALL: Final = OTHERS | set(PREPOSITIONS)
_CLAUSE_END: Final = lazily(r"[.,;:!?]")
_BEHIND: Final = 120
_NEAR: Final = 3
# What is handed to somebody.
_HANDED: Final = lazily(
    r"(?:адресова|возвраще|вруче|выда|выписа|доведе|направле|отправле|переда|поруче|предоставле|сообще)н[аоы]?"
)


def asked_in_russian(text: str, start: int, end: int, term: Term) -> Asked:
    """Read number, owner and case off a term at `text[start:end]` and the words around it."""
    before = _words(_CLAUSE_END.split(text[:start])[-1])
    cases = cases_said(text[start:end], term)
    near = list(takewhile(partial(_is_near, cases=cases, term=term), reversed(before)))
    if near and before[: len(before) - len(near)][-1:] in ([], ["мы"]) and WE_DO.fullmatch(near[-1]):
        near.pop()
    ahead = _without_first(_without_about(before[: len(before) - len(near)], near))
    behind = _words(_CLAUSE_END.split(text[end : end + _BEHIND])[0])
    one, many = (RussianClause(term=term, cases=said, ahead=ahead, behind=behind) for said in cases)
    many = replace(many, is_plural=True)
    is_counted = any(map(_counts, near))
    are_first = not is_counted and (one.are_many_in_front(near) or one.are_said_behind())
    if are_first:
        one, many = replace(one, cases=frozenset()), replace(many, cases=frozenset({NOMINATIVE}))
    are_many = are_first or one.are_objects()
    is_said_many = (is_many(text[start:end], term) and not _is_one(one)) or (
        not one.cases and bool(many.cases) and may_be_many(term) and not is_many_in_dictionary(term)
    )
    # Behind more or less a number has its own case: не более пяти.
    is_bending = any(map(BENDING_COUNT.fullmatch, near)) and not _ABOUT.intersection(before)
    if not near and _is_of_a_kind(one, many):
        return Asked()
    of_one = _case(one)
    case = _counted(one) if is_counted and not is_bending else of_one or _case(many)
    case = None if is_counted and _is_at_hour(one) else case
    is_bare = "" in {of_one, _case(many)}
    is_said_many |= case is not None and of_one is None and INSTRUMENTAL in one.cases and may_be_many(term)
    near = near[:-1] if near and _is_object_before(near[-1], one, many) else near
    owner = next(filter(None, (_owner(word, before) for word in near)), None) or _had_by(one, many)
    if is_bare and owner is not None:
        case = Case.ACCUSATIVE
    return Asked(
        is_plural=not (is_counted or fold(term.source, "ru") in DAYS)
        and (may_be_many(term) if are_many else is_said_many),
        owner=owned_by(owner or _owner_behind(text[end:], one, many)),
        told=Told(case=(case,) if case else ()),
    )


def _is_at_hour(noun: RussianClause) -> bool:
    """Tell whether a counted noun says at which hour something is: к семи часам."""
    return noun.term.source.lower() == "час" and not AT_HOURS.isdisjoint(noun.ahead[-1:])


def _is_one(noun: RussianClause) -> bool:
    """Tell whether a noun that may be one or many is one: it has a case, or stands behind a preposition."""
    is_behind = _SMALL.intersection(noun.ahead[-1:]) and bool(noun.cases)
    return bool(is_behind or _case(noun))


def _is_of_a_kind(*nouns: RussianClause) -> bool:
    """Tell whether a noun only says of what kind another one is: договор аренды, выставка книг."""
    is_exchange = any(word in EXCHANGES for word in nouns[0].ahead[-1:])
    if is_exchange and any(INSTRUMENTAL in noun.cases for noun in nouns):
        return True
    is_lacking = any(map(LACKING.fullmatch, nouns[0].ahead[-1:])) and not is_person(head_of(nouns[0].term))
    if is_lacking and any(GENITIVE in noun.cases for noun in nouns):
        return True
    is_known = not KINDS.isdisjoint(nouns[0].ahead[-1:]) and not is_body(head_of(nouns[0].term))
    return is_known and any(GENITIVE in noun.cases for noun in nouns)


def _is_object_before(word: str, *nouns: RussianClause) -> bool:
    """Tell whether his or her is no owner: отправить ее секретарю."""
    is_verb_before = any(map(is_verb, nouns[0].ahead[-1:]))
    is_other = all(noun.cases.isdisjoint({ACCUSATIVE, GENITIVE, NOMINATIVE}) for noun in nouns)
    return OWNERS[Possessive.ITS].fullmatch(word) is not None and is_verb_before and is_other


def _words(text: str) -> list[str]:
    return [fold(word.written, "ru") for word in split_words(text, "ru")]


def _without_about(ahead: list[str], near: list[str]) -> list[str]:
    """Leave out what says more or less before a number: не более пяти книг."""
    if not any(map(_counts, near)) or ahead[-1:] == [] or ahead[-1] not in _ABOUT:
        return ahead
    return ahead[:-2] if ahead[-2:-1] == ["не"] else ahead[:-1]


def _without_first(ahead: list[str]) -> list[str]:
    """Leave out the first of two nouns behind a preposition: для подростков и их родителей."""
    is_second = ahead[-1:] == ["и"] and ahead[-3:-2] != [] and ahead[-3] in _SMALL
    return ahead[:-2] if is_second else ahead


def _counts(word: str) -> bool:
    return word in COUNTS or any(number.fullmatch(word) for number in (NUMBER, NUMBER_IN_WORDS, BENDING_COUNT))


def _is_near(word: str, *, cases: tuple[frozenset[int], frozenset[int]], term: Term) -> bool:
    """Tell whether a word before a noun is a number, an owner or an adjective of it."""
    is_count = _counts(word)
    is_adjective = agrees(word, *cases) and not (word.startswith("котор") or is_doing(word, term))
    return is_count or is_adjective or ROMAN.fullmatch(word) is not None or _owner(word, ()) is not None


def _owner(word: str, before: Sequence[str]) -> Possessive | None:
    if OWN.fullmatch(word):
        mine = Possessive.MINE if any(map(I_DO.fullmatch, before[:1])) else Possessive.ITS
        return next((DOERS[one] for one in before if one in DOERS), mine)
    return next((owner for owner, forms in OWNERS.items() if forms.fullmatch(word)), None)


def _had_by(*nouns: RussianClause) -> Possessive | None:
    """Return who has something: у нас есть музей, у города нет музея."""
    first, *others = nouns[0].ahead or [""]
    owner = [word for word in others if word not in {"есть", "нет"}]
    is_said = any(not noun.cases.isdisjoint({NOMINATIVE, GENITIVE}) for noun in nouns)
    if first != "у" or len(owner) != 1 or not is_said or owner == others == []:
        return None
    return HAVING.get(owner[0], Possessive.ITS)


def _is_number_of(behind: str, noun: RussianClause) -> bool:
    """Tell whether a noun says how many there are of what follows, however that ends: число заявок."""
    following = _words(_CLAUSE_END.split(behind)[0])[:1]
    is_number = noun.term.source.lower() in NUMBERS_OF and not _SMALL.intersection(following)
    return is_number and bool(following) and not is_verb(following[0])


def _owner_behind(behind: str, noun: RussianClause, many: RussianClause) -> Possessive | None:
    """Return its where an owner in the genitive stands behind: решение комиссии, but not после заседания гости едут."""
    if _is_number_of(behind, noun):
        return Possessive.ITS
    found = _first_noun(behind)
    is_name = noun.term.target[:1].isupper()
    if _OF_WHOM.match(behind):
        return Possessive.ITS
    if found is None or is_name:
        return None
    noun_behind, next_word = found
    is_done_behind = noun_behind.endswith(("ы", "и")) and _TO_BE_DONE.fullmatch(next_word) is not None
    are_given = _is_given(many) and (not next_word or next_word in _SMALL)
    if is_done_behind or are_given or _is_given(noun) or _is_done_by_it(noun_behind, noun, many):
        return None
    is_in_phrase = noun.ahead[:1] != [] and noun.ahead[0] in _SMALL and not any(map(is_verb, noun.ahead))
    is_standing = bool(standing_case("".join(noun.ahead[-1:]), fold(noun.term.source, "ru")))
    is_led = is_in_phrase or (noun.ahead[-1:] != [] and noun.ahead[-1] in PREPOSITIONS)
    return None if _is_said(next_word) and is_led and not is_standing else Possessive.ITS


def _is_done_by_it(word: str, noun: RussianClause, many: RussianClause) -> bool:
    """Tell whether what may be a noun is the only verb of its clause, of many: делегации городов прибыли."""
    are_many = not noun.cases and bool(many.cases) and noun.ahead[:1] != []
    others = (*noun.ahead, *(other for other in noun.behind if other != word))
    return are_many and any(one.tag.POS == "VERB" for one in readings_of(word)) and not any(map(_is_said, others))


def _first_noun(behind: str) -> tuple[str, str] | None:
    """Return the noun that follows with its adjectives, and the word behind it, where it may be in the genitive."""
    words = _words(_CLAUSE_END.split(behind)[0]) if behind[:1].isspace() else []
    at = next((place for place, word in enumerate(words) if not _is_of_owner(word)), len(words))
    noun, next_word = (*words[at : at + 2], "", "")[:2]
    readings = readings_of(noun) if len(noun) > len("он") else ()
    is_noun = readings[:1] != () and readings[0].tag.POS == "NOUN"
    is_owner = is_noun and any(one.tag.case in {"gent", "gen2"} for one in readings if one.tag.POS == "NOUN")
    return (noun, next_word) if is_owner and noun not in _SMALL else None


def _is_said(word: str) -> bool:
    """Tell whether a word says something of a noun: начаты, готов, работает."""
    return any(one.tag.POS in _SAYING for one in readings_of(word)[:1])


def _is_of_owner(word: str) -> bool:
    """Tell whether a word is an adjective or a number of a noun in the genitive: городской, двух, наших."""
    return bool(slots_of(word) & {"one genitive", "many genitive"}) or word in _COUNTED_OWNERS


def _counted(noun: RussianClause) -> str | None:
    """Return the case of what is counted, which a preposition before the number tells: в двух районах."""
    last = noun.ahead[-1] if noun.ahead else ""
    cases = {} if last == "на" and noun.term.source in TIMES else PREPOSITIONS.get(last, {})
    return next(iter(cases.values()), None)


def _case(noun: RussianClause) -> str | None:
    if not noun.cases:
        return None
    phrases = (" ".join(noun.ahead[-length:]) for length in (2, 3))
    phrase = next((PHRASES[phrase] for phrase in phrases if phrase in PHRASES), None)
    if phrase is not None:
        return phrase or None
    last = noun.ahead[-1] if noun.ahead else ""
    if last == "по" and DATIVE in noun.cases and not RULES.isdisjoint(noun.term.source.lower().split()):
        return Case.DATIVE
    if last in OTHERS or last in PREPOSITIONS:
        is_in_time = last in {"в", "во"} and noun.term.source.lower() in TERMS
        is_in_time |= noun.term.source.lower() in TIMES and not _OFTEN.isdisjoint(noun.ahead[-2:-1])
        bound = Case.LOCATIVE if is_in_time else bound_by(noun.ahead[:-1], last)
        if bound is None and noun.ahead == [last]:
            bound = bound_by([word for word in noun.behind[:_NEAR] if is_verb(word)], last)
        return case_behind(noun, last) if bound is None else bound
    return Case.GENITIVE if noun.is_doer_of_clause() else _without_preposition(noun)


def _is_given(noun: RussianClause) -> bool:
    """Tell whether somebody stands right behind the verb who is given what follows: выдать работнику справку."""
    verb = noun.ahead[-1:]
    return noun.cases == {DATIVE} and any(map(is_verb, verb)) and not bound_by(verb, "")


def _is_handed(noun: RussianClause) -> bool:
    """Tell whether something is handed to what follows, which may look like an owner: передана компании."""
    return DATIVE in noun.cases and any(map(_HANDED.fullmatch, noun.ahead[-1:]))


def _without_preposition(noun: RussianClause) -> str | None:
    if noun.cases == {INSTRUMENTAL}:
        if not noun.ahead and DOCUMENT.fullmatch(head_of(noun.term)):
            return Case.INSTRUMENTAL
        is_done_with = any(map(DEED.fullmatch, noun.ahead[-1:])) and not does_things(head_of(noun.term))
        return Case.GENITIVE if is_done_with else bound_by(noun.ahead, "instrumental")
    if GENITIVE in noun.cases and noun.term.target[:1].isupper() and OFFICES.intersection(noun.ahead[-1:]):
        return None
    if noun.is_to_do() or noun.is_told() or _is_given(noun) or _is_handed(noun):
        return Case.GENITIVE if noun.is_to_do() else Case.DATIVE
    return _of_object(noun)


def _of_object(noun: RussianClause) -> str | None:
    """Return the case of what a verb is about, or else of a noun by its own ending."""
    if ACCUSATIVE in noun.cases and fold(noun.term.source, "ru") in SPANS | DAYS:
        return None
    is_object = noun.is_object()
    # Behind a noun the genitive is its owner's: they demand a rise of pay.
    is_right_before = GENITIVE in noun.cases or any(map(is_verb, noun.ahead[-1:]))
    ahead = noun.ahead[-1:] if is_right_before else noun.ahead
    bound = None if NOMINATIVE in noun.cases and not is_object else bound_by(ahead, "")
    bound = None if bound == "" and GENITIVE in noun.cases and not any(map(is_verb, ahead[-1:])) else bound
    if bound is None and noun.is_asked() and (is_object or not noun.ahead):
        return Case.ABLATIVE
    if is_object or bound is not None or noun.is_object_in_front() or noun.is_somebody_in_front():
        return Case.ACCUSATIVE if bound is None else bound
    return next((turkish for russian, turkish in _ALONE.items() if russian in noun.cases), None)
