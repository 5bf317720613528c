"""What a pair also looks like in documents: values behind placeholders, other quotes, capitals, sentences joined."""

import random
import re
from typing import Final

Texts = tuple[str, str]
"""English and Turkish."""

_VALUES: Final = re.compile(r"https?://\S+[\w/]|[\w.+-]+@[\w-]+\.[\w.]+\w|\b\d[\d.,:/-]*\d\b|\b\d+\b|\b[A-Z]{2,}\d*\b")
_FIRST: Final = 71
_LAST: Final = 89
_ENDS: Final = ".?!"
_LONGEST: Final = 420


def varied(texts: Texts, rng: random.Random) -> Texts:
    """Return a pair, or now and then another form of it that says the same."""
    if rng.random() < 0.15:
        texts = with_placeholders(texts, rng)
    if rng.random() < 0.3:
        texts = typographic(texts)
    if rng.random() < 0.015 and len(texts[0]) < 90:
        texts = in_capitals(texts)
    return texts


def with_placeholders(texts: Texts, rng: random.Random) -> Texts:
    """Put a placeholder, as the service writes them (XQ71), for values that stand once on either side."""
    english, turkish = texts
    number = rng.randint(_FIRST, _LAST)
    for value in dict.fromkeys(_VALUES.findall(english)):
        whole = re.compile(rf"(?<![\w.,:/-]){re.escape(value)}(?![\w:/-])")
        if len(whole.findall(english)) == 1 == len(whole.findall(turkish)) and rng.random() < 0.7:
            english, turkish = whole.sub(f"XQ{number}", english), whole.sub(f"XQ{number}", turkish)
            number += 1
    return english, turkish


def typographic(texts: Texts) -> Texts:
    """Write apostrophes and quotation marks as word processors do."""
    return _curly(texts[0]), _curly(texts[1])


def in_capitals(texts: Texts) -> Texts:
    """Write both sides in capital letters, Turkish with its own i."""
    return texts[0].upper(), texts[1].replace("i", "İ").replace("ı", "I").upper()


def joined(rows: list[Texts], rng: random.Random) -> list[Texts]:
    """Return the pairs with one in ten joined to what follows it, as longer text to translate in one go."""
    found: list[Texts] = []
    position = 0
    while position < len(rows):
        english, turkish = rows[position]
        position += 1
        while position < len(rows) and rng.random() < 0.12 and _can_join((english, turkish), rows[position]):
            english, turkish = f"{english} {rows[position][0]}", f"{turkish} {rows[position][1]}"
            position += 1
        found.append((english, turkish))
    return found


def _can_join(one: Texts, other: Texts) -> bool:
    ends = all(text[-1] in _ENDS for text in (*one, *other))
    return ends and len(one[0]) + len(other[0]) < _LONGEST


def _curly(text: str) -> str:
    text = re.sub(r"(?<=\w)'|(?<=\s)'(?=\d)", "’", text)
    text = re.sub(r"(?<!\S)\"(?=\S)|(?<=[(\[])\"", "“", text)
    return text.replace('"', "”") if "“" in text else text
