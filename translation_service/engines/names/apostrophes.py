"""The apostrophe between a name and its Turkish suffix, which an engine may leave out: `Örneke` is `Örnek'e`."""

import re
from typing import Final

from translation_service.engines.names.finding import names_in

_CASE: Final = r"(?:[yn]?[aeıiuü]|n?[ıiuü]n|[dt][ae]n?)(?!\w)"
_SHORTEST: Final = 4


def with_apostrophes(target: str, source: str, language: str) -> str:
    """Return a Turkish translation in which the names of its source in this language are parted from their cases."""
    for name in names_in(source, language):
        last = name.text.split()[-1]
        joined = re.compile(rf"(?<!\w)({re.escape(last)})({_CASE})")
        if len(last) >= _SHORTEST and not joined.search(source):
            target = joined.sub(r"\1'\2", target)
    return target
