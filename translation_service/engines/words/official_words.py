"""Words that offices, councils and courts use in a sense of their own, said in others that a model knows so.

A `motion` is no movement, a `hearing` no hearing aid, a `tender` no invitation to bid, and `I. taksit` no letter.
"""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from glossary.patterns import lazily

_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TURKISH_DAY: Final = "(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)"
_CARRIED: Final = "(?:was|were|is|are|has been|have been)"
_ENGLISH: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (lazily(rf"(?<![\w-]){pattern}(?!(?<=\w)[\w-])", re.IGNORECASE), plain)
    for pattern, plain in (
        (r"tenderer(s?)", r"bidder\1"),
        (r"tender(s?)(?= (?:bond|guarantee|opened|price|received|security|sent|submitted|validity))", r"bid\1"),
        (r"(evaluation|more than one|opening|receipt|submission) (of )?tender(s?)", r"\1 \2bid\3"),
        (rf"motion(?= {_CARRIED} (?:adopted|approved|carried|defeated|lost|passed|rejected|withdrawn))", "proposal"),
        (rf"({_CARRIED}) carried(?= (?:by \d|unanimously))", r"\1 accepted"),
        (r"moved an amendment", "proposed an amendment"),
        (rf"({_CARRIED}) not seconded", r"\1 not supported"),
        (
            r"the hearing(?= (?:has been|is|was|will be) (?:adjourned|held|postponed|scheduled|set))",
            "the court hearing",
        ),
        (
            r"(?:has|have) never been convicted of any (?:crime|(?:criminal )?offence)",
            "was not found guilty of any crime",
        ),
        (r"lawful impediment", "legal obstacle"),
        (r"the said (?=[a-z])", "this "),
        (r"from the date of issue", "from the date it was issued"),
        (r"remain in force for", "remain valid for"),
        (r"this is to certify that", "we hereby certify that"),
        (r"(?:fails?|failed) to appear", "do not come"),
        (r"appear as a witness", "come as a witness"),
        (r"council tax", "municipal tax"),
        (r"late payments", "delayed payments"),
        (r"cover (?=accommodation|meals)", "pay for "),
        (r"by coach", "by bus"),
        (r"no later than (?=(?:12 )?(?:midnight|noon))", "by "),
        (r"12(?::00)? noon", "12:00"),
        (r"12(?::00)? midnight", "midnight"),
        (rf"to ({_DAY}) at (?=\d)", r"to \1, "),
    )
)
_ROMAN: Final[Mapping[str, str]] = {"I": "birinci", "II": "ikinci", "III": "üçüncü", "IV": "dördüncü"}
_COUNTED: Final = lazily(r"(?<![\w.])(I{1,3}|IV)\. (?=(?:taksit|dönem|derece|kademe|aşama|grup)\w*)")
_SAID_OF_VOTES: Final = lazily(r"(\d{1,3}) kabul, (\d{1,3}) ret(?= (?:ve \d{1,3} çekimser )?oy)")
_VOTES: Final = lazily(r"(?<!\w)(\d{1,3}) positive,? (?:and )?(\d{1,3}) negative(?!\w)")
_NAMED: Final = lazily(r"(?<!\w)([Aa])dı geçenin(?!\w)")
_DAYS_BEFORE_HOURS: Final = lazily(
    rf"(?<!\w)({_TURKISH_DAY}(?:, {_TURKISH_DAY})* ve {_TURKISH_DAY}) (?=(?:saat )?\d{{1,2}}[.:]\d\d)", re.IGNORECASE
)
_TRIAL: Final = lazily(r"(?<!\w)duruşma(?!\w*salon)", re.IGNORECASE)
_LEFT: Final = lazily(r"(?<=[ae] )bırakıl((?:mış|dı|mas)\w*)")
_FRONT: Final = str.maketrans("ıa", "ie")


def in_plain_english(text: str) -> str:
    """Return an English text with the plain words for those of offices and courts, and their capitals."""
    for pattern, plain in _ENGLISH:
        text = pattern.sub(partial(_with_capital, plain=plain), text)
    return text


def in_plain_turkish(text: str) -> str:
    """Return a Turkish text with instalments counted in words, votes and days in full, and trials that are put off."""
    text = _COUNTED.sub(lambda found: f"{_ROMAN[found[1]]} ", text)
    text = _SAID_OF_VOTES.sub(r"\1 olumlu, \2 olumsuz", text)
    text = _NAMED.sub(r"\1dı geçen kişinin", text)
    text = _DAYS_BEFORE_HOURS.sub(r"\1 günleri ", text)
    if not _TRIAL.search(text):
        return text
    return _LEFT.sub(lambda found: "ertelen" + found[1].translate(_FRONT), text)


def with_votes_said(target: str, source: str) -> str:
    """Return an English text with votes in favour and against, where its source counts them so."""
    if not _SAID_OF_VOTES.search(source):
        return target
    return _VOTES.sub(r"\1 in favour, \2 against", target)


def _with_capital(found: re.Match[str], plain: str) -> str:
    said = found.expand(plain)
    return said[0].upper() + said[1:] if found[0][0].isupper() else said
