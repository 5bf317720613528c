"""What the words beside a number make of it: a currency, per cent, millions, a minus, the half of the day."""

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.patterns import by_first_letter
from translation_service.domain.values.readings import are_in_one_half, half_day_readings, negated

_SIGNS: Final = {
    "EUR": "€|EUR",
    "USD": r"USD?\$|\$|USD",
    "GBP": "£|GBP",
    "TRY": "₺|TRY|TL",
    "CHF": "CHF",
    "RUB": "₽|RUB",
    "JPY": "¥|JPY",
    "%": "%",
    "‰": "‰",
    "°C": "° ?C",
    "°F": "° ?F",
}
# Dollars of other countries. Their names are too many to be known in every language.
_OTHER_DOLLAR: Final = r"(?:AUD?|CAD?|NZD?|HKD?|SGD?|[AC])\$"
UNIT_SIGN: Final = "|".join((*_SIGNS.values(), _OTHER_DOLLAR))
_WORDS: Final = {
    "EUR": r"euros?|avro\w*|евро|يورو",
    "USD": r"(?:abd )?dolar\w*|(?:us )?dollars?|d[oó]lar(?:es)?|dollari|доллар\w*|دولار\w*",
    "GBP": r"sterlin\w*|pounds?(?: sterling)?|libras?|livres? sterling|pfund|sterline?|фунт\w*|جنيه\w*",
    "TRY": r"(?:türk |turkish |türkische )?lira\w*|livres? turques?|(?:турецк\w* )?лир\w*|ليرة|ليرات?",
    "CHF": r"(?:swiss |schweizer |isviçre )?fran(?:cs?|ken|k|chi|cos?|g\w*)\b\w*",
    "RUB": r"rubles?|roubles?|ruble\w*|rubel|rublos?|rubli|рубл\w*|روبل",
    "JPY": r"yen|йен\w*|ين",
    "%": r"per ?cent|prozent|pour cent|por ?ciento|por cento|per cento|процент\w*|بالمئة|بالمائة|في المئة|في المائة",
    "‰": r"per ?mill?e|promille|pour mille|por mil|промилле",
    "°C": r"derece\w*|degrees?|grad|degrés?|grados?|graus?|gradi|градус\w*|درجة|درجات",
    "°F": r"degrees? fahrenheit|derece fahrenheit|fahrenheit\w*|graus fahrenheit|grad fahrenheit",
}
_WORD_BEHIND: Final = {
    unit: lazily(rf"[ \u00a0-]?(?:{words}|{_SIGNS[unit]})(?!\w)", re.IGNORECASE) for unit, words in _WORDS.items()
}
_SIGN_BEHIND: Final = lazily(rf"[ \u00a0\u202f]?({UNIT_SIGN})(?!\w)")
_SIGN_BEFORE_RANGE: Final = lazily(rf"(?<!\w)({UNIT_SIGN})[ \u00a0]?\d[\d.,]*[ \u00a0]?[-–][ \u00a0]?$")
_SHORT_SCALE: Final = lazily(r"(k|mn?|bn)(?!\w)")
_CURRENCY_BEHIND: Final = "|".join(words for unit, words in _WORDS.items() if len(unit) == len("EUR"))
_IN_SHORT: Final = rf"(?:k|mn?|bn)[ \u00a0-](?:{_CURRENCY_BEHIND})(?!\w)"
_SCALED_CURRENCY: Final = lazily(_IN_SHORT)
# `€3m`, `7.5m euros`, `a 7.5m-euro project`
_SHORTLY_SCALED: Final = lazily(
    rf"((?<!\w)(?:{UNIT_SIGN})[ \u00a0]?\d[\d.,]*|(?<![\w.,])\d[\d.,]*(?={_IN_SHORT}))"
    r"(k|mn?|bn)(?!\w)",
    needs="0",
)
_SCALES_IN_SHORT: Final = {"k": " thousand", "m": " million", "mn": " million", "bn": " billion"}
_SHARE_BEFORE: Final = lazily(r"(?<!\w)(yüzde|binde)[ \u00a0]$", re.IGNORECASE)
# "At least" is said with a word for minus: `pelo menos 15`, `au moins 15`.
_AT_LEAST: Final = "(?<!pelo )(?<!ao )(?<!al )(?<!por lo )(?<!au )(?<!du )(?<!per lo )(?<!quanto )(?<!nada )"
_MINUS_BEFORE: Final = lazily(
    rf"(?<!\w){_AT_LEAST}(?:eksi|minus|moins|menos|meno|мінус|минус|μείον|منهای|ناقص|سالب)[ \u00a0]$", re.IGNORECASE
)
_BELOW_ZERO: Final = lazily(
    "below zero|sub-zero|sıfırın altı|unter null|sous zéro|bajo cero|abaixo de zero|sotto (?:lo )?zero|ниже нуля"
    "|تحت الصفر",
    re.IGNORECASE,
)
# One of them is in each; most texts are done with a glance.
_ZEROS: Final = ("zero", "sıfır", "null", "zéro", "cero", "нуля", "صفر")
_SCALES: Final = {
    3: r"bin(?:i|e|in|de|den|le|lik|er)?|thousand|tausend|mille|mila|mil(?! mil[hl])|тыс\w*|ألف|آلاف",
    6: r"milyon\w{0,8}|millions?|mil(?:hões|hão|lones|lón|ioni|ione)|millionen|mio\.?|mln\.?|миллион\w*|млн\.?"
    r"|مليون\w*|ملايين",
    9: r"milyar\w{0,8}|billions?|bilh(?:ão|ões)|milliarden?|milliards?|mrd\.?|mil milhões|mil millones|miliard[io]"
    r"|миллиард\w*|млрд\.?|مليار\w*",
    12: r"trilyon\w{0,8}|trillions?|trilh(?:ão|ões)|billionen|billones|biliões|bilioni|триллион\w*|трлн\.?|تريليون\w*",
}
_SCALE_BEHIND: Final = {
    power: lazily(rf"[ \u00a0-]?(?:{words})(?!\w)", re.IGNORECASE) for power, words in _SCALES.items()
}
_SCALE_NAMES: Final = {
    "tr": ("bin", "milyon", "milyar", "trilyon"),
    "en": ("thousand", "million", "billion", "trillion"),
    "de": ("Tausend", "Millionen", "Milliarden", "Billionen"),
    "fr": ("mille", "millions", "milliards", "mille milliards"),
    "es": ("mil", "millones", "mil millones", "billones"),
    "pt": ("mil", "milhões", "mil milhões", "biliões"),
    "it": ("mila", "milioni", "miliardi", "bilioni"),
    "ru": ("тысяч", "миллионов", "миллиардов", "триллионов"),
}
LANGUAGES_WITH_SCALES: Final = frozenset(_SCALE_NAMES)
_MEASURE: Final = "km/h|km/sa|m/s|km²|m²|m³|km|cm|mm|m|kg|mg|g|t|ha|ml|l|L|kWh|kW|MW|GB|MB|TB|dB|Hz|" + "|".join(
    _SIGNS.values()
)
_UNIT_BEHIND: Final = lazily(
    rf"[ \u00a0](?P<scale>(?i:{'|'.join(_SCALES.values())}))(?P<sign>[ \u00a0](?:{_MEASURE}))?(?!\w)"
    rf"|[ \u00a0]?(?P<unit>{_MEASURE})(?!\w)|[ \u00a0]?(?i:[ap]\.? ?m\b)\.?",
)
_HALF_DAY: Final = lazily(r"[ \u00a0]?([ap])\.? ?m\b", re.IGNORECASE)
_LAST_OF_RANGE: Final = lazily(
    r"[ \u00a0]?(?P<sign>[-–]|to|and)[ \u00a0]?(?P<last>\d{1,2}(?:[.:]\d\d)?)[ \u00a0]?(?P<half>[ap])\.? ?m\b",
    re.IGNORECASE,
)
_NOON: Final = 12
# `akşam 7'de`, `öğleden sonra 2'den 4'e`
_HOUR_BEFORE: Final = lazily(
    r"(?<!\w)(?:saat|sabah|akşam|gece|öğleden sonra)[ \u00a0](?:\d{1,2}(?:['’]\w{1,4})?(?: (?:ile |ve |ila )?|[-–]))?$",
    re.IGNORECASE,
)
_AND_A_HALF: Final = lazily(r"[ \u00a0](?:buçuk\w{0,4}|and a half)(?!\w)")
_RANGE_BEHIND: Final = lazily(r"[ \u00a0]?(?:[-–]|to|ila|ile|bis|à|a|до)[ \u00a0]?[$€£₺]?\d[\d.,]*", re.IGNORECASE)
_AND: Final = "to|ila|ile|bis|à|a|до|and|or|ve|veya|ya da|und|oder|e|ou|et|y|o"
_ROW_BEHIND: Final = lazily(rf"(?:[ \u00a0]?(?:[-–,]|{_AND})[ \u00a0]?[$€£₺]?\d[\d.,]*){{1,3}}", re.IGNORECASE)
_LOOK: Final = 16
# Nothing is said beside a number without one of these; of rows of numbers none says more than itself.
_SAYING: Final = lazily("[^\\W\\d_]|[€$£₺₽¥%‰°]")
# Whatever is read on into behind a number begins so; behind most there is a gap, a stop or nothing at all.
_READ_ON: Final = lazily("[ \u00a0]?(?:[^\\W_]|[-–$€£₺₽¥%‰°]|,[ \u00a0]?[$€£₺]?\\d)")
# Whatever makes something else of the number behind it ends with one of these.
_LEADING_SIGNS: Final = (" ", "\u00a0", "-", "–")
# No word that makes something else of the number behind it is without one of these; a small `İ` is two letters.
_LEADING_PARTS: Final = (
    *("saat", "sabah", "akşam", "gece", "sonra", "yüzde", "nde"),
    *("eks", "nus", "moins", "meno", "нус", "μείον", "منهای", "ناقص", "سالب"),
)
_DASHES: Final = ("-", "–")


