"""How an Arabic rendering stands in a text, and another one in its place: للسكان, للمواطنين."""

from collections.abc import Iterator
from itertools import product
from typing import Final

from glossary.folding import fold
from glossary.languages.arabic import bare_forms
from glossary.languages.arabic_nouns import ARTICLE, FEMININE, is_human, looks_like_noun, plural_of_noun
from glossary.languages.arabic_phrases import Number, Shape, in_shape, without_articles
from glossary.patterns import lazily
from glossary.stop_words import words_of

_CONJUNCTIONS: Final = ("", "و", "ف")
_PREPOSITIONS: Final = ("", "ب", "ك", "ل")
_OWNERS: Final = ("هما", "نا", "ها", "هم", "كم", "ه", "ي", "ك")
_DUALS: Final = {"ان": False, "ين": True, "ا": False, "ي": True}
_PREPOSITION: Final = words_of("""
    من في على عن إلى الى مع بين لدى عند بعد قبل حول ضد تحت فوق خلال أمام دون حسب وفق منذ حتى عبر نحو ضمن تجاه
    جميع كل بعض أحد إحدى عدد معظم مختلف كافة غير قبل سائر كلا كلتا إن أن لأن لكن
""")
_CLAUSE: Final = lazily(r"[.,;:!?()«»“”\"،؛؟—–]")
_DEFINITE_BEHIND: Final = lazily(r"\s+(?:ال\w+|أنقرة|إسطنبول|تركيا)")


def arabic_in_form_of(surface: str, rendering: str, term: str, *, before: str = "", behind: str = "") -> str:
    """Return a term in the form that a rendering has in a text; nothing where that cannot be told or written."""
    shape = shape_of(surface, rendering, before=before, behind=behind)
    return "" if shape is None else in_shape(term, shape)


def shape_of(surface: str, rendering: str, *, before: str = "", behind: str = "") -> Shape | None:
    """Return the shape in which a rendering stands in a text between others; None where it shows none."""
    first, *others = (fold(word, "ar") for word in surface.split(" "))
    nouns = [fold(word, "ar") for word in without_articles(rendering)]
    is_known = any(word.startswith(ARTICLE) for word in others[: len(nouns) - 1])
    found = next(_shapes(first, nouns[0]), None)
    if found is None:
        return None
    has_article, shape = found
    is_definite = is_known or has_article or shape.owner != ""
    is_construct = not is_definite and len(nouns) == 1 and _DEFINITE_BEHIND.match(behind) is not None
    is_oblique = shape.is_oblique if _shows_case(first, shape) else _is_oblique(shape, before)
    return Shape(
        conjunction=shape.conjunction,
        preposition=shape.preposition,
        is_definite=is_definite,
        number=shape.number,
        owner=shape.owner,
        is_construct=is_construct,
        is_oblique=is_oblique,
        has_alef=shape.has_alef,
        is_human=shape.is_human,
    )


def _shapes(word: str, noun: str) -> Iterator[tuple[bool, Shape]]:
    """Yield what a folded word may be of a noun, and whether with the article: of one, of two, of many."""
    apart = list(_apart(word))
    for conjunction, preposition, has_article, stem in apart:
        for number, owner, is_oblique, has_alef in _of_few(stem, noun, is_alone=not has_article):
            yield (
                has_article,
                Shape(
                    conjunction=conjunction,
                    preposition=preposition,
                    number=number,
                    owner=owner,
                    is_oblique=is_oblique,
                    has_alef=has_alef,
                ),
            )
    for conjunction, preposition, has_article, stem in apart:
        many_of = _owner_of_many(stem, noun)
        if many_of is not None:
            is_oblique = stem.endswith(("ين", "ي"))
            shape = Shape(
                conjunction=conjunction,
                preposition=preposition,
                number="many",
                owner=many_of,
                is_oblique=is_oblique,
                is_human=stem.endswith(("ون", "ين")) or is_human(noun),
            )
            yield has_article, shape


def _apart(word: str) -> Iterator[tuple[str, str, bool, str]]:
    """Yield a conjunction, a preposition, whether there is an article, and what is left, with more before it first."""
    for conjunction, preposition in product(reversed(_CONJUNCTIONS), reversed(_PREPOSITIONS)):
        rest = word.removeprefix(conjunction)
        if not word.startswith(conjunction) or not rest.startswith(preposition):
            continue
        stem = rest.removeprefix(preposition)
        article = "ل" if preposition == "ل" else ARTICLE
        if stem.startswith(article) and len(stem) > len(article) + 1:
            yield conjunction, preposition, True, stem.removeprefix(article)
        yield conjunction, preposition, False, stem


def _of_few(stem: str, noun: str, *, is_alone: bool) -> Iterator[tuple[Number, str, bool, bool]]:
    """Yield the number, the owner, whether it is oblique and has an alef, of a word that is one or two of a noun."""
    if stem == noun:
        yield "one", "", False, False
    bound = noun.removesuffix(FEMININE) + "ت" if noun.endswith(FEMININE) else noun
    if is_alone:
        if stem == f"{noun}ا":
            yield "one", "", False, True
        yield from (("one", owner, False, False) for owner in _OWNERS if stem == bound + owner)
    if not is_human(noun):
        yield from (("two", "", is_oblique, False) for end, is_oblique in _DUALS.items() if stem == bound + end)


def _owner_of_many(stem: str, noun: str) -> str | None:
    """Return whose a word is that is many of a noun, "" for nobody's; None where it is not."""
    if stem == fold(plural_of_noun(noun), "ar"):
        return ""
    owners = (owner for owner in _OWNERS if stem.endswith(owner) and len(stem) > len(owner) + 2)
    found = next((owner for owner in owners if _is_many(stem.removesuffix(owner), noun)), None)
    return "" if found is None and _is_many(stem, noun) else found


def _is_many(stem: str, noun: str) -> bool:
    return stem == fold(plural_of_noun(noun), "ar") or (stem != noun and noun in bare_forms(stem))


def _shows_case(word: str, shape: Shape) -> bool:
    return shape.number == "two" or word.endswith(("ون", "ين"))


def _is_oblique(shape: Shape, before: str) -> bool:
    """Tell whether a noun has a preposition, an owned noun or a verb with its doer before it."""
    if shape.preposition:
        return True
    words = _CLAUSE.split(before)[-1].split()
    return len(words) > 1 or any(word in _PREPOSITION or looks_like_noun(word) for word in words)
