"""What the dictionary of OpenCorpora knows of Russian words: cases, numbers, genders, and words it never saw by ending.

It is read when the first Russian word is asked for.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from glossary.patterns import lazily

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

CASES: Final = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
SLOTS: Final = tuple(f"{number} {case}" for number in ("one", "many") for case in CASES)

_NUMBERS: Final = {"one": "sing", "many": "plur"}
_GRAMMEMES: Final = dict(zip(CASES, ("nomn", "gent", "datv", "accs", "ablt", "loct"), strict=True))
# Second genitives and such: в году, чашка чаю.
_CASES_OF: Final = {tag: case for case, tag in _GRAMMEMES.items()} | {
    "gen2": "genitive",
    "acc2": "accusative",
    "loc2": "prepositional",
}
_AGREEING: Final = frozenset({"ADJF", "PRTF"})
_NAMES: Final = frozenset({"Name", "Surn", "Patr", "Geox", "Abbr", "Init"})
_LIKELY: Final = 0.3
_KEPT: Final = 20_000
_LATIN_OR_CAPITALS: Final = lazily(r"[^а-яё]*|[^а-яё]{2,}[а-яё]?")


class Kind(NamedTuple):
    """Of a noun: its gender (`masc`, `femn`, `neut`), whether it is somebody, and whether it is many alone."""

    gender: str
    is_somebody: bool
    is_many: bool


@cache
def _dictionary() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415 - reads a dictionary

    return MorphAnalyzer()


@lru_cache(maxsize=_KEPT)
def readings_of(word: str) -> tuple["Parse", ...]:
    """Return what a word may be, the likeliest first."""
    return tuple(_dictionary().parse(word))


def may_agree(word: str) -> bool:
    """Tell whether a word in its dictionary form may be an adjective: городской, общие."""
    return _adjective(word) is not None


@lru_cache(maxsize=_KEPT)
def kind_of(noun: str) -> Kind:
    """Return what other words agree with in a noun in its dictionary form."""
    reading = _noun(noun) or _adjective(noun)
    if reading is None:
        return Kind("masc", is_somebody=False, is_many=False)
    is_adjective = reading.tag.POS in _AGREEING
    is_somebody = reading.tag.animacy == "anim" or (is_adjective and reading.tag.gender == "masc")
    return Kind(reading.tag.gender or "masc", is_somebody=is_somebody, is_many=reading.tag.number == "plur")


def is_noun(word: str) -> bool:
    """Tell whether a word in its dictionary form is a noun."""
    return _noun(word) is not None


@lru_cache(maxsize=_KEPT)
def noun_forms(noun: str) -> tuple[str, ...]:
    """Return the forms of a noun in the order of `SLOTS`; it stands in all where it does not bend, or is unknown."""
    if _LATIN_OR_CAPITALS.fullmatch(noun):
        return (noun,) * len(SLOTS)
    reading = _noun(noun)
    if reading is None:
        return agreeing_forms(noun, kind_of(noun)) if may_agree(noun) else (noun,) * len(SLOTS)
    numbers = ("many", "many") if reading.tag.number == "plur" else ("one", "many")
    forms = tuple(_bent(reading, noun, {_NUMBERS[number], _GRAMMEMES[case]}) for number in numbers for case in CASES)
    return _without_somebody(forms, kind_of(noun)) if "-" in noun else forms


def _without_somebody(forms: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """Write the accusatives of a thing that a second noun calls somebody: город-побратим, города-побратимы."""
    if kind.is_somebody:
        return forms
    bare = dict(zip(SLOTS, forms, strict=True))
    kept = {"many accusative": bare["many nominative"]}
    if kind.gender == "masc":
        kept["one accusative"] = bare["one nominative"]
    return tuple((bare | kept).values())


@lru_cache(maxsize=_KEPT)
def agreeing_forms(adjective: str, kind: Kind) -> tuple[str, ...]:
    """Return the forms of an adjective beside a noun of a kind, in the order of `SLOTS`."""
    reading = _adjective(adjective)
    if reading is None:
        return (adjective,) * len(SLOTS)
    numbers = ("many", "many") if kind.is_many else ("one", "many")
    return tuple(_agreeing(reading, adjective, number, case, kind) for number in numbers for case in CASES)


def agreed(word: str, slot: str, kind: Kind) -> str | None:
    """Return a word of a text as it agrees with a noun of a kind; None for what agrees with no noun, as её does not."""
    reading = next((one for one in readings_of(word) if one.tag.POS in _AGREEING and "Fixd" not in one.tag), None)
    if reading is None:
        return None
    number, case = slot.split(" ")
    return _agreeing(reading, word, "many" if kind.is_many else number, case, kind)


def slots_of(word: str) -> frozenset[str]:
    """Return the numbers and cases that a word of a text may have as an adjective; none for other words."""
    tags = (one.tag for one in readings_of(word) if one.tag.POS in _AGREEING and "Fixd" not in one.tag)
    return frozenset(
        f"{'many' if tag.number == 'plur' else 'one'} {_CASES_OF[tag.case]}" for tag in tags if tag.case in _CASES_OF
    )


def _agreeing(reading: "Parse", written: str, number: str, case: str, kind: Kind) -> str:
    asked = {_NUMBERS[number], _GRAMMEMES[case]}
    if number == "one":
        asked.add(kind.gender)
    if case == "accusative" and (number == "many" or kind.gender == "masc"):
        asked.add("anim" if kind.is_somebody else "inan")
    return _bent(reading, written, asked)


def _bent(reading: "Parse", written: str, asked: Iterable[str]) -> str:
    """Return a reading in another form, with the capitals that are written, and with ё where those have it."""
    found = reading.inflect(set(asked))
    if found is None:
        return written
    is_plain = "ё" in reading.word and "ё" not in written.lower()
    return _with_capitals_of(written, found.word.replace("ё", "е") if is_plain else found.word)


def _with_capitals_of(written: str, form: str) -> str:
    if written.isupper() and len(written) > 1:
        return form.upper()
    parts = zip(form.split("-"), [*written.split("-"), *form.split("-")], strict=False)
    return "-".join(part[:1].upper() + part[1:] if old[:1].isupper() else part for part, old in parts)


def _noun(word: str) -> "Parse | None":
    """Return how a word is read as a noun in its dictionary form, as a common one before a name."""
    found = [one for one in readings_of(word) if one.tag.POS == "NOUN" and one.tag.case == "nomn"]
    if "-" in word:
        # Both halves bend where that is likely: города-побратимы, but бизнес-планы.
        return next((one for one in found if one.score >= _LIKELY), found[0] if found else None)
    return min(found, key=lambda one: (bool(one.tag.grammemes & _NAMES), one.tag.number == "plur"), default=None)


def _adjective(word: str) -> "Parse | None":
    found = (one for one in readings_of(word) if one.tag.POS in _AGREEING and one.tag.case == "nomn")
    return next((one for one in found if "Fixd" not in one.tag), None)
