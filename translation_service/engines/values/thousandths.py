"""Shares of a thousand, of which engines make per cents: `binde 5`, `5 per thousand`."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_NUMBER: Final = r"(?P<number>\d{1,3}(?:[.,]\d{1,2})?)"
_SAID: Final = {
    "tr": lazily(rf"(?<!\w)(?:binde |‰ ?){_NUMBER}(?![\w.,]\d)", re.IGNORECASE),
    "en": lazily(rf"(?<![\w.,]){_NUMBER} ?(?:per (?:thousand|mille?)(?!\w)|‰)", re.IGNORECASE),
}


def with_thousandths(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation with so many per thousand, where its source has them and an engine wrote per cent."""
    said = _SAID.get(pair.source)
    for found in said.finditer(source) if said is not None and pair.target in _SAID else ():
        number = re.escape(found["number"]).replace(r"\.", "[.,]").replace(",", "[.,]")
        behind, before = rf"{number} ?(?:%|per ?cent(?!\w))", rf"(?:% ?|[Yy]üzde ){number}(?![.,]?\d)"
        as_hundredths = re.compile(rf"(?<![\w.,])(?:{behind}|{before})")
        if not as_hundredths.search(source):
            target = as_hundredths.sub(lambda there: _written(there[0], pair.target), target)
    return target


def _written(text: str, language: str) -> str:
    number = re.sub(r"[^\d.,]", "", text)
    if language == "tr":
        return f"{'Binde' if text[:1] == 'Y' else 'binde'} {number}"
    return f"{number} per thousand"
