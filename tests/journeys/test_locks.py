"""Rows that others hold: nobody waits for them for ever."""

import os

import pytest
from sqlalchemy import select, text

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.application.stages import begin_stage
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.domain.workflow import Stage
from translation_service.persistence.requests import Document

on_postgresql = pytest.mark.skipif("TEST_DATABASE_URL" not in os.environ, reason="a habit of PostgreSQL alone")


def test_a_worker_does_not_wait_for_ever_for_a_document_that_is_held(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)

    with service.services.transaction() as holding:
        holding.scalars(select(Document).with_for_update()).all()
        with pytest.raises(TemporarilyUnavailable):
            begin_stage(service.services, stage=Stage.PARSE, document_id=document_id)

    assert begin_stage(service.services, stage=Stage.PARSE, document_id=document_id)


@on_postgresql
def test_a_machine_that_fell_silent_in_a_transaction_loses_its_locks(service: Service) -> None:
    with service.services.reading() as session:
        limit = session.scalar(text("SHOW idle_in_transaction_session_timeout"))

    assert limit == "5min"
