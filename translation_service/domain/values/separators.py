"""Points and commas within numbers: what they mean in a language, and which numbers have decimals."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.digits import with_plain_digits
from translation_service.domain.values.finding import Value

_DECIMAL_COMMA: Final = frozenset({"tr", "de", "fr", "ru", "es", "pt", "it", "nl", "pl", "ro", "bg", "el", "uk"})
_DECIMAL_POINT: Final = frozenset({"en", "zh", "ja", "ko", "ar", "fa", "he"})
_GROUPED: Final = {",": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", ".": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"}
_TWO_GROUPS: Final = {sign: lazily(rf"(?<![\d.,])([1-9]\d{{0,2}})[{sign}](\d{{3}})(?![\d.,])") for sign in _GROUPED}
_COUNTING: Final = frozenset({"number", "amount"})
_WITH_DECIMALS: Final = {",": r"\d+\.\d{1,2}|0\.\d+|\d+\.\d{4,}", ".": r"\d+,\d{1,2}|0,\d+|\d+,\d{4,}"}
_SPACED: Final = {
    ",": r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+\.\d+",
    ".": r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+,\d+",
}
_BOTH: Final = lazily(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:\.\d{3})+,\d+")
_SPACED_GROUPS: Final = frozenset({"fr", "ru", "uk", "pl", "bg"})
_WHOLE_SPACED: Final = lazily(r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+")
_SWISS: Final = lazily(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?")
_EITHER: Final = frozenset({"ar", "fa"})
_COMMA_DECIMALS: Final = lazily(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}(?!\d|[.,]\d)")
_POINT_DECIMALS: Final = lazily(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}(?!\d|[.,]\d)")
_SPACES: Final = lazily(r"[ \u00a0\u202f\u2009]")
_SWAP: Final = str.maketrans({",": ".", ".": ","})
_MEASURED: Final = lazily(r"[ \u00a0]?(?:km|m|cm|mm|kg|g|t|ha|l|kW|MW|GB|MB|TB|°|m²|m³|km²)(?!\w)")
# A number with a point behind one of these counts parts of a text or names a version: `Article 3.2`, `Python 3.11`.
_COUNTED_BEFORE: Final = lazily(
    r"\b(?:see|v|no|section|article|clause|paragraph|chapter|figure|table|annex|appendix|item|step|level|version|release"
    r"|rule|part|point|page|line|row|room|activity|objective|question|module|regulation|indicator|subsection|example"
    r"|exercise|equation|exhibit|listing|lesson|unit|phase|stage|task|deliverable|output|target|goal|measure|action)s?\.?"
    r"\s[(\"“‘']?$",
    re.IGNORECASE,
)
_NAMED_BEFORE: Final = lazily(r"(?<![.!?] )(?<!^)\b[A-Z]\w*\s$|\b[a-z]{1,3}[A-Z]\w*\s$")
# A first word with a capital names something where a name goes on behind the number, or where it is an abbreviation.
_FIRST_WORD: Final = lazily(r"(?:^|[.!?]\s)([A-Z]\w+)\s$")
_NAME_GOES_ON: Final = lazily(r"-\d{4}(?!\d)|\s?[\"“‘']\s?[A-Z]")
_AT_THE_START: Final = lazily(r"(?:^|[.!?]\s)\W*$")
_OF_A_HEADING: Final = lazily(r"\W*(?:[A-Z]|$)")
_ROW_BEFORE: Final = lazily(r"(?:\d[\d.]{0,9}(?:,|,? and|,? or| to| ?[-–])\s?){1,9}$")
# `glibc 2.24 or newer`
_OF_AGE: Final = lazily(r" (?:or|and) (?:newer|later|older|earlier)(?!\w)")
_VERSUS: Final = lazily(r"\bvs?\.?\s$", re.IGNORECASE)
_CLAUSE: Final = lazily(r"\d{1,2}\.\d{1,2}")
_NEAR: Final = 80


def with_certain_groups(values: Iterable[Value], language: str) -> list[Value]:
    """Return values without what their thousands would be in other languages: an English `15,000` is not 15."""
    sign = group_sign(language)
    return [_with_certain_groups(value, sign) for value in values] if sign else [*values]


def _with_certain_groups(value: Value, sign: str) -> Value:
    if value.kind not in _COUNTING or sign not in value.text:
        return value
    found = _TWO_GROUPS[sign].search(value.text)
    if found is None:
        return value
    other = f"{found[1]}.{found[2]}".rstrip("0").rstrip(".")
    certain = frozenset(reading for reading in value.readings if reading.lstrip("-").partition(" ")[0] != other)
    return replace(value, readings=certain) if certain else value


def group_sign(language: str) -> str:
    """Return what parts the thousands in a language; "" where it is not known."""
    if language in _DECIMAL_COMMA:
        return "."
    return "," if language in _DECIMAL_POINT else ""


def group_sign_of(digits: str, text: str, language: str) -> str:
    """Return what parts the thousands of a number: what it shows itself, or what its text does, or its language.

    Arabic is written with either, and with signs of its own.
    """
    if _BOTH.fullmatch(digits):
        return next(sign for sign in digits if not sign.isdecimal())
    if _SWISS.fullmatch(digits):
        return ","
    if language not in _EITHER:
        return group_sign(language)
    plain = with_plain_digits(text)
    is_comma = _COMMA_DECIMALS.search(plain) is not None and _POINT_DECIMALS.search(plain) is None
    return "." if is_comma else group_sign(language)


def is_grouped(digits: str, sign: str) -> bool:
    return re.fullmatch(_GROUPED[sign], digits) is not None


def grouped_as_in(digits: str, language: str) -> str:
    """Return a number with points between its thousands (`1.500,50`) with the spaces that some languages have there."""
    return digits.replace(".", "\u00a0") if language in _SPACED_GROUPS and is_grouped(digits, ".") else digits


def without_spaces(digits: str, sign: str, language: str = "") -> str:
    """Return a number whose thousands spaces (`1 500,50`) or apostrophes part with a sign in their place.

    Numbers without decimals may be two, but not in languages that part thousands so.
    """
    if language in _SPACED_GROUPS and _WHOLE_SPACED.fullmatch(digits):
        return _SPACES.sub(sign, digits)
    if _SWISS.fullmatch(digits):
        return re.sub("['’]", sign, digits)
    return _SPACES.sub(sign, digits) if re.fullmatch(_SPACED[sign], digits) else digits


def swapped(digits: str) -> str:
    return digits.translate(_SWAP)


def is_decimal(digits: str, value: Value, source: str, sign: str) -> bool:
    """Tell whether a number has decimals where thousands are parted by a sign; `3.5` may also be a section."""
    # With a zero before it, `06.12` is a day or a time.
    if re.fullmatch(_WITH_DECIMALS[sign], digits) is None or re.match(r"0\d", digits):
        return False
    is_measure = value.kind != "number" or value.is_negative or _MEASURED.match(source[value.end : value.end + _NEAR])
    return sign == "." or bool(is_measure) or not _counts_parts(value, source)


def with_own_clauses(target: str, source: str, values: Iterable[Value], language: str) -> str:
    """Write the point of a clause's number again, `5.2 …` or `Section 4.2`, where an engine wrote `5,2`.

    `language` is that of the source.
    """
    if group_sign(language) != ",":
        return target
    values = tuple(values)
    known = frozenset(value for value in values if _CLAUSE.fullmatch(value.text))
    others = {value.text for value in known if is_decimal(value.text, value, source, ",")}
    others |= {value.text for value in known if _VERSUS.search(source, max(0, value.start - _NEAR), value.start)}
    # Of `12.5%` and `€12.5` the sign belongs to the value.
    others |= {found for value in values if value not in known for found in _CLAUSE.findall(value.text)}
    for number in {value.text for value in known} - others:
        if swapped(number) not in source:
            target = re.sub(rf"(?<![\w.,]){re.escape(swapped(number))}(?![\d%])", number, target)
    return target


def _counts_parts(value: Value, source: str) -> bool:
    before = _ROW_BEFORE.sub("", source[max(0, value.start - _NEAR) : value.start])
    if _AT_THE_START.search(before):
        return _OF_A_HEADING.match(source, value.end) is not None
    is_named = any(way.search(before) for way in (_COUNTED_BEFORE, _NAMED_BEFORE))
    is_named = is_named or _OF_AGE.match(source, value.end) is not None
    return is_named or _begins_with_a_name(before, value, source)


def _begins_with_a_name(before: str, value: Value, source: str) -> bool:
    word = _FIRST_WORD.search(before)
    if word is None:
        return False
    return bool(_NAME_GOES_ON.match(source, value.end)) or (word[1].isupper() and not source.isupper())
