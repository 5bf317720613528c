"""Dates and times that a form wants filled in, by the letters of their language: `DD/MM/YYYY` is `GG/AA/YYYY`."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_BLANK: Final = {
    "en": lazily(r"(?<!\w)(?:(?:DD|dd)[./-](?:MM|mm)[./-](?:YY(?:YY)?|yy(?:yy)?)|YYYY-MM-DD|yyyy-mm-dd)(?!\w)"),
    "tr": lazily(r"(?<!\w)(?:(?:GG|gg)[./-](?:AA|aa)[./-](?:YY(?:YY)?|yy(?:yy)?)|YYYY-AA-GG|yyyy-aa-gg)(?!\w)"),
}
_LETTERS: Final = {
    ("en", "tr"): str.maketrans("DdMm", "GgAa"),
    ("tr", "en"): str.maketrans("GgAa", "DdMm"),
}


def with_blank_dates(target: str, source: str, pair: LanguagePair) -> str:
    """Write the blanks of dates that a translation holds as its source does by the letters of its own language."""
    letters = _LETTERS.get((pair.source, pair.target))
    if letters is None:
        return target
    for blank in _BLANK[pair.source].findall(source):
        target = re.sub(rf"(?<!\w){re.escape(blank)}(?!\w)", blank.translate(letters), target)
    return target
