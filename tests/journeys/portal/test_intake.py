"""What a unit may hand in, and what is refused at the counter."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.application.intake import RefusedFiles, clean_name, replace_source
from translation_service.application.jobs import Job
from translation_service.application.orders import IncomingFile
from translation_service.domain.errors import NotAllowed, RequestRefused
from translation_service.domain.people import Role
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Request, Version


def test_a_file_of_a_wrong_type_is_refused_by_name_and_nothing_is_stored(service: Service, staff: Staff) -> None:
    program = IncomingFile(name="foto.docx", content=b"\x7fELF" + bytes(200))

    with pytest.raises(RefusedFiles) as refusal:
        hand_in(service, staff.ayse, a_letter(), program)

    assert [file.name for file in refusal.value.refusals] == ["foto.docx"]
    with service.services.reading() as session:
        assert session.scalar(select(func.count(Request.id))) == 0


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ({"source_language": "en"}, "same-language"),
        ({"target_language": "xx"}, "unknown-language"),
        ({"source_language": "xx"}, "unknown-language"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    service: Service, staff: Staff, order: dict[str, str], code: str
) -> None:
    with pytest.raises(RequestRefused) as refusal:
        hand_in(service, staff.ayse, **order)

    assert refusal.value.code == code


def test_too_many_files_are_refused(service: Service, staff: Staff) -> None:
    limit = service.services.rules.files_per_request

    with pytest.raises(RequestRefused) as refusal:
        hand_in(service, staff.ayse, *[a_letter()] * (limit + 1))

    assert refusal.value.code == "too-many-files"


def test_nobody_orders_for_another_unit(service: Service, staff: Staff) -> None:
    with pytest.raises(NotAllowed):
        hand_in(service, replace(staff.ayse, roles=frozenset({Role.REVISER})))


def test_the_language_of_a_file_is_detected(service: Service, staff: Staff) -> None:
    letter = a_letter("A Câmara Municipal agradece o convite e confirma a presença da delegação na cerimónia.")

    document_id = hand_in(service, staff.ayse, letter, source_language="")
    service.work()

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).source_language == "pt"


def test_a_file_without_text_is_refused_and_can_be_replaced(service: Service, staff: Staff) -> None:
    empty = IncomingFile(name="bos.txt", content=b"\n \n")
    document_id = hand_in(service, staff.ayse, empty)
    service.work(Job.PARSE)
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.REFUSED

    with service.services.transaction() as session:
        replace_source(
            session,
            document_id=document_id,
            file=a_letter(),
            source_language="pt",
            actor=staff.ayse,
            services=service.services,
        )
    service.work()

    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.QUEUED
        numbers = session.scalars(select(Version.number).where(Version.kind == "source")).all()
    assert numbers == [1, 2]


def test_a_reference_is_one_line_of_visible_signs(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, a_letter(), reference=" E-48\r\nBcc: \u202ekim@x.example ")

    with service.services.reading() as session:
        assert session.scalars(select(Request.reference)).one() == "E-48Bcc: kim@x.example"


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Belgelerim\\mektup.docx", "mektup.docx"),
        ("a\r\nb.pdf", "ab.pdf"),
        ("", "document"),
        ("İlçe Raporu.docx", "İlçe Raporu.docx"),
        ("fatura\u202etxt.exe.docx", "faturatxt.exe.docx"),
        ("ş" * 300 + ".docx", "ş" * 107 + ".docx"),
        ("a." + "ş" * 300, "a." + "ş" * 19),
    ],
)
def test_a_file_name_is_only_a_name(name: str, cleaned: str) -> None:
    assert clean_name(name) == cleaned
