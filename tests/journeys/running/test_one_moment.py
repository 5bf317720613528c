"""What a page reads, it reads as everything stood at one moment, whoever commits between two statements."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.persistence.requests import Document


def count(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(Document))


def test_what_is_committed_between_two_statements_is_seen_by_the_next_reading(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)

    with service.services.reading() as session:
        before = count(session)
        hand_in(service, staff.ayse)
        after = count(session)
    with service.services.reading() as later:
        in_the_end = count(later)

    assert (before, after, in_the_end) == (1, 1, 2)


def test_a_transaction_that_writes_sees_what_others_have_committed(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)
    with service.services.reading() as session:
        count(session)

    hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        seen = count(session)

    assert seen == 2
