"""A reviser takes a document, revises it without JavaScript, and approves it."""

import pytest
from flask import Flask

from glossary.terms import TermStatus
from tests.building.glossary import keep_term
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.revising import (
    a_document_in_revision,
    a_waiting_document,
    claim,
    segments_of,
    write_targets,
)
from tests.building.service import Service
from tests.building.web import Browser, Page, signed_in_browser, words_of
from translation_service.application.acceptance import return_document
from translation_service.domain.ids import DocumentId
from translation_service.domain.people import Actor, Confidentiality
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document
from translation_service.web.warming import warm_up


def state_of(service: Service, document_id: DocumentId) -> DocumentState:
    with service.services.reading() as session:
        return session.get_one(Document, document_id).state


def save(browser: Browser, segment_id: int, **changes: str) -> Page:
    """Send the form of a segment on the present page, with changes."""
    assert browser.page is not None
    action = f"/review/segments/{segment_id}"
    return browser.post(action, browser.page.form(action) | changes)


def test_a_process_that_has_warmed_up_has_the_glossary_of_waiting_documents_at_hand(
    service: Service, staff: Staff, site: Flask, statements: list[str]
) -> None:
    document_id = a_waiting_document(service, staff.ayse, source_language="tr")
    keep_term(service, staff, "encümen", "municipal committee")
    deniz = signed_in_browser(site, staff.deniz)

    warm_up(site)
    statements.clear()
    page = deniz.get(f"/review/documents/{document_id}")

    assert page.status == 200
    assert not [one for one in statements if "FROM terms" in one]


def test_the_queue_offers_the_document_with_the_nearer_deadline_first(
    service: Service, staff: Staff, site: Flask
) -> None:
    calm = a_waiting_document(service, staff.ayse, a_letter(name="calm.docx"))
    urgent = a_waiting_document(
        service, staff.ayse, a_letter(name="urgent.docx"), deadline=service.clock().replace(year=2090)
    )

    page = signed_in_browser(site, staff.deniz).get("/review")

    assert [words for words in page.links if words.startswith("Read")] == ["Read urgent.docx", "Read calm.docx"]
    assert page.links["Read urgent.docx"] == f"/review/documents/{urgent}"
    assert calm != urgent


def test_a_smaller_document_comes_before_a_larger_one_of_the_same_deadline(
    service: Service, staff: Staff, site: Flask
) -> None:
    a_waiting_document(service, staff.ayse, a_letter("Um dois três quatro cinco seis.", name="large.docx"))
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="small.docx"))

    page = signed_in_browser(site, staff.deniz).get("/review")

    assert [words for words in page.links if words.startswith("Read")] == ["Read small.docx", "Read large.docx"]


def test_a_returned_document_comes_first_and_says_why(service: Service, staff: Staff, site: Flask) -> None:
    returned = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter(name="returned.docx"))
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{returned}/approval")
    browser.post(f"/review/documents/{returned}/approval", {"confirms_rest": "y"})
    service.work()
    with service.services.transaction() as session:
        return_document(
            session,
            document_id=returned,
            reason="The date is wrong.",
            actor=staff.ayse,
            services=service.services,
        )
    a_waiting_document(service, staff.ayse, a_letter("Um.", name="fresh.docx"))

    page = browser.get("/review")

    assert "The date is wrong." in page.text
    assert next(words for words in page.links if words.startswith("Read")) == "Read returned.docx"
    assert "returned.docx" not in signed_in_browser(site, staff.elif_).get("/review").text
    assert "Returned: The date is wrong." in browser.get(f"/review/documents/{returned}").text


def test_a_confidential_document_in_other_hands_is_not_there(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse, confidentiality=Confidentiality.CONFIDENTIAL)
    claim(service, document_id, staff.deniz)

    page = signed_in_browser(site, staff.elif_).get(f"/review/documents/{document_id}")

    assert page.status == 404
    assert (
        signed_in_browser(site, staff.deniz).get(f"/review/documents/{document_id}").find("//*[@class='confidential']")
    )


