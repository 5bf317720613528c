"""Dates in English sentences: on which day something is, and the name of that day before its date."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.months import ENGLISH_MONTH
from translation_service.domain.values.weekdays import weekday_number, with_weekday

_DAY: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_DATE: Final = rf"\d{{1,2}} (?:{ENGLISH_MONTH})(?! \d{{1,3}}(?!\d))"
# `in 12 May 1988`, but not `in 2 March districts`: only before a year, a sign or the end.
_IN_DAY: Final = lazily(
    rf"(?<!\w)([Ii])n (?=(?:(?:{_DAY}),? )?{_DATE}(?: \d{{4}}(?!\d)|[,.;]|$)"
    rf"|(?:{_DAY}),? (?:{ENGLISH_MONTH}) \d{{1,2}}(?:,? \d{{4}}|[.;]|$))"
)
_DAY_BEHIND: Final = lazily(rf"(?<!\w)({_DATE} \d{{4}}),? ({_DAY})(?!\w)")
_DAY_AGAIN: Final = lazily(
    rf"(?<!\w)(?P<day>{_DAY})(?P<rest>,? {_DATE}(?:[^.;\n]|\.(?! [A-Z]))*?)"
    r"(?:(?<=\.) on (?P=day)\.|,? on (?P=day)(?=[.,;]|$))"
)

_AT_THE_LATEST: Final = lazily(r"(?<!\w)[Ee]n geç (?!saat(?:ler)?e)")
# What people are asked to do, do at once and have done by then, unlike what lasts.
_ASKED: Final = lazily(
    r"(?<!\w)kadar(?! (?:açık|geçerli))"
    r"(?:(?!(?<!\w)(?:bekle|bulun|çalış|devam|dur|kal|koru|kullan|otur|sakla|sür|uy))[^.;])*"
    r"(?:[ae]bilir misiniz|m[ae]n[ıi]z[ıi]? (?:gerek|rica)|m[ae]l[ıi](?:s[ıi]n[ıi]z|d[ıi]r)"
    r"|m[ae]y[ıi] (?:kabul|taahhüt))"
)
# What lasts does so until a day: `15 Haziran'a kadar gezilebilir`.
_LASTING: Final = lazily(
    r"['’]?[ae] kadar (?:açık|geçerli|görül|izlen|kal[ıi]|sür[eü]|gez|ziyaret ed|devam ed)(?!\w*m[ae]l[ıi])"
)
_BY_DAY: Final = lazily(rf"(?<!\w)by (?=(?:(?:{_DAY}),? )?(?:{_DATE}|\d{{1,2}}:\d\d))")
_UNTIL: Final = lazily(r"(?<!\w)(?:until|till|up to)(?= )")
_LATEST: Final = lazily(r"(?<!\w)(?:latest|by|later than|before)(?!\w)")


def with_deadlines_kept(target: str, source: str) -> str:
    """Return an English text in which something is done `by` a day, not until then.

    Its source says `en geç`, or asks people to do it; what lasts does so until then.
    """
    if source.count("kadar") == 1 and _LASTING.search(source) is not None:
        return _BY_DAY.sub("until ", target, count=1)
    is_deadline = _AT_THE_LATEST.search(source) or (source.count("kadar") == 1 and _ASKED.search(source))
    if not is_deadline or _LATEST.search(target) is not None:
        return target
    return _UNTIL.sub("by", target, count=1)


def with_days_said(text: str) -> str:
    """Return an English text with `on 12 May 1988` for `in 12 May 1988`, and a weekday before its date, once."""
    if not any(map(str.isdigit, text)):
        return text
    text = _DAY_BEHIND.sub(lambda found: with_weekday(weekday_number(found[2]), found[1], "en"), text)
    text = _DAY_AGAIN.sub(r"\g<day>\g<rest>", text)
    return _IN_DAY.sub(lambda found: "On " if found[1] == "I" else "on ", text)
