"""Small numbers that a language writes as words, or in Roman letters."""

import re
from functools import cache, lru_cache
from typing import Final

from glossary.patterns import lazily
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
    "nl": "nul;een|één|eerst;twee;drie|derd;vier;vijf;zes;zeven;acht;negen;tien;elf;twaalf|dozijn",
    "pl": "zer;jed[en]|pierwsz;dw[aióu]|drug;trz|trze[cm];czter|czwar;pię[ćct]|piąt;sześ|szóst;siedem|siedm|siódm;"
    "osiem|ośm|ósm;dziewię|dziewiąt;dziesię|dziesiąt;jedena[śs];dwanaś|dwunast|tuzin",
    "ro": "zero;un|una|unu|prim;do[iu]|două|al doilea;tre[ij]|treia;patru|patra;cinc;[șşs]as;[șşs]apt;opt;nou[ăa];zec;"
    "unsprezec;d(?:oi|ouă)sprezec",
    "uk": "нол|нул;од[ин]|перш;дв[аоі]|друг;тр[ио]|трет;чотир|четвер;п['’ʼ]ят;шіст|шест|шост;с[еі]м|сьом;"
    "в[ио]с[іь]м|вісім;"
    "дев['’ʼ]ят;десят;одинадцят;дванадцят",
    "bg": "нул;един|една|едно|първ;дв[ае]|втор;тр[ие]|трет;четир|четвърт;пет;шест;седем|седм;осем|осм;девет;десет;"
    "едина(?:десет|йсет);двана(?:десет|йсет)",
    "el": "μηδέν;έν[αν]|μ[ίι]α|πρώτ;δ[ύυ]ο|δεύτερ;τρε[ιί]ς|τρ[ίι]α|τρίτ|τριών;τέσσερ|τεσσάρων|τέταρτ;πέντε|πέμπτ;"
    "έξι|έκτ;"
    "ε[πφ]τά|έβδομ;ο[κχ]τώ|όγδο;ενν[έι]ά?|ένατ;δέκα|δέκατ;έντεκα|ενδέκατ;δώδεκα|δωδέκατ",
    "fa": "صفر;یک|اول;دو|دوم;سه|سوم;چهار;پنج;شش;هفت;هشت;نه|نهم;ده;یازده;دوازده",
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
           60: "sessant", 70: "settant", 80: "ottant", 90: "novant", 100: "cent(?:(?=ott)|o|inai)",
           1000: "mil(?:a|le(?!si|nn|na))"},
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
    "ar": {13: "ثلاثة? عشرة?", 14: "أربعة? عشرة?", 15: "خمسة? عشرة?", 16: "ستة? عشرة?", 17: "سبعة? عشرة?",
           18: "ثماني?ة? عشرة?", 19: "تسعة? عشرة?", 20: "عشر[وي]ن", 30: "ثلاث[وي]ن", 40: "أربع[وي]ن", 50: "خمس[وي]ن",
           60: "ست[وي]ن", 70: "سبع[وي]ن", 80: "ثمان[وي]ن", 90: "تسع[وي]ن", 100: "مائة|مئة", 200: "مائت[اي]ن?|مئت[اي]ن?",
           1000: "[أا]لف|آلاف", 2000: "[أا]لف[اي]ن?"},
    "nl": {13: "dertien", 14: "veertien", 15: "vijftien", 16: "zestien", 17: "zeventien", 18: "achttien",
           19: "negentien", 20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig",
           80: "tachtig", 90: "negentig", 100: "honderd", 1000: "duizend"},
    "pl": {13: "trzyna[śs]", 14: "czterna[śs]", 15: "piętna[śs]", 16: "szesna[śs]", 17: "siedemna[śs]",
           18: "osiemna[śs]",
           19: "dziewiętna[śs]", 20: "dwadzieś|dwudziest", 30: "trzydzieś|trzydziest", 40: "czterdzieś|czterdziest",
           50: "pięćdziesi", 60: "sześćdziesi", 70: "siedemdziesi", 80: "osiemdziesi", 90: "dziewięćdziesi",
           100: r"st(?:o|u|oma)(?!\w)|setn", 200: "dwieś|dwustu", 300: "trzyst", 400: "czteryst",
           500: "pięćset|pięciuset",
           600: "sześćset", 700: "siedemset", 800: "osiemset", 900: "dziewięćset", 1000: "tysi[ąę]c"},
    "ro": {13: "treisprezec", 14: "pa(?:i|tru)sprezec", 15: "cinc?i?sprezec", 16: "[șş]aisprezec",
           17: "[șş]apte?sprezec", 18: "optsprezec", 19: "nouăsprezec", 20: "douăzec", 30: "treizec", 40: "patruzec",
           50: "cincizec", 60: "[șş]aizec", 70: "[șş]aptezec", 80: "optzec", 90: "nouăzec", 100: "sut[ăe]",
           1000: r"mi(?:e|i|ile|ilor)(?!\w)"},
    "uk": {13: "тринадцят", 14: "чотирнадцят", 15: "п['’ʼ]ятнадцят", 16: "шістнадцят", 17: "сімнадцят",
           18: "вісімнадцят", 19: "дев['’ʼ]ятнадцят", 20: "двадцят", 30: "тридцят", 40: "сорок", 50: "п['’ʼ]ятдесят",
           60: "шістдесят", 70: "сімдесят", 80: "вісімдесят", 90: "дев['’ʼ]яност", 100: r"ст[оа](?!\w)|сотн?",
           200: "двіст|двохсот", 300: "трист|трьохсот", 400: "чотирист|чотирьохсот", 500: "п['’ʼ]ятсот",
           600: "шістсот", 700: "сімсот", 800: "вісімсот", 900: "дев['’ʼ]ятсот", 1000: "тисяч"},
    "bg": {13: "трина(?:десет|йсет)", 14: "четирина(?:десет|йсет)", 15: "петна(?:десет|йсет)",
           16: "шестна(?:десет|йсет)", 17: "седемна(?:десет|йсет)", 18: "осемна(?:десет|йсет)",
           19: "деветна(?:десет|йсет)", 20: "двадесет|двайсет", 30: "тридесет|трийсет", 40: "четиридесет|четирийсет",
           50: "петдесет", 60: "шестдесет|шейсет", 70: "седемдесет", 80: "осемдесет", 90: "деветдесет",
           100: r"сто(?!\w)|стот", 200: "двеста", 300: "триста", 400: "четиристотин", 500: "петстотин",
           600: "шестстотин", 700: "седемстотин", 800: "осемстотин", 900: "деветстотин", 1000: "хиляд"},
    "el": {13: "δεκατρ", 14: "δεκατέσσερ", 15: "δεκαπέντε", 16: "δεκαέξι", 17: "δεκαε[πφ]τά", 18: "δεκαο[κχ]τώ",
           19: "δεκαενν", 20: "είκοσι", 30: "τριάντα", 40: "σαράντα", 50: "πενήντα", 60: "εξήντα", 70: "εβδομήντα",
           80: "ογδόντα", 90: "ενενήντα", 100: "εκατό", 200: "διακόσι", 300: "τριακόσι", 400: "τετρακόσι",
           500: "πεντακόσι", 600: "εξακόσι", 700: "ε[πφ]τακόσι", 800: "ο[κχ]τακόσι", 900: "εννιακόσι",
           1000: "χίλι|χιλιάδ"},
    "fa": {13: "سیزده", 14: "چهارده", 15: "پانزده", 16: "شانزده", 17: "هفده", 18: "هجده", 19: "نوزده", 20: "بیست",
           30: "سی(?![زص])", 40: "چهل", 50: "پنجاه", 60: "شصت", 70: "هفتاد", 80: "هشتاد", 90: "نود", 100: "صد",
           200: "دویست",
           300: "سیصد", 400: "چهارصد", 500: "پانصد", 600: "ششصد", 700: "هفتصد", 800: "هشتصد", 900: "نهصد",
           1000: "هزار"},
}  # fmt: skip
# What multiplies all before it, in numbers of several words alone.
_LARGE: Final = {
    "en": {10**6: "million", 10**9: "billion"},
    "tr": {10**6: "milyon", 10**9: "milyar"},
    "de": {10**6: "million(?:en)?", 10**9: "milliarden?"},
    "fr": {10**6: "millions?", 10**9: "milliards?"},
    "es": {10**6: "mill(?:ón|ones)"},
    "it": {10**6: "milion[ei]", 10**9: "miliard[oi]"},
    "pt": {10**6: "milh(?:ão|ões)", 10**9: "bilh(?:ão|ões)"},
    "nl": {10**6: "miljoen", 10**9: "miljard"},
    "pl": {10**6: r"milion\w{0,2}", 10**9: r"miliard\w{0,2}"},
    "ro": {10**6: "milio(?:n|ane)", 10**9: "miliard[e]?"},
    "uk": {10**6: r"мільйон\w{0,2}", 10**9: r"мільярд\w{0,2}"},
    "bg": {10**6: "милиона?", 10**9: "милиарда?"},
    "el": {10**6: "εκατομμ[ύυ]ρι[αο]", 10**9: "δισεκατομμ[ύυ]ρι[αο]"},
    "fa": {10**6: "میلیون", 10**9: "میلیارد"},
    "ar": {10**6: "مليون|ملايين", 10**9: "مليار"},
    "ru": {10**6: r"миллион\w{0,2}", 10**9: r"миллиард\w{0,2}"},
}
# Arabic has a form for two of a thing; with an article it is mostly that of many people.
_TWO: Final = 2
_DUAL: Final = lazily(r"(?<!\w)(?!ال|لل|بال|وال|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر)\w{2,12}(?:ان|ين)(?!\w)")
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST_ROMAN: Final = 39
_ROMAN_ENDING: Final = {"fr": "(?:er?|ème)?"}
_LONGEST_ENDING: Final = 7
_FIGURES_BEFORE: Final = lazily(r"(?<![\d.,])\d{1,3}[ \u00a0]$")
# The second is a span, `ona` it; and no number that has a case counts what stands behind it: `yüzde`, `dokuzda`.
_COUNTS_NOTHING: Final = {
    "en": lazily("second", re.IGNORECASE),
    "tr": lazily(r".*[dt][ae]n?|on(?:a|u|un|lar\w*)", re.IGNORECASE),
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
    if number == _TWO and language == "ar" and _DUAL.search(text):
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
    known = small | _ROUND[language] | _LARGE.get(language, {})
    return tuple((number, said.replace(" ", space)) for number, said in known.items())


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
