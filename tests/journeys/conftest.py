"""A service with its staff and its site."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.building.lent_databases import databases_returned
from tests.building.people import Staff, hire_staff
from tests.building.service import Service, a_service
from tests.building.statements import statements_sent
from tests.building.web import a_site


@pytest.fixture(autouse=True)
def lent_databases() -> Iterator[None]:
    """Leave the databases of a test to the next one."""
    with databases_returned():
        yield


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return a_service(tmp_path)


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)


@pytest.fixture
def site(service: Service) -> Flask:
    return a_site(service)


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every statement sent to a database while a test runs."""
    with statements_sent() as seen:
        yield seen
