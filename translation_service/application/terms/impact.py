"""What a change of the glossary would touch: open work, the memory, issued documents, in any inflected form."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import chain
from typing import Final

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from glossary.finding.matching import TermFinder
from glossary.folding import fold
from glossary.terms import Term, reversed_term
from glossary.tokens import split_words
from translation_service.application.rules import Rules
from translation_service.application.terms.glossaries import left_to_unit, scope_of
from translation_service.domain.deadlines import Clock
from translation_service.domain.inline import plain
from translation_service.domain.languages import LanguagePair
from translation_service.domain.memory import SHARED
from translation_service.domain.people import Actor, Confidentiality, may_see
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.memory import MemoryUnit
from translation_service.persistence.requests import Document, Request
from translation_service.persistence.segments import SegmentRow

MOST_EXAMPLES: Final = 5
OPEN: Final = (DocumentState.QUEUED, DocumentState.IN_REVISION, DocumentState.RETURNED)
ISSUED: Final = (DocumentState.DELIVERED, DocumentState.ACCEPTED)
_AT_ONCE: Final = 2_000
_BETWEEN: Final = "\0"
# These bend at their ends alone, by two letters of the word itself at most.
_BENT_AT_THE_END: Final = frozenset({"tr", "en"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A sentence that has the term. Without a document where the person may not open it, or where there is none."""

    source: str
    target: str
    pair: LanguagePair
    document_id: int | None = None
    number: int = 0


