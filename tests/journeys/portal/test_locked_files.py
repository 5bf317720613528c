"""A unit hands in files that a password protects."""

from io import BytesIO

import pytest
from sqlalchemy import select

from tests.building.docx_files import parts_of
from tests.building.locked_files import PASSWORD, locked, locked_pdf, secretly_locked_pdf
from tests.building.orders import a_letter
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.blobs import read_blob
from translation_service.application.jobs import Job
from translation_service.domain.versions import VersionOrigin
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Version

ORDER = {"source_language": "pt", "target_language": "en", "confidentiality": "ordinary"}
LETTER = a_letter().content


@pytest.fixture
def ayse(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.ayse)


def sources(service: Service) -> list[tuple[Version, bytes]]:
    with service.services.reading() as session:
        versions = list(session.scalars(select(Version).order_by(Version.id)))
    return [(version, read_blob(service.services, version.blob_key)) for version in versions]


def states(service: Service) -> list[DocumentState]:
    with service.services.reading() as session:
        return list(session.scalars(select(Document.state).order_by(Document.id)))


def test_a_file_handed_in_with_its_password_is_kept_without_it(service: Service, ayse: Browser) -> None:
    ayse.get("/requests/new")
    files = [(BytesIO(locked(LETTER)), "gizli.docx"), (BytesIO(LETTER), "acik.docx")]

    page = ayse.post("/requests/new", {**ORDER, "password": PASSWORD, "files": files})

    assert page.status in {201, 302, 303}
    kept = sources(service)
    assert [version.origin for version, _ in kept] == [VersionOrigin.UNLOCKED, VersionOrigin.UPLOADED]
    assert [parts_of(content) for _, content in kept] == [parts_of(LETTER)] * 2
    service.work(Job.PARSE)
    assert set(states(service)) == {DocumentState.PARSED}


def test_a_wrong_password_is_said_by_file_and_shown_nowhere(service: Service, ayse: Browser) -> None:
    ayse.get("/requests/new")

    file = (BytesIO(locked(LETTER)), "a.docx")
    page = ayse.post("/requests/new", {**ORDER, "password": "yanlış-parola", "files": file})

    assert page.status == 400
    assert "a.docx" in page.text
    assert "yanlış-parola" not in page.answer.text
    assert sources(service) == []


def test_a_document_refused_for_its_password_is_handed_in_again_with_it(service: Service, ayse: Browser) -> None:
    ayse.get("/requests/new")
    order = {**ORDER, "source_language": "en", "target_language": "pt"}
    ayse.post("/requests/new", {**order, "files": (BytesIO(secretly_locked_pdf()), "gizli.pdf")})
    service.work(Job.PARSE)
    assert states(service) == [DocumentState.REFUSED]
    ayse.get("/requests/1")

    again = {
        "source-1-file": (BytesIO(locked_pdf()), "gizli.pdf"),
        "source-1-password": "gulluk-1923",
        "source-1-source_language": "en",
    }
    ayse.post("/requests/documents/1/source", again)

    service.work(Job.PARSE)
    assert states(service) == [DocumentState.PARSED]
    assert [version.origin for version, _ in sources(service)] == [VersionOrigin.UPLOADED, VersionOrigin.UNLOCKED]


@pytest.mark.parametrize(
    ("content", "typed", "is_offered"),
    [
        (b"PK\x03\x04broken", "", False),
        (b"PK\x03\x04broken", PASSWORD, True),
        (locked(LETTER), "", True),
        (locked_pdf(), "", True),
    ],
    ids=["damaged", "damaged among files with a password", "locked", "locked PDF"],
)
def test_a_password_is_offered_where_it_helps(ayse: Browser, content: bytes, typed: str, is_offered: bool) -> None:
    ayse.get("/requests/new")

    page = ayse.post("/requests/new", {**ORDER, "password": typed, "files": (BytesIO(content), "a.docx")})

    assert page.status == 400
    assert [details.get("open") is not None for details in page.find("//details[.//input[@type='password']]")] == [
        is_offered
    ]


@pytest.mark.parametrize(
    ("content", "name", "is_offered"), [(secretly_locked_pdf(), "a.pdf", True), (a_letter("").content, "a.docx", False)]
)
def test_a_refused_document_asks_for_a_password_where_it_helps(
    service: Service, ayse: Browser, content: bytes, name: str, is_offered: bool
) -> None:
    ayse.get("/requests/new")
    ayse.post("/requests/new", {**ORDER, "files": (BytesIO(content), name)})
    service.work(Job.PARSE)

    page = ayse.get("/requests/1")

    assert states(service) == [DocumentState.REFUSED]
    assert [details.get("open") is not None for details in page.find("//details[.//input[@type='password']]")] == [
        is_offered
    ]


def test_a_file_that_wants_a_password_is_told_from_a_hopeless_one(ayse: Browser) -> None:
    ayse.get("/requests/new")
    files = [(BytesIO(locked(LETTER)), "a.docx"), (BytesIO(b"PK\x03\x04broken"), "b.docx")]

    page = ayse.post("/requests/new", {**ORDER, "files": files})

    assert [item.get("data-refused") for item in page.find("//li[@data-locked]")] == ["a.docx"]
    assert len(page.find("//li[@data-refused]")) == 2
    assert "Take out what no password opens" in page.text
