"""Tables that do not say all of themselves: no row names the columns, no language is named, entries are numbered."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from glossary.exchange.column_names import is_language
from glossary.patterns import lazily

Languages = tuple[str, str]
"""Of the sources and the targets of a file."""

UNDETERMINED: Final = "und"
"""What ISO 639-2 calls a language that nobody has named."""
SAMPLE: Final = 200
WIDEST: Final = 200
"""No table of terms has more columns."""
_MOST: Final = 0.9
_FEWEST: Final = 3
_A_PAIR: Final = 2
_ALPHABET: Final = 26
_WITH_REMARK: Final = ("source", "target", "note")
_LONGEST_TERM: Final = 6
_ENDS_OF_SENTENCES: Final = (".", "!", "?", ":", ";", "…")
_TURKISH_LETTERS: Final = lazily("[çğıöşüÇĞİÖŞÜ]")
_LETTERS_OF_TURKISH_ALONE: Final = lazily("[ğışĞİŞ]")
_NO_WORD: Final = lazily(r"[\W\d_]*")
_NUMBER: Final = lazily(r"\s*\(?(\d{1,4})[.)]\s+(?=\S)")


def columns_of_pairs(rows: Sequence[Sequence[str]], *, may_be_short: bool = False) -> tuple[str, ...]:
    """Return the names of the columns of a table that names none; none where not two of them hold words in most rows.

    Numbers beside the terms are left out. Two more columns may hold a language in each row: kerb, bordür, EN, TR. What
    else has words in some rows is called as spreadsheets call it: C. One row or two tell it only of a table that
    `may_be_short`, and no sentences: source, target and a remark.
    """
    width = max(map(len, rows), default=0)
    if width > WIDEST:
        return ()
    languages = [place for place in range(width) if _holds(is_language, rows, place)]
    worded = [place for place in range(width) if place not in languages and _holds(_is_word, rows, place)]
    if may_be_short and not languages and len(rows) < _FEWEST and _are_short(rows):
        has_remark = width > _A_PAIR and _holds(_is_word, rows, _A_PAIR, least=0)
        return _WITH_REMARK[: _A_PAIR + has_remark] if worded[:_A_PAIR] == [0, 1] and width <= len(_WITH_REMARK) else ()
    is_enough = len(rows) >= (_FEWEST if not languages else _A_PAIR)
    if not is_enough or len(worded) != _A_PAIR or len(languages) not in {0, _A_PAIR}:
        return ()
    names = dict(zip(worded + languages, ("source", "target", "source_language", "target_language"), strict=False))
    others = {place: _letters(place) for place in range(width) if _holds(_is_word, rows, place, least=0)}
    return tuple((others | names).get(place, "") for place in range(width))


def _are_short(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first two cells of each row are as short as terms, and end as no sentence does."""
    return all(
        len(cell.split()) <= _LONGEST_TERM and not cell.rstrip().endswith(_ENDS_OF_SENTENCES)
        for row in rows
        for cell in row[:_A_PAIR]
    )


def _letters(place: int) -> str:
    before, letter = divmod(place, _ALPHABET)
    return (chr(ord("A") + before - 1) if before else "") + chr(ord("A") + letter)


def in_their_order(languages: Languages, rows: Sequence[tuple[str, str]]) -> Languages:
    """Return the languages of two columns, exchanged where the letters of Turkish stand in the other column.

    Where one language is undetermined, letters that Turkish alone has in the column of the other one tell that it is
    Turkish, and that the columns are to be exchanged.
    """
    if languages[1] == UNDETERMINED and languages[0] != "tr":
        first, second = _counts(_LETTERS_OF_TURKISH_ALONE, rows)
        return ("tr", languages[0]) if first >= _FEWEST and first > second else languages
    if "tr" not in languages:
        return languages
    first, second = _counts(_TURKISH_LETTERS, rows)
    is_turned = (first > second) != (languages[0] == "tr") and first != second
    return languages[::-1] if is_turned else languages


def _counts(letters: re.Pattern[str], rows: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """Return how many of these letters stand in each of two columns."""
    columns = zip(*rows, strict=True) if rows else ((), ())
    first, second = (sum(len(letters.findall(cell)) for cell in column) for column in columns)
    return first, second


def are_numbered(entries: Sequence[str]) -> bool:
    """Tell whether most entries of a column begin with the next number: 1. invoice, 2. receipt.

    Of `1. sınıf`, `2. sınıf` the numbers are all that tells them apart.
    """
    numbers = [int(found[1]) for entry in entries if (found := _NUMBER.match(entry))]
    is_rising = all(one < other for one, other in pairwise(numbers))
    are_apart = 2 * len(set(map(without_number, entries))) > len(entries)
    return len(numbers) >= max(_FEWEST, _MOST * len(entries)) and is_rising and are_apart


def without_number(entry: str) -> str:
    """Return an entry of a numbered list without its number."""
    found = _NUMBER.match(entry)
    return entry[found.end() :] if found else entry


def _holds(is_one: Callable[[str], bool], rows: Sequence[Sequence[str]], place: int, *, least: float = _MOST) -> bool:
    cells = [row[place] if place < len(row) else "" for row in rows]
    return sum(map(is_one, cells)) >= max(1, least * len(cells))


def _is_word(cell: str) -> bool:
    return _NO_WORD.fullmatch(cell) is None
