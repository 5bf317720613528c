"""A book's package: which of its parts are read, in which order, and the way back into the archive."""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from lxml import etree

from translation_service.documents import refusals
from translation_service.documents.files.entries import copy_entry, read_entry, write_entry
from translation_service.documents.markup import Element, parse

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_SIGNATURES: Final = "META-INF/signatures.xml"
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "image/svg+xml"})
_CONTENTS: Final = "application/x-dtbncx+xml"
# Letters may be mixed up so that they cannot be taken out of the book; this locks no page.
_FOR_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
# The name of a document type and where it is described, which nobody fetches. One that declares anything stays, and is
# refused by who parses the part.
_NAMED_TYPE: Final = re.compile(
    rb"""<!DOCTYPE\s++[\w:.-]++(?:\s++(?:PUBLIC|SYSTEM)(?:\s++(?:"[^"<>]*+"|'[^'<>]*+')){1,2})?\s*+>"""
)
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, RuntimeError)


class Package:
    """The parts of a book."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _DAMAGE as error:
            raise refusals.damaged() from error
        self._entries = {entry.filename: entry for entry in self._archive.infolist()}
        if self._is_locked():
            raise refusals.locked()
        self.main = self._main()
        self._items = list(self._listed())

    @property
    def is_signed(self) -> bool:
        return _SIGNATURES in self._entries

    def read(self, name: str) -> bytes:
        try:
            return read_entry(self._content, self._entries[name])
        except _DAMAGE as error:
            raise refusals.damaged() from error

    def pages(self) -> Iterator[str]:
        """Return the pages: those read one after the other, then the others, such as the list of contents."""
        return (name for name, kind in self._items if kind in _PAGES)

    def contents(self) -> Iterator[str]:
        """Return the lists of contents of the older kind."""
        return (name for name, kind in self._items if kind == _CONTENTS)

    def pack(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the book with some parts changed; what was signed is another now, so its signature is left out."""
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, entry in self._entries.items():
                if name in changed:
                    write_entry(archive, entry, changed[name])
                elif not (changed and name == _SIGNATURES):
                    self.read(name)
                    copy_entry(archive, entry, source=self._content)
        return packed.getvalue()

    def _main(self) -> str:
        """Return the part that lists the others."""
        named = (_said(file, "full-path") for file in _called(self._parsed(_CONTAINER), "rootfile"))
        found = next((name for name in named if name in self._entries), None)
        if found is None:
            raise refusals.damaged()
        return found

    def _listed(self) -> Iterator[tuple[str, str]]:
        """Return the parts with their media types, each once: those of the spine first."""
        root = self._parsed(self.main)
        items = {_said(item, "id"): item for item in _called(root, "item")}
        spine = [items[_said(one, "idref")] for one in _called(root, "itemref") if _said(one, "idref") in items]
        folder, known = posixpath.dirname(self.main), set[str]()
        for item in (*spine, *items.values()):
            name = posixpath.normpath(posixpath.join(folder, unquote(_said(item, "href").partition("#")[0])))
            if name in self._entries and name not in known:
                known.add(name)
                yield name, _said(item, "media-type").strip().lower()

    def _parsed(self, name: str) -> Element:
        """Return the root of a part; programs for books name a document type in it, which declares nothing."""
        return parse(_NAMED_TYPE.sub(b"", self.read(name), count=1))

    def _is_locked(self) -> bool:
        if _ENCRYPTION not in self._entries:
            return False
        methods = [
            _said(one.find("{*}EncryptionMethod"), "Algorithm")
            for one in _called(self._parsed(_ENCRYPTION), "EncryptedData")
        ]
        return any(method not in _FOR_FONTS for method in methods)


def _called(root: Element, name: str) -> Iterator[Element]:
    """Return the elements of a name, in whatever namespace."""
    return (element for element in root.iter(etree.Element) if etree.QName(element).localname == name)


def _said(element: Element | None, attribute: str) -> str:
    return "" if element is None else element.get(attribute, "")
