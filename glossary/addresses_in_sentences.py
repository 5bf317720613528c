"""Postal addresses within sentences: `lives at 12 High Street`, `Gül Sok. No: 4 Konak/İzmir adresinde`.

A street or a house with its number tells one, and the code of a town what else belongs to it.
"""

from typing import Final

from glossary.patterns import lazily
from glossary.postal_addresses import HAS_NUMBER, NAME, NO_MONEY, NUMBER, WORD

# A glance that does without the rest for most texts.
_HAS_PLACE: Final = lazily(
    r"(?i:mah|cad|sok|bulv|meydan|çıkmaz|street|road|avenue|square|lane|crescent|terrace|quay|mews|boulevard)"
    r"|(?<!\w)(?:St|Rd|Ave|Cd|Sk|Blv|Blvd)(?!\w)|\d{4,5} [A-Z]|\d{4}-\d{3}"
)
_END: Final = r"(?![\w'’])"
_NO_YEAR: Final = r"(?!(?:19|20)\d\d(?!\d))"
_TOWN: Final = rf"{WORD}(?:[ -]{WORD}){{0,2}}"
_CODE: Final = (
    rf"(?:(?:{NAME},? )?[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}"
    rf"|(?:[A-Z]{{1,2}}-\d{{4,5}}|\d{{4}}-\d{{3}}|\d{{5}}) {NO_MONEY}{_TOWN})"
)
_ENGLISH: Final = (
    rf"(?:(?:Flat|Unit|Suite|Apartment) {NUMBER}, )?{_NO_YEAR}{NUMBER} (?:{WORD} ){{1,4}}"
    rf"(?:Street|St|Road|Rd|Avenue|Ave|Square|Lane|Crescent|Terrace|Boulevard|Blvd|Quay|Mews){_END}"
    rf"(?:(?:, {NAME})?, {_CODE})?"
)
# What is counted and dated as houses are.
_NO_HOUSE: Final = (
    "(?!(?:Madde|Ek|Bölüm|Sayfa|Karar|Tel|Article|Annex|Section|Chapter|Page|Room|Paragraph|Artikel|Seite|Décret|Loi|On"
    "|January|February|March|April|May|June|July|August|September|October|November|December)(?!\\w))"
)
_HOUSE: Final = rf"{_NO_HOUSE}{NAME},? {_NO_YEAR}{NUMBER},? {_CODE}"
TURKISH_MONTH: Final = "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"
_STREET: Final = (
    rf"(?:(?:{WORD} ){{1,3}}|\d{{1,5}}\.? )(?:Mah(?:alle(?:si)?|\.)?|Cad(?:desi|\.)?|Cd\.?|Sok(?:ak|ağı|\.)?|Sk\.?"
    rf"|Bulv(?:arı|\.)?|Blv\.?|Meydanı|Çıkmazı|Sitesi|Apt\.?|Apartmanı){_END}"
)
_DOOR: Final = (
    rf",? (?:(?:No|no|NO|Kat|kat|Daire|daire|Blok|K|D|k|d)[.:]+ ?{NUMBER}(?!\w)|(?:No|Kat|Daire) {NUMBER}(?!\w)"
    rf"|{NUMBER}(?! (?:[a-zçğıöşü]|{TURKISH_MONTH})))"
)
_DISTRICT: Final = rf",? (?:(?:\d{{5}} )?{WORD} ?/ ?{WORD}|\d{{5}} {WORD}){_END}"
_TURKISH: Final = rf"{_STREET}(?:,? {_STREET}){{0,3}}(?:{_DOOR}){{1,4}}(?:{_DISTRICT})?"
_ADDRESS: Final = lazily(rf"(?<![\w'’.-])(?:{_ENGLISH}|{_TURKISH}|{_HOUSE})(?!\w)")
# What begins a sentence before the name of a street: `Belediyemizin Cumhuriyet Meydanı`.
_BEFORE: Final = lazily(r"[A-ZÇĞİÖŞÜ][a-zçğıöşü]*(?:[ıiuü]n|l[ae]r) (?=[A-ZÇĞİÖŞÜ][\w-]* [A-ZÇĞİÖŞÜ])")


def addresses_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where postal addresses with a number stand in a text: start and end of each, in characters."""
    if HAS_NUMBER.search(text) is None or _HAS_PLACE.search(text) is None:
        return ()
    return tuple((_start(text, one.start()), one.end() - one[0].endswith(".")) for one in _ADDRESS.finditer(text))


def _start(text: str, start: int) -> int:
    """Return where an address starts that may have the first word of its sentence before it."""
    before = _BEFORE.match(text, start) if start == 0 or text[start - 2 : start] in {". ", ": ", ", "} else None
    return start if before is None else before.end()
