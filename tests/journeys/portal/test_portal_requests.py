"""A unit hands in requests, follows them, takes, accepts and returns what is finished."""

from io import BytesIO
from urllib.parse import quote

import pytest
from sqlalchemy import select, update

from storage.blobs import BlobKey
from tests.building.delivering import deliver
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, a_site, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.application.orders import IncomingFile
from translation_service.domain.workflow import DocumentState
from translation_service.persistence.requests import Document, Request, Version

ORDER = {
    "source_language": "pt",
    "target_language": "en",
    "deadline_day": "2031-05-12",
    "deadline_hour": "16:30",
    "reference": "E-48213/2026",
    "note": "Başkanlık toplantısı için.",
    "confidentiality": "confidential",
}


def a_file(name: str = "carta.docx") -> tuple[BytesIO, str]:
    return BytesIO(a_letter().content), name


def put_in_queue(service: Service, *document_ids: int) -> None:
    with service.services.transaction() as session:
        for document_id in document_ids:
            session.get_one(Document, document_id).state = DocumentState.QUEUED


@pytest.fixture
def ayse(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.ayse)


def test_a_unit_hands_in_two_files_with_all_it_wants_to_say(service: Service, ayse: Browser) -> None:
    ayse.get("/requests/new")

    page = ayse.follow(ayse.post("/requests/new", {**ORDER, "files": [a_file(), a_file("anexo.docx")]}))

    assert page.heading == "Request E-48213/2026"
    for words in ("carta.docx", "anexo.docx", "12 May 2031 16:30", "confidential", "Başkanlık toplantısı için."):
        assert words in page.text
    with service.services.reading() as session:
        (request,) = session.scalars(select(Request)).all()
        assert request.deadline is not None
        assert request.deadline.isoformat() == "2031-05-12T13:30:00+00:00"
    assert len(service.queue.bells) == 2


def test_a_script_that_hands_in_is_told_where_the_request_is_and_leaves_the_message_to_the_person(
    ayse: Browser,
) -> None:
    ayse.get("/requests/new")

    answer = ayse.post("/requests/new", {**ORDER, "files": [a_file()]}, headers={"Accept": "application/json"})

    assert (answer.status, answer.location) == (201, "/requests/1")
    assert "Your request has been received." in ayse.get("/requests/1").text


def test_a_file_that_was_chosen_twice_is_taken_once(ayse: Browser) -> None:
    ayse.get("/requests/new")

    page = ayse.follow(ayse.post("/requests/new", {**ORDER, "files": [a_file(), a_file(), a_file("anexo.docx")]}))

    assert "A file that was chosen twice was taken once." in page.answer.text
    assert len(page.find("//main//article")) == 2 or page.text.count("carta.docx") == 1


def test_a_day_alone_means_the_end_of_its_working_hours(service: Service, ayse: Browser) -> None:
    ayse.get("/requests/new")

    page = ayse.follow(ayse.post("/requests/new", {**ORDER, "deadline_hour": "", "files": [a_file()]}))

    assert "12 May 2031 17:00" in page.text


def test_refused_files_are_named_with_their_reasons_and_every_typed_field_stays(ayse: Browser) -> None:
    ayse.get("/requests/new")

    empty, program = (BytesIO(b""), "boş.docx"), (BytesIO(b"MZ\x90\x00" * 40), "kurulum.exe")
    page = ayse.post("/requests/new", {**ORDER, "files": [empty, a_file(), program]})

    assert page.status == 400
    assert "2 files cannot be taken" in page.text
    for name in ("boş.docx: ", "kurulum.exe: "):
        assert name in page.text
    assert {name: page.form("/requests/new")[name] for name in ORDER} == ORDER


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"files": []}, "Choose at least one file."),
        ({"target_language": "pt"}, "Choose two different languages."),
        ({"reference": "9" * 101}, "At most 100 characters; these are 101."),
        ({"deadline_day": "2020-05-12"}, "This moment has passed already"),
        ({"deadline_day": "0001-01-01"}, "This moment has passed already"),
        ({"deadline_day": ""}, "An hour needs its day"),
    ],
)
def test_a_request_that_cannot_be_is_refused_with_words(
    ayse: Browser, change: dict[str, object], sentence: str
) -> None:
    ayse.get("/requests/new")

    page = ayse.post("/requests/new", {**ORDER, "files": [a_file()], **change})

    assert page.status == 400
    assert sentence in page.text


