"""Values that have changed places: `from 10 May to 20 May` that became `20 Mayıs'tan 10 Mayıs'a`.

Every number is there, so that no comparison by value sees it. Told where the places are sure: the ends of a range, what
was and what is, and what two opposites have, such as a buyer and a seller.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.domain.quality.findings import Finding
from translation_service.domain.quality.opposites import ANY_OPPOSITE, OPPOSITES
from translation_service.domain.values.finding import Value, find_values
from translation_service.domain.values.months import month_number
from translation_service.domain.values.weekdays import ENGLISH_DAY, TURKISH_DAY, weekday_number

_KINDS: Final = frozenset({"number", "amount", "date"})
# Values are read as one sign each, so that patterns see where they stand.
_FIRST: Final = 0xE000
_MOST: Final = 40
_MARK: Final = "[\ue000-\ue0ff]"
_FEWEST: Final = 2
_YEAR: Final = lazily(r"(?:1[5-9]|20)\d\d")
_DIGITS: Final = lazily(r"\d+")
_SCORE: Final = 20
_HALF_DAY: Final = r"(?: ?[ap]\.?m\.?(?!\w))?"
_SIDE: Final = rf"(?P<one>{_MARK}){_HALF_DAY}"
_WORDS: Final = r"(?: [^\W\d_][\w'’]*){0,3}"
_RANGES: Final = {
    "en": (
        lazily(rf"(?<!\w)[Ff]rom (?:[a-z]+ )?{_SIDE}{_WORDS} (?:to|until|till|through) (?:[a-z]+ )?(?P<two>{_MARK})"),
        lazily(rf"(?<!\w)[Bb]etween (?:[a-z]+ )?{_SIDE}{_WORDS} and (?:[a-z]+ )?(?P<two>{_MARK})"),
    ),
    "tr": (
        lazily(
            rf"(?P<one>{_MARK})(?:['’]?[dt][ae]n|(?:['’][a-zçğıöşü]+)? [^\W\d_]+?[dt][ae]n)(?: itibaren)?,? "
            rf"(?:[^\W\d_]+ ){{0,2}}(?P<two>{_MARK})"
            r"(?:['’]?[ny]?[ae](?!\w)|(?:['’][a-zçğıöşü]+)? [^\W\d_]+?[ae](?= (?:kadar|dek)|[.,;)]?$| [^\W\d_]+[.]?$))"
        ),
        lazily(
            rf"(?P<one>{_MARK})(?:['’]\w+)?{_WORDS} (?:ile|ilâ|ila|ve) (?P<two>{_MARK})(?:['’]\w+)?{_WORDS} aras[ıi]"
        ),
    ),
}
_DASHED: Final = lazily(rf"(?<![\w–-])(?P<one>{_MARK}) ?[–-] ?(?P<two>{_MARK})(?![–-])")
_NO_RANGE: Final = lazily(
    r"(?<!\w)(?:fazla|az|çok|büyük|küçük|önce|sonra|beri|başka|dolayı|biri|birin[ae]|ibaret|yüksek|düşük)(?!\w)"
)
_NAMED: Final = {
    "en": lazily(
        rf"(?<!\w)(?:{ENGLISH_DAY}|January|February|March|April|May|June|July|August|September|October|November|December)"
        r"(?!\w)"
    ),
    "tr": lazily(
        rf"(?<!\w)(?:{TURKISH_DAY}|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)"
        r"(?!\w{4})",
        re.IGNORECASE,
    ),
}
# `3 May instead of 5 May`, `5 Mayıs yerine 3 Mayıs`: in the place of what another stands.
_INSTEAD: Final = {
    "en": lazily(
        rf"(?P<two>{_MARK})(?: \w+){{0,2}},? (?:instead of|rather than|in place of) (?:\w+ )?(?P<one>{_MARK})"
    ),
    "tr": lazily(rf"(?P<one>{_MARK})(?:['’]\w+)?(?: \w+){{0,2}} yerine (?:\w+ )?(?P<two>{_MARK})"),
}


Pair = tuple[Value, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Two values of a source, and those of its target that should be each other."""

    wanted: Pair
    found: Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """A text whose values are one sign each, and the values in their order."""

    text: str
    values: Sequence[Value]

    def value(self, sign: str) -> Value:
        return self.values[ord(sign) - _FIRST]


def check_exchanged_values(source: str, target: str, pair: LanguagePair) -> Iterator[Finding]:
    """Report two values of a source that stand in each other's place in its target."""
    if exchanged := exchanged_values(source, target, pair):
        written = ", ".join(value.text.rstrip(".") for value in exchanged.wanted)
        yield Finding(code="values-exchanged", values={"values": written})


def exchanged_values(source: str, target: str, pair: LanguagePair) -> Exchange | None:
    """Return two values of a source and those in each other's place in its target; None where all are in theirs."""
    if pair.source == pair.target or not {pair.source, pair.target} <= _RANGES.keys():
        return None
    own = _marked(source, pair.source)
    there = _marked(target, pair.target) if own is not None else None
    if own is None or there is None:
        return None
    placed = _placed(own, pair.source)
    found = _placed(there, pair.target) if any(placed.values()) else {}
    turned = (_turned(pairs, found.get(place, ())) for place, pairs in placed.items())
    return next(filter(None, turned), None) or _turned_in_time(own, there)


