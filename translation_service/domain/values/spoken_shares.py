"""Shares, halves and decades that one language writes in figures and another says: `%25`, `2/3`, `1,5`, `90'lı`."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.number_words import is_said_in

_SHARES: Final = {
    "25 %": r"(?:a|one|1) quarter|quarter of|çeyre\w*|dörtte biri?\w*|ein(?:em?)? viertel|un quart|un cuarto|um quarto",
    "50 %": r"half|yarı\w*|hälfte|halb\w*|moitié|mitad|metade|metà",
    "75 %": r"three[ -]quarters|dörtte üç\w*|drei ?viertel|trois quarts|tres cuartos|três quartos|tre quarti",
}
_FRACTIONS: Final = {
    "1/2": _SHARES["50 %"],
    "1/3": r"(?:a|one) third|third of|üçte biri?\w*|ein(?:em?)? drittel|un tiers|un tercio|um terço|un terzo",
    "2/3": r"two[ -]thirds?|üçte iki\w*|zwei ?drittel\w*|deux tiers|dos tercios|dois terços|due terzi",
    "1/4": _SHARES["25 %"],
    "3/4": _SHARES["75 %"],
}
_SHARE_SAID: Final = {
    share: lazily(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for share, words in (_SHARES | _FRACTIONS).items()
}
_WHOLE_SHARE: Final = lazily(r"(\d{1,3}) %")
_ANY_SHARE: Final = lazily(r"(\d{1,3}(?:\.\d{1,6})?) %")
# How many of them are one in a hundred.
_PARTS: Final = {"binde": 10, "on binde": 100, "yüz binde": 1000}
_PART_SAID: Final = lazily(
    r"(?<!\w)(?P<part>(?:on |yüz )?binde) (?P<said>[^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE, needs="bB"
)
PER_CENT: Final = lazily(
    r"(?<!\w)(?:yüzde|per ?cent|prozent|pour cent|por ?ciento|por cento|per ?cento|процент\w*)(?!\w)", re.IGNORECASE
)
_AND_A_HALF: Final = lazily(
    r"(?<!\w)(?:and a half|buçuk\w*|\w*einhalb\w*|et demie?|y medi[oa]|e mei[oa]|e mezz[oa])(?!\w)", re.IGNORECASE
)
# `1.5`, and what thousands or millions make of it.
_WITH_A_HALF: Final = lazily(r"(\d{1,3})(?:\.50?|5(?:00|0{5}|0{8}|0{11}))")
_HALF_PAST: Final = lazily(r"(?<!\w)half past (\w+)", re.IGNORECASE)
_AT_HALF: Final = lazily(r"(\d{1,2}):30")
_HALF_DAY: Final = 12
_NEAR: Final = 40
# A text full of shares asks the same of the other text for each of them.
_ANSWERS_KEPT: Final = 64
_DECADE: Final = lazily(r"(?:19)?([2-9]0)")
_DECADE_BEHIND: Final = lazily(r"['’]?s(?!\w)|['’](?:l[ıiuü]|l[ae]r)|er(?!\w)")
_DECADE_BEFORE: Final = lazily(r"(?<!\w)(?:anos|años|années|anni|yıllar)[ \u00a0]$", re.IGNORECASE)


def is_share_said(readings: Iterable[str], text: str, language: str) -> bool:
    """Tell whether a text says a quarter, a half or `one and a half` where another has it in figures."""
    return any(_is_share_said(reading, text, language) for reading in readings)


def decade_readings(digits: str, *, before: str, behind: str) -> frozenset[str]:
    """Return the decade that `1990s` and `90'lı` mean; nothing for a number that means none."""
    found = _DECADE.fullmatch(digits)
    if found is None or not (_DECADE_BEHIND.match(behind) or _DECADE_BEFORE.search(before)):
        return frozenset()
    return frozenset({f"decade {found[1]}"})


def _is_share_said(reading: str, text: str, language: str) -> bool:
    whole = _WHOLE_SHARE.fullmatch(reading)
    if whole is not None and _says_per_cent(text) and is_said_in(int(whole[1]), text, language):
        return True
    if reading in _SHARE_SAID:
        return _is_named(reading, text)
    if language == "tr" and (share := _ANY_SHARE.fullmatch(reading)) and _is_part_said(Decimal(share[1]), text):
        return True
    halved = _WITH_A_HALF.fullmatch(reading) or _AT_HALF.fullmatch(reading)
    if halved is None:
        return False
    number = int(halved[1])
    numbers = {number, number - _HALF_DAY if ":" in reading and number > _HALF_DAY else number}
    return any(is_said_in(one, said, language) for one in numbers for said in _halves(text))


def _is_part_said(share: Decimal, text: str) -> bool:
    """Tell whether a Turkish text says so many in a thousand or more: `on binde beşi` for `0.05 %`."""
    return any(
        number == int(number) and is_said_in(int(number), found["said"], "tr")
        for found in _PART_SAID.finditer(text)
        for number in [share * _PARTS[found["part"].lower()]]
    )


@lru_cache(maxsize=_ANSWERS_KEPT)
def _says_per_cent(text: str) -> bool:
    return PER_CENT.search(text) is not None


@lru_cache(maxsize=_ANSWERS_KEPT)
def _is_named(share: str, text: str) -> bool:
    return _SHARE_SAID[share].search(text) is not None


@lru_cache(maxsize=_ANSWERS_KEPT)
def _halves(text: str) -> tuple[str, ...]:
    """Return the words that may say how many there are beside a half, or which hour it is past; each once."""
    said = (_words_of_number(found) for found in _AND_A_HALF.finditer(text))
    past = (found[1] for found in _HALF_PAST.finditer(text))
    return tuple(dict.fromkeys((*said, *past)))


def _words_of_number(found: re.Match[str]) -> str:
    """Return the words that may say how many there are beside a half: `zweieinhalb`, `an hour and a half`."""
    words = found.string[max(0, found.start() - _NEAR) : found.start()].split()[-2:]
    return " ".join([*words, found[0]] if "halb" in found[0].lower() else words)
