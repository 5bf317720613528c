"""A browser without a screen: it keeps cookies, fills in forms, and checks every page that any test fetches."""

import re
from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, cast

import html5lib  # type: ignore[import-untyped] # it has no types
from flask import Flask
from html5lib.html5parser import ParseError  # type: ignore[import-untyped] # it has no types
from lxml.etree import _Element as Element
from lxml.html import document_fromstring
from werkzeug.test import TestResponse

from tests.building.faultless import Faultless
from tests.building.people import PASSWORD
from tests.building.service import Service
from translation_service.application.people.sign_ins import begin_sign_in
from translation_service.domain.people import Actor
from translation_service.persistence.people import Person
from translation_service.settings import Settings
from translation_service.web.access import SIGN_IN
from translation_service.web.application import create_application
from translation_service.web.services import install_services, services
from translation_service.web.speaking import LANGUAGE_COOKIE

_TOKEN = re.compile(r'<meta name="csrf-token" content="([^"]+)"')
_TOKENS = re.compile(r'name="csrf[-_]token"[^>]*')
_NUMBERS = re.compile(r"\d+")
_HARMLESS = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d+);")
_WORDS = re.compile(r">[^<>&]*[^<>&\s][^<>&]*(?=<)")
_TOLD = re.compile(r' (href|value|title|aria-label|data-label|placeholder|alt|action|datetime)="[^"&]+"')
_FAULTLESS = Faultless(__file__, parser="html5lib")
_HEADERS = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")


def a_site(service: Service) -> Flask:
    """Return the web application of a service; those of equal settings share routes and templates, slow to make."""
    site = copy(_a_site_of(replace(service.settings, data_folder=Path("var"), database_url="")))
    site.extensions = dict(site.extensions)
    install_services(site, service.services)
    return site


@cache
def _a_site_of(settings: Settings) -> Flask:
    return create_application(settings)


@dataclass
class Page:
    """An answer; `root` is its HTML as an element tree."""

    answer: TestResponse

    @property
    def status(self) -> int:
        return self.answer.status_code

    @property
    def location(self) -> str:
        """Where a redirect leads, without its host."""
        return self.answer.headers.get("Location", "")

    @property
    def is_page(self) -> bool:
        if 300 <= self.status < 400:
            return False
        return self.answer.mimetype == "text/html" and self.answer.text.lower().startswith("<!doctype")

    @cached_property
    def root(self) -> Element:
        root = document_fromstring(self.answer.text or "<p>")
        for area in elements(root, "//textarea[text()]"):
            area.text = (area.text or "").removeprefix("\n")  # browsers leave it out
        return root

    @property
    def heading(self) -> str:
        return words_of(self.find("//h1")[0])

    @property
    def language(self) -> str:
        return self.root.get("lang", "")

    @property
    def text(self) -> str:
        """The words of the content, white space as single blanks."""
        return words_of((self.find("//main") or [self.root])[0])

    @property
    def links(self) -> dict[str, str]:
        """The addresses of the links by their words."""
        return {words_of(link): link.get("href", "") for link in self.find("//a[@href]")}

    def find(self, path: str) -> list[Element]:
        return elements(self.root, path)

    def value_of(self, name: str) -> str:
        """What a control of this name holds now."""
        return dict(_values(self.root)).get(name, "")

    def form(self, action: str) -> dict[str, str]:
        """The names and values of the form that leads to `action`, as a browser would send them."""
        forms = [form for form in self.find("//form") if form.get("action") == action]
        assert forms, f"{self.answer.request.path} has no form for {action}"
        return dict(_values(forms[0]))


@dataclass
class Browser:
    """One person's browser."""

    application: Flask
    page: Page | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.client = self.application.test_client()

    def get(self, address: str, **options: Any) -> Page:
        return self._keep(self.client.get(address, **options))

    def post(self, address: str, data: dict[str, Any] | None = None, **options: Any) -> Page:
        """Send a form; the token against forged requests is taken from the page fetched last."""
        return self._keep(self.client.post(address, data={**self._token(), **(data or {})}, **options))

    def follow(self, page: Page) -> Page:
        """Fetch what a redirect leads to."""
        assert page.status == 303, f"{page.answer.request.path} answered {page.status}: {page.text[:500]}"
        return self.get(page.location)

    def sign_in(self, person: Actor) -> Page:
        self.get("/sign-in")
        first = person.name.split()[0].lower().translate(str.maketrans("şğıöçü", "sgiocu"))
        return self.post("/sign-in", {"address": f"{first}@belediye.example", "password": PASSWORD})

    def speak(self, language: str) -> None:
        self.get("/sign-in")
        self.post("/language", {"language": language})

    def _token(self) -> dict[str, str]:
        if self.page is None:
            self.get("/account")
        found = _TOKEN.search(self.page.answer.text) if self.page else None
        return {"csrf_token": found[1]} if found else {}

    def _keep(self, answer: TestResponse) -> Page:
        page = Page(answer)
        for header in _HEADERS:
            assert header in answer.headers, f"{answer.request.path} lacks the header {header}"
        if page.is_page:
            check_page(page)
            self.page = page
        return page


