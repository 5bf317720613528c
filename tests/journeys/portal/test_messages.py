"""A message on its way: itself, and what came with it."""

from dataclasses import replace

from sqlalchemy import func, select

from tests.building.docx_files import DocxFile, paragraph, run
from tests.building.mail_files import attached, message, part, parts
from tests.building.orders import hand_in
from tests.building.people import Staff
from tests.building.service import Service
from translation_service.application.blobs import read_blob
from translation_service.application.jobs import Job
from translation_service.application.orders import IncomingFile
from translation_service.domain.versions import VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Version

LETTER = DocxFile(paragraph(run("Temos a honra de convidar Vossa Excelência para a Semana da Amizade."))).build()
TEXT = part("Segue em anexo o convite da nossa cidade para a Semana da Amizade.")


def a_message(*files: bytes) -> IncomingFile:
    return IncomingFile(name="convite.eml", content=message(parts("mixed", TEXT, *files)))


def documents_of(service: Service) -> dict[str, Document]:
    with service.services.reading() as session:
        return {document.name: document for document in session.scalars(select(Document))}


def codes(document: Document) -> dict[str, str]:
    return {notice["code"]: notice["values"].get("names", "") for notice in document.notices}


def test_an_attachment_becomes_a_document_of_the_same_request(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, a_message(attached(LETTER, "carta.docx")))

    service.work(Job.PARSE)

    documents = documents_of(service)
    mail, letter = documents["convite.eml"], documents["carta.docx"]
    assert (mail.state, letter.state) == (DocumentState.PARSED, DocumentState.PARSED)
    assert letter.request_id == mail.request_id
    assert (letter.format, letter.target_language) == ("docx", mail.target_language)
    assert codes(mail)["attachments-handed-in"] == "carta.docx"
    assert "mail-attachments" not in codes(mail), "what became of them is said once"
    with service.services.reading() as session:
        source = session.scalars(select(Version).where(Version.document_id == letter.id)).one()
    assert (source.origin, source.person_id) == (VersionOrigin.ATTACHED, staff.ayse.id)
    assert read_blob(service.services, source.blob_key) == LETTER


def test_what_came_twice_becomes_one_document(service: Service, staff: Staff) -> None:
    first = a_message(attached(LETTER, "carta.docx"), attached(LETTER, "copia.docx"))
    hand_in(service, staff.ayse, first, replace(first, name="outra.eml"))

    service.work(Job.PARSE)

    documents = documents_of(service)
    assert set(documents) == {"convite.eml", "outra.eml", "carta.docx"}
    assert [codes(documents[name]).get("attachments-known") for name in ("convite.eml", "outra.eml")] == [
        "copia.docx",
        "carta.docx, copia.docx",
    ]


def test_attachments_that_cannot_be_translated_are_named(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse, a_message(attached(b"MZ\x90", "program.exe"), attached(b"", "empty.docx")))

    service.work(Job.PARSE)

    (mail,) = documents_of(service).values()
    assert codes(mail)["attachments-left-out"] == "program.exe, empty.docx"
    assert mail.state is DocumentState.PARSED


def test_a_message_brings_no_more_files_than_it_may(service: Service, staff: Staff) -> None:
    limit = service.services.rules.attachments_per_message
    files = [attached(b"Texto em anexo %d." % number, f"{number}.txt") for number in range(limit + 1)]
    hand_in(service, staff.ayse, a_message(*files))

    service.work(Job.PARSE)

    documents = documents_of(service)
    assert len(documents) == limit + 1
    assert codes(documents["convite.eml"])["attachments-left-out"] == f"{limit}.txt"


def test_a_message_that_cannot_be_read_adds_nothing(service: Service, staff: Staff) -> None:
    sealed = part("x", kind="application/pkcs7-mime; smime-type=enveloped-data")
    hand_in(service, staff.ayse, a_message(sealed, attached(LETTER, "carta.docx")))

    service.work(Job.PARSE)

    (mail,) = documents_of(service).values()
    assert mail.state is DocumentState.REFUSED
    with service.services.reading() as session:
        assert session.scalar(select(func.count(Version.id))) == 1
