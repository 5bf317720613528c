"""Glossaries as a terminologist and files fill them."""

from io import BytesIO

from tests.building.people import Staff
from tests.building.service import Service
from tests.building.web import Browser, Page
from translation_service.application.terms.editing import add_term
from translation_service.application.terms.entries import TermEntry
from translation_service.domain.ids import TermId

HEADER = "source_language,target_language,source,target,status"


def keep_term(service: Service, staff: Staff, source: str, target: str, **more: object) -> TermId:
    """Put a Turkish–English term into the glossary, unless told otherwise."""
    entry = TermEntry(
        **{"source_language": "tr", "target_language": "en", "source": source, "target": target} | more  # type: ignore[arg-type]
    )
    with service.services.transaction() as session:
        return add_term(session, entry=entry, actor=staff.zeynep, clock=service.clock)


def rows(*lines: str, header: str = HEADER) -> bytes:
    """Return a CSV file of these rows."""
    return "\n".join((header, *lines, "")).encode()


def look_at(browser: Browser, content: bytes, name: str = "terms.csv", **values: str) -> Page:
    """Hand a file of terms in and return the page that says what it would do."""
    browser.get("/terms/import")
    return browser.follow(browser.post("/terms/import", {"file": (BytesIO(content), name)} | values))


def take_in(browser: Browser, page: Page, **values: str) -> Page:
    """Take a file in that was looked at, and return the page of what came of it."""
    action = f"{page.answer.request.path}/apply"
    return browser.follow(browser.post(action, page.form(action) | values))


def take_back(browser: Browser, page: Page) -> Page:
    """Take an import back, and return the page of what came of it."""
    return browser.follow(browser.post(f"{page.answer.request.path}/undo"))


def facts(page: Page) -> dict[str, str]:
    """Return the facts of a page by their names."""
    names = ["".join(name.itertext()) for name in page.find("//dl[@class='facts']//dt")]
    values = ["".join(value.itertext()).strip() for value in page.find("//dl[@class='facts']//dd")]
    return dict(zip(names, values, strict=True))
