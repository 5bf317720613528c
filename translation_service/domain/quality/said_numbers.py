"""Numbers in words that a translation says as others: `seven days` that became `altı gün`."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.number_words import is_said_in, numbers_said

# Where it was tried out; other languages say too much else with the words of their numbers.
_KNOWN: Final = frozenset({"en", "tr"})
_FEWEST: Final = 2
# Round ones that count nothing (`dozens`, `onlarca`), fractions (`beşte`), and what means something else (`onu`: it).
_NO_NUMBER: Final = {
    "en": lazily(r"(?:ten|dozen|hundred|thousand|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ie)s", re.IGNORECASE),
    "tr": lazily(
        r".*l[ae]rc[ae]|.*[dt][ae]|on(?:a|u|un|dan|l\w+|ca)|yüz(?!e$)\w+|bin(?:e|i|er|en|in)|\w+ ?(?:bin|yüz)l[ae]r\w*",
        re.IGNORECASE,
    ),
}
_DECADES: Final = lazily(r"(?<!\w)(?:decade|score)", re.IGNORECASE)
_QUARTERS: Final = lazily(r"(?<!\w)(?:quarter|çeyrek|half|yarım|buçuk|dozen)", re.IGNORECASE)
_DIGITS: Final = lazily(r"\d+")
_MOST_DIGITS: Final = 9
_HALF_DAY: Final = 12
_DECADE: Final = 10


def check_said_numbers(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report numbers in words that stand on one side alone, where each side has such a one.

    A number that only one side says may be a way to put it: `a couple of days`, `birkaç gün`.
    """
    if pair.source == pair.target or not {pair.source, pair.target} <= _KNOWN:
        return
    wanted = _said(source, pair.source)
    found = _said(target, pair.target) if wanted else {}
    lost = {number: said for number, said in wanted.items() if number not in found}
    foreign = {number: said for number, said in found.items() if number not in wanted}
    if not lost or not foreign:
        return
    lost = _nowhere(lost, target, pair.target)
    foreign = _nowhere(foreign, source, pair.source)
    if lost and foreign and not _are_put_otherwise(lost, foreign, f"{source} {target}"):
        yield Finding(code="number-missing", values={"numbers": ", ".join(lost.values())})
        yield Finding(code="number-extra", values={"numbers": ", ".join(foreign.values())})


def _said(text: str, language: str) -> dict[int, str]:
    """Return the numbers of two and more that a text says, with the words it says them in."""
    is_none = _NO_NUMBER[language]
    said = ((one.value, text[one.start : one.end]) for one in numbers_said(text, language) if one.value >= _FEWEST)
    return {number: words for number, words in said if not is_none.fullmatch(words)}


def _nowhere(said: Mapping[int, str], text: str, language: str) -> dict[int, str]:
    """Return those numbers that a text has neither in figures nor in words."""
    figures = _figures(text)
    return {
        number: words
        for number, words in said.items()
        if str(number) not in figures and not is_said_in(number, text, language)
    }


def _figures(text: str) -> set[str]:
    readings = {reading.partition(" ")[0] for value in find_values(text) for reading in value.readings}
    return readings | {digits.lstrip("0") for digits in _DIGITS.findall(text) if len(digits) <= _MOST_DIGITS}


def _are_put_otherwise(lost: Mapping[int, str], foreign: Mapping[int, str], texts: str) -> bool:
    """Tell whether one side counts in decades, quarters or half days: `two decades` are `yirmi yıl`."""
    if _QUARTERS.search(texts):
        return True
    apart = {abs(one - other) for one in lost for other in foreign}
    times = {max(one, other) / min(one, other) for one in lost for other in foreign}
    return _HALF_DAY in apart or (_DECADE in times and _DECADES.search(texts) is not None)
