"""What happens between two readings of one page: a worker ends, or somebody else saves."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy.orm import Session

from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.domain.people import Actor


def browser_between(service: Service, person: Actor, *, reading: int, meanwhile: Callable[[], object]) -> Browser:
    """Return a person's browser; before it has the database read for this time, counted from 1, something happens."""
    left = [meanwhile, *[_nothing] * (reading - 1)]

    @contextmanager
    def late() -> Iterator[Session]:
        if left:
            left.pop()()
        with service.services.reading() as session:
            yield session

    return signed_in_browser(a_site(replace(service, services=replace(service.services, reading=late))), person)


def _nothing() -> None:
    """Leave everything as it is."""