@lru_cache(maxsize=256)
def unit_of(sign: str) -> str:
    """Return the unit a sign stands for; the sign itself where it is none we know."""
    return next((unit for unit, signs in _SIGNS.items() if re.fullmatch(signs, sign)), sign)


def is_other_dollar(unit: str) -> bool:
    return unit.endswith("$") and re.fullmatch(_OTHER_DOLLAR, unit) is not None


def with_scales_said(text: str) -> str:
    """Return a text with the letters behind amounts written out: `$2.5 billion`, `€3 million`."""
    return _SHORTLY_SCALED.sub(lambda found: found[1] + _SCALES_IN_SHORT[found[2]], text)


def scale_said(behind: str) -> str:
    """Return what follows an amount with its scale written out: of `€1.5m` the m is no metre."""
    short = _SHORT_SCALE.match(behind)
    return _SCALES_IN_SHORT[short[1]] + behind[short.end() :] if short is not None else behind


def scale_said_of_currency(behind: str) -> str:
    """Return what follows a number with its scale written out before a currency: of `7.5m euros` the m is no metre."""
    return scale_said(behind) if _SCALED_CURRENCY.match(behind) else behind


def with_unit(readings: frozenset[str], unit: str) -> frozenset[str]:
    told = frozenset(f"{reading} {unit}" for reading in readings)
    return told | frozenset(map(_in_hundredths, readings)) if unit == "‰" else told


