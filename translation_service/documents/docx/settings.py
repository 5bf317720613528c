"""What asks Word to refresh the table of contents when the document is opened."""

from collections.abc import Iterable, Sequence
from typing import Final

from lxml import etree

from translation_service.documents.docx import fields
from translation_service.documents.docx.field_runs import FieldRuns, fields_called
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package

# Their words come from what is left as it was: instructions, properties, entries of indexes, other files.
_SAID_ANEW: Final = """
    ADDRESSBLOCK ASK AUTOTEXT AUTOTEXTLIST COMMENTS DATABASE DOCPROPERTY DOCVARIABLE FILLIN GREETINGLINE IF INCLUDETEXT
    INDEX KEYWORDS QUOTE TOA
"""
_UNDONE: Final = tuple(_SAID_ANEW.split())
_UPDATE: Final = names.word("updateFields")
_LATER_NAMES: Final = """
    hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang
    clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions
    readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator
"""
# The schema wants `updateFields` before the first of these.
_LATER: Final = names.word(*_LATER_NAMES.split())


def settings_part(package: Package) -> str | None:
    """Return the name of the settings part, if there is one; refuse the document when it cannot be read."""
    part = package.related(package.main, "settings")
    if part is not None:
        package.root(part)
    return part


def refresh_contents(package: Package, stories: Sequence[Story]) -> None:
    """Have Word refresh the table of contents in the body at opening, and where that undoes nothing all fields."""
    contents = list(fields_called(stories[0], "TOC"))
    if contents and any(True for story in stories for _ in fields_called(story, *_UNDONE)):
        _refresh_only(contents)
        package.touch(stories[0].part)
    elif contents:
        _refresh_all(package)


def _refresh_only(contents: Iterable[FieldRuns]) -> None:
    for found in contents:
        for inner in found.runs[0] if found.runs else ():
            if fields.character_kind(inner) == "begin":
                inner.set(names.sibling(inner, "dirty"), "true")


def _refresh_all(package: Package) -> None:
    part = settings_part(package)
    if part is None:
        return
    settings = package.root(part)
    if names.child(settings, _UPDATE) is None:
        position = next((i for i, inner in enumerate(settings) if _is_later(inner)), len(settings))
        settings.insert(position, etree.Element(names.sibling(settings, "updateFields")))
        package.touch(part)


def _is_later(element: Element) -> bool:
    return element.tag in _LATER or names.local(element) in {"mathPr", "schemaLibrary"}
