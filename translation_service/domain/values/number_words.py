"""Small numbers that a language writes as words, or in Roman letters."""

import re
from functools import cache, lru_cache
from typing import Final

from translation_service.domain.values.compound_numbers import (
    ENGLISH_ENDING,
    SpokenNumber,
    is_joining,
    joinable,
    speech_of,
)

_WORDS: Final = {
    "en": "zero|no|nil;a|an|one|once|first|single;two|twice|second(?!s)|both|pair|couple;three|third;four;fi(?:ve|fth);"
    "six|half a dozen|half-dozen;seven;eight;nin(?:e|th);ten;eleven;twel(?:ve|fth)"
    "|(?<!half a )(?<!half-)(?<!two )dozen",
    "tr": "sıfır;bir|ilk|tek;iki|ikinci|çift;üç;dör[td];beş;altı;yedi;sekiz;dokuz;on;on bir;on iki|düzine",
    "de": "null;ein|eins|erst;zwei;drei|dritt;vier;fünf;sechs;sieben|siebt;acht;neun;zehn;elf;zwölf|dutzend",
    "fr": "zéro;une?|premi;deux|second;trois;quatr;cinq;six;sept;huit;neuf|neuvi;dix;onze;douz",
    "es": "cero;uno?|ún|una|primer;d[oó]s|segund;tr[eé]s|tercer;cuatro|cuart;cinco|quint;s[eé]is|sext;siete|séptim;ocho"
    "|octav;nueve|noven;diez|décim;once;doce|docena",
    "pt": "zero;um|uma|primeir;dois|duas|segund|ambos;três|terceir;quatro|quart;cinco|quint;seis|sext;sete|sétim;"
    "oito|oitav;nove|non;dez|décim;onze;doze|dúzia",
    "it": "zero;uno?|una|prim;due|second;tr[eé]|terz;quattro|quart;cinque|quint;sei|sest;sette|settim;otto|ottav;"
    "nove|non;dieci|decim;undici;dodici|dozzina",
    "ru": "нол|нул;од[ин]|перв;дв[аеу]|втор;тр[иеё];четыр|четвер|четвёр;пят;шест;сем|седьм;вос[еь]м;девят;десят;"
    "одиннадцат;двенадцат",
    "ar": "صفر;واحد|أول|الأول;اثن|ثان|الثان;ثلاث|ثالث|الثالث;أربع|رابع|الرابع;خمس|خامس|الخامس;ست|سادس|السادس;"
    "سبع|سابع|السابع;ثمان|ثامن|الثامن;تسع|تاسع|التاسع;عشر|عاشر|العاشر;أحد عشر|إحدى عشر;اثنا عشر|اثني عشر",
}
_ROUND: Final = {
    "en": {13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen",
           19: "nineteen", 20: "twent(?:y|ie)", 24: "two dozen", 30: "thirt(?:y|ie)", 40: "fort(?:y|ie)",
           50: "fift(?:y|ie)", 60: "sixt(?:y|ie)", 70: "sevent(?:y|ie)", 80: "eight(?:y|ie)", 90: "ninet(?:y|ie)",
           100: "hundred", 1000: "thousand"},
    "tr": {13: "on üç", 14: "on dör[td]", 15: "on beş", 16: "on altı", 17: "on yedi", 18: "on sekiz", 19: "on dokuz",
           20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen", 90: "doksan",
           100: "yüz", 1000: "bin(?!a)"},
    "de": {13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn",
           19: "neunzehn", 20: "zwanzig", 30: "drei(?:ß|ss)ig", 40: "vierzig", 50: "fünfzig", 60: "sechzig",
           70: "siebzig", 80: "achtzig", 90: "neunzig", 100: "hundert", 1000: "tausend"},
    "fr": {13: "treiz", 14: "quatorz", 15: "quinz", 16: "seiz", 17: "dix-sept", 18: "dix-huit", 19: "dix-neu[fv]",
           20: "vingt", 30: "trent", 40: "quarant", 50: "cinquant", 60: "soixant", 80: "quatre-vingt",
           100: r"cent(?:s|aine\w*|ième\w*)?(?!\w)", 1000: r"mill(?:e|ième\w*|ier\w*)(?!\w)"},
    "es": {13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete", 18: "dieciocho",
           19: "diecinueve", 20: "veint[ei]", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta",
           70: "setenta", 80: "ochenta", 90: "noventa", 100: r"cien(?:tos?)?(?!\w)", 200: "doscient", 300: "trescient",
           400: "cuatrocient", 500: "quinient", 600: "seiscient", 700: "setecient", 800: "ochocient",
           900: "novecient", 1000: r"mil(?:es)?(?!\w)"},
    "it": {13: "tredici", 14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette", 18: "diciotto",
           19: "diciannove", 20: "vent(?:i(?!l)|(?=uno|otto))", 30: "trent", 40: "quarant", 50: "cinquant",
           60: "sessant", 70: "settant", 80: "ottant", 90: "novant", 100: "cent(?:o|inai|(?=ott))",
           1000: "mil(?:a|le(?![snt]))"},
    "pt": {13: "treze", 14: "(?:ca|qua)torze", 15: "quinze", 16: "dez[ea]sseis", 17: "dez[ea]ssete", 18: "dezoito",
           19: "dez[ea]nove", 20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta",
           70: "setenta", 80: "oitenta", 90: "noventa", 100: r"ce(?:m|nto)(?!\w)|centena|centésim", 200: "duzent",
           300: "trezent", 400: "quatrocent", 500: "quinhent", 600: "seiscent", 700: "setecent", 800: "oitocent",
           900: "novecent", 1000: r"mil(?:hares)?(?!\w)|milésim"},
    "ru": {13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат", 18: "восемнадцат",
           19: "девятнадцат", 20: "двадцат", 30: "тридцат", 40: "сорок", 50: "пят[ьи]десят", 60: "шест[ьи]десят",
           70: "сем[ьи]десят", 80: "вос[еь]м[ьи]десят", 90: "девяност", 100: r"ст[оа](?!\w)|сотн?",
           200: "двест|двухсот", 300: "трист|тр[её]хсот", 400: "четырест|четыр[её]хсот",
           500: "пят[ьи]сот", 600: "шест[ьи]сот", 700: "сем[ьи]сот", 800: "вос[еь]м[ьи]сот", 900: "девят[ьи]сот",
           1000: "тысяч"},
    "ar": {15: "خمسة? عشر", 20: "عشر[وي]ن", 30: "ثلاث[وي]ن", 40: "أربع[وي]ن", 50: "خمس[وي]ن", 60: "ست[وي]ن",
           70: "سبع[وي]ن", 80: "ثمان[وي]ن", 90: "تسع[وي]ن", 100: "مائة|مئة", 1000: "[أا]لف"},
}  # fmt: skip
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST_ROMAN: Final = 39
_ROMAN_ENDING: Final = {"fr": "(?:er?|ème)?"}
_LONGEST_ENDING: Final = 7
_FIGURES_BEFORE: Final = re.compile(r"(?<![\d.,])\d{1,3}[ \u00a0]$")
# The second is a span, `ona` it; and no number that has a case counts what stands behind it: `yüzde`, `dokuzda`.
_COUNTS_NOTHING: Final = {
    "en": re.compile("second", re.IGNORECASE),
    "tr": re.compile(r".*[dt][ae]n?|on(?:a|u|un|lar\w*)", re.IGNORECASE),
}