def _in_hundredths(reading: str) -> str:
    """Say per mille as per cent: 5 ‰ is 0.5 %."""
    is_number = re.fullmatch(r"-?\d+(?:\.\d+)?", reading) is not None
    return f"{Decimal(reading).scaleb(-1).normalize():f} %" if is_number else reading


def readings_among(digits: str, readings: frozenset[str], *, before: str, behind: str) -> frozenset[str]:
    """Return what a number reads as among the texts before and behind it; `digits` is the number itself."""
    if _SAYING.search(behind) is None and _SAYING.search(before) is None:
        return readings
    is_led = _is_led(before)
    if not is_led and _READ_ON.match(behind) is None:
        return _around_zero(readings, before, behind)
    half_day = _HALF_DAY.match(behind)
    # In `17:00 am 5. Mai` the word is German.
    if half_day is not None and re.fullmatch(r"(?:0?\d|1[0-2])(?:[.:]\d\d)?", digits):
        return half_day_readings(digits, is_afternoon=half_day[1] in "pP")
    readings, behind = _with_half(digits, _as_times(digits, readings, before, behind, is_led=is_led), behind)
    is_read_on = _telling().match(behind) is not None
    if is_read_on:
        readings |= _scaled(readings, behind[: 2 * _LOOK])
    leading = before[-_LOOK:] if is_led else ""
    if leading and _MINUS_BEFORE.search(leading):
        return negated(readings | _with_words(readings, "", behind[: 3 * _LOOK]))
    readings = _around_zero(readings, before, behind)
    if not leading and not is_read_on:
        return readings
    return readings | _with_words(readings, leading, behind[: 3 * _LOOK] if is_read_on else "")


