"""Glossary files made ready for looking terms up; large ones are kept so, and not compiled for each command anew."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from glossary.exchange.csv_files import ReadTerms, RowFault
from glossary.exchange.nameless import Languages
from glossary.finding.matching import TermFinder
from glossary.finding.sieve import Sieve, sought
from glossary.keeping import FEWEST, CompiledGlossary, Shelf
from glossary.terms import Term, numbered
from translation_service.cli.glossary_files import complain_of_rows, glossary_format, read_bytes, read_content
from translation_service.cli.surroundings import settings_of_environment

# Some twelve pages; of longer texts the terms are many, so that all are compiled, and kept so.
LONGEST_SIFTED: Final = 30_000

Serve = partial[Iterator[Term]] | partial[tuple[Term, ...]]


def compiled(
    path: Path,
    languages: Languages,
    day: date,
    serve: Serve,
    *,
    text: str = "",
    shelf: Shelf | None = None,
) -> CompiledGlossary:
    """Return the terms of a glossary that `serve` makes of those in force on a day, and their finder.

    They are of the first language. The entries stand in the order of the file, by which its terms are numbered. The
    finder is for a text, and knows of a large glossary the terms that this may have; without one, or for a long one,
    it knows all of them. What the file cannot give is said on standard error.
    """
    file_format, content = glossary_format(path), read_bytes(path)
    shelf = shelf or _shelf()
    is_sifted = 0 < len(text) <= LONGEST_SIFTED
    key = "\n".join((sha256(content).hexdigest(), path.suffix.lower(), *languages, serve.func.__qualname__))
    name = f"{key}\nsifted" if is_sifted else key
    glossary = shelf.take(name)
    if glossary is None or not glossary.remarks["begin"] <= day.isoformat() < glossary.remarks["end"]:
        read = read_content(file_format, content, path, languages)
        glossary = _served(read, languages[0], day, serve, is_sifted=is_sifted)
        shelf.put(name, glossary)
    complain_of_rows((RowFault(**row) for row in glossary.remarks["rows"]), path)
    return _sifted(glossary, text) if is_sifted else glossary


def _served(
    read: ReadTerms,
    language: str,
    day: date,
    serve: Serve,
    *,
    is_sifted: bool,
) -> CompiledGlossary:
    """Return a glossary as it is kept, with a finder that knows no term where they are sifted for each text."""
    entries = numbered(read.terms)
    serving = tuple(serve(tuple(term for term in entries if term.holds_on(day))))
    remarks = {**_period(entries, day), "rows": [asdict(each) for each in (*read.faults, *read.losses)]}
    if is_sifted:
        remarks["sought"] = [*map(sought, serving)]
    finder = TermFinder(() if is_sifted else serving, language)
    return CompiledGlossary(terms=serving, finder=finder, entries=entries, remarks=remarks)


def _sifted(glossary: CompiledGlossary, text: str) -> CompiledGlossary:
    """Return a glossary with a finder of the terms that a text may have."""
    language, terms = glossary.finder.language, glossary.terms
    if len(terms) >= FEWEST:
        terms = [glossary.terms[place] for place in Sieve(text, language).places(glossary.remarks["sought"])]
    return replace(glossary, finder=TermFinder(terms, language))


def _shelf() -> Shelf:
    """Return where compiled glossaries are kept: in the data folder, or where there is none in the user's own cache."""
    data = settings_of_environment().data_folder
    return Shelf((data if data.is_dir() else Path.home() / ".cache" / "translation-service") / "glossaries")


def _period(terms: Iterable[Term], day: date) -> dict[str, Any]:
    """Return the days around one between which the same terms are in force: the first, and the first no more."""
    borders = {date.min, date.max}
    for term in terms:
        borders |= {term.valid_from} if term.valid_from else set()
        borders |= {term.valid_until + timedelta(days=1)} if term.valid_until and term.valid_until < date.max else set()
    begin = max(each for each in borders if each <= day)
    end = min((each for each in borders if each > day), default=date.max)
    return {"begin": begin.isoformat(), "end": end.isoformat()}