def test_claiming_opens_the_document_and_puts_it_into_ones_hands(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    browser = signed_in_browser(site, staff.deniz)
    browser.get("/review")

    page = browser.follow(browser.post(f"/review/documents/{document_id}/claim"))

    assert page.heading == "carta.docx"
    assert "0 of 3 confirmed" in page.text
    assert "Open carta.docx" in browser.get("/review").links


def test_whoever_reads_a_waiting_document_takes_it_there(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    action = f"/review/documents/{document_id}/claim"
    deniz = signed_in_browser(site, staff.deniz)
    offered = deniz.get(f"/review/documents/{document_id}")

    deniz.follow(deniz.post(action, offered.form(action)))

    assert state_of(service, document_id) is DocumentState.IN_REVISION
    for reader in (staff.deniz, staff.elif_, staff.ayse):
        page = signed_in_browser(site, reader).get(f"/review/documents/{document_id}")
        assert not page.find(f"//form[@action='{action}']")


def test_a_document_somebody_else_has_taken_is_refused_with_words(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.elif_)
    browser.get("/review")

    page = browser.post(f"/review/documents/{document_id}/claim")

    assert page.status == 400
    assert "A reviser has taken this document meanwhile." in page.text


def test_a_released_document_is_back_in_the_queue(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")

    page = browser.follow(browser.post(f"/review/documents/{document_id}/release"))

    assert "back in the queue" in page.text
    assert state_of(service, document_id) is DocumentState.QUEUED


def test_the_editor_shows_source_tags_draft_and_origin(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.deniz)

    page = browser.get(f"/review/documents/{document_id}")

    first = segments_of(service, document_id)[0]
    source = page.find("//*[@id='segment-1']//p[@class='segment-text']")[0]
    assert "".join(source.itertext()) == "Ao Município de 1 boldBeşiktaş1,"
    assert source.get("lang") == "pt"
    assert page.form(f"/review/segments/{first.id}")["target"] == first.target
    assert words_of(page.find("//*[@id='segment-1']//*[@data-origin]")[0]) == "machine draft"


def test_saving_a_segment_leads_back_to_it_and_counts_it(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")

    answer = save(browser, first.id, target="To the City of <1>Beşiktaş</1>,", is_confirmed="y")

    assert answer.location == f"/review/documents/{document_id}?page=1#segment-1"
    page = browser.follow(answer)
    assert "1 of 3 confirmed" in page.text
    assert page.form(f"/review/segments/{first.id}")["target"] == "To the City of <1>Beşiktaş</1>,"
    assert "Deniz Arslan" in page.text


def test_line_ends_of_browsers_do_not_change_a_text(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")

    save(browser, first.id, target="One\r\nTwo <1></1>")

    assert segments_of(service, document_id)[0].target == "One\nTwo <1></1>"


def test_a_conflict_shows_both_texts_and_loses_neither(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    here, there = signed_in_browser(site, staff.deniz), signed_in_browser(site, staff.deniz)
    here.get(f"/review/documents/{document_id}")
    there.get(f"/review/documents/{document_id}")
    save(there, first.id, target="To the <1>City</1>,")

    page = save(here, first.id, target="For the <1>Town</1>,")

    assert page.status == 409
    assert "To the 1 boldCity1," in page.text
    assert page.value_of("target") == "For the <1>Town</1>,"
    assert segments_of(service, document_id)[0].target == "To the <1>City</1>,"
    again = here.follow(save(here, first.id))
    assert again.form(f"/review/segments/{first.id}")["target"] == "For the <1>Town</1>,"


def test_the_history_of_a_segment_names_who_changed_what(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")
    save(browser, first.id, target="Dear <1>Beşiktaş</1>,")

    page = browser.get(f"/review/segments/{first.id}/history")

    assert "Deniz Arslan" in page.text
    assert "machine draft" in page.text
    assert "Dear" in "".join("".join(element.itertext()) for element in page.find("//ins"))


def test_a_text_of_before_is_taken_again_from_the_history(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")
    save(browser, first.id, target="Dear <1>Beşiktaş</1>,")

    page = browser.get(f"/review/segments/{first.id}/history")
    browser.post(f"/review/segments/{first.id}", page.form(f"/review/segments/{first.id}"))

    assert segments_of(service, document_id)[0].target == first.target != ""
    assert "Use this" not in signed_in_browser(site, staff.can).get(f"/review/segments/{first.id}/history").text


def test_a_suggestion_is_taken_with_one_button(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")
    page = browser.follow(save(browser, first.id, target="Another <1>text</1>"))
    suggestion = page.find(f"//button[@name='take'][@form='form-{first.id}']")[0]

    save(browser, first.id, take=suggestion.get("value", ""))

    assert segments_of(service, document_id)[0].target == first.target


def test_a_long_document_opens_with_as_few_statements_as_a_short_one(
    service: Service, staff: Staff, site: Flask, statements: list[str]
) -> None:
    short = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter("Um."))
    long = a_document_in_revision(service, staff.ayse, staff.deniz, a_letter(*(f"Frase {n}." for n in range(120))))
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{short}")
    statements.clear()
    browser.get(f"/review/documents/{short}")
    for_short = len(statements)

    page = browser.get(f"/review/documents/{long}")

    assert len(page.find("//*[@data-segment]")) == 50
    assert len(statements) - for_short == for_short <= 15


def test_only_unconfirmed_segments_are_shown_when_asked_for(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}")
    save(browser, first.id, is_confirmed="y")

    page = browser.get(f"/review/documents/{document_id}?show=unconfirmed")

    assert [row.get("data-number") for row in page.find("//*[@data-number]")] == ["2", "3"]


def test_a_text_is_found_whatever_the_case_of_its_turkish_letters(service: Service, staff: Staff, site: Flask) -> None:
    letter = a_letter("İmar planı görüşüldü.", "Toplantı bitti.")
    document_id = a_waiting_document(service, staff.ayse, letter, source_language="tr")
    browser = signed_in_browser(site, staff.deniz)

    page = browser.get(f"/review/documents/{document_id}?find=İMAR PLANI")

    assert [row.get("data-number") for row in page.find("//*[@data-number]")] == ["1"]


def test_a_text_is_found_where_no_engine_made_a_draft(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_waiting_document(service, staff.ayse, a_letter("İmar planı görüşüldü.", "Toplantı bitti."))
    write_targets(service, document_id, {1: "", 2: ""})
    browser = signed_in_browser(site, staff.deniz)

    page = browser.get(f"/review/documents/{document_id}?find=bitti")

    assert [row.get("data-number") for row in page.find("//*[@data-number]")] == ["2"]


def test_others_who_may_see_the_document_read_it(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)

    page = signed_in_browser(site, staff.ayse).get(f"/review/documents/{document_id}")

    assert "You are reading this document." in page.text
    assert not page.find("//textarea")
    assert signed_in_browser(site, staff.mehmet).get(f"/review/documents/{document_id}").status == 404


def test_only_the_reviser_who_holds_it_saves(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    first = segments_of(service, document_id)[0]
    browser = signed_in_browser(site, staff.elif_)
    browser.get("/review")

    page = browser.post(f"/review/segments/{first.id}", {"target": "Mine", "base_version": str(first.version)})

    assert page.status == 403
    assert segments_of(service, document_id)[0].target == first.target


def test_blocking_findings_are_listed_with_links_before_approval(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    write_targets(service, document_id, {1: "To the City"})
    browser = signed_in_browser(site, staff.deniz)

    page = browser.get(f"/review/documents/{document_id}/approval")

    assert "1 segment must be put right first" in page.text
    assert "Tag “1 bold” of the source is missing." in page.text
    assert page.links["Segment 1"] == f"/review/documents/{document_id}?page=1#segment-1"
    assert not page.find("//form[contains(@action, 'approval')]")


def test_unconfirmed_segments_need_an_explicit_word(service: Service, staff: Staff, site: Flask) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.deniz)
    browser.get(f"/review/documents/{document_id}/approval")

    refused = browser.post(f"/review/documents/{document_id}/approval")
    approved, again = (
        browser.post(f"/review/documents/{document_id}/approval", {"confirms_rest": "y"}) for _ in range(2)
    )

    assert refused.status == 400
    assert "3 segments are not confirmed" in refused.text
    assert (approved.location, again.location) == ("/review", "/review")
    assert state_of(service, document_id) is DocumentState.APPROVED
    assert browser.get(f"/review/documents/{document_id}/approval").location == f"/review/documents/{document_id}"


@pytest.mark.parametrize("address", ["/review", "/review/documents/{id}", "/review/documents/{id}/approval"])
def test_pages_of_revision_speak_turkish_too(service: Service, staff: Staff, site: Flask, address: str) -> None:
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    browser = signed_in_browser(site, staff.deniz, language="tr")

    page = browser.get(address.format(id=document_id))

    assert page.status == 200
    assert page.language == "tr"


@pytest.mark.parametrize("person", ["ayse", "zeynep", "can", "selin"])
def test_the_queue_is_for_revisers(service: Service, staff: Staff, site: Flask, person: str) -> None:
    actor: Actor = getattr(staff, person)

    assert signed_in_browser(site, actor).get("/review").status == 403


def test_terms_that_a_document_renders_in_several_ways_are_shown_before_approval(
    service: Service, staff: Staff, site: Flask
) -> None:
    keep_term(service, staff, "câmara", "council", source_language="pt")
    keep_term(service, staff, "câmara", "assembly", source_language="pt", status=TermStatus.ADMITTED)
    keep_term(service, staff, "União Europeia", "European Union", source_language="pt")
    keep_term(service, staff, "União Europeia", "EU", source_language="pt", status=TermStatus.ADMITTED)
    letter = a_letter("A câmara decide.", "A câmara ouve.", "Fundos da União Europeia.", "A União Europeia paga.")
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz, letter)
    targets = {1: "The council decides.", 2: "The assembly listens.", 3: "EU funds.", 4: "The European Union pays."}
    write_targets(service, document_id, targets)

    page = signed_in_browser(site, staff.deniz).get(f"/review/documents/{document_id}/approval")

    assert "“câmara” is rendered in several ways: council (Segment 1), assembly (Segment 2)" in page.text
    assert "“EU” comes before its long form “European Union”: Segment 3, Segment 4" in page.text
