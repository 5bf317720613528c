"""Columns that say the status of one term of a row, beside those of a language: tr_TR Status, memoQ's Term_Info."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from glossary.exchange.column_names import column_name, language_of_status, status_word
from glossary.patterns import lazily
from glossary.terms import TermStatus

FORBIDDEN: Final = TermStatus.FORBIDDEN.value
_KNOWN: Final = frozenset(TermStatus)
_INFORMATION: Final = lazily(r"term[ _]info", re.IGNORECASE)
_PARTS: Final = lazily(r"\s*[;,|]\s*")
_STATUS: Final = "status"


def columns_of_statuses(headings: Sequence[str], languages: Mapping[int, str]) -> dict[int, int]:
    """Return the columns that say the status of one term, each with the column of that term, by their places.

    A single column of statuses that names no language is of the whole row.
    """
    places = [place for place in range(len(headings)) if place not in languages]
    plain = [place for place in places if column_name(headings[place]) == _STATUS]
    found: dict[int, int] = {}
    for place in places:
        code = language_of_status(headings[place])
        spoken = sorted(at for at, each in languages.items() if code in {"", each})
        before = [at for at in spoken if at < place][-1:]
        is_of_one = len(plain) > 1 and place in plain
        if code:
            found |= dict.fromkeys([place], (before or spoken)[0]) if spoken else {}
        elif before and (is_of_one or _INFORMATION.fullmatch(headings[place].strip())):
            found[place] = before[0]
    return found


def status_said(cell: str) -> str:
    """Return the status among the words of a cell, forbidden before any other, "" where it says none that we know."""
    said = {status_word(part) for part in _PARTS.split(cell)} & _KNOWN
    return FORBIDDEN if FORBIDDEN in said else min(said, default="")


def with_own_statuses(entry: Mapping[str, str], statuses: Mapping[str, str]) -> dict[str, str]:
    """Return a pair of terms with what is said of its terms: a forbidden source is a wrong rendering of its target."""
    of_source, of_target = statuses.get(entry["source"], ""), statuses.get(entry["target"], "")
    if of_source == FORBIDDEN and of_target != FORBIDDEN:
        turned = {"source": entry["target"], "target": entry["source"], "status": FORBIDDEN}
        languages = {"source_language": entry["target_language"], "target_language": entry["source_language"]}
        return {**entry, **turned, **languages}
    return {**entry, _STATUS: of_target} if of_target else dict(entry)
