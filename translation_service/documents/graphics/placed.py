"""A writable text and the part of the package it is in."""

from dataclasses import dataclass

from translation_service.documents.blocks import Writable


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Whoever replaces the text must touch the part."""

    part: str
    writable: Writable
