"""Arabic nouns with what is written together with them: li-l-majlis, majlisunā, al-majlis al-baladī."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from glossary.patterns import lazily

_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ك", "ل")
_OWNERS: Final = ("", "نا", "ها", "هم", "كم", "هما", "ه", "ي", "ك")
_ARTICLE: Final = "ال"
_FEMININE: Final = "ة"
# Plurals that change within and are the only ones of their pattern: maqbara, maqābir; mašrūʿ, mašārīʿ; qānūn, qawānīn.
_L: Final = "([ء-ي])"
_BROKEN: Final = tuple(
    (lazily(single.replace("L", _L)), many)
    for single, many in (
        ("مLLLة?", "م{0}ا{1}{2}"), ("مLL[وا]L", "م{0}ا{1}ي{2}"), ("LاLوL", "{0}وا{1}ي{2}"), ("ضLيLة", "ض{0}ائ{1}"),
        ("LLيLة", "{0}{1}ائ{2}"),
    )
)  # fmt: skip
# Of these only the regular plural is usual: mudīriyya, but also what people do.
_REGULAR: Final = lazily(".*(?:ية|اة)|م[ء-ي]ا[ء-ي]+|مدير|موظف|مهندس|مشرف|معلم|مراقب|مقيم|منتخب|مستشار")
_DEFINITE: Final = "the"


def arabic_forms(term: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a term, each behind a name for its number and what is written together with it.

    A noun that the next one owns, as in raʾīs al-baladiyya, is definite without an article; an adjective has its own.
    """
    head, *rest = term.split(" ")
    is_owned = bool(rest) and rest[0].startswith(_ARTICLE) and not head.startswith(_ARTICLE)
    for number, noun, others in (("one", head, rest), *_plural(head, rest)):
        for conjunction, preposition in product(_CONJUNCTIONS, _PREPOSITIONS):
            before = conjunction + preposition
            name = f"{number} {before}"
            definite = [_with_article(word) for word in others]
            bare = " ".join((before + noun, *others))
            article = bare if is_owned else " ".join((_joined(before, _with_article(noun)), *definite))
            yield f"{name} ", bare
            yield f"{name} {_DEFINITE}", article
            if not rest:
                yield from ((f"{name} {owner}", before + _owned(noun) + owner) for owner in _OWNERS[1:])


def _plural(head: str, rest: list[str]) -> list[tuple[str, str, list[str]]]:
    if rest and not rest[0].startswith(_ARTICLE):
        # An adjective would bend too, by what the noun names.
        return []
    plural = plural_of_noun(head)
    return [("many", plural, rest)] if plural else []


def plural_of_noun(noun: str) -> str:
    """Return a noun in the plural; nothing where its pattern does not say."""
    if not _REGULAR.fullmatch(noun):
        for single, many in _BROKEN:
            if letters := single.fullmatch(noun):
                return many.format(*letters.groups())
    return noun.removesuffix(_FEMININE) + "ات" if noun.endswith(_FEMININE) else ""


def _with_article(noun: str) -> str:
    return noun if noun.startswith(_ARTICLE) else _ARTICLE + noun


def _joined(before: str, noun: str) -> str:
    """Write li- and the article as one: للمجلس."""
    return before + noun.removeprefix("ا") if before.endswith("ل") else before + noun


def _owned(noun: str) -> str:
    return noun.removesuffix(_FEMININE) + "ت" if noun.endswith(_FEMININE) else noun
