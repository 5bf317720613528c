"""The look at every page that a journey fetches: words that were not there before hide no fault."""

import pytest
from flask import Flask

from tests.building.web import Page, check_page

FAULTLESS = """<!doctype html><html lang="tr"><head><title>Talepler</title></head><body><h1>Talepler</h1>
<form><label for="search">Ara</label><input id="search" name="search" type="text" value="Ayşe"></form>
<p><a href="/requests/12">E-48213 &amp; ekleri</a></p></body></html>"""
FAULTS = {
    "a title without words": ("<title>Talepler</title>", "<title> </title>"),
    "a link without words": ("E-48213 &amp; ekleri", " "),
    "an element that is not closed": ("</a>", ""),
    "words that are markup": ("E-48213", "E <48213"),
    "a character that has no such name": ("&amp;", "&ekler;"),
    "a label of something else": ('for="search"', 'for="searched"'),
    "an id twice": ("<p>", '<p id="search">'),
    "no language": (' lang="tr"', ' lang="xx"'),
}


def page_of(markup: str) -> Page:
    application = Flask(__name__)
    application.add_url_rule("/", view_func=lambda: markup)
    return Page(application.test_client().get("/"))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen_on_a_page_that_is_known_but_for_words(fault: str) -> None:
    check_page(page_of(FAULTLESS))
    check_page(page_of(FAULTLESS.replace("Ayşe", "Deniz").replace("E-48213", "A-7")))

    with pytest.raises(AssertionError):
        check_page(page_of(FAULTLESS.replace(*FAULTS[fault])))
