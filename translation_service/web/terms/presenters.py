"""What the pages of the glossary show."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Final

from flask_babel import gettext
from sqlalchemy.orm import Session

from glossary.consistency import find_contradictions
from glossary.terms import TermStatus
from translation_service.application.terms.entries import TermEntry, term_of, written
from translation_service.domain.languages import LanguagePair
from translation_service.domain.people import Actor, Role
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.term_proposals import untold_count, waiting_count
from translation_service.persistence.reading.term_work import candidate_count
from translation_service.persistence.reading.terms import TermChange, TermLine, TermSearch
from translation_service.web.incoming import number_of
from translation_service.web.speaking import day, language_name, spoken
from translation_service.web.terms.names import STATUS_NAMES, domain_name

_FIELD_NAMES: Final[dict[str, str]] = {
    "source_language": N_("From language"),
    "target_language": N_("Into language"),
    "source": N_("Source term"),
    "target": N_("Target term"),
    "status": N_("Status"),
    "domain": N_("Domain"),
    "note": N_("Note or definition"),
    "forbidden": N_("Forbidden renderings"),
    "basis": N_("Basis"),
    "is_name": N_("Official name"),
    "is_everyday": N_("An everyday word too"),
    "valid_from": N_("Valid from"),
    "valid_until": N_("Valid until"),
    "pronunciation": N_("Pronunciation"),
    "words_between": N_("Other words between its words"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A page of the glossary's navigation; `count` is what waits there."""

    endpoint: str
    name: str
    count: int = 0
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """One change of a term with what it changed, field by field."""

    change: TermChange
    fields: tuple[FieldChange, ...]


def search_of(values: Mapping[str, str]) -> TermSearch:
    """Read a search from an address; what cannot be read is as if it were not there."""
    return TermSearch(
        text=values.get("text", "")[:200],
        pair=pair_of(values.get("pair", "")),
        domain=values.get("domain", ""),
        status=_status(values.get("status", "")),
        is_retired=values.get("retired") == "yes",
        unit_id=number_of(values, "unit") if values.get("unit") else None,
        is_name=values.get("names") == "yes",
        page=page_of(values),
    )


def page_of(values: Mapping[str, str]) -> int:
    """Return the number of the page an address asks for."""
    return number_of(values, "page") or 1


def filters_of(search: TermSearch) -> dict[str, str]:
    """Return a search without its page, as values of an address; what is not chosen is left out."""
    filters = {
        "text": search.text.strip(),
        "pair": str(search.pair) if search.pair else "",
        "domain": search.domain,
        "status": search.status.value if search.status else "",
        "retired": "yes" if search.is_retired else "",
        "unit": "" if search.unit_id is None else str(search.unit_id),
        "names": "yes" if search.is_name else "",
    }
    return {name: value for name, value in filters.items() if value}


def clashes_with(line: TermLine, others: Sequence[TermLine]) -> tuple[TermLine, ...]:
    """Return the other terms of its glossary that contradict a term in force on the same day."""
    return () if line.retired_at else clashes_of(entry_of_line(line), others)


def clashes_of(entry: TermEntry, others: Sequence[TermLine]) -> tuple[TermLine, ...]:
    """Return the terms of its glossary that contradict an entry, on a day when both are in force."""
    scope = (entry.source_language, entry.target_language, entry.unit_id)
    rivals = [other for other in others if (other.pair.source, other.pair.target, other.unit_id) == scope]
    term = term_of(entry)
    return tuple(other for other in rivals if find_contradictions([term, term_of(entry_of_line(other))]))


def shown_changes(line: TermLine, changes: Sequence[TermChange]) -> tuple[ShownChange, ...]:
    """Return changes of a term with what each of them changed; the addition of a term changes nothing."""
    return tuple(_shown_change(change, now=_fields(line)) for change in changes)


def _shown_change(change: TermChange, *, now: Mapping[str, Any]) -> ShownChange:
    fields = differences(change.before, change.after or now) if change.before else ()
    return ShownChange(change=change, fields=fields)


def shown_wishes(line: TermLine | None, entry: TermEntry) -> tuple[FieldChange, ...]:
    """Return what a proposal wants otherwise than the term is now; of a new term, all that it says."""
    before = _fields(line) if line else {}
    return differences(before, written(entry))


def entry_of_line(line: TermLine) -> TermEntry:
    """Return a term as a form begins with it."""
    named = (
        one.name for one in fields(TermEntry) if one.name not in {"source_language", "target_language", "identity"}
    )
    values = {name: getattr(line, name) for name in named}
    return TermEntry(source_language=line.pair.source, target_language=line.pair.target, **values)


def tabs_of(session: Session, actor: Actor) -> tuple[Tab, ...]:
    """Return the pages of the glossary that a person has, with what waits there."""
    tabs = [
        Tab(endpoint="terms.list_terms", name=N_("Terms")),
        Tab(endpoint="terms.list_names", name=N_("Official names")),
    ]
    if actor.holds(Role.TERMINOLOGIST):
        tabs += [
            Tab(endpoint="terms.list_proposals", name=N_("Proposals"), count=waiting_count(session)),
            Tab(endpoint="terms.list_candidates", name=N_("Candidates"), count=candidate_count(session)),
            Tab(endpoint="terms.begin", name=N_("Import")),
        ]
    elif actor.holds(Role.REVISER, Role.COORDINATOR):
        count = untold_count(session, person_id=actor.id)
        tabs.append(Tab(endpoint="terms.list_proposals", name=N_("My proposals"), count=count))
    return tuple(tabs)


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[FieldChange, ...]:
    """Return the fields of a term that differ, in words."""
    return tuple(_differences(before, after))


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
    for name, spoken_name in _FIELD_NAMES.items():
        old, new = _words(name, before.get(name, "")), _words(name, after.get(name, ""))
        if old != new:
            yield FieldChange(name=spoken_name, before=old, after=new)


def _words(name: str, value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return gettext("yes") if value else ""
    text = str(value or "")
    return _IN_WORDS[name](text) if text and name in _IN_WORDS else text


def _day(written_day: str) -> str:
    return day(date.fromisoformat(written_day))


_IN_WORDS: Final[Mapping[str, Callable[[str], str]]] = {
    "source_language": language_name,
    "target_language": language_name,
    "status": lambda status: spoken(STATUS_NAMES[TermStatus(status)]),
    "domain": domain_name,
    "valid_from": _day,
    "valid_until": _day,
}


def _fields(line: TermLine) -> dict[str, Any]:
    return written(entry_of_line(line))


def pair_of(text: str) -> LanguagePair | None:
    """Return the pair of languages that a word like tr-en names."""
    source, _, target = text.partition("-")
    return LanguagePair(source=source, target=target) if source and target else None


def _status(text: str) -> TermStatus | None:
    return TermStatus(text) if text in set(TermStatus) else None
