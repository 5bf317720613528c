"""Small numbers that a language writes as words, or in Roman letters."""

import re
from functools import cache, lru_cache
from typing import Final

_WORDS: Final = {
    "en": "zero|no;a|an|one|once|first|single;two|twice|second|both|pair|couple;three|third;four;fi(?:ve|fth);"
    "six;seven;eight;nin(?:e|th);ten;eleven;twel(?:ve|fth)",
    "tr": "sıfır;bir|ilk|tek;iki|ikinci|çift;üç;dör[td];beş;altı;yedi;sekiz;dokuz;on;on bir;on iki",
    "de": "null;ein|eins|erst;zwei;drei|dritt;vier;fünf;sechs;sieben|siebt;acht;neun;zehn;elf;zwölf",
    "fr": "zéro;une?|premi;deux|second;trois;quatr;cinq;six;sept;huit;neuf|neuvi;dix;onze;douze",
    "es": "cero;uno?|una|primer;dos|segund;tres|tercer;cuatro|cuart;cinco|quint;seis|sext;siete|séptim;ocho|octav;"
    "nueve|noven;diez|décim;once;doce",
    "pt": "zero;um|uma|primeir;dois|duas|segund|ambos;três|terceir;quatro|quart;cinco|quint;seis|sext;sete|sétim;"
    "oito|oitav;nove|non;dez|décim;onze;doze",
    "it": "zero;uno?|una|prim;due|second;tre|terz;quattro|quart;cinque|quint;sei|sest;sette|settim;otto|ottav;"
    "nove|non;dieci|decim;undici;dodici",
    "ru": "нол|нул;од[ин]|перв;дв[аеу]|втор;тр[иеё];четыр|четвер|четвёр;пят;шест;сем|седьм;вос[еь]м;девят;десят;"
    "одиннадцат;двенадцат",
    "ar": "صفر;واحد|أول|الأول;اثن|ثان|الثان;ثلاث|ثالث|الثالث;أربع|رابع|الرابع;خمس|خامس|الخامس;ست|سادس|السادس;"
    "سبع|سابع|السابع;ثمان|ثامن|الثامن;تسع|تاسع|التاسع;عشر|عاشر|العاشر;أحد عشر|إحدى عشر;اثنا عشر|اثني عشر",
}
_ROUND: Final = {
    "en": {15: "fifteen", 20: "twent", 30: "thirt", 40: "fort", 50: "fift", 60: "sixt", 70: "sevent", 80: "eight",
           90: "ninet", 100: "hundred", 1000: "thousand"},
    "tr": {15: "on beş", 20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen",
           90: "doksan", 100: "yüz", 1000: "bin"},
    "pt": {15: "quinze", 20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta", 70: "setenta",
           80: "oitenta", 90: "noventa", 100: "cem|centena|centésim", 1000: "mil"},
}  # fmt: skip
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST_ROMAN: Final = 39
_ROMAN_ENDING: Final = {"fr": "(?:er?|ème)?"}
_FIRST_JOINED: Final = 20
_HUNDRED: Final = 100
_LONGEST_ENDING: Final = 7


# A text full of numbers asks the same of it for each of them.
@lru_cache(maxsize=64)
def is_said_in(number: int, text: str, language: str) -> bool:
    """Tell whether a text says a number in words of its language or in Roman letters."""
    pattern = _pattern(number, language)
    return pattern is not None and pattern.search(text) is not None


@cache
def _pattern(number: int, language: str) -> re.Pattern[str] | None:
    ways = [rf"(?i:{word}){_ending(word, language)}" for word in _words(number, language)]
    if 1 <= number <= _MOST_ROMAN:
        ways.append(rf"{_roman(number)}{_ROMAN_ENDING.get(language, '')}(?![^\W_])")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})") if ways else None


def _words(number: int, language: str) -> list[str]:
    words = _WORDS.get(language, "").split(";")
    said = words[number] if number < len(words) else _round_or_joined(number, language, words)
    return [word for word in said.split("|") if word] if "(" not in said else [said]


def _round_or_joined(number: int, language: str, words: list[str]) -> str:
    """Return how a language says a round number, or one like `twenty-five`, `yirmi beş`, `vinte e cinco`."""
    known = _ROUND.get(language, {})
    ten, rest = known.get(number - number % 10, ""), number % 10
    is_joined = bool(ten and rest) and _FIRST_JOINED < number < _HUNDRED and number not in known
    return rf"{ten}\w{{0,3}}[- ](?:e )?(?:{words[rest]})" if is_joined else known.get(number, "")


def _ending(word: str, language: str) -> str:
    """Words of three letters and more may have an ending; shorter ones in Turkish only such as `onuncu`, `ona`."""
    if len(word) > 2:
        return rf"\w{{0,{_LONGEST_ENDING}}}(?!\w)"
    return r"(?:uncu\w{0,4}|lar\w{0,4}|ar|a|da|dan|u|un)?(?!\w)" if language == "tr" else r"(?!\w)"


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written
