"""Timetables: days of the week with their hours and nothing else, of which engines lose the last day or an hour.

`Mon to Fri 9 a.m. – 5 p.m., Sat closed` is `Pzt-Cum 09.00-17.00, Cmt kapalı`.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.rendering import ValueStyle, render_alone
from translation_service.domain.values.short_weekdays import SHORT_DAYS, short_day, short_day_number
from translation_service.domain.values.weekdays import weekday_name, weekday_number
from translation_service.engines.words.casing import in_capitals, lowered, with_first_raised

_LONGEST: Final = 240
_WORDS: Final = {
    "en": {"to": "to|through|thru|till|until", "and": "and|&", "closed": "closed(?: on)?", "open": "open(?: from)?"},
    "tr": {"to": "ile|ila|ilâ", "and": "ve|&", "closed": "kapalı(?:dır)?", "open": "arası(?:nda)?|açık(?:tır)?"},
}
_DAY: Final = {
    language: "(?:" + "|".join(["|".join(days), *(weekday_name(number, language) for number in range(7, 0, -1))]) + ")"
    for language, days in SHORT_DAYS.items()
}
_PLURAL: Final = {"en": r"s?\.?", "tr": r"\.?(?: gün(?:ü|leri))?"}
_TIME: Final = r"\d{1,2}(?:[.:][0-5]\d(?:[ \u00a0]?[ap]\.?m\.?)?|[ \u00a0]?[ap]\.?m\.?)"
_FROM: Final = r"\d{1,2}(?:[.:][0-5]\d)?(?:[ \u00a0]?[ap]\.?m\.?)?"
_DASH: Final = r"[ \u00a0]?[-–—][ \u00a0]?"

_STOPPED: Final = lazily(r"(?<=\d)\.(?=[0-5]\d(?!\d))", needs=".")


def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of one line of a timetable, and of a whole."""
    words = _WORDS[language]
    day = rf"{_DAY[language]}{_PLURAL[language]}(?!\w)"
    span = rf"(?:{_DASH}| (?:{words['to']}) )"
    joint = rf"(?:, | (?:{words['and']}) )"
    days = rf"{day}(?:(?:{span}|{joint}){day}){{0,6}}"
    hours = rf"{_FROM}{span}{_TIME}(?:{joint}{_FROM}{span}{_TIME}){{0,3}}"
    item = (
        rf"(?:(?P<days>{days})(?::|,)? ?(?:(?P<hours>{hours})(?: (?:{words['open']}))?|(?P<closed>{words['closed']}))"
        rf"|(?P<off>{words['closed']}):? (?P<off_days>{days}))"
    )
    unnamed = re.sub(r"\(\?P<\w+>", "(?:", item)
    whole = rf"{unnamed}(?:(?:[,;|/] ?| (?:{words['and']}) | ?[,;|/] ){unnamed}){{0,6}}\.?"
    return lazily(rf"(?<!\w){item}", re.IGNORECASE), lazily(whole, re.IGNORECASE)


_PATTERNS: Final = {language: _patterns(language) for language in _WORDS}
_ANY_DAY: Final = {language: lazily(rf"(?<!\w){day}(?!\w)", re.IGNORECASE) for language, day in _DAY.items()}
_JOINT: Final = {language: lazily(rf" (?:{words['and']}) ", re.IGNORECASE) for language, words in _WORDS.items()}
_SPAN: Final = {language: lazily(rf" (?:{words['to']}) ", re.IGNORECASE) for language, words in _WORDS.items()}
_CLOSED: Final = {"en": "closed", "tr": "kapalı"}
_AND: Final = {"en": " and ", "tr": " ve "}


def timetable_there(text: str, pair: LanguagePair, style: ValueStyle) -> str:
    """Return a timetable as the other language writes it; "" of any other text."""
    if {pair.source, pair.target} != _WORDS.keys() or not text[:1].isalpha() or len(text) > _LONGEST:
        return ""
    line, whole = _PATTERNS[pair.source]
    if whole.fullmatch(text) is None:
        return ""
    said = line.sub(lambda found: _line(found, pair, style), text)
    said = _JOINT[pair.source].sub(_AND[pair.target], said)
    return in_capitals(said, pair.target) if text.isupper() else with_first_raised(said, pair.target)


def _line(found: re.Match[str], pair: LanguagePair, style: ValueStyle) -> str:
    days = _days(found["days"] or found["off_days"], pair)
    colon = ":" if ":" in found[0][: -len(found["hours"] or found["closed"] or "") or None] else ""
    if found["hours"] is None:
        is_english = pair.target == "en" and not colon
        return f"closed on {days}" if is_english else f"{days}{colon} {_CLOSED[pair.target]}"
    # With a stop between them, `10.00` may be a number as well.
    hours = _STOPPED.sub(":", _SPAN[pair.source].sub("-", found["hours"]))
    return f"{days}{colon} {render_alone(hours, pair, style)}"


def _days(text: str, pair: LanguagePair) -> str:
    bare = re.sub(rf"(?<=\w)(?:{_PLURAL[pair.source]})(?=$|[ ,–—-])", "", text) if pair.source == "tr" else text
    spoken = _ANY_DAY[pair.source].sub(lambda day: _day(day[0], pair), re.sub(r"(?<=day)s", "", bare))
    spoken = _JOINT[pair.source].sub(_AND[pair.target], _SPAN[pair.source].sub("-", spoken))
    return spoken.replace(".", "")


def _day(word: str, pair: LanguagePair) -> str:
    """Write a day in short where its source does, else in full."""
    short = short_day_number(with_first_raised(lowered(word, pair.source), pair.source), pair.source)
    return short_day(short, pair.target) if short else weekday_name(weekday_number(word), pair.target)
