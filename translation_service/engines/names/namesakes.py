"""People whom Turkish buildings, parks and squares are named after: `Şehit Ali Kaya Gençlik Merkezi`.

What such a place is called is translated; whom it is named after is not, and long sentences lose it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from glossary.patterns import lazily
from translation_service.engines.names.finding import Name
from translation_service.engines.names.listed import given_names, renamed

_CAPITAL: Final = "[A-ZÇĞİÖŞÜÂÎÛ][a-zçğıöşüâîû]+"
_USES: Final = (
    "Anadolu|Aile|Bilim|Çocuk|Danışma|Devlet|Dostluk|Eğitim|Gençlik|Gösteri|Halk|Kadın|Kapalı|Kız|Kongre|Konferans"
    "|Kültür|Müzik|Öğrenci|Sağlık|Sanat|Semt|Spor|Şehir|Toplum|Yaşam"
)
_KINDS: Final = (
    "Anaokulu|Camii|Evi|Galerisi|Hastanesi|Hipodromu|Huzurevi|İlkokulu|Kampüsü|Konağı|Kompleksi|Konutları|Kreşi"
    "|Kütüphanesi|Köprüsü|Lisesi|Merkezi|Meydanı|Müzesi|Ormanı|Ortaokulu|Pansiyonu|Parkı|Polikliniği|Sahnesi|Salonu"
    "|Stadı|Stadyumu|Tesisleri|Tesisi|Tiyatrosu|Yurdu"
)
_NAMED_AFTER: Final = lazily(
    rf"(?<![\w'’-])(?P<words>(?:{_CAPITAL} ){{2,5}}?)(?:(?:{_USES}|ve) ){{0,3}}(?:{_KINDS})(?!\w)"
)
# `Güneş Enerjisi`, `Deniz Ürünleri`: what belongs to something is no surname.
_OF_SOMETHING: Final = lazily(r"(?:s[ıiuü]|l[ae]r[ıi])$")
_LONGEST: Final = 1000
_FEWEST_WORDS: Final = 2


def namesakes_in(text: str) -> Iterator[Name]:
    """Yield the people whom a Turkish text calls places after, from a given name that is listed to the last of theirs.

    `Barış Parkı` is called after nobody: one word alone is no name.
    """
    for found in _NAMED_AFTER.finditer(text) if len(text) <= _LONGEST else ():
        words = found["words"].split()
        first = next((at for at, word in enumerate(words) if word in given_names()), len(words))
        called, end = " ".join(words[first:]), found.end("words") - 1
        if _is_name(words[first:]):
            yield Name(text=called, start=end - len(called), end=end, is_person=True, is_certain=True)


def _is_name(words: Sequence[str]) -> bool:
    common = renamed("tr").words | {*_USES.split("|")}
    is_long_enough = len(words) >= _FEWEST_WORDS
    return is_long_enough and common.isdisjoint(words[1:]) and _OF_SOMETHING.search(words[-1]) is None