def signed_in_browser(application: Flask, person: Actor, *, language: str = "en") -> Browser:
    """Return the browser of somebody who signed in before and reads pages in `language`; no page is fetched for it."""
    browser = Browser(application)
    with application.app_context(), services().transaction() as database:
        database.get_one(Person, person.id).language = language
        token = begin_sign_in(database, person_id=person.id, services=services())
    browser.client.set_cookie(LANGUAGE_COOKIE, language)
    with browser.client.session_transaction() as held:
        held.permanent = True
        held[SIGN_IN] = token
    return browser


def elements(root: Element, path: str) -> list[Element]:
    return cast("list[Element]", root.xpath(path))


def texts(root: Element, path: str) -> list[str]:
    return cast("list[str]", root.xpath(path))


def words_of(element: Element) -> str:
    return " ".join("".join(cast("Iterator[str]", element.itertext())).split())


def check_page(page: Page) -> None:
    """Fail with every fault of a page at once; what is as faultless before but for words is not looked at again."""
    shape = _shape_of(_TOKENS.sub("", page.answer.text))
    faults = _FAULTLESS.faults_of(shape, lambda: _faults(page))
    assert not faults, f"{page.answer.request.path}: " + "; ".join(faults)


def _shape_of(markup: str) -> str:
    """Leave out what words say, and write each number as its rank, so that equal ones stay equal, others different."""
    shape = _TOLD.sub(r" \1", _WORDS.sub(">x", _HARMLESS.sub("x", markup)))
    order: dict[str, int] = {}
    return _NUMBERS.sub(lambda number: str(order.setdefault(number[0], len(order))), shape)


def _faults(page: Page) -> Iterator[str]:
    yield from _faults_of_markup(page)
    if len(page.find("//h1")) != 1:
        yield f"needs one h1, has {len(page.find('//h1'))}"
    if page.language not in {"tr", "en"}:
        yield "does not say its language"
    if not page.find("//title") or not words_of(page.find("//title")[0]).strip(" –"):
        yield "has no title"
    yield from _faults_of_ids(page)
    yield from (f"control without a label: {_named(one)}" for one in _controls(page) if not _has_label(page, one))
    yield from (f"no words: {_named(one)}" for one in page.find("//button | //a[@href]") if not _is_named(one))
    yield from (f"image without alt: {_named(one)}" for one in page.find("//img[not(@alt)]"))
    yield from (f"inline code: {_named(one)}" for one in page.find("//script[not(@src)] | //style | //*[@style]"))
    yield from (f"table without caption: {_named(one)}" for one in page.find("//table[not(caption)]"))
    yield from (f"head cell without scope: {_named(one)}" for one in page.find("//th[not(@scope)]"))


def _faults_of_markup(page: Page) -> Iterator[str]:
    parser = html5lib.HTMLParser(strict=True)
    try:
        parser.parse(page.answer.text)
    except ParseError as error:
        yield f"is no valid HTML: {error} at {parser.errors[-1][0] if parser.errors else ''}"


def _faults_of_ids(page: Page) -> Iterator[str]:
    ids = Counter(texts(page.root, "//@id"))
    yield from (f"id {name} stands {count} times" for name, count in ids.items() if count > 1)
    for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
        for names in texts(page.root, f"//@{attribute}"):
            yield from (f"{attribute} names {name}, which is not there" for name in names.split() if name not in ids)


def _controls(page: Page) -> list[Element]:
    return page.find("//select | //textarea | //input[not(@type='hidden' or @type='submit' or @type='button')]")


def _has_label(page: Page, control: Element) -> bool:
    labelled = {label.get("for") for label in page.find("//label")}
    is_inside = any(parent.tag == "label" for parent in control.iterancestors())
    return (
        is_inside or control.get("id") in labelled or bool(control.get("aria-label") or control.get("aria-labelledby"))
    )


def _is_named(element: Element) -> bool:
    return bool(words_of(element) or element.get("aria-label") or element.get("aria-labelledby"))


def _named(element: Element) -> str:
    values = " ".join(f'{name!s}="{value!s}"' for name, value in dict(element.items()).items())
    return f"<{element.tag} {values}>"


def _values(root: Element) -> Iterator[tuple[str, str]]:
    for control in elements(root, ".//input[@name] | .//textarea[@name] | .//select[@name]"):
        name, kind = control.get("name", ""), control.get("type", "text")
        if kind in {"checkbox", "radio"} and control.get("checked") is None:
            continue
        yield name, _value(control)


def _value(control: Element) -> str:
    if control.tag == "textarea":
        return "".join(cast("Iterator[str]", control.itertext()))
    if control.tag == "select":
        chosen = elements(control, ".//option[@selected]") or elements(control, ".//option")
        return str(chosen[0].get("value", "")) if chosen else ""
    return str(control.get("value", ""))
