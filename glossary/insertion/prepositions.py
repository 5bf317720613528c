"""What the words before a term say about its Turkish form: prepositions, articles, whose it is."""

import re
from typing import Final

from glossary.folding import APOSTROPHES, fold
from glossary.insertion.english_nouns import COUNTS
from glossary.insertion.government import governed_by_verb
from glossary.insertion.modifiers import is_adjective
from glossary.stop_words import words_of
from glossary.tokens import split_words
from glossary.turkish.grammar import Case, Possessive

FAR: Final = 3
# What a word before a term says about the case of its Turkish rendering, by language; contracted articles included.
_BEFORE: Final[dict[str, dict[Case, frozenset[str]]]] = {
    "en": {
        Case.GENITIVE: words_of("of"),
        Case.DATIVE: words_of("to into toward towards onto"),
        Case.LOCATIVE: words_of("in at on within"),
        Case.ABLATIVE: words_of("from"),
        Case.INSTRUMENTAL: words_of("with"),
    },
    "de": {
        Case.GENITIVE: words_of("des"),
        Case.DATIVE: words_of("zum zur zu ins gegen"),
        Case.LOCATIVE: words_of("im am beim in"),
        Case.ABLATIVE: words_of("vom aus"),
        Case.INSTRUMENTAL: words_of("mit"),
    },
    "fr": {
        Case.GENITIVE: words_of("du des de d"),
        Case.DATIVE: words_of("au aux à vers"),
        Case.LOCATIVE: words_of("dans en"),
        Case.ABLATIVE: words_of("depuis"),
        Case.INSTRUMENTAL: words_of("avec"),
    },
    "pt": {
        Case.GENITIVE: words_of("do da dos das de"),
        Case.DATIVE: words_of("ao à aos às"),
        Case.LOCATIVE: words_of("no na nos nas em"),
        Case.ABLATIVE: words_of("desde"),
        Case.INSTRUMENTAL: words_of("com"),
    },
    "es": {
        Case.GENITIVE: words_of("del de"),
        Case.DATIVE: words_of("al a hacia"),
        Case.LOCATIVE: words_of("en"),
        Case.ABLATIVE: words_of("desde"),
        Case.INSTRUMENTAL: words_of("con"),
    },
    "it": {
        Case.GENITIVE: words_of("del dello della dell dei degli delle di"),
        Case.DATIVE: words_of("al allo alla all ai agli alle a verso"),
        Case.LOCATIVE: words_of("nel nello nella nell nei negli nelle in"),
        Case.ABLATIVE: words_of("dal dallo dalla dall dai dagli dalle da"),
        Case.INSTRUMENTAL: words_of("con col"),
    },
}
DETERMINERS: Final = {
    "en": words_of("""
        the a an all both this that these those my our your their its his her each every any some another one
    """),
    "de": words_of("der die das den dem ein eine einen einem einer unser unsere unserem unseren ihr ihre ihren ihrem"),
    "fr": words_of("le la les l un une notre nos votre vos leur leurs son sa ses ce cette ces"),
    "pt": words_of("o a os as um uma nosso nossa nossos nossas seu sua seus suas este esta"),
    "es": words_of("el la los las un una nuestro nuestra nuestros nuestras su sus este esta estos estas"),
    "it": words_of("il lo la l i gli le un uno una nostro nostra nostri nostre vostro vostra questo questa"),
}
_OWNERS: Final[dict[str, dict[Possessive, frozenset[str]]]] = {
    "en": {
        Possessive.MINE: words_of("my"),
        Possessive.OURS: words_of("our"),
        Possessive.YOURS_PLURAL: words_of("your"),
    },
    "de": {
        Possessive.OURS: words_of("unser unsere unserem unseren unserer"),
        Possessive.YOURS_PLURAL: words_of("ihr ihre ihren ihrem"),
    },
    "fr": {Possessive.OURS: words_of("notre nos"), Possessive.YOURS_PLURAL: words_of("votre vos")},
    "pt": {
        Possessive.OURS: words_of("nosso nossa nossos nossas"),
        Possessive.YOURS_PLURAL: words_of("seu sua seus suas"),
    },
}
# What an object has before it; in German only where its gender shows the case.
_OF_OBJECTS: Final = {
    "en": words_of("the our their your its his her this that these those all both each every"),
    "de": words_of("den unseren ihren"),
    "fr": words_of("le la les l notre nos votre vos"),
    "pt": words_of("o a os as nosso nossa nossos nossas"),
    "es": words_of("el la los las nuestro nuestra nuestros nuestras"),
    "it": words_of("il lo la l i gli le nostro nostra nostri nostre"),
}
# Before a noun without article they only say its kind: demande de permis, licencia de obras.
_OF_A_KIND: Final = words_of("de d di")
# Behind these an English noun with an article is no object.
NO_VERBS: Final = words_of("""
    and or but nor than as if when while that which who is are was were be been being am with without by for about
    between among during after before until since through over under against per via including despite because so
    amongst although though across around near along alongside throughout beyond unlike like outside
    also not then where whose whether upon i we you he she it they there regarding
    concerning hereafter hereinafter now today yesterday tomorrow namely said says
""")
# The like in other languages.
_NO_VERBS: Final = {
    "en": NO_VERBS,
    "de": words_of("und oder aber dass weil wenn als wie für durch ohne um über auf an nach seit vor unter"),
    "fr": words_of("""
        et ou mais que qui dont où si comme car donc lorsque quand pour par sur sous entre sans selon chez contre est
        sont était sera monsieur madame
    """),
    "pt": words_of("e ou mas que como quando por para sobre sob entre sem segundo é são foi era será"),
    "es": words_of("y o pero que como cuando por para sobre bajo entre sin según es son era fue será"),
    "it": words_of("e o ma che come quando per su tra fra senza secondo è sono era sarà"),
}
_OWNS: Final = "'s"
INDEFINITE: Final = words_of("a an no any some one")
# A sentence parted where no verb or preposition reaches across.
_CLAUSE_BORDER: Final = re.compile(r"[!?:;(–/]|[.,](?!\d)")
# What says nothing about the case of a noun behind it: in more than 30 towns, in an on-site hotel.
_SILENT: Final = re.compile(
    r"\b(?:(?:(?:more|less|fewer) than|at least|at most|up to|nearly|about|around|almost|over) (?=\d)"
    r"|[a-z]+(?:-[a-z]+)+ )"
)
# What stands before the last of several names that own something: South before Africa's.
_FIRST_NAMES: Final = re.compile(rf"(?<=[a-z] )(?:[A-Z]\w+ )+(?=[A-Z]\w+[{APOSTROPHES}]s )")
_ARTICLES: Final = words_of("the a an our your my")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def words_before(said: str, language: str) -> list[str]:
    """Return the folded words of a clause up to a term; `'s` stays on an owner."""
    clause = _SILENT.sub("", _FIRST_NAMES.sub("", _CLAUSE_BORDER.split(said)[-1]))
    return [
        fold(word.written, language) + (_OWNS if word.suffix == "s" else "") for word in split_words(clause, language)
    ]


