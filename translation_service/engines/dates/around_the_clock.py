"""What is open day and night, `24/7`, in Turkish `7/24`: engines take it for a fraction or the number of a decision."""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_WRITTEN: Final = {
    language: lazily(rf"(?<![\w/.,-])(?<!No )(?<!No\. ){way}(?![\w/-]|['’]|[.,]\d| sayılı| tarih)")
    for language, way in (("en", "24/7"), ("tr", "7/24"))
}
_ASKED: Final = {"en": "24 hours a day, seven days a week", "tr": "haftanın her günü 24 saat"}
_ANSWERED: Final = {
    "en": lazily(r"(?<!\w)(?:for )?24 hours,? (?:a day,? )?(?:on )?every day of the week", re.IGNORECASE),
    "tr": lazily(
        r"(?<!\w)(?:haftada (?:yedi|7) gün,? günde 24 saat|günde 24 saat,? haftada (?:yedi|7) gün)", re.IGNORECASE
    ),
}
_SAID: Final = {"en": "24/7", "tr": "7/24"}


def with_all_hours_told(text: str, language: str) -> str:
    """Return a text that an engine understands where it says so in figures."""
    written = _WRITTEN.get(language)
    return written.sub(_ASKED[language], text) if written is not None else text


def with_all_hours_said(target: str, source: str, pair: LanguagePair) -> str:
    """Return a translation with the figures of its language where its source has those of its own."""
    if {pair.source, pair.target} != _SAID.keys() or not _WRITTEN[pair.source].search(source):
        return target
    return _ANSWERED[pair.target].sub(_SAID[pair.target], target).replace(_SAID[pair.source], _SAID[pair.target])
