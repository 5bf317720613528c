"""Columns that say yes or no of a term, as other programs have them: Forbidden, Do not translate, Translatable."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.stop_words import words_of

KEPT: Final = "do_not_translate"
TRANSLATABLE: Final = "translatable"
_FORBIDDEN: Final = "forbidden"
_YES: Final = words_of("yes y true 1 x ✓ ✔ evet e doğru ja j wahr oui o vrai sí si s sim sì да نعم")
_NO: Final = words_of("no n false 0 - – hayır h yanlış nein falsch non faux não нет لا")
# A column says one of two things in every row.
_KEPT_ANSWERS: Final = 256
# What people write between several renderings; within a term a comma may stand without a space.
_BETWEEN: Final = lazily(r"\s*[;\n]\s*|,\s+|\s+/\s+")


@lru_cache(maxsize=_KEPT_ANSWERS)
def is_yes(cell: str) -> bool:
    """Tell whether a cell says yes, as people and programs write it."""
    return not _YES.isdisjoint(_folded(cell))


@lru_cache(maxsize=_KEPT_ANSWERS)
def is_no(cell: str) -> bool:
    """Tell whether a cell says no."""
    return not _NO.isdisjoint(_folded(cell))


def columns_of_yes_and_no(*, is_ours: bool) -> frozenset[str]:
    """Return the columns that may say a status by yes or no."""
    return frozenset({KEPT, TRANSLATABLE} if is_ours else {KEPT, TRANSLATABLE, _FORBIDDEN})


def with_its_status(entry: Mapping[str, str], *, is_ours: bool) -> dict[str, str]:
    """Return an entry of a table with the status that its columns of yes and no give it.

    In a table of ours a column holds the forbidden renderings, whatever they are; in others' people put signs of their
    own between them.
    """
    said = dict(entry)
    if is_yes(said.pop(KEPT, "")) or is_no(said.pop(TRANSLATABLE, "")):
        said["status"] = "do-not-translate"
    cell = "" if is_ours else said.get(_FORBIDDEN, "")
    if is_yes(cell):
        said["status"] = _FORBIDDEN
    if is_yes(cell) or is_no(cell):
        said[_FORBIDDEN] = ""
    elif cell:
        said[_FORBIDDEN] = _BETWEEN.sub("|", cell)
    return said


def _folded(cell: str) -> set[str]:
    return {fold(cell.strip(), language) for language in ("en", "tr")}
