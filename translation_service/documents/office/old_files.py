"""Files of old Office programs looked at before LibreOffice opens them: what they say they hold, and their macros."""

from typing import Final

from translation_service.documents import compound, refusals
from translation_service.documents.limits import Limits

# Where Word and Excel keep their programs.
_MACROS: Final = frozenset({"Macros", "_VBA_PROJECT_CUR"})


def inspect(content: bytes, limits: Limits) -> None:
    """Raise `DocumentRefused` for a file that holds macros, or says that it holds more than there is."""
    if compound.is_overdrawn(content):
        raise refusals.damaged()
    if has_macros(content) and not limits.strip_macros:
        raise refusals.with_macros()


def has_macros(content: bytes) -> bool:
    """Tell whether a file holds programs; LibreOffice leaves them out of what it makes of it."""
    return not _MACROS.isdisjoint(compound.root_names(content))
