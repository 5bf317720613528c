"""Lines that are there to be signed or filled in."""

from collections.abc import Iterable
from typing import Final

from translation_service.documents.pdf.lines import Line

_BLANK: Final = frozenset("_. ")


def is_blank(lines: Iterable[Line]) -> bool:
    """Tell whether lines are nothing but room to sign, so that the names below them belong to their page."""
    return all(set(line.text) <= _BLANK for line in lines)
