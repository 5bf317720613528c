"""Glossary files of every format: which it is, reading, writing, and what a format cannot keep."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from glossary.exchange.csv_files import ReadTerms, RowFault, read_terms, write_rows, write_terms
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.multiterm_files import read_xml_terms
from glossary.exchange.nameless import Languages
from glossary.exchange.plain_xml import writable
from glossary.exchange.tbx_files import concepts_in, write_tbx
from glossary.exchange.xlsx_files import read_xlsx, write_xlsx
from glossary.sentences import N_
from glossary.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of file: how it is read and written, and whether it is XML, which not every character fits.

    It is read with the languages of a table that names none, if those are known, and as what it is, whatever its name
    says. `concepts` tells how many it holds
    before it is read, where that is seen soon.
    """

    read: Callable[[bytes, Languages | None], ReadTerms]
    write: Callable[[Iterable[Term]], bytes]
    is_xml: bool = False
    concepts: Callable[[bytes], int] = lambda _content: 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTerms:
    """A file, and what it does not keep, by the number of the term from 1."""

    content: bytes
    losses: tuple[RowFault, ...] = ()


_Reader = Callable[[bytes, Languages | None], ReadTerms]
_XML: Final = (b"<?xml", b"<tbx", b"<martif", b"<mtf")
_BEFORE_XML: Final = b"\xef\xbb\xbf \t\r\n"
# How many bytes tell what a file is.
_ENOUGH: Final = 100
_PACKAGE: Final = b"PK\x03\x04"
# Workbooks of old, and those under a password.
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_LOCKED: Final = N_("The workbook is locked with a password, or of the old kind: save it without one, as .xlsx.")


def _as_it_is(named: _Reader) -> _Reader:
    """Return a reader that reads a file as what it is, though it has the name of another kind."""

    def read(content: bytes, languages: Languages | None = None) -> ReadTerms:
        if content.startswith(_COMPOUND):
            raise UnreadableGlossary("workbook-locked", _LOCKED)
        return _reader_of(content, named)(content, languages)

    return read


def is_workbook(content: bytes) -> bool:
    """Tell whether a file is a workbook, or something else that is packed as one is."""
    return content.startswith(_PACKAGE)


def _reader_of(content: bytes, named: _Reader) -> _Reader:
    if is_workbook(content):
        return read_xlsx
    if content[:_ENOUGH].lstrip(_BEFORE_XML).startswith(_XML):
        return read_xml_terms
    return read_terms if named is read_xlsx else named


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format(read=_as_it_is(read_terms), write=write_terms),
    "tsv": Format(read=_as_it_is(read_terms), write=lambda terms: write_rows(terms, delimiter="\t")),
    "tbx": Format(read=_as_it_is(read_xml_terms), write=write_tbx, is_xml=True, concepts=concepts_in),
    "xlsx": Format(read=_as_it_is(read_xlsx), write=write_xlsx, is_xml=True),
}
# What other programs call files of these formats.
_ALSO: Final = {"txt": "tsv", "utx": "tsv", "xml": "tbx"}
_CHARACTERS: Final = N_("Characters of “%(source)s” that XML has no place for became spaces.")


def format_of(file_name: str) -> Format:
    """Return the format a file name ends in; raise UnreadableGlossary for another."""
    ending = file_name.rpartition(".")[2].lower()
    known = _ALSO.get(ending, ending)
    if known not in FORMATS:
        raise UnreadableGlossary(
            "format-unknown",
            "The name of a glossary file ends in one of %(known)s.",
            known=", ".join((*FORMATS, *_ALSO)),
        )
    return FORMATS[known]


def write_glossary(terms: Iterable[Term], file_format: Format) -> WrittenTerms:
    """Write terms, and report those whose text changed on the way."""
    listed = list(terms)
    changed = [
        RowFault(line=number, code="characters", template=_CHARACTERS, values={"source": writable(term.source)})
        for number, term in enumerate(listed, start=1)
        if file_format.is_xml and any(writable(text) != text for text in _texts(term))
    ]
    return WrittenTerms(content=file_format.write(listed), losses=tuple(changed))


def _texts(term: Term) -> tuple[str, ...]:
    return term.source, term.target, term.domain, term.note, term.pronunciation, term.basis, *term.forbidden
