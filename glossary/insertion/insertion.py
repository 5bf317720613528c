"""A term written into a sentence: the form its source asks for."""

import re
from itertools import dropwhile
from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.insertion.english_nouns import COUNTS, DOES, SMALL
from glossary.insertion.government import GOES_ON, governed, governed_by_verb
from glossary.insertion.modifiers import is_adjective, is_modifier, is_named_by_noun
from glossary.insertion.noun_phrases import (
    bears_name_behind,
    is_counted,
    is_had,
    is_named_by,
    is_organ,
    is_owned,
    is_subject_of_clause,
    is_title_of,
    names_the_kind,
    without_name,
)
from glossary.languages.english import plural_of
from glossary.terms import Term, TermStatus
from glossary.tokens import split_words
from glossary.turkish.counting import is_counted as is_counted_in_turkish
from glossary.turkish.generation import UnknownForm, with_suffixes
from glossary.turkish.grammar import Case, Inflection, Possessive
from glossary.turkish.guessing import in_form_of
from glossary.turkish.heads import is_plural as has_plural
from glossary.turkish.heads import is_possessed
from glossary.turkish.reading import read_suffixes
from glossary.turkish.suffixes import Ending

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
    "en": _words("""
        the a an all both this that these those my our your their its his her each every any some
    """),
    "de": _words("der die das den dem ein eine einen einem einer unser unsere unserem unseren ihr ihre"),
    "fr": _words("le la les l un une notre nos votre vos leur leurs son sa ses ce cette ces"),
    "pt": _words("o a os as um uma nosso nossa nossos nossas seu sua seus suas este esta"),
}
_OWNERS: Final[dict[str, dict[Possessive, frozenset[str]]]] = {
    "en": {
        Possessive.MINE: _words("my"),
        Possessive.OURS: _words("our"),
        Possessive.YOURS_PLURAL: _words("your"),
    },
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
    amongst although though across around near along alongside throughout beyond unlike like outside
    also not then where whose whether upon i we you he she it they there
""")
# Adjectives that are verbs behind "to".
_ALSO_VERBS: Final = _words("open close clean free empty dry warm cool clear complete welcome present separate")
_OWNS: Final = "'s"
_INDEFINITE: Final = _words("a an no any some")
# A sentence parted where no verb or preposition reaches across.
_CLAUSE_BORDER: Final = re.compile(r"[!?:;(–/]|[.,](?!\d)")
# What says nothing about the case of a noun behind it: in more than 30 towns, in an on-site hotel.
_SILENT: Final = re.compile(
    r"\b(?:(?:(?:more|less|fewer) than|at least|at most|up to|nearly|about|around|almost|over) (?=\d)"
    r"|[a-z]+(?:-[a-z]+)+ )"
)
# Things in a row behind a preposition, and where a place lies: in music, films and culture; in Aleisk, Russia.
_THING: Final = r"(?:[\w’'-]+ ){0,2}[\w’'-]+"
_ARE_ROW: Final = re.compile(rf"\b(?:is|are) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_ROW: Final = re.compile(rf"\b(in|of|from|to|with|into|at) {_THING}(?:, {_THING})+,? (?:and|or) (?:[a-z]+ )?$")
_PLACE_IN: Final = re.compile(r"\b(in|from|to|at) [A-Z]\w+(?: [A-Z]\w+)?, $")
# What stands before the last of several names that own something: South before Africa's.
_FIRST_NAMES: Final = re.compile(rf"(?<=[a-z] )(?:[A-Z]\w+ )+(?=[A-Z]\w+[{APOSTROPHES}]s )")
_OWNING: Final = re.compile(rf"[{APOSTROPHES}]s?$")
_DEFINITE: Final = _words("the our their your its his her this that these those all both each every")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


_OBJECT: Final[Ending] = (Case.ACCUSATIVE.value,)


def likely_form(text: str, *, start: int, end: int, term: Term, over: str = "") -> str:
    """Return a term's rendering as the sentence needs it, told by the source around `text[start:end]`.

    `over` are the words of a Turkish target that it is to stand in place of; their case counts for more.
    """
    if term.status is TermStatus.DO_NOT_TRANSLATE:
        return term.target or term.source
    match term.target_language:
        case "tr":
            return _written(term, in_form_of(over, _asked_for(text, start, end, term)))
        case "en" if _is_plural(text[start:end], term) or (
            term.source_language == "tr" and is_counted_in_turkish(text[:start], text[end:])
        ):
            return plural_of(term.target)
        case _:
            return term.target


def _written(term: Term, suffixes: Ending) -> str:
    try:
        return with_suffixes(term.target, suffixes, pronunciation=term.pronunciation)
    except UnknownForm:
        return term.target


def _asked_for(text: str, start: int, end: int, term: Term) -> Ending:
    """Read number, possessor and case off the source; the suffixes of the rendering in order."""
    language = term.source_language
    clause = _SILENT.sub("", _FIRST_NAMES.sub("", _CLAUSE_BORDER.split(text[:start])[-1]))
    before = [
        fold(word.written, language) + (_OWNS if word.suffix == "s" else "") for word in split_words(clause, language)
    ]
    if language == "en":
        return _asked_for_in_english(text, start, end, term, before)
    owner = _owner(before[-_FAR - 1 :], language)
    return (*Inflection(is_plural=_is_many(text[start:end], term), possessive=owner).suffixes, *_case(before, term))


def _asked_for_in_english(text: str, start: int, end: int, term: Term, before: list[str]) -> Ending:
    said, behind, surface = text[:start], text[end:], text[start:end]
    is_many = _is_many(surface, term)
    is_owner = _is_owner(text, end)
    bears_name = bears_name_behind(behind, noun=term.source)
    if not is_owner and not bears_name and names_the_kind(behind, is_whole=is_many or term.source[-1:].isdigit()):
        return _as_kind(said, behind, surface, term)
    if is_title_of(said, surface):
        return Inflection(is_plural=is_many).suffixes
    is_its = bears_name or _is_its(said, surface, term) or is_owned(said, behind)
    is_its = is_its or is_had(said, noun=term.source, is_many=is_many)
    owner = _owner(before[-_FAR - 1 :], "en") or (Possessive.ITS if is_its else None)
    form = Inflection(is_plural=is_many and not is_counted(said), possessive=owner)
    if is_owner or is_subject_of_clause(said, behind, is_certain=is_many or term.source[:1].isupper()):
        return (*form.suffixes, Case.GENITIVE.value)
    return (
        *form.suffixes,
        *(_in_a_row(said, behind, term) or _english_case(_before_name(said, before, term), behind, term)),
    )


def _as_kind(said: str, behind: str, surface: str, term: Term) -> Ending:
    """Return the possessive that a noun keeps before another one: EU parliament members, the city's mayor Ali Kaya."""
    is_beside_name = surface[0].islower() and behind.lstrip()[:1].isupper()
    is_its = _is_its(said, surface, term) or (is_beside_name and is_owned(said, ""))
    is_kept = is_its and (is_beside_name or is_organ(term.source))
    return Inflection(possessive=Possessive.ITS if is_kept else None).suffixes


def _is_its(said: str, surface: str, term: Term) -> bool:
    """Tell whether a name or a noun right before the term makes one thing with it."""
    return (term.source[:1].islower() and is_named_by(said, noun=surface)) or is_named_by_noun(said)


def _before_name(said: str, before: list[str], term: Term) -> list[str]:
    """Leave out the name right before a common noun: at of at Ankara State."""
    ahead = without_name(said)
    name = split_words(said[len(ahead) :], "en") if ahead.strip() and term.source[:1].islower() else []
    return before[: len(before) - len(name)]


def _in_a_row(said: str, behind: str, term: Term) -> Ending:
    """Return the case that a preposition gives to all things behind it, where this is the last of them, or `is`."""
    if _ARE_ROW.search(said) and behind.startswith("."):
        return ("is",)
    row = _ROW.search(said) or (_PLACE_IN.search(said) if term.source[0].isupper() else None)
    case = _case_of(row[1], "en") if row else None
    return (case.value,) if case else ()


def _is_many(surface: str, term: Term) -> bool:
    """Tell whether the rendering needs a plural that it has not yet."""
    return _is_plural(surface, term) and not has_plural(_head(term.target))


def _is_owner(text: str, end: int) -> bool:
    return _OWNING.search(text[:end]) is not None or (text[end - 1] == "s" and text[end : end + 1] in {*APOSTROPHES})


def _owner(before: list[str], language: str) -> Possessive | None:
    at = _determiner(before, language)
    if at and any(word in _NO_VERBS or _case_of(word, language) for word in before[len(before) - at + 1 :]):
        return None
    owners = _OWNERS.get(language, {}).items()
    return next((owner for owner, words in owners if at and before[-at] in words), None)


def _determiner(before: list[str], language: str) -> int | None:
    """Return how many words before the term its article or the like stands."""
    words = _DETERMINERS.get(language, frozenset())
    places = range(1, min(len(before), _FAR + 1) + 1)
    return next((place for place in places if _is_determiner(before[-place], words)), None)


def _is_determiner(word: str, known: frozenset[str]) -> bool:
    return word in known or word in COUNTS or word.endswith(_OWNS) or (word.isdigit() and not _YEAR.fullmatch(word))


def _case(before: list[str], term: Term) -> Ending:
    language = term.source_language
    if not before or language not in _BEFORE:
        return ()
    return _of_preposition(before, _farthest_determiner(before, language), language)


def _english_case(before: list[str], behind: str, term: Term) -> Ending:
    if not before or _is_led_in(before, behind):
        return ()
    at = _farthest_determiner(before, "en")
    leading = " ".join(before[: len(before) - at])
    told = governed(leading, behind, term=term.source, has_article=at > 0)
    told = _beyond_adjective(before, at, behind, term) if told is None else told
    if told is None:
        return _of_first(before[: len(before) - at]) or _of_preposition(before, at, "en")
    return () if told == _OBJECT and at and before[-at] in _INDEFINITE else told


def _of_first(before: list[str]) -> Ending:
    """Return the case of the first of two things of which this is the second: in Europe and the United States."""
    for at in range(len(before) - 2, max(len(before) - _FAR - 3, -1), -1) if before[-1:] in (["and"], ["or"]) else ():
        case = _case_of(before[at], "en")
        is_infinitive = before[at] == "to" and before[at + 1] not in _DETERMINERS["en"] and before[at + 1][-1] != "s"
        if case is not None:
            return () if is_infinitive else (case.value,)
        if before[at] in _NO_VERBS or before[at].endswith("ed"):
            break
    return ()


def _of_preposition(near: list[str], at: int, language: str) -> Ending:
    named = _case_of(near[-1], language)
    return (named.value,) if named is not None else _of_determined(near, at, language)


def _is_led_in(before: list[str], behind: str) -> bool:
    """Tell whether a phrase of place or time stands before a subject without article: in the country councils are."""
    return len(before) > 2 and _case_of(before[0], "en") is not None and GOES_ON.match(behind) is not None


def _beyond_adjective(before: list[str], at: int, behind: str, term: Term) -> Ending | None:
    """Read what stands before an adjective where no article does: they collected old permits, in other regions."""
    if at or before[-1] in _NO_VERBS or _case_of(before[-1], "en"):
        return None
    if before[-1].endswith("ing") and (not is_adjective(before[-1]) or before[-2:-1] == ["to"]):
        return ()
    is_verb = before[-1] in _ALSO_VERBS or before[-1].endswith("ing")
    if before[-2:-1] == ["to"] and is_adjective(before[-1]) and not is_verb:
        return (Case.DATIVE.value,)
    told = governed_by_verb(" ".join(before[:-1]))
    if told is not None or before[-1].endswith("ing") or before[-2:-1] in ([], ["to"]):
        return told
    ahead = _without_modifiers(before)
    case = _case_of(ahead[-1], "en") if ahead and len(before) - len(ahead) <= _FAR else None
    told = governed(" ".join(ahead), behind, term=term.source, has_article=False) if case else None
    return _of_first(ahead) or ((case.value,) if case and told is None else told)


def _without_modifiers(before: list[str]) -> list[str]:
    """Leave out what stands between a preposition and its noun: in developed, on night, in sharply lower."""
    ahead = list(dropwhile(is_modifier, reversed(before)))[::-1]
    if len(ahead) < 2 or _case_of(ahead[-2], "en") is None:
        return ahead
    word = ahead[-1]
    is_noun = ahead[-2] != "to" and not (word in SMALL or word in DOES or word[0].isdigit() or word.endswith("s"))
    return ahead[:-1] if (is_noun and not word.endswith("ing")) or word.endswith("ed") else ahead


def _of_determined(near: list[str], at: int, language: str) -> Ending:
    if not at or at == len(near):
        return ()
    governing = near[-at - 1]
    is_object = (
        not governing.endswith("ly") and language == "en" and near[-at] in _DEFINITE and governing not in _NO_VERBS
    )
    case = _case_of(governing, language) or (Case.ACCUSATIVE if is_object else None)
    return (case.value,) if case else ()


def _farthest_determiner(near: list[str], language: str) -> int:
    """Return how many words before the term its article stands, with others before it (`in all our`), 0 for none."""
    words = _DETERMINERS.get(language, frozenset())
    at = _determiner(near, language) or 0
    if any(word in _NO_VERBS or _case_of(word, language) for word in near[len(near) - at + 1 :]):
        return 0
    if language == "en" and at > 1 and (_is_plain_verb(near[-1]) or _is_past(near[-2:], at)):
        return 0
    while at and at < len(near) and _is_determiner(near[-at - 1], words):
        at += 1
    return at


def _is_past(last: list[str], at: int) -> bool:
    """Tell whether the last of two words is a verb with a noun before it: the bank closed, not the newly closed."""
    before, word = last
    return at > 2 and word.endswith("ed") and not before.endswith("ly") and not is_adjective(before)


def _is_plain_verb(word: str) -> bool:
    """Tell whether a word is a verb and no participle: told, gives."""
    return not word.endswith(("ed", "ing")) and governed_by_verb(word) is not None


def _case_of(word: str, language: str) -> Case | None:
    return next((case for case, words in _BEFORE.get(language, {}).items() if word in words), None)


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
