"""A service with its staff, for journeys below the pages."""

from pathlib import Path

import pytest

from tests.building.people import Staff, hire_staff
from tests.building.service import Service, a_service


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return a_service(tmp_path)


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)
