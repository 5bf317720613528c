"""Short ways to write an amount that only some languages know: `$2.5bn`, `1.500,-`, `km/sa`, `%3,5'i`."""

import re
from typing import Final

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.units import with_scales_said

_SHORT_SCALE: Final = re.compile(r"\d(?:k|mn?|bn)(?!\w)")
_NO_CENTS: Final = re.compile(r"(?<=\d),[-–](?!\d)")
_KNOW_NO_CENTS: Final = frozenset({"en", "ar", "fa"})
_SUFFIX: Final = re.compile(r"(?:(?<=[\d%])|(?<=TL))['’][a-zçğıöşü]{1,6}(?!\w)")
_TURKISH_SPEED: Final = re.compile(r"(?<![^\W\d_])km/sa(?!\w)")


def written_out(text: str, language: str) -> str:
    """Say the thousands and millions that English writes as a letter behind an amount: `$2.5 billion`."""
    return with_scales_said(text) if language == "en" and _SHORT_SCALE.search(text) else text


def without_shorthand(target: str, source: str, pair: LanguagePair) -> str:
    """Take away what a target copied from its source and its own language has no such sign for."""
    if pair.target in _KNOW_NO_CENTS and _NO_CENTS.search(source):
        target = _NO_CENTS.sub("", target)
    if pair.source != "tr" or pair.target == "tr":
        return target
    for suffix in {found[0] for found in _SUFFIX.finditer(source)}:
        target = _SUFFIX.sub(lambda found: "" if found[0] == suffix else found[0], target)  # noqa: B023 - called at once
    return _TURKISH_SPEED.sub("km/h", target)
