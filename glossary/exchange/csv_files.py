"""Terms as a CSV file that a person can edit in a spreadsheet."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from functools import lru_cache
from typing import Final

from glossary.exchange.column_names import KNOWN_COLUMNS, language_code, status_word
from glossary.exchange.concept_rows import in_pairs
from glossary.exchange.days import read_day
from glossary.exchange.delimiters import DELIMITERS, TAB, delimiter_of, rows_in
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.headers import REQUIRED_COLUMNS, Header, parted_at_header
from glossary.exchange.nameless import Languages
from glossary.exchange.room import Room
from glossary.exchange.utx import with_plain_head
from glossary.exchange.wide_text import wide_encoding
from glossary.patterns import lazily
from glossary.sentences import N_
from glossary.terms import Term, TermStatus

COLUMNS: Final = ("source_language", "target_language", "source", "target", "status", "domain", "note", "forbidden")
# Each of these is written only where some term uses it.
RARE_COLUMNS: Final = ("pronunciation", "words_between", "basis", "kind", "everyday", "valid_from", "valid_until")
NAME: Final = "name"
YES: Final = "yes"
_FIELDS: Final = {"kind": "is_name", "everyday": "is_everyday"}
MOST_WORDS_BETWEEN: Final = 5
_KNOWN: Final = frozenset((*COLUMNS, *RARE_COLUMNS))
# What a term need not say, with what it has where it does not.
OPTIONAL_FIELDS: Final = {
    each.name: each.default for each in fields(Term) if each.default is not MISSING and each.name != "identity"
}
_STATUS: Final = frozenset({"status"})
NOT_KEPT: Final = N_("%(what)s has no place in a term and is not kept.")
_GUESSED: Final = N_(
    "The file is not in UTF-8; it was read as Turkish text of Windows. Look whether its letters are right."
)
COLUMNS_TAKEN: Final = "columns-taken"
_LANGUAGES_TAKEN: Final = (
    "languages-taken",
    N_("The columns name no languages: the first was taken for %(source)s, the second for %(target)s."),
)
_COLUMNS_TAKEN: Final = (
    COLUMNS_TAKEN,
    N_("No row names the columns: the first was taken for %(source)s, the second for %(target)s."),
)
_BROKEN: Final = N_(
    "In %(count)s terms there are line breaks: each line counts as a term of its own. "
    "Join the lines of what is one term."
)
_ONE_COLUMN: Final = N_("Every row has one cell only: a comma, semicolon, tab or bar parts a term from its rendering.")
_INCOMPLETE: Final = N_("Beside the columns %(named)s the row at the top must name %(missing)s.")
_CONTROL: Final = lazily(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LANGUAGE: Final = lazily(r"[a-z]{2,3}")
# A column has the same languages again and again.
_REMEMBERED: Final = 500
# A spreadsheet runs what starts like this as a formula; an apostrophe in front makes it text again.
_LIKE_A_FORMULA: Final = lazily(r"'*[=+\-@\t\r]")
_DEFUSED: Final = lazily(r"'+[=+\-@\t\r]")
# Forbidden variants stand apart by bars; a bar or backslash inside one has a backslash before it.
_VARIANT: Final = lazily(r"(?:[^\\|]|\\.|\\$)+", re.DOTALL)
_ESCAPED: Final = lazily(r"\\(.)", re.DOTALL)
_TO_ESCAPE: Final = lazily(r"[\\|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """A row that was left out: its line, a code for programs and an English sentence with named places."""

    line: int
    code: str
    template: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template % self.values


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTerms:
    """What a file held: its terms, the rows that were none, and what a term has no place for (`losses`).

    `lines` are where the terms stand, as faults name their places. `silent` are the fields of a term of which the file
    says nothing: columns that it does not have. `without_status` tells of each term whether its status is a guess.
    """

    terms: tuple[Term, ...]
    lines: tuple[int, ...]
    faults: tuple[RowFault, ...]
    losses: tuple[RowFault, ...] = ()
    silent: frozenset[str] = frozenset()
    without_status: tuple[bool, ...]

    def left_open(self, place: int, *, empties: bool) -> frozenset[str]:
        """Return the fields that stay as a known term has them: an unsaid status; without `empties` all empty ones."""
        term = self.terms[place]
        empty = {name for name, nothing in OPTIONAL_FIELDS.items() if not empties and getattr(term, name) == nothing}
        return self.silent | (empty - _STATUS) | (_STATUS if self.without_status[place] else frozenset())


class _NoTerm(Exception):
    """A row that is no term."""

    def __init__(self, code: str, template: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.template = template
        self.values = values


def read_terms(content: bytes, languages: Languages | None = None) -> ReadTerms:
    """Read a CSV file: UTF-8, UTF-16 with a byte order mark, or Turkish for Windows; comma, semicolon or tab.

    Rows that are no terms become faults. A file whose columns name no languages is of the given ones, and so is one of
    two columns that no row names, which is reported. Raises UnreadableGlossary for a file that is no such CSV.
    """
    text, losses = _decode(content)
    if not text.strip():
        raise UnreadableGlossary("empty", "The file is empty.")
    text = with_plain_head(text)
    if not any(mark in text for mark in DELIMITERS):
        raise UnreadableGlossary("columns-missing", _ONE_COLUMN)
    delimiter = delimiter_of(text, languages)
    rows = in_pairs(rows_in(text, delimiter), languages)
    read = read_rows(rows, languages, may_be_short=delimiter == TAB)
    return replace(read, losses=(*losses, *read.losses))


def read_rows(
    rows: Iterable[tuple[int, list[str] | None]],
    languages: Languages | None = None,
    *,
    may_be_short: bool = False,
    room: Room | None = None,
) -> ReadTerms:
    """Read the rows of a table, each with its line; one of the first names the columns. Raises UnreadableGlossary.

    One that `may_be_short` names none, however few rows it has. Tables of one file share their `room`.
    """
    room = room or Room()
    header, numbered = parted_at_header(rows, languages, may_be_short=may_be_short)
    _check(header)
    terms: list[tuple[int, Term, bool]] = []
    faults: list[RowFault] = []
    strange, filled = header.strange(KNOWN_COLUMNS), set[int]()
    for line, cells in numbered:
        if cells and header.is_said_again(cells):
            continue
        if strange and cells:
            filled.update(place for place in strange if "".join(cells[place : place + 1]).strip())
        room.add(len(cells or ()))
        try:
            terms.extend((line, room.take(_term(one)), not one.get("status")) for one in _entries(cells, header))
        except _NoTerm as why:
            values = header.in_its_words(why.values)
            faults.append(RowFault(line=line, code=why.code, template=why.template, values=values))
    return ReadTerms(
        terms=tuple(term for _, term, _ in terms),
        lines=tuple(line for line, _, _ in terms),
        faults=tuple(faults),
        losses=(
            *(_not_kept(name) for place, name in strange.items() if place in filled),
            *_languages_taken(header),
            *_broken(() if header.is_ours else [term for _, term, _ in terms]),
        ),
        silent=_silent(header, terms),
        without_status=tuple(is_guessed for _, _, is_guessed in terms),
    )


def _silent(header: Header, terms: Iterable[tuple[int, Term, bool]]) -> frozenset[str]:
    """Return the fields of which a table says nothing; columns of yes and no say a status and no renderings."""
    silent = {_FIELDS.get(name, name) for name in _KNOWN if name not in header.columns}
    said = {"forbidden" for _, term, _ in terms if term.forbidden or header.is_ours}
    return frozenset(silent | ({"forbidden"} - said)) - {"status" for _, _, is_guessed in terms if not is_guessed}


def _languages_taken(header: Header) -> Iterator[RowFault]:
    if header.unsaid:
        values = dict(zip(("source", "target"), header.unsaid, strict=True))
        code, template = _LANGUAGES_TAKEN if header.written else _COLUMNS_TAKEN
        yield RowFault(line=1, code=code, template=template, values=values)


def _broken(terms: Iterable[Term]) -> Iterator[RowFault]:
    """Yield how many terms have line breaks within, as cells of synonyms have, and cells that only were too narrow."""
    count = sum("\n" in term.source or "\n" in term.target for term in terms)
    if count:
        yield RowFault(line=1, code="line-breaks", template=_BROKEN, values={"count": str(count)})


def _not_kept(column: str) -> RowFault:
    return RowFault(line=1, code="not-kept", template=NOT_KEPT, values={"what": column})


def write_terms(terms: Iterable[Term]) -> bytes:
    """Write terms as UTF-8 with a byte order mark, so that spreadsheets show every letter; identities are not kept."""
    return write_rows(terms, delimiter=",")


def write_rows(terms: Iterable[Term], *, delimiter: str) -> bytes:
    """Write terms as `write_terms` does, with cells apart by another delimiter."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows_of(terms))
    return written.getvalue().encode("utf-8-sig")


