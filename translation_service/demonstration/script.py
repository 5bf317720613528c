"""The acts of the demonstration: a unit hands in, a reviser corrects and approves, the unit receives."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final
from urllib.parse import urlencode

from translation_service.application.seeding import DEMO_PASSWORD
from translation_service.demonstration.browser import Browser, Upload
from translation_service.demonstration.failures import DemonstrationFailed
from translation_service.demonstration.instance import Instance
from translation_service.demonstration.outbox import find_mail
from translation_service.demonstration.pages import ShownDocument, documents_of, segments_of
from translation_service.demonstration.papers import Correction, Paper
from translation_service.demonstration.progress import ProgressLine
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import N_
from translation_service.domain.workflow import STATE_NAMES, DocumentState

UNIT: Final = "ayse@belediye.example"
REVISER: Final = "deniz@belediye.example"

_GLANCE: Final = 0.5
_DRAFT_LIMIT: Final = 300.0
_DELIVERY_LIMIT: Final = 180.0
_ENDED_BADLY: Final = {DocumentState.REFUSED, DocumentState.FAILED, DocumentState.CANCELLED}

_HANDS_IN: Final = N_("Ayşe Yılmaz hands in documents from %(source)s into %(target)s: %(count)d.")
_FAILED: Final = N_("%(name)s is %(state)s, where it should have become %(wanted)s.")
_LATE: Final = N_("%(name)s is still %(state)s after %(seconds)d seconds, where it should have become %(wanted)s.")
_NO_SEGMENT: Final = N_("%(name)s has no segment that begins with “%(start)s”.")
_NO_MAIL: Final = N_("The mail with the translation of %(name)s did not come within %(seconds)d seconds.")

Narrator = Callable[..., None]
"""Says a marked template, with its values, to whoever watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Request:
    """A request that was handed in: the path of its page, and the id of each document by name."""

    page: str
    documents: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What the unit has in the end: the finished file from the portal, and the mail that brought it."""

    paper: Paper
    document_id: int
    file_name: str
    content: bytes = field(repr=False)
    mail: bytes = field(repr=False)
    mailed_at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where the acts take place, and where they are watched."""

    instance: Instance
    line: ProgressLine
    say: Narrator
    speak: Callable[[str], str]

    def name_of(self, state: DocumentState) -> str:
        """Name a state in the language of whoever watches."""
        return self.speak(STATE_NAMES[state])


def play(stage: Stage, papers: Sequence[Paper]) -> tuple[Received, ...]:
    """Play all acts; return what the unit received, in the order of `papers`."""
    unit, reviser = (_signed_in(stage.instance, address) for address in (UNIT, REVISER))
    requests = [
        _hand_in(stage, unit, [paper for paper in papers if paper.pair == pair])
        for pair in dict.fromkeys(paper.pair for paper in papers)
    ]
    documents = {name: number for request in requests for name, number in request.documents.items()}
    _watch(stage, unit, documents, wanted=DocumentState.QUEUED, limit=_DRAFT_LIMIT)
    stage.say(N_("Deniz Arslan revises them."))
    for paper in papers:
        _revise(stage, reviser, paper, documents[paper.name])
    _watch(stage, unit, documents, wanted=DocumentState.DELIVERED, limit=_DELIVERY_LIMIT)
    shown = {document.name: document for one in requests for document in documents_of(unit.open(one.page).text)}
    return tuple(_receive(stage, unit, paper, shown[paper.name]) for paper in papers)


def _signed_in(instance: Instance, address: str) -> Browser:
    browser = Browser(instance.address)
    browser.open("/sign-in")
    browser.submit("/sign-in", {"address": address, "password": DEMO_PASSWORD, "back": ""})
    return browser


def _hand_in(stage: Stage, unit: Browser, papers: Sequence[Paper]) -> _Request:
    """Hand papers of one pair of languages in as one request."""
    pair = papers[0].pair
    source, target = (stage.speak(LANGUAGES[code].name) for code in (pair.source, pair.target))
    stage.say(_HANDS_IN, count=len(papers), source=source, target=target)
    unit.open("/requests/new")
    values = {
        "source_language": pair.source,
        "target_language": pair.target,
        "deadline_day": (date.today() + timedelta(days=7)).isoformat(),  # noqa: DTZ011 - a day as a person picks it
        "deadline_hour": "12:00",
        "reference": "2026/0147",
        "confidentiality": "ordinary",
        "note": "",
    }
    page = unit.hand_in("/requests/new", values, [Upload(name=paper.name, content=paper.content) for paper in papers])
    return _Request(page=page.path, documents={document.name: document.id for document in documents_of(page.text)})


