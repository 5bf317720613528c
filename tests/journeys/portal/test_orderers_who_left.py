"""What somebody ordered who has left their unit: its mails reach the unit, and nobody elsewhere."""

import pytest
from sqlalchemy import select

from tests.building.people import Staff
from tests.building.revising import a_delivered_document
from tests.building.service import Service
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.people import Person, Unit


def let_go(service: Service, staff: Staff, *, unit_address: str, moves: bool) -> None:
    """Have Ayşe closed out, or moved to Mehmet's unit; hers has a mail address or none."""
    with service.services.transaction() as session:
        ayse, mehmet = session.get_one(Person, staff.ayse.id), session.get_one(Person, staff.mehmet.id)
        session.get_one(Unit, ayse.unit_id).address = unit_address
        ayse.is_active, ayse.unit_id = moves, mehmet.unit_id if moves else ayse.unit_id


def told(service: Service) -> list[tuple[str, str, str]]:
    with service.services.reading() as session:
        mails = session.scalars(select(Mail).where(Mail.template == "delivered"))
        return [(mail.recipient, mail.values["name"], mail.language) for mail in mails]


@pytest.mark.parametrize("moves", [False, True])
def test_a_translation_that_its_orderer_left_behind_is_told_to_the_unit(
    service: Service, staff: Staff, moves: bool
) -> None:
    let_go(service, staff, unit_address="kultur@belediye.example", moves=moves)

    a_delivered_document(service, staff.ayse, staff.deniz)

    assert told(service) == [("kultur@belediye.example", "Kültür ve Sosyal İşler Müdürlüğü", "tr")]


def test_where_the_unit_has_no_address_it_waits_in_the_portal(service: Service, staff: Staff) -> None:
    let_go(service, staff, unit_address="", moves=True)

    a_delivered_document(service, staff.ayse, staff.deniz)

    assert told(service) == []
