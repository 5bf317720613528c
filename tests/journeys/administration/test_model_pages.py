"""The administrator looks after translation models in the browser."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.building.machine_models import ARGOS_PACKAGE, lend_starter_models, starter_files
from tests.building.meanwhile import browser_between
from tests.building.model_server import Manners, ModelServer, model_server
from tests.building.orders import a_letter, hand_in
from tests.building.people import Staff, hire_staff
from tests.building.revising import a_waiting_document, claim
from tests.building.service import Service, a_service
from tests.building.web import Browser, Page, a_site, signed_in_browser
from translation_service.application.jobs import Job
from translation_service.application.sweeping import sweep
from translation_service.cli.commands import commands
from translation_service.cli.failures import explained
from translation_service.domain.languages import LanguagePair
from translation_service.engines.models.installed import import_model
from translation_service.persistence.segments import SegmentRow

PACKAGE = "/packages/en_tr.argosmodel"


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as serving:
        entries = [
            {"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": [f"{serving.url}{PACKAGE}"]},
            {"from_code": "eo", "to_code": "en", "package_version": "1.5", "links": [f"{serving.url}/eo"]},
        ]
        serving.answers["/index.json"] = json.dumps(entries).encode()
        serving.answers[PACKAGE] = ARGOS_PACKAGE.read_bytes()
        yield serving


@pytest.fixture
def service(tmp_path: Path, server: ModelServer) -> Service:
    return a_service(
        tmp_path,
        engine_order="firefox,argos",
        model_sources="mirror,argos",
        model_argos=f"{server.url}/index.json",
        model_mirror=f"{server.url}/nothing-here/",
        model_silence_seconds=2,
    )


@pytest.fixture
def staff(service: Service) -> Staff:
    with service.services.transaction() as session:
        return hire_staff(session)


@pytest.fixture
def selin(service: Service, staff: Staff) -> Browser:
    return signed_in_browser(a_site(service), staff.selin)


def ask(service: Service, browser: Browser, query: str = "") -> Page:
    browser.get("/administration/models/add")
    browser.post("/administration/models/ask")
    service.work()
    return browser.get(f"/administration/models/add{query}")


def order(browser: Browser, **changes: str) -> Page:
    wanted = {"engine": "argos", "origin": "argos", "source_language": "en", "target_language": "tr"}
    return browser.post("/administration/models/order", wanted | changes)


def rows(page: Page) -> list[str]:
    return [" ".join("".join(str(text) for text in row.itertext()).split()) for row in page.find("//tbody/tr")]


def test_an_empty_installation_says_what_that_means(selin: Browser) -> None:
    page = selin.get("/administration/models")

    assert page.heading == "Translation models"
    assert "every document goes to people without a machine draft" in page.text
    assert "No model helps with" in page.text


def test_sources_are_asked_by_a_worker_and_their_offers_shown(service: Service, selin: Browser) -> None:
    before = selin.get("/administration/models/add")
    page = ask(service, selin)

    assert "They have not been asked yet." in before.text
    assert len(rows(page)) == 1
    assert "English → Turkish" in rows(page)[0]
    assert "names no checksum" in rows(page)[0]
    assert rows(ask(service, selin)) == rows(page)
    assert "mirror in the municipality: 127.0.0.1 answers with something that is no catalogue of models." in page.text


@pytest.mark.parametrize("reading", range(1, 5))
def test_an_answer_that_comes_while_the_page_is_made_is_shown_or_looked_for(
    service: Service, staff: Staff, selin: Browser, reading: int
) -> None:
    selin.get("/administration/models/add")
    selin.post("/administration/models/ask")

    page = browser_between(service, staff.selin, reading=reading, meanwhile=service.work).get(
        "/administration/models/add"
    )

    assert rows(page) or page.find("//*[@id='moving'][@data-pause!='0']")


@pytest.mark.parametrize("reading", range(1, 5))
def test_a_model_that_comes_while_the_page_is_made_is_shown_or_looked_for(
    service: Service, staff: Staff, selin: Browser, reading: int
) -> None:
    ask(service, selin)
    order(selin)

    page = browser_between(service, staff.selin, reading=reading, meanwhile=service.work).get("/administration/models")

    assert "English → Turkish" in " ".join(rows(page)) or page.find("//*[@id='moving'][@data-pause!='0']")


def test_offers_are_searched_by_language(service: Service, selin: Browser) -> None:
    ask(service, selin)

    assert len(rows(selin.get("/administration/models/add?others=y"))) == 2
    assert "no such model" in selin.get("/administration/models/add?language=de").text


def test_a_model_is_installed_in_the_background(service: Service, selin: Browser) -> None:
    ask(service, selin)

    waiting = selin.follow(order(selin))
    offered = selin.get("/administration/models/add")
    service.work()
    page = selin.get("/administration/models")

    assert "English → Turkish is being installed." in waiting.text
    assert waiting.find("//*[@id='moving'][@data-pause!='0']")
    assert "on its way" in rows(offered)[0]
    assert page.find("//*[@id='moving'][@data-pause='0']")
    assert "index of Argos packages" in rows(page)[0]
    assert "installed" in rows(selin.get("/administration/models/add"))[0]


def test_a_model_that_is_on_its_way_is_not_ordered_twice(service: Service, selin: Browser) -> None:
    selin.get("/administration/models")

    order(selin)
    order(selin)

    assert len(service.queue.bells) == 1


def test_the_picture_shows_what_is_reached_and_how(service: Service, selin: Browser) -> None:
    into_english = next(model for model in lend_starter_models(service.settings.models) if str(model.pair) == "tr-en")
    service.services.catalogue.remove(into_english)

    page = selin.get("/administration/models")

    cells = {words: row for row in rows(page) for words in [row.split()[0]] if "→" not in row}
    assert cells["Portuguese"].split(" ", 1)[1] == "◐through English ●directly"
    assert cells["Turkish"].count("not at all") == 2


def test_a_failure_is_shown_with_its_reason_and_tried_again(
    service: Service, server: ModelServer, selin: Browser
) -> None:
    del server.answers[PACKAGE]
    selin.get("/administration/models")
    order(selin)
    service.work()

    overview = selin.get("/administration")
    failed = selin.get("/administration/models")
    server.answers[PACKAGE] = ARGOS_PACKAGE.read_bytes()
    retry = next(form.get("action", "") for form in failed.find("//form") if "retry" in form.get("action", ""))
    selin.post(retry)
    service.work()

    assert "lists this model but does not hand out its file (status 404)" in failed.text
    assert "1 translation model could not be brought" in overview.text
    assert "English → Turkish" in rows(selin.get("/administration/models"))[0]


def test_a_source_that_breaks_off_is_tried_again_by_itself_and_then_given_up(
    service: Service, server: ModelServer, selin: Browser
) -> None:
    server.manners[PACKAGE] = Manners(breaks_after=1000, breaks=10**6, knows_ranges=False)
    selin.get("/administration/models")
    order(selin)
    service.work()
    meanwhile = selin.get("/administration/models")
    for _ in range(service.settings.job_attempts):
        service.clock.advance(minutes=3)
        sweep(service.services)
        service.work()

    page = selin.get("/administration/models")

    assert "It is tried again by itself." in meanwhile.text
    assert page.find("//*[contains(@class, 'state-failed')]")
    assert "broke off" in page.text


def test_an_errand_is_called_off(service: Service, selin: Browser) -> None:
    selin.get("/administration/models")
    page = selin.follow(order(selin))
    cancel = next(form.get("action", "") for form in page.find("//form") if "cancel" in form.get("action", ""))

    page = selin.follow(selin.post(cancel))
    service.work()

    assert "It is no longer on the list." in page.text
    assert service.services.catalogue.installed() == ()
    assert selin.post(cancel).status == 400


def test_a_package_is_imported(service: Service, selin: Browser) -> None:
    selin.get("/administration/models/add")

    upload = (io.BytesIO(ARGOS_PACKAGE.read_bytes()), "çeviri modeli.argosmodel")
    page = selin.follow(selin.post("/administration/models/import", {"files": [upload]}))
    service.work()

    assert "have arrived" in page.text
    page = selin.get("/administration/models")
    assert "Importing English → Turkish from çeviri_modeli.argosmodel" in page.text
    assert "imported file" in rows(page)[0]
    assert "No checksum of its maker vouches for it." in rows(page)[0]
    assert not list(service.services.catalogue.arrivals.glob("upload-*"))


def test_the_files_of_an_import_that_is_called_off_do_not_stay(service: Service, selin: Browser) -> None:
    selin.get("/administration/models/add")
    selin.post("/administration/models/import", {"files": [(io.BytesIO(b"hello"), "x.argosmodel")]})

    selin.post("/administration/models/errands/1/cancel")

    assert not list(service.services.catalogue.arrivals.glob("upload-*"))


def test_the_files_of_a_firefox_model_are_imported_together(service: Service, selin: Browser) -> None:
    files = [path for path in starter_files("pten-1693087646").iterdir() if path.suffix in {".bin", ".spm"}]
    selin.get("/administration/models/add")

    uploads = [(io.BytesIO(path.read_bytes()), path.name) for path in files]
    selin.post("/administration/models/import", {"files": uploads})
    service.work()

    assert "Portuguese → English" in rows(selin.get("/administration/models"))[0]


def test_a_file_that_is_no_model_fails_with_words_and_is_not_kept(service: Service, selin: Browser) -> None:
    selin.get("/administration/models/add")
    selin.post("/administration/models/import", {"files": [(io.BytesIO(b"hello"), "x.argosmodel")]})
    service.work()

    page = selin.get("/administration/models")

    assert "This is not a translation model." in page.text
    assert "Try again" not in page.text
    assert not list(service.services.catalogue.arrivals.glob("upload-*"))


def test_without_a_file_the_form_asks_for_one(selin: Browser) -> None:
    selin.get("/administration/models/add")

    page = selin.post("/administration/models/import", {})

    assert page.status == 400
    assert "Choose at least one file." in page.text


def test_a_model_may_be_larger_than_a_document_but_not_endless(tmp_path: Path) -> None:
    service = a_service(tmp_path, upload_limit=50_000, model_upload_limit=3_600_000, model_sources="")
    with service.services.transaction() as session:
        people = hire_staff(session)
    selin = signed_in_browser(a_site(service), people.selin)
    selin.get("/administration/models/add")
    allowed = selin.post("/administration/models/import", {"files": [(io.BytesIO(ARGOS_PACKAGE.read_bytes()), "a")]})

    refused = selin.post("/administration/models/import", {"files": [(io.BytesIO(b"x" * 5_000_000), "a")]})
    ayse = signed_in_browser(a_site(service), people.ayse)
    hers = ayse.post("/administration/models/import", {"files": [(io.BytesIO(b"x" * 200_000), "a")]})

    assert (allowed.status, refused.status) == (303, 413)
    assert hers.status in {403, 413}


def test_a_model_is_removed_after_a_question(service: Service, selin: Browser) -> None:
    import_model(ARGOS_PACKAGE, service.settings.models)
    listed = selin.get("/administration/models")

    asked = selin.get(listed.links["Remove…"])
    page = selin.follow(selin.post(listed.links["Remove…"]))

    assert asked.heading == "Remove English → Turkish"
    assert "The model English → Turkish is removed." in page.text
    assert service.services.catalogue.installed() == ()
    assert selin.get(listed.links["Remove…"]).status == 404


def test_a_model_that_a_draft_is_made_with_stays(
    service: Service, staff: Staff, selin: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lend_starter_models(service.settings.models)
    hand_in(service, staff.ayse, a_letter("Bom dia."))
    service.work(Job.PARSE)
    address = "/administration/models/installed/firefox/pt-en/remove"

    asked = selin.get(address)
    refused = selin.post(address)

    monkeypatch.setenv("TRANSLATION_DATA_FOLDER", str(service.settings.data_folder))
    monkeypatch.setenv("DATABASE_URL", service.settings.database_url)
    assert explained(commands, ["models", "remove", "pt-en"]) == 2
    assert "1 documents are being drafted with this model." in "".join(capsys.readouterr())
    assert "1 document is being drafted with this model." in asked.text
    assert refused.status == 400
    assert "pt-en" in {str(model.pair) for model in service.services.catalogue.installed()}
    service.work()
    assert selin.post(address).status == 303


@pytest.mark.parametrize("changes", [{"engine": "../x"}, {"source_language": "english"}, {"target_language": ""}])
def test_an_order_that_no_page_sends_is_refused(selin: Browser, changes: dict[str, str]) -> None:
    selin.get("/administration/models")

    assert order(selin, **changes).status == 400


@pytest.mark.parametrize("path", ["", "/add", "/installed/argos/en-tr/remove"])
def test_models_are_for_administrators(service: Service, staff: Staff, path: str) -> None:
    can = signed_in_browser(a_site(service), staff.can)

    assert can.get(f"/administration/models{path}").status == 403


def test_the_way_a_sentence_went_stands_in_the_editor_and_in_its_record(service: Service, staff: Staff) -> None:
    lend_starter_models(service.settings.models)
    import_model(ARGOS_PACKAGE, service.settings.models)
    document_id = a_waiting_document(service, staff.ayse, a_letter("Onde está o gato?"), target_language="tr")
    claim(service, document_id, staff.deniz)

    deniz = signed_in_browser(a_site(service), staff.deniz)
    editor = deniz.get(f"/review/documents/{document_id}")

    with service.services.reading() as session:
        [segment] = session.scalars(select(SegmentRow).where(SegmentRow.document_id == document_id))
    record = deniz.get(f"/review/segments/{segment.id}/history")
    way = "firefox pt-en 1693087646 → argos en-tr 0.1"
    assert segment.origin_detail == way
    assert way in editor.text
    assert way in record.text


def test_one_engine_may_serve_a_pair_though_another_comes_first(tmp_path: Path) -> None:
    service = a_service(tmp_path, engine_order="firefox,argos", pair_engines="pt-en=argos,pt-tr=pivot")

    assert service.services.engines.preference(LanguagePair(source="pt", target="en")) == "argos"
    assert service.services.engines.preference(LanguagePair(source="pt", target="tr")) == "pivot"
