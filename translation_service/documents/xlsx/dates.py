"""Days written out: a format may say in which language, as `[$-409]d mmmm yyyy` does."""

import re
from typing import Final

from translation_service.documents.ooxml.package import Package
from translation_service.documents.xlsx.number_formats import formats
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.digits import has_own_digits

# As Windows numbers languages; the last ten bits of a number are the language, the others where it is spoken.
_NUMBERS: Final = {
    "tr": "41F", "en": "809", "de": "407", "fr": "40C", "ru": "419", "ar": "401", "es": "C0A", "pt": "816",
    "it": "410", "nl": "413", "pl": "415", "ro": "418", "bg": "402", "el": "408", "uk": "422", "fa": "429",
    "zh": "804", "ja": "411", "ko": "412",
}  # fmt: skip
_LANGUAGE_BITS: Final = 0x3FF
_SPOKEN: Final = re.compile(
    r"(?<=\[\$-)(?:(?:10[01](?=[0-9A-F]{4}\]))?(?P<number>[0-9A-F]{3,4})|(?P<name>[a-z]{2}(?:-[A-Z]{2})?)(?:,10[01])?)"
    r"(?=\])",
    re.IGNORECASE,
)
# What stands before the calendar and the language are the digits: 1 for those of Europe, `[$-2010401]` for Arabic ones.
_OTHER_DIGITS: Final = re.compile(r"(\[\$-)(?:[23](?=[0-9A-F]{6}\])|([a-z-]*,)[23](?=[0-9A-F]{2}\]))", re.IGNORECASE)
_WRITTEN_OUT: Final = re.compile("mmm|ddd", re.IGNORECASE)
# As in `d" de "mmmm`.
_LINKING: Final = re.compile(r"\"\s*(?:de|del|of|the)\s*\"", re.IGNORECASE)
# Nobody but Americans puts the month before the day: `mmmm d, yyyy`, in which Excel marks single signs.
_AMERICAN: Final = re.compile(r"(m{3,5})(\\? )(d{1,2})\\?,(\\? y{2,4})", re.IGNORECASE)


def speak_in_dates(package: Package, pair: LanguagePair) -> None:
    """Have formats name months and days of the week in the target language that named them in that of the source."""
    for part, element in formats(package):
        before = element.get("formatCode", "")
        after = spoken_in(before, pair)
        if after != before:
            element.set("formatCode", after)
            package.touch(part)


def spoken_in(code: str, pair: LanguagePair) -> str:
    """Return the format of a number as the target language writes it."""
    if not has_own_digits(pair.target):
        code = _OTHER_DIGITS.sub(r"\1\g<2>1", code)
    speaks = pair.target in _NUMBERS and any(_is_in(found, pair.source) for found in _SPOKEN.finditer(code))
    if not speaks or not _WRITTEN_OUT.search(code):
        return code
    written = _SPOKEN.sub(lambda found: _NUMBERS[pair.target] if _is_in(found, pair.source) else found[0], code)
    written = _LINKING.sub('" "', written)
    return written if pair.target == "en" else _AMERICAN.sub(r"\3\2\1\4", written)


def _is_in(found: re.Match[str], language: str) -> bool:
    if found["number"] is None:
        return found["name"].lower().partition("-")[0] == language
    number = int(_NUMBERS.get(language, "0"), 16)
    return (int(found["number"], 16) ^ number) & _LANGUAGE_BITS == 0
