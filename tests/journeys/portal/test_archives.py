"""All finished translations of a request come as one file."""

from datetime import UTC, datetime
from io import BytesIO
from unicodedata import normalize
from zipfile import ZipFile

import docx
from sqlalchemy import select

from storage.blobs import BlobKey
from tests.building.delivering import deliver
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import a_site, signed_in_browser
from translation_service.application.archives import PackedFile, names_apart, open_archive
from translation_service.application.blobs import keep_blob
from translation_service.domain.ids import DocumentId
from translation_service.persistence.requests import Version


def lose_newest_file(service: Service) -> None:
    with service.services.reading() as session:
        newest = session.scalars(select(Version).order_by(Version.id.desc()).limit(1)).one()
    service.services.store.remove(BlobKey(newest.blob_key))


def test_all_finished_translations_come_in_one_archive(service: Service, staff: Staff) -> None:
    ayse = signed_in_browser(a_site(service), staff.ayse)
    names = ("Çağrı mektubu.docx", "Ek.docx", "ek.DOCX", "bekleyen.docx")
    first = hand_in(service, staff.ayse, *(a_letter(name=name) for name in names), reference="E-1/2026: Ek")
    service.work()
    assert ayse.get("/requests/1/translations.zip").status == 404
    for document_id in range(first, first + 3):
        deliver(service, DocumentId(document_id), reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")

    page = ayse.get("/requests/1")
    answer = ayse.client.get(page.links["Download all translations"])

    assert "3 of 4 documents, in one ZIP file" in page.text
    assert answer.headers["Content-Disposition"].endswith("UTF-8''Translations%20E-1-2026-%20Ek.zip")
    with ZipFile(BytesIO(answer.data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["Çağrı mektubu.en.docx", "Ek.en.docx", "ek.en (2).docx"]
        words = [[one.text for one in docx.Document(archive.open(name)).paragraphs] for name in archive.namelist()]
    assert {first for first, *_ in words} == {"To the Municipality of Beşiktaş,"}
    lose_newest_file(service)
    assert "An administrator can bring it back from a backup" in ayse.get("/requests/1/translations.zip").text


def test_names_that_some_computer_takes_for_one_stand_apart() -> None:
    names = ["Görüş.docx", normalize("NFD", "görüş.docx"), "Görüş (2).docx"]

    assert len({normalize("NFC", name).casefold() for name in names_apart(names)}) == 3


def test_signs_that_windows_refuses_and_a_clock_before_all_archives_keep_nobody_from_a_file(service: Service) -> None:
    key = keep_blob(service.services, b"words")
    file = PackedFile(name='Re: "teklif" 1/2?.eml', blob_key=key, made_at=datetime(1970, 1, 1, tzinfo=UTC))

    archive = open_archive(service.services, [file])

    with archive.held, ZipFile(BytesIO(b"".join(archive.pieces))) as opened:
        assert [(one.filename, one.date_time[0]) for one in opened.infolist()] == [("Re- -teklif- 1-2-.eml", 1980)]