# A text full of numbers asks the same of it for each of them.
@lru_cache(maxsize=64)
def is_said_in(number: int, text: str, language: str) -> bool:
    """Tell whether a text says a number in words of its language or in Roman letters.

    What is part of a longer number does not count: `fifty-five` says neither fifty nor five.
    """
    said = numbers_said(text, language)
    if any(one.value == number for one in said):
        return True
    pattern = _pattern(number, language)
    found = () if pattern is None else pattern.finditer(text)
    return any(not any(one.start <= match.start() < one.end for one in said) for match in found)


@lru_cache(maxsize=16)
def numbers_said(text: str, language: str) -> tuple[SpokenNumber, ...]:
    """Return the numbers a text says in words, in order; none for a language whose numbers are not known."""
    return speech_of(language, _joined_words(language)).numbers_in(text) if is_joining(language) else ()


def in_figures(text: str, language: str) -> str:
    """Return a text with the numbers that it says in words as figures: `15 days`, `15 gün`; one stays a word."""
    parts, end = [], 0
    alone = _COUNTS_NOTHING.get(language)
    for one in numbers_said(text, language):
        if one.value > 1 and not (alone is not None and alone.fullmatch(text, one.start, one.end)):
            before = text[end : one.start]
            # `40 bin`: a thousand behind figures.
            is_scale = one.value == 1000 and _FIGURES_BEFORE.search(before) is not None
            parts += [before[:-1], "000"] if is_scale else [before, str(one.value)]
            end = one.end
    return "".join([*parts, text[end:]]) if parts else text


@cache
def _joined_words(language: str) -> tuple[tuple[int, str], ...]:
    """Return the words of a language that longer numbers are made of, with their numbers; Turkish may glue them."""
    small = {number: joinable(said.split("|")) for number, said in enumerate(_WORDS[language].split(";")) if number}
    space = "[ \u00a0]?" if language == "tr" else " "
    return tuple((number, said.replace(" ", space)) for number, said in {**small, **_ROUND[language]}.items())


@cache
def _pattern(number: int, language: str) -> re.Pattern[str] | None:
    ways = [rf"(?i:{word}){_ending(word, language)}" for word in _words(number, language)]
    if 1 <= number <= _MOST_ROMAN:
        ways.append(rf"{_roman(number)}{_ROMAN_ENDING.get(language, '')}(?![^\W_])")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})") if ways else None


def _words(number: int, language: str) -> list[str]:
    words = _WORDS.get(language, "").split(";")
    said = words[number] if number < len(words) else _ROUND.get(language, {}).get(number, "")
    return [word for word in said.split("|") if word] if "(" not in said else [said]


def _ending(word: str, language: str) -> str:
    """Words of three letters and more may have an ending; shorter ones in Turkish only such as `onuncu`, `ona`."""
    if language == "en":
        return rf"{ENGLISH_ENDING}(?!\w)"
    if len(word) > 2:
        return rf"\w{{0,{_LONGEST_ENDING}}}(?!\w)"
    return r"(?:uncu\w{0,4}|lar\w{0,4}|ar|a|da|dan|u|un)?(?!\w)" if language == "tr" else r"(?!\w)"


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
