"""Days from one to another in a sentence, `Monday to Thursday`, and their hours: engines leave the last out.

Such a sentence is asked for again as one about weekdays, which engines know, and the days take their place.
"""

import re
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.short_weekdays import with_days_in_full
from translation_service.domain.values.weekdays import ENGLISH_DAY, TURKISH_DAY, weekday_name, weekday_number
from translation_service.engines.dates.opening_hours import opening_hours_in
from translation_service.engines.drafting.job import DraftedSentence, DraftingJob
from translation_service.engines.drafting.polishing import answer_to, polished
from translation_service.engines.drafting.talking import Talk
from translation_service.engines.formulas.timetables import timetable_there
from translation_service.engines.words.casing import lowered

_LONGEST_LABEL: Final = 60
_DASH: Final = r"[ \u00a0]?[-–—][ \u00a0]?"
_SPAN: Final = {
    "en": lazily(
        rf"(?<!\w)(?:from |on )?(?P<first>{ENGLISH_DAY})s?(?:{_DASH}| (?:to|through|thru|till|until) )"
        rf"(?P<last>{ENGLISH_DAY})s?(?!\w)"
    ),
    "tr": lazily(
        rf"(?<!\w)(?P<first>{TURKISH_DAY})(?:{_DASH}|['’]?d[ae]n | (?:gününden|ile|ila) )(?P<last>{TURKISH_DAY})"
        r"(?:['’]?y?[ae](?: kadar)?| gününe(?: kadar)?)?(?: günleri| günü)?(?: arası(?:nda)?)?(?![\w'’])",
        re.IGNORECASE,
    ),
}
_ASKED: Final = {"en": "on weekdays", "tr": "hafta içi"}
# No noun stands behind it: `weekday visits`.
_ANSWERED: Final = {
    "en": lazily(
        r"(?<!\w)(?:(?:(?:on|during|in|at|for|between) )?(?:every |the )?weekdays?|(?:in|on|for|during) (?:the )?week)"
        r"(?=[.,;:!?)]|$| (?:and|but|by|except|for|from|in|on|or|to|until|with)(?!\w))",
        re.IGNORECASE,
    ),
    "tr": lazily(r"(?<!\w)(?:hafta içi(?:nde)?(?: günleri(?:nde)?| her gün)?)(?!\w)", re.IGNORECASE),
}
_SAID: Final = {"en": "from {0} to {1}", "tr": "{0}-{1} günleri"}


def with_days_kept(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for a sentence again whose draft lacks the first or last of its days; kept where its values are whole."""
    pair = job.pair
    if not sentence.target or {pair.source, pair.target} != _SAID.keys():
        return sentence
    text = with_days_in_full(sentence.plain, pair.source)
    if (hours := opening_hours_in(text, pair, job.style)) is not None:
        return (yield from _asked_about_weekdays(sentence, text, (hours.start, hours.end), hours.said, job))
    spans = list(_SPAN[pair.source].finditer(text))
    if len(spans) != 1 or _ANSWERED[pair.source].search(text) or _says(sentence.target, spans[0], pair):
        return sentence
    said = _SAID[pair.target].format(*_days(spans[0], pair))
    return (yield from _asked_about_weekdays(sentence, text, spans[0].span(), said, job))


def _asked_about_weekdays(
    sentence: DraftedSentence, text: str, place: tuple[int, int], said: str, job: DraftingJob
) -> Talk[DraftedSentence]:
    """Ask for a text with weekdays in a place of it, and say of these what stands there."""
    start, end = place
    # The stop of `2 p.m.` ends a sentence, too.
    rest = "." if end == len(text) and text.endswith(".") else text[end:]
    answer = yield from answer_to(text[:start] + _ASKED[job.pair.source] + rest, job)
    written, count = _ANSWERED[job.pair.target].subn(said, answer)
    # Nothing but the hours is told of what is before them.
    written = f"{written[:-1]}dır." if job.pair.target == "tr" and written.endswith("arasında.") else written
    target = polished(sentence.plain, written, job) if count == 1 else ""
    return sentence.said_as(target) if job.keeps_as_much(sentence, target) else sentence


def with_timetable_said(sentence: DraftedSentence, job: DraftingJob) -> Talk[DraftedSentence]:
    """Ask for the words before a colon alone where days and hours stand behind it: `Museum: Tue–Sun 10.00–18.00`."""
    label, colon, rest = sentence.plain.partition(": ")
    said = timetable_there(rest, job.pair, job.style) if sentence.target and 0 < len(label) <= _LONGEST_LABEL else ""
    if not said:
        return sentence
    answer = yield from answer_to(label, job)
    words = polished(label, answer, job)
    return sentence.said_as(f"{words}{colon}{said}") if words else sentence


def _says(target: str, span: re.Match[str], pair: LanguagePair) -> bool:
    """Tell whether a draft names both days, with whatever ending: `pazartesiden cumaya`."""
    there = lowered(target, pair.target)
    return all(
        re.search(rf"(?<!\w){lowered(day, pair.target)}(?!tesi|rtesi)", there) is not None for day in _days(span, pair)
    )


def _days(span: re.Match[str], pair: LanguagePair) -> tuple[str, str]:
    first, last = (weekday_name(weekday_number(span[which]), pair.target) for which in ("first", "last"))
    return (first, last) if pair.target == "en" else (lowered(first, "tr"), lowered(last, "tr"))
