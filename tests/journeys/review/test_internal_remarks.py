"""Revisers and coordinators remark on a document among themselves; the unit never sees it."""

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.revising import a_document_in_revision, claim, segments_of
from tests.building.service import Service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.mail.letter_writing import write_letter
from translation_service.application.sweeping import sweep
from translation_service.domain.ids import DocumentId
from translation_service.domain.mails import MailState
from translation_service.persistence.deliveries import Mail

REMARK = "Kaymakamlık <değil>, bkz. İl'in yazısı."


@pytest.fixture
def site(service: Service) -> Flask:
    return a_site(service)


@pytest.fixture
def document_id(service: Service, staff: Staff) -> DocumentId:
    return a_document_in_revision(service, staff.ayse, staff.deniz)


def address(document_id: DocumentId, segment: int | None = None) -> str:
    return f"/review/documents/{document_id}/remarks" + (f"?segment={segment}" if segment else "")


def remark(browser: Browser, document_id: DocumentId, segment: int | None = None, text: str = REMARK) -> Page:
    browser.get(address(document_id, segment))
    return browser.post(address(document_id, segment), {"text": text})


def test_a_remark_stands_beside_its_segment_for_the_desk_and_nowhere_for_the_unit(
    service: Service, staff: Staff, site: Flask, document_id: DocumentId
) -> None:
    deniz, can, ayse = (signed_in_browser(site, person) for person in (staff.deniz, staff.can, staff.ayse))
    segment = segments_of(service, document_id)[0].id
    link = deniz.get(f"/review/documents/{document_id}").find("//a[starts-with(., 'Remark segment')]")[0]

    deniz.follow(remark(deniz, document_id, segment))

    assert link.get("href") == address(document_id, segment)
    assert f"Remark inside the desk: {REMARK} Deniz Arslan" in deniz.get(f"/review/documents/{document_id}").text
    assert REMARK in can.get(address(document_id)).text
    assert address(document_id) in can.get(f"/desk/documents/{document_id}").links.values()
    pages = [ayse.get(path) for path in ("/requests/1", f"/review/documents/{document_id}", address(document_id))]
    assert [(page.status, "emark" in page.text) for page in pages] == [(200, False), (200, False), (403, False)]


def test_a_coordinator_remarks_on_a_whole_document_once_however_often_the_form_is_sent(
    service: Service, staff: Staff, site: Flask, document_id: DocumentId
) -> None:
    can = signed_in_browser(site, staff.can)

    empty = remark(can, document_id, text=" ")
    for _ in range(2):
        can.follow(remark(can, document_id))

    assert (empty.status, "Write what you want to say." in empty.text) == (400, True)
    assert can.get(address(document_id)).text.count(REMARK) == 1


def test_a_confidential_document_is_remarked_on_by_those_alone_who_may_see_it(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = hand_in(service, staff.ayse, confidentiality="confidential")
    service.work()
    claim(service, document_id, staff.deniz)
    deniz, elif_ = signed_in_browser(site, staff.deniz), signed_in_browser(site, staff.elif_)

    deniz.follow(remark(deniz, document_id))

    assert elif_.get(address(document_id)).status == 404
    assert remark(elif_, document_id).status == 404


def sent(service: Service) -> list[str]:
    """To whom mails about remarks have gone out by now."""
    sweep(service.services)
    service.work()
    with service.services.reading() as session:
        about_remarks = select(Mail.recipient).where(Mail.template == "remarked", Mail.state == MailState.SENT)
        return [address.partition("@")[0] for address in session.scalars(about_remarks.order_by(Mail.id))]


def test_a_remark_is_told_to_whoever_revises_or_has_remarked_and_else_to_the_coordinators(
    service: Service, staff: Staff, site: Flask, document_id: DocumentId
) -> None:
    deniz, elif_, can = (signed_in_browser(site, person) for person in (staff.deniz, staff.elif_, staff.can))

    told = []
    for browser in (deniz, elif_, can):
        service.clock.advance(hours=2)
        remark(browser, document_id)
        told.append(sent(service)[sum(map(len, told)) :])

    assert told == [["can"], ["deniz"], ["deniz", "elif"]]


def test_a_mail_about_remarks_says_nothing_of_them(
    service: Service, staff: Staff, site: Flask, document_id: DocumentId
) -> None:
    remark(signed_in_browser(site, staff.can), document_id)

    with service.services.reading() as session:
        mail = session.scalars(select(Mail).options(joinedload(Mail.document)).where(Mail.template == "remarked")).one()
        letters = []
        for mail.language in ("tr", "en"):
            letters.append(write_letter(session, mail, services=service.services).letter)
    assert all(f"{address(document_id)}" in part for one in letters for part in (one.text, one.html))
    assert not any("Kaymakam" in one.subject + one.text + one.html for one in letters)


def test_many_remarks_within_the_hour_are_one_mail_at_once_and_one_at_its_end(
    service: Service, staff: Staff, site: Flask, document_id: DocumentId
) -> None:
    can = signed_in_browser(site, staff.can)

    told = []
    for number in range(6):
        remark(can, document_id, text=f"{number}. not")
        told.append(len(sent(service)))
        service.clock.advance(minutes=13)

    assert told == [1, 1, 1, 1, 1, 2]


def test_a_remark_on_a_confidential_document_is_told_to_nobody_who_may_not_see_it(
    service: Service, staff: Staff, site: Flask
) -> None:
    document_id = hand_in(service, staff.ayse, confidentiality="confidential")
    service.work()
    remark(signed_in_browser(site, staff.elif_), document_id)
    claim(service, document_id, staff.deniz)
    before = sent(service)
    service.clock.advance(hours=2)

    remark(signed_in_browser(site, staff.can), document_id)

    assert before == ["can"]
    assert sent(service)[len(before) :] == ["deniz"]
