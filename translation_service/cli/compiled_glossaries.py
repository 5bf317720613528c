"""Glossary files made ready for looking terms up; large ones are kept so, and not compiled for each command anew."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from glossary.exchange.csv_files import RowFault
from glossary.exchange.nameless import Languages
from glossary.finding.matching import TermFinder
from glossary.keeping import CompiledGlossary, Shelf
from glossary.terms import Term, numbered
from translation_service.cli.glossary_files import complain_of_rows, glossary_format, read_bytes, read_content
from translation_service.cli.surroundings import settings_of_environment


def compiled(
    path: Path,
    languages: Languages,
    day: date,
    serve: partial[Iterator[Term]] | partial[tuple[Term, ...]],
    *,
    shelf: Shelf | None = None,
) -> CompiledGlossary:
    """Return the terms of a glossary that `serve` makes of those in force on a day, and their finder.

    They are of the first language. The entries stand in the order of the file, by which its terms are numbered. What
    the file cannot give is said on standard error.
    """
    file_format, content = glossary_format(path), read_bytes(path)
    shelf = shelf or _shelf()
    key = "\n".join((sha256(content).hexdigest(), path.suffix.lower(), *languages, serve.func.__qualname__))
    glossary = shelf.take(key)
    if glossary is None or not glossary.remarks["begin"] <= day.isoformat() < glossary.remarks["end"]:
        read = read_content(file_format, content, path, languages)
        entries = numbered(read.terms)
        serving = tuple(serve(tuple(term for term in entries if term.holds_on(day))))
        finder = TermFinder(serving, languages[0])
        remarks = {**_period(entries, day), "rows": [asdict(each) for each in (*read.faults, *read.losses)]}
        glossary = CompiledGlossary(terms=serving, finder=finder, entries=entries, remarks=remarks)
        shelf.put(key, glossary)
    complain_of_rows((RowFault(**row) for row in glossary.remarks["rows"]), path)
    return glossary


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
