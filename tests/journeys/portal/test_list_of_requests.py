"""What a unit sees of each request in the list of its requests."""

import pytest

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.domain.people import Confidentiality


@pytest.fixture
def ayse(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.ayse)


def test_a_request_stands_in_the_list_under_the_document_that_was_searched_for(
    service: Service, staff: Staff, ayse: Browser
) -> None:
    hand_in(service, staff.ayse, a_letter(name="carta.docx"), a_letter(name="IŞIK.docx"), reference="E-77")

    names = [next(iter(ayse.get(f"/requests?text={text}").find("//tbody//a"))).text for text in ("ışık", "e-77", "")]

    assert names == ["IŞIK.docx", "carta.docx", "carta.docx"]


def test_the_list_says_which_requests_are_confidential(service: Service, staff: Staff, ayse: Browser) -> None:
    for name, kind in (("eski.docx", Confidentiality.CONFIDENTIAL), ("yeni.docx", Confidentiality.ORDINARY)):
        hand_in(service, staff.ayse, a_letter(name=name), confidentiality=kind)

    marked = ayse.get("/requests").find("//tr[.//*[@class='confidential']]//a")

    assert [link.text for link in marked] == ["eski.docx"]
