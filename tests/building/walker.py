"""A person at a browser: goes to pages, and has every page that is looked at checked for accessibility."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Error, Locator, Page, StorageState

from tests.building.live_site import PATIENCE
from tests.building.looking import KINDS, SCAN
from tests.building.people import PASSWORD

_FAULTLESS: set[int] = set()
_SESSIONS: dict[tuple[str, str], StorageState] = {}
_SIGNS_OF_LEAVING = ("context was destroyed", "Cannot find context", "was detached", "because of a navigation")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True, slots=True)
class Walker:
    """Somebody signed in at an address."""

    page: Page
    address: str

    def go(self, path: str) -> None:
        """Open a page and look at it."""
        self.page.goto(self.address + path)
        self.look()

    def look(self) -> None:
        """Check the present page: reachable with every sense, and no script error or blocked resource."""
        violations = self._violations()
        assert violations == [], _told(self.page.url, violations)

    def _violations(self, *, looks_left: int = 3) -> list[dict[str, object]]:
        """What is found on the page that stays: one that is just being left is looked at again when it is gone."""
        self.page.wait_for_load_state()
        try:
            return self._found()
        except Error as error:
            if looks_left == 1 or not any(sign in str(error) for sign in _SIGNS_OF_LEAVING):
                raise
            return self._violations(looks_left=looks_left - 1)

    def _found(self) -> list[dict[str, object]]:
        """Look at what is new on the page: what differs in nothing but words from something faultless is left out."""
        kinds = self.page.evaluate(KINDS, " ".join(map(str, _FAULTLESS)))
        if not kinds:
            return []
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE_SCRIPT)
        violations: list[dict[str, object]] = self.page.evaluate(SCAN, RULES)
        if not violations:
            _FAULTLESS.update(kinds)
        return violations

    def press(self, selector: str | Locator) -> None:
        """Press a button or follow a link that leads to another page, and look at that page."""
        target = self.page.locator(selector).first if isinstance(selector, str) else selector
        with self.page.expect_navigation():
            target.click()
        self.look()

    def speak(self, language: str) -> None:
        """Change the language of the interface, if it is not that language already."""
        if self.page.locator("html").get_attribute("lang") != language:
            with self.page.expect_navigation():
                self.page.locator(f"button[name=language][value={language}]").click()

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path, full_page=True)


Arrive = Callable[[str], Walker]
"""Signs one of the demonstration's people in, by first name."""


@contextmanager
def walkers_at(address: str, browser: Browser) -> Iterator[Arrive]:
    """Let people arrive at an address; all have left when the block ends, so that no page of theirs goes on asking."""
    walkers: list[Walker] = []

    def arrive(first_name: str) -> Walker:
        walkers.append(_a_walker(browser, address, first_name))
        return walkers[-1]

    try:
        yield arrive
    finally:
        for walker in walkers:
            walker.page.context.close()


def _a_walker(browser: Browser, address: str, first_name: str) -> Walker:
    """Somebody who is signed in: who was before goes on with that session, for a password is slow to check."""
    session = _SESSIONS.get((address, first_name))
    context = browser.new_context(locale="tr-TR", viewport={"width": 1280, "height": 900}, storage_state=session)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.on("pageerror", _complain)
    walker = Walker(page, address)
    if session:
        walker.go("/")
        return walker
    walker.go("/sign-in")
    page.fill("[name=address]", f"{first_name}@belediye.example")
    page.fill("[name=password]", PASSWORD)
    walker.press("main form button")
    _SESSIONS[address, first_name] = context.storage_state()
    return walker


def _complain(error: object) -> None:
    raise AssertionError(f"a script failed: {error}")


def _told(url: str, violations: list[dict[str, object]]) -> str:
    short = [{"rule": one["id"], "help": one["help"], "where": _places(one)} for one in violations]
    return f"{url}\n{json.dumps(short, indent=2, ensure_ascii=False)}"


def _places(violation: dict[str, object]) -> list[str]:
    nodes = violation["nodes"]
    assert isinstance(nodes, list)
    return [str(node["html"])[:200] for node in nodes[:3]]