def owner_in(before: list[str], language: str) -> Possessive | None:
    """Return whose a term is by a word like our among those right before it."""
    at = _determiner(before, language)
    if at and any(word in NO_VERBS or case_of(word, language) for word in before[len(before) - at + 1 :]):
        return None
    owners = _OWNERS.get(language, {}).items()
    return next((owner for owner, words in owners if at and before[-at] in words), None)


def _determiner(before: list[str], language: str) -> int | None:
    """Return how many words before the term its article or the like stands."""
    words = DETERMINERS.get(language, frozenset())
    places = range(1, min(len(before), FAR + 1) + 1)
    return next((place for place in places if _is_determiner(before[-place], words)), None)


def _is_determiner(word: str, known: frozenset[str]) -> bool:
    return word in known or word in COUNTS or word.endswith(_OWNS) or (word.isdigit() and not _YEAR.fullmatch(word))


def farthest_determiner(near: list[str], language: str) -> int:
    """Return how many words before the term its article stands, with others before it (`in all our`), 0 for none."""
    words = DETERMINERS.get(language, frozenset())
    at = _determiner(near, language) or 0
    if any(word in NO_VERBS or case_of(word, language) for word in near[len(near) - at + 1 :]):
        return 0
    if language == "en" and any(
        _is_verb(near[-place - 1 : len(near) - place + 1], at - place) for place in range(1, at)
    ):
        return 0
    while at and at < len(near) and _is_determiner(near[-at - 1], words):
        at += 1
    return at


def _is_verb(last: list[str], behind_article: int) -> bool:
    """Tell whether the last of two words is a verb so many places behind an article: told, the bank closed."""
    before, word = last
    if word.endswith("ed"):
        return behind_article > 1 and not before.endswith("ly") and not is_adjective(before)
    return before not in _ARTICLES and not word.endswith("ing") and governed_by_verb(" ".join(last)) is not None


def of_preposition(near: list[str], at: int, language: str) -> Case | None:
    """Return the case told by the preposition before a term whose article stands `at` words before it, or its verb."""
    if near[-1] in _OF_A_KIND:
        return None
    named = case_of(near[-1], language)
    return named if named is not None else _of_determined(near, at, language)


def _of_determined(near: list[str], at: int, language: str) -> Case | None:
    if not at or at == len(near):
        return None
    governing = near[-at - 1]
    is_object = (
        near[-at] in _OF_OBJECTS.get(language, ())
        and governing not in _NO_VERBS[language]
        and not (language == "en" and governing.endswith("ly"))
        and (language == "en" or len(near) - at > 1)
    )
    return case_of(governing, language) or (Case.ACCUSATIVE if is_object else None)


def case_of(word: str, language: str) -> Case | None:
    """Return the case that a preposition asks for, none for another word."""
    return next((case for case, words in _BEFORE.get(language, {}).items() if word in words), None)