def _turned(pairs: Sequence[Pair], others: Sequence[Pair]) -> Exchange | None:
    for one, two in pairs:
        if _is(one, two) or any(_is(one, it) and _is(two, other) for it, other in others):
            continue
        for it, other in others:
            if _is(one, other) and _is(two, it):
                return Exchange(wanted=(one, two), found=(it, other))
    return None


def _turned_in_time(own: _Marked, there: _Marked) -> Exchange | None:
    """Compare what two years or dates have, where they stand in turn: `120,000 in 2015 and 150,000 in 2020`."""
    wanted, found = _by_time(own.values), _by_time(there.values)
    if len(wanted) != _FEWEST or len(found) != _FEWEST:
        return None
    (time, one), (_, two) = wanted if _is(wanted[0][0], found[0][0]) else reversed(wanted)
    (when, it), (_, other) = found
    is_turned = _is(time, when) and _is(one, other) and _is(two, it) and not _is(one, two)
    return Exchange(wanted=(one, two), found=(it, other)) if is_turned else None


def _by_time(values: Sequence[Value]) -> Sequence[Pair]:
    """Return two years or dates with what stands beside each, before both or behind both; nothing elsewhere."""
    if len(values) != 2 * _FEWEST:
        return ()
    pairs = [(values[0], values[1]), (values[2], values[3])]
    if not _is_time(values[0]):
        pairs = [(time, value) for value, time in pairs]
    is_so = all(_is_time(time) and not _is_time(value) for time, value in pairs)
    return pairs if is_so and pairs[0][1].kind == pairs[1][1].kind else ()


def _is_time(value: Value) -> bool:
    return value.kind == "date" or (value.kind == "number" and _YEAR.fullmatch(value.text) is not None)


def _marked(text: str, language: str) -> _Marked | None:
    found = [value for value in find_values(text) if value.kind in _KINDS]
    named = [one for one in _named(text, language) if all(one.end <= it.start or it.end <= one.start for it in found)]
    values = sorted([*found, *named], key=lambda value: value.start)
    if not _FEWEST <= len(values) <= _MOST:
        return None
    written, end = "", 0
    for at, value in enumerate(values):
        written += text[end : value.start] + chr(_FIRST + at)
        end = value.end
    return _Marked(text=written + text[end:], values=values)


def _named(text: str, language: str) -> Iterator[Value]:
    """Yield the days and months that stand without a number."""
    for found in _NAMED[language].finditer(text):
        number = weekday_number(found[0]) or month_number(found[0])
        kind = "weekday" if weekday_number(found[0]) else "month"
        if number:
            readings = frozenset({f"{kind} {number}"})
            yield Value(kind=kind, text=found[0], start=found.start(), end=found.end(), readings=readings)


def _placed(text: _Marked, language: str) -> Mapping[str, Sequence[Pair]]:
    """Return the pairs of values by what tells their places, each pair with the first place first."""
    placed = {"range": [*_ranges(text, language)], "instead": [*_pairs(text, [_INSTEAD[language]])]}
    return placed | {name: [both] for name, both in _of_opposites(text, language)}


def _ranges(text: _Marked, language: str) -> Iterator[Pair]:
    yield from _pairs(text, _RANGES[language])
    for one, two in _pairs(text, [_DASHED]):
        # `2–1` is a score, and `2026-12` may be anything.
        if max(_number(one), _number(two)) >= _SCORE or "date" in {one.kind, two.kind}:
            yield one, two


def _pairs(text: _Marked, patterns: Sequence[re.Pattern[str]]) -> Iterator[Pair]:
    for pattern in patterns:
        for found in pattern.finditer(text.text):
            if _NO_RANGE.search(found[0]) is None:
                yield text.value(found["one"]), text.value(found["two"])


def _of_opposites(text: _Marked, language: str) -> Iterator[tuple[str, Pair]]:
    """Yield what two opposites have, where they and two values stand in turn: `alıcı 5.000, satıcı 3.000`."""
    kinds = [value.kind for value in text.values]
    values = [value for value in text.values if kinds.count(value.kind) == _FEWEST]
    if len(values) != _FEWEST or values[0].kind != values[1].kind:
        return
    if ANY_OPPOSITE[language].search(text.text) is None:
        return
    at = [text.text.index(chr(_FIRST + text.values.index(value))) for value in values]
    for name, words in OPPOSITES[language].items():
        sides = [[found.start() for found in side.finditer(text.text)] for side in words]
        if not all(len(side) == 1 for side in sides):
            continue
        [one], [two] = sides
        order = "".join(sign for _, sign in sorted([(one, "r"), (two, "r"), *((place, "v") for place in at)]))
        if order in {"rvrv", "vrvr"}:
            first, second = values if one < two else reversed(values)
            yield name, (first, second)


def _is(one: Value, other: Value) -> bool:
    """Tell whether values are equal; of a range one end may have the month and the year of both: `10–20 May`."""
    if one.equals(other):
        return True
    is_part = {one.kind, other.kind} == {"number", "date"}
    return is_part and _number(one) == _number(other)


def _number(value: Value) -> int:
    found = _DIGITS.search(value.text)
    return int(found[0][:9]) if found is not None else 0
