"""The names of months in the languages of most letters, in the forms they have in dates."""

import re
from functools import lru_cache
from typing import Final

from translation_service.domain.patterns import by_first_letter

_NAMES: Final = {
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct"
    " november|nov december|dec",
    "de": "januar|jänner|jan februar|feber|feb märz april|apr mai juni|jun juli|jul august|aug september|sept"
    " oktober|okt november|nov dezember|dez",
    "fr": "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct"
    " novembre|nov décembre|déc",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set"
    " outubro|out novembro|nov dezembro|dez",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "ru": "января|январь февраля|февраль марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август"
    " сентября|сентябрь октября|октябрь ноября|ноябрь декабря|декабрь",
    "ar": "يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|إبريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب"
    " سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    "bg": "януари|ян февруари|февр март април|апр май юни юли август септември|септ октомври|окт ноември|ноем"
    " декември|дек",
    "el": "ιανουαρίου|ιανουάριος|ιανουάριο|ιαν φεβρουαρίου|φεβρουάριος|φεβρουάριο|φεβ μαρτίου|μάρτιος|μάρτιο|μαρ"
    " απριλίου|απρίλιος|απρίλιο|απρ μαΐου|μάιος|μάιο ιουνίου|ιούνιος|ιούνιο ιουλίου|ιούλιος|ιούλιο"
    " αυγούστου|αύγουστος|αύγουστο σεπτεμβρίου|σεπτέμβριος|σεπτέμβριο|σεπ οκτωβρίου|οκτώβριος|οκτώβριο|οκτ"
    " νοεμβρίου|νοέμβριος|νοέμβριο|νοε δεκεμβρίου|δεκέμβριος|δεκέμβριο|δεκ",
    "uk": "січня|січень лютого|лютий березня|березень квітня|квітень травня|травень червня|червень липня|липень"
    " серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень",
    "fa": "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
}
# Dates have the genitive, which is named first.
_WITH_CASES: Final = frozenset({"ru", "uk", "el"})
LANGUAGES_WITH_MONTHS: Final = frozenset(_NAMES)


def _numbers(languages: frozenset[str]) -> dict[str, int]:
    return {
        name.replace("_", " "): number
        for language in languages
        for number, names in enumerate(_NAMES[language].split(), start=1)
        for name in names.split("|")
    }


def _pattern(names: dict[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


_NUMBERS: Final = _numbers(LANGUAGES_WITH_MONTHS)
# What they are short for is told by a capital and the year behind: `3 ara sokak`, `Ara Güler`, `5 eki`.
_TURKISH_IN_SHORT: Final = {
    name: number
    for number, name in enumerate(
        ("Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"), start=1
    )
}
_IN_SHORT: Final = f"(?:{'|'.join(_TURKISH_IN_SHORT)})(?=[.,]? (?:19|20)\\d\\d(?!\\d))"
ANY_MONTH: Final = f"(?:{by_first_letter([_pattern(_NUMBERS)])}|{_IN_SHORT})"
ENGLISH_MONTH: Final = (
    "(?:" + "|".join(name.capitalize() for name in _pattern(_numbers(frozenset({"en"}))).split("|")) + ")"
)


def month_number(name: str) -> int:
    """Return 1 to 12 for the name of a month in any language; 0 for another word."""
    known = _NUMBERS.get(name.replace("İ", "i").replace("I", "ı").lower()) or _NUMBERS.get(name.lower(), 0)
    return known or _TURKISH_IN_SHORT.get(name, 0)


@lru_cache(maxsize=8)
def months_in(text: str) -> frozenset[int]:
    """Return the months that a text names, with Turkish endings or without."""
    numbers = (month_number(word) for word in re.findall(r"[^\W\d_]{3,}", text))
    return frozenset(number for number in numbers if number)


def month_name(number: int, language: str, *, stands_alone: bool = False) -> str:
    """Return the full name of a month as dates of a language write it; "" where they are not known.

    One that `stands_alone`, before a year, is in another case in some languages.
    """
    names = _NAMES.get(language)
    if names is None or language == "ar" or (stands_alone and language == "pl"):
        return ""
    forms = names.split()[number - 1].split("|")
    return _capital(forms[stands_alone and language in _WITH_CASES], language)


def _capital(name: str, language: str) -> str:
    return name[0].upper() + name[1:] if language in {"tr", "en", "de", "el"} else name
