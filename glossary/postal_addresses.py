"""Postal addresses, as they stand in the head of a letter or in a cell: no part of them is translated but a country."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily

LONGEST: Final = 160
_MOST_PARTS: Final = 7
_PARTED: Final = lazily(r"\s*[,;\n]\s*|\s+[-–|·•/]\s+")
WORD: Final = r"[A-ZÇĞİÖŞÜÂÎÛÁÀÉÈÊÍÓÔÚÄÅØŁŚŽŠČ][\w'’.-]*"
_SMALL: Final = "of|the|and|ve|de|da|do|das|dos|di|della|la|le|du|des|am|an|der|im|in"
NAME: Final = rf"{WORD}(?:[ /](?:(?:{_SMALL}) )*{WORD}){{0,5}}"
NUMBER: Final = r"\d{1,5}[A-Za-z]?(?:[-–/](?:\d{1,4}[A-Za-z]?|[A-Za-z]))?"
HAS_NUMBER: Final = lazily(r"\d")
_IN_NAME: Final = lazily(rf"{WORD}|\d+\.|\d{{2,5}}")
_DOOR: Final = lazily(rf"(?:(?:no|nu|numara|kat|daire|blok|[kd])[.:]*)?(?:{NUMBER})?", re.IGNORECASE)
_TURKISH_STREET: Final = lazily(
    r"(?:mah(?:allesi)?|cad(?:desi)?|cd|sok(?:ak|ağı)?|sk|bulv(?:arı)?|blv|meydanı|çıkmazı|sitesi|apt|apartmanı)\.?",
    re.IGNORECASE,
)
_IN_TOWN: Final = lazily(rf"\d{{5}}|{WORD}(?:/{WORD})?")
_ENGLISH_STREET: Final = lazily(
    rf"{NUMBER} (?:{WORD} ){{1,4}}"
    r"(?i:street|st|road|rd|avenue|ave|square|lane|crescent|terrace|boulevard|blvd|quay|mews)\.?"
)
_BRITISH_CODE: Final = lazily(rf"(?:{NAME} )?[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}")
NO_MONEY: Final = r"(?!(?i:euros?|lira|dollars?|dolar|pounds?|sterlin|tl|usd|eur|gbp)(?!\w))"
_SHAPES: Final = {
    # A number of four digits alone may be a year.
    "code": lazily(rf"(?:[A-Z]{{1,2}}-\d{{4,5}}|\d{{4}}-\d{{3}}|\d{{5}}) {NO_MONEY}{NAME}"),
    "name": lazily(NAME),
    "house": lazily(rf"{NAME} {NUMBER}"),
    "door": _DOOR,
}


def is_postal_address(text: str) -> bool:
    """Tell whether a text is a postal address and nothing else: `1 Market Square`, `Cumhuriyet Meydanı 1`.

    A street with its number tells, a house and the code of its town, or a town with its code and a country.
    """
    return len(text) <= LONGEST and HAS_NUMBER.search(text) is not None and _is_address(text)


@lru_cache(maxsize=1024)
def _is_address(text: str) -> bool:
    parts = _PARTED.split(text.strip().rstrip("."))
    kinds = [_kind(part) for part in parts[:_MOST_PARTS]]
    if not all(kinds) or len(parts) > _MOST_PARTS:
        return False
    return "street" in kinds or {"house", "code"} <= set(kinds) or kinds == ["code", "name"]


def _kind(part: str) -> str:
    if _is_turkish_street(part.split()) or _ENGLISH_STREET.fullmatch(part) or _BRITISH_CODE.fullmatch(part):
        return "street"
    return next((kind for kind, shape in _SHAPES.items() if shape.fullmatch(part)), "")


def _has_street_of_its_own(name: Sequence[str], doors: Sequence[str]) -> bool:
    """Tell whether a number before a street is its name, as a door or a quarter tells, or counts streets."""
    return not any(map(str.isdecimal, name)) or bool(doors) or any(map(_TURKISH_STREET.fullmatch, name))


def _is_turkish_street(words: Sequence[str]) -> bool:
    """Tell it by the last word that names a kind of street: names stand before it, doors and a town behind it."""
    last = max((at for at, word in enumerate(words) if _TURKISH_STREET.fullmatch(word)), default=0)
    doors = [*words[last + 1 :]]
    while doors and _IN_TOWN.fullmatch(doors[-1]):
        doors.pop()
    return (
        last > 0
        and all(map(_IN_NAME.fullmatch, words[:last]))
        and _has_street_of_its_own(words[:last], doors)
        and all(map(_DOOR.fullmatch, doors))
        and any(char.isdigit() for word in words for char in word)
    )
