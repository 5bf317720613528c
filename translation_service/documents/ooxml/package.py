"""An Office package: parts found through content types and relationships, never by their names."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.files.entries import copy_entry, read_entry, write_entry
from translation_service.documents.limits import Limits
from translation_service.documents.markup import Element, parse, refuse_document_type, serialise

_TYPES: Final = "[Content_Types].xml"
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
)
_RELATIONSHIPS: Final = ".rels"
_SIGNATURES: Final = "origin"
_XML_ENDINGS: Final = (".xml", ".rels", ".vml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A relationship to another part; `kind` is the last word of its type address, the same in both dialects."""

    kind: str
    target: str
    id: str = ""


class Package:
    """The parts of an Office file; a part that was never opened is written back byte for byte."""

    def __init__(self, content: bytes) -> None:
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                listed = archive.infolist()
        except _DAMAGE as error:
            raise refusals.damaged() from error
        self._file = content
        self._entries = {entry.filename: entry for entry in listed if not entry.is_dir()}
        self._names = {name.lower(): name for name in self._entries}
        self._roots: dict[str, Element] = {}
        self._touched: set[str] = set()
        self._written: dict[str, bytes] = {}
        self._settled: dict[str, bytes] = {}
        self._exchanged: dict[str, bytes] = {}
        self._left_out: set[str] = set()
        self._relationships: dict[str, Sequence[Relationship]] = {}

    def inspect(self, limits: Limits) -> None:
        """Refuse a package with too many relationships, or a part that is damaged or declares a document type."""
        self.inspect_relationships(limits)
        self.inspect_rest()

    def inspect_relationships(self, limits: Limits) -> None:
        """Refuse a package with too many relationships, before they are followed."""
        for name in self._entries:
            if name.lower().endswith(_RELATIONSHIPS):
                count = self._read(name).count(b"<")
                refuse_more(count, limits.element_limit, refusals.too_many_elements)

    def inspect_rest(self) -> None:
        """Refuse a package where a part that was not parsed is damaged or declares a document type.

        So a damaged picture is found when a file is opened and not when its translation is written.
        """
        for name in self._entries.keys() - self._roots.keys():
            content = self._read(name)
            if name.lower().endswith(_XML_ENDINGS):
                refuse_document_type(content)

    @property
    def main(self) -> str:
        """The name of the main part."""
        targets = [found.target for found in self.relationships("") if found.kind == "officeDocument"]
        if not targets:
            raise refusals.damaged()
        return targets[0]

    def relationships(self, part: str) -> Sequence[Relationship]:
        """Return the relationships of a part (of the package for an empty name) to parts that exist, in file order."""
        if part not in self._relationships:
            self._relationships[part] = tuple(self._read_relationships(part))
        return self._relationships[part]

    def relationship_ids(self, part: str) -> frozenset[str]:
        """Return by what names a part points at others, or at addresses."""
        return frozenset(element.get("Id", "") for element in self._written_relationships(part))

    def _written_relationships(self, part: str) -> Iterable[Element]:
        source = self.existing(_relationships_of(part))
        return () if source is None else self.root(source)

    def _read_relationships(self, part: str) -> Iterator[Relationship]:
        folder = posixpath.dirname(part)
        for element in self._written_relationships(part):
            target = self._resolved(folder, element.get("Target", ""))
            if element.get("TargetMode") != "External" and target is not None:
                kind = element.get("Type", "").rpartition("/")[2]
                yield Relationship(kind=kind, target=target, id=element.get("Id", ""))

    def root(self, part: str) -> Element:
        """Return the XML of a part, always the same object."""
        if part not in self._roots:
            self._roots[part] = parse(self.content(part))
        return self._roots[part]

    def content(self, part: str) -> bytes:
        """Return a part as it came, or as it was settled."""
        return self._settled[part] if part in self._settled else self._read(part)

    def touch(self, part: str) -> None:
        """Note that the XML of a part was changed and must be written."""
        self._touched.add(part)
        self._written.pop(part, None)

    def written(self, part: str) -> bytes:
        """Return a part as it is to be written, once nothing of it changes any more."""
        if part not in self._touched:
            return self.content(part)
        if part not in self._written:
            self._written[part] = serialise(self._roots[part])
        return self._written[part]

    @property
    def changed(self) -> set[str]:
        """The parts that are written anew."""
        return self._touched | set(self._settled)

    def settle(self, part: str) -> None:
        """Write the XML of a part down and let go of it: a large part costs memory as long as it is held."""
        self._settled[part] = serialise(self._roots.pop(part))
        self._touched.discard(part)

    def put(self, part: str, content: bytes) -> None:
        """Have a part that was never opened be written with other content."""
        self._settled[part] = content

    def exchange(self, part: str, content: bytes) -> None:
        """Put another file in the place of one that is embedded."""
        self._exchanged[part] = content

    @property
    def is_signed(self) -> bool:
        """Tell whether somebody signed the file electronically."""
        return any(self.relationships(found.target) for found in self.relationships("") if found.kind == _SIGNATURES)

    def leave_out_signatures(self) -> None:
        """Write the file without its signatures: nobody signed what it says now."""
        origins = {found.target for found in self.relationships("") if found.kind == _SIGNATURES}
        gone = origins | {found.target for origin in origins for found in self.relationships(origin)}
        gone |= {name for part in gone if (name := self.existing(_relationships_of(part))) is not None}
        for part in filter(None, map(self.existing, (_relationships_of(""), _TYPES) if gone else ())):
            root = self.root(part)
            for row in list(root):
                if self._resolved("", row.get("Target") or row.get("PartName") or "") in gone:
                    root.remove(row)
            self.touch(part)
        self._left_out |= gone

    def related(self, part: str, kind: str) -> str | None:
        return next((found.target for found in self.relationships(part) if found.kind == kind), None)

    def existing(self, part: str) -> str | None:
        """Return the name of a part as the package writes it, in whatever case it is asked for."""
        return self._names.get(part.lower())

    def pack(self) -> bytes:
        """Return the file: the touched parts anew, every other part as it came, in the same order."""
        packed, changed = BytesIO(), self.changed | set(self._exchanged)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, entry in self._entries.items():
                if name in self._left_out:
                    continue
                if name in changed:
                    write_entry(archive, entry, self._content(name))
                else:
                    copy_entry(archive, entry, source=self._file)
        return packed.getvalue()

    def _content(self, name: str) -> bytes:
        if name in self._exchanged:
            return self._exchanged[name]
        return self.written(name)

    def _read(self, name: str) -> bytes:
        try:
            return read_entry(self._file, self._entries[name])
        except _DAMAGE as error:
            raise refusals.damaged() from error

    def _resolved(self, folder: str, target: str) -> str | None:
        path = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        return self._names.get(path.lower())


def _relationships_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
