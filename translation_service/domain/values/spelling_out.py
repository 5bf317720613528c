"""Numbers written in words, as contracts do behind their figures: `25.000 (yirmi beş bin)`."""

from typing import Final

_ENGLISH: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_SCALES: Final = ("", " thousand", " million", " billion")
_TURKISH: Final = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TURKISH_TENS: Final = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_TURKISH_SCALES: Final = ("", " bin", " milyon", " milyar")
_TOO_LARGE: Final = 10**12
_HUNDRED: Final = 100
_GROUP: Final = 1000


def spelled_out(number: int, language: str) -> str:
    """Return a number of zero or more in words of English or Turkish; "" for other languages, and from a trillion."""
    if language not in {"en", "tr"} or not 0 <= number < _TOO_LARGE:
        return ""
    if number == 0:
        return _ENGLISH[0] if language == "en" else _TURKISH[0]
    groups = [number // _GROUP**power % _GROUP for power in reversed(range(4))]
    scales = reversed(_ENGLISH_SCALES if language == "en" else _TURKISH_SCALES)
    said = [_group(group, scale, language) for group, scale in zip(groups, scales, strict=True) if group]
    if language == "en" and len(said) > 1 and groups[-1] and groups[-1] < _HUNDRED:
        said[-1] = f"and {said[-1]}"
    return " ".join(said)


def _group(number: int, scale: str, language: str) -> str:
    if language == "en":
        return _in_english(number) + scale
    return scale.strip() if number == 1 and scale == _TURKISH_SCALES[1] else _in_turkish(number) + scale


def _in_english(number: int) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, 10)
    small = _ENGLISH[rest] if rest < len(_ENGLISH) else "-".join([_ENGLISH_TENS[tens], *[_ENGLISH[ones]][: bool(ones)]])
    if not hundreds:
        return small
    return f"{_ENGLISH[hundreds]} hundred and {small}" if rest else f"{_ENGLISH[hundreds]} hundred"


def _in_turkish(number: int) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    tens, ones = divmod(rest, 10)
    words = [_TURKISH[hundreds]] * (hundreds > 1) + ["yüz"] * bool(hundreds)
    return " ".join([*words, *[_TURKISH_TENS[tens]] * bool(tens), *[_TURKISH[ones]] * bool(ones)])
