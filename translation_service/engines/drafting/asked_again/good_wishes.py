"""What a Turkish letter ends with behind a verb that has no person of its own: `… teşekkür eder, saygılar sunarım`.

Engines take it for what somebody else did. What stands before is said as a sentence of its own.
"""

import re
from typing import Final

from glossary.folding import fold
from glossary.formulas import formula_in
from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk

_TURKISH_ENGLISH: Final = LanguagePair(source="tr", target="en")
_LONGEST: Final = 600
# `Rapor ekte sunulmuş olup gereğini arz ederim.`
_BORDER: Final = lazily(
    r"(?:(?<=\w)(?P<done>m[ıiuü]ş) olup,?"
    r"|(?<!\w)(?P<verb>eder|sunar|diler|bildirir|belirtir|umar|bekler|duyar|kutlar),"
    r"|(?<=\w)(?P<whole>[dt][ıiuü][mk]),) "
    r"(?=(?P<end>[^.!?;:]{10,100})[.!]?$)"
)
_GOODS: Final = {
    "sağlık": "health",
    "mutluluk": "happiness",
    "mutluluklar": "happiness",
    "başarı": "success",
    "başarılar": "success",
    "esenlik": "well-being",
    "esenlikler": "well-being",
    "huzur": "peace",
}
_GOOD: Final = "|".join(sorted(_GOODS, key=len, reverse=True))
_WISHING: Final = "diler(?P<person>im|iz)"
_WISHES: Final = {
    "success in your work": lazily(rf"(?:çalışmalarınızda (?:üstün )?başarılar|iyi çalışmalar|kolaylıklar) {_WISHING}"),
    "continued success": lazily(rf"(?:çalışmalarınızda )?başarılarınızın devamını {_WISHING}"),
    "a good day": lazily(rf"(?:iyi|güzel) günler {_WISHING}"),
}
_GOOD_THINGS: Final = lazily(rf"(?P<goods>(?:{_GOOD})(?:(?:, | ve )(?:{_GOOD})){{0,3}}) {_WISHING}")
_REGARDS: Final = lazily(
    r"(?:bu vesile(?:yle| ile),? )?(?:(?:en (?:derin|içten|iyi)|sevgi ve|selam ve|tekrar|bir kez daha) ){0,2}"
    r"saygı(?:lar|larımı|larımızı)? sunar(?P<person>ım|ız)"
)
_CONDOLENCES: Final = lazily(
    r"size(?:,| ve) (?:değerli |kederli |tüm )?ailenize (?:baş ?sağlığı|sabır|sabırlar|baş ?sağlığı ve sabır(?:lar)?) "
    r"dil(?:er|iyor)[ıiu](?P<person>m|z)"
)
_WHO: Final = {"m": "I", "z": "We"}
_WHOSE: Final = {"m": "my", "z": "our"}
_LIKE_LAST_VOWEL: Final = {"a": "ı", "e": "i", "i": "i"}


def with_good_wishes_said(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Say the good wishes at the end of a sentence as English does; any other sentence stays."""
    parted = _parted(sentence.plain, job.pair) if sentence.target else None
    if parted is None:
        return sentence
    first, wishes = parted
    said = _said(first)
    if not said:
        answer = yield from answer_to(first, job)
        said = polished(first, answer, job)
    return sentence.said_as(f"{said} {wishes}") if said else sentence


def ends_with_wishes(text: str, pair: LanguagePair) -> bool:
    """Tell whether a sentence is said in two, of which the other language makes other words."""
    return _parted(text, pair) is not None


def _parted(text: str, pair: LanguagePair) -> tuple[str, str] | None:
    """Return what stands before the good wishes, as a sentence, and the wishes in English."""
    for border in _BORDER.finditer(text) if pair == _TURKISH_ENGLISH and len(text) <= _LONGEST else ():
        if said := _said(border["end"]):
            return text[: border.start()] + _with_person(border, border["end"][-1]) + ".", said
    return None


def _with_person(border: re.Match[str], last: str) -> str:
    """Return a verb as it ends a sentence: `sunulmuştur`, `ederim`."""
    if border["whole"]:
        return str(border["whole"])
    if border["done"]:
        return f"{border['done']}t{border['done'][1]}r"
    vowel = next(letter for letter in reversed(border["verb"]) if letter in _LIKE_LAST_VOWEL)
    return f"{border['verb']}{_LIKE_LAST_VOWEL[vowel]}{last}"


def _said(text: str) -> str:
    """Return good wishes, or with what a letter is handed on, as an English sentence; "" for anything else."""
    words = fold(text.rstrip(".!"), "tr")
    if regards := _REGARDS.fullmatch(words):
        return f"Please accept {_WHOSE[regards['person'][-1]]} respectful regards."
    if condolences := _CONDOLENCES.fullmatch(words):
        who = condolences["person"]
        return f"{_WHO[who]} offer {_WHOSE[who]} condolences to you and your family."
    for wished, pattern in _WISHES.items():
        if found := pattern.fullmatch(words):
            return f"{_WHO[found['person'][-1]]} wish you {wished}."
    if found := _GOOD_THINGS.fullmatch(words):
        return f"{_WHO[found['person'][-1]]} wish you {_listed(found['goods'])}."
    said = formula_in(words, "tr", "en") if words[-1:] in _WHO else None
    return f"{said}." if said else ""


def _listed(goods: str) -> str:
    *others, last = [_GOODS[good] for good in re.split(", | ve ", goods)]
    return f"{', '.join(others)} and {last}" if others else last
