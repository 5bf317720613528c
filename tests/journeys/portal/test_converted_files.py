"""Files that another program makes readable first: what is kept of them, and what comes back."""

from io import BytesIO

import docx
from sqlalchemy import select

from tests.building.orders import hand_in
from tests.building.other_programs import needs_ocr, needs_office
from tests.building.people import Staff
from tests.building.scans import LETTER, picture
from tests.building.service import Service
from translation_service.application.blobs import read_blob
from translation_service.application.jobs import Job
from translation_service.application.orders import IncomingFile
from translation_service.domain.ids import DocumentId
from translation_service.domain.versions import VersionKind, VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Version

RTF = rb"{\rtf1\ansi\ansicpg1252 Temos a honra de convidar a vossa {\b cidade} para a semana da amizade.}"


def read(service: Service, document_id: DocumentId) -> tuple[Document, list[Version]]:
    with service.services.reading() as session:
        document = session.get_one(Document, document_id)
        query = select(Version).where(Version.document_id == document_id).order_by(Version.id)
        return document, list(session.scalars(query))


@needs_office
def test_an_old_word_file_is_kept_with_what_it_was_turned_into(service: Service, staff: Staff) -> None:
    document_id = hand_in(service, staff.ayse, IncomingFile(name="carta.rtf", content=RTF))

    service.work(Job.PARSE, Job.PRETRANSLATE)

    document, (source, converted, draft) = read(service, document_id)
    assert document.state is DocumentState.QUEUED
    assert [notice["code"] for notice in document.notices] == ["office-converted"]
    assert (source.origin, source.file_name, source.number) == (VersionOrigin.UPLOADED, "carta.rtf", 1)
    assert read_blob(service.services, source.blob_key) == RTF
    assert (converted.origin, converted.file_name, converted.number) == (VersionOrigin.CONVERTED, "carta.docx", 2)
    assert converted.kind is VersionKind.SOURCE
    assert draft.file_name.endswith(".docx")
    result = docx.Document(BytesIO(read_blob(service.services, draft.blob_key)))
    assert "§cidade" in result.paragraphs[0].text


@needs_ocr
def test_a_scanned_letter_is_read_and_a_reviser_told_so(service: Service, staff: Staff) -> None:
    scan = IncomingFile(name="letter.png", content=picture(LETTER))
    document_id = hand_in(service, staff.ayse, scan, source_language="en", target_language="tr")

    service.work(Job.PARSE, Job.PRETRANSLATE)

    document, versions = read(service, document_id)
    assert (document.state, document.pages) == (DocumentState.QUEUED, 1)
    assert {notice["code"] for notice in document.notices} >= {"ocr", "picture-rebuilt"}
    assert [version.origin for version in versions] == [
        VersionOrigin.UPLOADED,
        VersionOrigin.CONVERTED,
        VersionOrigin.MACHINE_DRAFT,
    ]
