"""Header fields that no mail program writes, refused before the library takes them apart."""

from email.policy import Compat32
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_more
from translation_service.documents.limits import Limits
from translation_service.documents.mail.bulk import Bulk

_WITH_PARAMETERS: Final = frozenset({"content-type", "content-disposition"})


class Bounded(Compat32):
    """Reads as the library does by itself; raises `DocumentRefused` for a field that would take it too long.

    `bulk` is what was taken out of the message before.
    """

    limits = Limits()
    bulk = Bulk()

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        # The library looks through what is left of a field again for each of its parameters.
        times = 1 + value.count(";") if name.lower() in _WITH_PARAMETERS else 1
        refuse_more(times * len(value), self.limits.header_limit, refusals.too_long_header)
        return name, value
