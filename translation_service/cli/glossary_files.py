"""Glossaries and texts of the command line: read whole, or refused with one sentence."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from glossary.consistency import find_contradictions
from glossary.exchange.csv_files import RowFault, UnreadableGlossary
from glossary.exchange.formats import Format, format_of, write_glossary
from glossary.terms import Term
from translation_service.cli.file_faults import unreadable, unwritable
from translation_service.cli.speaking import say_error, spoken
from translation_service.documents.txt.decoding import decode
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import N_, Sentence, sentence
from translation_service.domain.terms import CONTRADICTION_NAMES

_STANDARD_INPUT: Final = Path("-")
_ROW: Final = N_("Line %(line)d of the glossary: %(fault)s")
_ENTRY: Final = N_("Entry %(line)d of the glossary: %(fault)s")
_CONTRADICTION: Final = N_("“%(source)s”: “%(first)s” and “%(second)s” contradict each other: %(why)s.")


def read_glossary(path: Path) -> tuple[Term, ...]:
    """Read a glossary of any format; what it cannot give is said on standard error."""
    try:
        read = glossary_format(path).read(read_bytes(path))
    except UnreadableGlossary as error:
        raise RequestRefused(error.code, error.template, **error.values) from error
    _complain((*read.faults, *read.losses), in_file=True)
    return read.terms


def save_glossary(terms: Iterable[Term], path: Path) -> None:
    """Write a glossary in the format its name ends in; what the format cannot keep is said on standard error."""
    written = write_glossary(terms, glossary_format(path))
    try:
        path.write_bytes(written.content)
    except OSError as error:
        raise unwritable(path, error) from error
    _complain(written.losses, in_file=False)


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


def _complain(faults: Iterable[RowFault], *, in_file: bool) -> None:
    frame = _ROW if in_file else _ENTRY
    for fault in faults:
        words = Sentence(template=fault.template, values=fault.values)
        say_error(sentence(frame, line=fault.line, fault=spoken(words)))
