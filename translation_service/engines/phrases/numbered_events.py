"""Counted events and offices, `12. Uluslararası Kitap Fuarı`, `İstanbul 3. Noterliği`: engines lose the number.

Turkish writes such an ordinal number with a full stop, which may as well end a sentence; with its ending it cannot.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.ordinals import in_english, with_turkish_ending
from translation_service.domain.values.roman import numeral

# What English calls each, by the beginning of the Turkish word.
_EVENTS: Final = {
    "Bienal": "biennale|biennial", "Buluşma": "meeting|gathering", "Çalıştay": "workshop", "Fest": "fest(?:ival)?",
    "Forum": "forum", "Fuar": "fair", "Genel Kurul": "general assembly", "Günleri": "days", "Haftası": "week",
    "Karnaval": "carnival", "Konferans": "conference", "Kongre": "congress", "Koşu": "run|race",
    "Kurultay": "congress|convention|assembly", "Maraton": "marathon", "Oyunları": "games",
    "Olimpiyat": "olympi(?:cs|ad)",
    "Panayır": "fair", "Panel": "panel", "Sempozyum": "symposium", "Sergi": "exhibition", "Şenlik": "festival",
    "Şenliğ": "festival", "Şölen": "festival|feast", "Şûra": "council", "Şura": "council", "Toplantı": "meeting",
    "Turnuva": "tournament", "Yarışma": "competition|contest", "Zirve": "summit",
}  # fmt: skip
_OFFICES: Final = {"Noterli": "notary", "Mahkeme": "court", "Hâkimli": "judgeship|court", "Daire": "chamber|circuit"}
_HEADS: Final = _EVENTS | _OFFICES
_COURT: Final = (
    r"(?:Ağır|Aile|Asliye|Ceza|Hukuk|İcra|İdare|İş|Sulh|Tüketici|Vergi)(?: \w+){0,2} (?P<court>Mahkeme|Hâkimli|Daire)"
)
_WORD: Final = r"(?:[A-ZÇĞİÖŞÜÂÎÛ][^\W\d_]*|ve|ile)"
_BEHIND_TOWN: Final = r"(?:(?<=\w \d\. )|(?<=\w \d\d\. )|(?<=\w \d\d\d\. ))"
_COUNTED: Final = lazily(
    r"(?<![\w.,/:-])(?P<number>[1-9]\d{0,2}|[IVX]{1,7})\. "
    rf"(?=(?:{_WORD} ){{0,8}}?(?P<event>{'|'.join(_EVENTS)})|{_BEHIND_TOWN}(?:(?P<notary>Noterli)|{_COURT}))"
)
_NAMED: Final = r"(?:[A-Z][\w'’-]*(?: (?:and|of|for))? )*"
_IN_WORDS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_OTHER_NUMBER: Final = lazily(rf"(?:{'|'.join(_IN_WORDS)}|\d{{1,3}}(?:st|nd|rd|th)) ", re.IGNORECASE)


def with_numbers_of_events(text: str) -> str:
    """Return a Turkish text with `12'nci Uluslararası Kitap Fuarı`."""
    return _COUNTED.sub(_with_ending, text)


def is_numbered_event(text: str) -> bool:
    """Tell whether a Turkish text begins with the number of an event."""
    return _COUNTED.match(text) is not None


def with_events_numbered(target: str, source: str) -> str:
    """Return an English text with `the 12th International Book Fair` where an answer lost the number of its source."""
    for found in _COUNTED.finditer(source):
        kind = next(filter(None, found.group("event", "notary", "court")))
        target = _with_number(target, _number(found), _HEADS[kind])
    return target


def _with_number(target: str, number: int, head: str) -> str:
    """Write an ordinal number before the one event or office of a kind that a text names."""
    said = in_english(number)
    target = re.sub(rf"(?<!\w){number}th(?!\w)", said, target)
    places = list(re.finditer(rf"(?<!\w)the (?P<named>(?-i:{_NAMED}))(?:{head})(?!\w)", target, re.IGNORECASE))
    known = "|".join((said, *_IN_WORDS[number - 1 : number]))
    if len(places) != 1 or re.search(rf"(?<!\w)(?:{known})(?!\w)", target, re.IGNORECASE):
        return target
    start, end = places[0].span()
    named = _OTHER_NUMBER.sub("", target[places[0].start("named") : end], count=1)
    # `the notary of Beyoğlu 21`, `the Congress of 12`
    rest = re.sub(rf"(?: of|(?<=[a-zçğıöşüA-Z])) {number}(?=[.,;]?$|[,;]? [a-z(])", "", target[end:], count=1)
    return f"{target[:start].removeprefix(f'{number}. ')}{target[start : start + 4]}{said} {named}{rest}"


def _number(found: re.Match[str]) -> int:
    return int(found["number"]) if found["number"].isdigit() else numeral(found["number"])


def _with_ending(found: re.Match[str]) -> str:
    return f"{with_turkish_ending(_number(found))} "