@cache
def _telling() -> re.Pattern[str]:
    """Return a pattern for what a number may be read on into; few are."""
    words = by_first_letter((*_WORDS.values(), *_SIGNS.values(), *_SCALES.values()))
    joining = by_first_letter([_AND])
    return re.compile(rf"[ \u00a0-]?(?:{words})(?!\w)|[ \u00a0]?(?:[-–,]|{joining})[ \u00a0]?[$€£₺]?\d")


def _is_led(before: str) -> bool:
    """Tell at a glance whether something before a number may make something else of it; hardly anything does."""
    if not before.endswith(_LEADING_SIGNS):
        return False
    if before.rstrip(" \u00a0").endswith(_DASHES):
        return True
    near = before[-2 * _LOOK :].casefold()
    return any(map(near.__contains__, _LEADING_PARTS))


def _as_times(digits: str, readings: frozenset[str], before: str, behind: str, *, is_led: bool) -> frozenset[str]:
    """Read the first of two times that share the half of the day, and an hour behind a word for the time."""
    shared = _half_day_of_range(digits, before, behind)
    if shared:
        readings = shared.union(reading for reading in readings if ":" not in reading)
    is_hour = is_led and _HOUR_BEFORE.search(before[-2 * _LOOK :])
    if not is_hour or re.fullmatch(r"0?[1-9]|1[0-2]", digits) is None:
        return readings
    minutes = "30" if _AND_A_HALF.match(behind) else "00"
    return readings.union(f"{int(digits) % _NOON + half}:{minutes}" for half in (0, _NOON))


def _with_half(digits: str, readings: frozenset[str], behind: str) -> tuple[frozenset[str], str]:
    """Read a number that words add a half to, `2 buçuk`, as that too; return what follows those words as well."""
    half = _AND_A_HALF.match(behind) if digits.isdecimal() else None
    return (readings, behind) if half is None else (readings | {f"{int(digits)}.5"}, behind[half.end() :])


def _half_day_of_range(digits: str, before: str, behind: str) -> frozenset[str]:
    """Read the first of two times that share the half of the day, as in `2 to 4 p.m.`, but for `11 to 1 p.m.`."""
    found = _LAST_OF_RANGE.match(behind)
    is_range = found is not None and (found["sign"].lower() != "and" or before.lower().endswith("between "))
    if found is None or not is_range or not re.fullmatch(r"(?:0?\d|1[0-2])(?:[.:]\d\d)?", digits):
        return frozenset()
    is_same_half = are_in_one_half(digits, found["last"])
    return half_day_readings(digits, is_afternoon=(found["half"] in "pP") == is_same_half)


def unit_behind(text: str, at: int, language: str) -> tuple[int, str]:
    """Return where the scale and unit end that follow a number, and how a language writes them; 0 letters of none."""
    found = _UNIT_BEHIND.match(text, at)
    if found is None:
        return at, ""
    return found.end(), f" {_scale_in(found['scale'], language)}{found['sign'] or ''}" if found["scale"] else found[0]


def end_of_unit(text: str, at: int) -> int:
    """Return where the word for a currency or a share ends that follows a number; `at` where none follows."""
    found = next((found for words in _WORD_BEHIND.values() if (found := words.match(text, at))), None)
    return found.end() if found is not None else at


def scale_behind(text: str, at: int, language: str = "") -> tuple[int, int]:
    """Return by which power of ten a word multiplies the number before it, 0 for none, and where the word ends."""
    if _any_scale_behind().match(text, at) is None:
        return 0, at
    matches = ((power, words.match(text, at)) for power, words in _SCALE_BEHIND.items())
    power, end = next(((power, found.end()) for power, found in matches if found), (0, at))
    is_mile = language == "tr" and text[at:end].strip(" \u00a0-").lower() == "mil"
    return (0, at) if is_mile else (power, end)


@cache
def _any_scale_behind() -> re.Pattern[str]:
    return re.compile(rf"[ \u00a0-]?(?:{by_first_letter(_SCALES.values())})")


def sign_behind_scale(text: str, at: int, language: str) -> str:
    """Return the sign of a currency behind the word that multiplies a number: of `3,2 milyar TL`; "" for none."""
    power, end = scale_behind(text, at, language)
    found = _SIGN_BEHIND.match(text, end) if power else None
    return found[1] if found is not None else ""


