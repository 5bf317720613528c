"""The administrator brings a model in a real browser, from a real server, by a real worker, and takes it away again."""

import re
from collections.abc import Iterator
from threading import Event

import pytest
from playwright.sync_api import Locator, expect

from tests.building.machine_models import ARGOS_PACKAGE
from tests.building.model_server import Manners, ModelServer
from tests.building.walker import Arrive, Walker

MODELS = "/administration/models"


@pytest.fixture
def selin(arrive: Arrive) -> Iterator[Walker]:
    """The administrator, who leaves no model behind, however the test ends."""
    walker = arrive("selin")
    walker.speak("en")
    yield walker
    walker.page.goto(f"{walker.address}{MODELS}")
    if installed(walker).count():
        remove(walker)


def installed(walker: Walker) -> Locator:
    return walker.page.get_by_role("region", name="Installed models").locator("tr", has_text="English → Turkish")


def remove(walker: Walker) -> None:
    walker.press(installed(walker).get_by_role("link", name=re.compile("^Remove")))
    walker.press("main form button.danger")


def test_a_model_is_asked_for_installed_and_removed(selin: Walker, models_elsewhere: ModelServer) -> None:
    page = selin.page
    may_go_on = Event()
    models_elsewhere.manners["/package"] = Manners(piece=100_000, may_go_on=may_go_on)

    selin.go(f"{MODELS}/add")
    selin.press("form.ask button")
    expect(page.locator("tr", has_text="English → Turkish")).to_be_visible()
    selin.look()
    selin.press(page.locator("tr", has_text="English → Turkish").get_by_role("button"))

    # Nobody touches the page from here on: it follows the worker by itself.
    expect(page.locator(".errand progress")).to_be_visible()
    expect(page.locator("#refresh")).to_be_hidden()
    may_go_on.set()
    expect(installed(selin)).to_be_visible()
    expect(page.locator("#refresh")).to_have_count(0)
    expect(page.locator("#news")).to_have_text("Something about the models has changed.")
    selin.look()

    remove(selin)
    expect(page.get_by_text("The model English → Turkish is removed.")).to_be_visible()


def test_a_package_is_handed_in_as_a_file(selin: Walker) -> None:
    page = selin.page
    selin.go(f"{MODELS}/add")
    page.set_input_files("input[type=file]", ARGOS_PACKAGE)
    selin.press("form[enctype] button")

    expect(installed(selin)).to_be_visible()
    expect(installed(selin)).to_contain_text("imported file")
