"""Glossaries and texts of the command line: read whole, or refused with one sentence."""

import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Final

from glossary.consistency import find_contradictions
from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.exchange.faults import UnreadableGlossary
from glossary.exchange.formats import Format, format_of, write_glossary
from glossary.exchange.nameless import Languages
from glossary.terms import Term
from translation_service.cli.file_faults import unreadable
from translation_service.cli.speaking import say_error, spoken
from translation_service.cli.whole_files import write_whole
from translation_service.documents.txt.decoding import decode
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.domain.terms import CONTRADICTION_NAMES

_STANDARD_INPUT: Final = Path("-")
_FILE: Final = N_("The glossary %(file)s cannot be read. %(fault)s")
_ROW: Final = N_("Line %(line)d of %(file)s: %(fault)s")
# Nobody reads more of them.
_MOST_ROWS: Final = 1_000
_MORE_ROWS: Final = N_("%(count)s more such lines of %(file)s are not shown.")
_ENTRY: Final = N_("Entry %(line)d of the glossary: %(fault)s")
_CONTRADICTION: Final = N_("“%(source)s”: “%(first)s” and “%(second)s” contradict each other: %(why)s.")


def read_glossary(path: Path, languages: Languages | None = None) -> ReadTerms:
    """Read a glossary of any format; what it cannot give is said on standard error.

    One that names no languages is of the given ones.
    """
    read = read_content(glossary_format(path), read_bytes(path), path, languages)
    complain_of_rows((*read.faults, *read.losses), path)
    return read


def read_content(known: Format, content: bytes, path: Path, languages: Languages | None) -> ReadTerms:
    """Read what a glossary file holds, or refuse it."""
    try:
        return known.read(content, languages)
    except UnreadableGlossary as error:
        fault = spoken(Sentence(template=error.template, values=error.values))
        raise RequestRefused(error.code, _FILE, file=path.name, fault=fault) from error


def complain_of_rows(faults: Iterable[RowFault], path: Path) -> None:
    """Say on standard error what is wrong with rows of a glossary, and how many more there are than anybody reads."""
    rest = iter(faults)
    for each in islice(rest, _MOST_ROWS):
        say_error(sentence(_ROW, line=each.line, file=path.name, fault=_words_of(each)))
    if more := sum(1 for _ in rest):
        say_error(sentence(_MORE_ROWS, count=more, file=path.name))


def save_glossary(terms: Iterable[Term], path: Path) -> None:
    """Write a glossary in the format its name ends in; what the format cannot keep is said on standard error."""
    written = write_glossary(terms, glossary_format(path))
    write_whole(path, written.content)
    for each in written.losses:
        say_error(sentence(_ENTRY, line=each.line, fault=_words_of(each)))


def complain_of_contradictions(terms: Iterable[Term]) -> None:
    """Say on standard error which terms contradict one another."""
    for found in find_contradictions(terms):
        why = sentence(CONTRADICTION_NAMES[found.code])
        first, second = found.first, found.second
        said = sentence(_CONTRADICTION, source=second.source, first=first.target, second=second.target, why=why)
        say_error(said)


def glossary_format(path: Path) -> Format:
    """Return the format of a glossary file by its name; refuse another."""
    try:
        return format_of(path.name)
    except UnreadableGlossary as error:
        raise RequestRefused(error.code, error.template, **error.values) from error


def read_bytes(path: Path) -> bytes:
    """Return what a file holds, or standard input for `-`; or refuse it."""
    try:
        return sys.stdin.buffer.read() if path == _STANDARD_INPUT else path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def read_text(path: Path) -> str:
    """Return the text of a file, of Windows too, or refuse what is no text."""
    content = read_bytes(path)
    try:
        return decode(content)
    except RequestRefused:
        raise RequestRefused("not-text", N_("The file %(file)s is not a text file."), file=str(path)) from None


def known_language(code: str) -> str:
    """Return the code of a language we know, also from `TR` and `pt-BR`, or refuse it."""
    plain = code.replace("_", "-").partition("-")[0].lower()
    if plain not in LANGUAGES:
        template = N_("The language %(language)s is not known; known are %(known)s.")
        raise RequestRefused("language", template, language=code, known=", ".join(LANGUAGES))
    return plain


def _words_of(fault: RowFault) -> str:
    return spoken(Sentence(template=fault.template, values=fault.values))
