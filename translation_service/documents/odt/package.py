"""An OpenDocument package: its members in their order, `mimetype` first; those not touched stay byte for byte."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from lxml import etree

from translation_service.documents import refusals
from translation_service.documents.markup import Element, parse

CONTENT: Final = "content.xml"
STYLES: Final = "styles.xml"
META: Final = "meta.xml"
_KIND: Final = "mimetype"
# A template, and the page of the web that an office program wrote as a text.
_ORDINARY: Final = re.compile(
    rb"(application/vnd\.oasis\.opendocument\.(?:text|presentation|graphics))-(?:template|web)"
)
_MANIFEST: Final = "META-INF/manifest.xml"
_SIGNATURES: Final = frozenset({"META-INF/documentsignatures.xml", "META-INF/macrosignatures.xml"})
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_OBJECT: Final = re.compile(rb"<office:(?:chart|spreadsheet|text|drawing|presentation)[\s/>]")
_LISTED: Final = re.compile(rb"[ \t]*<manifest:file-entry\s[^>]*?manifest:full-path=\"([^\"]*)\"[^>]*/>\s*")
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, RuntimeError)


class Package:
    """The members of a file."""

    def __init__(self, content: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except _DAMAGE as error:
            raise refusals.damaged() from error
        self._entries = self._archive.infolist()
        self._names = {entry.filename for entry in self._entries}
        self._roots: dict[str, Element] = {}
        self._touched: set[str] = set()
        self._dropped: set[str] = set()

    def has(self, part: str) -> bool:
        return part in self._names

    @property
    def is_signed(self) -> bool:
        return not _SIGNATURES.isdisjoint(self._names)

    def root(self, part: str) -> Element:
        """Return the XML of a part, always the same object; refuse the file when it is missing or damaged."""
        if part not in self._roots:
            self._roots[part] = parse(self._read(part))
        return self._roots[part]

    def touch(self, part: str) -> None:
        """Note that the XML of a part was changed and must be written."""
        self._touched.add(part)

    def drop(self, part: str) -> None:
        """Note that a part is not to be written."""
        self._dropped.add(part)

    def objects(self) -> Iterator[str]:
        """Return the parts of embedded objects that may hold words: equations are none."""
        for entry in self._entries:
            if entry.filename.endswith(f"/{CONTENT}") and _OBJECT.search(self._read(entry.filename)):
                yield entry.filename

    def pack(self) -> bytes:
        """Return the file as an ordinary document, also where it was a template or a page of the web.

        What was signed is another now, so a signature is left out of a changed file.
        """
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry in self._entries:
                if self._is_left_out(entry.filename):
                    continue
                clean = zipfile.ZipInfo(entry.filename, entry.date_time)
                clean.compress_type = entry.compress_type
                clean.external_attr = entry.external_attr
                archive.writestr(clean, self._content(entry.filename))
        return packed.getvalue()

    def _is_left_out(self, name: str) -> bool:
        return name in self._dropped or (bool(self._touched) and name in _SIGNATURES)

    def _content(self, name: str) -> bytes:
        if name in {_KIND, _MANIFEST}:
            return self._listed(_ORDINARY.sub(rb"\1", self._read(name)))
        if name not in self._touched:
            return self._read(name)
        return _DECLARATION + etree.tostring(self._roots[name].getroottree(), encoding="UTF-8", xml_declaration=False)

    def _listed(self, manifest: bytes) -> bytes:
        """Return a list of the parts without those that are dropped."""
        if not self._dropped:
            return manifest
        return _LISTED.sub(lambda found: b"" if found[1].decode() in self._dropped else found[0], manifest)

    def _read(self, name: str) -> bytes:
        try:
            return self._archive.read(name)
        except _DAMAGE as error:
            raise refusals.damaged() from error
