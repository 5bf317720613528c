"""The pages of the memory: searching it, taking files in and out, and the editor's panel."""

from dataclasses import replace
from io import BytesIO

from tests.building.memories import a_unit, keep
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, a_waiting_document, claim
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.domain.people import Confidentiality
from translation_service.persistence.people import Unit

TMX = (
    '<tmx version="1.4"><header srclang="tr"/><body>\n'
    '<tu><tuv xml:lang="tr"><seg>Evet.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>\n'
    '<tu><tuv xml:lang="tr"><seg>Evet.</seg></tuv><tuv xml:lang="xx"><seg>?</seg></tuv></tu></body></tmx>'
)


def test_words_are_found_and_marked(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Belediye meclisi toplandı.", "The municipal council met."))
    browser = signed_in_browser(a_site(service), staff.deniz)

    page = browser.get("/memory?find=BELEDİYE")

    assert [mark.text for mark in page.find("//mark")] == ["Belediye"]
    assert "The municipal council met." in page.text
    assert "Import and export" not in page.links


def test_words_are_looked_for_in_the_languages_that_hold_most(service: Service, staff: Staff) -> None:
    arabic = replace(a_unit("نعم", "Evet."), source_language="ar", target_language="tr")
    with service.services.transaction() as session:
        keep(session, a_unit("Meclis toplandı.", "The council met."), a_unit("Meclis dağıldı.", "It left."), arabic)
    page = signed_in_browser(a_site(service), staff.deniz).get("/memory?find=meclis")

    assert [option.get("value") for option in page.find("//select[@name='pair']/option")] == ["tr-en", "ar-tr"]
    assert "The council met." in page.text


def test_a_wrong_pair_is_taken_out_by_whoever_keeps_the_memory(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Meclis toplandı.", "The parliament met."), a_unit("Meclis dağıldı.", "The council left."))
    browser = signed_in_browser(a_site(service), staff.zeynep)
    page = browser.get("/memory?find=toplandı&side=source")
    [form] = page.find("//form[contains(@action, '/remove')]")

    page = browser.follow(browser.post(form.get("action") or "", {}))

    assert "The pair was taken out of the memory." in page.text
    assert page.find("//input[@name='find']")[0].get("value") == "toplandı"
    assert "The parliament met." not in page.text
    assert "The council left." in browser.get("/memory?find=meclis").text
    assert "/remove" not in signed_in_browser(a_site(service), staff.deniz).get("/memory?find=meclis").answer.text
    assert browser.post(form.get("action") or "", {}).status == 404


def test_a_units_own_memory_is_searched_by_choosing_it(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        session.get_one(Unit, staff.ayse.unit_id).has_own_memory = True
        keep(session, a_unit("Gizli olmayan söz.", "An open word.", owner_id=staff.ayse.unit_id or 0))
    browser = signed_in_browser(a_site(service), staff.zeynep)

    assert "An open word." not in browser.get("/memory?find=söz").text
    assert "An open word." in browser.get(f"/memory?find=söz&owner={staff.ayse.unit_id}").text


def test_a_reference_is_shown_to_who_may_see_its_request(service: Service, staff: Staff) -> None:
    document_id = a_waiting_document(service, staff.ayse)
    unit = a_unit("Belediye meclisi toplandı.", "The council met.", document_id=document_id, person_id=staff.deniz.id)
    with service.services.transaction() as session:
        keep(session, unit)

    seen = signed_in_browser(a_site(service), staff.deniz).get("/memory?find=meclis")
    unseen = signed_in_browser(a_site(service), staff.zeynep).get("/memory?find=meclis")

    assert seen.links["E-1234"] == f"/review/documents/{document_id}"
    assert "Deniz Arslan" in unseen.text
    assert "E-1234" not in unseen.text


def test_a_file_is_taken_in_reported_and_undone(service: Service, staff: Staff) -> None:
    browser = signed_in_browser(a_site(service), staff.zeynep)
    browser.get("/memory/exchanges")
    values = {"import-trust": "translated", "import-owner": "0", "import-file": (BytesIO(TMX.encode()), "bellek.tmx")}

    page = browser.follow(browser.post("/memory/import", values, content_type="multipart/form-data"))
    assert "waits for its turn" in page.text
    assert page.find("//*[@id='moving']")[0].get("data-pause") != "0"
    assert "under way" in browser.get("/memory/exchanges").text
    service.work()

    page = browser.get(page.answer.request.path)
    assert "Added1" in page.text
    assert page.find("//*[@id='moving']")[0].get("data-pause") == "0"
    assert "The desk does not work in a language of it." in page.text
    browser.follow(browser.post(f"{page.answer.request.path}/undo"))
    service.work()
    assert "undone" in browser.get(page.answer.request.path).text


def test_the_memory_is_taken_out_as_a_file(service: Service, staff: Staff) -> None:
    with service.services.transaction() as session:
        keep(session, a_unit("Evet.", "Yes."))
    browser = signed_in_browser(a_site(service), staff.selin)
    browser.get("/memory/exchanges")

    page = browser.follow(
        browser.post(
            "/memory/export", {"export-source_language": "tr", "export-target_language": "", "export-owner": "0"}
        )
    )
    assert browser.get(f"{page.answer.request.path}/file").status == 404
    service.work()

    answer = browser.get(f"{page.answer.request.path}/file").answer
    assert b"<seg>Evet.</seg>" in answer.data
    assert "memory-tr.tmx" in answer.headers["Content-Disposition"]


def test_a_file_too_large_is_refused_with_words(service: Service, staff: Staff) -> None:
    rules = replace(service.services.rules, memory_file_limit=10)
    small = replace(service, services=replace(service.services, rules=rules))
    browser = signed_in_browser(a_site(small), staff.zeynep)
    browser.get("/memory/exchanges")
    values = {"import-trust": "translated", "import-owner": "0", "import-file": (BytesIO(TMX.encode()), "bellek.tmx")}

    page = browser.post("/memory/import", values, content_type="multipart/form-data")

    assert page.status == 400
    assert "more than the 0 MB" in page.text


def test_the_editor_searches_the_memory_of_its_document(service: Service, staff: Staff) -> None:
    from translation_service.application.memory.remembering import new_unit
    from translation_service.domain.languages import LanguagePair
    from translation_service.domain.memory import SHARED, Trust

    pair = LanguagePair(source="pt", target="en")
    unit = new_unit(
        source="Obrigado.", target="Thanks.", pair=pair, owner_id=SHARED, trust=Trust.REVISED, moment=service.clock()
    )
    with service.services.transaction() as session:
        keep(session, unit)
    document_id = a_document_in_revision(service, staff.ayse, staff.deniz)
    secret_id = a_waiting_document(service, staff.ayse, confidentiality=Confidentiality.CONFIDENTIAL)
    claim(service, secret_id, staff.deniz)
    browser = signed_in_browser(a_site(service), staff.deniz)

    assert "Thanks." in browser.get(f"/memory/documents/{document_id}?find=obrigado").answer.text
    secret = browser.get(f"/memory/documents/{secret_id}?find=obrigado").answer.text
    assert "Thanks." not in secret
    assert "confidential" in secret
