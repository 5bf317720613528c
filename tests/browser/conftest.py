"""A browser, the running service for `walks/`, and a document in the `editor/`."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.building.editing import Stage
from tests.building.live_site import PATIENCE, chromium, served, sign_in
from tests.building.machine_models import ARGOS_PACKAGE
from tests.building.model_server import ModelServer, model_server
from tests.building.orders import a_letter
from tests.building.people import hire_staff
from tests.building.revising import a_document_in_revision
from tests.building.running_service import RunningService
from tests.building.service import a_service
from tests.building.walker import Arrive, walkers_at
from tests.building.web import a_site
from translation_service.application.terms.editing import add_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.ids import DocumentId


@pytest.fixture(scope="package")
def models_elsewhere() -> Iterator[ModelServer]:
    """Serve an index of models with one package."""
    with model_server() as server:
        entry = {"from_code": "en", "to_code": "tr", "package_version": "0.1", "links": ["/package"]}
        server.answers |= {"/index.json": json.dumps([entry]).encode(), "/package": ARGOS_PACKAGE.read_bytes()}
        yield server


@pytest.fixture(scope="package")
def running_service(
    tmp_path_factory: pytest.TempPathFactory, models_elsewhere: ModelServer
) -> Iterator[RunningService]:
    """Start `translation-service run --demo`: web, worker, schedule and broker as a person would have them.

    But without LibreOffice, which would print every letter for a preview that nobody opens.
    """
    index = f"{models_elsewhere.url}/index.json"
    service = RunningService.started(
        tmp_path_factory.mktemp("walks") / "var",
        TRANSLATION_MODEL_SOURCES="argos",
        TRANSLATION_MODEL_ARGOS=index,
        TRANSLATION_OFFICE_PROGRAM="",
    )
    try:
        service.wait_until_ready()
        yield service
    finally:
        service.stop()


@pytest.fixture(scope="package")
def address(running_service: RunningService) -> str:
    return f"http://127.0.0.1:{running_service.port}"


@pytest.fixture(scope="package", autouse=True)
def patience() -> None:
    """Wait as long as a machine may need that does much else; what comes is looked at as soon as it comes."""
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def arrive(browser: Browser, address: str) -> Iterator[Arrive]:
    """Sign people of the demonstration in at the running service; they leave when the test ends."""
    with walkers_at(address, browser) as arrive:
        yield arrive


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A Word file to hand in, named after the test's own folder so that each test finds its own."""
    path = tmp_path / f"carta-{tmp_path.name[-20:]}.docx"
    path.write_bytes(a_letter("Ao **Município** de Beşiktaş,", "Agradecemos a carta de 12.05.2026.").content)
    return path


@pytest.fixture(scope="package")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A site in this process, whose documents tests arrange as they like."""
    service = a_service(tmp_path_factory.mktemp("editor"))
    with service.services.transaction() as session:
        staff = hire_staff(session)
        entry = TermEntry(source_language="pt", target_language="en", source="Município", target="municipality")
        add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)
    with served(a_site(service)) as address:
        yield Stage(service, staff, address)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(locale="en-GB", timezone_id="America/New_York")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


@pytest.fixture
def document_id(stage: Stage) -> DocumentId:
    letter = a_letter("Ao Município de **Beşiktaş**,", "Agradecemos a carta.", "Até breve.")
    return a_document_in_revision(stage.service, stage.staff.ayse, stage.staff.deniz, letter)


@pytest.fixture(scope="package")
def session_of_deniz(stage: Stage, browser: Browser) -> StorageState:
    """Sign the reviser in once: a password is slow to check."""
    with browser.new_context() as context:
        sign_in(context.new_page(), stage.address, stage.staff.deniz)
        return context.storage_state()


@pytest.fixture
def page(stage: Stage, context: BrowserContext, document_id: DocumentId, session_of_deniz: StorageState) -> Page:
    """Open the document in the editor; any error of a script fails the test."""
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    context.add_cookies(session_of_deniz["cookies"])
    page.goto(f"{stage.address}/review/documents/{document_id}")
    expect(page.locator(".surface").first).to_be_visible()
    assert not faults
    return page