def test_the_list_shows_the_newest_first_and_only_those_of_the_own_unit(
    service: Service, staff: Staff, ayse: Browser
) -> None:
    hand_in(service, staff.ayse, a_letter(name="eski.docx"))
    hand_in(service, staff.ayse, a_letter(name="yeni.docx"))
    hand_in(service, staff.mehmet, a_letter(name="baska.docx"))

    page = ayse.get("/requests")

    assert page.text.index("yeni.docx") < page.text.index("eski.docx")
    assert "baska.docx" not in page.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("text=ŞARTNAME", {"şartname.docx"}),
        ("text=istanbul", {"İSTANBUL.docx"}),
        ("text=e-77", {"şartname.docx"}),
        ("state=queued", {"şartname.docx"}),
        ("state=received", {"İSTANBUL.docx"}),
        ("text=nothing", set()),
        ("state=nonsense&page=-3", {"şartname.docx", "İSTANBUL.docx"}),
        ("page=x", {"şartname.docx", "İSTANBUL.docx"}),
    ],
)
def test_the_list_is_searched_with_turkish_letters_and_filtered_by_state(
    service: Service, staff: Staff, ayse: Browser, query: str, found: set[str]
) -> None:
    put_in_queue(service, hand_in(service, staff.ayse, a_letter(name="şartname.docx"), reference="E-77"))
    hand_in(service, staff.ayse, a_letter(name="İSTANBUL.docx"), reference="")

    page = ayse.get(f"/requests?{query}")

    assert {name for name in ("şartname.docx", "İSTANBUL.docx") if name in page.links} == found


def test_a_long_list_comes_in_pages_of_25(service: Service, staff: Staff, ayse: Browser) -> None:
    for number in range(26):
        hand_in(service, staff.ayse, a_letter("Olá"), reference=f"E-{number}")

    first = ayse.get("/requests?state=received")
    second = ayse.get(first.links["Next"])

    assert len(first.find("//tbody/tr")) == 25
    assert len(second.find("//tbody/tr")) == 1
    assert "state=received" in first.links["Next"]


def test_progress_is_told_while_machines_work_and_then_the_place_in_the_queue(
    service: Service, staff: Staff, ayse: Browser
) -> None:
    hand_in(service, staff.mehmet)
    service.work()
    hand_in(service, staff.ayse)

    told = [ayse.get("/requests/2/progress").text]
    service.work(Job.PARSE)
    with service.services.transaction() as session:
        session.execute(update(Document).where(Document.request_id == 2).values(progress_done=256, progress_total=5000))
    told.append(ayse.get("/requests/2/progress").text)
    service.work()
    told.append(ayse.get("/requests/2/progress").text)

    assert "The file is being read" in told[0]
    assert "Sentences drafted: 256 of 5,000" in told[1]
    assert "Place 2 in the queue" in told[2]


def test_a_page_looks_again_as_long_as_something_can_change(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)

    def pause() -> str:
        return str(ayse.get("/requests/1").find("//*[@id='documents']")[0].get("data-pause"))

    pauses = [pause()]
    service.work()
    pauses.append(pause())
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")
    ayse.get("/requests/1")
    ayse.post(f"/requests/documents/{document_id}/accept")
    pauses.append(pause())

    assert pauses == ["1500", "15000", "0"]


