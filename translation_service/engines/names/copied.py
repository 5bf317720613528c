"""Names in English headings in capitals that a Turkish answer holds letter by letter: `MICROSOFT` has no `İ`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.guards.international_words import INTERNATIONAL

_WITH_I: Final = lazily(r"(?<!\w)(?=[A-Z]*I)[A-Z]{3,}(?!\w)")


def copied_names(heading: str, answer: str) -> Sequence[str]:
    """Return the words with an `I` that an answer has as they are and with a capital, those of cities aside.

    Turkish writes cities by its own letters, `BERLİN`, and so it does words that it shares: `FESTİVAL`.
    """
    return [word for word in _WITH_I.findall(heading) if _is_copied(word, answer)]


def _is_copied(word: str, answer: str) -> bool:
    is_shared = word.lower() in INTERNATIONAL or is_city(word.capitalize())
    return not is_shared and re.search(rf"(?<!\w){word.capitalize()}(?!\w)", answer) is not None


def is_city(name: str) -> bool:
    """Tell whether a name is that of a city, which Turkish writes by its own letters even where it says the same."""
    return name in _cities()


@cache
def _cities() -> frozenset[str]:
    from babel.core import get_global  # noqa: PLC0415 - few headings need it

    return frozenset(zone.rpartition("/")[2] for zone in get_global("zone_territories"))
