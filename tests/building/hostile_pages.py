"""Pages and texts with marks that lie, hurt or reach out; each name says how."""

from collections.abc import Callable, Mapping
from typing import Final


def _page_of_open_remarks() -> bytes:
    return b"<!doctype html><html><body><p>Words" + b"<!-- " * 500_000


def _page_of_one_line() -> bytes:
    return b"<!doctype html><html><body><p>" + b"word " * 4_000_000


def _deep_page() -> bytes:
    return b"<!doctype html><html><body>" + b"<div>" * 30_000 + b"<p>Words</p>"


def _page_of_open_links() -> bytes:
    return b"<!doctype html><html><body><p>" + b'<a href="/x"><b>word ' * 10_000


def _page_of_half_tags() -> bytes:
    return b"<!doctype html><html><body><p>" + b"<p <a <b " * 30_000


def _page_of_entities() -> bytes:
    return b"<!doctype html><html><body><p>" + b"&amp;&#x41;&#99999999999;&unknown;" * 60_000


def _page_of_named_fields() -> bytes:
    """Return a page of fields, each of which is named by forty others: what a screen reader says of it has no end."""
    names = [" ".join(f"i{name}" for name in range(number, number + 40)) for number in range(2_000)]
    fields = (
        f'<input id=i{number} aria-labelledby="{named}"><label for=i{number}>Name {number}</label>'
        for number, named in enumerate(names)
    )
    return b"<!doctype html><html><body>" + "".join(fields).encode()


def _page_of_looks_in_looks() -> bytes:
    words, deep = b"words in all of these " * 300, 80
    return b"<!doctype html><html><body>" + (b"<p>" + b"<b>a " * deep + words + b"b</b> " * deep) * 8


def _markdown_of_brackets() -> bytes:
    return b"# Words\n\n" + b"[" * 20_000 + b"](" * 20_000


def _markdown_of_quotes() -> bytes:
    return b"> " * 20_000 + b"Words\n\n" + b"* " * 20_000 + b"more\n"


def _markdown_of_stars() -> bytes:
    return b"Words " + b"*a **a " * 10_000


def _markdown_of_paragraphs() -> bytes:
    return b"a\n\n" * 16_000


def _markdown_of_divisions() -> bytes:
    return b"<div>\n\nWords\n\n" * 2_000


HOSTILE_PAGES: Final[Mapping[str, tuple[Callable[[], bytes], str]]] = {
    "page-of-open-remarks": (_page_of_open_remarks, "a.html"),
    "page-of-one-line": (_page_of_one_line, "a.html"),
    "deep-page": (_deep_page, "a.html"),
    "page-of-open-links": (_page_of_open_links, "a.html"),
    "page-of-half-tags": (_page_of_half_tags, "a.html"),
    "page-of-entities": (_page_of_entities, "a.html"),
    "page-of-named-fields": (_page_of_named_fields, "a.html"),
    "page-of-looks-in-looks": (_page_of_looks_in_looks, "a.html"),
    "markdown-of-brackets": (_markdown_of_brackets, "a.md"),
    "markdown-of-quotes": (_markdown_of_quotes, "a.md"),
    "markdown-of-stars": (_markdown_of_stars, "a.md"),
    "markdown-of-paragraphs": (_markdown_of_paragraphs, "a.md"),
    "markdown-of-divisions": (_markdown_of_divisions, "a.md"),
}
"""How to build each, and the name it is handed in under."""
