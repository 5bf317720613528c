"""Files of old Office programs looked at before LibreOffice opens them: what they say they hold, and their macros."""

import re
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.files import compound
from translation_service.documents.limits import Limits

# Where Word and Excel keep their programs.
_MACROS: Final = frozenset({"Macros", "_VBA_PROJECT_CUR"})
# PowerPoint keeps them packed among its slides, and says in a record of its own whether there are any.
_SLIDES: Final = "PowerPoint Document"
_RECORD_OF_MACROS: Final = re.compile(
    rb"\x1f\x00\xff\x03\x14\x00\x00\x00\x02\x00\x00\x04\x0c\x00\x00\x00.{4}(?!\x00{4})", re.DOTALL
)


def inspect(content: bytes, limits: Limits) -> None:
    """Raise `DocumentRefused` for a file that holds macros, or says that it holds more than there is."""
    if compound.is_overdrawn(content):
        raise refusals.damaged()
    if has_macros(content) and not limits.strip_macros:
        raise refusals.with_macros()


def has_macros(content: bytes) -> bool:
    """Tell whether a file holds programs; LibreOffice leaves them out of what it makes of it."""
    names = compound.root_names(content)
    return not _MACROS.isdisjoint(names) or (_SLIDES in names and _RECORD_OF_MACROS.search(content) is not None)
