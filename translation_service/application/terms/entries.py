"""What a person or a file says about a term, and how a row and the record keep it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final

from glossary.exchange.csv_files import MOST_WORDS_BETWEEN
from glossary.folding import fold
from glossary.terms import Term, TermStatus
from translation_service.domain.errors import RequestRefused
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import N_
from translation_service.persistence.terms import TermRow

LONGEST: Final = 200
_DAYS: Final = ("valid_from", "valid_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry(Term):
    """What a terminologist writes into the form of a term, which has no identity yet.

    A term without a unit is the municipality's.
    """

    unit_id: int | None = None


TermKey = tuple[str, str, str, str, int]
_SAID: Final = tuple(field.name for field in fields(Term) if field.name != "identity")
COLUMNS: Final = (*_SAID, "unit_id")
"""What a row says of a term, by name."""
_all_said: Final[Callable[[Term], tuple[Any, ...]]] = attrgetter(*_SAID)


def entry_of(term: Term, *, unit_id: int | None = None) -> TermEntry:
    """Return a term of the glossary library as an entry, the municipality's or a unit's."""
    return TermEntry(**dict(zip(_SAID, _all_said(term), strict=True)), unit_id=unit_id)


def term_of(entry: TermEntry, *, identity: int | None = None) -> Term:
    """Return an entry as the glossary library sees it."""
    return Term(**dict(zip(_SAID, _all_said(entry), strict=True)), identity=identity)


def entry_of_row(row: TermRow) -> TermEntry:
    """Return what a row says."""
    return entry_of(row.term, unit_id=row.unit_id)


def key_of(entry: TermEntry) -> TermKey:
    """Return what two entries share when they are one term: the languages, both texts but for case, and the unit."""
    return (
        entry.source_language,
        entry.target_language,
        fold(entry.source.strip(), entry.source_language),
        fold(entry.target.strip(), entry.target_language),
        entry.unit_id or 0,
    )


def key_of_row(row: TermRow) -> TermKey:
    """Return the same of a row."""
    return (row.source_language, row.target_language, row.folded_source, row.folded_target, row.unit_id or 0)


def values_of(entry: TermEntry, moment: datetime) -> dict[str, Any]:
    """Return the columns of a row that say what an entry says."""
    source, target = entry.source.strip(), entry.target.strip()
    return _columns(entry) | {
        "source": source,
        "target": target,
        "folded_source": fold(source, entry.source_language),
        "folded_target": fold(target, entry.target_language),
        "domain": entry.domain.strip(),
        "note": entry.note.strip(),
        "basis": entry.basis.strip(),
        "pronunciation": entry.pronunciation.strip(),
        "forbidden": list(entry.forbidden),
        "changed_at": moment,
    }


def written(entry: TermEntry) -> dict[str, Any]:
    """Return an entry as the record keeps it."""
    days = {name: day.isoformat() if (day := getattr(entry, name)) else "" for name in _DAYS}
    return _columns(entry) | {"forbidden": list(entry.forbidden)} | days


def _columns(entry: TermEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in COLUMNS}


def read_entry(record: Mapping[str, Any]) -> TermEntry:
    """Return an entry the record kept; what older records do not say is empty."""
    values = {name: value for name, value in record.items() if name in COLUMNS}
    days = {name: date.fromisoformat(values[name]) for name in _DAYS if values.get(name)}
    values |= dict.fromkeys(_DAYS) | days
    values |= {"status": TermStatus(values["status"]), "forbidden": tuple(values["forbidden"])}
    return TermEntry(**values)


def checked(entry: TermEntry) -> TermEntry:
    """Return an entry that can be kept; raise `RequestRefused` for any other."""
    fault = fault_of(entry)
    if fault:
        raise RequestRefused(*fault)
    return entry


def fault_of(entry: TermEntry) -> tuple[str, str] | None:
    """Return the code and sentence of what keeps an entry out of the glossary."""
    is_named = entry.source.strip() and (entry.target.strip() or entry.status is TermStatus.DO_NOT_TRANSLATE)
    languages = (entry.source_language, entry.target_language)
    if not is_named:
        return "term-empty", N_("A term needs its text in both languages.")
    if any(language not in LANGUAGES for language in languages) or len(set(languages)) == 1:
        return "term-languages", N_("Choose two different languages of the list.")
    if any(len(text.strip()) > LONGEST for text in (entry.source, entry.target, entry.domain, entry.pronunciation)):
        return "term-too-long", N_("A term, its domain and its pronunciation may have 200 characters each.")
    if entry.valid_from and entry.valid_until and entry.valid_until < entry.valid_from:
        return "term-validity", N_("The last day of validity is before the first.")
    if not 0 <= entry.words_between <= MOST_WORDS_BETWEEN:
        return "term-words-between", N_("From 0 to 5 other words may stand between the words of a term.")
    return None
