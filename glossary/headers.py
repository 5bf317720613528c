"""The row of a table that names its columns, found below titles, and the rows of terms it makes of the others."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from glossary.column_names import column_name, language_columns

REQUIRED_COLUMNS: Final = ("source_language", "target_language", "source", "target")
_DEEPEST: Final = 10

Row = tuple[int, list[str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The names of the columns in order; of a table with a column a language, their codes by place."""

    columns: tuple[str, ...]
    languages: Mapping[int, str] = field(default_factory=dict)

    @property
    def doubled(self) -> str:
        """A column of terms that stands twice, "" where none does."""
        counts = Counter(name for name in self.columns if name in REQUIRED_COLUMNS)
        return next((name for name, count in counts.items() if count > 1), "")

    def entries(self, cells: Sequence[str]) -> Iterator[dict[str, str]]:
        """Yield what a row says by column: one entry, or one for each language beside the first that has a term."""
        named = dict(zip(self.columns, cells, strict=False))
        if not self.languages:
            yield named
            return
        (first, source), *others = self.languages.items()
        terms = {place: cells[place] for place in self.languages if place < len(cells)}
        there = [(place, code) for place, code in others if terms.get(place, "").strip()] or others[:1]
        for place, code in there:
            said = {"source": terms.get(first, ""), "target": terms.get(place, "")}
            yield named | {"source_language": source, "target_language": code} | said


def header_of(cells: Sequence[str] | None) -> Header | None:
    """Return what a row names, none where it is not the row that names the columns."""
    columns = tuple(column_name(cell) for cell in cells or ())
    if set(REQUIRED_COLUMNS) <= set(columns):
        return Header(columns=columns)
    languages = language_columns(cells or ())
    return Header(columns=columns, languages=languages) if languages else None


def parted_at_header(rows: Iterable[Row]) -> tuple[Header | None, Iterator[Row]]:
    """Return the first row of a few that names the columns, and the rows behind it; none where no row does."""
    numbered = iter(rows)
    found = (header_of(cells) for _, cells in islice(numbered, _DEEPEST))
    return next((header for header in found if header is not None), None), numbered
