"""A site that a real browser can open, and the browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which

import pytest
from flask import Flask
from playwright.sync_api import Browser, Error, Page, Playwright, sync_playwright
from werkzeug.serving import make_server

from tests.building.people import PASSWORD
from translation_service.domain.people import Actor


@contextmanager
def served(application: Flask) -> Iterator[str]:
    """Serve an application on a free port; give its address."""
    server = make_server("127.0.0.1", 0, application, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start headless Chromium; skip the test where there is none."""
    with sync_playwright() as playwright:
        browser = _launched(playwright)
        try:
            yield browser
        finally:
            browser.close()


def _launched(playwright: Playwright) -> Browser:
    """Start the system's Chromium, or else the one that Playwright has fetched for itself."""
    try:
        return playwright.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
    except Error as error:
        if "Executable doesn't exist" not in str(error):
            raise
        return pytest.skip("no Chromium on this machine: install it, or let Playwright fetch its own")


def sign_in(page: Page, address: str, person: Actor) -> None:
    """Sign a person in through the page."""
    first = person.name.split()[0].lower().translate(str.maketrans("şğıöçü", "sgiocu"))
    page.goto(f"{address}/sign-in")
    page.fill("[name=address]", f"{first}@belediye.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_load_state()
