"""The row of a table that names its columns, found below titles, and the rows of terms it makes of the others."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, islice, product, zip_longest
from typing import Final

from glossary.exchange.abbreviations import is_short_for
from glossary.exchange.column_names import (
    ABBREVIATION,
    KNOWN_COLUMNS,
    column_name,
    language_columns,
    language_of_terms,
)
from glossary.exchange.nameless import (
    SAMPLE,
    WIDEST,
    Languages,
    are_numbered,
    columns_of_pairs,
    in_their_order,
    without_number,
)
from glossary.exchange.own_statuses import FORBIDDEN, columns_of_statuses, status_said, with_own_statuses
from glossary.exchange.yes_and_no import columns_of_yes_and_no, with_its_status

_LANGUAGE_COLUMNS: Final = ("source_language", "target_language")
REQUIRED_COLUMNS: Final = (*_LANGUAGE_COLUMNS, "source", "target")
_BASIS: Final = "basis"
_NOTE: Final = "note"
_TWO: Final = 2
# No table of terms has its names further down.
_DEEPEST: Final = 10

Row = tuple[int, list[str] | None]


@dataclass(frozen=True, kw_only=True)
class Header:
    """The names of the columns in order; of a table with a column a language, their codes by place.

    `cells` are those of its row, `written` holds the names as the file has them, `unsaid` the languages of a table
    that names none.
    """

    columns: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    languages: Mapping[int, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    unsaid: Languages | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The columns of every term that it does not name."""
        missing = () if self.languages else tuple(name for name in REQUIRED_COLUMNS if name not in self.columns)
        return () if self.unsaid and missing == _LANGUAGE_COLUMNS else missing

    @property
    def names_languages(self) -> bool:
        """Tell whether each row says its languages."""
        return set(_LANGUAGE_COLUMNS).issubset(self.columns)

    @property
    def is_ours(self) -> bool:
        """Tell whether it names all that a table of ours does, the languages of each row too."""
        return not self.languages and not self.unsaid

    @property
    def doubled(self) -> str:
        """A column of terms that stands twice, "" where none does."""
        counts = Counter(name for name in self.columns if name in REQUIRED_COLUMNS)
        return next((name for name, count in counts.items() if count > 1), "")

    def strange(self, known: Collection[str]) -> dict[int, str]:
        """Return the columns that name neither anything known nor a language, by place, as the file names them."""
        places = enumerate(self.columns)
        used = {*self.languages, *self._notes, *(place for place, _ in self._abbreviations)}
        strange = {place: name for place, name in places if name not in known and place not in used}
        return {place: self.written.get(name, name) for place, name in strange.items() if name}

    def is_too_narrow_for(self, cells: Sequence[str]) -> bool:
        """Tell whether a row says something behind the last column of a row of names."""
        width = len(self.columns) if self.written else WIDEST
        return width < len(cells) and width < WIDEST and any(cell.strip() for cell in cells[width:])

    def is_said_again(self, cells: Sequence[str]) -> bool:
        """Tell whether a row further down is the row of names once more, as on each page of a printed list."""
        names = self._names
        # Few rows begin as the row of names does.
        return bool(names) and cells[0].strip() == names[0] and [cell.strip() for cell in cells] == names

    @cached_property
    def _names(self) -> list[str]:
        return [cell.strip() for cell in self.cells]

    def in_its_words(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return what a sentence tells of a column with the name that the file has for it."""
        return {name: self.written.get(value, value) if name == "column" else value for name, value in values.items()}

    def entries(self, cells: Sequence[str]) -> Iterator[dict[str, str]]:
        """Yield what a row says by column: one entry, or one for each language beside the first that has a term.

        Behind them come those of its abbreviations, which are admitted for what they stand beside.
        """
        said = self._said(cells)
        yield from map(self._with_status, said) if self._may_say_a_status else said
        for place, usually in self._abbreviations:
            short = cells[place] if place < len(cells) else ""
            stands_beside = self._place_of(short, cells, usually)
            if short and cells[stands_beside]:
                shortened = [short if at == stands_beside else cell for at, cell in enumerate(cells)]
                others = [entry for entry in self._said(shortened) if short in {entry["source"], entry.get("target")}]
                yield from (entry | {"status": "admitted", "note": ""} for entry in others)

    @cached_property
    def _may_say_a_status(self) -> bool:
        return not columns_of_yes_and_no(is_ours=self.is_ours).isdisjoint(self.columns)

    def _with_status(self, entry: Mapping[str, str]) -> dict[str, str]:
        """Return an entry with the status that columns of yes and no say; among ours, one holds what is forbidden."""
        return with_its_status(entry, is_ours=self.is_ours)

    @cached_property
    def _abbreviations(self) -> tuple[tuple[int, int], ...]:
        """The columns of abbreviations, each with the column of terms before it, or behind where none is before."""
        places = [place for place, name in enumerate(self.columns) if name.partition("_")[0] == ABBREVIATION]
        terms = self._terms
        beside = [(place, [at for at in terms if at < place][-1:] or terms[:1]) for place in places]
        return tuple((place, found[0]) for place, found in beside if found)

    @cached_property
    def _terms(self) -> Sequence[int]:
        """The columns of terms, in order."""
        return sorted({*self.languages} | {at for at, name in enumerate(self.columns) if name in {"source", "target"}})

    def _place_of(self, short: str, cells: Sequence[str], usually: int) -> int:
        """Return whose abbreviation the only column of them has: of the term of which it has the letters, KİK, EKAP."""
        if not short or len(self._abbreviations) > 1:
            return usually
        fitting = [at for at in self._terms if at < len(cells) and is_short_for(short, cells[at])]
        return fitting[0] if fitting and usually not in fitting else usually

    @cached_property
    def _notes(self) -> tuple[int, ...]:
        """The columns of notes, in whatever language."""
        return tuple(place for place, name in enumerate(self.columns) if name.partition("_")[0] == _NOTE)

    @cached_property
    def _statuses(self) -> Mapping[int, int]:
        return columns_of_statuses(self.cells, self.languages) if self.languages else {}

    @cached_property
    def _is_of_two(self) -> bool:
        """Tell whether it has one column each for two languages, as most tables of many rows have."""
        return len(self.languages) == len(set(self.languages.values())) == _TWO

    def _said(self, cells: Sequence[str]) -> Iterator[dict[str, str]]:
        named = dict(zip(self.columns, cells, strict=False))
        if len(self._notes) > 1:
            notes = (cells[place].strip() for place in self._notes if place < len(cells))
            named[_NOTE] = "\n".join(dict.fromkeys(note for note in notes if note))
        if not self.languages:
            yield dict(zip(_LANGUAGE_COLUMNS, self.unsaid, strict=True)) | named if self.unsaid else named
            return
        statuses = {cells[at]: status_said(cells[place]) for place, at in self._statuses.items() if place < len(cells)}
        for entry in self._pairs(cells, wrong={term for term, status in statuses.items() if status == FORBIDDEN}):
            yield with_own_statuses(named | entry, statuses)

    def _pairs(self, cells: Sequence[str], *, wrong: Collection[str]) -> Iterator[dict[str, str]]:
        """Yield each term of the first language with each of the others, the wrong ones last."""
        if self._is_of_two:
            (own_place, own_code), (place, code) = self.languages.items()
            both = {"source": _cell(cells, own_place), "target": _cell(cells, place)}
            yield both | {"source_language": own_code, "target_language": code}
            return
        source = next(iter(self.languages.values()))
        terms = {place: cells[place] for place in self.languages if place < len(cells) and cells[place].strip()}
        places = sorted(terms, key=lambda place: terms[place] in wrong)
        own = [place for place in places if self.languages[place] == source]
        others = [place for place in places if self.languages[place] != source]
        firsts = [*dict.fromkeys(terms[place] for place in own)] or [""]
        there = [*dict.fromkeys((terms[place], self.languages[place]) for place in others)]
        there = there or [("", next(code for code in self.languages.values() if code != source))]
        main = {code: term for term, code in reversed(there)}
        for first, (term, code) in product(firsts, there):
            said = {"source": first, "target": term, "source_language": source, "target_language": code}
            is_synonym = first != firsts[0] or term != main[code]
            yield said | ({"status": "admitted"} if is_synonym else {})


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) and cells[place].strip() else ""


def _header_of(cells: Sequence[str], unsaid: Languages | None = None) -> Header:
    columns = _each_once([column_name(cell) for cell in cells])
    written = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}
    header = Header(columns=columns, cells=tuple(cells), written=written)
    found = _of_languages(header, cells) if header.missing else header
    return replace(found, unsaid=unsaid) if found.missing == _LANGUAGE_COLUMNS else found


def _each_once(names: Sequence[str]) -> tuple[str, ...]:
    """Number the columns that stand again, so that they are reported; those of terms may not stand twice."""
    counts = Counter[str]()
    numbered: list[str] = []
    for name in names:
        counts[name] += 1
        is_again = counts[name] > 1 and name and name not in REQUIRED_COLUMNS
        numbered.append(f"{name}_{counts[name]}" if is_again else name)
    return tuple(numbered)


def _of_languages(header: Header, cells: Sequence[str]) -> Header:
    """Return a header whose source is its first column of a language, and its target the next."""
    languages = language_columns(cells)
    if not languages:
        return header
    named = dict(zip(("source", "target"), (cells[place].strip() for place in languages), strict=False))
    nameless = {*languages, *columns_of_statuses(cells, languages)}
    columns = tuple(
        _beside_languages(name, header.columns) if place not in nameless else ""
        for place, name in enumerate(header.columns)
    )
    written = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}
    return replace(header, columns=columns, languages=languages, written={**written, **named})


def _beside_languages(name: str, columns: Collection[str]) -> str:
    """Return what a column means beside those of languages: Source is where a term comes from."""
    if name == "source" and _BASIS not in columns:
        return _BASIS
    return f"{name}_" if name in REQUIRED_COLUMNS else name


def parted_at_header(
    rows: Iterable[Row], unsaid: Languages | None = None, *, may_be_short: bool = False
) -> tuple[Header, Iterator[Row]]:
    """Return the row of a few that names the columns, or the one that names most, and the rows behind it.

    Of a table that names no languages they are the `unsaid` ones; one that `may_be_short` names its columns neither,
    however few rows it has. Two rows name the columns together where cells of the
    upper one stand above several of the lower: Dil and Terim below Kaynak.
    """
    numbered = iter(rows)
    nearest = Header()
    above: Sequence[str] = ()
    upper = list(islice(numbered, _DEEPEST))
    for at, (_, cells) in enumerate(upper, start=1):
        named = (cells or ())[:WIDEST]
        beside = (above, next((cells for _, cells in upper[at:] if cells), []))
        found = [_header_of(each, unsaid) for each in (named, _joined(above, named))]
        named_ones = (
            header
            for header in found
            if not (header.languages and (nearest.names_languages or _are_said_beside(header.languages, named, beside)))
        )
        nearest = min([nearest, *named_ones], key=lambda header: len(header.missing))
        if not nearest.missing:
            return _as_they_are(*_with_the_row_below(nearest, named, chain(upper[at:], numbered)))
        above = named
    if nearest.missing == REQUIRED_COLUMNS:
        return _parted_without_names(nearest, chain(upper, numbered), unsaid, may_be_short=may_be_short)
    return nearest, numbered


def _parted_without_names(
    nearest: Header, rows: Iterator[Row], unsaid: Languages | None, *, may_be_short: bool
) -> tuple[Header, Iterator[Row]]:
    """Return what the columns of a table hold that names none, where its rows or the `unsaid` languages tell it."""
    sample = list(islice(rows, SAMPLE))
    columns = columns_of_pairs([cells or [] for _, cells in sample], may_be_short=may_be_short and unsaid is not None)
    header = Header(columns=columns)
    header = header if header.names_languages else replace(header, unsaid=unsaid)
    return (nearest, rows) if header.missing else _as_they_are(header, chain(sample, rows))


def _are_said_beside(places: Collection[int], names: Sequence[str], beside: Iterable[Sequence[str]]) -> bool:
    """Tell whether a row beside has the languages too that this one seems to be headed by: kerb, bordür, EN, TR."""
    # Where two rows name the columns together, the upper one may be the longer.
    said = [names[place] for place in places if place < len(names)]
    return bool(said) and any(said == [row[place] for place in places if place < len(row)] for row in beside)


def _as_they_are(header: Header, rows: Iterator[Row]) -> tuple[Header, Iterator[Row]]:
    """Tell the languages of a table that names none by its letters, and leave out the numbers before its entries."""
    sample = list(islice(rows, SAMPLE))
    rows = chain(sample, rows)
    entries = [next(header.entries(cells), {}) for _, cells in sample if cells]
    sources = [entry.get("source", "") for entry in entries]
    if header.unsaid:
        pairs = [(source, entry.get("target", "")) for source, entry in zip(sources, entries, strict=True)]
        header = replace(header, unsaid=in_their_order(header.unsaid, pairs))
    if not are_numbered(sources):
        return header, rows
    terms = [*header.languages] or [at for at, name in enumerate(header.columns) if name in {"source", "target"}]
    columns = {at: [cells[at] for _, cells in sample if cells and at < len(cells)] for at in terms}
    places = {at for at, column in columns.items() if are_numbered(column)}
    return header, ((line, _unnumbered(cells, places)) for line, cells in rows)


def _unnumbered(cells: list[str] | None, places: Collection[int]) -> list[str] | None:
    return cells and [without_number(cell) if at in places else cell for at, cell in enumerate(cells)]


def _with_the_row_below(header: Header, cells: Sequence[str], rows: Iterator[Row]) -> tuple[Header, Iterator[Row]]:
    """Take the row below for names too, where it has nothing else and a cell above it is merged: Terim, Tanım."""
    if all(cell.strip() for cell in cells):
        return header, rows
    below = next(rows, None)
    lower = (below[1] or ())[:WIDEST] if below else ()
    names = [cell for cell in lower if cell.strip()]
    if names and all(column_name(name) in KNOWN_COLUMNS for name in names):
        return _header_of(_joined(cells, lower)), rows
    return header, chain([below] if below else [], rows)


def _joined(above: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """Return the headings of two rows; a merged cell has its text in the first of its columns alone."""
    headings: list[str] = []
    said = ""
    for upper, lower in zip_longest(above, below, fillvalue=""):
        said = upper.strip() or said
        joined = f"{said} {lower}"
        headings.append(joined if lower.strip() and is_heading(joined) else lower or upper)
    return tuple(headings)


def is_heading(heading: str) -> bool:
    """Tell whether a text names a column that we know, or the terms of a language."""
    return column_name(heading) in KNOWN_COLUMNS or language_of_terms(heading) != ""
