"""What the whole report of an imported file says, row by row."""

from collections.abc import Iterator
from typing import Final

from flask_babel import gettext

from glossary.exchange.csv_files import COLUMNS_TAKEN, RowFault
from glossary.terms import Term
from translation_service.application.terms.entries import TermEntry
from translation_service.application.terms.other_way import SAID_OTHERWISE
from translation_service.application.terms.seen_files import Preview
from translation_service.application.terms.settling import contradicted
from translation_service.domain.sentences import Sentence
from translation_service.domain.terms import CONTRADICTION_NAMES
from translation_service.web.speaking import language_name, spoken

# A spreadsheet runs what begins like this.
_LIKE_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


_ABOUT_LANGUAGES: Final = frozenset({"languages-taken", COLUMNS_TAKEN})
"""Faults whose values are codes of languages."""


def fault_words(fault: RowFault) -> str:
    """Say what is wrong with a row, in the language of the page."""
    values = dict(fault.values)
    if fault.code in _ABOUT_LANGUAGES:
        values = {name: language_name(value) for name, value in values.items()}
    return spoken(Sentence(template=fault.template, values=values))


def report_rows(seen: Preview) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the report, the first with the names of the columns."""
    yield (gettext("What"), gettext("Line"), gettext("Languages"), gettext("Source"), gettext("Target"), gettext("Why"))
    taken = seen.without_contradictions
    for entry in taken.added:
        yield _row(gettext("added"), entry)
    for change in taken.changed:
        yield _row(gettext("brought back") if change.comes_back else gettext("changed"), change.after)
    for found in seen.contradictions:
        yield from (_contradiction(found.code, *pair) for pair in contradicted(found))
    for fault in seen.faults:
        yield (gettext("unreadable"), str(fault.line), "", "", "", _calm(fault_words(fault)))
    for loss in seen.losses:
        what = gettext("otherwise the other way round") if loss.code == SAID_OTHERWISE else gettext("not kept")
        yield (what, str(loss.line), "", "", "", _calm(fault_words(loss)))


def _row(what: str, entry: TermEntry) -> tuple[str, ...]:
    pair = f"{entry.source_language}-{entry.target_language}"
    return (what, "", pair, _calm(entry.source), _calm(entry.target), "")


def _contradiction(code: str, mine: Term, other: Term) -> tuple[str, ...]:
    pair = f"{mine.source_language}-{mine.target_language}"
    why = f"{spoken(CONTRADICTION_NAMES[code])}: {other.target}"
    return (gettext("contradicting"), "", pair, _calm(mine.source), _calm(mine.target), why)


def _calm(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_LIKE_A_FORMULA) else cell
