"""Amounts in brackets with a word before them, which engines make a league, a mediation or nothing of."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair

_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
_SAID: Final = {
    "yaklaşık": "approximately",
    "yaklaşık olarak": "approximately",
    "aşağı yukarı": "approximately",
    "takriben": "approximately",
    "neredeyse": "nearly",
    "tahminen": "an estimated",
    "ortalama": "on average",
    "toplam": "a total of",
    "en az": "at least",
    "en fazla": "at most",
    "en çok": "at most",
}
_AMOUNT: Final = r"(?=(?:[A-Z]{3} |[€$£₺])?\d)"
_BEFORE: Final = lazily(rf"(?P<word>{'|'.join(sorted(_SAID, key=len, reverse=True))}) {_AMOUNT}")
_ANSWERED: Final = lazily(rf"(?:[^\W\d_]+ ){{0,3}}{_AMOUNT}")


def bracketed_amount(aside: str, answer: str, pair: LanguagePair) -> str:
    """Return an engine's answer to what stands in brackets with what is said before the amount; "" for others."""
    said, answered = _BEFORE.match(aside), _ANSWERED.match(answer)
    if pair != _TURKISH_ENGLISH or said is None or answered is None:
        return ""
    return f"{_SAID[said['word']]} {answer[answered.end() :]}"
