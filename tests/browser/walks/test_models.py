"""The administrator brings a model in a real browser, from a real server, by a real worker, and takes it away again."""

import re

import pytest
from playwright.sync_api import expect

from tests.building.machine_models import ARGOS_PACKAGE
from tests.building.model_server import Manners, ModelServer
from tests.building.walker import Arrive, Walker

MODELS = "/administration/models"


@pytest.fixture
def selin(arrive: Arrive) -> Walker:
    walker = arrive("selin")
    walker.speak("en")
    return walker


def test_a_model_is_asked_for_installed_and_removed(selin: Walker, models_elsewhere: ModelServer) -> None:
    page = selin.page
    models_elsewhere.manners["/package"] = Manners(pause=0.05, piece=100_000)

    selin.go(f"{MODELS}/add")
    selin.press("form.ask button")
    expect(page.locator("tr", has_text="English → Turkish")).to_be_visible(timeout=30_000)
    selin.look()
    selin.press(page.locator("tr", has_text="English → Turkish").get_by_role("button"))

    # Nobody touches the page from here on: it follows the worker by itself.
    expect(page.locator(".errand progress")).to_be_visible(timeout=30_000)
    expect(page.locator("#refresh")).to_be_hidden()
    installed = page.get_by_role("region", name="Installed models").locator("tr", has_text="English → Turkish")
    expect(installed).to_be_visible(timeout=60_000)
    expect(page.locator("#refresh")).to_have_count(0)
    assert page.locator("#news").text_content() == "Something about the models has changed."
    selin.look()

    selin.press(installed.get_by_role("link", name=re.compile("^Remove")))
    selin.press("main form button.danger")
    expect(page.get_by_text("The model English → Turkish is removed.")).to_be_visible()


def test_a_package_is_handed_in_as_a_file(selin: Walker) -> None:
    page = selin.page
    selin.go(f"{MODELS}/add")
    page.set_input_files("input[type=file]", ARGOS_PACKAGE)
    selin.press("form[enctype] button")

    installed = page.get_by_role("region", name="Installed models").locator("tr", has_text="English → Turkish")
    expect(installed).to_be_visible(timeout=60_000)
    expect(installed).to_contain_text("imported file")
    selin.press(installed.get_by_role("link", name=re.compile("^Remove")))
    selin.press("main form button.danger")