@dataclass(slots=True, kw_only=True)
class Uses:
    """How often a term is met; `with_target` counts where its rendering stands too, in any form."""

    segments: int = 0
    with_target: int = 0
    documents: set[int] = field(default_factory=set)
    confidential: int = 0
    examples: list[Use] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Impact:
    """What would be touched. `is_complete` is false where only the newest segments were looked through."""

    open: Uses = field(default_factory=Uses)
    issued: Uses = field(default_factory=Uses)
    memory: Uses = field(default_factory=Uses)
    is_complete: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.open.segments or self.issued.segments or self.memory.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A source and its target wherever they are kept; one that no document shows has no `document`.

    A memory that is a unit's own is not shared.
    """

    source: str
    target: str
    document: Document | None = None
    request: Request | None = None
    number: int = 0
    is_shared: bool = True


def impact_of(
    session: Session, *, terms: Sequence[Term], unit_id: int | None, actor: Actor, rules: Rules, clock: Clock
) -> Impact:
    """Look through the newest segments and memory units for terms of a unit, or the municipality's, as they are now.

    Documents are looked through that the terms serve: not those of units that have laid down a term of their own.
    Sentences of confidential documents that the person may not see are counted and never shown.
    """
    impact = Impact()
    scope = partial(scope_of, rules=rules, clock=clock)
    for pair, served in _directions(terms).items():
        searched = _Searched(served, pair)
        left = cache(partial(left_to_unit, session, served, pair))
        texts = chain(_segments(session, pair, unit_id), _units(session, pair))
        for text, found in chain.from_iterable(map(searched.among, _within(rules.impact_limit, texts, impact))):
            request = text.request if unit_id is None else None
            wanted = left(scope(unit_id=request.unit_id, ordered_at=request.created_at)) if request else found
            if serving := [term for term in found if term in wanted]:
                _count(impact, searched, text, serving, actor)
    return impact


def _directions(terms: Iterable[Term]) -> dict[LanguagePair, list[Term]]:
    served: dict[LanguagePair, list[Term]] = {}
    for term in terms:
        for one in (term, reversed_term(term)):
            pair = LanguagePair(source=one.source_language, target=one.target_language)
            served.setdefault(pair, []).append(one)
    return served


class _Searched:
    """Some terms, looked for in many texts: a quick look at folded letters first, the finder after it."""

    def __init__(self, terms: Sequence[Term], pair: LanguagePair) -> None:
        self.pair = pair
        self._finder = TermFinder(terms, pair.source)
        self._targets: dict[Term, TermFinder] = {}
        self._fragments = tuple({_fragment(term.source, pair.source) for term in terms})

    def among(self, texts: Sequence[_Text]) -> Iterator[tuple[_Text, tuple[Term, ...]]]:
        """Yield the texts that have a term, and the terms."""
        folded = fold(_BETWEEN.join(text.source for text in texts), self.pair.source).split(_BETWEEN)
        for text, letters in zip(texts, folded, strict=True):
            if "\n" in letters or any(fragment in letters for fragment in self._fragments):
                hits = self._finder.find(plain(text.source))
                if hits:
                    yield text, tuple({hit.term for hit in hits})

    def has_target(self, text: _Text, terms: Iterable[Term]) -> bool:
        target = plain(text.target)
        return any(self._target(term).find(target) for term in terms)

    def _target(self, term: Term) -> TermFinder:
        if term not in self._targets:
            self._targets[term] = TermFinder([reversed_term(term)], self.pair.target, is_loose=True)
        return self._targets[term]


def _fragment(source: str, language: str) -> str:
    """Return letters that stand in every form of a term."""
    if language not in _BENT_AT_THE_END:
        return ""
    folded = (fold(word.written, language) for word in split_words(source, language))
    return max((word[: max(len(word) - 2, 1)] for word in folded), key=len, default="")


def _within(limit: int, texts: Iterator[_Text], impact: Impact) -> Iterator[Sequence[_Text]]:
    """Yield texts in batches, each kind up to the limit, and note where that was not all of them."""
    counts = {True: 0, False: 0}
    batch: list[_Text] = []
    for text in texts:
        counts[text.document is None] += 1
        if counts[text.document is None] > limit:
            impact.is_complete = False
            continue
        batch.append(text)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _segments(session: Session, pair: LanguagePair, unit_id: int | None) -> Iterator[_Text]:
    query = (
        select(SegmentRow.source, SegmentRow.target, SegmentRow.number, Document, Request)
        .join(Document, SegmentRow.document_id == Document.id)
        .join(Request, Document.request_id == Request.id)
        .where(Document.source_language == pair.source, Document.target_language == pair.target)
        .where(Document.state.in_((*OPEN, *ISSUED)), true() if unit_id is None else Request.unit_id == unit_id)
        .order_by(SegmentRow.id.desc())
    )
    for source, target, number, document, request in session.execute(query.execution_options(yield_per=_AT_ONCE)):
        yield _Text(source=source, target=target, document=document, request=request, number=number)


def _units(session: Session, pair: LanguagePair) -> Iterator[_Text]:
    query = (
        select(MemoryUnit.source, MemoryUnit.target, MemoryUnit.owner_id)
        .where(MemoryUnit.source_language == pair.source, MemoryUnit.target_language == pair.target)
        .order_by(MemoryUnit.id.desc())
    )
    for source, target, owner in session.execute(query.execution_options(yield_per=_AT_ONCE)):
        yield _Text(source=source, target=target, is_shared=owner == SHARED)


def _count(impact: Impact, searched: _Searched, text: _Text, found: Sequence[Term], actor: Actor) -> None:
    uses = _uses(impact, text)
    has_target = searched.has_target(text, found)
    uses.segments += 1
    uses.with_target += has_target
    if text.document is not None:
        uses.documents.add(text.document.id)
    if not _may_show(text, actor):
        uses.confidential += 1
    elif len(uses.examples) < MOST_EXAMPLES:
        uses.examples.append(_use(text, searched.pair, actor))


def _uses(impact: Impact, text: _Text) -> Uses:
    if text.document is None:
        return impact.memory
    return impact.open if text.document.state in OPEN else impact.issued


def _may_show(text: _Text, actor: Actor) -> bool:
    """Tell whether a sentence may be shown: one of ordinary, shared work, or of what the person may open anyway."""
    if text.request is None:
        return text.is_shared
    if text.request.confidentiality is Confidentiality.ORDINARY:
        return True
    return _may_open(text, actor)


def _may_open(text: _Text, actor: Actor) -> bool:
    if text.document is None or text.request is None:
        return False
    return may_see(actor, text.document.holding(text.request))


def _use(text: _Text, pair: LanguagePair, actor: Actor) -> Use:
    document_id = text.document.id if text.document and _may_open(text, actor) else None
    return Use(source=text.source, target=text.target, pair=pair, document_id=document_id, number=text.number)
