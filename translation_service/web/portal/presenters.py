"""A request as its page shows it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from glossary.folding import fold
from translation_service.documents.refusals import asks_for_password
from translation_service.domain.deadlines import NEW_DEADLINE, Urgency, new_deadline, urgency_of
from translation_service.domain.languages import HOME
from translation_service.domain.sentences import N_
from translation_service.domain.versions import VersionKind
from translation_service.domain.workflow import (
    ANSWERABLE,
    FINAL,
    OPEN,
    TAKES_NEW_SOURCE,
    WITHDRAWABLE,
    WORK,
    DocumentState,
)
from translation_service.persistence.reading.portal_requests import (
    DocumentLine,
    DocumentRecord,
    EventLine,
    RequestFacts,
    RequestLine,
    VersionLine,
)
from translation_service.persistence.reading.previews import PreviewPair
from translation_service.persistence.reading.questions import QuestionLine
from translation_service.web.services import services

_S: Final = DocumentState

_EVENTS: Final[dict[DocumentState, str]] = {
    _S.RECEIVED: N_("handed in"),
    _S.PARSED: N_("read"),
    _S.QUEUED: N_("machine draft made; waits for a reviser"),
    _S.IN_REVISION: N_("revision begun"),
    _S.APPROVED: N_("approved by the reviser"),
    _S.ASSEMBLED: N_("finished file made"),
    _S.DELIVERED: N_("delivered"),
    _S.ACCEPTED: N_("accepted"),
    _S.RETURNED: N_("returned"),
    _S.REFUSED: N_("file refused"),
    _S.FAILED: N_("stopped by a fault"),
    _S.CANCELLED: N_("cancelled"),
}
_ASSIGNED: Final = N_("given to a reviser")
_REASSIGNED: Final = N_("given to another reviser")
_PARTICULAR_EVENTS: Final[dict[tuple[DocumentState, DocumentState], str]] = {
    (_S.REFUSED, _S.RECEIVED): N_("another file handed in"),
    **{(state, _S.RECEIVED): N_("new version of the source handed in") for state in TAKES_NEW_SOURCE},
    (_S.IN_REVISION, _S.QUEUED): N_("given back to the queue"),
    (_S.IN_REVISION, _S.IN_REVISION): _REASSIGNED,
    (_S.RETURNED, _S.IN_REVISION): N_("correction begun"),
    (_S.APPROVED, _S.IN_REVISION): N_("taken back into revision"),
}
DEADLINE_CHANGED: Final = N_("deadline changed")
_TRIED_AGAIN: Final = N_("tried again")
_MACHINE_PAUSE: Final = 1500
_PEOPLE_PAUSE: Final = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvent:
    line: EventLine
    words: str

    @property
    def reason(self) -> str:
        """What a person gave as a reason; the service itself writes codes there."""
        return self.line.why if self.line.person and not self.line.act and not self.given_to else ""

    @property
    def given_to(self) -> str:
        """The name of the reviser to whom somebody else gave the document."""
        return self.line.why if self.words in {_ASSIGNED, _REASSIGNED} else ""

    @property
    def deadline(self) -> datetime | None:
        """The deadline that was set, where it was changed to another one."""
        return new_deadline(self.line.act, self.line.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDocument:
    """A document with its record; `may_order` tells whether this person may accept, return or replace it."""

    line: DocumentLine
    record: DocumentRecord
    may_order: bool
    previews: PreviewPair | None = None
    questions: tuple[QuestionLine, ...] = ()

    @property
    def unanswered(self) -> tuple[QuestionLine, ...]:
        """What waits for an answer, while one still reaches somebody."""
        return tuple(one for one in self.questions if not one.answer and self.line.state in ANSWERABLE)

    @property
    def settled_questions(self) -> tuple[QuestionLine, ...]:
        """What was answered, or needs no answer any more."""
        return tuple(one for one in self.questions if one not in self.unanswered)

    @property
    def is_delivered(self) -> bool:
        return self.line.state is _S.DELIVERED

    @property
    def is_refused(self) -> bool:
        return self.line.state is _S.REFUSED

    @property
    def asks_for_password(self) -> bool:
        """Whether the file was refused because it opens with a password only."""
        return self.is_refused and asks_for_password(str((self.line.failure or {}).get("code")))

    @property
    def takes_new_source(self) -> bool:
        return self.line.state in TAKES_NEW_SOURCE

    @property
    def is_withdrawable(self) -> bool:
        return self.line.state in WITHDRAWABLE

    @property
    def versions(self) -> tuple[VersionLine, ...]:
        return tuple(reversed(self.record.versions))

    @property
    def finished(self) -> VersionLine | None:
        """The newest translation version, once it has been delivered."""
        return finished_version(self.line, self.record)

    @property
    def is_comparable(self) -> bool:
        return sum(version.is_comparable for version in self.record.versions) > 1

    @property
    def events(self) -> tuple[ShownEvent, ...]:
        return tuple(ShownEvent(line=line, words=words_of_event(line)) for line in reversed(self.record.events))


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRequest:
    """A line of the list under the name of one document; `urgency` is calm once nothing of it is owed any more."""

    line: RequestLine
    name: str
    urgency: Urgency


def finished_version(line: DocumentLine, record: DocumentRecord) -> VersionLine | None:
    """Return the newest translation version of a document, once it has been delivered."""
    if line.state not in {_S.DELIVERED, _S.ACCEPTED}:
        return None
    return next((one for one in reversed(record.versions) if one.kind is VersionKind.TRANSLATION), None)


def shown_request(line: RequestLine, *, text: str = "") -> ShownRequest:
    """Show a request of the list under the document that has the text in its name, else under its first."""
    wanted, names = fold(text.strip(), HOME), [name for name, _ in line.documents]
    name = next((name for name in names if wanted in fold(name, HOME)), names[0])
    return ShownRequest(line=line, name=name, urgency=_urgency(line.deadline, line.states))


def urgency_of_request(request: RequestFacts) -> Urgency:
    """Say how urgent a request is."""
    return _urgency(request.deadline, frozenset(document.state for document in request.documents))


def words_of_event(event: EventLine) -> str:
    """Name what happened."""
    if event.act == NEW_DEADLINE:
        return DEADLINE_CHANGED
    if event.from_state == _S.FAILED and event.to_state is not _S.CANCELLED:
        return _TRIED_AGAIN
    if event.from_state != event.to_state == _S.IN_REVISION and event.why:
        return _ASSIGNED
    if not event.from_state:
        return _EVENTS[event.to_state]
    return _PARTICULAR_EVENTS.get((_S(event.from_state), event.to_state), _EVENTS[event.to_state])


def owes_something(request: RequestFacts) -> bool:
    """Tell whether something of a request is still to be done, so that its deadline matters."""
    return not OPEN.isdisjoint(document.state for document in request.documents)


def pause_before_refresh(request: RequestFacts) -> int:
    """Return how many milliseconds the page waits before it looks again; 0 where nothing will change any more."""
    states = {document.state for document in request.documents}
    if states & WORK.keys():
        return _MACHINE_PAUSE
    is_settled = states <= FINAL and not any(document.news.is_drawn for document in request.documents)
    return 0 if is_settled else _PEOPLE_PAUSE


def _urgency(deadline: datetime | None, states: frozenset[DocumentState]) -> Urgency:
    if states.isdisjoint(OPEN):
        return Urgency.CALM if deadline else Urgency.NONE
    return urgency_of(deadline, services().clock())
