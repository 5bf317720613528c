"""Arabic terms with what is written together with them: li-raʾīs al-baladiyya, ruḫaṣ al-bināʾ, majlisunā al-baladī."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from glossary.languages.arabic_nouns import (
    ARTICLE,
    FEMININE,
    is_adjective,
    is_human,
    is_of_men,
    may_be_of_men,
    plural_of_noun,
)
from glossary.patterns import lazily
from glossary.stop_words import words_of

# Behind these, or words that begin so, nothing of a term bends: tasrīḥ bi-l-bināʾ, idāra li-l-biʾa.
_LINKS: Final = words_of("من في على عن إلى مع بين ضد حول قبل بعد و أو غير ذات ذو ذوي")
_LINKED: Final = lazily(r"(?:بال|لل|وال|كال).{2,}")
_UNBENT: Final = words_of("توأم")
_NAMES: Final = words_of("أنقرة إسطنبول اسطنبول إزمير تركيا أنطاليا بورصة قونية")

Number = Literal["one", "two", "many"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a noun stands in a text: what is written before it, whether it is known, how many, and whose.

    A noun that `is_construct` has its owner behind it in the text; `is_oblique` and `has_alef` are its case, where a
    dual, a plural in -ūn or an indefinite object shows it. What `is_human` has that plural, if it is of many.
    """

    conjunction: str = ""
    preposition: str = ""
    is_definite: bool = False
    number: Number = "one"
    owner: str = ""
    is_construct: bool = False
    is_oblique: bool = False
    has_alef: bool = False
    is_human: bool = False


class _Parts(NamedTuple):
    """A term apart, without articles: its nouns, each of the next; their adjectives; what never bends."""

    nouns: list[str]
    adjectives: list[str]
    rest: list[str]


def in_shape(term: str, shape: Shape) -> str:
    """Return a term in a shape; nothing where it has no such form, a plural that nobody listed."""
    nouns, adjectives, rest = _apart(term)
    head = _head(nouns[0], shape, is_construct=len(nouns) > 1 or shape.is_construct)
    if not head:
        return ""
    chain = [head, *nouns[1:]]
    if len(nouns) == 1 and shape.number != "one":
        adjectives = [_agreeing(word, nouns[0], shape) for word in adjectives]
    is_known = shape.is_definite and not shape.is_construct
    if shape.owner:
        chain[-1] = _before_owner(chain[-1], is_oblique=shape.is_oblique or len(chain) > 1) + shape.owner
    elif is_known:
        chain[-1] = _with_article(chain[-1])
    if shape.has_alef and len(nouns) == 1:
        adjectives = [f"{word}ا" if word[-1] not in "ةاىء" else word for word in adjectives]
    adjectives = [_with_article(word) for word in adjectives] if shape.is_definite else adjectives
    first, *others = chain
    return " ".join((_joined(shape.conjunction + shape.preposition, first), *others, *adjectives, *rest))


def without_articles(term: str) -> list[str]:
    """Return the words of a term without their articles, up to where nothing bends any more."""
    words = term.split(" ")
    return [_bare(word) for word in words[: _end_of_bending(words)]]


def _apart(term: str) -> _Parts:
    words = term.split(" ")
    end = _end_of_bending(words)
    bare = [_bare(word) for word in words[:end]]
    count = 1
    if not (words[0].startswith(ARTICLE) and bare[0] != words[0]):
        while count < end and not is_adjective(bare[count], bare[count - 1]):
            count += 1
    return _Parts(bare[:count], bare[count:], words[end:])


def _end_of_bending(words: Sequence[str]) -> int:
    linked = (at for at, word in enumerate(words) if at and (word in _LINKS or _LINKED.match(word)))
    return next(linked, len(words))


def _bare(word: str) -> str:
    return word.removeprefix(ARTICLE) if len(word) > len(ARTICLE) + 1 else word


def _head(noun: str, shape: Shape, *, is_construct: bool) -> str:
    is_bound = is_construct or shape.owner != ""
    match shape.number:
        case "one":
            return f"{noun}ا" if shape.has_alef and not (is_bound or noun.endswith((FEMININE, "ا", "اء"))) else noun
        case "two":
            ending = "ي" if shape.is_oblique else "ا"
            return _owned(noun) + (ending if is_bound else f"{ending}ن")
        case "many":
            if not (is_of_men(noun) or (shape.is_human and may_be_of_men(noun))):
                return plural_of_noun(noun, is_bare=not (is_bound or shape.is_definite))
            ending = "ي" if shape.is_oblique else "و"
            return noun + (ending if is_bound else f"{ending}ن")


def _agreeing(adjective: str, noun: str, shape: Shape) -> str:
    """Return an adjective beside more than one of a noun: of things it is as of one woman."""
    if adjective in _UNBENT:
        return adjective
    if shape.number == "two":
        return _owned(adjective) + ("ين" if shape.is_oblique else "ان")
    if shape.is_human or is_human(noun):
        return adjective.removesuffix(FEMININE) + ("ين" if shape.is_oblique else "ون")
    return adjective if adjective.endswith((FEMININE, "اء", "ا")) else adjective + FEMININE


def _with_article(noun: str) -> str:
    return noun if noun in _NAMES else ARTICLE + noun


def _joined(before: str, noun: str) -> str:
    """Write li- and the article as one: للمجلس."""
    return before + noun.removeprefix("ا") if before.endswith("ل") and noun.startswith(ARTICLE) else before + noun


def _before_owner(noun: str, *, is_oblique: bool) -> str:
    """Write the vowel of a case with the last letter, and a last alef plain: bināʾuhu, bināʾihi; šakwāhum."""
    if noun.endswith("ى"):
        return noun[:-1] + "ا"
    if noun.endswith("اء"):
        return noun[:-1] + ("ئ" if is_oblique else "ؤ")
    return _owned(noun)


def _owned(noun: str) -> str:
    return noun.removesuffix(FEMININE) + "ت" if noun.endswith(FEMININE) else noun
