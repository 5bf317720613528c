"""To the page of the institution and back, in a real browser with and without JavaScript."""

from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.building.live_site import served
from tests.building.openid_provider import a_provider, a_sign_in
from tests.building.people import hire_staff
from tests.building.service import a_service
from tests.building.web import a_site
from translation_service.web.services import install_services


@pytest.mark.parametrize("has_scripts", [True, False])
def test_a_person_goes_to_the_institution_and_back_and_leaves_both(
    browser: Browser, tmp_path: Path, has_scripts: bool
) -> None:
    service = a_service(tmp_path)
    with service.services.transaction() as session:
        hire_staff(session)
    site = a_site(service)
    with a_provider() as provider, served(site) as address:
        # Another host than the provider's: cookies must survive the way from one site to another.
        desk = address.replace("127.0.0.1", "localhost")
        install_services(site, replace(service.services, identity_provider=a_sign_in(provider, desk=desk)))
        with browser.new_context(java_script_enabled=has_scripts, locale="tr-TR") as context:
            page = context.new_page()
            refused: list[str] = []
            page.on("console", lambda line: refused.append(line.text) if line.type == "error" else None)

            page.goto(f"{desk}/account")
            faults = Axe().run(page).response["violations"] if has_scripts else []
            page.get_by_role("link", name="Kurum hesabıyla oturum aç").click()
            page.wait_for_url(f"{desk}/account")
            page.get_by_role("button", name="Oturumu kapat").first.click()
            page.wait_for_url(f"{desk}/sign-in")

            assert faults == []
            assert page.locator(".notice-good").inner_text() == "Oturumunuz kapatıldı."
            assert len(provider.farewells) == 1
            assert refused == []
