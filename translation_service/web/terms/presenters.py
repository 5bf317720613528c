"""What the pages of the glossary show."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from glossary.terms import TermStatus
from translation_service.domain.languages import LANGUAGES, LanguagePair
from translation_service.domain.sentences import N_
from translation_service.persistence.reading.terms import TermChange, TermLine, TermSearch
from translation_service.web.speaking import spoken
from translation_service.web.terms.names import STATUS_NAMES, domain_name

_FIELD_NAMES: Final[dict[str, str]] = {
    "source_language": N_("From language"),
    "target_language": N_("Into language"),
    "source": N_("Source term"),
    "target": N_("Target term"),
    "status": N_("Status"),
    "domain": N_("Domain"),
    "note": N_("Note"),
    "forbidden": N_("Forbidden renderings"),
}


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
    page = values.get("page", "1")
    return TermSearch(
        text=values.get("text", "")[:200],
        pair=_pair(values.get("pair", "")),
        domain=values.get("domain", ""),
        status=_status(values.get("status", "")),
        is_retired=values.get("retired") == "yes",
        page=int(page) if page.isdecimal() and len(page) < 7 else 1,
    )


def filters_of(search: TermSearch) -> dict[str, str]:
    """Return a search without its page, as values of an address; what is not chosen is left out."""
    filters = {
        "text": search.text.strip(),
        "pair": str(search.pair) if search.pair else "",
        "domain": search.domain,
        "status": search.status.value if search.status else "",
        "retired": "yes" if search.is_retired else "",
    }
    return {name: value for name, value in filters.items() if value}


def shown_changes(line: TermLine, changes: tuple[TermChange, ...]) -> tuple[ShownChange, ...]:
    """Return the history of a term, the newest first; a change is the step from its `before` to the next one's."""
    shown: list[ShownChange] = []
    after: Mapping[str, Any] = _fields(line)
    for change in changes:
        fields = tuple(_differences(change.before, after)) if change.before else ()
        shown.append(ShownChange(change=change, fields=fields))
        after = change.before or after
    return tuple(shown)


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
    for name, spoken_name in _FIELD_NAMES.items():
        old, new = _words(name, before.get(name, "")), _words(name, after.get(name, ""))
        if old != new:
            yield FieldChange(name=spoken_name, before=old, after=new)


def _words(name: str, value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    text = str(value)
    match name:
        case "status" if text:
            return spoken(STATUS_NAMES[TermStatus(text)])
        case "source_language" | "target_language" if text in LANGUAGES:
            return spoken(LANGUAGES[text].name)
        case "domain":
            return domain_name(text)
        case _:
            return text


def _fields(line: TermLine) -> dict[str, Any]:
    return {
        "source_language": line.pair.source,
        "target_language": line.pair.target,
        "source": line.source,
        "target": line.target,
        "status": line.status.value,
        "domain": line.domain,
        "note": line.note,
        "forbidden": line.forbidden,
    }


def _pair(text: str) -> LanguagePair | None:
    source, _, target = text.partition("-")
    return LanguagePair(source=source, target=target) if source and target else None


def _status(text: str) -> TermStatus | None:
    return TermStatus(text) if text in set(TermStatus) else None
