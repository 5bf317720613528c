"""Limits that an engine loses or turns round: `at least 500 TL` for `en fazla 500 TL`."""

import re
from collections.abc import Mapping
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.spelling_out import spelled_out


def _number(language: str) -> str:
    words = "|".join(spelled_out(number, language) for number in range(2, 21))
    return rf"(?:(?:[A-Z]{{3}} |[%€$£₺])?\d|(?:{words})(?!\w))"


def _begun(words: str) -> re.Pattern[str]:
    return lazily(rf"(?<!\w)(?:{words})", re.IGNORECASE)


# What sets a limit for certain, so that the other language has to set it as well.
_SETS: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = {
    "en": {
        "most": _begun(rf"(?:at most|no more than|not more than|(?:a )?maximum(?: of)?) {_number('en')}"),
        "least": _begun(rf"(?:at least|no less than|no fewer than|(?:a )?minimum(?: of)?) {_number('en')}"),
        # Of things that are counted, people leave it away as well.
        "more": _begun(r"(?<!no )(?<!not )more than (?:(?:[A-Z]{3} |[€$£₺])\d|\d[\d.,]* ?(?:%|per ?cent(?!\w)))"),
    },
    "tr": {
        "most": _begun(rf"(?:en fazla|en çok|azami)(?: \w+)? {_number('tr')}|(?:%|yüzde )\d+(?:['’]\w+)? kadar(?!\w)"),
        "least": _begun(rf"(?:en az|asgari)(?: \w+)? {_number('tr')}"),
        "older": _begun(r"\d+ yaş(?:ında)? (?:ve )?(?:üzeri|üstü)"),
        "more": _begun(r"%?\d[\d.,]*(?:['’]\w+)? (?:\w+ )?(?:fazla|fazlası|aşkın)(?!\w)"),
    },
}
# What may set one, or say the same in other words; some are the beginnings of words.
_MAY_SET: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = {
    "en": {
        "most": _begun(
            r"most|not?(?!\w)|never|cannot|up to|max|exceed|limit|within|until|ceiling|only"
            r"|under|below|less|fewer|as (?:many|much|long)"
        ),
        "least": _begun(
            r"least|min|less|fewer|lower|younger|below|under|short|more|over|above|older|up|plus|from|exceed|than"
        ),
        "older": _begun(r"(?:over|up|upwards|above|plus|older|senior|more than|at least)(?!\w)|\d+\+"),
        "more": _begun(r"more|over|above|exceed|beyond|upward|plus|excess|than|surpass|outnumber|top"),
    },
    "tr": {
        "most": _begun(
            r"en (?:fazla|çok|geç|yüksek|uzun|büyük)|azami|maksimum|kadar|geç|aş|fazla|sınır|üst|üzer|dek|içinde|yalnız"
            r"|sadece|bile"
        ),
        "least": _begun(r"en|asgari|minimum|az|aşağı|alt|fazla|üzer|üst|daha|hiç değilse"),
        "more": _begun(r"fazla|aşkın|üzer|aş|üst|yukarı|çok|geç|daha|bulan|büyük|uzun|yüksek|öte|ilave|ek(?!\w)"),
    },
}


def changes_limit(source: str, target: str, pair: LanguagePair) -> bool:
    """Tell whether a source says of a number that it is the most or the least, and nothing in its target may."""
    sets, may_set = _SETS.get(pair.source, {}), _MAY_SET.get(pair.target, {})
    if pair.source == pair.target:
        return False
    return any(
        said.search(source) and kind in may_set and not may_set[kind].search(target) for kind, said in sets.items()
    )