def rows_of(terms: Iterable[Term]) -> list[tuple[str, ...]]:
    """Return terms as rows of cells that no spreadsheet runs, the first row with the names of the columns."""
    listed = list(terms)
    rare = [_rare_cells(term) for term in listed]
    used = [name for name in RARE_COLUMNS if any(cells[name] for cells in rare)]
    rows = [(*_cells(term), *(cells[name] for name in used)) for term, cells in zip(listed, rare, strict=True)]
    return [(*COLUMNS, *used), *(tuple(map(_defuse, row)) for row in rows)]


def _decode(content: bytes) -> tuple[str, tuple[RowFault, ...]]:
    """Return the text of a file, with a remark where its letters had to be guessed."""
    if content[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return _decoded(content, "utf-16"), ()
    if wide := wide_encoding(content):
        return _decoded(content, wide), ()
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        text = _decoded(content, "cp1254")
    if _CONTROL.search(text):
        raise UnreadableGlossary("not-utf-8", "The file is not a text file in UTF-8.")
    return text, (RowFault(line=1, code="letters-guessed", template=_GUESSED),)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableGlossary("not-utf-8", "The file is not a text file in UTF-8.") from None


def no_header() -> UnreadableGlossary:
    """Return what is to be said of a table that nothing tells the columns of."""
    return UnreadableGlossary(
        "columns-missing",
        "A row at the top must name the columns %(columns)s, or a language for each column.",
        columns=", ".join(REQUIRED_COLUMNS),
    )


def _check(header: Header) -> None:
    if header.missing == REQUIRED_COLUMNS:
        raise no_header()
    if header.missing:
        named = ", ".join(name for name in header.written.values() if name)
        raise UnreadableGlossary("columns-missing", _INCOMPLETE, named=named, missing=", ".join(header.missing))
    if header.doubled:
        raise UnreadableGlossary(
            "column-twice",
            "The first row names the column %(column)s twice.",
            column=header.written[header.doubled],
        )


def _entries(cells: list[str] | None, header: Header) -> Iterator[dict[str, str]]:
    if cells is None:
        raise _NoTerm("row-unreadable", "The row cannot be read; a quotation mark may be missing.")
    if header.is_too_narrow_for(cells):
        raise _NoTerm(
            "row-too-long",
            "The row has more cells than columns; a text with a delimiter of its own must stand in quotation marks.",
        )
    return header.entries([_armed(cell) if cell[:1] == "'" else cell for cell in map(str.strip, cells)])


def _term(row: Mapping[str, str]) -> Term:
    status = _status(row.get("status", ""))
    source_language, target_language = _language(row, "source_language"), _language(row, "target_language")
    if source_language == target_language:
        raise _NoTerm("same-language", "Source and target language are both %(language)s.", language=source_language)
    source = _required(row, "source")
    valid_from, valid_until = _validity(row)
    is_kept = status is TermStatus.DO_NOT_TRANSLATE
    return Term(
        source_language=source_language,
        target_language=target_language,
        source=source,
        target=row.get("target") or source if is_kept else _required(row, "target"),
        status=status,
        domain=row.get("domain", ""),
        note=row.get("note", ""),
        forbidden=_variants(row.get("forbidden", "")),
        pronunciation=row.get("pronunciation", ""),
        words_between=_words_between(row.get("words_between", "")),
        basis=row.get("basis", ""),
        is_name=row.get("kind", "").lower() == NAME,
        is_everyday=row.get("everyday", "").lower() == YES,
        valid_from=valid_from,
        valid_until=valid_until,
    )


def _validity(row: Mapping[str, str]) -> tuple[date | None, date | None]:
    begin, end = _day(row, "valid_from"), _day(row, "valid_until")
    if begin and end and end < begin:
        raise _NoTerm("validity-turned", "The last day of validity is before the first.")
    return begin, end


def _day(row: Mapping[str, str], column: str) -> date | None:
    cell = row.get(column, "")
    try:
        return read_day(cell) if cell else None
    except ValueError:
        raise _NoTerm(
            "day-unknown", "%(day)s in %(column)s is no day; write it as 31.05.2026.", day=cell, column=column
        ) from None


def _words_between(cell: str) -> int:
    if not cell:
        return 0
    if cell in map(str, range(MOST_WORDS_BETWEEN + 1)):
        return int(cell)
    raise _NoTerm(
        "words-between-unknown",
        "%(count)s in words_between is no number from 0 to %(most)s.",
        count=cell,
        most=str(MOST_WORDS_BETWEEN),
    )


def _required(row: Mapping[str, str], column: str) -> str:
    if not row.get(column):
        raise _NoTerm(f"{column}-missing", "The column %(column)s is empty.", column=column)
    return row[column]


def _language(row: Mapping[str, str], column: str) -> str:
    code = language_code(_required(row, column))
    if not _is_language(code):
        raise _NoTerm(
            "language-unknown", "%(language)s in %(column)s is no language code.", language=code, column=column
        )
    return code


@lru_cache(_REMEMBERED)
def _is_language(code: str) -> bool:
    return _LANGUAGE.fullmatch(code) is not None


def _status(cell: str) -> TermStatus:
    if not cell:
        return TermStatus.PREFERRED
    try:
        return TermStatus(status_word(cell).replace("_", "-").replace(" ", "-") or TermStatus.PREFERRED)
    except ValueError:
        known = ", ".join(TermStatus)
        raise _NoTerm("status-unknown", "%(status)s is none of %(known)s.", status=cell, known=known) from None


def _variants(cell: str) -> tuple[str, ...]:
    if not cell:
        return ()
    variants = (_ESCAPED.sub(r"\1", variant).strip() for variant in _VARIANT.findall(cell))
    return tuple(variant for variant in variants if variant)


def _cells(term: Term) -> tuple[str, ...]:
    forbidden = "|".join(_TO_ESCAPE.sub(r"\\\g<0>", variant) for variant in term.forbidden)
    languages = (term.source_language, term.target_language)
    return (*languages, term.source, term.target, term.status.value, term.domain, term.note, forbidden)


def _rare_cells(term: Term) -> dict[str, str]:
    return {
        "pronunciation": term.pronunciation,
        "words_between": str(term.words_between) if term.words_between else "",
        "basis": term.basis,
        "kind": NAME if term.is_name else "",
        "everyday": YES if term.is_everyday else "",
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "valid_until": term.valid_until.isoformat() if term.valid_until else "",
    }


def _defuse(cell: str) -> str:
    return f"'{cell}" if _LIKE_A_FORMULA.match(cell) else cell


def _armed(cell: str) -> str:
    return cell[1:] if _DEFUSED.match(cell) else cell
