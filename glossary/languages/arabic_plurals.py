"""Arabic nouns and their plurals as a person lists them, in both directions."""

from functools import cache
from typing import Final

from glossary.editable_lists import read_list
from glossary.folding import fold
from glossary.stop_words import words_of

LOST_ALONE: Final = "(ي)"
# Of these the other word is the commoner one: a book, Riyadh, what is impossible, an Arab.
_OTHER_WORDS: Final = words_of("كتاب رياض محال عرب عمد قيم فرق دور مدراء")


@cache
def listed_plurals() -> dict[str, str]:
    """Return the plurals of the list by their nouns, both folded; the plural as it is written."""
    return {fold(one.removesuffix(LOST_ALONE), "ar"): many for one, many in _lines()}


@cache
def listed_singulars() -> dict[str, str]:
    """Return the nouns of the list by their plurals, both folded; what may be another word is left out."""
    nouns = {fold(one.replace(LOST_ALONE, "ي"), "ar") for one, _ in _lines()} | _OTHER_WORDS
    found = {
        fold(form, "ar"): fold(one.removesuffix(LOST_ALONE), "ar")
        for one, many in _lines()
        for form in (many.removesuffix(LOST_ALONE), many.replace(LOST_ALONE, "ي"))
    }
    return {many: one for many, one in found.items() if many not in nouns}


def _lines() -> list[list[str]]:
    return [line.split() for line in read_list("glossary", "arabic-plurals.txt").splitlines() if line]
