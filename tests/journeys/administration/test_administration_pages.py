"""The administrator keeps people and units, failed documents and mails in order."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.building.delivering import deliver
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.domain.fallbacks import Fallback
from translation_service.domain.mails import MailState
from translation_service.domain.people import Confidentiality
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.deliveries import Mail
from translation_service.persistence.guard_cases import GuardCase
from translation_service.persistence.people import Person, Unit
from translation_service.persistence.requests import Document

PERSON = {
    "name": "Fatma Çelik",
    "address": "Fatma@Belediye.example",
    "roles": ["reviser", "terminologist"],
    "unit": "",
    "language": "tr",
    "password": "uzun-bir-parola",
    "is_active": "y",
}


@pytest.fixture
def selin(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.selin)


def a_delivered_document(service: Service, staff: Staff, **order: object) -> int:
    document_id = hand_in(service, staff.ayse, **order)
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")
    return document_id


def test_a_person_is_added_and_can_sign_in(service: Service, selin: Browser) -> None:
    selin.get("/administration/people/new")

    page = selin.follow(selin.post("/administration/people/new", PERSON))

    assert "Fatma Çelik can sign in now." in page.text
    browser = Browser(selin.application)
    browser.get("/sign-in")
    assert browser.post("/sign-in", {"address": "fatma@belediye.example", "password": "uzun-bir-parola"}).status == 303


UNIT_MISSING = "Somebody who hands in documents needs a unit."


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"address": "ayse@belediye.example"}, "Another person signs in with this address."),
        ({"roles": []}, "Choose at least one role."),
        ({"roles": ["requester"]}, UNIT_MISSING),
        ({"password": "kisa"}, "A password needs at least 12 characters."),
        ({"address": "fatma"}, "Write a mail address like"),
        ({"address": "fatma.şahin@belediye.example"}, "This is not a mail address a mail can be sent to."),
        ({"name": ""}, "Enter the person's name."),
    ],
)
def test_a_person_who_cannot_be_is_refused_with_words(selin: Browser, change: dict[str, object], sentence: str) -> None:
    selin.get("/administration/people/new")

    page = selin.post("/administration/people/new", {**PERSON, **change})

    (name,) = change
    beside = "".join(page.find(f"//*[@id='{name if sentence != UNIT_MISSING else 'unit'}-error']")[0].itertext())
    assert page.status == 400
    assert sentence in beside


def test_a_person_is_changed_and_their_password_kept(service: Service, staff: Staff, selin: Browser) -> None:
    address = f"/administration/people/{staff.deniz.id}"
    form = selin.get(address).form(address)

    page = selin.follow(selin.post(address, {**form, "name": "Deniz Arslan Yıldız"}))

    assert "Deniz Arslan Yıldız" in page.text
    assert Browser(selin.application).sign_in(staff.deniz).status == 303
    with service.services.reading() as session:
        assert session.get_one(Person, staff.deniz.id).roles == ["reviser"]


def test_who_closes_a_reviser_out_is_told_what_they_still_have(service: Service, staff: Staff, selin: Browser) -> None:
    a_document_in_revision(service, staff.ayse, staff.deniz)
    address = f"/administration/people/{staff.deniz.id}"
    form = selin.get(address).form(address)
    form.pop("is_active")

    told = selin.follow(selin.post(address, form))

    assert "Deniz Arslan still has one document in revision" in told.text


def test_a_desk_without_mails_speaks_of_a_choice_only_where_one_was_made(selin: Browser) -> None:
    assert "No mail has been written yet." in selin.get("/administration/mails").text
    assert "There are no such mails." in selin.get("/administration/mails?state=sent").text


def test_administrators_cannot_shut_themselves_out(staff: Staff, selin: Browser) -> None:
    address = f"/administration/people/{staff.selin.id}"
    form = selin.get(address).form(address)
    form.pop("is_active")

    page = selin.post(address, form)

    assert page.status == 400
    assert "You cannot take your own administration away." in page.text


def test_a_unit_is_added_changed_and_closed(service: Service, selin: Browser) -> None:
    selin.get("/administration/units/new")
    selin.post("/administration/units/new", {"name": "Zabıta Müdürlüğü", "address": "zabita@belediye.example"})
    with service.services.reading() as session:
        unit_id = session.scalars(select(Unit.id).where(Unit.name == "Zabıta Müdürlüğü")).one()
    address = f"/administration/units/{unit_id}"
    form = selin.get(address).form(address)
    form.pop("is_active")

    page = selin.follow(selin.post(address, {**form, "name": "Zabıta Dairesi"}))

    assert "Zabıta Dairesi" in page.text
    assert "closed" in page.text
    choices = selin.get("/administration/people/new").find("//select[@name='unit']/option")
    assert "Zabıta Dairesi" not in {choice.text for choice in choices}


def test_two_units_cannot_have_one_name(selin: Browser) -> None:
    selin.get("/administration/units/new")

    page = selin.post("/administration/units/new", {"name": "Fen İşleri Müdürlüğü"})

    assert page.status == 400
    assert "There is a unit of this name already." in page.text


@pytest.mark.parametrize("address", ["people/999", "units/999", "mails/999"])
def test_what_does_not_exist_is_not_found(selin: Browser, address: str) -> None:
    assert selin.get(f"/administration/{address}").status == 404


def test_a_failed_document_is_shown_with_its_reason_and_tried_again(
    service: Service, staff: Staff, selin: Browser
) -> None:
    document_id = hand_in(service, staff.ayse, a_letter(name="mektup.docx"))
    service.work(Job.PARSE)
    reason = {"code": "x", "template": "A neighbouring service did not answer after several tries.", "values": {}}
    with service.services.transaction() as session:
        document = session.get_one(Document, document_id)
        document.state, document.failed_from, document.failure = DocumentState.FAILED, "parsed", reason

    shown = selin.get("/administration/failures")
    page = selin.follow(selin.post(f"/administration/failures/{document_id}/retry"))
    service.work()

    assert "mektup.docx" in shown.text
    assert "A neighbouring service did not answer after several tries." in shown.text
    assert "No document has failed." in page.text
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.QUEUED


def test_a_failed_document_that_is_confidential_is_not_named(service: Service, staff: Staff, selin: Browser) -> None:
    letter, secret = a_letter(name="mektup.docx"), Confidentiality.CONFIDENTIAL
    document_id = hand_in(service, staff.ayse, letter, reference="E-77", confidentiality=secret)
    with service.services.transaction() as session:
        document = session.get_one(Document, document_id)
        document.state, document.failed_from = DocumentState.FAILED, "parsed"

    shown = selin.get("/administration/failures")

    assert f"Confidential No. {document.request_id}" in shown.text
    assert "mektup" not in shown.answer.text
    assert "E-77" not in shown.answer.text


def test_a_mail_is_read_as_text_with_what_goes_along(service: Service, staff: Staff, selin: Browser) -> None:
    a_delivered_document(service, staff)

    listed = selin.get("/administration/mails?state=sent")
    page = selin.get(listed.links["ayse@belediye.example"])

    assert "Sayın Ayşe Yılmaz," in page.text
    assert "carta.en.docx" in page.text
    assert page.find("//h1[@lang='tr']")


@pytest.mark.parametrize("reference", ["E-77", "E-77/" + "7" * 195])
def test_a_mail_about_a_confidential_request_does_not_say_its_reference(
    reference: str, service: Service, staff: Staff, selin: Browser
) -> None:
    a_delivered_document(service, staff, reference=reference, confidentiality=Confidentiality.CONFIDENTIAL)
    with service.services.reading() as session:
        sent = session.scalars(select(Mail)).one()

    listed = selin.get("/administration/mails")
    page = selin.get(f"/administration/mails/{sent.id}")

    assert f"Gizli No. 1 çevirisi hazır (Sayı: {reference})".startswith(sent.subject.partition(": ")[2])
    assert len(sent.subject) <= 200
    assert "Gizli No. 1 çevirisi hazır" in listed.text
    assert "E-77" not in listed.answer.text + page.answer.text


def test_a_failed_mail_is_sent_again(service: Service, staff: Staff, selin: Browser) -> None:
    a_delivered_document(service, staff)
    with service.services.transaction() as session:
        mail = session.scalars(select(Mail)).one()
        mail.state, mail.problem, mail.attempts = MailState.FAILED, "The mail server refused it for good.", 3

    failed = selin.get(f"/administration/mails/{mail.id}")
    selin.post(f"/administration/mails/{mail.id}/resend")
    service.work()

    assert "The mail server refused it for good." in failed.text
    with service.services.reading() as session:
        assert session.get_one(Mail, mail.id).state is MailState.SENT


def test_a_mail_that_was_sent_is_not_sent_twice(service: Service, staff: Staff, selin: Browser) -> None:
    a_delivered_document(service, staff)

    page = selin.get("/administration/mails/1")
    answer = selin.post("/administration/mails/1/resend")

    assert "/administration/mails/1/resend" not in page.answer.text
    assert answer.status == 400
    assert "Only a failed mail can be sent again." in answer.text


def test_the_overview_counts_what_needs_attention(service: Service, staff: Staff, selin: Browser) -> None:
    a_delivered_document(service, staff)
    with service.services.transaction() as session:
        session.scalars(select(Mail)).one().state = MailState.FAILED

    page = selin.get("/administration")

    for words in ("0 failed documents", "1 failed mail", "0 mails on their way", "7 people who may sign in"):
        assert words in page.text


def test_what_the_guards_found_is_counted_by_engine_pair_and_what_followed(
    service: Service, staff: Staff, selin: Browser
) -> None:
    document_id = a_delivered_document(service, staff)
    moment = service.services.clock()
    with service.services.transaction() as session:
        for days, fallback, count in [(1, Fallback.ALTERNATIVE, 3), (1, Fallback.PEOPLE, 2), (300, Fallback.MEMORY, 7)]:
            session.add(
                GuardCase(
                    document_id=document_id,
                    round=1,
                    at=moment - timedelta(days=days),
                    route="argos en-tr 1.5",
                    source_language="en",
                    target_language="tr",
                    guard="repeated-words",
                    fallback=fallback,
                    count=count,
                )
            )

    lately = selin.get("/administration/guards")
    [row] = lately.find("//tbody/tr")
    cells = [" ".join("".join(cell.itertext()).split()) for cell in row]

    assert cells[:4] == ["words are repeated", "argos en-tr 1.5", "English → Turkish", "5"]
    assert cells[4] == "another answer of the engine: 3left to people, with a finding: 2"
    assert "taken from the memory: 7" in selin.get("/administration/guards?days=all").text
    assert "taken from the memory" not in selin.get("/administration/guards?days=nonsense").text
