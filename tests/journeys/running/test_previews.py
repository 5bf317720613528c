"""The first pages of source and translation are drawn, and shown to whoever may see the file; in nobody's way."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import select

from tests.building import pdf_files, scans
from tests.building.dying import Deadly, die_on_duty
from tests.building.orders import hand_in
from tests.building.other_programs import needs_office
from tests.building.people import Staff, hire_staff
from tests.building.revising import claim
from tests.building.service import Service, a_service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.application.orders import IncomingFile
from translation_service.application.sweeping import sweep
from translation_service.documents.files.programs import Programs
from translation_service.documents.limits import Limits
from translation_service.documents.process.sandbox import DocumentWorkshop
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.people import Actor, Confidentiality
from translation_service.domain.previews import PreviewState
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.previews import Preview
from translation_service.persistence.requests import Document

PAGE = "/versions/1/pages/1.png"
PDF = IncomingFile(name="carta.pdf", content=pdf_files.letter(pages=3))
PICTURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return a_service(tmp_path, preview_pages=2, preview_dots=30, office_program="", ocr_program="")


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)


def look(service: Service, actor: Actor, address: str = PAGE) -> tuple[int, bytes]:
    answer = signed_in_browser(a_site(service), actor).client.get(address)
    return answer.status_code, answer.data


def previews(service: Service) -> list[tuple[PreviewState, int]]:
    with service.services.reading() as session:
        return [(one.state, len(one.pages)) for one in session.scalars(select(Preview).order_by(Preview.id))]


def test_nobody_waits_for_a_picture_before_a_file_is_read(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF)

    assert [bell.job for bell in service.queue.bells] == [Job.PARSE, Job.PREVIEW]


def test_the_first_pages_of_a_pdf_are_drawn(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF)

    service.work(Job.PREVIEW)

    assert previews(service) == [(PreviewState.MADE, 2)]
    status, picture = look(service, staff.ayse)
    assert status == 200
    assert picture.startswith(PICTURE)
    assert look(service, staff.ayse, "/versions/1/pages/3.png")[0] == 404


def test_a_page_is_drawn_once_and_not_sent_twice(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF)
    service.work(Job.PREVIEW)
    ayse = signed_in_browser(a_site(service), staff.ayse).client

    seal = ayse.get(PAGE).headers["ETag"]

    assert ayse.get(PAGE, headers={"If-None-Match": seal}).status_code == 304
    assert "private" in ayse.get(PAGE).headers["Cache-Control"]


def test_a_browser_keeps_no_picture_of_a_confidential_page(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF, confidentiality=Confidentiality.CONFIDENTIAL)
    service.work(Job.PREVIEW)

    answer = signed_in_browser(a_site(service), staff.ayse).client.get(PAGE)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_the_request_shows_both_sides_and_says_what_stands_on_each_picture(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, PDF)
    service.work()
    with service.services.reading() as session:
        request_id = session.get_one(Document, document_id).request_id

    page = signed_in_browser(a_site(service), staff.ayse).get(f"/requests/{request_id}")

    shown = [image.get("alt") for image in page.find("//img")]
    assert shown[:2] == ["Page 1 of the source, carta.pdf", "Page 2 of the source, carta.pdf"]
    assert {image.get("loading") for image in page.find("//img")} == {"lazy"}


def test_a_reviser_sees_the_pages_beside_the_segments(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, PDF)
    service.work()
    claim(service, document_id, staff.deniz)

    page = signed_in_browser(a_site(service), staff.deniz).get(f"/review/documents/{document_id}")

    assert page.find(f"//img[@src='{PAGE}']")
    assert "rebuilt from its text; please check its layout" in page.text


def test_nobody_sees_the_pages_of_a_file_they_may_not_see(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, PDF, confidentiality=Confidentiality.CONFIDENTIAL)
    service.work()
    claim(service, document_id, staff.deniz)

    assert look(service, staff.mehmet)[0] == 404
    assert look(service, staff.elif_)[0] == 404
    assert look(service, staff.deniz)[0] == 200
    assert a_site(service).test_client().get(PAGE).status_code == 303


def test_a_file_that_cannot_be_drawn_stops_no_document_and_says_so_quietly(service: Service, staff: Staff) -> None:
    service = replace(service, services=replace(service.services, workshop=_without_office()))
    document_id = hand_in(service, staff.ayse)

    service.work()

    assert {state for state, _ in previews(service)} == {PreviewState.MISSING}
    with service.services.reading() as session:
        document = session.get_one(Document, document_id)
    assert document.state is DocumentState.QUEUED
    page = signed_in_browser(a_site(service), staff.ayse).get(f"/requests/{document.request_id}")
    assert "There is no preview of this file here" in page.text


def test_a_preview_whose_worker_was_killed_is_made_by_the_next_one(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF)

    die_on_duty(service, Job.PREVIEW, lambda one: replace(one, workshop=Deadly(one.workshop, "preview", is_after=True)))
    service.clock.advance(minutes=1)
    sweep(service.services)
    service.work(Job.PREVIEW)

    assert previews(service) == [(PreviewState.MADE, 2)]


def test_a_preview_that_kills_every_worker_is_given_up(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, PDF)
    for _ in range(service.settings.job_attempts):
        die_on_duty(service, Job.PREVIEW, lambda one: replace(one, workshop=Deadly(one.workshop, "preview")))
        service.clock.advance(minutes=1)
        sweep(service.services)

    assert previews(service) == [(PreviewState.MISSING, 0)]
    service.work()
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.QUEUED


def test_a_lost_bell_is_rung_again_and_two_bells_make_one_preview(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, PDF)
    twice = [bell for bell in service.queue.bells if bell.job is Job.PREVIEW] * 2
    service.queue.forget_all()
    service.queue.bells.extend(twice)

    service.work(Job.PREVIEW)
    sweep(service.services)

    assert previews(service) == [(PreviewState.MADE, 2)]
    assert not [bell for bell in service.queue.bells if bell.job is Job.PREVIEW]


def test_an_installation_may_do_without_previews(tmp_path: Path) -> None:
    service = a_service(tmp_path, preview_pages=0)
    with service.services.transaction() as session:
        staff = hire_staff(session)

    hand_in(service, staff.ayse, PDF)

    assert previews(service) == []


@needs_office
def test_a_word_file_is_printed_by_libreoffice() -> None:
    from tests.building.orders import a_letter

    pages = DocumentWorkshop(Limits(preview_dots=30)).preview(a_letter().content, file_name="carta.docx")

    assert len(pages) == 1
    assert pages[0].content.startswith(PICTURE)
    assert 240 < pages[0].width < pages[0].height < 360


@needs_office
def test_a_web_page_is_printed_by_libreoffice_from_its_first_word_on() -> None:
    (page,) = DocumentWorkshop(Limits(preview_dots=50)).preview(b"<p>" + b"HHH " * 400, file_name="a.html")

    with Image.open(BytesIO(page.content)) as picture:
        darkest, _ = picture.convert("L").getextrema()
    assert darkest < 128


def test_a_picture_is_its_own_preview() -> None:
    (page,) = _without_office().preview(scans.picture("Ponte Nova"), file_name="scan.png")

    assert max(page.width, page.height) <= 12 * Limits().preview_dots


def test_a_damaged_pdf_is_refused_a_preview() -> None:
    with pytest.raises(DocumentRefused):
        _without_office().preview(b"%PDF-1.7 nothing more", file_name="carta.pdf")


def _without_office() -> DocumentWorkshop:
    return DocumentWorkshop(Limits(), Programs(office="", ocr=""))
