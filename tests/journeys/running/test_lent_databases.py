"""Tests on a server lend each other their databases, which is worth more than all else that makes them quick."""

import os
from pathlib import Path

import pytest
from sqlalchemy import func, select

from tests.building.lent_databases import databases_returned
from tests.building.people import hire_staff
from tests.building.service import a_service
from translation_service.persistence.people import Person


@pytest.mark.skipif("TEST_DATABASE_URL" not in os.environ, reason="a habit of PostgreSQL alone")
def test_what_one_test_has_left_is_empty_for_the_next(tmp_path: Path) -> None:
    with databases_returned():
        earlier = a_service(tmp_path / "earlier")
        with earlier.services.transaction() as session:
            hire_staff(session)

    later = a_service(tmp_path / "later")

    assert later.settings.database_url == earlier.settings.database_url
    with later.services.reading() as session:
        assert session.scalar(select(func.count()).select_from(Person)) == 0
