"""The running service dies as a whole, then parts of it again and again; every document ends well or visibly badly.

`BLOW_SEEDS=1,2,3 BLOW_SECONDS=60 pytest tests/integration/running/test_blows.py` strikes longer, and elsewhere.
"""

import math
import os
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from storage.blobs import key_of
from tests.building.blows import Blow, Fate, parts_of
from tests.building.databases import empty_database
from tests.building.orders import a_letter
from tests.building.pdf_files import letter
from tests.building.running_service import RunningService, processes_using
from tests.building.steady_people import SteadyPeople
from tests.building.waiting import wait_until
from translation_service.demonstration.browser import Upload
from translation_service.demonstration.outbox import attachments_of
from translation_service.domain.mails import MailState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Delivery
from translation_service.persistence.requests import Document, Version

pytestmark = pytest.mark.timeout(900)
SEEDS = [int(seed) for seed in os.environ.get("BLOW_SEEDS", "1453").split(",")]
EVERY = 3.0
PAUSE = 0.1
SECONDS = float(os.environ.get("BLOW_SECONDS", "12"))
REQUESTS = math.ceil(SECONDS / EVERY)
ENDS = {DocumentState.DELIVERED, DocumentState.FAILED, DocumentState.REFUSED}
# Also on a slow machine a stage is done before its lease is over.
QUICK = {"TRANSLATION_LEASE_SECONDS": "6", "TRANSLATION_SWEEP_SECONDS": "1", "TRANSLATION_JOB_ATTEMPTS": "4"}


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., SteadyPeople]]:
    """Start a service with people at it, the next time with what the last one left; all are killed in the end."""
    (tmp_path / "temporary").mkdir()
    database_url, people = empty_database(), []
    surroundings = {**QUICK, "TMPDIR": str(tmp_path / "temporary")}
    if database_url:
        surroundings["DATABASE_URL"] = database_url

    def start(*, port: int = 0) -> SteadyPeople:
        service = RunningService.started(tmp_path / "var", workers=2, port=port, **surroundings)
        people.append(SteadyPeople(service, database_url))
        service.log.write_text("")
        service.wait_until_ready()
        return people[-1]

    yield start
    for one in people:
        one.service.kill()


@cache
def papers() -> list[Upload]:
    """Return a file of each kind."""
    text = "Ao Município de Beşiktaş.\n\nA reunião é a 12.05.2026.\n".encode()
    return [
        Upload(name="carta.docx", content=a_letter().content),
        Upload(name="convite.pdf", content=letter()),
        Upload(name="nota.txt", content=text),
    ]


def work_under_blows(people: SteadyPeople, fate: Fate) -> None:
    """Hand in and revise while parts of the service die; what was hit is written into its log."""
    began = time.monotonic()
    pause, blow = fate.choose()
    due = began + pause
    while (moment := time.monotonic()) < began + SECONDS:
        hand_in(people, requests=int((moment - began) / EVERY) + 1)
        people.do_what_waits()
        if moment >= due:
            fate.strike(blow)
            pause, blow = fate.choose()
            due = moment + pause
        time.sleep(PAUSE)


def hand_in(people: SteadyPeople, *, requests: int) -> bool:
    """See to it that so many requests are handed in; tell whether they are."""
    return all(people.hand_in(f"2026/{number}", papers()) for number in range(1, requests + 1))


def has_settled(people: SteadyPeople) -> bool:
    """Go on with what waits for people; tell whether everything has come to its end."""
    people.do_what_waits()
    # The documents first: with the last of them a mail is written that was not there before.
    have_ended = hand_in(people, requests=REQUESTS) and all(one.state in ENDS for one in people.documents())
    return have_ended and all(mail.state in {MailState.SENT, MailState.FAILED} for mail in people.mails())


@pytest.mark.parametrize("seed", SEEDS)
def test_every_document_is_delivered_once_or_visibly_failed_whatever_dies(
    start: Callable[..., SteadyPeople], tmp_path: Path, seed: int
) -> None:
    people = after_a_sudden_death(start)
    fate = Fate(people.service, Random(seed))

    work_under_blows(people, fate)
    wait_until(lambda: has_settled(people), seconds=300)

    assert_told_or_delivered_once(people)
    wait_until(lambda: all_parts_run(people.service), seconds=180)
    assert people.service.stop() == 0
    assert processes_using(str(tmp_path)) == {}
    assert [path for path in (tmp_path / "temporary").rglob("*") if path.is_file()] == []


def after_a_sudden_death(start: Callable[..., SteadyPeople]) -> SteadyPeople:
    """Let the service die as a whole over the first request, and begin again: it goes on where it was."""
    people = start()
    while all(document.state is DocumentState.RECEIVED for document in people.documents()):
        hand_in(people, requests=1)
        time.sleep(PAUSE)
    people.service.kill()
    return start(port=people.service.port)


def assert_told_or_delivered_once(people: SteadyPeople) -> None:
    documents = people.documents()
    assert len(documents) == len(papers()) * REQUESTS
    for document in documents:
        assert document.state is DocumentState.DELIVERED or has_told_why(document)
    assert DocumentState.DELIVERED in {document.state for document in documents}
    assert sent_blobs(people) == delivered_blobs(people, documents)


def has_told_why(document: Document) -> bool:
    return document.failure is not None and bool(document.failure["template"])


def delivered_blobs(people: SteadyPeople, documents: list[Document]) -> list[str]:
    """Return the key of every version that was handed over: one of each delivered document, none of any other."""
    delivered = [document.id for document in documents if document.state is DocumentState.DELIVERED]
    with people.services.reading() as session:
        handed_over = session.execute(select(Version.document_id, Version.blob_key).join(Delivery)).all()
    assert sorted(document_id for document_id, _ in handed_over) == delivered
    return sorted(key for _, key in handed_over)


def sent_blobs(people: SteadyPeople) -> list[str]:
    """Return the key of what is attached to the letters in the outbox, which holds one for every mail."""
    letters = [path.read_bytes() for path in (people.service.data_folder / "outbox").glob("*.eml")]
    assert [mail.state for mail in people.mails()] == [MailState.SENT] * len(letters)
    return sorted(key_of(content) for letter in letters for _, content in attachments_of(letter))


def all_parts_run(service: RunningService) -> bool:
    wanted = {Blow.BROKER: 1, Blow.WEB: 1, Blow.WORKER: 3, Blow.SCHEDULE: 1}
    return service.answers and all(len(parts_of(service, kind)) == number for kind, number in wanted.items())
