"""Units and scales that an engine lost though it kept their number: `12 km` or `12 million` that became `12`."""

import re
from typing import Final

from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.units import scale_behind, scale_pattern, with_scales_said
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
_UNIT: Final = re.compile(r"[ \u00a0](" + "|".join(_WORDS) + r")(?![\w²³/-])")


def with_units(target: str, source: str, language: str) -> str:
    """Give numbers of a target their units back, where neither the symbol nor a word for it is left."""
    target = _with_scales(target, with_scales_said(source), language)
    if language in OTHER_SCRIPTS:
        return target
    for value in find_values(source):
        unit = _UNIT.match(source, value.end) if value.kind == "number" else None
        if unit is not None and not _is_said(unit[1], target):
            target = _with_unit(target, value, unit[1])
    return target


def _with_scales(target: str, source: str, language: str) -> str:
    for value in find_values(source):
        scale = scale_behind(source, value.end, language)
        if scale and not re.search(
            rf"(?<!\w)(?:{scale_pattern(scale)})|\d ?(?:k|M|mn?|bn)(?!\w)", target, re.IGNORECASE
        ):
            target = _with_unit(target, value, scale)
    return target


def _is_said(unit: str, target: str) -> bool:
    return re.search(rf"(?<![^\W\d_]){re.escape(unit)}(?!\w)|(?<!\w)(?i:{_WORDS[unit]})", target) is not None


def _with_unit(target: str, value: Value, unit: str) -> str:
    twins = [one for one in find_values(target) if one.equals(value) and _digits(one) == _digits(value)]
    if len(twins) != 1:
        return target
    return f"{target[: twins[0].end]} {unit}{target[twins[0].end :]}"


def _digits(value: Value) -> str:
    return re.sub(r"\D", "", value.text)
