"""Which kind of Office file a package is: the type of its main part, found as Office finds it."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from glossary.patterns import lazily
from translation_service.documents.files import archives

_TYPES: Final = "[Content_Types].xml"
_RELATIONSHIPS: Final = "_rels/.rels"
# Read without a tree: whatever comes in is looked at here, however large it claims to be.
_ELEMENT: Final = lazily(rb"<(?:\w+:)?(Relationship|Override|Default)\s([^<>]*+)>")
_COMMENT: Final = lazily(rb"<!--.*?-->", re.DOTALL)
_ATTRIBUTE: Final = lazily(rb"(\w+)\s*+=\s*+([\"'])(.*?)\2", re.DOTALL)
_MAIN: Final = "/officeDocument"


def content_types(archive: zipfile.ZipFile) -> bytes:
    """Return what a package says of the types of its parts; raises `DocumentRefused` where it says nothing."""
    return archives.read(archive, _TYPES)


def declared_types(archive: zipfile.ZipFile, types: bytes) -> bytes:
    """Return the type of the main part, or all types the package speaks of where none is said to be the main part.

    The types of other parts say nothing of the file: SheetJS speaks of binary workbooks in every workbook it writes,
    and a chart may stand before one. Raises `DocumentRefused` for a damaged package.
    """
    if not any(name.lower() == _RELATIONSHIPS for name in archive.namelist()):
        return types
    elements = list(_elements(types))
    mains = (one for one in _elements(archives.read(archive, _RELATIONSHIPS)) if one.get("Type", "").endswith(_MAIN))
    for main in mains:
        part = posixpath.normpath(posixpath.join("/", unquote(main.get("Target", "")))).lower()
        ending = part.rpartition(".")[2]
        found = [one for one in elements if one.get("PartName", "").lower() == part]
        found += [one for one in elements if one.get("Extension", "").lower() == ending]
        if found:
            return found[0].get("ContentType", "").encode()
    return types


def declares_program(types: bytes) -> bool:
    """Tell whether a part of a package is said to be a program, whatever its name."""
    is_spoken_of = b"vbaProject" in types
    return is_spoken_of and any(
        "vbaProject" in one.get("ContentType", "") for one in _elements(types) if "PartName" in one
    )


def _elements(content: bytes) -> Iterator[dict[str, str]]:
    for element in _ELEMENT.finditer(_COMMENT.sub(b"", content)):
        yield {name.decode(): value.decode("utf-8", "replace") for name, _, value in _ATTRIBUTE.findall(element[2])}
