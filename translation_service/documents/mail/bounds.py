"""Header fields that no mail program writes, refused before the library takes them apart."""

from email.policy import Compat32
from typing import Final

from translation_service.documents import refusals

# The library looks through what is left of a field again for each of its parameters.
_WITH_PARAMETERS: Final = frozenset({"content-type", "content-disposition"})
_MOST_PARAMETERS: Final = 100
_MOST_WORK: Final = 500_000


class _Bounded(Compat32):
    """Reads as the library does by itself; raises `DocumentRefused` for parameters without end."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        if name.lower() in _WITH_PARAMETERS:
            count = value.count(";")
            if count > _MOST_PARAMETERS or count * len(value) > _MOST_WORK:
                raise refusals.hostile()
        return name, value


BOUNDED: Final = _Bounded()
