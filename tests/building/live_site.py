"""A site that a real browser can open, and the browser."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Final

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from tests.building.people import PASSWORD
from translation_service.domain.people import Actor

PATIENCE: Final = 75_000.0
"""Milliseconds that a machine which does much else may need for anything in a browser."""

NEVER_LONG: Final = "window.usual = AbortSignal.timeout; AbortSignal.timeout = () => usual.call(AbortSignal, 50);"
"""Has a page give up on an answer within a blink, where it would wait for half a minute."""

AS_LONG_AS_USUAL: Final = "AbortSignal.timeout = usual;"
"""Has a page wait for an answer as long as it would, where the server is busy too."""


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
    # The one without windows needs a third less of the processor.
    path = which("chromium-headless-shell") or which("chromium") or next(_fetched_by_playwright(), None)
    if path is None:
        pytest.skip("no Chromium on this machine: install it, or run “playwright install chromium”")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def _fetched_by_playwright() -> Iterator[Path]:
    """Yield the browsers that any version of Playwright has fetched here, the newest first."""
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    for name in ("chrome", "headless_shell", "chrome-headless-shell"):
        yield from sorted(folder.glob(f"chromium*/chrome-*/{name}"), reverse=True)


def sign_in(page: Page, address: str, person: Actor) -> None:
    """Sign a person in through the page."""
    first = person.name.split()[0].lower().translate(str.maketrans("şğıöçü", "sgiocu"))
    page.goto(f"{address}/sign-in")
    page.fill("[name=address]", f"{first}@belediye.example")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_load_state()
