"""Templates and slide shows come back as plain documents."""

from typing import Final

from translation_service.documents.ooxml.package import Package

_TYPES: Final = "[Content_Types].xml"
_OTHERS: Final = (".template.main+xml", ".slideshow.main+xml")


def write_as_document(package: Package, ending: str) -> None:
    """Give the main part the type that ends so, as programs want it to agree with the name of the file."""
    for element in package.root(_TYPES):
        media_type = element.get("ContentType", "")
        other = next((other for other in _OTHERS if media_type.endswith(other)), None)
        if other is not None:
            element.set("ContentType", media_type.removesuffix(other) + ending)
            package.touch(_TYPES)
