"""What a request's page tells: in the reader's words, and alarming only where care is needed."""

import pytest

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.coordination import assign_document
from translation_service.application.jobs import Job
from translation_service.domain.ids import PersonId
from translation_service.web.speaking import is_quiet


def test_a_recognised_language_is_named_in_the_words_of_the_reader_and_needs_no_care(
    service: Service, staff: Staff
) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    hand_in(service, staff.ayse, a_letter("A Câmara Municipal agradece o convite da cidade."), source_language="")
    service.work(Job.PARSE)

    in_english = ayse.get("/requests/1")
    ayse.post("/language", {"language": "tr"})
    in_turkish = ayse.get("/requests/1")

    assert "recognised as Portuguese" in in_english.text
    assert "dili Portekizce olarak" in in_turkish.text
    assert not in_turkish.find("//*[contains(@class, 'notice-care')]")


def test_a_unit_that_chose_a_language_the_text_is_plainly_not_in_is_told(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    letter = a_letter(
        "A Câmara Municipal agradece o convite da cidade.", "Confirmamos a visita da delegação e enviamos o programa."
    )
    hand_in(service, staff.ayse, letter, source_language="en", target_language="tr")
    hand_in(service, staff.ayse, letter, source_language="pt", target_language="tr")
    service.work(Job.PARSE)

    told = ayse.get("/requests/1")

    assert "English was chosen as the language of this file, but its text looks like Portuguese" in told.text
    assert told.find("//*[contains(@class, 'notice-care')]")
    assert "was chosen as the language" not in ayse.get("/requests/2").text


@pytest.mark.parametrize(("code", "quiet"), [("attachments-handed-in", True), ("attachments-left-out", False)])
def test_what_only_informs_is_told_quietly(code: str, quiet: bool) -> None:
    assert is_quiet({"code": code}) is quiet


def test_the_record_tells_that_a_document_was_given_to_a_reviser_and_to_whom(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work(Job.PARSE, Job.PRETRANSLATE)
    with service.services.transaction() as session:
        assign_document(
            session,
            document_id=document_id,
            reviser_id=PersonId(staff.deniz.id),
            actor=staff.can,
            services=service.services,
        )

    page = signed_in_browser(a_site(service), staff.ayse).get("/requests/1")

    assert "given to a reviser, Can Öztürk" in page.text
    assert "Deniz Arslan" in page.text
    assert not page.find("//q")
