"""Macros taken out of Office files, for installations that wish it; nothing else of the file is touched."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from urllib.parse import unquote

from translation_service.documents import refusals
from translation_service.documents.files import archives
from translation_service.documents.markup import Element, parse, serialise
from translation_service.domain.segments import Notice
from translation_service.domain.sentences import N_, sentence

_TYPES: Final = "[Content_Types].xml"
# What macros are, what they are signed with, and the buttons and keys that start them.
_KINDS: Final = frozenset(
    {
        *("vbaProject", "wordVbaData", "vbaProjectSignature", "vbaProjectSignatureAgile", "vbaProjectSignatureV3"),
        *("attachedToolbars", "keyMapCustomizations", "extensibility", "userCustomization", "customization"),
    }
)
_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_MAIN: Final = ".main+xml"
_PLAIN_TYPES: Final = {
    "application/vnd.ms-word.document.macroEnabled": "wordprocessingml.document",
    "application/vnd.ms-word.template.macroEnabledTemplate": "wordprocessingml.template",
    "application/vnd.ms-excel.sheet.macroEnabled": "spreadsheetml.sheet",
    "application/vnd.ms-excel.template.macroEnabled": "spreadsheetml.template",
    "application/vnd.ms-powerpoint.presentation.macroEnabled": "presentationml.presentation",
    "application/vnd.ms-powerpoint.slideshow.macroEnabled": "presentationml.slideshow",
    "application/vnd.ms-powerpoint.template.macroEnabled": "presentationml.template",
}
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, OSError, RuntimeError)


def macros_stripped() -> Notice:
    """Return what is said of a file whose macros were taken out."""
    template = N_("The file held macros. They were taken out; the translation comes without them.")
    return Notice(code="macros-stripped", sentence=sentence(template))


def without_macros(content: bytes) -> bytes:
    """Return an Office file without its macros, with the type of one that never had any; refuse a damaged one."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _stripped(archive)
    except _DAMAGE as error:
        raise refusals.damaged() from error


def _stripped(archive: zipfile.ZipFile) -> bytes:
    relations = {name: parse(archive.read(name)) for name in archive.namelist() if name.lower().endswith(".rels")}
    gone = {part.lower() for name, root in relations.items() for part in _cut(root, name)}
    gone |= {name.lower() for name in archive.namelist() if name.lower().endswith("vbaproject.bin")}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        for entry in archive.infolist():
            if entry.filename.lower() not in gone | {_relations_of(part) for part in gone}:
                found = relations.get(entry.filename)
                content = archive.read(entry) if found is None else serialise(found)
                written.writestr(entry.filename, _retyped(archive, gone) if _is_types(entry) else content)
    return packed.getvalue()


def _cut(root: Element, name: str) -> Iterator[str]:
    """Take the relationships to macros out of a part of relationships; yield the parts they lead to."""
    home = posixpath.dirname(posixpath.dirname(name))
    for relation in [inner for inner in root if inner.get("Type", "").rpartition("/")[2] in _KINDS]:
        root.remove(relation)
        yield posixpath.normpath(posixpath.join("/", home, unquote(relation.get("Target", "")))).lstrip("/")


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _is_types(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower() == _TYPES.lower()


def _retyped(archive: zipfile.ZipFile, gone: set[str]) -> bytes:
    root = parse(archives.read(archive, _TYPES))
    for element in list(root):
        media_type = element.get("ContentType", "")
        if element.get("PartName", "").lstrip("/").lower() in gone or "vbaProject" in media_type:
            root.remove(element)
        elif (plain := _PLAIN_TYPES.get(media_type.removesuffix(_MAIN))) is not None:
            element.set("ContentType", _OFFICE + plain + _MAIN)
    return serialise(root)
