"""What previews, impacts and candidates show of the glossary."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glossary.candidates import steadiness
from glossary.exchange.csv_files import RowFault
from glossary.exchange.differences import SAID_AGAIN
from glossary.terms import Term
from translation_service.application.terms.entries import TermEntry, written
from translation_service.application.terms.impact import Impact, Use, Uses
from translation_service.application.terms.other_way import SAID_OTHERWISE
from translation_service.application.terms.seen_files import Preview
from translation_service.application.terms.settling import contradicted
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.sentences import N_
from translation_service.domain.terms import CONTRADICTION_NAMES
from translation_service.persistence.reading.term_work import CandidateLine
from translation_service.web.review.presenters import page_with
from translation_service.web.terms.import_words import fault_words
from translation_service.web.terms.presenters import FieldChange, differences

SHOWN_AT_ONCE: Final = 50
_OF_A_ROW: Final = frozenset({SAID_AGAIN, SAID_OTHERWISE})
_OPEN: Final = N_("Open work")
_MEMORY: Final = N_("Translation memory")
_ISSUED: Final = N_("Issued documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUse:
    """A sentence with its translation, in plain words; `page` is where its document shows it."""

    source: str
    target: str
    pair: LanguagePair
    document_id: int | None
    number: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUses:
    """One kind of places a term is met in."""

    name: str
    segments: int
    with_target: int
    documents: int | None
    confidential: int
    examples: tuple[ShownUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownImpact:
    uses: tuple[ShownUses, ...]
    is_empty: bool
    is_complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChangedEntry:
    term_id: int
    entry: TermEntry
    fields: tuple[FieldChange, ...]
    comes_back: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRival:
    """What an entry of a file contradicts, and why; `is_known` where it is in the glossary already."""

    term: Term
    why: str
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDispute:
    """An entry of a file that contradicts others; `place` is what a choice names it by."""

    place: int
    entry: TermEntry
    rivals: tuple[ShownRival, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPreview:
    """What a file would do, the first rows of each kind; `held_back` is how many contradict."""

    counts: dict[str, int]
    held_back: int
    added: tuple[TermEntry, ...]
    changed: tuple[ShownChangedEntry, ...]
    disputes: tuple[ShownDispute, ...]
    faults: tuple[tuple[int, str], ...]
    losses: tuple[tuple[int, str], ...]
    left_empty: int
    empties: bool
    is_cut: bool
    does_nothing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCandidate:
    line: CandidateLine
    percent: int
    evidence: tuple[tuple[str, str], ...]


def shown_impact(impact: Impact) -> ShownImpact:
    """Return what a change touches, kind by kind."""
    return ShownImpact(
        uses=(
            _uses(_OPEN, impact.open),
            _uses(_MEMORY, impact.memory),
            _uses(_ISSUED, impact.issued),
        ),
        is_empty=impact.is_empty,
        is_complete=impact.is_complete,
    )


def shown_preview(seen: Preview) -> ShownPreview:
    """Return what a file would do, as far as a page shows it."""
    taken = seen.without_contradictions
    kinds = (taken.added, taken.changed, seen.disputed, seen.faults, seen.losses)
    return ShownPreview(
        counts=seen.counts,
        held_back=len(seen.held_back),
        added=taken.added[:SHOWN_AT_ONCE],
        changed=tuple(
            ShownChangedEntry(
                term_id=one.term_id,
                entry=one.after,
                fields=differences(written(one.before), written(one.after)),
                comes_back=one.comes_back,
            )
            for one in taken.changed[:SHOWN_AT_ONCE]
        ),
        disputes=_disputes(seen),
        faults=_faults(seen.faults),
        losses=_remarks(seen.losses),
        left_empty=seen.left_empty,
        empties=seen.empties,
        is_cut=any(len(kind) > SHOWN_AT_ONCE for kind in kinds),
        does_nothing=not (seen.added or seen.changed),
    )


def _disputes(seen: Preview) -> tuple[ShownDispute, ...]:
    rivals: dict[tuple[str, str], list[ShownRival]] = {}
    for found in seen.contradictions:
        for mine, other in contradicted(found):
            rival = ShownRival(term=other, why=CONTRADICTION_NAMES[found.code], is_known=(other.identity or 0) > 0)
            rivals.setdefault((mine.source, mine.target), []).append(rival)
    return tuple(
        ShownDispute(place=place, entry=entry, rivals=tuple(rivals.get((entry.source, entry.target), ())))
        for place, entry in enumerate(seen.disputed[:SHOWN_AT_ONCE])
    )


def shown_candidates(lines: Sequence[CandidateLine]) -> tuple[ShownCandidate, ...]:
    """Return candidates with their sentences in plain words."""
    return tuple(
        ShownCandidate(
            line=line,
            percent=round(100 * steadiness(line.score, line.count)),
            evidence=tuple((plain(source), plain(target)) for source, target in line.evidence),
        )
        for line in lines
    )


def _uses(name: str, uses: Uses) -> ShownUses:
    return ShownUses(
        name=name,
        segments=uses.segments,
        with_target=uses.with_target,
        documents=None if name == _MEMORY else len(uses.documents),
        confidential=uses.confidential,
        examples=tuple(_use(use) for use in uses.examples),
    )


def _use(use: Use) -> ShownUse:
    return ShownUse(
        source=plain(use.source),
        target=plain(use.target),
        pair=use.pair,
        document_id=use.document_id,
        number=use.number,
        page=page_with(use.number) if use.number else 1,
    )


def _remarks(losses: tuple[RowFault, ...]) -> tuple[tuple[int, str], ...]:
    """Return what to know about a file, those of a row with its line, the others with 0."""
    shown = losses[:SHOWN_AT_ONCE]
    return tuple((loss.line if loss.code in _OF_A_ROW else 0, fault_words(loss)) for loss in shown)


def _faults(faults: tuple[RowFault, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((fault.line, fault_words(fault)) for fault in faults[:SHOWN_AT_ONCE])
