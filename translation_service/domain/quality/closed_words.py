"""Months, days, seasons and quarters of the sky, of which a translation names another than its source."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.patterns import beginning_of
from translation_service.domain.quality.findings import Finding

_ROWS: Final = {
    "en": {
        "month": "january february (?-i:March) april (?-i:May) june july august september october november december",
        "day": "mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?",
        "season": "springs?|springtime summers?|summertime autumns?|fall winters?|wintertime",
        "side": "east|eastern|eastwards? west|western|westwards? north|northern|northwards? south|southern|southwards?",
    },
    "tr": {
        "month": "ocak|ocağ şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık|aralığ",
        "day": "pazartesi(?:ler)? salı(?:lar)? çarşamba(?:lar)? perşembe(?:ler)? cuma(?:lar)? cumartesi(?:ler)?"
        " pazar(?:lar)?",
        "season": "ilkbahar|bahar yaz sonbahar|güz kış",
        "side": "doğu batı kuzey güney",
    },
}
_TURKISH_ENDING: Final = (
    r"(?:n?[dt][ae]n?(?:ki\w*)?|s?[ıiuü]n?(?:[ıiuü]n|[dt][ae]n?|[ae])?|n?[ıiuü]n|y?[ae]|l[ıiuü]k?\w{0,5}|y?l[ae])?"
)


def _pattern(language: str) -> re.Pattern[str]:
    ending = _TURKISH_ENDING if language == "tr" else ""
    named = {
        f"{row}_{number}": words
        for row, several in _ROWS[language].items()
        for number, words in enumerate(several.split())
    }
    groups = "|".join(f"(?P<{name}>{words})" for name, words in named.items())
    return lazily(rf"(?<!\w)(?:{groups}){ending}(?!\w)", re.IGNORECASE)


_PATTERNS: Final = {language: _pattern(language) for language in _ROWS}


def check_closed_words(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report a month, day, season or quarter of the sky that only the source names, where only the target has another.

    `Ocak` is a hearth as well, and `may` a verb: what stands on one side alone tells nothing.
    """
    if pair.source == pair.target or not {pair.source, pair.target} <= _PATTERNS.keys():
        return
    wanted = _named(source, pair.source)
    found = _named(target, pair.target) if wanted else {}
    for row in {name.partition("_")[0]: None for name in wanted}:
        lost = _alone(row, wanted, found)
        foreign = _alone(row, found, wanted)
        if lost and foreign:
            yield Finding(code="value-missing", values={"values": lost})
            yield Finding(code="value-extra", values={"values": foreign})


@cache
def _beginning(language: str) -> re.Pattern[str]:
    """Return a pattern by which most texts are told at once to name none of them."""
    return beginning_of(" ".join(_ROWS[language].values()).split())


def _alone(row: str, named: Mapping[str, str], others: Mapping[str, str]) -> str:
    return ", ".join(word for name, word in named.items() if name.startswith(row) and name not in others)


def _named(text: str, language: str) -> dict[str, str]:
    """Return what a text names, as row and number, with the word it has for it: `{"month_8": "Eylül"}`."""
    small = text.replace("İ", "i").replace("I", "ı") if language == "tr" else text
    if _beginning(language).search(small) is None:
        return {}
    return {str(found.lastgroup): text[found.start() : found.end()] for found in _PATTERNS[language].finditer(small)}
