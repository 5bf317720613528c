"""What a file or a person says otherwise than the opposite direction of the glossary, whose terms serve both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from glossary.exchange.csv_files import RowFault
from glossary.terms import TermStatus
from translation_service.application.terms.entries import TermEntry, TermKey, key_of
from translation_service.domain.sentences import N_, Sentence
from translation_service.persistence.terms import TermRow

SAID_OTHERWISE: Final = "said-otherwise"
_OTHERWISE: Final = N_(
    "“%(source)s” is “%(target)s” here, but “%(known)s” in the opposite direction of the glossary, which serves this"
    " one too: both will be wanted."
)
_FEW: Final = 500

Group = tuple[str, str, int]


def said_otherwise(
    session: Session, added: Mapping[TermKey, TermEntry], lines: Mapping[TermKey, int]
) -> Iterator[RowFault]:
    """Yield new preferred terms whose source the glossary prefers to render otherwise where it is read backwards."""
    groups: dict[Group, dict[TermKey, TermEntry]] = defaultdict(dict)
    for key, entry in added.items():
        if entry.status is TermStatus.PREFERRED:
            groups[key[0], key[1], key[4]][key] = entry
    for group, entries in groups.items():
        known = _renderings(session, group, {key[2] for key in entries})
        for key, entry in entries.items():
            others = known.get(key[2], {})
            if others and key[3] not in others:
                yield _remark(entry, line=lines[key], known=next(iter(others.values())))


def one_said_otherwise(session: Session, entry: TermEntry) -> Sentence | None:
    """Return the same of one term as a sentence; None where the glossary says nothing else read backwards."""
    key = key_of(entry)
    remarks = said_otherwise(session, {key: entry}, {key: 0})
    return next((Sentence(template=one.template, values=one.values) for one in remarks), None)


def _renderings(session: Session, group: Group, sources: set[str]) -> dict[str, dict[str, str]]:
    """Return the preferred renderings of sources by terms of the opposite direction, each by its folded form."""
    source_language, target_language, unit_id = group
    query = select(TermRow.folded_target, TermRow.folded_source, TermRow.source).where(
        TermRow.source_language == target_language,
        TermRow.target_language == source_language,
        TermRow.status == TermStatus.PREFERRED,
        TermRow.retired_at.is_(None),
        TermRow.unit_id == unit_id if unit_id else TermRow.unit_id.is_(None),
    )
    if len(sources) <= _FEW:
        query = query.where(TermRow.folded_target.in_(sources))
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source, folded, rendering in session.execute(query.order_by(TermRow.id)):
        found[source][folded] = rendering
    return found


def _remark(entry: TermEntry, *, line: int, known: str) -> RowFault:
    values = {"source": entry.source, "target": entry.target, "known": known}
    return RowFault(line=line, code=SAID_OTHERWISE, template=_OTHERWISE, values=values)
