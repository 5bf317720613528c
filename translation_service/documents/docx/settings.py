"""The settings part: asks Word to refresh the table of contents when the document is opened."""

from typing import Final

from lxml import etree

from translation_service.documents.docx import fields
from translation_service.documents.docx.stories import Story
from translation_service.documents.markup import Element
from translation_service.documents.ooxml import names
from translation_service.documents.ooxml.package import Package

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


def refresh_fields(package: Package, story: Story) -> None:
    """Have Word refresh the fields at opening when the body holds a table of contents."""
    part = settings_part(package)
    if part is None or not _has_contents(story):
        return
    settings = package.root(part)
    if names.child(settings, _UPDATE) is None:
        position = next((i for i, inner in enumerate(settings) if _is_later(inner)), len(settings))
        settings.insert(position, etree.Element(names.sibling(settings, "updateFields")))
        package.touch(part)


def _is_later(element: Element) -> bool:
    return element.tag in _LATER or names.local(element) in {"mathPr", "schemaLibrary"}


def _has_contents(story: Story) -> bool:
    return any((code.text or "").split()[:1] == ["TOC"] for code in story.elements(*fields.INSTRUCTION))
