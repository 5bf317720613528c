"""The row of a table that names its columns, found below titles, and the rows of terms it makes of the others."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Final

from glossary.exchange.column_names import column_name, language_columns

REQUIRED_COLUMNS: Final = ("source_language", "target_language", "source", "target")
_DEEPEST: Final = 10

Row = tuple[int, list[str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The names of the columns in order; of a table with a column a language, their codes by place.

    `written` holds the names as the file has them.
    """

    columns: tuple[str, ...] = ()
    languages: Mapping[int, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns of every term that it does not name."""
        return () if self.languages else tuple(name for name in REQUIRED_COLUMNS if name not in self.columns)

    @property
    def doubled(self) -> str:
        """A column of terms that stands twice, "" where none does."""
        counts = Counter(name for name in self.columns if name in REQUIRED_COLUMNS)
        return next((name for name, count in counts.items() if count > 1), "")

    def strange(self, known: Collection[str]) -> dict[int, str]:
        """Return the columns that name neither anything known nor a language, by place, as the file names them."""
        places = enumerate(self.columns)
        strange = {place: name for place, name in places if name not in known and place not in self.languages}
        return {place: self.written[name] for place, name in strange.items() if name}

    def in_its_words(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return what a sentence tells of a column with the name that the file has for it."""
        return {name: self.written.get(value, value) if name == "column" else value for name, value in values.items()}

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


def _header_of(cells: Sequence[str]) -> Header:
    columns = tuple(column_name(cell) for cell in cells)
    written = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}
    header = Header(columns=columns, written=written)
    return _of_languages(header, cells) if header.missing else header


def _of_languages(header: Header, cells: Sequence[str]) -> Header:
    """Return a header whose source is its first column of a language, and its target the next."""
    languages = language_columns(cells)
    named = zip(("source", "target"), languages, strict=False)
    return replace(
        header, languages=languages, written={**header.written, **{name: cells[place].strip() for name, place in named}}
    )


def parted_at_header(rows: Iterable[Row]) -> tuple[Header, Iterator[Row]]:
    """Return the first row of a few that names the columns, or the one that names most, and the rows behind it."""
    numbered = iter(rows)
    nearest = Header()
    for _, cells in islice(numbered, _DEEPEST):
        nearest = min(nearest, _header_of(cells or ()), key=lambda header: len(header.missing))
        if not nearest.missing:
            break
    return nearest, numbered
