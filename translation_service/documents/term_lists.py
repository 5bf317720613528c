"""Files of terms of any format, read from the bytes that somebody hands in, and carried out of a reading process."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.formats import format_of, is_workbook
from glossary.terms import Term, bare_term, term_of
from translation_service.documents.files.letters import letters_by_bite
from translation_service.documents.formats import Format
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import HOME, PIVOT
from translation_service.domain.sentences import N_

# How what they say is told from how they are built, as a file of a document's kind.
_LIKE: Final = {"tbx": Format.HTML, "xml": Format.HTML}


def read_terms(content: bytes, *, file_name: str, limit: int, languages: tuple[str, str] | None) -> ReadTerms:
    """Read a file of terms; raise `DocumentRefused` for one that is none, or that is too long.

    One that names no languages is of `languages`, else of our own and the one that most work goes into.
    """
    try:
        kind = format_of(file_name)
        # A concept in one language is no term, but not most of them are.
        if kind.concepts(content) > 2 * limit:
            raise _too_many(kind.concepts(content), limit)
        read = kind.read(content, languages or (HOME, PIVOT))
    except UnreadableGlossary as error:
        raise DocumentRefused(error.code, error.template, **error.values) from error
    if len(read.terms) > limit:
        raise _too_many(len(read.terms), limit)
    return read


def letters_in(content: bytes, *, file_name: str) -> Iterator[int]:
    """Yield how many letters and digits a file of terms has, bite by bite, up to where it is damaged."""
    named = _LIKE.get(file_name.rpartition(".")[2].lower(), Format.CSV)
    with suppress(DocumentRefused):  # reading it will say why
        yield from letters_by_bite(content, Format.XLSX if is_workbook(content) else named)


def read_to_head(read: ReadTerms) -> dict[str, Any]:
    return {
        "terms": [_row(term) for term in read.terms],
        "lines": read.lines,
        "faults": [asdict(fault) for fault in read.faults],
        "losses": [asdict(loss) for loss in read.losses],
        "silent": sorted(read.silent),
        "without_status": read.without_status,
    }


def read_from_head(head: dict[str, Any]) -> ReadTerms:
    return ReadTerms(
        terms=tuple(map(term_of, head["terms"])),
        lines=tuple(head["lines"]),
        faults=tuple(RowFault(**fault) for fault in head["faults"]),
        losses=tuple(RowFault(**loss) for loss in head["losses"]),
        silent=frozenset(head["silent"]),
        without_status=tuple(head["without_status"]),
    )


def _row(term: Term) -> list[Any]:
    return [str(said) if isinstance(said, date) else said for said in bare_term(term)]


def _too_many(count: int, limit: int) -> DocumentRefused:
    template = N_("The file has %(count)s terms; %(limit)s can be taken at once.")
    return DocumentRefused("too-many-terms", template, count=count, limit=limit)
