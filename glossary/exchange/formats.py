"""Glossary files of every format: which it is, reading, writing, and what a format cannot keep."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from glossary.exchange.csv_files import ReadTerms, RowFault, UnreadableGlossary, read_terms, write_rows, write_terms
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

    It is read with the languages of a table that names none, if those are known. `concepts` tells how many it holds
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


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format(read=read_terms, write=write_terms),
    "tsv": Format(read=read_terms, write=lambda terms: write_rows(terms, delimiter="\t")),
    "tbx": Format(read=read_xml_terms, write=write_tbx, is_xml=True, concepts=concepts_in),
    "xlsx": Format(read=read_xlsx, write=write_xlsx, is_xml=True),
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
