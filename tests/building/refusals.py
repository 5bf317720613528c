"""Doing what must be refused."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy.orm import Session

from tests.building.service import Service
from translation_service.domain.errors import RequestRefused

Refusal = TypeVar("Refusal", bound=RequestRefused)


def refused(service: Service, kind: type[Refusal], act: Callable[[Session], object]) -> Refusal:
    """Do something in a transaction that must be refused, and return the refusal."""
    with pytest.raises(kind) as refusal, service.services.transaction() as session:
        act(session)
    return refusal.value
