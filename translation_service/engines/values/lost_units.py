"""Units and scales that an engine lost though it kept their number: `12 km` or `12 million` that became `12`."""

import re
import string
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.units import (
    is_scale_said,
    scale_behind,
    scale_name,
    sign_behind_scale,
    with_scales_said,
)
from translation_service.engines.words.foreign_words import OTHER_SCRIPTS

# How words for a unit begin, in the languages that write its symbol in Latin letters.
_WORDS: Final = {
    "km/h": "kilom|quil[oóô]m|kil[oó]m|km|sa",
    "km": "kilom|quil[oóô]m|kil[oó]m|chilom",
    "m²": "metreka|m2|square|metr[oa]s? quad|quadrat|m[eè]tres? car|metros? cuad|kare",
    "km²": "kilometreka|km2|square|quil|quadrat|kilom|kare",
    "m³": "metreküp|m3|cubic|cúbic|kubik|cube|küp",
    "cm": "sant|cent|zent",
    "mm": "mili|milí|milli",
    "m": "met|mèt|mét",
    "kg": "kilo|quilo|chilo",
    "g": "gra",
    "t": "ton",
    "ha": "hekt|hect|ett",
    "ml": "mili|milli",
    "l": "lit",
    "kWh": "kilov|quilow|kilow",
    "kW": "kilov|quilow|kilow",
    "MW": "mega",
    "GB": "giga",
    "MB": "mega",
    "TB": "tera",
}
_CODE: Final = lazily(r"(?:EUR|USD|GBP|TRY|CHF|RUB|JPY|CAD|AUD|SEK|NOK|DKK|PLN|RON|BGN|CNY|SAR|AED)(?<!\w...)(?!\w)")
_MONEY_SAID: Final = lazily(
    r"[€$£₺₽¥]|(?<!\w)(?:dolar|dollar|dólar|avro|euro|sterlin|pound|libra|lira|lir|fran[kgc]|ruble|rublo|yen|cent|sent)",
    re.IGNORECASE,
)
_THREE_LETTERS: Final = lazily(r"(?<!\w)[A-ZÇĞİÖŞÜ]{3}(?!\w)")
# What an engine may make of such a code stands where it stood: at a number or alone in brackets.
_INVENTED: Final = lazily(
    r"(?<=\()(?!ABD|KDV|VAT)[A-ZÇĞİÖŞÜ]{3}(?=\))|(?<!\w)[A-ZÇĞİÖŞÜ]{3}(?= \d)|(?<=\d )[A-ZÇĞİÖŞÜ]{3}(?! [^\W\d_])"
)
_IN_SHORT: Final = lazily(r" ?(?:k|M|mn?|bn)(?!\w)")
_NO_DIGITS: Final = "$€£₺₽¥%‰° \u00a0" + string.ascii_letters
_TEXTS_KEPT: Final = 8
_UNIT: Final = lazily(r"[ \u00a0](" + "|".join(_WORDS) + r")(?![\w²³/-])")


def with_units(target: str, source: str, pair: LanguagePair) -> str:
    """Give numbers of a target their units back, where neither the symbol nor a word for it is left."""
    target = _with_signs(_with_scales(target, with_scales_said(source), pair), source, pair)
    target = _with_codes(target, source)
    if pair.target in OTHER_SCRIPTS:
        return target
    for value in find_values(source):
        unit = _UNIT.match(source, value.end) if value.kind == "number" else None
        if unit is not None and not _is_said(unit[1], target):
            target = _with_unit(target, value, unit[1])
    return target


def _with_scales(target: str, source: str, pair: LanguagePair) -> str:
    for value in find_values(source):
        power, _ = scale_behind(source, value.end, pair.source)
        twin = _twin(target, value) if scale_name(power, pair.target) else None
        if twin is not None and not _IN_SHORT.match(target, twin.end):
            target = _with_scale(target, twin, power, pair.target)
    return target


def _with_signs(target: str, source: str, pair: LanguagePair) -> str:
    """Give millions their currency back, where the target names none for that number."""
    for value in find_values(source):
        sign = sign_behind_scale(source, value.end, pair.source)
        twin = _twin(target, value) if sign else None
        if twin is not None and not any(" " in reading for reading in twin.readings):
            _, end = scale_behind(target, twin.end, pair.target)
            target = f"{target[:end]} {sign}{target[end:]}"
    return target


def _with_codes(target: str, source: str) -> str:
    """Write the code of a currency again that became another three letters, or was left out beside its number."""
    codes = {*_CODE.findall(source)} - {*_CODE.findall(target)}
    if len(codes) != 1:
        return target
    code = codes.pop()
    invented = {*_INVENTED.findall(target)} - {*_THREE_LETTERS.findall(source)}
    if len(invented) == 1:
        return re.sub(rf"(?<!\w){invented.pop()}(?!\w)", code, target)
    for value in find_values(source) if _MONEY_SAID.search(target) is None else ():
        twin = _twin(target, value) if value.kind == "amount" and code in value.text else None
        if twin is not None and not any(" " in reading for reading in twin.readings):
            is_first = value.text.startswith(code)
            target = f"{target[: twin.start]}{code} {target[twin.start :]}" if is_first else target
            target = target if is_first else f"{target[: twin.end]} {code}{target[twin.end :]}"
    return target


def _with_scale(target: str, twin: Value, power: int, language: str) -> str:
    """Say after a number what multiplies it, where that is not said; a wrong word gives way."""
    said, end = scale_behind(target, twin.end, language)
    if said == power or (not said and is_scale_said(power, target)):
        return target
    start, end = (twin.end, end) if said else [_end_of_digits(twin)] * 2
    return f"{target[:start]} {scale_name(power, language)}{target[end:]}"


def _end_of_digits(value: Value) -> int:
    """Return where the digits of an amount end: its sign may stand behind them."""
    return value.start + len(value.text.rstrip(_NO_DIGITS))


@lru_cache(maxsize=2 * _TEXTS_KEPT)
def _is_said(unit: str, target: str) -> bool:
    return re.search(rf"(?<![^\W\d_]){re.escape(unit)}(?!\w)|(?<!\w)(?i:{_WORDS[unit]})", target) is not None


def _with_unit(target: str, value: Value, unit: str) -> str:
    twin = _twin(target, value)
    return f"{target[: twin.end]} {unit}{target[twin.end :]}" if twin is not None else target


def _twin(target: str, value: Value) -> Value | None:
    """Return the one number of a target that is written with the digits of a value."""
    twins = _numbers_by_digits(target).get(_digits(value), ())
    return twins[0] if len(twins) == 1 else None


# Each number of a source asks the same of its target.
@lru_cache(maxsize=_TEXTS_KEPT)
def _numbers_by_digits(text: str) -> Mapping[str, Sequence[Value]]:
    numbers: dict[str, list[Value]] = {}
    for value in find_values(text):
        if value.is_numeric:
            numbers.setdefault(_digits(value), []).append(value)
    return numbers


def _digits(value: Value) -> str:
    return re.sub(r"\D", "", value.text)
