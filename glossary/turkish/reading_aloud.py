"""How numbers and abbreviations are read aloud in Turkish: their suffixes follow the reading, not the spelling."""

import re
from typing import Final

from glossary.folding import fold
from glossary.patterns import lazily
from glossary.turkish.english_words import read_lent
from glossary.turkish.sounds import VOWELS, sound_of, spell

_DIGITS: Final = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS: Final = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")
_GROUPS: Final = ("", "bin", "milyon", "milyar", "trilyon")
_THOUSANDS: Final = lazily(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_FULL_HOUR: Final = lazily(r"([01]?[0-9]|2[0-4])[.:]00")
_LAST_NUMBER: Final = lazily(r"[0-9]+")

_ROMAN: Final = lazily(r"(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})")
_ROMAN_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_LETTERS: Final = {
    **{letter: letter + "e" for letter in "bcçdfghjklmnprsştvyz"},
    **{vowel: vowel for vowel in VOWELS},
    "ğ": "ge",
    "q": "kü",
    "w": "ve",
    "x": "iks",
}
_TURKISH_CAPITALS: Final = frozenset("ÇĞİÖŞÜ")
# What may stand at the end of a Turkish syllable behind a vowel: Türk, kurs; not UCLG, EBYS.
_CLOSING_PAIRS: Final = (
    "lk",
    "lp",
    "lt",
    "lç",
    "nk",
    "nt",
    "ns",
    "nç",
    "rk",
    "rp",
    "rs",
    "rt",
    "rç",
    "sk",
    "st",
    "ft",
    "ct",
    "kt",
    "nd",
    "rm",
    "rn",
)
_SYLLABLES: Final = lazily(r"[^aıoueiöü]{0,2}(?:[aıoueiöü]+[^aıoueiöü]{0,3})+")

# In small letters an abbreviation is read as the word it stands for; so are signs.
_UNITS: Final = {
    "km": "kilometre", "m": "metre", "cm": "santimetre", "mm": "milimetre", "kg": "kilogram", "g": "gram", "gr":
    "gram", "mg": "miligram", "t": "ton", "l": "litre", "lt": "litre", "ml": "mililitre", "ha": "hektar", "da":
    "dekar", "km²": "kilometrekare", "m²": "metrekare", "cm²": "santimetrekare", "m³": "metreküp", "cm³":
    "santimetreküp", "m2": "metrekare", "km2": "kilometrekare", "m3": "metreküp", "sa": "saat", "dk": "dakika",
    "sn": "saniye", "kw": "kilovat", "kwh": "kilovatsaat", "mw": "megavat", "gw": "gigavat", "mwh": "megavatsaat",
    "gwh": "gigavatsaat", "hz": "hertz", "khz": "kilohertz", "mhz": "megahertz", "ghz": "gigahertz", "mb": "megabayt",
    "gb": "gigabayt", "tb": "terabayt", "db": "desibel", "°c": "santigrat", "%": "yüzde", "‰": "binde", "€": "avro",
    "$": "dolar", "₺": "lira", "£": "sterlin", "²": "kare", "³": "küp", "°": "derece", "&": "ve", "vb": "benzeri", "vs":
    "vesaire",
}  # fmt: skip
# Behind a stop, what is shortened is read in full: Prof.e, Alm.ya.
_SHORTENED: Final = {
    "alm": "almanca", "apt": "apartman", "av": "avukat", "bşk": "başkan", "bul": "bulvar", "cad": "cadde",
    "doç": "doçent", "dr": "doktor", "fr": "fransızca", "gen": "general", "gör": "görevli", "hz": "hazret", "ing":
    "ingilizce", "ltd": "limitet", "mad": "madde", "mah": "mahalle", "md": "madde", "mim": "mimar", "müh": "mühendis",
    "müd": "müdür", "no": "numara", "op": "operatör", "ord": "ordinaryüs", "ör": "örnek", "prof": "profesör", "sn":
    "sayın", "sok": "sokak", "şti": "şirket", "tel": "telefon", "uzm": "uzman", "yrd": "yardımcı", "yy": "yüzyıl",
}  # fmt: skip
# Behind another word these are owned by it: Ltd. Şti. is Limitet Şirketi.
_SHORT_OF_POSSESSED: Final = {"şti": "şirketi"}
# Read as in the language they come from, or otherwise than their letters say.
_READ_OTHERWISE: Final = {
    "BRICS": "briks", "TOBB": "tob", "CIA": "siyayey", "CNN": "sienen", "DJ": "dicey", "FBI": "efbiyay", "PR": "piyar",
    "SMS": "esemes",
}  # fmt: skip
# Foreign names whose last sound no rule tells.
_NAMES: Final = {
    "aires": "ayres", "angeles": "encılıs", "beethoven": "bethovın", "bordeaux": "bordo", "bruges": "brüj",
    "calais": "kale", "cambridge": "keymbric", "cannes": "kan", "champagne": "şampanya", "cologne": "kolonya",
    "cote": "kot", "europe": "yurop", "facebook": "feysbuk", "france": "frans", "genève": "cenev", "google":
    "gugıl", "greenwich": "griniç", "le": "lö", "limoges": "limoj", "liège": "liyej", "lille": "lil", "marseille":
    "marsey", "marseilles": "marsey", "montréal": "monreyl", "montreal": "monreyl", "montpellier": "monpelye",
    "nantes": "nant",
    "newcastle": "nyukasıl", "nice": "nis", "nîmes": "nim", "orange": "oranj", "peugeot": "pejo", "provence":
    "provans", "reims": "rens", "renault": "reno", "rennes": "ren", "rousseau": "russo", "shakespeare": "şekspir",
    "skype": "skayp", "toulouse": "tuluz", "tours": "tur", "versailles": "versay", "washington": "vaşingtın",
    "yale": "yeyl", "youtube": "yutub", "microsoft": "maykrosoft", "apple": "epıl", "dropbox": "dropboks",
    "lausanne": "lozan", "louvre": "luvr", "sorbonne": "sorbon", "grenoble": "grenobl", "havre": "avr", "versace":
    "versaçe", "new": "nyu", "bath": "bat", "baltimore": "baltimor", "delaware": "delaver", "seine": "sen",
    "loire": "luar", "rhône": "ron", "leicester": "lestır", "worcester": "vustır", "gloucester": "glostır",
    "twitter": "tvitır", "greenpeace": "grinpis", "coventry": "kovıntri", "houston": "hyustın", "seattle": "siyetıl",
    "denver": "denvır", "manheim": "manhaym", "mannheim": "manhaym", "johnson": "consın", "wright": "rayt", "george":
    "corc", "steve": "stiv", "charles": "çarls", "jacques": "jak", "étienne": "etyen", "wilson": "vilsın", "jackson":
    "ceksın", "boston": "bostın", "dave": "deyv", "mike": "mayk", "jane": "ceyn", "kate": "keyt", "pierre": "piyer",
    "antoine": "antuan", "guillaume": "giyom", "sunderland": "sandırlınd", "bournemouth": "bornmut",
    "clarke": "klark", "voltaire": "volter", "baudelaire": "bodler", "sartre": "sartr", "descartes": "dekart",
    "dumas": "düma", "louis": "lui", "camus": "kamü", "jones": "cons", "hume": "hyum", "joyce": "coys",
    "gaulle": "göl", "prix": "pri", "chamonix": "şamoni", "aix": "eks", "bruxelles": "brüksel",
    "acer": "eysır", "autocad": "otoked", "caterpillar": "katırpilır", "ebay": "ibey", "icloud": "ayklaud", "ipad":
    "ayped", "iphone": "ayfon", "linkedın": "linkidin", "messenger": "mesıncır", "onedrive": "vandrayv", "oracle":
    "orakıl", "paypal": "peypıl", "spotify": "spotifay", "teams": "tims", "word": "vörd",
}  # fmt: skip
# A c at the end is hard in names, as in no Turkish word but hac and sac: Québec'te, OPEC'te.
_LAST_C: Final = lazily(r"(?<!\bha)(?<!\bsa)c$")
# Endings that French and English do not sound as Turkish would.
_ENDINGS: Final = (
    (lazily(r"chester$"), "çıstır"),
    (lazily(r"(?:eaux?|ault|aul?x|eault)$"), "o"),
    (lazily(r"oux$"), "u"),
    (lazily(r"aix$"), "e"),
    (lazily(r"oi[sx]$"), "ua"),
    (lazily(r"eux$"), "ö"),
    (lazily(r"(?<=[b-df-hj-np-tv-xz])y$"), "i"),
    (lazily(r"ées?$"), "e"),
    (lazily(r"ville$"), "vil"),
    (_LAST_C, "k"),
    (lazily(r"(?<=[bcdfgklmnprstvz])e$"), ""),
)
# Letters and pairs that tell that a word is not spelt by the rules of Turkish.
_TURKISH_LETTERS: Final = str.maketrans({
    "á": "a", "à": "a", "ã": "a", "ä": "e", "å": "o", "é": "e", "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i",
    "ï": "i", "ó": "o", "ò": "o", "õ": "o", "ø": "ö", "œ": "ö", "ú": "u", "ù": "u", "ý": "i", "æ": "e", "ă": "a",
    "ą": "a", "ā": "a", "ě": "e", "ę": "e", "ē": "e", "ė": "e", "ī": "i", "ô": "o", "ő": "ö", "ō": "o", "ű": "ü",
    "ů": "u", "ū": "u", "ų": "u", "š": "ş", "ś": "ş", "č": "ç", "ć": "ç", "ț": "ç",
})  # fmt: skip
_TURKISH: Final = frozenset("çğış")
_TURKISH_ENDS: Final = ("hane", "mahalle", "dere", "tepe", "aile")
_FOREIGN: Final = lazily(r"[qwx]|ou|eau|ai[nl]|oo|ee|sh|ch|gh|th|ck|ph|ff|ss[aeiou]|[aeo]ll[aeiou]")


def read_unit(written: str) -> str:
    """Return the word that a unit or sign stands for, "" for any other: kilogram for kg, yüzde for %."""
    return _UNITS.get(written.lower(), "")


def read_shortened(written: str) -> str:
    """Return the word that is shortened before a stop, "" where none is known: profesör for Prof."""
    return _SHORTENED.get(fold(written.removesuffix("."), "tr"), "") if written.endswith(".") else ""


def read_owned(written: str) -> str:
    """Return the last of several words, shortened and owned by those before it, as it is read: şirketi for Ltd. Şti."""
    before, _, last = written.rpartition(" ")
    is_shortened = before[-1:] != "" and not before[-1].isdigit() and last.endswith(".")
    return _SHORT_OF_POSSESSED.get(fold(last.removesuffix("."), "tr"), "") if is_shortened else ""


def read_name(name: str) -> str:
    """Return how a folded name sounds, in Turkish letters as far as its end goes: bordo for Bordeaux."""
    known = _NAMES.get(name) or read_lent(name)
    if known:
        return known
    found = (ending.sub(sound, name) for ending, sound in _ENDINGS if _is_foreign_ending(name, ending, sound))
    return next(found, name).translate(_TURKISH_LETTERS)


def _is_foreign_ending(name: str, ending: re.Pattern[str], sound: str) -> bool:
    is_foreign = _TURKISH.isdisjoint(name) and _FOREIGN.search(name) is not None and not name.endswith(_TURKISH_ENDS)
    return ending.search(name) is not None and (bool(sound) or is_foreign)


def read_ordinal(number: str) -> str:
    """Return the last word of a number with a full stop behind it: üçüncü for 3."""
    roman = number.rstrip(".")
    word = last_word_of_number(str(_roman(roman)) if roman.isalpha() else number)
    sound = sound_of(word)
    return word + spell("(I)ncI", sound) if sound else word


def last_word_of_number(number: str) -> str:
    """Return the last word of a number read aloud: üç for 5393, altı for 2026, bin for 10.000, sekiz for 08.00."""
    hour = _FULL_HOUR.fullmatch(number)
    number = hour[1] if hour else number.rpartition(":")[2]
    written = number.replace(".", "") if _THOUSANDS.fullmatch(number) else _LAST_NUMBER.findall(number)[-1]
    digits = written.rstrip("0")
    if not digits:
        return _DIGITS[0]
    zeros = len(written) - len(digits)
    if zeros >= 3:
        return _GROUPS[min(zeros // 3, len(_GROUPS) - 1)]
    tail = int(digits[-1])
    return (_DIGITS[tail], _TENS[tail], "yüz")[zeros]


def read_abbreviation(abbreviation: str) -> str:
    """Return an abbreviation in capitals as it is read: unesko for UNESCO, abede for ABD, yirmi for XX; folded."""
    if abbreviation in _READ_OTHERWISE:
        return _READ_OTHERWISE[abbreviation]
    if _ROMAN.fullmatch(abbreviation):
        return last_word_of_number(str(_roman(abbreviation)))
    read = _as_word(abbreviation)
    return _LAST_C.sub("k", read) if _is_read_as_word(read) else spelt_out(abbreviation)


def spelt_out(abbreviation: str) -> str:
    """Return an abbreviation read letter by letter: abede for ABD; folded."""
    return "".join(_LETTERS.get(letter, letter) for letter in fold(abbreviation, "tr"))


def _roman(written: str) -> int:
    values = [_ROMAN_DIGITS[letter] for letter in written]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


def _as_word(abbreviation: str) -> str:
    """Fold an abbreviation; its I is an i unless the letters beside it are Turkish: COVID, but IŞIK."""
    if _TURKISH_CAPITALS.isdisjoint(abbreviation):
        return abbreviation.replace("I", "İ").translate(str.maketrans("İ", "i")).lower()
    return fold(abbreviation, "tr")


def _is_read_as_word(read: str) -> bool:
    """Tell whether letters can be said as a word: a vowel in each syllable, no cluster Turkish does not have."""
    if len(read) < 3 or not _SYLLABLES.fullmatch(read):
        return False
    if read[-1] in VOWELS:
        return True
    if len(read) == 3:
        return read[1] in VOWELS and read[0] not in VOWELS
    return read[-2] in VOWELS or read.endswith(_CLOSING_PAIRS)
