"""A document goes on to people whatever an engine does to its process; on real processes that really end."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.building.deadly_engine import deadly_engine
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service, a_service
from tests.journeys.test_the_way_of_a_document import segments_of, state_of
from translation_service.application.jobs import Job
from translation_service.domain.ids import DocumentId
from translation_service.domain.workflow import DocumentState
from translation_service.engines.processes.engine import SeparateEngine
from translation_service.engines.processes.terms import EngineTerms
from translation_service.engines.routing import EngineRoom


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SeparateEngine]:
    engine = deadly_engine(tmp_path, terms=EngineTerms(seconds=2))
    yield engine
    engine.close()


@pytest.fixture
def service(tmp_path: Path, engine: SeparateEngine) -> Service:
    present = a_service(tmp_path)
    return replace(present, services=replace(present.services, engines=EngineRoom([engine])))


def drafted(service: Service, staff: Staff, *paragraphs: str) -> DocumentId:
    document_id = hand_in(service, staff.ayse, a_letter(*paragraphs))
    service.work(Job.PARSE, Job.PRETRANSLATE)
    return document_id


@pytest.mark.parametrize("fault", ["SEGV", "KILL", "HANG"])
def test_a_sentence_that_ends_the_engine_is_left_to_people_with_a_reason(
    service: Service, staff: Staff, fault: str
) -> None:
    document_id = drafted(service, staff, "Primeira frase.", f"Segunda {fault} frase.", "Terceira frase.")

    with service.services.reading() as session:
        segments = segments_of(session, document_id)
        codes = [{finding["code"] for finding in segment.findings} for segment in segments]
    assert state_of(service, document_id) is DocumentState.QUEUED
    assert [bool(segment.target) for segment in segments] == [True, False, True]
    assert ["engine-failed" in several for several in codes] == [False, True, False]


def test_a_document_is_tried_again_when_its_engine_cannot_start(service: Service, staff: Staff, tmp_path: Path) -> None:
    (tmp_path / "dies-loading").touch()

    document_id = drafted(service, staff, "Primeira frase.")

    assert state_of(service, document_id) is DocumentState.PARSED