def _watch(stage: Stage, unit: Browser, documents: Mapping[str, int], *, wanted: DocumentState, limit: float) -> None:
    """Show the progress of all documents until each is in the state `wanted`."""
    deadline = time.monotonic() + limit
    waiting = dict(documents)
    answers: dict[str, Mapping[str, Any]] = {}
    while waiting:
        answers |= {name: unit.read(f"/api/documents/{number}/progress") for name, number in waiting.items()}
        stage.line.show("   ".join(f"{name}: {_progress(stage, answer)}" for name, answer in answers.items()))
        for name in [name for name in waiting if _has_come(stage, name, answers[name], wanted)]:
            del waiting[name]
        if waiting and time.monotonic() > deadline:
            name = next(iter(waiting))
            states = _states(stage, answers[name], wanted)
            raise DemonstrationFailed(_LATE, name=name, seconds=int(limit), **states)
        time.sleep(_GLANCE if waiting else 0)
    stage.line.end()


def _progress(stage: Stage, answer: Mapping[str, Any]) -> str:
    counts = f" {answer['done']}/{answer['total']}" if 0 < answer["done"] < answer["total"] else ""
    return f"{stage.name_of(DocumentState(answer['state']))}{counts}"


def _has_come(stage: Stage, name: str, answer: Mapping[str, Any], wanted: DocumentState) -> bool:
    state = DocumentState(answer["state"])
    if state in _ENDED_BADLY:
        raise DemonstrationFailed(_FAILED, name=name, **_states(stage, answer, wanted))
    return state is wanted


def _states(stage: Stage, answer: Mapping[str, Any], wanted: DocumentState) -> dict[str, str]:
    return {"state": stage.name_of(DocumentState(answer["state"])), "wanted": stage.name_of(wanted)}


def _revise(stage: Stage, reviser: Browser, paper: Paper, document_id: int) -> None:
    editor = f"/review/documents/{document_id}"
    reviser.open("/review")
    reviser.submit(f"{editor}/claim", {})
    for number, correction in enumerate(paper.corrections, start=1):
        _correct(reviser, paper, editor, correction)
        stage.line.show(f"{paper.name}: {number}/{len(paper.corrections)}")
    stage.line.end()
    reviser.open(f"{editor}/approval")
    reviser.submit(f"{editor}/approval", {"confirms_rest": "y"})
    stage.say(N_("%(name)s is approved."), name=paper.name)


def _correct(reviser: Browser, paper: Paper, editor: str, correction: Correction) -> None:
    segment = _segment_beginning(reviser, paper, editor, correction.source)
    edit = {"target": correction.target, "base_version": segment["version"], "is_confirmed": True}
    reviser.put(f"/api/segments/{segment['id']}", edit)


def _segment_beginning(reviser: Browser, paper: Paper, editor: str, start: str) -> Mapping[str, Any]:
    """Find a segment as a reviser does, by its words."""
    page = reviser.open(f"{editor}?{urlencode({'find': start})}")
    for segment in (reviser.read(f"/api/segments/{number}") for number in segments_of(page.text)):
        if segment["source"].startswith(start):
            return dict(segment)
    raise DemonstrationFailed(_NO_SEGMENT, name=paper.name, start=start)


def _receive(stage: Stage, unit: Browser, paper: Paper, document: ShownDocument) -> Received:
    content = unit.fetch(document.download)
    deadline = time.monotonic() + _DELIVERY_LIMIT
    while (mail := find_mail(stage.instance.outbox, content)) is None:
        if time.monotonic() > deadline:
            raise DemonstrationFailed(_NO_MAIL, name=paper.name, seconds=int(_DELIVERY_LIMIT))
        time.sleep(_GLANCE)
    return Received(
        paper=paper,
        document_id=document.id,
        file_name=mail.attachment,
        content=content,
        mail=mail.path.read_bytes(),
        mailed_at=mail.path.stat().st_mtime,
    )
