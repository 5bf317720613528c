"""What a person sees on the pages of the service, as far as the demonstration needs it."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

_DOCUMENT: Final = re.compile(r"document-(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDocument:
    """A document on the page of its request; `download` leads to the finished file, empty while there is none."""

    id: int
    name: str
    download: str


def token_of(page: str) -> str:
    """Return the token against forged requests, empty on a page without one."""
    metas = (attributes for tag, attributes, _ in _elements(page) if tag == "meta")
    return next((meta.get("content", "") for meta in metas if meta.get("name") == "csrf-token"), "")


def documents_of(page: str) -> tuple[ShownDocument, ...]:
    """Return the documents on the page of a request, in their order."""
    found: list[ShownDocument] = []
    for tag, attributes, words in _elements(page):
        kinds, number = attributes.get("class", "").split(), _DOCUMENT.fullmatch(attributes.get("id", ""))
        if tag == "article" and number:
            found.append(ShownDocument(id=int(number[1]), name="", download=""))
        elif tag == "h2" and "file-name" in kinds and found:
            found[-1] = ShownDocument(id=found[-1].id, name=words, download="")
        elif tag == "a" and "button" in kinds and found and "/versions/" in attributes.get("href", ""):
            found[-1] = ShownDocument(id=found[-1].id, name=found[-1].name, download=attributes["href"])
    return tuple(found)


def segments_of(page: str) -> tuple[int, ...]:
    """Return the ids of the segments on a page of the editor."""
    return tuple(
        int(attributes["data-segment"]) for _, attributes, _ in _elements(page) if "data-segment" in attributes
    )


def _elements(page: str) -> list[tuple[str, dict[str, str], str]]:
    """Return each element of a page: its name, its attributes, and the text right behind its start."""
    reader = _Reader()
    reader.feed(page)
    return [(tag, attributes, "".join(words).strip()) for tag, attributes, words in reader.elements]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}, []))

    def handle_data(self, data: str) -> None:
        if self.elements:
            self.elements[-1][2].append(data)
