"""What the pages of revision show, put together from what is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask_babel import gettext
from sqlalchemy.orm import Session

from translation_service.application.terms.glossaries import PairGlossary, glossary_at_hand, scope_of
from translation_service.domain.errors import NotFound
from translation_service.domain.inline import parse
from translation_service.domain.languages import SPACELESS
from translation_service.domain.people import Actor, may_revise, may_see_remarks, may_take
from translation_service.domain.risk import reasons_for
from translation_service.domain.segments import ACT_NAMES, Act, Origin
from translation_service.domain.sentences import N_
from translation_service.domain.words import Pieces, difference
from translation_service.domain.workflow import WAITING_FOR_REVISER, DocumentState
from translation_service.engines.drafting.job import COPIED
from translation_service.persistence.reading.editor import (
    PAGE_SIZE,
    Head,
    Order,
    RevisionLine,
    SegmentLine,
    Show,
    Tally,
    head_of,
    page_of_segments,
    tally_of,
)
from translation_service.persistence.reading.internal_remarks import RemarkLine, remarks_on_document
from translation_service.persistence.reading.pages import Page
from translation_service.persistence.reading.questions import QuestionLine, questions_of
from translation_service.persistence.reading.removed_segments import RemovedLine
from translation_service.web.incoming import whole_number
from translation_service.web.review.finding_words import ToldFinding, told_findings
from translation_service.web.review.highlighting import (
    ShownPiece,
    chip_of,
    doubted,
    shown,
    shown_difference,
    term_marks,
)
from translation_service.web.review.suggestions import (
    ShownDifference,
    changes_of,
    origin_name,
    suggestion_words,
    told_apart,
)
from translation_service.web.services import services
from translation_service.web.speaking import spoken, when

_DOUBTFUL_WORDS: Final = "ocr-doubtful-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose to see of a document."""

    show: Show = Show.ALL
    find: str = ""
    page: int = 1
    order: Order = Order.NUMBER

    @property
    def filters(self) -> dict[str, str]:
        """The choice without its page, as values of an address; what is not chosen is left out."""
        filters = {"show": "" if self.show is Show.ALL else self.show.value, "find": self.find.strip()}
        filters["order"] = "" if self.order is Order.NUMBER else self.order.value
        return {name: value for name, value in filters.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSuggestion:
    id: int
    written: str
    pieces: tuple[ShownPiece, ...]
    origin: str
    changes: ShownDifference = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSegment:
    """A segment as the editor shows it; `chips` tells the browser the tags of the source in their order."""

    line: SegmentLine
    source: tuple[ShownPiece, ...]
    target: tuple[ShownPiece, ...]
    chips: list[dict[str, Any]]
    origin: str
    suggestions: tuple[ShownSuggestion, ...]
    findings: tuple[ToldFinding, ...] = ()
    risk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """The editor of a document; `may_revise` is false for whoever only reads, `may_take` true for who could begin."""

    head: Head
    tally: Tally
    choice: Choice
    page: Page[ShownSegment]
    questions: tuple[QuestionLine, ...]
    remarks: tuple[RemarkLine, ...]
    may_revise: bool
    may_take: bool
    may_remark: bool

    def may_split(self, line: SegmentLine) -> bool:
        """Tell whether a segment can have two parts with words."""
        return len(line.source.split()) > 1 or self.head.pair.source in SPACELESS

    def questions_about(self, segment_id: int) -> tuple[QuestionLine, ...]:
        """Return what was asked about one segment."""
        return tuple(question for question in self.questions if question.segment_id == segment_id)

    def remarks_on(self, segment_id: int) -> tuple[RemarkLine, ...]:
        """Return what the desk remarked on one segment."""
        return tuple(remark for remark in self.remarks if remark.segment_id == segment_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRevision:
    line: RevisionLine
    origin: str
    pieces: Pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRemoved:
    """A segment that the source no longer has, and every text it held with its difference to the one before."""

    line: RemovedLine
    source: Sequence[ShownPiece]
    revisions: Sequence[tuple[ShownRevision, object]]


def choice_of(values: Mapping[str, str]) -> Choice:
    """Read a choice from an address or a form; what cannot be read is as if it were not there."""
    words = {show.value: show for show in Show}
    return Choice(
        show=words.get(values.get("show", ""), Show.ALL),
        find=values.get("find", "")[:200],
        page=whole_number(values.get("page", "")) or 1,
        order=Order.RISK if values.get("order") == Order.RISK else Order.NUMBER,
    )


def found_line(line: SegmentLine | None) -> SegmentLine:
    """Return a segment that was looked for; raise `NotFound` where there is none."""
    if line is None:
        raise NotFound("segment-not-found", N_("There is no such segment."))
    return line


def page_with(number: int) -> int:
    """Return the page of the whole document that shows segment `number`."""
    return (number - 1) // PAGE_SIZE + 1


def screen_of(session: Session, *, document_id: int, choice: Choice, actor: Actor) -> Screen:
    """Put the editor of a document together."""
    head = head_of(session, document_id=document_id)
    lines = page_of_segments(
        session,
        document_id=document_id,
        pair=head.pair,
        page=choice.page,
        show=choice.show,
        find=choice.find,
        order=choice.order,
    )
    scope = scope_of(
        unit_id=head.holding.unit_id, ordered_at=head.ordered_at, rules=services().rules, clock=services().clock
    )
    glossary = glossary_at_hand(session, head.pair, scope)
    doubts = doubts_of(head.notices)
    rows = tuple(shown_segment(line, glossary, doubts) for line in lines.rows)
    return Screen(
        head=head,
        tally=tally_of(session, document_id=document_id),
        choice=choice,
        page=Page(rows=rows, number=lines.number, total=lines.total, size=lines.size),
        questions=questions_of(session, document_ids=[document_id]),
        remarks=remarks_on_document(session, document_id=document_id) if may_see_remarks(actor) else (),
        may_revise=is_revised_by(actor, head),
        may_take=head.state in WAITING_FOR_REVISER and may_take(actor, head.holding),
        may_remark=may_see_remarks(actor),
    )


def is_revised_by(actor: Actor, head: Head) -> bool:
    """Tell whether a person has a document in revision."""
    return head.state is DocumentState.IN_REVISION and may_revise(actor, head.holding)


def doubts_of(notices: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """Return the words of a document that were read from pictures with doubt, as its notices say."""
    marked = (str(notice["values"].get("marked", "")) for notice in notices if notice["code"] == _DOUBTFUL_WORDS)
    return frozenset(word for words in marked for word in words.split())


def shown_segment(line: SegmentLine, glossary: PairGlossary, doubts: frozenset[str] = frozenset()) -> ShownSegment:
    """Return a segment as the editor shows it; `doubts` are the words marked in its source."""
    drafts = (line.target, *(one.target for one in line.suggestions))
    marks = term_marks(line.source, line.tags, glossary.finder, glossary.of_unit, drafts)
    return ShownSegment(
        line=line,
        source=doubted(shown(line.source, line.tags, marks), doubts),
        target=shown(line.target, line.tags),
        chips=_chips(line),
        origin=origin_words(line),
        findings=told_findings(line.findings, line.tags),
        risk=risk_words(line),
        suggestions=tuple(
            ShownSuggestion(
                id=one.id,
                written=one.target,
                pieces=shown(one.target, line.tags),
                origin=suggestion_words(one),
                changes=changes_of(one, line),
            )
            for one in told_apart(line.suggestions)
        ),
    )


def shown_revisions(revisions: Iterable[RevisionLine]) -> tuple[ShownRevision, ...]:
    """Return the history of a segment, the newest first, each with its difference to the one before."""
    shown_ones: list[ShownRevision] = []
    before = ""
    for revision in revisions:
        pieces = difference(before, revision.target)
        act = "" if revision.act is Act.SAVED else spoken(ACT_NAMES[revision.act])
        origin = " · ".join(part for part in (act, _with_detail(revision.origin, revision.origin_detail)) if part)
        shown_ones.append(ShownRevision(line=revision, origin=origin, pieces=pieces))
        before = revision.target
    return tuple(reversed(shown_ones))


def shown_removed(line: RemovedLine) -> ShownRemoved:
    """Return a segment that the source no longer has, with its history as `shown_revisions` tells it."""
    return ShownRemoved(
        line=line,
        source=shown(line.source, line.tags),
        revisions=[(one, shown_difference(one.pieces, line.tags)) for one in shown_revisions(line.revisions)],
    )


def origin_words(line: SegmentLine) -> str:
    """Say where the target of a segment came from, and who touched it last."""
    origin = "" if line.origin is Origin.PERSON else _name(line.origin, line.origin_detail)
    saved = f"{line.saved_by}, {when(line.saved_at)}" if line.saved_by and line.saved_at else ""
    return " · ".join(part for part in (origin, saved) if part)


def risk_words(line: SegmentLine) -> str:
    """Say in one sentence how risky a draft is and why; "" where a person wrote it or nothing is known."""
    if line.risk is None or line.risk_inputs is None:
        return ""
    reasons = ", ".join(spoken(reason) for reason in reasons_for(line.risk_inputs)[:3])
    if not reasons:
        return str(gettext("Risk %(risk)s of 100.", risk=line.risk))
    return str(gettext("Risk %(risk)s of 100: %(reasons)s.", risk=line.risk, reasons=reasons))


def _with_detail(origin: Origin, detail: str) -> str:
    """Name an origin with the engine and model behind it, as only the record needs it."""
    is_named = detail == COPIED or origin is Origin.MEMORY
    return " · ".join(part for part in (_name(origin, detail), "" if is_named else detail) if part)


def _name(origin: Origin, detail: str) -> str:
    if detail == COPIED:
        return str(gettext("copied from the source"))
    return origin_name(origin, detail)


def _chips(line: SegmentLine) -> list[dict[str, Any]]:
    tags = {tag.number: tag for tag in line.tags}
    chips = (chip_of(mark, tags) for mark in parse(line.source) if not isinstance(mark, str))
    return [{"written": chip.written, "label": spoken(chip.label)} for chip in chips]
