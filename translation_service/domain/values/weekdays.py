"""The days of the week in the languages of most letters, as they stand beside dates."""

import re
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily

_NAMES: Final = {
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "en": "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thu friday|fri saturday|sat sunday|sun",
    "de": "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "pt": "segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado"
    " domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę",
    "ro": "luni marți|marţi miercuri joi vineri sâmbătă duminică",
    "ru": "понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье",
    "uk": "понеділок вівторок середа|середу четвер п’ятниця|п'ятниця|п’ятницю|п'ятницю субота|суботу неділя|неділю",
    "bg": "понеделник вторник сряда четвъртък петък събота неделя",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "ar": "الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنج‌شنبه جمعه شنبه یکشنبه",
}
# Their names in full as patterns; of two that begin alike the longer comes first.
ENGLISH_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
TURKISH_DAY: Final = "(?:pazartesi|salı|çarşamba|perşembe|cumartesi|cuma|pazar)"
LANGUAGES_WITH_WEEKDAYS: Final = frozenset(_NAMES)
_IN_FIGURES: Final = lazily(r"(?<![\w.,])([2-6])\.?ª[ -]feira(?!\w)", re.IGNORECASE)
_IN_A_DAY: Final = lazily(
    r"(?<!\w)(Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar)['’][dt][ae](?!\w)", needs="'’"
)
_RAISED: Final = frozenset({"tr", "en", "de", "el"})
_NUMBERS: Final = {
    name: number
    for names in _NAMES.values()
    for number, several in enumerate(names.split(), start=1)
    for name in several.split("|")
}
_SHAPES: Final = {"tr": "{date} {day}", "fr": "{day} {date}", "it": "{day} {date}", "ar": "{day} {date}"}
_MOST_LETTERS: Final = max(map(len, _NUMBERS))
WEEKDAY: Final = r"[^\W\d_](?:[^\W\d_]|[-'’\u200c])*"


def weekday_number(name: str) -> int:
    """Return 1 (Monday) to 7 for the name of a day in any language; 0 for another word."""
    if len(name) > _MOST_LETTERS:
        return 0
    return _NUMBERS.get(name.replace("İ", "i").replace("I", "ı").lower()) or _NUMBERS.get(name.lower(), 0)


def weekday_name(number: int, language: str) -> str:
    """Return the name of a day as it stands beside dates of a language; "" where its days are not known."""
    if language not in _NAMES:
        return ""
    name = _NAMES[language].split()[number - 1].split("|")[0]
    return name[0].upper() + name[1:] if language in _RAISED else name


def with_weekdays_named(text: str) -> str:
    """Return a Portuguese text whose days stand in words: `5.ª-feira` is `quinta-feira`."""
    return _IN_FIGURES.sub(lambda found: weekday_name(int(found[1]) - 1, "pt"), text)


def with_turkish_days_said(text: str) -> str:
    """Return a Turkish text in which things happen on a day as people say it: `Cuma günü`, not `Cuma'da`."""
    return _IN_A_DAY.sub(r"\1 günü", text)


def with_weekday(number: int, date: str, language: str) -> str:
    """Return a date with its day as a language writes it; "" where its days are not known."""
    name = weekday_name(number, language)
    if not name:
        return ""
    return _SHAPES.get(language, "{day}, {date}").format(day=name, date=date)


@lru_cache(maxsize=8)
def weekdays_in(text: str) -> frozenset[int]:
    """Return the days a text names, with or without endings of a language that has such."""
    words = (re.match(r"[^\W\d_]+(?:-feira)?", found[0]) for found in re.finditer(WEEKDAY, text))
    return frozenset(number for word in words if word is not None and (number := weekday_number(word[0])))