def scale_name(power: int, language: str) -> str:
    """Return how a language says thousands, millions, milliards; "" where it is not known."""
    return _SCALE_NAMES[language][power // 3 - 1] if power and language in _SCALE_NAMES else ""


def without_bare(readings: frozenset[str], power: int) -> frozenset[str]:
    """Return the readings of a number without those that leave out what a word behind it multiplies it by."""
    return frozenset(reading for reading in readings if _multiplied(reading, power) not in readings)


def with_own_scales(target: str, source: str, pair: LanguagePair) -> str:
    """Write thousands, millions and milliards that a target copied from its source in the target language."""
    own, names = _SCALE_NAMES.get(pair.source, ()), _SCALE_NAMES.get(pair.target, ())
    # The longest first: `mil milhões` begins with `mil`.
    for left, name in sorted(zip(own, names, strict=bool(own and names)), key=lambda names: -len(names[0])):
        if left in target and left in source and not name.casefold().startswith(left.casefold()):
            target = re.sub(rf"(?<=\d[ \u00a0]){left}(?!\w)", name, target)
    return target


@lru_cache(maxsize=16)
def is_scale_said(power: int, text: str) -> bool:
    """Tell whether a word for a power of ten stands in a text, in any language."""
    return re.search(rf"(?<!\w)(?:{_SCALES[power]})(?!\w)", text, re.IGNORECASE) is not None


def scale_pattern(unit: str) -> str:
    """Return a pattern for the words, in any language, that say the same scale as a unit begins with; "" for none."""
    power, _ = scale_behind(unit.strip(), 0)
    return _SCALES.get(power, "")


def _scale_in(word: str, language: str) -> str:
    return scale_name(scale_behind(word, 0)[0], language) or word


def _around_zero(readings: frozenset[str], before: str, behind: str) -> frozenset[str]:
    """Read a number as one below zero as well where the words around it say so."""
    text = before + behind
    lowered = text.lower()
    is_below = any(map(lowered.__contains__, _ZEROS)) and _BELOW_ZERO.search(text) is not None
    return readings | negated(readings) if is_below else readings


def _scaled(readings: frozenset[str], behind: str) -> frozenset[str]:
    power, _ = scale_behind(_past_row(behind), 0)
    return frozenset(
        _times(reading, power) for reading in readings if re.fullmatch(r"\d+(?:\.\d+)?", reading) and power
    )


def _multiplied(reading: str, power: int) -> str:
    number, space, unit = reading.partition(" ")
    return f"{_times(number, power)}{space}{unit}" if re.fullmatch(r"\d+(?:\.\d+)?", number) else ""


def _times(reading: str, power: int) -> str:
    whole, _, fraction = reading.partition(".")
    moved = whole + fraction.ljust(power, "0")[:power]
    rest = fraction[power:]
    return (moved.lstrip("0") or "0") + (f".{rest}" if rest else "")


def _with_words(readings: frozenset[str], before: str, behind: str) -> frozenset[str]:
    units = _units_behind(behind) if behind else set[str]()
    share = _SHARE_BEFORE.search(before)
    if share is not None:
        units.add("%" if share[1][0] in "yY" else "‰")
    sign = _SIGN_BEFORE_RANGE.search(before)
    if sign is not None:
        units.add(unit_of(sign[1]))
    return frozenset(reading for unit in units for reading in with_unit(readings, unit))


def _units_behind(behind: str) -> set[str]:
    texts = {_past_scale(behind), _past_scale(_past_range(behind))}
    return {unit for unit, words in _WORD_BEHIND.items() if any(map(words.match, texts))}


def _past_range(behind: str) -> str:
    """Return what follows the second number of a range: of `11.000 ila 22.500 ABD doları` both are dollars."""
    found = _RANGE_BEHIND.match(behind)
    return behind[found.end() :] if found is not None else ""


def _past_row(behind: str) -> str:
    """Return what follows the last of several numbers: of `2 or 3 million` both may be millions."""
    found = _ROW_BEHIND.match(behind)
    return behind[found.end() :] if found is not None else behind


def _past_scale(behind: str) -> str:
    power, end = scale_behind(behind, 0)
    return re.sub(r"^ (?:de|d['’])", "", behind[end:]) if power else behind
