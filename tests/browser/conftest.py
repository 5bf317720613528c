"""A running service and a browser for a whole run of the walks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.building.live_site import chromium
from tests.building.running_service import RunningService


@pytest.fixture(scope="package")
def running_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    """Start `translation-service run --demo`: web, worker, schedule and broker as a person would have them."""
    service = RunningService.started(tmp_path_factory.mktemp("walks") / "var")
    try:
        service.wait_until_ready()
        yield service
    finally:
        service.stop()


@pytest.fixture(scope="module")
def walking_browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A Word file to hand in, named after the test's own folder so that each test finds its own."""
    from tests.building.orders import a_letter

    path = tmp_path / f"carta-{tmp_path.name[-20:]}.docx"
    path.write_bytes(a_letter("Ao **Município** de Beşiktaş,", "Agradecemos a carta de 12.05.2026.").content)
    return path
