"""What the words before an English term say about its Turkish form: prepositions, articles, whose it is."""

from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.insertion.english.governing_words import ONLY_VERBS
from glossary.insertion.english.government import governed_by_verb
from glossary.insertion.english.modifiers import is_adjective
from glossary.insertion.english.nouns import COUNTS, DOES, PLAIN_VERBS, TIMES
from glossary.patterns import lazily
from glossary.stop_words import words_of
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive

FAR: Final = 3
# What a word before a term says about the case of its Turkish rendering.
_BEFORE: Final = {
    Case.GENITIVE: words_of("of"),
    Case.DATIVE: words_of("to into toward towards onto"),
    Case.LOCATIVE: words_of("in at on within"),
    Case.ABLATIVE: words_of("from"),
    Case.INSTRUMENTAL: words_of("with"),
}
DETERMINERS: Final = words_of("""
    the a an all both this that these those my our your their its his her each every any some another more fewer
""")
_OWNERS: Final = {"my": Possessive.MINE, "our": Possessive.OURS, "your": Possessive.YOURS_PLURAL}
_SHARED: Final = words_of("my our your its their his her")
# What an object has before it.
_OF_OBJECTS: Final = words_of("the my our their your its his her this that these those all both each every")
# Behind these an English noun with an article is no object.
NO_VERBS: Final = words_of("""
    and or but nor than as if when while that which who is are was were be been being am with without by for about
    between among during after before until since through over under against per via including despite because so
    amongst although though across around near along alongside throughout beyond unlike like outside also not then
    where whose whether upon i we you he she it they there regarding concerning hereafter hereinafter now today
    yesterday tomorrow namely said says later formerly previously himself herself itself themselves ourselves stand
    stands stood can
    could did do does either may might must neither shall should will would
""")
_ADJECTIVE_OF_OWNER: Final = 2
_OWNS: Final = "'s"
INDEFINITE: Final = words_of("a an no any some more fewer")
# A sentence parted where no verb or preposition reaches across.
_CLAUSE_BORDER: Final = lazily(r"^\W*[a-z\d]{1,4}\) |[!?:;(–/]|[.,](?!\d)")
# What says nothing about the case of a noun behind it: in more than 30 towns, in an on-site hotel; convey to you our.
_SILENT: Final = lazily(
    r"\b(?:(?:(?:more|less|fewer) than|at least|at most|up to|nearly|about|around|almost|over) (?=\d)"
    r"|to (?:you|us|them|him|her|me) (?=(?:the|our|my|your|its|his|her|their|this|these) )"
    rf"|(?:last|next) (?=(?:year|month|week)[{APOSTROPHES}]s )"
    r"|[a-z]+(?:-[a-z]+)+ )"
)
# Who is given something, where it is told of the thing: we send you the form.
_TO_SOMEBODY: Final = lazily(
    r"\b((?:brought|bring|gave|give|grant|hand|issue|lend|lent|offer|return|send|sent|show)(?:s|ed|ing)? )"
    r"(?:you|us|them|him|her|me) (?=(?:the|our|my|your|its|his|her|their|this|these) )"
)
# What stands before the last of several names that own something: South before Africa's.
_FIRST_NAMES: Final = lazily(rf"(?<=[a-z] )(?:[A-Z]\w+ )+(?=[A-Z]\w+[{APOSTROPHES}]s )")
_ARTICLES: Final = words_of("the a an our your my")
_YEAR: Final = lazily(r"(?:19|20)\d\d")


def words_before(said: str) -> list[str]:
    """Return the folded words of an English clause up to a term; `'s` stays on an owner."""
    clause = _TO_SOMEBODY.sub(r"\1", _CLAUSE_BORDER.split(said)[-1])
    clause = _SILENT.sub("", _FIRST_NAMES.sub("", clause))
    return [fold(word.written, "en") + (_OWNS if word.suffix == "s" else "") for word in split_words(clause, "en")]


def owner_in(before: list[str]) -> Possessive | None:
    """Return whose a term is by a word like our among those right before it: our museums and archives."""
    if before[-1:] in (["and"], ["or"]) and before[-3:-2] and before[-3] in _SHARED:
        return _OWNERS.get(before[-3], Possessive.ITS)
    at = _determiner(before)
    if not at or any(word in NO_VERBS or case_of(word) for word in before[len(before) - at + 1 :]):
        return None
    if _has_verb_behind(before, at):
        return None
    return _OWNERS.get(before[-at])


def _determiner(before: list[str]) -> int | None:
    """Return how many words before the term its article or the like stands."""
    places = range(1, min(len(before), FAR + 1) + 1)
    return next((place for place in places if _is_determiner(before[-place])), None)


def _is_determiner(word: str) -> bool:
    is_number = word.isdigit() and not _YEAR.fullmatch(word)
    return word in DETERMINERS or word in COUNTS or word.endswith(_OWNS) or is_number


def farthest_determiner(near: list[str]) -> int:
    """Return how many words before the term its article stands, with others before it (`in all our`), 0 for none."""
    at = _determiner(near) or 0
    if any(word in NO_VERBS or case_of(word) for word in near[len(near) - at + 1 :]):
        return 0
    if _has_verb_behind(near, at):
        return 0
    while at and at < len(near) and _is_determiner(near[-at - 1]):
        at += 1
    return at + _ADJECTIVE_OF_OWNER if _has_owner_an_adjective(near, at) else at


def _has_verb_behind(near: list[str], at: int) -> bool:
    """Tell whether a verb stands between an article and the term: our hospital needs."""
    return any(_is_verb(near[-place - 1 : len(near) - place + 1], at - place) for place in range(1, at))


def _has_owner_an_adjective(near: list[str], at: int) -> bool:
    """Tell whether the owner at a place has an article with an adjective: the visiting lecturer's."""
    if not at or len(near) < at + _ADJECTIVE_OF_OWNER or not near[-at].endswith(_OWNS):
        return False
    return near[-at - _ADJECTIVE_OF_OWNER] in _ARTICLES and is_adjective(near[-at - 1])


def _is_verb(last: list[str], behind_article: int) -> bool:
    """Tell whether the last of two words is a verb so many places behind an article: told, the bank closed."""
    before, word = last
    if behind_article > 1 and word in PLAIN_VERBS | DOES:
        return True
    if word.endswith("ed"):
        return behind_article > 1 and not before.endswith("ly") and not is_adjective(before)
    if word in ONLY_VERBS:
        return True
    return before not in _ARTICLES and not word.endswith("ing") and governed_by_verb(" ".join(last)) is not None


def of_preposition(near: list[str], at: int, *, is_of_known: bool) -> Case | None:
    """Return the case told by the preposition before a term whose article stands `at` words before it, or its verb.

    `is_of_known` says that it belongs to something known: a copy of the plan.
    """
    return case_of(near[-1]) or _of_determined(near, at, is_of_known=is_of_known)


def _of_determined(near: list[str], at: int, *, is_of_known: bool) -> Case | None:
    if not at or at == len(near):
        return None
    governing = near[-at - 1]
    is_no_verb = governing in NO_VERBS | TIMES or governing.endswith("ly")
    is_object = (is_of_known or near[-at] in _OF_OBJECTS) and not is_no_verb
    return case_of(governing) or (Case.ACCUSATIVE if is_object else None)


def case_of(word: str) -> Case | None:
    """Return the case that a preposition asks for, none for another word."""
    return next((case for case, words in _BEFORE.items() if word in words), None)