def test_a_finished_translation_is_downloaded_and_accepted(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")

    page = ayse.get("/requests/1")
    file = ayse.client.get(page.links["Download the translation"])
    page = ayse.follow(ayse.post(f"/requests/documents/{document_id}/accept"))

    assert file.data.startswith(b"PK")
    assert "Accepted. Thank you." in page.text
    assert f"/requests/documents/{document_id}/accept" not in page.answer.text
    assert "accepted, Ayşe Yılmaz" in page.text


def test_a_translation_is_returned_only_with_a_reason(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")
    address, reason = f"/requests/documents/{document_id}/return", f"return-{document_id}-reason"

    ayse.get("/requests/1")
    without = ayse.post(address, {reason: "  "})
    page = ayse.follow(ayse.post(address, {reason: "Tarih 13.05.2026 olmalı."}))

    assert without.status == 400
    assert "What should be corrected? Say what should be corrected" in without.text
    assert "Tarih 13.05.2026 olmalı." in page.text
    with service.services.reading() as session:
        assert session.get_one(Document, document_id).state is DocumentState.RETURNED


def test_a_refused_document_says_why_and_takes_another_file(service: Service, staff: Staff, ayse: Browser) -> None:
    unreadable = a_letter("12.05.2026", name="tarih.docx")
    document_id = hand_in(service, staff.ayse, unreadable, source_language="")
    service.work()
    address = f"/requests/documents/{document_id}/source"

    refused = ayse.get("/requests/1")
    names = {"file": f"source-{document_id}-file", "language": f"source-{document_id}-source_language"}
    wrong = ayse.post(address, {names["file"]: (BytesIO(b""), "boş.docx"), names["language"]: "pt"})
    page = ayse.follow(ayse.post(address, {names["file"]: a_file("mektup.docx"), names["language"]: "pt"}))

    assert "refused" in refused.text
    assert wrong.status == 400
    assert wrong.find("//p[@class='field-error']")
    assert "mektup.docx" in page.text
    assert "another file handed in, Ayşe Yılmaz" in page.text


def test_another_file_keeps_the_language_that_was_named_and_cannot_be_in_the_one_that_is_wanted(
    service: Service, staff: Staff, ayse: Browser
) -> None:
    document_id = hand_in(service, staff.ayse, IncomingFile(name="boş.txt", content=b" \n"))
    service.work()
    address, name = f"/requests/documents/{document_id}/source", f"source-{document_id}-source_language"

    offered = ayse.get("/requests/1").value_of(name)
    page = ayse.post(address, {f"source-{document_id}-file": a_file(), name: "en"})

    assert offered == "pt"
    assert page.status == 400
    assert "Choose two different languages." in page.text


def test_a_failed_document_is_shown_politely(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)
    with service.services.transaction() as session:
        session.get_one(Document, document_id).state = DocumentState.FAILED

    page = ayse.get("/requests/1")

    assert "Something on our side stopped this document. You need not do anything" in page.text


@pytest.mark.parametrize("address", ["/requests/1", "/requests/1/progress", "/requests/999"])
def test_another_unit_cannot_tell_that_a_request_exists(service: Service, staff: Staff, address: str) -> None:
    hand_in(service, staff.ayse)
    mehmet = signed_in_browser(a_site(service), staff.mehmet)

    page = mehmet.get(address)

    assert page.status == 404
    assert "There is no such request, or it is not yours to see." in page.text


@pytest.mark.parametrize("act", ["accept", "return", "source"])
def test_another_unit_cannot_act_on_a_document(service: Service, staff: Staff, act: str) -> None:
    document_id = hand_in(service, staff.ayse)
    mehmet = signed_in_browser(a_site(service), staff.mehmet)
    mehmet.get("/requests")

    assert mehmet.post(f"/requests/documents/{document_id}/{act}").status == 404


def test_a_coordinator_sees_the_requests_of_all_units(service: Service, staff: Staff) -> None:
    hand_in(service, staff.ayse)
    hand_in(service, staff.mehmet)
    can = signed_in_browser(a_site(service), staff.can)

    page = can.get("/requests")

    assert "Kültür ve Sosyal İşler Müdürlüğü" in page.text
    assert "Fen İşleri Müdürlüğü" in page.text
    assert can.get("/requests/1").status == 200


def test_names_and_notes_are_shown_as_they_are_never_as_html(service: Service, staff: Staff, ayse: Browser) -> None:
    hand_in(service, staff.ayse, a_letter(name="<b>kalın</b>.docx"), note="<script>alert(1)</script> & %(x)s")

    page = ayse.get("/requests/1")

    assert "<script>alert(1)</script> & %(x)s" in page.text
    assert not page.find("//script[not(@src)]")


def test_a_request_page_asks_the_database_as_often_for_many_documents_as_for_one(
    service: Service, staff: Staff, ayse: Browser, statements: list[str]
) -> None:
    hand_in(service, staff.ayse, a_letter("Olá"))
    hand_in(service, staff.ayse, *(a_letter("Olá", name=f"{number}.docx") for number in range(8)))
    put_in_queue(service, *range(1, 10))

    counts = []
    for address in ("/requests/1", "/requests/2", "/requests/1/progress", "/requests/2/progress"):
        statements.clear()
        ayse.get(address)
        counts.append(len(statements))

    assert counts[0] == counts[1] <= 14
    assert counts[2] == counts[3] <= 8


def test_every_version_can_be_fetched_under_its_own_name(service: Service, staff: Staff, ayse: Browser) -> None:
    hand_in(service, staff.ayse, a_letter(name='Çağrı "2026" 100%.docx'))
    with service.services.reading() as session:
        version = session.scalars(select(Version)).one()

    answer = ayse.client.get(f"/versions/{version.id}/file")

    assert answer.data == service.services.store.get(BlobKey(version.blob_key))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="_a_r_ _2026_ 100_.docx"; '
        "filename*=UTF-8''%C3%87a%C4%9Fr%C4%B1%20%222026%22%20100%25.docx"
    )


def test_two_versions_are_compared_side_by_side(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")

    page = ayse.get(f"/documents/{document_id}/compare")

    assert "1 segment differs" in page.text
    assert "removed: §Ao §Município §de" in page.text
    assert "added: To the Municipality" in page.text
    assert page.find("//td[@lang='pt']")
    assert page.find("//td[@lang='en'][@dir='ltr']")
    assert [link.text for link in page.find("//nav[@class='areas']//a[@aria-current]")] == ["Requests"]


def test_every_version_is_saved_under_a_name_of_its_own(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse, a_letter(name="Çağrı.docx"))
    service.work()
    deliver(service, document_id, reviser=staff.deniz, target="To the Municipality of <1>Beşiktaş</1>,")

    links = ayse.get("/requests/1").links
    names = [name for name in links if name.startswith("Çağrı.")]

    assert names == ["Çağrı.en.docx", "Çağrı.en.draft.docx", "Çağrı.docx"]
    for name in names:
        assert ayse.client.get(links[name]).headers["Content-Disposition"].endswith(f"UTF-8''{quote(name)}")


def test_a_document_with_one_version_has_nothing_to_compare(service: Service, staff: Staff, ayse: Browser) -> None:
    document_id = hand_in(service, staff.ayse)

    page = ayse.get(f"/documents/{document_id}/compare")

    assert page.status == 404
    assert "no two translation versions" in page.text


@pytest.mark.parametrize("address", ["/versions/1/file", "/documents/1/compare"])
def test_versions_are_closed_to_other_units(service: Service, staff: Staff, address: str) -> None:
    hand_in(service, staff.ayse)
    mehmet = signed_in_browser(a_site(service), staff.mehmet)

    assert mehmet.get(address).status == 404
