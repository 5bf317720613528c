"""Comments on cells: notes of old, and threads with the copies that older programs show."""

from collections.abc import Iterator, Mapping
from typing import Final

from translation_service.documents.blocks import Block, has_letter
from translation_service.documents.captions import Caption
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.numbers import attribute_number
from translation_service.documents.xlsx.texts import RichText, text_of
from translation_service.documents.xlsx.worded import Single, Worded
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Place

_AUTHOR: Final = names.spreadsheet("author")
_COMMENT: Final = names.spreadsheet("comment")
_TEXT: Final = names.spreadsheet("text")
_THREADED: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_OF_THREAD: Final = "tc="


class ThreadedText:
    """What somebody said in a thread; the people named in it stay marked where their names are found again."""

    def __init__(self, element: Element) -> None:
        self._caption = Caption(element, Place.COMMENT)
        self._element = element

    @property
    def block(self) -> Block:
        return self._caption.block

    def replace(self, text: str, pair: LanguagePair) -> None:
        before = self._element.text or ""
        self._caption.replace(text, pair)
        for mention in list(self._mentions()):
            start = attribute_number(mention, "startIndex")
            name = before[start : start + attribute_number(mention, "length")]
            found = (self._element.text or "").find(name)
            parent = mention.getparent()
            if name and found >= 0:
                mention.set("startIndex", str(found))
            elif parent is not None:
                parent.remove(mention)

    def _mentions(self) -> Iterator[Element]:
        comment = self._element.getparent()
        if comment is not None:
            yield from comment.iter(f"{_THREADED}mention")


def remarks(package: Package, sheet: str) -> Iterator[tuple[str, Worded]]:
    """Return the comments on the cells of a sheet with the parts they are in."""
    for part in related(package, sheet, "threadedComment"):
        for element in package.root(part).iter(f"{_THREADED}text"):
            if has_letter(element.text or ""):
                yield part, Single(ThreadedText(element))
    for part in related(package, sheet, "comments"):
        for author, text in _notes(package.root(part)):
            if not author.startswith(_OF_THREAD):
                yield part, RichText(text, Place.COMMENT, signature=f"{author}:")


def thread_texts(package: Package, sheet: str) -> list[str]:
    """Return what is said in the threads of a sheet, in order."""
    parts = related(package, sheet, "threadedComment")
    return [found.text or "" for part in parts for found in package.root(part).iter(f"{_THREADED}text")]


def copy_threads(package: Package, sheet: str, said: Mapping[str, str]) -> None:
    """Have the copies that older programs show say what the threads say now; `said` maps old words to new ones."""
    for part in related(package, sheet, "comments"):
        for author, text in _notes(package.root(part)):
            if author.startswith(_OF_THREAD) and text_of(text):
                _replace_words(text, said)
                package.touch(part)


def related(package: Package, part: str, kind: str) -> list[str]:
    """Return the parts of a kind that a part refers to, each once."""
    return list(dict.fromkeys(found.target for found in package.relationships(part) if found.kind == kind))


def _notes(root: Element) -> Iterator[tuple[str, Element]]:
    authors = [author.text or "" for author in root.iter(*_AUTHOR)]
    for comment in root.iter(*_COMMENT):
        text = names.child(comment, _TEXT)
        number = attribute_number(comment, "authorId")
        if text is not None:
            yield authors[number] if number < len(authors) else "", text


def _replace_words(text: Element, said: Mapping[str, str]) -> None:
    for written in text.iter(*names.spreadsheet("t")):
        for old in sorted(said, key=len, reverse=True):
            written.text = (written.text or "").replace(old, said[old])
